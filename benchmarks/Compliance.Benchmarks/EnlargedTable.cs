using System.Globalization;
using System.Text;

namespace Compliance.Benchmarks;

/// <summary>Repeats the rows of a table with other ids and names.</summary>
/// <param name="delimiter">What stands between cells.</param>
/// <param name="titles">The lines before the first row, the header last; 0 when there is none.</param>
/// <param name="ids">The columns of ids, by header or number.</param>
/// <param name="name">The column of names, which get a further word.</param>
internal sealed class EnlargedTable(char delimiter, int titles, string[] ids, string name)
{
    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>What each copy adds to the number in an id.</summary>
    public int Step { get; init; } = 100_000;

    public byte[] Of(byte[] source, long bytes)
    {
        var rows = Rows(Encoding.GetString(source).TrimEnd('\u001A', '\r', '\n'));
        var header = titles == 0 ? null : rows[titles - 1].ConvertAll(c => c.Trim('\uFEFF', '"', ' ', '\r'));

        // A header may name a column of ids more than once.
        int[] idColumns = header is null ? [.. ids.Select(i => Column(header, i))] : [.. Enumerable.Range(0, header.Count).Where(c => ids.Contains(header[c]))];
        var nameColumn = Column(header, name);
        using var large = new MemoryStream();
        using (var text = new StreamWriter(large, Encoding == Encoding.UTF8 ? new UTF8Encoding(false) : Encoding, leaveOpen: true))
        {
            foreach (var row in rows.Take(titles))
            {
                text.Write(string.Join(delimiter, row));
                text.Write('\n');
            }

            var head = rows.Take(titles).Sum(r => (long)r.Sum(c => c.Length + 1));
            var copies = ((bytes - head) / (source.Length - head)) + 1;
            for (var copy = 0; copy < copies; copy++)
            {
                foreach (var row in rows.Skip(titles))
                {
                    text.Write(string.Join(delimiter, copy == 0 ? row : Copy(row, idColumns, nameColumn, copy)));
                    text.Write('\n');
                }
            }
        }

        return large.ToArray();
    }

    private List<string> Copy(List<string> row, int[] idColumns, int nameColumn, int copy)
    {
        var cells = new List<string>(row);
        foreach (var column in idColumns)
        {
            if (column < cells.Count)
            {
                cells[column] = Id(cells[column], copy);
            }
        }

        if (nameColumn < cells.Count && cells[nameColumn].Any(char.IsLetter))
        {
            var cell = cells[nameColumn];
            var word = " " + EnlargedLists.Word(copy);
            cells[nameColumn] = cell[^1] == '"' ? cell[..^1] + word + '"' : cell + word;
        }

        return cells;
    }

    // A number gets a step for each copy; what has no number at its end gets a word.
    private string Id(string cell, int copy)
    {
        var end = cell.TrimEnd('"').Length;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(cell[start - 1]))
        {
            start--;
        }

        return end == 0 ? cell
            : end - start is > 0 and < 10 ? cell[..start] + (long.Parse(cell.AsSpan(start, end - start), CultureInfo.InvariantCulture) + ((long)copy * Step)).ToString("D4", CultureInfo.InvariantCulture) + cell[end..]
            : cell[..end] + EnlargedLists.Word(copy) + cell[end..];
    }

    private static int Column(List<string>? header, string name) => header?.IndexOf(name) ?? int.Parse(name, CultureInfo.InvariantCulture);

    // Cells as printed, with their quotes.
    private List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>> { new() };
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (i == text.Length || (!isQuoted && (text[i] == delimiter || text[i] == '\n')))
            {
                rows[^1].Add(text[start..i].TrimEnd('\r'));
                start = i + 1;
                if (i < text.Length && text[i] == '\n')
                {
                    rows.Add([]);
                }
            }
        }

        return rows;
    }
}
