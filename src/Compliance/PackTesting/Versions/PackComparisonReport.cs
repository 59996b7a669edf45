using System.Collections.Immutable;
using Compliance.Screening;

namespace Compliance.PackTesting.Versions;

/// <summary>How two versions of a pack judge the same records.</summary>
public sealed record PackComparisonReport
{
    /// <summary>The older pack.</summary>
    public required PackIdentity Older { get; init; }

    /// <summary>The newer pack.</summary>
    public required PackIdentity Newer { get; init; }

    /// <summary>How many records were screened.</summary>
    public required int Records { get; init; }

    /// <summary>How many of them change, and which way.</summary>
    public required ChangeCounts Counts { get; init; }

    /// <summary>The rules because of which records change, by key.</summary>
    public required ImmutableArray<RuleChanges> Rules { get; init; }

    /// <summary>The changed records, the worst first: those that get milder, by how far. Only as many as were asked for.</summary>
    public required ImmutableArray<RecordChange> Changes { get; init; }

    /// <summary>How many records do not change.</summary>
    public int Same => Records - Counts.Total;
}

/// <summary>How many change, and which way.</summary>
/// <param name="Milder">Those that get milder.</param>
/// <param name="Mixed">Those of which some findings get milder and others stricter.</param>
/// <param name="Stricter">Those that get stricter.</param>
/// <param name="Even">Those that differ otherwise.</param>
public readonly record struct ChangeCounts(int Milder, int Mixed, int Stricter, int Even)
{
    /// <summary>All that change.</summary>
    public int Total => Milder + Mixed + Stricter + Even;
}

/// <summary>In how many records a rule comes to something else.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Kind">Whether it is new, gone or changed.</param>
/// <param name="Records">The records, by which way the rule's findings change in them.</param>
public sealed record RuleChanges(string RuleId, FindingChangeKind Kind, ChangeCounts Records);
