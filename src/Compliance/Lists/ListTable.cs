using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;

namespace Compliance.Lists;

/// <summary>Reads a delimited list row by row. Rows whose quotes do not close are reported and passed over; the cells of the others are as printed.</summary>
internal sealed class ListTable : IDisposable
{
    // A cell with line breaks is rare and short; a quote that is not closed swallows the rest of the file.
    private const int MostLinesOfRow = 500;
    private const int MostCharactersOfRow = 2 * 1024 * 1024;

    private const char Quote = '"';

    // The parser knows lines of comment and asks for a sign of them; no text begins with this one.
    private const char NoComment = '\u0001';

    private readonly TextReader text;
    private readonly ListFindings findings;
    private readonly CsvDataReaderOptions options;
    private readonly RepeatedTexts repeated = new();
    private CsvDataReader? rows;
    private string?[] cells = new string?[64];
    private int next = 1;
    private int read;

    private ListTable(TextReader text, ListFindings findings, char delimiter)
    {
        this.text = text;
        this.findings = findings;
        options = new CsvDataReaderOptions
        {
            Delimiter = delimiter,
            Quote = Quote,
            // A row with a bad quote ends with its line; what a list printed in it is judged here.
            CsvStyle = CsvStyle.Lax,
            HasHeaders = false,
            Comment = NoComment,
            CommentHandler = (Action<string>)ReportComment,
            BufferSize = 64 * 1024,
            MaxBufferSize = MostCharactersOfRow,
        };
    }

    /// <summary>The first physical line of the row, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The last physical line of the row.</summary>
    public int LastLine { get; private set; }

    /// <summary>Rows that <see cref="Read"/> could not read, each reported: they count as entries that were left out.</summary>
    public int RowsLeftOut { get; private set; }

    /// <summary>The number of cells.</summary>
    public int Count { get; private set; }

    /// <summary>Where the row begins.</summary>
    public SourceLocation Place => findings.At(Line);

    /// <summary>A cell as printed; the empty string beyond the last one.</summary>
    public string this[int cell]
    {
        get
        {
            if (cell < 0 || cell >= Count)
            {
                return "";
            }

            // Readers look at a cell more than once.
            if (cell >= cells.Length)
            {
                Array.Resize(ref cells, Math.Max(Count, 2 * cells.Length));
            }

            read = Math.Max(read, cell + 1);
            return cells[cell] ??= repeated.Of(rows!.GetFieldSpan(cell));
        }
    }

