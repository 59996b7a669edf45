using System.Collections.Immutable;

namespace Compliance.PackTesting.Coverage;

/// <summary>What an item of coverage is about.</summary>
public enum CoverageKind
{
    /// <summary>A labelled condition came to true, to false, to unknown.</summary>
    Condition,

    /// <summary>A rule had each of its statuses.</summary>
    Rule,

    /// <summary>An exemption was granted, absent, too late, of the wrong scope, not met, undecided.</summary>
    Exemption,

    /// <summary>A date of law: the day before and the day of it, the last day and the day after.</summary>
    LawDate,

    /// <summary>A figure or day that a condition compares with: the value at it and the one beside it.</summary>
    Boundary,

    /// <summary>A proposition about a party was true, unknown, false; each band of a graded fact was reached.</summary>
    Proposition,

    /// <summary>A condition alone decided: two cases in which only it differs come to different statuses of the rule.</summary>
    Independence,
}

/// <summary>One thing that the tests of a pack can show.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Place">The rule and condition, the measure, the exemption, the proposition.</param>
/// <param name="Value">The value, status or day.</param>
/// <param name="Location">Where it is written in the pack.</param>
/// <param name="IsSeen">Whether a case shows it.</param>
public sealed record CoverageItem(CoverageKind Kind, string Place, string Value, SourceLocation Location, bool IsSeen)
{
    /// <summary>Names the item: <c>RC-1.nexus unknown</c>.</summary>
    public string Key => $"{Place} {Value}";

    /// <summary>The rules of which one has to run for it to be seen.</summary>
    internal ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}

/// <summary>What the cases of a pack show of it.</summary>
/// <param name="Items">Every item that can occur, in the order of the files.</param>
/// <param name="Impossible">What no record can bring about, such as a condition that is never unknown; not counted.</param>
/// <param name="Suggestions">A row for missing items, where one was found and asked for.</param>
public sealed record CoverageReport(ImmutableArray<CoverageItem> Items, ImmutableArray<CoverageItem> Impossible, ImmutableArray<CoverageSuggestion> Suggestions)
{
    /// <summary>How many items of a kind a case shows.</summary>
    /// <param name="kind">The kind.</param>
    public int Seen(CoverageKind kind) => Items.Count(i => i.Kind == kind && i.IsSeen);

    /// <summary>How many items of a kind there are.</summary>
    /// <param name="kind">The kind.</param>
    public int Total(CoverageKind kind) => Items.Count(i => i.Kind == kind);

    /// <summary>The share of a kind that is seen, in hundredths of a percent; 10,000 when there is none.</summary>
    /// <param name="kind">The kind.</param>
    public int Share(CoverageKind kind) => Total(kind) is var total and > 0 ? (int)(10_000L * Seen(kind) / total) : 10_000;
}

/// <summary>A row for a <c>vary</c> list that shows a missing item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Case">The test whose list it goes into.</param>
/// <param name="Row">The row as YAML, with what came out as its expectation, to be confirmed by whoever knows the law.</param>
public sealed record CoverageSuggestion(CoverageItem Item, RulePackTestCase Case, string Row);
