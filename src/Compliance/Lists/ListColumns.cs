namespace Compliance.Lists;

/// <summary>Where the named columns of a table stand: read by header name, because authorities add and move columns.</summary>
internal sealed class ListColumns
{
    private const int LongestOnStack = 128;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);

    /// <summary>Takes the current row of a table as its header; a name that occurs twice stands for its first column.</summary>
    public ListColumns(ListTable table)
        : this(Enumerable.Range(0, table.Count).Select(i => table[i]))
    {
    }

    /// <summary>Takes the cells of a header; a name that occurs twice stands for its first column.</summary>
    public ListColumns(IEnumerable<string> header)
    {
        var names = new List<string>();
        foreach (var cell in header)
        {
            places.TryAdd(Key(cell), names.Count);
            names.Add(ListText.Clean(cell.TrimStart('\uFEFF')));
        }

        Names = names;
    }

    /// <summary>The header's cells, cleaned.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The column of that name (letter case, spaces and punctuation do not matter), or -1.</summary>
    public int this[string name]
    {
        get
        {
            // Readers ask for the same few names in each row.
            if (!asked.TryGetValue(name, out var place))
            {
                asked.Add(name, place = places.GetValueOrDefault(Key(name), -1));
            }

            return place;
        }
    }

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

    /// <summary>Whether all columns are there that the reader needs; each missing one refuses the file.</summary>
    public bool RequireAll(IEnumerable<string> needed, ListFindings findings)
    {
        foreach (var name in needed)
        {
            if (this[name] < 0)
            {
                findings.Refuse(Diagnostic.Error(
                    ListDiagnostics.MissingColumn, $"The table has no column \"{name}\"; nothing of the file is used.", findings.At(1), $"the column {name}", "pass the file as its authority publishes it"));
                return false;
            }
        }

        return true;
    }

    /// <summary>Reports each column that the reader knows nothing of. A header that is half as long again as it should be holds a row too, and refuses the file.</summary>
    public void ReportUnknown(IReadOnlyCollection<string> known, ListFindings findings)
    {
        if (Names.Count > known.Count + (known.Count / 2))
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.MissingColumn,
                FormattableString.Invariant($"The header has {Names.Count} cells; a line end behind it may be missing. Nothing of the file is used."),
                findings.At(1),
                FormattableString.Invariant($"{known.Count} columns"),
                "pass the file as its authority publishes it"));
            return;
        }

        foreach (var name in Unknown(known))
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.UnknownColumn, $"The column \"{name}\" is not known to this reader and was left out.", findings.At(1)));
        }
    }

    /// <summary>Letters and digits in lower case: headers of one list differ in blanks, case and punctuation from edition to edition.</summary>
    public static string Key(string name)
    {
        Span<char> key = name.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[name.Length];
        return Key(name, key).ToString();
    }

    /// <summary>As <see cref="Key(string)"/>, without making a string.</summary>
    /// <param name="name">The text.</param>
    /// <param name="key">Takes the key; at least as long as the text.</param>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> name, Span<char> key)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
        }

        return key[..length];
    }
}