    /// <summary>Opens a table. A file that is not text in an encoding of lists is refused, and null returned.</summary>
    /// <param name="input">The file.</param>
    /// <param name="findings">Takes what is to report.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="fallback">The encoding of a file that is not UTF-8, or null when it must be UTF-8.</param>
    public static ListTable? Open(ListInput input, ListFindings findings, char delimiter, Encoding? fallback = null)
    {
        var (text, encoding) = input.OpenText(fallback);
        if (text is null)
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.NotThisEncoding,
                "The file is not UTF-8.",
                new SourceLocation(input.Name),
                "the file as its authority publishes it, which is UTF-8",
                "download the list again; do not open and save it with a spreadsheet program"));
            return null;
        }

        if (encoding == fallback && fallback is not null)
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.NotThisEncoding, $"The file is not UTF-8; it was read as {fallback.WebName}.", new SourceLocation(input.Name)));
        }

        return new ListTable(text, findings, delimiter);
    }

    /// <summary>Windows-1252, in which older lists are written.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("The runtime lacks the encoding windows-1252.");

    /// <summary>Goes to the next row that can be read; false at the end or when the file is refused. Blank lines count as no rows.</summary>
    public bool Read()
    {
        while (!findings.IsRefused && Next())
        {
            if (IsBlank())
            {
                continue;
            }

            if (LastLine - Line > MostLinesOfRow)
            {
                findings.Refuse(ListDiagnostics.Beyond($"This row has {LastLine - Line + 1} lines; a quote in it may not be closed", Place));
                return false;
            }

            if (!HasBadQuotes())
            {
                return true;
            }

            RowsLeftOut++;
            ReportRow("a quote in it is not closed or stands inside a cell");
        }

        return false;
    }

    /// <summary>Reports that a row was left out; its lines are named, because what they hold is not on the watchlist.</summary>
    public void ReportRow(string why, string? expected = null) => findings.Add(Diagnostic.Error(
        ListDiagnostics.RowLeftOut,
        (LastLine > Line ? string.Create(CultureInfo.InvariantCulture, $"The row of lines {Line} to {LastLine}") : "This row")
            + $" was left out: {why}. It begins \"{Beginning()}\".",
        Place,
        expected,
        "compare with the published list"));

    /// <inheritdoc/>
    public void Dispose()
    {
        rows?.Dispose();
        text.Dispose();
    }

    private bool Next()
    {
        Array.Clear(cells, 0, read);
        read = 0;
        Count = 0;
        Line = next;
        try
        {
            rows ??= CsvDataReader.Create(text, options);
            if (!rows.Read())
            {
                return false;
            }
        }
        catch (CsvRecordTooLargeException)
        {
            findings.Refuse(ListDiagnostics.Beyond("This row is larger than any of a list; a quote before it may not be closed", Place));
            return false;
        }
        catch (Exception broken) when (broken is InvalidDataException or ListBoundsException or DecoderFallbackException)
        {
            findings.Refuse(Diagnostic.Error(ListDiagnostics.PackingRefused, broken.Message, Place, "a list", "download the list again"));
            return false;
        }

        Line = next;
        Count = rows.RowFieldCount;
        var row = rows.GetRawRecordSpan();
        next += LineEnds(row);
        LastLine = row is [.., '\n' or '\r'] ? next - 1 : next;
        return true;
    }

    // Line feeds and carriage returns; both together end one line.
    private static int LineEnds(ReadOnlySpan<char> row)
    {
        var returns = row.Count('\r');
        return row.Count('\n') + (returns == 0 ? 0 : returns - row.Count("\r\n"));
    }

    // Where a cell has a quote left over, the row may end too early or too late. Text behind the quote that closes a cell is taken as printed, unless there are lines
    // before it: then that quote may be the one that opens a cell of another row.
    private bool HasBadQuotes()
    {
        var row = rows!.GetRawRecordSpan();
        var delimiter = options.Delimiter!.Value;
        for (var at = NextQuote(row, 0); at >= 0; at = NextQuote(row, at))
        {
            if (at == 0 || row[at - 1] == delimiter)
            {
                var closing = Closing(row, at + 1);
                if (closing < 0 || (row[at..closing].IndexOfAny('\n', '\r') >= 0 && closing + 1 < row.Length && row[closing + 1] != delimiter && row[closing + 1] is not ('\r' or '\n')))
                {
                    return true;
                }

                at = closing + 1;
            }
            else
            {
                var length = row[at..].IndexOf(delimiter);
                var rest = length < 0 ? row[at..] : row.Slice(at, length);
                if (rest.Count(Quote) % 2 != 0)
                {
                    return true;
                }

                at += rest.Length;
            }
        }

        return false;
    }

    private static int NextQuote(ReadOnlySpan<char> row, int from) => row[from..].IndexOf(Quote) is >= 0 and var found ? from + found : -1;

    // The quote that closes a cell, or -1: two quotes are one of the text.
    private static int Closing(ReadOnlySpan<char> row, int at)
    {
        while (row[at..].IndexOf(Quote) is >= 0 and var found)
        {
            at += found;
            if (at + 1 == row.Length || row[at + 1] != Quote)
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }

    private void ReportComment(string line)
    {
        RowsLeftOut++;
        next += 1 + LineEnds(line);
        findings.Add(Diagnostic.Error(ListDiagnostics.RowLeftOut, "A line was left out: it begins with a control character.", findings.At(next - 1), nextStep: "compare with the published list"));
    }

    private bool IsBlank()
    {
        for (var i = 0; i < Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(this[i]))
            {
                return false;
            }
        }

        return true;
    }

    private string Beginning()
    {
        var start = ListText.Clean(rows!.GetRawRecordSpan().ToString());
        return start.Length <= 80 ? start : start[..80] + "...";
    }
}
