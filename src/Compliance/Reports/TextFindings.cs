using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Law;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>The findings of a record as text: the gravest first, those that are not in force in one line each.</summary>
internal sealed class TextFindings(TextLines lines, PersonalDataPolicy policy)
{
    public void Write(ScreeningResult result)
    {
        foreach (var finding in result.Findings.OrderByDescending(f => f.Verdict).ThenByDescending(f => f.Score.Point).ThenByDescending(f => f.Score.High))
        {
            switch (finding.Status)
            {
                case RuleStatus.NotInForce:
                    lines.Add($"  {Name(finding)}: no measure was in force on any day in question{OutOfForce(finding)}");
                    break;
                case RuleStatus.False or RuleStatus.NotApplicable:
                    break;
                default:
                    WriteTitle(finding);
                    WriteBody(finding, result, finding.Laws.Where(l => l.Outcome is not (LawOutcome.NotInForce or LawOutcome.Clear)));
                    break;
            }
        }

        WriteEvidence(result, result.Findings.Where(f => f.Status is not (RuleStatus.False or RuleStatus.NotApplicable or RuleStatus.NotInForce)));
    }

    /// <summary>The rule, what it ran on, and what came out.</summary>
    public void WriteTitle(Finding finding)
    {
        var isNote = finding.Laws.Any(l => l.Outcome == LawOutcome.Note) && finding.Laws.All(l => l.Outcome is LawOutcome.Note or LawOutcome.NotInForce);
        var score = finding.Score.High == 0 ? "" : $", score {finding.Score}";
        lines.Add($"  {Name(finding)}");
        var status = Spoken(ReportWords.Of(finding.Status));
        var verdict = ReportWords.Of(finding.Verdict);
        var outcome = string.Equals(status, verdict, StringComparison.Ordinal) ? status : $"{status}, {verdict}";
        lines.Add($"    status    {(isNote ? "note, no verdict follows" : $"{outcome}{score}")}");
        foreach (var text in finding.Policy)
        {
            lines.Add($"    policy    {text}");
        }

        lines.Add($"    why       {(policy == PersonalDataPolicy.Full ? finding.Explanation : finding.ExplanationWithoutNames)}");
    }

    /// <summary>Law, evidence, exemptions, what is missing and what to ask.</summary>
    public void WriteBody(Finding finding, ScreeningResult result, IEnumerable<LawEngagement> laws)
    {
        foreach (var cluster in LawCluster.Of(laws))
        {
            WriteLaw(cluster.Lead.Measure.Force == MeasureForce.Policy ? "policy    " : "law       ", cluster.Lead);
            foreach (var beside in cluster.Beside)
            {
                WriteLaw("  also:   ", beside);
            }
        }

        if (!finding.Nexus.IsEmpty)
        {
            lines.Add($"    evidence  {string.Join("; ", finding.Nexus.Select(n => $"{Who(n, result)}: {ReportWords.Of(n.Value)} ({Range(n)})").Distinct(StringComparer.Ordinal))}");
        }

        foreach (var exemption in finding.Exemptions)
        {
            var document = policy == PersonalDataPolicy.Full && exemption.Document is not null ? $" [{exemption.Document}]" : "";
            lines.Add($"    exemption {exemption.Id} {exemption.Title}: {(exemption.State == ExemptionState.SetAside ? "" : $"{Spoken(ReportWords.Of(exemption.State))}{document}; ")}{exemption.Text}");
        }

        if (!finding.Missing.IsEmpty)
        {
            lines.Add($"    missing   {string.Join("; ", MissingText.Of(finding, result, policy))}");
        }

        if (finding.NextQuestion.Length > 0)
        {
            lines.Add($"    next:     {finding.NextQuestion}");
        }
    }

