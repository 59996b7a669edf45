using System.Globalization;
using System.Text;
using Compliance.Cli.Commands;
using Compliance.Matching;
using Compliance.Reports;
using CsvHelper;
using CsvHelper.Configuration;

namespace Compliance.Cli;

/// <summary>Scores the pairs of a CSV file: what two names are alike, without a list.</summary>
internal static class PairScoring
{
    private const string Kind = "kind";
    private const string Left = "left";
    private const string Right = "right";
    private const string Id = "id";

    public static void Run(CommandRun run, string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            Score(run, path, text);
        }
        catch (Exception problem) when (problem is DecoderFallbackException)
        {
            run.Fail(ExitCode.Input, "the pairs cannot be read", Diagnostic.Error(CliDiagnostics.PairRow, "the file is not UTF-8", new SourceLocation(path), "UTF-8"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            run.Fail(ExitCode.Input, "the pairs cannot be read", CliDiagnostics.CannotRead(path, problem));
        }
    }

    private static void Score(CommandRun run, string path, TextReader text)
    {
        using var rows = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MaxFieldSize = 1 << 20 });
        var header = rows.Read() ? rows.Record! : [];
        var kind = Array.IndexOf(header, Kind);
        var left = Array.IndexOf(header, Left);
        var right = Array.IndexOf(header, Right);
        var id = Array.IndexOf(header, Id);
        if (kind < 0 || left < 0 || right < 0)
        {
            run.Fail(ExitCode.Input, "the pairs cannot be read", Diagnostic.Error(
                CliDiagnostics.PairColumns, "the columns of pairs are not there", new SourceLocation(path, 1), "a header with kind, left, right (and, if you like, id)"));
            return;
        }

        var ignored = header.Where(c => c is not (Kind or Left or Right or Id)).ToList();
        if (ignored.Count > 0)
        {
            run.Print(Diagnostic.Info(CliDiagnostics.PairColumns, $"not read: {string.Join(", ", ignored)}", new SourceLocation(path, 1)));
        }

        var report = new MatchReport(run.Output, isJsonLines: true);
        var count = 0;
        while (rows.Read())
        {
            run.Terminal.Stop.ThrowIfCancellationRequested();
            count++;
            var cells = rows.Record!;
            if (cells.Length != header.Length || !MatchCommand.Kinds.TryGetValue(cells[kind], out var party))
            {
                run.Fail(ExitCode.Incomplete, "a row of pairs could not be read", Diagnostic.Error(
                    CliDiagnostics.PairRow,
                    cells.Length != header.Length ? "the row has another number of cells than the header" : $"\"{cells[kind]}\" is no kind",
                    new SourceLocation(path, rows.RawRow),
                    $"one of {string.Join(", ", MatchCommand.Kinds.Keys)}, then two names"));
                continue;
            }

            report.WritePair(id < 0 ? null : cells[id], cells[kind], cells[left], cells[right], PartyMatcher.MatchPair(party, cells[left], cells[right]));
        }

        if (count == 0)
        {
            run.Fail(ExitCode.Input, "the file holds no pair", Diagnostic.Error(CliDiagnostics.PairRow, "the file holds no pair", new SourceLocation(path), "at least one row"));
        }
    }
}
