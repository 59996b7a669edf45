using System.Collections.Immutable;

namespace Compliance.Rules.Evaluation;

/// <summary>What one rule says about one record, activity or party, with everything that led to it.</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>The rule's title.</summary>
    public required string Title { get; init; }

    /// <summary>The scenario the rule belongs to.</summary>
    public required string Scenario { get; init; }

    /// <summary>What the rule ran on within the record: empty for the record itself, <c>activities[0]</c>, or a party's role.</summary>
    public required string Subject { get; init; }

    /// <summary>What the evaluation came to.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>The verdict of this finding.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The verdict by law alone: without measures of policy, and with the exemptions that policy sets aside. Null when it is
    /// <see cref="Verdict"/>.</summary>
    public Verdict? LawVerdict { get; init; }

    /// <summary>What policy changes in this finding, in words; empty when nothing.</summary>
    public ImmutableArray<string> Policy { get; init; } = [];

    /// <summary>Whether policy changes anything in this finding, the verdict or something that it does not show.</summary>
    internal bool IsChangedByPolicy => LawVerdict is not null || !Policy.IsEmpty || Laws.Any(l => l.IsByPolicy) || Exemptions.Any(e => e.State == ExemptionState.SetAside);

    /// <summary>The legal basis: findings that share one count once in the score.</summary>
    public required string Basis { get; init; }

    /// <summary>The score of this finding.</summary>
    public required Score Score { get; init; }

    /// <summary>Each measure and what it comes to.</summary>
    public required ImmutableArray<LawEngagement> Laws { get; init; }

    /// <summary>Each condition and what it came to.</summary>
    public required ImmutableArray<AtomTrace> Atoms { get; init; }

    /// <summary>Each exemption and what became of it.</summary>
    public required ImmutableArray<ExemptionDecision> Exemptions { get; init; }

    /// <summary>The propositions about parties that the rule used.</summary>
    public required ImmutableArray<NexusAssessment> Nexus { get; init; }

    /// <summary>Why, in words, with the names of the parties.</summary>
    public required string Explanation { get; init; }

    /// <summary>Why, in words, with roles instead of names: for files that many people read.</summary>
    public required string ExplanationWithoutNames { get; init; }

    /// <summary>The next question to ask.</summary>
    public required string NextQuestion { get; init; }

    /// <summary>The fields that are not on file or not decided and would decide.</summary>
    public required ImmutableArray<string> Missing { get; init; }
}
