namespace Compliance.Lists.Ofac;

/// <summary>SDN_ADVANCED.XML and CONS_ADVANCED.XML of OFAC, whose root is &lt;Sanctions&gt; in either of its namespaces.</summary>
internal sealed class OfacAdvancedReader : IListReader
{
    public string Format => "ofac-advanced-xml";

    public string Description => "SDN_ADVANCED.XML or CONS_ADVANCED.XML of OFAC (<Sanctions>)";

    public bool Recognises(ListHead head) => head.RootName is OfacAdvancedVocabulary.Root;

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var file = new OfacAdvancedFile(findings);
        var entries = new XmlEntries(input, findings, OfacAdvancedVocabulary.Shape);
        entries.Read(file.Root, file.Entry);
        return file.Content(input, Format, entries.IsComplete);
    }
}
