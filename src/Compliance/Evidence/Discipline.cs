using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>How a group treats work that lies in several fields.</summary>
internal enum GroupCombination
{
    /// <summary>It belongs when one field does: the strictest reading.</summary>
    Any,

    /// <summary>It belongs only when every field does.</summary>
    All,
}

/// <summary>A group of disciplines that a resolution treats alike.</summary>
/// <param name="Id">The id that rule packs use.</param>
/// <param name="Title">What the group is.</param>
/// <param name="Law">Rows of the fact sheet that name it.</param>
public sealed record DisciplineGroup(string Id, string Title, ImmutableArray<string> Law)
{
    internal GroupCombination Combination { get; init; }
}

/// <summary>A research field with the groups it belongs to.</summary>
/// <param name="Id">The code that records use.</param>
/// <param name="Title">What the field is.</param>
/// <param name="PartOf">The wider field, or null.</param>
public sealed record Discipline(string Id, string Title, string? PartOf)
{
    internal GroupTruths Members { get; init; } = GroupTruths.None;

    internal ImmutableArray<string> Aliases { get; init; } = [];

    internal ImmutableArray<string> Keywords { get; init; } = [];

    internal ImmutableArray<string> Ambiguous { get; init; } = [];

    internal ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>Whether the field belongs to a group; unknown where that is arguable.</summary>
    /// <param name="group">A group's id.</param>
    /// <exception cref="ArgumentException">The table has no such group.</exception>
    public Truth In(string group) => Members[group];
}

/// <summary>What is known about the discipline of an activity.</summary>
public sealed record DisciplineReading
{
    private readonly GroupTruths _groups;

    internal DisciplineReading(GroupTruths groups) => _groups = groups;

    /// <summary>The discipline stated, as the table writes it; null when none was stated or it is not known. Several are joined by "; ".</summary>
    public string? Code { get; init; }

    /// <summary>The disciplines that the statement, the title or the keywords point to.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>The keywords found, in the order of the text.</summary>
    public ImmutableArray<string> MatchedTerms { get; init; } = [];

    /// <summary>What was read and what follows, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the activity belongs to a group.</summary>
    /// <param name="group">A group's id: <c>teaching</c>, <c>committee_tier</c>, <c>state_tier</c>, <c>medical</c>.</param>
    /// <exception cref="ArgumentException">The table has no such group.</exception>
    public Truth In(string group) => _groups[group];
}
