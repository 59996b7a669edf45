using System.Globalization;
using System.Text;
using Compliance.Dates;

namespace Compliance.Lists.OwnLists;

/// <summary>How values are written in an own list.</summary>
internal static class OwnValues
{
    /// <summary>How ids of the user's own list begin.</summary>
    public const string Prefix = OwnImport.Authority + ":";

    private const int ShortLine = 64;

    /// <summary>The values of a cell, in place of what <paramref name="values"/> held: separated by semicolons; two semicolons stand for one inside a value. None is blank.</summary>
    public static void Split(string cell, List<string> values)
    {
        values.Clear();
        if (!cell.Contains(';', StringComparison.Ordinal))
        {
            Add(cell, values);
            return;
        }

        if (cell.Contains(";;", StringComparison.Ordinal))
        {
            SplitEscaped(cell, values);
            return;
        }

        foreach (var part in cell.AsSpan().Split(';'))
        {
            Add(cell.AsSpan(part).Trim().ToString(), values);
        }
    }

    private static void SplitEscaped(string cell, List<string> values)
    {
        var value = new StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != ';')
            {
                value.Append(cell[i]);
            }
            else if (i + 1 < cell.Length && cell[i + 1] == ';')
            {
                value.Append(';');
                i++;
            }
            else
            {
                Add(value.ToString(), values);
                value.Clear();
            }
        }

        Add(value.ToString(), values);
    }

    private static void Add(string written, List<string> values)
    {
        if (ListText.Clean(written) is { Length: > 0 } clean)
        {
            values.Add(clean);
        }
    }

    /// <summary>The id that a row or a reference names: one without the code of its list belongs to the user's own list.</summary>
    public static string Id(string written) => written.Contains(':', StringComparison.Ordinal) ? written : Prefix + written;

    /// <summary>A date as the library writes it (<c>1962-02</c>, <c>1962~</c>, <c>[1962-01-01..1963-12-31]</c>), or as lists print it.</summary>
    public static bool TryDate(string text, out UncertainDate date) => UncertainDate.TryParse(text, out date) || ListDates.TryFree(text, out date);

    /// <summary>
    /// An owner, or a party that is acted for: its id, then what is stated of <c>60 %</c>, <c>from 2019-01-31</c>, <c>until 2024-06-30</c>, <c>former</c>.
    /// <c>(not stated)</c> may stand for the share. <paramref name="unread"/> is what could not be read.
    /// </summary>
    public static Relation Relation(RelationKind kind, string text, out string unread)
    {
        var stated = text.Contains('(', StringComparison.Ordinal) ? text.Replace("(not stated)", "", StringComparison.OrdinalIgnoreCase) : text;
        var line = stated.AsSpan();
        Span<Range> words = line.Length < ShortLine ? stackalloc Range[ShortLine] : new Range[line.Length + 1];
        words = words[..line.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries)];
        var (share, from, until, isFormer) = ((decimal?)null, (DateOnly?)null, (DateOnly?)null, false);
        List<string>? rest = null;
        for (var i = 1; i < words.Length; i++)
        {
            var word = line[words[i]];
            var next = i + 1 < words.Length ? line[words[i + 1]] : default;
            if (word is "former")
            {
                isFormer = true;
            }
            else if (word is "from" && ListDates.IsoDay(next) is { } first)
            {
                from = first;
                i++;
            }
            else if (word is "until" && ListDates.IsoDay(next) is { } last)
            {
                until = last;
                i++;
            }
            else if (share is null && Percent(word, next, out var length) is { } percent)
            {
                share = percent;
                i += length - 1;
            }
            else
            {
                (rest ??= []).Add(word.ToString());
            }
        }

        unread = rest is null ? "" : string.Join(' ', rest);
        var id = words.Length == 0 || line[words[0]].Length == text.Length ? text : line[words[0]].ToString();
        return new Relation(kind, id, share) { OtherId = Id(id), From = from, Until = until, IsFormer = isFormer };
    }

    private static decimal? Percent(ReadOnlySpan<char> word, ReadOnlySpan<char> next, out int words)
    {
        words = word.EndsWith('%') ? 1 : 2;
        return (words == 1 || next is "%")
            && decimal.TryParse(word.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            && share is >= 0 and <= 100
                ? share
                : null;
    }
}
