using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Expressions;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting;

/// <summary>A record with its evidence on a day under settings, on which rules can be run again and again. One thread at a time.</summary>
/// <param name="Record">The record.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Options">The settings, with layers.</param>
/// <param name="Evidence">The evidence, established as rules ask for it.</param>
internal sealed record CaseRun(ScreeningRecord Record, DateOnly AsOf, EvaluationOptions Options, RecordEvidence Evidence)
{
    private EvaluationHost? _host;

    /// <summary>Tells settings apart.</summary>
    public string OptionsKey { get; } = $"{string.Join(',', Options.Layers)}|{Options.StateDutyAs}|{Options.Identity}";

    /// <summary>Every finding of the evaluator's rules, by rule and subject.</summary>
    public ImmutableArray<Finding> Findings(RuleEvaluator rules) => rules.Evaluate(Record, Evidence, AsOf, includeFalse: true);

    /// <summary>What a proposition comes to for each party of the record.</summary>
    public ImmutableArray<Truth> Assessments(NexusDefinition nexus)
    {
        var host = new EvaluationHost(Record, Evidence, Options.Identity);
        return [.. Record.Parties.Select(p => host.Assess(nexus, [Value.Of(p.Party)]).AsTruth)];
    }

    /// <summary>What the condition of a rule comes to on each subject: far less work than a finding.</summary>
    public ImmutableArray<Truth> Conditions(RuleDefinition rule)
    {
        var host = _host ??= new EvaluationHost(Record, Evidence, Options.Identity);
        ImmutableArray<Truth> truths =
        [
            .. EvaluationSubject.Of(Record, rule.Scope, Options.Identity, AsOf)
                .Select(subject => ConditionEvaluator.Evaluate(rule.Condition, new EvaluationContext(subject.Variables, AsOf, host))),
        ];
        host.Used.Clear();
        return truths;
    }
}
