namespace Compliance.Lists.ScreeningList;

/// <summary>The US Consolidated Screening List as CSV, in the header of 2016 and the one since 2021.</summary>
internal sealed class ScreeningListReader : IListReader
{
    private const int NamesToRecognise = 12;

    public string Format => "us-csl-csv";

    public string Description => "the CSV of the US Consolidated Screening List (source,entity_number,type,programs,name, ...)";

    public bool Recognises(ListHead head)
    {
        var known = ScreeningListColumns.Known;
        var names = head.FirstLine.Split(',').Select(n => n.Trim(' ', '"')).ToHashSet(StringComparer.Ordinal);
        return known.Count(names.Contains) >= NamesToRecognise && (names.Contains("federal_register_notice") || names.Contains("source_list_url"));
    }

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var mapper = new ScreeningListMapper(findings);
        using (var table = ListTable.Open(input, findings, ','))
        {
            if (table is not null && Columns(table, findings) is { } columns)
            {
                while (table.Read())
                {
                    ReadRow(table, columns, mapper, findings);
                }

                mapper.RowsLeftOut(table.RowsLeftOut);
                mapper.ReportCounts();
            }
        }

        var publication = new ListPublication(
            ScreeningListMapper.Authority, ScreeningListMapper.List, mapper.LatestDay, PublicationDateBasis.LatestEntry, mapper.Scope);
        return ListContent.Of(input, Format, publication, mapper.Parties, mapper.Tally, findings);
    }

    private static ScreeningListColumns? Columns(ListTable table, ListFindings findings)
    {
        if (!table.Read())
        {
            return null;
        }

        var header = new ListColumns(table);
        if (!header.RequireAll(ScreeningListColumns.Needed, findings))
        {
            return null;
        }

        header.ReportUnknown(ScreeningListColumns.Known, findings);
        return new ScreeningListColumns(header);
    }

    private static void ReadRow(ListTable table, ScreeningListColumns columns, ScreeningListMapper mapper, ListFindings findings)
    {
        if (columns.IsHeader(table))
        {
            findings.Add(Diagnostic.Warning(ScreeningListDiagnostics.RepeatedHeader, "The header is printed once more; it is no entry.", table.Place, nextStep: "compare with the published list"));
            return;
        }

        var cells = columns.Header.Names.Count;
        if (table.Count > cells)
        {
            mapper.Reject();
            table.ReportRow(FormattableString.Invariant($"it has {table.Count} cells, the header has {cells}"));
            return;
        }

        if (table.Count < cells)
        {
            findings.Add(Diagnostic.Error(
                ListDiagnostics.ShortRow,
                FormattableString.Invariant($"The row has {table.Count} cells, the header has {cells}; the missing ones count as empty."),
                table.Place,
                nextStep: "compare with the published list"));
        }

        mapper.Map(table, columns);
    }
}
