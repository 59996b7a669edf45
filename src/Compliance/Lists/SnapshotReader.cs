using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;
using Compliance.Lists.Merging;

namespace Compliance.Lists;

/// <summary>Reads snapshots: a header line, then one party a line under a closed schema; a bad line is reported and the others are read.</summary>
internal sealed class SnapshotReader
{
    private const int MaxLineBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 12 };

    private readonly string file;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<ListedParty>.Builder parties = ImmutableArray.CreateBuilder<ListedParty>();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private ImmutableArray<ListSource> sources = [];
    private int announced;
    private int lines;
    private int rejected;

    private SnapshotReader(string file) => this.file = file;

    /// <summary>Reads a snapshot's bytes; never throws for bad content.</summary>
    public static ListContent Read(ReadOnlyMemory<byte> content, string file)
    {
        var reader = new SnapshotReader(file);
        var isUsable = reader.ReadLines(content);
        var tally = new ImportTally { Entries = reader.lines, Rejected = reader.rejected };
        var found = reader.diagnostics.ToImmutable();
        return isUsable
            ? new ListContent(file, SnapshotWords.Format, reader.sources, reader.parties.ToImmutable(), tally, found)
            : ListContent.Refused(file, SnapshotWords.Format, found, tally);
    }

    private bool ReadLines(ReadOnlyMemory<byte> content)
    {
        if (content.Span.StartsWith("\uFEFF"u8))
        {
            content = content[3..];
        }

        var sawHeader = false;
        for (var number = 1; !content.IsEmpty; number++)
        {
            var end = content.Span.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            if (line.Length > MaxLineBytes || diagnostics.Count > ListDiagnostics.MostFindings)
            {
                var place = new SourceLocation(file, number, 1);
                diagnostics.Add(line.Length > MaxLineBytes ? ListDiagnostics.Beyond("This line is longer than any of a snapshot", place) : ListDiagnostics.TooManyFindings(place));
                return false;
            }

            if (!sawHeader)
            {
                sawHeader = true;
                if (!ReadHeader(line, number))
                {
                    return false;
                }
            }
            else
            {
                ReadParty(line, number);
            }
        }

        if (lines == announced)
        {
            return true;
        }

        diagnostics.Add(Diagnostic.Error(
            ListDiagnostics.SnapshotCount,
            $"The header announces {announced} parties and {lines} lines follow; none of them is used, because what is missing is unknown.",
            new SourceLocation(file),
            "a complete snapshot",
            "make the snapshot again with `compliance lists build`"));
        return false;
    }

    private bool ReadHeader(ReadOnlyMemory<byte> line, int number)
    {
        var before = diagnostics.Count;
        using var document = Parse(line, number);
        if (document is null)
        {
            return false;
        }

        var header = Node(document, number);
        var format = header.Text("format");
        if (!string.Equals(format, SnapshotWords.Format, StringComparison.Ordinal))
        {
            diagnostics.Add(Diagnostic.Error(
                ListDiagnostics.SnapshotHeader,
                format is null ? "The first line is not the header of a snapshot." : $"The format \"{format}\" is not known to this version.",
                new SourceLocation(file, number, 1),
                $"{{\"format\":\"{SnapshotWords.Format}\",...}}",
                "make the snapshot again with `compliance lists build`"));
            return false;
        }

        header.Only("format", "parties", "sources");
        announced = header.Count("parties");
        sources = header.Objects("sources", Source);
        if (sources.IsEmpty)
        {
            diagnostics.Add(Diagnostic.Error(ListDiagnostics.SnapshotHeader, "The header names no source.", new SourceLocation(file, number, 1), "sources"));
        }

        return diagnostics.Count == before;
    }

    private void ReadParty(ReadOnlyMemory<byte> line, int number)
    {
        lines++;
        var before = diagnostics.Count;
        using var document = Parse(line, number);
        var party = document is null ? null : Party(Node(document, number));
        if (party is not null && diagnostics.Count == before)
        {
            Check(party, number);
        }

        if (party is null || diagnostics.Count > before)
        {
            rejected++;
            return;
        }

        parties.Add(party);
    }

    private void Check(ListedParty party, int number)
    {
        var place = new SourceLocation(file, number, 1);
        if (!Watchlist.IsComplete(party))
        {
            diagnostics.Add(Diagnostic.Error(
                ListDiagnostics.SnapshotValue,
                $"The party {party.Id} was left out.",
                place,
                "a primary name that comes first, and a designation or mention"));
        }
        else if (!ids.Add(party.Id))
        {
            diagnostics.Add(Diagnostic.Error(ListDiagnostics.DuplicateReference, $"The party {party.Id} occurs twice; the second was left out.", place, "each id once"));
        }
    }

    private JsonDocument? Parse(ReadOnlyMemory<byte> line, int number)
    {
        if (!Utf8.IsValid(line.Span))
        {
            ReportLine("The line is not UTF-8.", number, 1);
            return null;
        }

        try
        {
            var document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && (line.Span.IndexOf("\\u"u8) < 0 || HasReadableKeys(document.RootElement)))
            {
                return document;
            }

            document.Dispose();
            ReportLine("The line is not a JSON object with readable keys.", number, 1);
        }
        catch (JsonException broken)
        {
            ReportLine("The line is not JSON.", number, (int)Math.Min(broken.BytePositionInLine ?? 0, int.MaxValue - 1) + 1);
        }

        return null;
    }

    // JSON may escape half a surrogate pair ("\ud800"), which is no text: as a value it is reported with its key, as a key it spoils the line.
    internal static bool HasReadableKeys(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    if (!IsText(property) || !HasReadableKeys(property.Value))
                    {
                        return false;
                    }
                }

                return true;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    if (!HasReadableKeys(item))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return true;
        }
    }

    private static bool IsText(JsonProperty property)
    {
        try
        {
            return property.Name is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private void ReportLine(string message, int line, int column) => diagnostics.Add(Diagnostic.Error(
        ListDiagnostics.SnapshotLine,
        message,
        new SourceLocation(file, line, column),
        "one JSON object a line",
        "make the snapshot again with `compliance lists build`"));

    private SnapshotNode Node(JsonDocument document, int number) =>
        new(document.RootElement, new SourceLocation(file, number, 1), diagnostics);

    internal static ListSource Source(SnapshotNode node) => new(
        node.Only(
            "authority", "list", "published_on", "sha256", "persons", "organisations", "others", "scope", "format", "date_basis", "retrieved_on",
            "outdated", "diagnostics").RequiredText("authority"),
        node.RequiredText("list"),
        node.Day("published_on"),
        node.RequiredText("sha256"),
        node.Count("persons"),
        node.Count("organisations"),
        node.RequiredText("scope"))
    {
        Others = node.CountOrZero("others"),
        Format = node.Text("format") ?? "",
        DateBasis = node.WordOr("date_basis", SnapshotWords.DateBases, PublicationDateBasis.Stated),
        RetrievedOn = node.Day("retrieved_on"),
        IsOutdated = node.Flag("outdated"),
        Diagnostics = node.Text("diagnostics") ?? "",
    };

    internal static ListedParty? Party(SnapshotNode node)
    {
        if (!node.Has("entries"))
        {
            return Entry(node);
        }

        var id = node.Only("id", "entries").RequiredText("id");
        var entries = node.Objects("entries", Entry);
        return entries.Length > 1 && entries.All(e => e is not null && Watchlist.IsComplete(e)) ? MergedParty.Of(entries) with { Id = id } : node.Reject<ListedParty>("entries", "two or more complete entries");
    }

    private static ListedParty Entry(SnapshotNode node)
    {
        node.Only(
            "id", "kind", "names", "designations", "mentions", "birth_dates", "birth_places", "nationalities", "titles", "positions", "gender",
            "addresses", "identifiers", "relations");
        return new ListedParty
        {
            Id = node.RequiredText("id"),
            Kind = node.Word("kind", SnapshotWords.Parties),
            Names = node.Objects("names", n => new Alias(
                n.Only("name", "kind", "quality").RequiredText("name"),
                n.Word("kind", SnapshotWords.Aliases),
                n.Word("quality", SnapshotWords.Qualities))),
            Designations = node.Objects("designations", Designation),
            Mentions = node.Objects("mentions", Mention),
            BirthDates = node.Dates("birth_dates"),
            BirthPlaces = node.Objects("birth_places", Place),
            Nationalities = node.Texts("nationalities"),
            Titles = node.Texts("titles"),
            Positions = node.Texts("positions"),
            Gender = node.Text("gender"),
            Addresses = node.Objects("addresses", Place),
            Identifiers = node.Objects("identifiers", i => new Identifier(
                i.Only("kind", "value", "country").Word("kind", SnapshotWords.Identifiers),
                i.RequiredText("value"),
                i.Text("country"))),
            Relations = node.Objects("relations", r => new Relation(
                r.Only("kind", "other", "share_percent", "as_of", "other_id", "from", "until", "former").Word("kind", SnapshotWords.Relations),
                r.RequiredText("other"),
                r.Number("share_percent"),
                r.Date("as_of"))
            {
                OtherId = r.Text("other_id"),
                From = r.Day("from"),
                Until = r.Day("until"),
                IsFormer = r.Flag("former"),
            }),
        };
    }

    private static Designation Designation(SnapshotNode node) => new(
        node.Only("authority", "list", "reference", "programme", "regime", "listed_on", "amended_on", "delisted_on", "legal_basis").RequiredText("authority"),
        node.RequiredText("list"),
        node.RequiredText("reference"),
        node.RequiredText("programme"),
        node.Day("listed_on"),
        node.Days("amended_on"),
        node.Day("delisted_on"),
        node.Text("legal_basis"))
    {
        Regime = node.Text("regime"),
    };

    private static Mention Mention(SnapshotNode node) => new(
        node.Only("authority", "list", "reference", "meaning", "programme", "regime", "from", "until").RequiredText("authority"),
        node.RequiredText("list"),
        node.RequiredText("reference"),
        node.Word("meaning", SnapshotWords.Meanings),
        node.Text("programme"),
        node.Day("from"),
        node.Day("until"))
    {
        Regime = node.Text("regime"),
    };

    private static ListedAddress Place(SnapshotNode node) => new(
        node.Only("street", "city", "region", "postal_code", "country").Text("street"),
        node.Text("city"),
        node.Text("region"),
        node.Text("postal_code"),
        node.Text("country"));
}
