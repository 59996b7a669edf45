namespace Compliance.Lists.UnitedKingdom;

/// <summary>The XML of the UK Sanctions List.</summary>
internal sealed class SanctionsListXmlReader : IListReader
{
    public string Format => "uk-sanctions-list-xml";

    public string Description => "the XML of the UK Sanctions List (<Designations>)";

    public bool Recognises(ListHead head) => head.RootName is SanctionsListVocabulary.Root;

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var books = new UnitedKingdomBooks(findings);
        var mapper = new SanctionsListMapper(books);
        DateOnly? publishedOn = null;
        new XmlEntries(input, findings, SanctionsListVocabulary.Shape).Read(
            static _ => { },
            element =>
            {
                if (element.Name is SanctionsListVocabulary.Date)
                {
                    publishedOn ??= UnitedKingdomDates.Day(element.Text);
                }
                else
                {
                    mapper.Map(element);
                }
            });

        var publication = books.Publication(SanctionsListVocabulary.List, publishedOn);
        books.Close(mapper.Parties.Count);
        return ListContent.Of(input, Format, publication, mapper.Parties, books.Tally, findings);
    }
}
