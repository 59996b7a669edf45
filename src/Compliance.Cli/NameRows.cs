using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Compliance.Cli;

/// <summary>A row of a CSV file of names.</summary>
/// <param name="Number">Its number, the first after the header being 1.</param>
/// <param name="Line">The line on which it ends.</param>
/// <param name="Cells">The cells in the order of the columns asked for; an absent column is null.</param>
/// <param name="Problem">Why the row cannot be read, or null.</param>
internal sealed record NameRow(int Number, int Line, string?[] Cells, string? Problem);

/// <summary>Reads a CSV file of names in UTF-8 row by row. A row that cannot be read comes out with its problem and keeps its place.</summary>
internal sealed class NameRows : IDisposable
{
    private const int MostInACell = 1 << 20;
    private const char Replacement = '\uFFFD';

    private readonly StreamReader _text;
    private readonly CsvParser _parser;
    private bool _isMisquoted;

    private NameRows(Stream stream)
    {
        // Bytes that are not UTF-8 cost their own row only.
        _text = new StreamReader(stream, new UTF8Encoding(false));
        _parser = new CsvParser(_text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = args => _isMisquoted |= args.Field.Count(c => c == '"') % 2 == 1,
            MaxFieldSize = MostInACell,
        });
        Header = _parser.Read() ? _parser.Record! : [];
    }

    public string[] Header { get; }

    /// <summary>Opens a file, or standard input for "-"; null and a reason when it cannot be opened.</summary>
    public static NameRows? Open(CommandRun run, string path, string reason)
    {
        try
        {
            return new NameRows(path == RecordFiles.StandardInput
                ? run.Terminal.OpenInput()
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16));
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem) || problem is CsvHelperException)
        {
            run.Fail(ExitCode.Input, reason, CliDiagnostics.CannotRead(path, problem));
            return null;
        }
    }

    /// <summary>The rows after the header. Blank lines are none.</summary>
    /// <exception cref="IOException">The file breaks off, or a cell is longer than any name.</exception>
    public IEnumerable<NameRow> Read(IReadOnlyList<string> columns)
    {
        var places = columns.Select(c => Array.IndexOf(Header, c)).ToArray();
        for (var number = 1; ; number++)
        {
            _isMisquoted = false;
            try
            {
                if (!_parser.Read())
                {
                    yield break;
                }
            }
            catch (MaxFieldSizeException problem)
            {
                throw new IOException("a cell is longer than a million characters: quotation marks may not be paired", problem);
            }

            var cells = _parser.Record!;
            var isWhole = cells.Length == Header.Length;
            yield return new NameRow(
                number,
                _parser.RawRow,
                [.. places.Select(p => p < 0 || p >= cells.Length ? null : cells[p])],
                !isWhole ? "the row has another number of cells than the header"
                    : _isMisquoted ? "quotation marks are not paired: rows may have run together"
                    : _parser.RawRecord.Contains(Replacement, StringComparison.Ordinal) ? "the row holds bytes that are not UTF-8"
                    : null);
        }
    }

    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
    }
}
