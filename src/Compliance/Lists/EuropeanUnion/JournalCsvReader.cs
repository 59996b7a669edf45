namespace Compliance.Lists.EuropeanUnion;

/// <summary>Tables of the annexes of sanctions regulations as transcribed from the Official Journal: of an act as amended, or of one amending act.</summary>
internal sealed class JournalCsvReader : IListReader
{
    public string Format => "eu-journal-csv";

    public string Description => "a table of the annexes of an EU sanctions regulation (celex, recordId, programKey, annex, ...)";

    public bool Recognises(ListHead head) => JournalColumns.IsHeader(head.FirstLine);

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        using var table = ListTable.Open(input, findings, ',');
        if (table is null || !table.Read())
        {
            return ListContent.Refused(input.Name, Format, findings.Diagnostics);
        }

        var mapper = new JournalMapper(table, new JournalColumns(table, findings), findings);
        while (table.Read())
        {
            mapper.Map();
        }

        return mapper.Content(input, Format);
    }
}
