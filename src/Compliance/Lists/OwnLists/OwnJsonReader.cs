using System.Collections.Immutable;
using System.Text.Json;

namespace Compliance.Lists.OwnLists;

/// <summary>A user's own list as JSON Lines: a header, then one object a line under a closed schema; see docs/lists/ownlists.md.</summary>
internal sealed class OwnJsonReader : IListReader
{
    private const string FormatWord = "own-list/1";

    private static readonly SnapshotReport Report = new(OwnListDiagnostics.Key, OwnListDiagnostics.Value, "correct the line");

    public string Format => FormatWord;

    public string Description => "an own list as JSON Lines ({\"format\":\"own-list/1\", ...})";

    public bool Recognises(ListHead head) => head.Start.StartsWith('{') && head.FirstLine.Contains("\"own-list/", StringComparison.Ordinal);

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var import = new OwnImport(findings);
        var entries = new JsonEntries(input, findings);
        OwnObject? record = null;
        entries.Read((element, line) =>
        {
            if (record is null)
            {
                record = new OwnObject(findings);
                TakeHeader(element, line, import, findings);
            }
            else if (record.Take(element, line))
            {
                import.Take(record);
            }
            else
            {
                import.LeftOut++;
            }
        });
        import.LeftOut += entries.LeftOut;
        import.Finish();
        return ListContent.Of(input, Format, import.Publications, import.Parties, import.Tally, findings);
    }

    private static void TakeHeader(JsonElement element, int line, OwnImport import, ListFindings findings)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var node = new SnapshotNode(element, findings.At(line), problems, Report);
        var format = node.Text("format");
        if (!string.Equals(format, FormatWord, StringComparison.Ordinal))
        {
            findings.Refuse(Diagnostic.Error(
                OwnListDiagnostics.Header,
                format is null ? "The first line is not the header of an own list." : $"The format \"{format}\" is not known to this version.",
                findings.At(line),
                $"{{\"format\":\"{FormatWord}\",\"list\":\"...\",\"list_date\":\"2026-01-31\"}}",
                "write the header as the first line"));
            return;
        }

        node.Only("format", "list", "list_date", "authority", "entries");
        import.DefaultList = ListText.Clean(node.Text("list"));
        import.DefaultAuthority = ListText.Clean(node.Text("authority"));
        import.DefaultListDate = node.Day("list_date");
        import.StatedEntries = node.Has("entries") ? node.Count("entries") : null;
        if (problems.Count > 0)
        {
            findings.Refuse(problems[0] with { Code = OwnListDiagnostics.Header });
        }
    }
}
