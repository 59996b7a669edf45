namespace Compliance.Lists.Switzerland;

/// <summary>The XML of the Swiss sanctions list: the whole list, or an amendment of it.</summary>
internal sealed class SwitzerlandXmlReader : IListReader
{
    public string Format => "ch-seco-xml";

    public string Description => "the XML of the Swiss sanctions list (<swiss-sanctions-list>)";

    public bool Recognises(ListHead head) => head.RootName is SwitzerlandVocabulary.Root;

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var mapper = new SwitzerlandMapper(findings);
        var entries = new XmlEntries(input, findings, SwitzerlandVocabulary.Shape);
        var scope = ListSource.WholeList;
        entries.Read(
            root =>
            {
                if (ListDates.IsoDay(root.Attribute("date")) is { } day)
                {
                    mapper.PublishedOn = day;
                    scope = Scope(root, findings);
                }
                else
                {
                    findings.Refuse(Diagnostic.Error(
                        ListDiagnostics.NoPublicationDate,
                        "The list does not state its own date, so its age cannot be told.",
                        findings.At(root.Line, root.Column),
                        "date=\"2024-01-17\"",
                        "download the list again"));
                }
            },
            mapper.Map);
        IReadOnlyList<ListedParty> parties = entries.IsComplete ? mapper.Finish() : [];
        if (parties.Count == 0)
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.NoParties, "The list has no entry that can be read.", new SourceLocation(input.Name), "<target> elements", "download the list again"));
        }

        var publication = new ListPublication(SwitzerlandMapper.Authority, SwitzerlandMapper.List, mapper.PublishedOn, Scope: scope);
        return ListContent.Of(input, Format, publication, parties, mapper.Tally, findings);
    }

    private static string Scope(ListElement root, ListFindings findings)
    {
        var type = root.Attribute("list-type");
        if (type is "whole-list" or "whole")
        {
            return ListSource.WholeList;
        }

        var scope = type.Length > 0 ? type : "list of unknown extent";
        findings.Add(Diagnostic.Info(
            ListDiagnostics.PartialPublication,
            $"The file is not the whole list but: {scope}. Absence from it says nothing.",
            findings.At(root.Line, root.Column),
            nextStep: "load the whole list for screening"));
        return scope;
    }
}
