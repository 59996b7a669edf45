using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Compliance.Lists;

/// <summary>Reads a delimited list row by row. Rows whose quotes do not close are reported and passed over; the cells of the others are as printed.</summary>
internal sealed class ListTable : IDisposable
{
    // A cell with line breaks is rare and short; a quote that is not closed swallows the rest of the file.
    private const int MostLinesOfRow = 500;
    private const int MostCharactersOfRow = 400_000;

    private readonly QuoteCount text;
    private readonly CsvParser parser;
    private readonly ListFindings findings;
    private bool hasBadQuotes;
    private readonly RepeatedTexts repeated = new();
    private string?[] cells = new string?[64];
    private int read;

    private ListTable(TextReader text, ListFindings findings, char delimiter, bool hasQuotes)
    {
        this.text = new QuoteCount(text);
        this.findings = findings;
        parser = new CsvParser(this.text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            Mode = hasQuotes ? CsvMode.RFC4180 : CsvMode.NoEscape,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = _ => hasBadQuotes = true,
            MaxFieldSize = MostCharactersOfRow,
            BufferSize = 64 * 1024,
        });
    }

    /// <summary>The first physical line of the row, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The last physical line of the row.</summary>
    public int LastLine { get; private set; }

    /// <summary>Rows that <see cref="Read"/> could not read, each reported: they count as entries that were left out.</summary>
    public int RowsLeftOut { get; private set; }

    /// <summary>The number of cells.</summary>
    public int Count => parser.Count;

    /// <summary>Where the row begins.</summary>
    public SourceLocation Place => findings.At(Line);

    /// <summary>A cell as printed; the empty string beyond the last one.</summary>
    public string this[int cell]
    {
        get
        {
            if (cell < 0 || cell >= parser.Count)
            {
                return "";
            }

            // The parser makes a new string each time, and readers look at a cell more than once.
            if (cell >= cells.Length)
            {
                Array.Resize(ref cells, Math.Max(parser.Count, 2 * cells.Length));
            }

            read = Math.Max(read, cell + 1);
            return cells[cell] ??= repeated.Of(parser[cell]);
        }
    }

    /// <summary>Opens a table. A file that is not text in an encoding of lists is refused, and null returned.</summary>
    /// <param name="input">The file.</param>
    /// <param name="findings">Takes what is to report.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="fallback">The encoding of a file that is not UTF-8, or null when it must be UTF-8.</param>
    /// <param name="hasQuotes">Whether cells may be quoted.</param>
    public static ListTable? Open(ListInput input, ListFindings findings, char delimiter, Encoding? fallback = null, bool hasQuotes = true)
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

        return new ListTable(text, findings, delimiter, hasQuotes);
    }

    /// <summary>Windows-1252, in which older lists are written.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("The runtime lacks the encoding windows-1252.");

    /// <summary>Goes to the next row that can be read; false at the end or when the file is refused. Blank lines count as no rows.</summary>
    public bool Read()
    {
        while (!findings.IsRefused)
        {
            hasBadQuotes = false;
            Array.Clear(cells, 0, read);
            read = 0;
            Line = parser.RawRow + 1;
            try
            {
                if (!parser.Read())
                {
                    return false;
                }
            }
            catch (MaxFieldSizeException)
            {
                findings.Refuse(ListDiagnostics.Beyond("This row has a cell larger than any of a list; a quote before it may not be closed", Place));
                return false;
            }
            catch (Exception broken) when (broken is InvalidDataException or ListBoundsException or DecoderFallbackException)
            {
                findings.Refuse(Diagnostic.Error(ListDiagnostics.PackingRefused, broken.Message, Place, "a list", "download the list again"));
                return false;
            }

            LastLine = Math.Max(Line, parser.RawRow);
            var quotes = text.Until(parser.CharCount);
            if (IsBlank())
            {
                continue;
            }

            if (LastLine - Line > MostLinesOfRow)
            {
                findings.Refuse(ListDiagnostics.Beyond($"This row has {LastLine - Line + 1} lines; a quote in it may not be closed", Place));
                return false;
            }

            if (!hasBadQuotes && (quotes % 2 == 0 || parser.Configuration.Mode == CsvMode.NoEscape))
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
        parser.Dispose();
        text.Dispose();
    }

    private bool IsBlank()
    {
        for (var i = 0; i < parser.Count; i++)
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
        var start = ListText.Clean(parser.RawRecord);
        return start.Length <= 80 ? start : start[..80] + "...";
    }
}
