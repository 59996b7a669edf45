using System.Text;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>Counts the rows and name cells of a table with a splitter of its own, line by line.</summary>
/// <param name="delimiter">What stands between cells.</param>
/// <param name="fallback">The encoding of what is not UTF-8, or null.</param>
/// <param name="id">The header name of the column that identifies the entry, or the empty string.</param>
/// <param name="names">The header names of the columns that give names; numbers when there is no header.</param>
/// <param name="titles">Lines before the header.</param>
/// <param name="empty">A cell that stands for nothing.</param>
/// <param name="hasLoneReturns">Whether a carriage return alone ends a line too.</param>
internal sealed class TableCount(char delimiter, Encoding? fallback, string id, string[] names, int titles = 0, string? empty = null, bool hasLoneReturns = true)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public HeldBooks? Of(byte[] bytes)
    {
        if (Text(bytes) is not { } text)
        {
            return null;
        }

        text = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        var lines = (hasLoneReturns ? text.Replace('\r', '\n') : text).Split('\n');
        var hasHeader = !char.IsAsciiDigit(names[0][0]);
        string[] wanted = id.Length > 0 ? [.. names, id] : names;
        var columns = hasHeader ? Columns(lines, wanted) : [.. wanted.Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
        if (columns is null)
        {
            return null;
        }

        var held = new List<HeldName>();
        var isOpen = false;
        for (var i = hasHeader ? titles + 1 : 0; i < lines.Length; i++)
        {
            // A line whose quotes do not close begins or ends a cell of several lines. Only what stands before it opens is sure.
            var isOdd = lines[i].Count(c => c == '"') % 2 == 1;
            var cells = isOdd && isOpen ? [] : Cells(lines[i]);
            if (isOdd)
            {
                isOpen = !isOpen;
                cells.RemoveRange(Math.Max(0, cells.Count - 1), Math.Min(1, cells.Count));
            }

            var owner = id.Length > 0 && columns[^1] < cells.Count ? cells[columns[^1]] : "";
            foreach (var column in id.Length > 0 ? columns[..^1] : columns)
            {
                if (column < cells.Count && !string.IsNullOrWhiteSpace(cells[column]) && cells[column].Trim() != empty)
                {
                    held.Add(new HeldName(cells[column], i + 1, i + 1, owner));
                }
            }
        }

        return new HeldBooks(null, held);
    }

    private string? Text(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return fallback?.GetString(bytes);
        }
    }

    private List<int>? Columns(string[] lines, string[] wanted)
    {
        if (lines.Length <= titles)
        {
            return null;
        }

        if (lines[titles].Count(c => c == '"') % 2 == 1)
        {
            return null;
        }

        var header = Cells(lines[titles]).ConvertAll(c => c.Trim());
        var columns = wanted.Select(n => header.FindIndex(h => string.Equals(h, n, StringComparison.OrdinalIgnoreCase))).ToList();
        return columns.Exists(c => c < 0) ? null : columns;
    }

    private List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == delimiter && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
