using System.Globalization;
using Compliance.PackTesting.Versions;
using Compliance.Records;
using Compliance.Rules.Evaluation;

namespace Compliance.Reports;

/// <summary>Writes how two versions of a pack judge the same records as text: the changed records, the worst first, then the rules, then the counts.
/// Records are named by their keys, parties by their roles.</summary>
/// <param name="output">Where it goes.</param>
public sealed class PackComparisonText(TextWriter output)
{
    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    public void Write(PackComparisonReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Line($"older  {ReportWords.Of(report.Older)}");
        Line($"newer  {ReportWords.Of(report.Newer)}");
        foreach (var change in report.Changes)
        {
            Write(change);
        }

        if (report.Counts.Total > report.Changes.Length)
        {
            Line($"... and {report.Counts.Total - report.Changes.Length} more");
        }

        foreach (var rule in report.Rules)
        {
            Line($"because of {rule.RuleId}{Kind(rule.Kind)}: {Counts(rule.Records)}");
        }

        var changed = Counts(report.Counts);
        Line($"{report.Records} {(report.Records == 1 ? "record" : "records")}: {changed}{(changed.Length == 0 ? "" : ", ")}{report.Same} the same");
    }

    private void Write(RecordChange change)
    {
        Line($"");
        Line($"{Word(change.Direction).ToUpperInvariant()}  {change.Key}  {ReportWords.Of(change.RecordType)}  {change.Location}");
        Line($"  {Pair(ReportWords.Of(change.OlderVerdict), ReportWords.Of(change.NewerVerdict))}, score {Pair(change.OlderScore.ToString(), change.NewerScore.ToString())}");
        foreach (var finding in change.Findings)
        {
            Line($"  {finding.RuleId}{(finding.Subject.Length == 0 ? "" : $" on {finding.Subject}")}{Kind(finding.Kind)}: {Pair(Words(finding.Older), Words(finding.Newer))}");
            foreach (var measure in finding.Measures)
            {
                Line($"    {measure.Measure}: {Pair(Word(measure.Older, finding.Older, measure.Measure), Word(measure.Newer, finding.Newer, measure.Measure))}");
            }

            foreach (var exemption in finding.Exemptions)
            {
                Line($"    {exemption.Exemption}: {Pair(Word(exemption.Older), Word(exemption.Newer))}");
            }
        }

        foreach (var incomplete in change.Incomplete)
        {
            Line($"  {incomplete}");
        }
    }

    private static string Counts(ChangeCounts counts) => string.Join(", ", new[]
    {
        (counts.Milder, "milder"), (counts.Mixed, "mixed"), (counts.Stricter, "stricter"), (counts.Even, "otherwise"),
    }.Where(c => c.Item1 > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Item1} {c.Item2}")));

    private static string Kind(FindingChangeKind kind) => kind switch
    {
        FindingChangeKind.RuleAdded => " (new)",
        FindingChangeKind.RuleRemoved => " (gone)",
        _ => "",
    };

    private static string Words(Finding? finding) => finding is null ? "none"
        : $"{ReportWords.Of(finding.Status)} ({ReportWords.Of(finding.Verdict)}{(finding.LawVerdict is { } law ? $", by law alone {ReportWords.Of(law)}" : "")}, {finding.Score})";

    private static string Word(LawOutcome? outcome, Finding? finding, string measure) => outcome is not { } known
        ? "none"
        : FindingChange.Engaged(finding, measure) is { IsByPolicy: true } law
            ? $"{ReportWords.Of(known)} (policy, not law{(law.OutcomeByLaw is { } byLaw ? $"; by law {ReportWords.Of(byLaw)}" : "")})"
            : ReportWords.Of(known);

    private static string Word(ExemptionState? state) => state is { } known ? ReportWords.Of(known) : "none";

    private static string Word(ChangeDirection direction) => direction == ChangeDirection.Even ? "otherwise" : ChoiceWords<ChangeDirection>.Word(direction);

    private static string Pair(string older, string newer) => string.Equals(older, newer, StringComparison.Ordinal) ? older : $"{older} -> {newer}";

    // The text of a key may hold anything.
    private void Line(FormattableString text) => output.Write(string.Concat(FormattableString.Invariant(text).Select(c => char.IsControl(c) ? ' ' : c)) + "\n");
}
