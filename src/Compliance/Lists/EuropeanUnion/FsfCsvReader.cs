namespace Compliance.Lists.EuropeanUnion;

/// <summary>The CSV 1.1 of the Financial Sanctions Files: semicolons, one row for each name, address, date of birth, document and citizenship.</summary>
internal sealed class FsfCsvReader : IListReader
{
    public string Format => "eu-fsf-csv";

    public string Description => "the CSV 1.1 of the EU Financial Sanctions Files";

    public bool Recognises(ListHead head) => FsfTable.IsHeader(head.FirstLine, "Entity_LogicalId", "NameAlias_WholeName", "Entity_Regulation_Programme", "NameAlias_LastName");

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var mapper = new FsfMapper(findings);
        DateOnly? generatedOn = null;
        using var table = FsfTable.Open(input, findings);
        if (table is not null && table.Read())
        {
            var columns = new FsfCsvColumns(new ListColumns(table), findings);
            var rows = new FsfRows(table, findings);
            while (table.Read())
            {
                columns.Map(table, rows, mapper);
            }

            FsfTable.Complete(rows, mapper);
            generatedOn = rows.GeneratedOn;
        }

        return mapper.Content(input, Format, generatedOn);
    }
}
