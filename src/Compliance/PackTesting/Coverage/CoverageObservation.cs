using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Coverage;

/// <summary>What the findings on one record show of a pack.</summary>
internal sealed class CoverageObservation
{
    private readonly RulePack _pack;
    private readonly CaseRun _run;
    private readonly HashSet<(CoverageKind Kind, string Key)> _seen = [];

    private CoverageObservation(RulePack pack, CaseRun run)
    {
        _pack = pack;
        _run = run;
    }

    /// <summary>The keys of the items seen.</summary>
    public static IReadOnlySet<(CoverageKind Kind, string Key)> Of(RulePack pack, CaseRun run, IEnumerable<Finding> findings)
    {
        var observation = new CoverageObservation(pack, run);
        foreach (var finding in findings)
        {
            observation.Add(finding);
        }

        return observation._seen;
    }

    private void Add(Finding finding)
    {
        if (finding.Status is RuleStatus.NotApplicable or RuleStatus.Error)
        {
            return;
        }

        var rule = _pack.Definitions.First(r => string.Equals(r.Id, finding.RuleId, StringComparison.Ordinal));
        Add(CoverageKind.Rule, rule.Id, ChoiceWords<RuleStatus>.Word(finding.Status));
        foreach (var atom in finding.Atoms)
        {
            Add(CoverageKind.Condition, $"{rule.Id}.{atom.Id}", CoverageWords.Of(atom.Value));
        }

        foreach (var exemption in finding.Exemptions)
        {
            // Set aside is what a rule does with an exemption; the other states are the exemption's own.
            Add(
                CoverageKind.Exemption,
                exemption.State == ExemptionState.SetAside ? $"{rule.Id}.{exemption.Id}" : exemption.Id,
                ChoiceWords<ExemptionState>.Word(exemption.State));
        }

        foreach (var nexus in finding.Nexus)
        {
            Add(CoverageKind.Proposition, nexus.Proposition, CoverageWords.Of(nexus.Value));
            foreach (var contribution in nexus.Contributions)
            {
                Add(CoverageKind.Proposition, $"{nexus.Proposition}.{contribution.Indicator}", CoverageWords.OfWeight(contribution.Decibans));
            }
        }

        AddDays(rule, finding);
    }

    private void AddDays(RuleDefinition rule, Finding finding)
    {
        var subject = EvaluationSubject.Of(_run.Record, rule.Scope, _run.Options.Identity, _run.AsOf).First(s => string.Equals(s.Name, finding.Subject, StringComparison.Ordinal));
        var context = new EvaluationContext(subject.Variables, _run.AsOf, new EvaluationHost(_run.Record, _run.Evidence, _run.AsOf, _run.Options.Identity));
        foreach (var boundary in rule.Condition.Atoms().Concat(rule.Exemptions.SelectMany(e => e.When.Atoms()))
            .SelectMany(a => ComparedBoundary.In(a.Expression.Root)))
        {
            if (boundary.Shown(context) is { } side)
            {
                Add(CoverageKind.Boundary, boundary.Place, side);
            }
        }

        // Where a condition is false nothing depends on the day.
        if (finding.Status != RuleStatus.False && LawTimeline.Clock(rule, context).Days is { } days)
        {
            foreach (var law in finding.Laws)
            {
                foreach (var side in LawSides.Shown(law.Measure, days, _run.AsOf))
                {
                    Add(CoverageKind.LawDate, law.Measure.Id, side);
                }
            }
        }
    }

    private void Add(CoverageKind kind, string place, string value) => _seen.Add((kind, $"{place} {value}"));
}
