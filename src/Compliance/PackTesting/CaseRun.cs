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

    // What the propositions of the pack come to is kept from one set of rules to the next.
    private EvaluationHost Host => _host ??= NewHost();

    /// <summary>Every finding of the evaluator's rules, by rule and subject.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="isOwnNexus">Whether they ask the propositions of the pack as they are.</param>
    public ImmutableArray<Finding> Findings(RuleEvaluator rules, bool isOwnNexus = true) => rules.Evaluate(isOwnNexus ? Host : NewHost(), includeFalse: true);

    /// <summary>What a proposition, perhaps a changed one, comes to for each party of the record.</summary>
    public ImmutableArray<Truth> Assessments(NexusDefinition nexus)
    {
        var host = NewHost();
        var evaluator = new NexusEvaluator(nexus);
        return [.. Record.Parties.Select(p => host.Assess(evaluator, [Value.Of(p.Party)]).AsTruth)];
    }

    /// <summary>What the condition of a rule comes to on each subject: far less work than a finding.</summary>
    public ImmutableArray<Truth> Conditions(RuleDefinition rule)
    {
        var subjects = Host.Subjects(rule.Scope);
        return [.. subjects.All.Select((_, i) => ConditionEvaluator.Evaluate(rule.Condition, subjects.ContextOf(i)))];
    }

    /// <summary>The same for another thread.</summary>
    public CaseRun Apart() => new(Record, AsOf, Options, Evidence);

    private EvaluationHost NewHost() => new(Record, Evidence, AsOf, Options.Identity);
}
