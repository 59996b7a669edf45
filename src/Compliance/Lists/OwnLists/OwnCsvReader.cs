namespace Compliance.Lists.OwnLists;

/// <summary>A user's own list as CSV, see docs/lists/ownlists.md.</summary>
internal sealed class OwnCsvReader : IListReader
{
    // A file with fewer columns in common is another table.
    private const int FewestKnown = 3;

    public string Format => "own-csv";

    public string Description => "an own list as CSV (id,kind,name,aliases, ...)";

    public bool Recognises(ListHead head)
    {
        var names = head.FirstLine.Split(',').Select(n => n.Trim(' ', '"', '\uFEFF').ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return OwnColumns.Needed.Count(names.Contains) >= 2 && OwnColumns.Words.Count(names.Contains) >= FewestKnown && !names.Contains("schema");
    }

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var import = new OwnImport(findings);
        using (var table = ListTable.Open(input, findings, ','))
        {
            if (table is not null && table.Read())
            {
                var header = new ListColumns(table);
                if (header.RequireAll(OwnColumns.Needed, findings) && HasEachOnce(header, findings))
                {
                    ReportUnknown(header, findings);
                    Take(table, new OwnRow(table, header, findings), header.Names.Count, import);
                }
            }
        }

        import.Finish();
        return ListContent.Of(input, Format, import.Publications, import.Parties, import.Tally, findings);
    }

    private static void Take(ListTable table, OwnRow row, int cells, OwnImport import)
    {
        while (table.Read())
        {
            if (table.Count == cells)
            {
                row.Take();
                import.Take(row);
            }
            else
            {
                import.LeftOut++;
                table.ReportRow(FormattableString.Invariant($"it has {table.Count} cells, the header has {cells}"));
            }
        }

        import.LeftOut += table.RowsLeftOut;
    }

    private static bool HasEachOnce(ListColumns header, ListFindings findings)
    {
        foreach (var twice in header.Names.GroupBy(ListColumns.Key, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1))
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.MissingColumn, $"The column \"{twice.First()}\" stands twice; nothing of the file is used.", findings.At(1), "each column once", "rename or remove one of them"));
            return false;
        }

        return true;
    }

    // A misspelt column would lose what it holds.
    private static void ReportUnknown(ListColumns header, ListFindings findings)
    {
        foreach (var name in header.Unknown(OwnColumns.Words).Where(n => !n.StartsWith(OwnColumns.PrivatePrefix, StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.UnknownColumn,
                $"The column \"{name}\" is not known and was left out.",
                findings.At(1),
                DidYouMean.Hint(name, OwnColumns.Words),
                $"correct its name, or let it begin with {OwnColumns.PrivatePrefix} when it is not to be read"));
        }
    }
}
