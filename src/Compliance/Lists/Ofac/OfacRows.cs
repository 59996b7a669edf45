using System.Globalization;
using System.Text;

namespace Compliance.Lists.Ofac;

/// <summary>
/// Reads a legacy flat file of OFAC row by row. These files have no header and no line breaks in cells, so each line is one row and the damage of a quote
/// stays in its line; the null is <c>-0-</c>; a Ctrl-Z ends a list, and another list may follow it in the same file.
/// </summary>
internal sealed class OfacRows : IDisposable
{
    // The longest real line has 9,100 characters.
    private const int MostCharactersOfLine = 64 * 1024;
    private const char EndOfFile = '\u001A';

    private readonly TextReader text;
    private readonly ListFindings findings;
    private readonly char delimiter;
    private readonly char[] buffer = new char[64 * 1024];
    private readonly List<string> cells = [];
    private char[] line = new char[4096];
    private int length;
    private int next;
    private int filled;
    private bool hasEnded;

    private OfacRows(TextReader text, ListFindings findings, char delimiter)
    {
        this.text = text;
        this.findings = findings;
        this.delimiter = delimiter;
    }

    /// <summary>The line of the row, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many lists the file has held so far: 1, and one more for each Ctrl-Z that something follows.</summary>
    public int Part { get; private set; } = 1;

    /// <summary>Rows that could not be read and were reported.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The number of cells.</summary>
    public int Count => cells.Count;

    public SourceLocation Place => findings.At(Line);

    /// <summary>A cell as printed; the empty string for the null and beyond the last cell.</summary>
    public string this[int cell] => cell < cells.Count ? cells[cell] : "";

    /// <summary>Opens a file. One that is not text is refused, and null returned.</summary>
    public static OfacRows? Open(ListInput input, ListFindings findings, char delimiter)
    {
        var (text, encoding) = input.OpenText(ListTable.Windows1252);
        if (text is null)
        {
            return null;
        }

        if (encoding == ListTable.Windows1252)
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.NotThisEncoding, "The file is not UTF-8; it was read as windows-1252.", new SourceLocation(input.Name)));
        }

        return new OfacRows(text, findings, delimiter);
    }

    /// <summary>Goes to the next row whose quotes are right; false at the end or when the file is refused.</summary>
    public bool Read()
    {
        while (!findings.IsRefused)
        {
            try
            {
                if (!ReadLine())
                {
                    return false;
                }
            }
            catch (Exception broken) when (broken is InvalidDataException or ListBoundsException or DecoderFallbackException)
            {
                findings.Refuse(Diagnostic.Error(ListDiagnostics.PackingRefused, broken.Message, Place, "a list", "download the list again"));
                return false;
            }

            var start = StartOfRow();
            if (start == length)
            {
                continue;
            }

            if (TrySplit(line.AsSpan(start, length - start), delimiter, cells))
            {
                return true;
            }

            ReportRow("a quote in it is not closed or stands inside a cell");
        }

        return false;
    }

    /// <summary>Reports that the row was left out; its line is named, because what it holds is not on the watchlist.</summary>
    public void ReportRow(string why, string? expected = null)
    {
        LeftOut++;
        findings.Add(Diagnostic.Error(ListDiagnostics.RowLeftOut, $"This row was left out: {why}. It begins \"{Beginning()}\".", Place, expected, "compare with the published list"));
    }

    /// <summary>Splits a line into cells; false when its quotes are wrong. Cells without quotes are trimmed, and <c>-0-</c> gives the empty string.</summary>
    public static bool TrySplit(ReadOnlySpan<char> line, char delimiter, List<string> cells)
    {
        cells.Clear();
        while (true)
        {
            var begin = line.IndexOfAnyExcept(' ');
            if (begin >= 0 && line[begin] == '"')
            {
                line = line[(begin + 1)..];
                if (!TryQuoted(ref line, cells))
                {
                    return false;
                }

                line = line.TrimStart(' ');
                if (!line.IsEmpty && line[0] != delimiter)
                {
                    return false;
                }
            }
            else
            {
                var end = line.IndexOf(delimiter);
                var cell = end < 0 ? line : line[..end];
                if (cell.Contains('"'))
                {
                    return false;
                }

                cell = cell.Trim();
                cells.Add(cell is "" or "-0-" ? "" : cell.ToString());
                line = end < 0 ? [] : line[end..];
            }

            if (line.IsEmpty)
            {
                return true;
            }

            line = line[1..];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => text.Dispose();

    private static bool TryQuoted(ref ReadOnlySpan<char> line, List<string> cells)
    {
        var end = line.IndexOf('"');
        if (end < 0)
        {
            return false;
        }

        if (end + 1 == line.Length || line[end + 1] != '"')
        {
            var cell = line[..end];
            cells.Add(cell.Trim() is "-0-" ? "" : cell.ToString());
            line = line[(end + 1)..];
            return true;
        }

        // A doubled quote is one in the text.
        var built = new StringBuilder();
        while (end + 1 < line.Length && line[end + 1] == '"')
        {
            built.Append(line[..(end + 1)]);
            line = line[(end + 2)..];
            end = line.IndexOf('"');
            if (end < 0)
            {
                return false;
            }
        }

        cells.Add(built.Append(line[..end]).ToString());
        line = line[(end + 1)..];
        return true;
    }

    private bool ReadLine()
    {
        length = 0;
        Line++;
        while (true)
        {
            if (next == filled)
            {
                next = 0;
                filled = text.Read(buffer, 0, buffer.Length);
                if (filled == 0)
                {
                    return length > 0;
                }
            }

            var rest = buffer.AsSpan(next, filled - next);
            var end = rest.IndexOf('\n');
            if (!TryAppend(end < 0 ? rest : rest[..end]))
            {
                findings.Refuse(ListDiagnostics.Beyond("This line is longer than any of a list", Place));
                return false;
            }

            next += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return true;
            }
        }
    }

    private bool TryAppend(ReadOnlySpan<char> piece)
    {
        if (length + piece.Length > MostCharactersOfLine)
        {
            return false;
        }

        if (length + piece.Length > line.Length)
        {
            Array.Resize(ref line, Math.Max(line.Length * 2, length + piece.Length));
        }

        piece.CopyTo(line.AsSpan(length));
        length += piece.Length;
        return true;
    }

    // Cuts white space and Ctrl-Z off both ends; where something follows a Ctrl-Z, another list begins.
    private int StartOfRow()
    {
        var start = 0;
        while (start < length && (line[start] == EndOfFile || char.IsWhiteSpace(line[start])))
        {
            hasEnded |= line[start++] == EndOfFile;
        }

        if (start == length)
        {
            return start;
        }

        if (hasEnded && Line > 1)
        {
            Part++;
        }

        hasEnded = false;
        while (line[length - 1] == EndOfFile || char.IsWhiteSpace(line[length - 1]))
        {
            hasEnded |= line[--length] == EndOfFile;
        }

        return start;
    }

    private string Beginning()
    {
        var start = ListText.Clean(line.AsSpan(0, Math.Min(length, 200)).ToString().Trim(EndOfFile));
        return start.Length <= 80 ? start : string.Create(CultureInfo.InvariantCulture, $"{start[..80]}...");
    }
}
