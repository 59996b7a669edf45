using System.Globalization;
using Compliance.Records;
using Compliance.Reports;
using Spectre.Console;

namespace Compliance.Cli;

/// <summary>A running count and a closing table on standard error, for somebody who watches while the report goes to a file or a pipe.</summary>
internal static class ProgressDisplay
{
    private const int RecordsAStep = 64;

    public static void Run(TextWriter error, BatchScreening batch, IReadOnlyList<string> paths, RecordType? type, IReportWriter report)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        console.Status().Start("screening", status =>
        {
            batch.Advanced = taken =>
            {
                if (taken % RecordsAStep == 0)
                {
                    status.Status(string.Create(CultureInfo.InvariantCulture, $"{taken} records"));
                }
            };
            batch.Run(paths, type, report);
        });
        var summary = batch.Tally.Summarise([]);
        var table = new Table().AddColumn("verdict").AddColumn(new TableColumn("records").RightAligned());
        foreach (var count in summary.ByVerdict)
        {
            table.AddRow(count.Verdict.ToString(), count.Count.ToString(CultureInfo.InvariantCulture));
        }

        table.AddRow("not read", summary.Unread.ToString(CultureInfo.InvariantCulture));
        console.Write(table);
    }
}
