using System.Collections.Immutable;
using System.Globalization;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Coverage;

/// <summary>Looks for a small change of a case that shows a missing item, and writes it as a row.</summary>
internal sealed class RowSearch
{
    private readonly RulePack _pack;
    private readonly ImmutableArray<PreparedCase> _cases;

    public RowSearch(RulePack pack, ImmutableArray<PreparedCase> cases)
    {
        _pack = pack;
        _cases = cases;
    }

    public CoverageSuggestion? Find(CoverageItem item, CancellationToken stop)
    {
        var ids = item.Rules.ToHashSet(StringComparer.Ordinal);
        var refined = _pack.Definitions.Where(r => ids.Contains(r.Id)).Select(r => r.Refines).OfType<string>();
        ImmutableArray<RuleDefinition> rules = [.. _pack.Definitions.Where(r => ids.Contains(r.Id) || refined.Contains(r.Id, StringComparer.Ordinal))];
        // A row is added to a test, so it has to change the test's own record and not that of another row.
        var near = NearestCases.To(_cases, ids).Where(c => !c.Case.IsRow).ToList();
        var days = item.Kind is CoverageKind.LawDate or CoverageKind.Boundary or CoverageKind.Rule or CoverageKind.Exemption ? LawDays.Of(rules) : [];
        foreach (var (prepared, edit) in NearestCases.Changes(near, _pack.Layers, days))
        {
            stop.ThrowIfCancellationRequested();
            var run = prepared.With(edit);
            var findings = run.Findings(new RuleEvaluator(rules, _pack.AskedOfActivities(run.Options.Layers), run.Options));
            if (CoverageObservation.Of(_pack, run, findings).Contains((item.Kind, item.Key)))
            {
                return new CoverageSuggestion(item, prepared.Case, Row(item, edit, run.Findings(new RuleEvaluator(_pack, run.Options))));
            }
        }

        return null;
    }

    private static string Row(CoverageItem item, CaseEdit edit, ImmutableArray<Finding> findings)
    {
        var verdict = findings.Select(f => f.Verdict).DefaultIfEmpty(Verdict.Clear).Max();
        var named = findings.Where(f => f.Status is RuleStatus.True or RuleStatus.Unknown or RuleStatus.Exempt)
            .Select(f => (f.RuleId, f.Status))
            .Distinct()
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"{{rule: {f.RuleId}, status: {ChoiceWords<RuleStatus>.Word(f.Status)}}}"));
        return $"- {{name: \"{item.Key.Replace("\"", "'", StringComparison.Ordinal)}\", {edit.Row}, expect: {{verdict: {ChoiceWords<Verdict>.Word(verdict)}, findings: [{string.Join(", ", named)}]}}}}";
    }
}
