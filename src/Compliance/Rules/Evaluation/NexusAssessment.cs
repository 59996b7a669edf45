using System.Collections.Immutable;

namespace Compliance.Rules.Evaluation;

/// <summary>Whether a proposition about a party holds, with the evidence in decibans (10 log10 of the odds).</summary>
/// <param name="Proposition">The key of the proposition, such as <c>dprk</c>.</param>
/// <param name="Title">What it says.</param>
/// <param name="PartyName">The party's name, or null when it has none.</param>
/// <param name="Value">True, false or unknown.</param>
/// <param name="LowDecibans">With everything undecided counted against.</param>
/// <param name="PointDecibans">With what is decided.</param>
/// <param name="HighDecibans">With everything undecided counted in favour.</param>
/// <param name="Contributions">The waterfall: prior, then each indicator that counted or could.</param>
/// <param name="Missing">The party's fields that were not stated and would be needed.</param>
public sealed record NexusAssessment(
    string Proposition,
    string Title,
    string? PartyName,
    Truth Value,
    int LowDecibans,
    int PointDecibans,
    int HighDecibans,
    ImmutableArray<NexusContribution> Contributions,
    ImmutableArray<string> Missing);

/// <summary>One step of the waterfall.</summary>
/// <param name="Indicator">The indicator's key, or <c>prior</c>.</param>
/// <param name="Decibans">What it adds.</param>
/// <param name="IsUndecided">Whether it could add this and is not decided.</param>
/// <param name="Text">What was seen, in words.</param>
/// <param name="Source">The source of a dated indicator, or null.</param>
public sealed record NexusContribution(string Indicator, int Decibans, bool IsUndecided, string Text, string? Source);
