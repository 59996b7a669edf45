namespace Compliance.Lists.UnitedKingdom;

/// <summary>The beginning of a UK table: a line with the date of the list, then the header; the date line may be padded with commas or missing.</summary>
internal static class UnitedKingdomTable
{
    private const int MostLinesBeforeHeader = 5;

    /// <summary>Whether one of the first lines is a header with these columns.</summary>
    public static bool HasHeader(ListHead head, params ReadOnlySpan<string> columns)
    {
        for (var line = 0; line < MostLinesBeforeHeader; line++)
        {
            if (IsHeader(head.Line(line).Split(','), columns))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes to the header of a table; the columns are null when the file is refused.</summary>
    public static (DateOnly? PublishedOn, ListColumns? Columns) ReadHeader(ListTable table, ListFindings findings, params ReadOnlySpan<string> telling)
    {
        DateOnly? publishedOn = null;
        for (var line = 0; line < MostLinesBeforeHeader && table.Read(); line++)
        {
            var cells = new string[table.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = table[i];
            }

            if (IsHeader(cells, telling))
            {
                return (publishedOn, new ListColumns(table));
            }

            publishedOn ??= Date(cells);
        }

        findings.Refuse(Diagnostic.Error(
            ListDiagnostics.MissingColumn, "The table has no header.", findings.At(1), $"a line with the columns {string.Join(", ", telling.ToArray())}", "download the list again"));
        return (null, null);
    }

    /// <summary>The columns of these names. One without which names or entries cannot be told refuses the file; another is an error, because what stands under it is not read.</summary>
    public static int[] Columns(ListColumns columns, ListFindings findings, int line, int needed, params string[] names)
    {
        var places = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            places[i] = columns.Any(names[i].Split('|'));
            if (places[i] >= 0)
            {
                continue;
            }

            var missing = Diagnostic.Error(
                ListDiagnostics.MissingColumn,
                $"The table has no column \"{names[i].Split('|')[0]}\"" + (i < needed ? "." : "; nothing was read for it."),
                findings.At(line),
                string.Join(", ", names.Select(n => n.Split('|')[0])),
                "download the list again; do not open and save it with a spreadsheet program");
            if (i < needed)
            {
                findings.Refuse(missing);
            }
            else
            {
                findings.Add(missing);
            }
        }

        return places;
    }

    /// <summary>Reports columns that are neither read nor known to be left out.</summary>
    public static void ReportUnknown(ListColumns columns, ListFindings findings, int line, IEnumerable<string> known)
    {
        foreach (var name in columns.Unknown(known.SelectMany(n => n.Split('|'))))
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.UnknownColumn, $"The column \"{name}\" is not known; it was left out.", findings.At(line)));
        }
    }

    /// <summary>Whether the row has cells beyond the header, so that its values are shifted.</summary>
    public static bool IsTooLong(ListTable row, int columns)
    {
        for (var i = columns; i < row.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(row[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a cell with line breaks holds what looks like another row: two stray quotes can make one cell of whole rows.</summary>
    public static bool HoldsRow(ListTable row, Func<string[], bool> isRow)
    {
        if (row.LastLine == row.Line)
        {
            return false;
        }

        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Contains('\n', StringComparison.Ordinal) && Array.Exists(row[i].Split('\n'), line => isRow(line.TrimEnd('\r').Split(','))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHeader(string[] cells, ReadOnlySpan<string> columns)
    {
        var keys = cells.Select(c => ListColumns.Key(c)).ToHashSet(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (!keys.Contains(ListColumns.Key(column)))
            {
                return false;
            }
        }

        return true;
    }

    // "Last Updated,13/04/2018" or "Report Date: 13-Feb-2026".
    private static DateOnly? Date(string[] cells)
    {
        foreach (var cell in cells)
        {
            var text = cell.Contains(':', StringComparison.Ordinal) ? cell[(cell.IndexOf(':', StringComparison.Ordinal) + 1)..] : cell;
            if (UnitedKingdomDates.Day(text) is { } day)
            {
                return day;
            }
        }

        return null;
    }
}
