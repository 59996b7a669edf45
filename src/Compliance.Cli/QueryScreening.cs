using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compliance.Cli.Commands;
using Compliance.Dates;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using Compliance.Reports;

namespace Compliance.Cli;

/// <summary>Looks up the names of a CSV file: one JSON line a row, with its candidates or none.</summary>
internal static class QueryScreening
{
    private const string Reason = "the queries cannot be read";
    private const string Incomplete = "a row of queries, or a cell of one, could not be read";

    private static readonly string[] Columns =
        ["id", "kind", "name", "birth_date", "nationality", "gender", "place_of_birth", "identifier", "affiliation", "country"];

    /// <summary>Whether the file can be taken: its header is right.</summary>
    public static NameRows? Open(CommandRun run, string path)
    {
        var rows = NameRows.Open(run, path, Reason);
        if (rows is null)
        {
            return null;
        }

        if (Columns.Take(3).Any(c => !rows.Header.Contains(c, StringComparer.Ordinal)))
        {
            run.Fail(ExitCode.Input, Reason, Diagnostic.Error(
                CliDiagnostics.QueryColumns, "the columns of queries are not there", new SourceLocation(path, 1), $"a header with {string.Join(", ", Columns.Take(3))} and, if you like, {string.Join(", ", Columns.Skip(3))}"));
            rows.Dispose();
            return null;
        }

        var ignored = rows.Header.Except(Columns, StringComparer.Ordinal).ToList();
        if (ignored.Count > 0)
        {
            run.Print(Diagnostic.Info(CliDiagnostics.QueryColumns, $"not read: {string.Join(", ", ignored)}", new SourceLocation(path, 1)));
        }

        return rows;
    }

    /// <summary>Looks up every row.</summary>
    public static void Run(CommandRun run, NameRows rows, string path, Watchlist list, PartyMatcher matcher)
    {
        try
        {
            if (OrderedLines.Write(run, rows.Read(Columns), row => Look(row, path, list, matcher), Incomplete) == 0)
            {
                run.Fail(ExitCode.Input, "the file holds no query", Diagnostic.Error(CliDiagnostics.QueryRow, "the file holds no query", new SourceLocation(path), "at least one row"));
            }
        }
        catch (IOException problem)
        {
            run.Fail(ExitCode.Input, Reason, CliDiagnostics.BreaksOff(path, problem));
        }
    }

    private static RowResult Look(NameRow row, string path, Watchlist list, PartyMatcher matcher)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var report = new QueryReport(text, list);
        var id = row.Cells[0];
        var place = new SourceLocation(path, row.Line);
        if (Problem(row) is { } problem)
        {
            var error = Diagnostic.Error(CliDiagnostics.QueryRow, problem.Message, place, problem.Expected);
            report.WriteUnread(row.Number, id, [error]);
            return new RowResult(text.ToString(), [error], IsIncomplete: true);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var query = Query(row.Cells, (cell, expected) => diagnostics.Add(Diagnostic.Warning(
            CliDiagnostics.QueryCell, $"the row was looked up without {cell}", place, expected)));
        report.Write(row.Number, id!, query, matcher.Match(query), diagnostics.ToImmutable());
        return new RowResult(text.ToString(), diagnostics.ToImmutable(), diagnostics.Count > 0);
    }

    private static (string Message, string Expected)? Problem(NameRow row) =>
        row.Problem is { } unread ? (unread, "one cell for each column, in UTF-8")
        : Kind(row.Cells[1]!) is null ? ($"\"{row.Cells[1]}\" is no kind", $"one of {string.Join(", ", KindWords.All)}")
        : !row.Cells[2]!.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? ("the name holds no letter that could be compared: nothing was looked up", "a name")
        : null;

    private static PartyKind? Kind(string word) =>
        word.Length == 0 ? PartyKind.Unknown : KindWords.Find(word.Trim());

    private static NameQuery Query(string?[] cells, Action<string, string> leaveOut)
    {
        UncertainDate? born = null;
        if (Text(cells[3]) is { } date)
        {
            if (UncertainDate.TryParse(date, out var parsed))
            {
                born = parsed;
            }
            else
            {
                leaveOut($"birth_date \"{date}\"", "a date such as 1984-01-08, 1984-01 or 1984");
            }
        }

        var gender = Text(cells[5]);
        if (gender is not null && !NameQuery.IsGender(gender))
        {
            leaveOut($"gender \"{gender}\"", "male, female or other");
            gender = null;
        }

        return new NameQuery
        {
            Name = cells[2]!,
            Kind = Kind(cells[1]!)!.Value,
            BirthDate = born,
            Nationalities = Countries("nationality", Several(cells[4])),
            Gender = gender,
            BirthPlaces = Several(cells[6]),
            Identifiers = Several(cells[7]),
            Affiliations = Several(cells[8]),
            Country = Countries("country", Text(cells[9]) is { } country ? [country] : []).FirstOrDefault(),
        };

        ImmutableArray<string> Countries(string column, ImmutableArray<string> stated)
        {
            foreach (var country in stated.Where(c => !CountryCodes.TryParse(c, out _)))
            {
                leaveOut($"{column} \"{country}\"", "an ISO 3166 code or the English name of a country");
            }

            return [.. stated.Where(c => CountryCodes.TryParse(c, out _))];
        }
    }

    private static string? Text(string? cell) => string.IsNullOrWhiteSpace(cell) ? null : cell.Trim();

    private static ImmutableArray<string> Several(string? cell) =>
        cell is null ? [] : [.. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
