namespace Compliance.Lists.OpenSanctions;

/// <summary>The table targets.simple.csv of OpenSanctions: 14 columns until 2022, 16 since.</summary>
internal sealed class TargetsSimpleReader : IListReader
{
    private static readonly string[] Needed = ["id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions", "phones", "emails", "dataset"];

    private static readonly string[] Known = [.. Needed, "program_ids", "first_seen", "last_seen", "last_change"];

    public string Format => "opensanctions-simple-csv";

    public string Description => "the table targets.simple.csv of OpenSanctions (\"id\",\"schema\",\"name\",\"aliases\", ...)";

    public bool Recognises(ListHead head)
    {
        var names = head.FirstLine.Split(',').Select(n => n.Trim(' ', '"')).ToHashSet(StringComparer.Ordinal);
        return Needed.Count(names.Contains) >= 10 && names.Contains("schema") && names.Contains("birth_date");
    }

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var import = new TargetsSimpleImport(findings);
        using (var table = ListTable.Open(input, findings, ','))
        {
            if (table is not null && table.Read())
            {
                var header = new ListColumns(table);
                if (header.RequireAll(Needed, findings))
                {
                    header.ReportUnknown(Known, findings);
                    while (table.Read())
                    {
                        import.Take(table, header);
                    }

                    import.Finish(table.RowsLeftOut);
                }
            }
        }

        var publication = new ListPublication(FtmImport.Authority, import.List, import.LatestDay, PublicationDateBasis.LatestEntry);
        return ListContent.Of(input, Format, publication, import.Parties, import.Tally, findings);
    }
}
