using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Expressions;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>Runs every rule of a pack on a record. No rule overrides another and their order does not matter: all findings are
/// collected. Immutable and thread-safe.</summary>
internal sealed class RuleEvaluator
{
    private readonly EvaluationOptions _options;
    private readonly ImmutableArray<RuleDefinition> _ordered;
    private readonly ImmutableHashSet<string> _refined;
    private readonly ImmutableArray<NexusDefinition> _askedOfActivities;

    public RuleEvaluator(RulePack pack, EvaluationOptions options)
        : this(pack, pack.Definitions, options.Layers.IsEmpty ? options with { Layers = pack.DefaultLayers } : options)
    {
    }

    private RuleEvaluator(RulePack pack, ImmutableArray<RuleDefinition> rules, EvaluationOptions options)
        : this(rules, pack.AskedOfActivities(options.Layers), options)
    {
    }

    /// <param name="rules">Rules of one pack; with each, the one that it refines.</param>
    /// <param name="askedOfActivities">The propositions that the pack's rules on activities ask under these settings.</param>
    /// <param name="options">The settings, with layers.</param>
    public RuleEvaluator(ImmutableArray<RuleDefinition> rules, ImmutableArray<NexusDefinition> askedOfActivities, EvaluationOptions options)
    {
        _options = options;
        _askedOfActivities = askedOfActivities;

        // Rules that refine another run after it; otherwise by key.
        _refined = [.. rules.Select(r => r.Refines).OfType<string>()];
        _ordered = [.. rules.OrderBy(r => r.Refines is null ? 0 : 1).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

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
        var standing = new Dictionary<(string Rule, string Subject), Truth>();
        foreach (var rule in _ordered)
        {
            foreach (var subject in host.Subjects(rule.Scope))
            {
                var finding = Evaluate(rule, subject, host, standing, includeFalse);
                if (finding is not null && (includeFalse || finding.Status is not (RuleStatus.False or RuleStatus.NotApplicable)))
                {
                    findings.Add(finding);
                }
            }
        }

        findings.Sort((left, right) =>
        {
            var order = string.CompareOrdinal(left.RuleId, right.RuleId);
            return order != 0 ? order : string.CompareOrdinal(left.Subject, right.Subject);
        });
        return [.. findings];
    }

    private Finding? Evaluate(
        RuleDefinition rule,
        EvaluationSubject subject,
        EvaluationHost host,
        Dictionary<(string Rule, string Subject), Truth> standing,
        bool includeFalse)
    {
        var context = new EvaluationContext(subject.Variables, host.AsOf, host);
        try
        {
            // The condition of a refined rule counts even when its own measures belong to no selected layer.
            var isSelected = IsSelected(rule);
            var refinedIsFalse = rule.Refines is { } refined
                && standing.TryGetValue((refined, subject.Name), out var broader) && broader == Truth.False;
            if ((!isSelected && !_refined.Contains(rule.Id)) || refinedIsFalse)
            {
                return includeFalse ? FindingBuilder.NotApplicable(rule, subject, isSelected) : null;
            }

            var condition = ConditionEvaluator.Evaluate(rule.Condition, context);
            if (subject.IsNotStated && condition == Truth.Unknown && _options.Identity != IdentityRequirement.Strict && host.AreAllFalse(_askedOfActivities))
            {
                // Activities that nobody stated leave open what was done with a party that may be the DPRK. Where none of the propositions that
                // rules on activities ask may hold of anybody, a rule about a place or goods alone would ask about every record in the world.
                standing[(rule.Id, subject.Name)] = Truth.False;
                return includeFalse ? FindingBuilder.NotAsked(rule, subject) : null;
            }

            standing[(rule.Id, subject.Name)] = condition;
            if (!isSelected)
            {
                return includeFalse ? FindingBuilder.NotApplicable(rule, subject, isSelected) : null;
            }

            if (condition == Truth.False && !includeFalse)
            {
                return null;
            }

            return FindingBuilder.Build(rule, subject, host, context, condition, _options);
        }
#pragma warning disable CA1031 // Whatever goes wrong inside one rule is reported as incomplete, never lost and never clear.
        catch (Exception error) when (error is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return FindingBuilder.Failed(rule, subject, error, _options);
        }
    }

    private bool IsSelected(RuleDefinition rule) => rule.Laws.Any(l => _options.Layers.Contains(l.Layer));
}
