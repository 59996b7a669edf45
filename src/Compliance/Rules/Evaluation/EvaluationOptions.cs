using System.Collections.Immutable;

namespace Compliance.Rules.Evaluation;

/// <summary>How much must be on file about who a party is before "not a DPRK party" is believed.</summary>
public enum IdentityRequirement
{
    /// <summary>Workers need a nationality; others one of nationality, affiliation, seat or address.</summary>
    Default,

    /// <summary>Every field that is evidence of identity; then blanking any field never clears.</summary>
    Strict,
}

/// <summary>The settings that evaluation depends on; part of the profile.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The legal orders whose measures count.</summary>
    /// <value>Empty by default, which stands for the pack's default layers.</value>
    public ImmutableArray<string> Layers { get; init; } = [];

    /// <summary>How a duty of States reads.</summary>
    /// <value><see cref="Verdict.Review"/> by default; <see cref="Verdict.LicenceRequired"/> for a body that acts for a State.</value>
    public Verdict StateDutyAs { get; init; } = Verdict.Review;

    /// <summary>How much must be on file about a party.</summary>
    /// <value><see cref="IdentityRequirement.Default"/> by default.</value>
    public IdentityRequirement Identity { get; init; }
}
