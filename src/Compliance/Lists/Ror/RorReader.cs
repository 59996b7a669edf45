using System.Text.Json;

namespace Compliance.Lists.Ror;

/// <summary>Records of the Research Organization Registry, schema 1 and 2: one record a file, the dump (an array), or JSON lines.</summary>
internal sealed class RorReader : IListReader
{
    private static readonly string[] First = ["name", "country", "aliases", "acronyms", "labels", "external_ids"];

    private static readonly string[] Second = ["names", "locations", "types", "admin", "external_ids"];

    public string Format => "ror-json";

    public string Description => "records of the Research Organization Registry as JSON (\"id\": \"https://ror.org/...\")";

    public bool Recognises(ListHead head) => JsonHead.Tells(
        head, static keys => keys.Contains("id") && (First.Count(keys.Contains) >= 4 || Second.Count(keys.Contains) >= 4) && !keys.Contains("schema"));

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var import = new RorImport(findings);
        var entries = new JsonEntries(input, findings);
        entries.Read(import.Take);
        var tally = import.Finish(entries.LeftOut);
        var publication = new ListPublication(RorImport.Authority, RorImport.List, import.LatestDay, PublicationDateBasis.LatestEntry, import.Scope);
        return ListContent.Of(input, Format, publication, import.Parties, tally, findings);
    }
}
