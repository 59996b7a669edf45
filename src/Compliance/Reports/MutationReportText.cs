using System.Globalization;
using Compliance.PackTesting.Mutation;
using Compliance.Records;

namespace Compliance.Reports;

/// <summary>Writes what mutating a pack came to as text: each survivor in words with its place and a record that shows it, then the shares.</summary>
/// <param name="output">Where it goes.</param>
public sealed class MutationReportText(TextWriter output)
{
    /// <summary>Writes the report of one pack.</summary>
    /// <param name="directory">The pack's folder as given.</param>
    /// <param name="report">The report.</param>
    /// <param name="all">Whether survivors that change the score or the words only are listed too.</param>
    public void Write(string directory, MutationReport report, bool all)
    {
        var verdict = report.Survivors(MutationGroup.Verdict).ToList();
        foreach (var survivor in verdict.Where(s => s.Accepted is null).Concat(verdict.Where(s => s.Accepted is not null)))
        {
            Write(survivor);
        }

        foreach (var survivor in all ? report.Survivors(MutationGroup.Score).Concat(report.Survivors(MutationGroup.Text)) : [])
        {
            Write(survivor);
        }

        Line($"{directory}: {report.Results.Length} mutants against {report.Cases} cases");
        foreach (var group in Enum.GetValues<MutationGroup>())
        {
            Line(report.Total(group) == 0
                ? (FormattableString)$"  {Word(group),-8} none"
                : $"  {Word(group),-8} {report.Killed(group)} of {report.Total(group)} noticed, {report.Score(group) / 100m:0.00} %");
        }
    }

    private void Write(MutantResult survivor)
    {
        Line($"{survivor.Mutant.Location}: {Word(survivor.Mutant.Operator)}: {survivor.Mutant.Key}");
        if (survivor.Accepted is { } accepted)
        {
            Line($"    accepted until {accepted.Expires:yyyy-MM-dd}: {accepted.Reason}");
        }

        if (survivor.Difference is { } difference)
        {
            Line($"    seen with {difference.Case.Location} \"{difference.Case.Name}\"{(difference.Row.Length == 0 ? "" : $" and {{{difference.Row}}}")}: {difference.Change}");
        }
        else if (survivor.Mutant.Operator.Group() == MutationGroup.Verdict)
        {
            Line($"    no record was found that shows it: it may mean the same");
        }
    }

    private void Line(FormattableString text) => output.Write(text.ToString(CultureInfo.InvariantCulture) + "\n");

    private static string Word<T>(T value)
        where T : struct, Enum => ChoiceWords<T>.Word(value);
}