    private void WriteLaw(string label, LawEngagement law)
    {
        var url = law.Measure.Url is null ? "" : $" <{law.Measure.Url}>";
        lines.Add($"    {label}{law.Measure.Citation}{url}");
        var days = law.Days is null ? "" : $"; in force on {law.Days}";
        var ongoing = law.IsOngoing switch
        {
            Truth.True => ", ongoing",
            Truth.Unknown => ", perhaps ongoing",
            _ => "",
        };
        var inForce = law.InForce == Truth.Unknown && law.Days is not { CertainFirst: null } ? " (whether it was in force then is not certain)" : "";
        lines.Add($"              {Outcome(law)}{days}{inForce}{ongoing}");
        if (law.OutcomeByLaw is { } byLaw)
        {
            lines.Add($"              by law alone: {Spoken(ReportWords.Of(byLaw))}");
        }

        if (law.Measure.ImplementsCitation is { } outer)
        {
            lines.Add($"              carries out {outer}");
        }

        if (law.Measure.Unverified is { } unverified && !law.Reason.Contains(unverified, StringComparison.Ordinal))
        {
            lines.Add($"              not verified: {unverified}");
        }
    }

    /// <summary>What speaks for and against each proposition about a party, once a record however many findings rest on it.</summary>
    public void WriteEvidence(ScreeningResult result, IEnumerable<Finding> findings)
    {
        foreach (var assessment in findings.SelectMany(f => f.Nexus).DistinctBy(n => (n.Proposition, n.PartyName, n.Value, n.LowDecibans, n.PointDecibans, n.HighDecibans)))
        {
            lines.Add($"  evidence on {Who(assessment, result)}: {assessment.Title}: {ReportWords.Of(assessment.Value)}, {Range(assessment)}");
            foreach (var step in assessment.Contributions)
            {
                var text = policy == PersonalDataPolicy.Full && step.Text.Length > 0 ? $": {step.Text}" : "";
                var open = step.IsUndecided ? " (undecided)" : "";
                var source = step.Source is null ? "" : $" [{step.Source}]";
                lines.Add($"    {ReportWords.Signed(step.Decibans),4} dB  {step.Indicator}{open}{text}{source}");
            }

            if (!assessment.Missing.IsEmpty)
            {
                lines.Add($"    missing   {string.Join("; ", assessment.Missing)}");
            }
        }
    }

    private string Who(NexusAssessment assessment, ScreeningResult result)
    {
        var role = PartyRoles.Of(assessment, result) ?? "a party without a name";
        return policy == PersonalDataPolicy.Full && assessment.PartyName is { } name ? $"{role} \"{name}\"" : role;
    }

    private static string Range(NexusAssessment assessment) => assessment.LowDecibans == assessment.HighDecibans
        ? $"{ReportWords.Signed(assessment.PointDecibans)} dB"
        : $"{ReportWords.Signed(assessment.PointDecibans)} dB, {ReportWords.Signed(assessment.LowDecibans)} to {ReportWords.Signed(assessment.HighDecibans)}";

    private static string Name(Finding finding) =>
        $"{finding.RuleId} {finding.Title}{(finding.Subject.Length == 0 ? "" : $" [{finding.Subject}]")}";

    private static string OutOfForce(Finding finding)
    {
        // Several measures often share their days; the citations stand in the explanation of the record.
        var times = string.Join("; ", finding.Laws.Select(l => $"from {l.Measure.From}{(l.Measure.To is null ? "" : $" to {l.Measure.To}")}").Distinct(StringComparer.Ordinal));
        return times.Length == 0 ? "" : $" (in force {times})";
    }

    // Reasons such as "duty of the State: ..." or "not verified: ..." already say what the outcome is.
    private static string Outcome(LawEngagement law) => law.Outcome switch
    {
        LawOutcome.Prohibited => $"prohibited: {law.Reason}",
        LawOutcome.LicenceRequired => $"licence required: {law.Reason}",
        LawOutcome.StateDuty or LawOutcome.Vigilance => law.Reason,
        LawOutcome.Exempt => $"exempt: {law.Reason}",
        LawOutcome.Review => $"review: {law.Reason}",
        LawOutcome.Note => $"note: {law.Reason}",
        LawOutcome.NotInForce => $"not in force: {law.Reason}",
        _ => $"not engaged: {law.Reason}",
    };

    private static string Spoken(string word) => word.Replace('_', ' ');
}
