using System.Text.Json;

namespace Compliance.Lists.OpenSanctions;

/// <summary>Entities of the FollowTheMoney model as JSON lines, the form in which OpenSanctions publishes: flat (entities.ftm.json) or nested (targets.nested.json).</summary>
internal sealed class FtmReader : IListReader
{
    public string Format => "ftm-json";

    public string Description => "FollowTheMoney entities as JSON lines, as OpenSanctions publishes them (\"id\", \"schema\", \"properties\")";

    public bool Recognises(ListHead head) => JsonHead.Tells(head, static keys => keys.Contains("schema") && keys.Contains("properties"));

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var import = new FtmImport(findings);
        var entries = new JsonEntries(input, findings, allowsRepeatedKeys: true);
        entries.Read(import.Take);
        var tally = import.Finish(entries.LeftOut);
        var publication = new ListPublication(FtmImport.Authority, import.List, import.LatestDay, PublicationDateBasis.LatestEntry);
        return ListContent.Of(input, Format, publication, import.Parties, tally, findings);
    }
}
