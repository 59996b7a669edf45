using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>Why a fact is not decided.</summary>
public enum FactGap
{
    /// <summary>It is decided: true or false.</summary>
    None,

    /// <summary>A field that it reads is not stated.</summary>
    MissingInput,

    /// <summary>The fields are stated and do not settle it: a person has to look.</summary>
    Undecided,
}

/// <summary>One fact about a party of a record, such as "the e-mail address lies under .kp".</summary>
/// <remarks>A fact is evidence, never an identity. <see cref="Value"/> is <see cref="Truth.Unknown"/> exactly when
/// <see cref="Gap"/> is not <see cref="FactGap.None"/>.</remarks>
/// <param name="Id">The fact's id in <see cref="FactCatalogue"/>.</param>
/// <param name="Value">True, false or unknown.</param>
/// <param name="Gap">Why it is unknown.</param>
/// <param name="Grade">How alike the names are, in basis points from 0 to 10,000, for graded facts; 0 otherwise.</param>
/// <param name="Text">The values compared and what follows, in neutral words.</param>
/// <param name="Source">The dated source of the indicator that decided it, or null when none was involved.</param>
/// <param name="Inputs">The fields of the party that it reads.</param>
public sealed record Fact(string Id, Truth Value, FactGap Gap, int Grade, string Text, string? Source, ImmutableArray<string> Inputs);

/// <summary>What a fact means and which fields of a party it reads.</summary>
/// <param name="Id">The id that rule packs use.</param>
/// <param name="Title">What the fact says when it is true.</param>
/// <param name="IsGraded">Whether it carries a similarity.</param>
/// <param name="Inputs">The fields of the party that it reads.</param>
public sealed record FactDefinition(string Id, string Title, bool IsGraded, ImmutableArray<string> Inputs)
{
    /// <summary>Where it stands in <see cref="FactCatalogue.All"/>.</summary>
    internal int Place { get; init; } = -1;

    internal Fact True(string text, string? source = null, int grade = 0) => new(Id, Truth.True, FactGap.None, grade, text, source, Inputs);

    internal Fact False(string text) => new(Id, Truth.False, FactGap.None, 0, text, null, Inputs);

    internal Fact Undecided(string text, string? source = null, int grade = 0) => new(Id, Truth.Unknown, FactGap.Undecided, grade, text, source, Inputs);

    internal Fact Missing(string text) => new(Id, Truth.Unknown, FactGap.MissingInput, 0, text, null, Inputs);
}
