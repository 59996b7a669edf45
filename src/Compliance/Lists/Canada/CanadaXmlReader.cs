namespace Compliance.Lists.Canada;

/// <summary>The XML of the Canadian list, in the form of 2020 and that of 2025. It has no entries on North Korea: those measures are on the whole country.</summary>
internal sealed class CanadaXmlReader : IListReader
{
    public string Format => "ca-sema-xml";

    public string Description => "the XML of the Consolidated Canadian Autonomous Sanctions List (<data-set>)";

    public bool Recognises(ListHead head) => head.RootName is CanadaVocabulary.Root;

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var mapper = new CanadaMapper(findings);
        var entries = new XmlEntries(input, findings, CanadaVocabulary.Shape);
        entries.Read(static _ => { }, mapper.Map);
        if (entries.IsComplete)
        {
            mapper.ReportCounts();
            Check(mapper, findings);
        }

        var publication = new ListPublication(CanadaMapper.Authority, CanadaMapper.List, mapper.Latest, PublicationDateBasis.LatestEntry);
        return ListContent.Of(input, Format, publication, mapper.Parties, mapper.Tally, findings);
    }

    private static void Check(CanadaMapper mapper, ListFindings findings)
    {
        if (mapper.Parties.Count == 0)
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.NoParties, "The list has no entry that can be read.", new SourceLocation(findings.File), "<record> elements", "download the list again"));
        }
        else if (mapper.Latest is null)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DateNotStated, "The list states neither its own date nor days of listing.", new SourceLocation(findings.File), null, "load a newer edition"));
        }
    }
}
