namespace Compliance.Lists.Senzing;

/// <summary>Records in the entity specification of Senzing: JSON lines or pretty-printed JSON, flat, with lists such as NAMES[], or with FEATURES[].</summary>
internal sealed class SenzingReader : IListReader
{
    public string Format => "senzing-json";

    public string Description => "records of the Senzing entity specification as JSON or JSON lines (\"DATA_SOURCE\", \"RECORD_ID\")";

    public bool Recognises(ListHead head) => JsonHead.Tells(head, static keys => keys.Contains("DATA_SOURCE") || keys.Contains("RECORD_ID"));

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var import = new SenzingImport(findings);
        var entries = new JsonEntries(input, findings);
        entries.Read(import.Take);
        var tally = import.Finish(entries.LeftOut);
        var publication = new ListPublication(SenzingImport.Authority, import.List, import.LatestDay, PublicationDateBasis.LatestEntry);
        return ListContent.Of(input, Format, publication, import.Parties, tally, findings);
    }
}
