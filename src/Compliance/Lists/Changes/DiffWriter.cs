using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compliance.Lists.Changes;

/// <summary>Writes a diff: a header that counts, one line a list that came or went, one a changed entry, then the parties of both sides.</summary>
internal static class DiffWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToBytes(WatchlistDiff diff)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        Line(json, buffer, () => WriteHeader(json, diff));
        foreach (var list in diff.Lists)
        {
            Line(json, buffer, () => Write(json, list));
        }

        foreach (var entry in diff.Entries)
        {
            Line(json, buffer, () => Write(json, entry));
        }

        foreach (var party in diff.Before)
        {
            Line(json, buffer, () => Write(json, "before", party));
        }

        foreach (var party in diff.After)
        {
            Line(json, buffer, () => Write(json, "after", party));
        }

        foreach (var party in diff.Linked)
        {
            Line(json, buffer, () => Write(json, "linked", party));
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Line(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        json.Reset();
    }

    private static void WriteHeader(Utf8JsonWriter json, WatchlistDiff diff)
    {
        json.WriteString("format"u8, DiffWords.Format);
        json.WriteString("old_hash"u8, diff.OldHash);
        SnapshotWriter.WriteSources(json, "old_sources", diff.OldSources);
        json.WriteString("new_hash"u8, diff.NewHash);
        SnapshotWriter.WriteSources(json, "new_sources", diff.NewSources);
        json.WriteNumber("lists"u8, diff.Lists.Length);
        json.WriteNumber("entries"u8, diff.Entries.Length);
        json.WriteNumber("before"u8, diff.Before.Length);
        json.WriteNumber("after"u8, diff.After.Length);
        json.WriteNumber("linked"u8, diff.Linked.Length);
    }

    private static void Write(Utf8JsonWriter json, ListChange change)
    {
        json.WriteString("list_change"u8, DiffWords.Lists[change.Kind]);
        json.WriteString("authority"u8, change.Authority);
        json.WriteString("list"u8, change.List);
        json.WriteNumber("entries"u8, change.Entries);
    }

    private static void Write(Utf8JsonWriter json, EntryChange change)
    {
        json.WriteString("change"u8, DiffWords.Changes[change.Kind]);
        json.WriteString("weight"u8, DiffWords.Weights[change.Weight]);
        json.WriteString("authority"u8, change.Authority);
        json.WriteString("list"u8, change.List);
        json.WriteString("reference"u8, change.Reference);
        json.WriteString("party"u8, change.PartyId);
        json.WriteString("name"u8, change.Name);
        if (change.DelistedOn is { } day)
        {
            json.WriteString("delisted_on"u8, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (change.Facts.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("facts"u8);
        foreach (var fact in change.Facts)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, DiffWords.Facts[fact.Fact]);
            json.WriteString("weight"u8, DiffWords.Weights[fact.Weight]);
            WriteTexts(json, "gone", fact.Gone);
            WriteTexts(json, "new", fact.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string side, ListedParty party)
    {
        json.WritePropertyName(side);
        SnapshotWriter.Write(json, party);
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
