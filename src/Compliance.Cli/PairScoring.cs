using System.Globalization;
using Compliance.Cli.Commands;
using Compliance.Matching;
using Compliance.Reports;

namespace Compliance.Cli;

/// <summary>Scores the pairs of a CSV file: what two names are alike, without a list.</summary>
internal static class PairScoring
{
    private const string Reason = "the pairs cannot be read";
    private const string NoScore = "nan\n";

    private static readonly string[] Columns = ["kind", "left", "right", "id"];

    /// <summary>Prints one line a row, in the order of the rows: JSON, or the score alone.</summary>
    public static void Run(CommandRun run, string path, bool isScoresOnly)
    {
        using var rows = NameRows.Open(run, path, Reason);
        if (rows is null)
        {
            return;
        }

        if (Columns.Take(3).Any(c => !rows.Header.Contains(c, StringComparer.Ordinal)))
        {
            run.Fail(ExitCode.Input, Reason, Diagnostic.Error(
                CliDiagnostics.PairColumns, "the columns of pairs are not there", new SourceLocation(path, 1), "a header with kind, left, right (and, if you like, id)"));
            return;
        }

        var ignored = rows.Header.Except(Columns, StringComparer.Ordinal).ToList();
        if (ignored.Count > 0)
        {
            run.Print(Diagnostic.Info(CliDiagnostics.PairColumns, $"not read: {string.Join(", ", ignored)}", new SourceLocation(path, 1)));
        }

        try
        {
            if (OrderedLines.Write(run, rows.Read(Columns), row => Score(row, path, isScoresOnly), "a row of pairs could not be read") == 0)
            {
                run.Fail(ExitCode.Input, "the file holds no pair", Diagnostic.Error(CliDiagnostics.PairRow, "the file holds no pair", new SourceLocation(path), "at least one row"));
            }
        }
        catch (IOException problem)
        {
            run.Fail(ExitCode.Input, Reason, CliDiagnostics.BreaksOff(path, problem));
        }
    }

    private static RowResult Score(NameRow row, string path, bool isScoresOnly)
    {
        var kind = row.Cells[0] ?? "";
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        if (row.Problem is not null || KindWords.Find(kind) is not { } party)
        {
            var diagnostic = Diagnostic.Error(
                CliDiagnostics.PairRow,
                row.Problem ?? $"\"{kind}\" is no kind",
                new SourceLocation(path, row.Line),
                $"one of {string.Join(", ", KindWords.All)}, then two names");
            if (!isScoresOnly)
            {
                new MatchReport(text, isJsonLines: true).WriteUnreadPair(row.Number, row.Cells[3], diagnostic);
            }

            // A row without a score keeps its line: the scores stay beside their rows.
            return new RowResult(isScoresOnly ? NoScore : text.ToString(), [diagnostic], IsIncomplete: true);
        }

        var (left, right) = (row.Cells[1]!, row.Cells[2]!);
        if (isScoresOnly)
        {
            var share = PartyMatcher.Similarity(party, left, right) / 10_000m;
            return new RowResult(share.ToString("0.0000", CultureInfo.InvariantCulture) + "\n", [], IsIncomplete: false);
        }

        new MatchReport(text, isJsonLines: true).WritePair(row.Cells[3], kind, left, right, PartyMatcher.MatchPair(party, left, right));
        return new RowResult(text.ToString(), [], IsIncomplete: false);
    }
}
