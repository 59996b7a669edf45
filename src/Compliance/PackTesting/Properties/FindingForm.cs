using Compliance.Rules.Evaluation;

namespace Compliance.PackTesting.Properties;

/// <summary>Everything that a report writes of a finding, as one text.</summary>
internal static class FindingForm
{
    public static string Of(Finding finding) => string.Join(
        '|',
        [
            finding.RuleId, finding.Subject, finding.Title, finding.Scenario, $"{finding.Status}", $"{finding.Verdict}", finding.Basis, $"{finding.Score}",
            finding.Explanation, finding.ExplanationWithoutNames, finding.NextQuestion,
            .. finding.Missing,
            .. finding.Laws.Select(l => $"{l.Measure.Id} {l.InForce} {l.Days} {l.IsOngoing} {l.Outcome} {l.Reason} {l.ExemptedBy}"),
            .. finding.Atoms.Select(a => $"{a.Id} {a.Value} {a.IsNegated} {string.Join(',', a.Values)} {string.Join(',', a.Missing)}"),
            .. finding.Exemptions.Select(e => $"{e.Id} {e.State} {e.Text} {e.Document}"),
            .. finding.Nexus.Select(n => $"{n.Proposition} {n.PartyName} {n.Value} {n.LowDecibans} {n.PointDecibans} {n.HighDecibans} {string.Join(',', n.Contributions)} {string.Join(',', n.Missing)}"),
        ]);
}
