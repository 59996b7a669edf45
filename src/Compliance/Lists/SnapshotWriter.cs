using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compliance.Lists;

/// <summary>Writes the snapshot of a watchlist: keys in a fixed order, what is empty left out, one line each, the same bytes for the same facts.</summary>
internal static class SnapshotWriter
{
    // Names stay readable in their own script; the file is data, not part of an HTML page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToBytes(Watchlist watchlist)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * 1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        WriteHeader(json, watchlist);
        EndLine(json, buffer);
        foreach (var party in watchlist.Parties)
        {
            Write(json, party);
            EndLine(json, buffer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The line of one party, without its end.</summary>
    public static string Line(ListedParty party)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        Write(json, party);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void EndLine(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer)
    {
        json.Flush();
        buffer.Write("\n"u8);
        json.Reset();
    }

    private static void WriteHeader(Utf8JsonWriter json, Watchlist watchlist)
    {
        json.WriteStartObject();
        json.WriteString("format"u8, SnapshotWords.Format);
        json.WriteNumber("parties"u8, watchlist.Parties.Length);
        WriteSources(json, "sources", watchlist.Sources);
        json.WriteEndObject();
    }

    public static void WriteSources(Utf8JsonWriter json, string key, ImmutableArray<ListSource> sources)
    {
        json.WriteStartArray(key);
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("authority"u8, source.Authority);
            json.WriteString("list"u8, source.List);
            WriteText(json, "published_on", source.PublishedOn is { } published ? Day(published) : null);
            json.WriteString("sha256"u8, source.Sha256);
            json.WriteNumber("persons"u8, source.Persons);
            json.WriteNumber("organisations"u8, source.Organisations);
            WriteCount(json, "others", source.Others);
            json.WriteString("scope"u8, source.Scope);
            WriteText(json, "format", source.Format.Length > 0 ? source.Format : null);
            WriteText(json, "date_basis", source.DateBasis == PublicationDateBasis.Stated ? null : SnapshotWords.DateBases[source.DateBasis]);
            WriteText(json, "retrieved_on", source.RetrievedOn is { } retrieved ? Day(retrieved) : null);
            WriteFlag(json, "outdated", source.IsOutdated);
            WriteText(json, "diagnostics", source.Diagnostics.Length > 0 ? source.Diagnostics : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A merged party is its entries: what they hold together is worked out again when the snapshot is read.
    public static void Write(Utf8JsonWriter json, ListedParty party)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, party.Id);
        if (!party.Entries.IsEmpty)
        {
            WriteEach(json, "entries", party.Entries, Write);
            json.WriteEndObject();
            return;
        }

        json.WriteString("kind"u8, SnapshotWords.Parties[party.Kind]);
        WriteEach(json, "names", party.Names, static (json, name) =>
        {
            json.WriteStartObject();
            json.WriteString("name"u8, name.Name);
            json.WriteString("kind"u8, SnapshotWords.Aliases[name.Kind]);
            json.WriteString("quality"u8, SnapshotWords.Qualities[name.Quality]);
            json.WriteEndObject();
        });
        WriteEach(json, "designations", party.Designations, Write);
        WriteEach(json, "mentions", party.Mentions, Write);
        WriteEach(json, "birth_dates", party.BirthDates, static (json, date) => json.WriteStringValue(date.ToString()));
        WriteEach(json, "birth_places", party.BirthPlaces, Write);
        WriteEach(json, "nationalities", party.Nationalities, static (json, text) => json.WriteStringValue(text));
        WriteEach(json, "titles", party.Titles, static (json, text) => json.WriteStringValue(text));
        WriteEach(json, "positions", party.Positions, static (json, text) => json.WriteStringValue(text));
        WriteText(json, "gender", party.Gender);
        WriteEach(json, "addresses", party.Addresses, Write);
        WriteEach(json, "identifiers", party.Identifiers, static (json, identifier) =>
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, SnapshotWords.Identifiers[identifier.Kind]);
            json.WriteString("value"u8, identifier.Value);
            WriteText(json, "country", identifier.Country);
            json.WriteEndObject();
        });
        WriteEach(json, "relations", party.Relations, static (json, relation) =>
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, SnapshotWords.Relations[relation.Kind]);
            json.WriteString("other"u8, relation.Other);
            WriteText(json, "share_percent", relation.SharePercent?.ToString(CultureInfo.InvariantCulture));
            WriteText(json, "as_of", relation.AsOf?.ToString());
            WriteText(json, "other_id", relation.OtherId);
            WriteText(json, "from", relation.From is { } from ? Day(from) : null);
            WriteText(json, "until", relation.Until is { } until ? Day(until) : null);
            WriteFlag(json, "former", relation.IsFormer);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Designation designation)
    {
        json.WriteStartObject();
        json.WriteString("authority"u8, designation.Authority);
        json.WriteString("list"u8, designation.List);
        json.WriteString("reference"u8, designation.Reference);
        json.WriteString("programme"u8, designation.Programme);
        WriteText(json, "regime", designation.Regime);
        WriteText(json, "listed_on", designation.ListedOn is { } listed ? Day(listed) : null);
        WriteEach(json, "amended_on", designation.AmendedOn, static (json, day) => json.WriteStringValue(Day(day)));
        WriteText(json, "delisted_on", designation.DelistedOn is { } delisted ? Day(delisted) : null);
        WriteText(json, "legal_basis", designation.LegalBasis);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteString("authority"u8, mention.Authority);
        json.WriteString("list"u8, mention.List);
        json.WriteString("reference"u8, mention.Reference);
        json.WriteString("meaning"u8, SnapshotWords.Meanings[mention.Meaning]);
        WriteText(json, "programme", mention.Programme);
        WriteText(json, "regime", mention.Regime);
        WriteText(json, "from", mention.From is { } from ? Day(from) : null);
        WriteText(json, "until", mention.Until is { } until ? Day(until) : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ListedAddress place)
    {
        json.WriteStartObject();
        WriteText(json, "street", place.Street);
        WriteText(json, "city", place.City);
        WriteText(json, "region", place.Region);
        WriteText(json, "postal_code", place.PostalCode);
        WriteText(json, "country", place.Country);
        json.WriteEndObject();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string key, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteCount(Utf8JsonWriter json, string key, int count)
    {
        if (count > 0)
        {
            json.WriteNumber(key, count);
        }
    }

    private static void WriteFlag(Utf8JsonWriter json, string key, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(key, flag);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
