using System.Globalization;
using Compliance.PackTesting.Coverage;
using Compliance.Records;

namespace Compliance.Reports;

/// <summary>Writes what the tests of a pack show of it as text: each missing item at its place, rows that would show it, then the shares.</summary>
/// <param name="output">Where it goes.</param>
public sealed class CoverageReportText(TextWriter output)
{
    /// <summary>Writes the report of one pack.</summary>
    /// <param name="directory">The pack's folder as given.</param>
    /// <param name="report">The report.</param>
    public void Write(string directory, CoverageReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var item in report.Items.Where(i => !i.IsSeen))
        {
            Line($"{item.Location}: {Word(item.Kind)}: {item.Place} never {item.Value}");
        }

        foreach (var suggestion in report.Suggestions)
        {
            Line($"{suggestion.Case.Location}: a row for \"vary\" of \"{suggestion.Case.Name}\" that shows {suggestion.Item.Key}; confirm what it expects:");
            Line($"      {suggestion.Row}");
        }

        Line($"{directory}: coverage");
        foreach (var kind in Enum.GetValues<CoverageKind>())
        {
            Line(report.Total(kind) == 0
                ? (FormattableString)$"  {Word(kind),-12} none"
                : $"  {Word(kind),-12} {report.Seen(kind)} of {report.Total(kind)}, {report.Share(kind) / 100m:0.00} %");
        }

        if (!report.Impossible.IsEmpty)
        {
            Line($"  not counted, because no record can bring it about: {string.Join("; ", report.Impossible.Select(i => i.Key))}");
        }
    }

    private void Line(FormattableString text) => output.Write(text.ToString(CultureInfo.InvariantCulture) + "\n");

    private static string Word<T>(T value)
        where T : struct, Enum => ChoiceWords<T>.Word(value);
}
