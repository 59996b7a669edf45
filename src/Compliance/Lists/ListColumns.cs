using System.Text;

namespace Compliance.Lists;

/// <summary>Where the named columns of a table stand: read by header name, because authorities add and move columns.</summary>
internal sealed class ListColumns
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Takes the current row of a table as its header; a name that occurs twice stands for its first column.</summary>
    public ListColumns(ListTable table)
    {
        var names = new List<string>(table.Count);
        for (var i = 0; i < table.Count; i++)
        {
            names.Add(ListText.Clean(table[i].TrimStart('\uFEFF')));
            places.TryAdd(Key(table[i]), i);
        }

        Names = names;
    }

    /// <summary>The header's cells, cleaned.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The column of that name (letter case, spaces and punctuation do not matter), or -1.</summary>
    public int this[string name] => places.GetValueOrDefault(Key(name), -1);

    /// <summary>The first of several names under which a column has been published, or -1.</summary>
    public int Any(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (this[name] is >= 0 and var at)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The names that the reader knows nothing of.</summary>
    public IEnumerable<string> Unknown(IEnumerable<string> known)
    {
        var keys = known.Select(Key).ToHashSet(StringComparer.Ordinal);
        return Names.Where(n => n.Length > 0 && !keys.Contains(Key(n)));
    }

    /// <summary>Letters and digits in lower case: headers of one list differ in blanks, case and punctuation from edition to edition.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
