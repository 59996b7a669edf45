using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Evaluation;

namespace Compliance.PackTesting;

/// <summary>A record with its evidence on a day under settings, on which rules can be run again and again.</summary>
/// <param name="Record">The record.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Options">The settings, with layers.</param>
/// <param name="Evidence">The evidence, established as rules ask for it.</param>
internal sealed record CaseRun(ScreeningRecord Record, DateOnly AsOf, EvaluationOptions Options, RecordEvidence Evidence)
{
    /// <summary>Tells settings apart.</summary>
    public string OptionsKey { get; } = $"{string.Join(',', Options.Layers)}|{Options.StateDutyAs}|{Options.Identity}";

    /// <summary>Every finding of the evaluator's rules, by rule and subject.</summary>
    public ImmutableArray<Finding> Findings(RuleEvaluator rules) => rules.Evaluate(Record, Evidence, AsOf, includeFalse: true);
}
