namespace Compliance.Lists.UnitedKingdom;

/// <summary>The CSV of the OFSI Consolidated List of Financial Sanctions Targets, closed on 28 January 2026: 29 columns until 2021, then 36.</summary>
internal sealed class ConListReader : IListReader
{
    public const string List = "OFSI Consolidated List of Financial Sanctions Targets";

    public string Format => "uk-conlist-csv";

    public string Description => "the CSV of the OFSI Consolidated List (columns Name 6 to Group ID)";

    public bool Recognises(ListHead head) => UnitedKingdomTable.HasHeader(head, "Name 6", "Regime", "Group ID");

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var books = new UnitedKingdomBooks(findings);
        using var table = ListTable.Open(input, findings, ',', ListTable.Windows1252);
        if (table is null)
        {
            return ListContent.Refused(input.Name, Format, findings.Diagnostics);
        }

        var (publishedOn, header) = UnitedKingdomTable.ReadHeader(table, findings, "Name 6", "Regime", "Group ID");
        List<ListedParty> parties = [];
        var groups = new UnitedKingdomGroups(books, List);
        if (header is not null && ConListColumns.Of(header, findings, table.Line) is { } columns)
        {
            while (table.Read())
            {
                new ConListRow(table, columns, books).AddTo(groups);
            }

            parties = groups.ToParties();
        }

        var publication = books.Publication(List, publishedOn);
        books.Close(parties.Count);
        return ListContent.Of(input, Format, publication, parties, books.Tally, findings);
    }
}
