using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Compliance.Lists.Changes;

/// <summary>Reads diffs under a closed schema. One error refuses the file: a diff with a hole would pass records over.</summary>
internal sealed class DiffReader
{
    private const int MaxBytes = 256 * 1024 * 1024;
    private const int MaxLineBytes = 1024 * 1024;
    private const string NextStep = "make the diff again with `compliance lists diff`";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 13 };
    private static readonly SnapshotReport Report = new(DiffDiagnostics.Key, DiffDiagnostics.Value, NextStep);

    private readonly string _file;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<ListChange>.Builder _lists = ImmutableArray.CreateBuilder<ListChange>();
    private readonly ImmutableArray<EntryChange>.Builder _entries = ImmutableArray.CreateBuilder<EntryChange>();
    private readonly ImmutableArray<ListedParty>.Builder _before = ImmutableArray.CreateBuilder<ListedParty>();
    private readonly ImmutableArray<ListedParty>.Builder _after = ImmutableArray.CreateBuilder<ListedParty>();
    private readonly ImmutableArray<ListedParty>.Builder _linked = ImmutableArray.CreateBuilder<ListedParty>();
    private (int Lists, int Entries, int Before, int After, int Linked) _announced;
    private WatchlistDiff? _header;

    private DiffReader(string file) => _file = file;

    public static LoadResult<WatchlistDiff> Load(string path)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        return TextFile.Read(path, path, MaxBytes, DiffDiagnostics.Unreadable, problems) is { } text
            ? Read(Encoding.UTF8.GetBytes(text), path)
            : new LoadResult<WatchlistDiff>(null, problems.ToImmutable());
    }

    /// <summary>Reads the bytes of a diff; never throws for bad content.</summary>
    public static LoadResult<WatchlistDiff> Read(ReadOnlyMemory<byte> content, string file)
    {
        var reader = new DiffReader(file);
        reader.ReadLines(content);
        return new LoadResult<WatchlistDiff>(reader._diagnostics.Count == 0 ? reader.Whole() : null, reader._diagnostics.ToImmutable());
    }

    private WatchlistDiff Whole() => _header! with
    {
        Lists = _lists.ToImmutable(),
        Entries = _entries.ToImmutable(),
        Before = _before.ToImmutable(),
        After = _after.ToImmutable(),
        Linked = _linked.ToImmutable(),
    };

    private void ReadLines(ReadOnlyMemory<byte> content)
    {
        content = content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
        for (var number = 1; !content.IsEmpty; number++)
        {
            var end = content.Span.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            var place = new SourceLocation(_file, number, 1);
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            if (line.Length > MaxLineBytes || _diagnostics.Count > ListDiagnostics.MostFindings)
            {
                Add(DiffDiagnostics.Beyond, "A line is longer, or there is more to report, than in any diff.", place, null);
                return;
            }

            using var document = Parse(line, place);
            if (document is not null && _header is not null)
            {
                ReadChange(document.RootElement, place);
            }
            else if (_header is null && (document is null || !ReadHeader(document.RootElement, place)))
            {
                return;
            }
        }

        if (_header is null)
        {
            Add(DiffDiagnostics.Header, "The file is empty.", new SourceLocation(_file), $"{{\"format\":\"{DiffWords.Format}\",...}}");
        }
        else if (_announced != (_lists.Count, _entries.Count, _before.Count, _after.Count, _linked.Count) && _diagnostics.Count == 0)
        {
            Add(DiffDiagnostics.Count, "The diff has another number of lines than its header announces.", new SourceLocation(_file), "a complete diff");
        }
    }

    private bool ReadHeader(JsonElement element, SourceLocation place)
    {
        var before = _diagnostics.Count;
        var node = new SnapshotNode(element, place, _diagnostics, Report);
        if (!element.TryGetProperty("format", out _) || !string.Equals(node.Text("format"), DiffWords.Format, StringComparison.Ordinal))
        {
            Add(DiffDiagnostics.Header, "The first line is not the header of a diff that this version knows.", place, $"{{\"format\":\"{DiffWords.Format}\",...}}");
            return false;
        }

        node.Only("format", "old_hash", "old_sources", "new_hash", "new_sources", "lists", "entries", "before", "after", "linked");
        _announced = (node.Count("lists"), node.Count("entries"), node.Count("before"), node.Count("after"), node.Count("linked"));
        _header = new WatchlistDiff
        {
            OldHash = node.RequiredText("old_hash"),
            OldSources = node.Objects("old_sources", SnapshotReader.Source),
            NewHash = node.RequiredText("new_hash"),
            NewSources = node.Objects("new_sources", SnapshotReader.Source),
            Lists = [],
            Entries = [],
            Before = [],
            After = [],
            Linked = [],
        };
        return _diagnostics.Count == before;
    }

    private void ReadChange(JsonElement element, SourceLocation place)
    {
        var node = new SnapshotNode(element, place, _diagnostics, Report);
        if (element.TryGetProperty("change", out _))
        {
            _entries.Add(Entry(node));
        }
        else if (element.TryGetProperty("list_change", out _))
        {
            node.Only("list_change", "authority", "list", "entries");
            _lists.Add(new ListChange(node.Word("list_change", DiffWords.Lists), node.RequiredText("authority"), node.RequiredText("list"), node.Count("entries")));
        }
        else
        {
            node.Only("before", "after", "linked");
            var sides = new[] { ("before", _before), ("after", _after), ("linked", _linked) }.Where(s => element.TryGetProperty(s.Item1, out _)).ToList();
            if (sides is not [var (side, parties)] || element.GetProperty(side) is not { ValueKind: JsonValueKind.Object } party)
            {
                Add(DiffDiagnostics.Value, "The line is neither a change nor one party.", place, "change, list_change, before, after or linked");
                return;
            }

            ReadParty(new SnapshotNode(party, place, _diagnostics, Report), place, parties);
        }
    }

    private void ReadParty(SnapshotNode node, SourceLocation place, ImmutableArray<ListedParty>.Builder side)
    {
        var before = _diagnostics.Count;
        var party = SnapshotReader.Party(node);
        if (_diagnostics.Count > before || party is null)
        {
            return;
        }

        if (!Watchlist.IsComplete(party))
        {
            Add(DiffDiagnostics.Value, $"The party {party.Id} cannot be used.", place, "a primary name that comes first, and a designation or mention");
        }

        side.Add(party);
    }

    // The weight follows from the facts; it is written for whoever reads the file with other tools.
    private static EntryChange Entry(SnapshotNode node)
    {
        node.Only("change", "weight", "authority", "list", "reference", "party", "name", "delisted_on", "facts");
        _ = node.Word("weight", DiffWords.Weights);
        return new EntryChange
        {
            Kind = node.Word("change", DiffWords.Changes),
            Authority = node.RequiredText("authority"),
            List = node.RequiredText("list"),
            Reference = node.RequiredText("reference"),
            PartyId = node.RequiredText("party"),
            Name = node.RequiredText("name"),
            DelistedOn = node.Day("delisted_on"),
            Facts = node.Objects("facts", static f => new FactChange(
                f.Only("fact", "weight", "gone", "new").Word("fact", DiffWords.Facts),
                f.Word("weight", DiffWords.Weights),
                f.Texts("gone"),
                f.Texts("new"))),
        };
    }

    private JsonDocument? Parse(ReadOnlyMemory<byte> line, SourceLocation place)
    {
        try
        {
            if (Utf8.IsValid(line.Span))
            {
                var document = JsonDocument.Parse(line, Options);
                if (document.RootElement.ValueKind == JsonValueKind.Object && SnapshotReader.HasReadableKeys(document.RootElement))
                {
                    return document;
                }

                document.Dispose();
            }

            Add(DiffDiagnostics.Line, "The line is not a JSON object in UTF-8 with readable keys.", place, "one JSON object a line");
        }
        catch (JsonException)
        {
            Add(DiffDiagnostics.Line, "The line is not JSON.", place, "one JSON object a line");
        }

        return null;
    }

    private void Add(string code, string message, SourceLocation place, string? expected) =>
        _diagnostics.Add(Diagnostic.Error(code, message, place, expected, NextStep));
}
