namespace Compliance.Lists.EuropeanUnion;

/// <summary>What both CSV editions of the Financial Sanctions Files have in common.</summary>
internal static class FsfTable
{
    private const char Delimiter = ';';

    /// <summary>Whether a first line is a header with at least two of the columns that only one edition has.</summary>
    public static bool IsHeader(string line, params ReadOnlySpan<string> columns)
    {
        if (!line.Contains(Delimiter, StringComparison.Ordinal))
        {
            return false;
        }

        var names = line.Split(Delimiter, 400).Select(ListColumns.Key).ToHashSet(StringComparer.Ordinal);
        var found = 0;
        foreach (var column in columns)
        {
            found += names.Contains(ListColumns.Key(column)) ? 1 : 0;
        }

        return found >= 2;
    }

    /// <summary>Opens the table; a file that a spreadsheet program saved is refused, because cells and characters are lost in it.</summary>
    public static ListTable? Open(ListInput input, ListFindings findings)
    {
        var first = input.Head.FirstLine;
        if (first.StartsWith('"') && first.AsSpan(1).IndexOf('"') is var close && (close < 0 || first.AsSpan(1, close).Contains(Delimiter)))
        {
            findings.Refuse(Diagnostic.Error(
                EuropeanUnionLists.SavedBySpreadsheet,
                "Whole lines stand in quotes: the file was opened and saved by a spreadsheet program, which damages cells and characters.",
                findings.At(1),
                "the CSV as it is published: cells separated by semicolons, UTF-8",
                "download the list again and pass that file; do not open and save it"));
            return null;
        }

        return ListTable.Open(input, findings, Delimiter);
    }

    /// <summary>A column that must be there; a file without it is refused.</summary>
    public static int Needed(ListColumns columns, ListFindings findings, params ReadOnlySpan<string> names)
    {
        var at = columns.Any(names);
        if (at < 0)
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.MissingColumn, $"The table has no column {names[0]}.", findings.At(1), names[0], "pass the file as it is published"));
        }

        return at;
    }

    public static void Complete(FsfRows rows, FsfMapper mapper)
    {
        foreach (var entry in rows.Entries)
        {
            mapper.Complete(entry);
        }
    }

    /// <summary>Reports columns that are not known, and refuses a header that names one twice: which is meant cannot be told.</summary>
    public static void CheckHeader(ListColumns columns, IEnumerable<string> known, ListFindings findings, string repeated = "")
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in columns.Names)
        {
            if (name.Length > 0 && !string.Equals(ListColumns.Key(name), ListColumns.Key(repeated), StringComparison.Ordinal) && !names.Add(ListColumns.Key(name)))
            {
                findings.Refuse(Diagnostic.Error(
                    ListDiagnostics.MissingColumn, $"The header names the column \"{name}\" twice.", findings.At(1), "each column once", "pass the file as it is published"));
            }
        }

        foreach (var name in columns.Unknown(known))
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.UnknownColumn, $"The column \"{name}\" is not known to this reader and was left out.", findings.At(1)));
        }
    }
}
