using Compliance.Evidence;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Boundaries;

/// <summary>Tells whether a rule sees the difference between days: a boundary whose field it does not look at would test nothing.</summary>
/// <remarks>Evaluated without a watchlist: clocks and conditions on dates do not depend on one.</remarks>
internal sealed class BoundaryReaction(RulePack pack)
{
    private readonly EvidenceGatherer _evidence = new([], _ => [], IndicatorTable.Default, DisciplineTable.Default);

    /// <summary>Whether the rule's measures, conditions or exemptions differ between the days.</summary>
    public bool Differs(string rule, string? subject, IEnumerable<BoundaryVariant> variants) =>
        variants.Select(v => string.Join('|', Findings(v, rule, subject).Select(Trace))).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>Whether the measure is in force on some of the days and not, or not surely, on the others.</summary>
    public bool Differs(string rule, string? subject, string measure, IEnumerable<BoundaryVariant> variants) =>
        variants.Select(v => string.Join('|', Findings(v, rule, subject).Select(f => f.Laws.FirstOrDefault(l => string.Equals(l.Measure.Id, measure, StringComparison.Ordinal))?.InForce)))
            .Distinct(StringComparer.Ordinal).Count() > 1;

    private IEnumerable<Finding> Findings(BoundaryVariant variant, string rule, string? subject)
    {
        var asOf = variant.Settings.AsOf!.Value;
        return new RuleEvaluator(pack, variant.Settings.Profile.ToEvaluationOptions())
            .Evaluate(variant.Record, _evidence.Gather(variant.Record, asOf), asOf, includeFalse: true)
            .Where(f => string.Equals(f.RuleId, rule, StringComparison.Ordinal) && (subject is null || string.Equals(f.Subject, subject, StringComparison.Ordinal)));
    }

    private static string Trace(Finding finding) => string.Join(
        ',',
        [
            finding.Subject,
            finding.Status == RuleStatus.NotApplicable ? "not asked" : "asked",
            .. finding.Laws.Select(l => $"{l.Measure.Id} {l.InForce}"),
            .. finding.Atoms.Select(a => $"{a.Id} {a.Value}"),
            .. finding.Exemptions.Select(e => $"{e.Id} {e.State}"),
        ]);
}
