using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>Runs every rule of a pack on a record. No rule overrides another and their order does not matter: all findings are
/// collected. Immutable and thread-safe.</summary>
internal sealed class RuleEvaluator
{
    private static readonly Comparer<Finding> ByRuleAndSubject = Comparer<Finding>.Create((left, right) =>
        string.CompareOrdinal(left.RuleId, right.RuleId) is not 0 and var order ? order : string.CompareOrdinal(left.Subject, right.Subject));

    private readonly EvaluationOptions _options;
    private readonly ImmutableArray<RunnableRule> _ordered;
    private readonly int _refined;
    private readonly ScopeRules[] _scopes;
    private readonly ImmutableArray<NexusDefinition> _askedOfActivities;
    private readonly SharedConditions? _conditions;
    private ImmutableArray<NexusEvaluator> _askedEvaluators;

    public RuleEvaluator(RulePack pack, EvaluationOptions options)
        : this(pack, pack.Definitions, options.Layers.IsEmpty ? options with { Layers = pack.DefaultLayers } : options)
    {
    }

    /// <param name="rules">Rules of one pack, perhaps changed, so that each is evaluated for itself; with each, the one that it refines.</param>
    /// <param name="askedOfActivities">The propositions that the pack's rules on activities ask under these settings.</param>
    /// <param name="options">The settings, with layers.</param>
    public RuleEvaluator(ImmutableArray<RuleDefinition> rules, ImmutableArray<NexusDefinition> askedOfActivities, EvaluationOptions options)
        : this(rules, askedOfActivities, options, areAsLoaded: false)
    {
    }

    private RuleEvaluator(RulePack pack, ImmutableArray<RuleDefinition> rules, EvaluationOptions options)
        : this(rules, pack.AskedOfActivities(options.Layers), options, areAsLoaded: true)
    {
    }

    private RuleEvaluator(ImmutableArray<RuleDefinition> rules, ImmutableArray<NexusDefinition> askedOfActivities, EvaluationOptions options, bool areAsLoaded)
    {
        _options = options;
        _askedOfActivities = askedOfActivities;

        // Rules that refine another run after it; otherwise by key.
        var refined = rules.Select(r => r.Refines).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        _ordered =
        [
            .. rules.OrderBy(r => r.Refines is null ? 0 : 1).ThenBy(r => r.Id, StringComparer.Ordinal)
                .Select(r => new RunnableRule(r, options.Layers, refined.IndexOf(r.Id), r.Refines is { } broader ? refined.IndexOf(broader) : -1)),
        ];
        _refined = refined.Count;
        _conditions = areAsLoaded ? new SharedConditions(_ordered.Select(r => r.Definition)) : null;
        _scopes = [.. Enum.GetValues<RuleScope>().Select(scope => new ScopeRules(_ordered, scope, _conditions))];
    }

    // Most records state their activities, and then nobody asks. Two threads may both make them; they are alike.
    private ImmutableArray<NexusEvaluator> AskedOfActivities => _askedEvaluators.IsDefault
        ? _askedEvaluators = [.. _askedOfActivities.Select(n => new NexusEvaluator(n))]
        : _askedEvaluators;

    /// <summary>The findings of a record, by rule and subject.</summary>
    /// <param name="record">The record.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <param name="asOf">The screening day.</param>
    /// <param name="includeFalse">Whether rules that are false or not applicable are reported too.</param>
    public ImmutableArray<Finding> Evaluate(ScreeningRecord record, RecordEvidence evidence, DateOnly asOf, bool includeFalse) =>
        Evaluate(new EvaluationHost(record, evidence, asOf, _options.Identity), includeFalse);

    /// <summary>The findings of the record of a host of the same settings and propositions, which keeps what it was asked.</summary>
    public ImmutableArray<Finding> Evaluate(EvaluationHost host, bool includeFalse)
    {
        var findings = new List<Finding>();
        var standing = new Truth?[_refined];
        for (var scope = 0; scope < _scopes.Length; scope++)
        {
            var rules = _scopes[scope].Of(includeFalse);
            if (rules.IsEmpty)
            {
                continue;
            }

            var subjects = host.Subjects((RuleScope)scope);
            for (var i = 0; i < subjects.All.Length; i++)
            {
                Array.Clear(standing);
                foreach (var together in rules)
                {
                    Add(together, (RuleScope)scope, subjects, i, host, standing, includeFalse, findings);
                }
            }
        }

        if (findings.Count > 1)
        {
            findings.Sort(ByRuleAndSubject);
        }

        return [.. findings];
    }

    private void Add(RulesOfQuestion rules, RuleScope scope, ScopeSubjects subjects, int index, EvaluationHost host, Truth?[] standing, bool includeFalse, List<Finding> findings)
    {
        foreach (var place in rules.Places)
        {
            if (rules.First >= 0 && _conditions!.IsKnownFalse(rules.First, scope, subjects, index))
            {
                return;
            }

            var finding = Evaluate(place, subjects, index, host, standing, includeFalse);
            if (finding is not null && (includeFalse || finding.Status is not (RuleStatus.False or RuleStatus.NotApplicable)))
            {
                findings.Add(finding);
            }
        }
    }

    private Finding? Evaluate(
        int place,
        ScopeSubjects subjects,
        int index,
        EvaluationHost host,
        Truth?[] standing,
        bool includeFalse)
    {
        var runnable = _ordered[place];
        var rule = runnable.Definition;
        var subject = subjects.All[index];
        try
        {
            // The condition of a refined rule counts even when its own measures belong to no selected layer.
            var isSelected = runnable.IsSelected;
            var refinedIsFalse = runnable.Broader >= 0 && standing[runnable.Broader] == Truth.False;
            if ((!isSelected && !runnable.IsRefined) || refinedIsFalse)
            {
                return includeFalse ? FindingBuilder.NotApplicable(rule, subject, isSelected) : null;
            }

            // A rule whose trace is wanted whatever it comes to is evaluated once, for the trace.
            var context = subjects.ContextOf(index);
            RuleTrace? trace = includeFalse && isSelected ? runnable.Draw(host, subjects, index) : null;
            var condition = trace is { } drawn ? runnable.ConditionOf(drawn) : _conditions?.Evaluate(place, rule.Scope, subjects, index) ?? ConditionEvaluator.Evaluate(rule.Condition, context);
            if (condition == Truth.Unknown && subject.IsNotStated && _options.Identity != IdentityRequirement.Strict && host.AreAllFalse(AskedOfActivities))
            {
                // Activities that nobody stated leave open what was done with a party that may be the DPRK. Where none of the propositions that
                // rules on activities ask may hold of anybody, a rule about a place or goods alone would ask about every record in the world.
                Stands(Truth.False);
                return includeFalse ? FindingBuilder.NotAsked(rule, subject) : null;
            }

            Stands(condition);
            if (!isSelected)
            {
                return includeFalse ? FindingBuilder.NotApplicable(rule, subject, isSelected) : null;
            }

            return condition == Truth.False && !includeFalse
                ? null
                : FindingBuilder.Build(runnable, subject, host, context, condition, trace ?? runnable.Draw(host, subjects, index), _options);
        }
#pragma warning disable CA1031 // Whatever goes wrong inside one rule is reported as incomplete, never lost and never clear.
        catch (Exception error) when (error is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return FindingBuilder.Failed(rule, subject, error, _options);
        }

        void Stands(Truth truth)
        {
            if (runnable.IsRefined)
            {
                standing[runnable.Refined] = truth;
            }
        }
    }
}
