namespace Compliance.Lists.UnitedKingdom;

/// <summary>The CSV of the UK Sanctions List, with a report date and 58 columns.</summary>
internal sealed class SanctionsListCsvReader : IListReader
{
    public string Format => "uk-sanctions-list-csv";

    public string Description => "the CSV of the UK Sanctions List (columns Last Updated to Hull identification number)";

    public bool Recognises(ListHead head) => UnitedKingdomTable.HasHeader(head, "Name 6", "Regime Name", "Unique ID");

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var books = new UnitedKingdomBooks(findings);
        using var table = ListTable.Open(input, findings, ',');
        if (table is null)
        {
            return ListContent.Refused(input.Name, Format, findings.Diagnostics);
        }

        var (publishedOn, header) = UnitedKingdomTable.ReadHeader(table, findings, "Name 6", "Regime Name", "Unique ID");
        List<ListedParty> parties = [];
        var groups = new UnitedKingdomGroups(books, SanctionsListVocabulary.List);
        if (header is not null && SanctionsListColumns.Of(header, findings, table.Line) is { } columns)
        {
            while (table.Read())
            {
                new SanctionsListRow(table, columns, books).AddTo(groups);
            }

            parties = groups.ToParties();
        }

        var publication = books.Publication(SanctionsListVocabulary.List, publishedOn);
        books.Close(parties.Count);
        return ListContent.Of(input, Format, publication, parties, books.Tally, findings);
    }
}
