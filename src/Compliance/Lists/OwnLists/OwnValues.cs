using System.Globalization;
using System.Text;
using Compliance.Dates;

namespace Compliance.Lists.OwnLists;

/// <summary>How values are written in an own list.</summary>
internal static class OwnValues
{
    /// <summary>The values of a cell: separated by semicolons; two semicolons stand for one inside a value. None is blank.</summary>
    public static IReadOnlyList<string> Split(string cell)
    {
        if (!cell.Contains(';', StringComparison.Ordinal))
        {
            return ListText.Clean(cell) is { Length: > 0 } only ? [only] : [];
        }

        var values = new List<string>();
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
                Take();
            }
        }

        Take();
        return values;

        void Take()
        {
            if (ListText.Clean(value.ToString()) is { Length: > 0 } clean)
            {
                values.Add(clean);
            }

            value.Clear();
        }
    }

    /// <summary>The id that a row or a reference names: one without the code of its list belongs to the user's own list.</summary>
    public static string Id(string written) => written.Contains(':', StringComparison.Ordinal) ? written : "OWN:" + written;

    /// <summary>A date as the library writes it (<c>1962-02</c>, <c>1962~</c>, <c>[1962-01-01..1963-12-31]</c>), or as lists print it.</summary>
    public static bool TryDate(string text, out UncertainDate date) => UncertainDate.TryParse(text, out date) || ListDates.TryFree(text, out date);

    /// <summary>
    /// An owner, or a party that is acted for: its id, then what is stated of <c>60 %</c>, <c>from 2019-01-31</c>, <c>until 2024-06-30</c>, <c>former</c>.
    /// <c>(not stated)</c> may stand for the share. <paramref name="unread"/> is what could not be read.
    /// </summary>
    public static Relation Relation(RelationKind kind, string text, out string unread)
    {
        var stated = text.Contains('(', StringComparison.Ordinal) ? text.Replace("(not stated)", "", StringComparison.OrdinalIgnoreCase) : text;
        var words = stated.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = words.Length == 0 ? text : words[0];
        var relation = new Relation(kind, id) { OtherId = Id(id) };
        var rest = new List<string>();
        for (var i = 1; i < words.Length; i++)
        {
            var next = i + 1 < words.Length ? words[i + 1] : "";
            if (words[i] is "former")
            {
                relation = relation with { IsFormer = true };
            }
            else if (words[i] is "from" && ListDates.IsoDay(next) is { } from)
            {
                relation = relation with { From = from };
                i++;
            }
            else if (words[i] is "until" && ListDates.IsoDay(next) is { } until)
            {
                relation = relation with { Until = until };
                i++;
            }
            else if (relation.SharePercent is null && Percent(words[i], next, out var length) is { } share)
            {
                relation = relation with { SharePercent = share };
                i += length - 1;
            }
            else
            {
                rest.Add(words[i]);
            }
        }

        unread = string.Join(' ', rest);
        return relation;
    }

    private static decimal? Percent(string word, string next, out int words)
    {
        words = word.EndsWith('%') ? 1 : 2;
        return (words == 1 || next == "%")
            && decimal.TryParse(word.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            && share is >= 0 and <= 100
                ? share
                : null;
    }
}
