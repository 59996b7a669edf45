using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Lists.Updating;

namespace Compliance.Cli;

/// <summary>Says what came of updating lists: one line a list, as text or JSON.</summary>
internal sealed class ListUpdateReport(TextWriter output, bool isJsonLines)
{
    // The lines are read by programs and people and never embedded in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(SourceUpdate update)
    {
        output.Write(isJsonLines ? Json(update) : Text(update));
        output.Write('\n');
        output.Flush();
    }

    private static string Text(SourceUpdate update)
    {
        var line = new StringBuilder($"{update.Name} ({update.Authority}): {Words(update.Outcome)}");
        if (update.PublishedOn is { } published)
        {
            line.Append(CultureInfo.InvariantCulture, $", of {published:yyyy-MM-dd} ({update.AgeDays} days old)");
        }

        if (update.Entries is { } entries)
        {
            line.Append(CultureInfo.InvariantCulture, $", {entries} entries");
        }

        if (update.EntriesBefore is { } before)
        {
            line.Append(CultureInfo.InvariantCulture, $" ({before} before)");
        }

        foreach (var file in update.Files)
        {
            var origin = file.IsIntact switch
            {
                true => string.Create(CultureInfo.InvariantCulture, $"as fetched on {file.RetrievedOn:yyyy-MM-dd}"),
                false => "NOT AS FETCHED",
                null => "origin not on record",
            };
            line.Append(CultureInfo.InvariantCulture, $"; {file.Path}, {origin}");
        }

        return string.Concat(line.ToString().Select(c => char.IsControl(c) ? ' ' : c));
    }

    private static string Json(SourceUpdate update)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", "list_update");
            json.WriteString("source", update.Name);
            json.WriteString("authority", update.Authority);
            json.WriteString("outcome", Words(update.Outcome).Replace(' ', '_'));
            json.WriteString("published_on", Day(update.PublishedOn));
            Number(json, "age_days", update.AgeDays);
            Number(json, "entries", update.Entries);
            Number(json, "entries_before", update.EntriesBefore);
            json.WriteStartArray("files");
            foreach (var file in update.Files)
            {
                json.WriteStartObject();
                json.WriteString("file", file.Path);
                json.WriteString("url", file.Address);
                json.WriteNumber("bytes", file.Bytes);
                json.WriteString("sha256", file.Sha256);
                json.WriteString("retrieved_on", Day(file.RetrievedOn));
                json.WritePropertyName("intact");
                if (file.IsIntact is { } isIntact)
                {
                    json.WriteBooleanValue(isIntact);
                }
                else
                {
                    json.WriteNullValue();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in update.Diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("code", diagnostic.Code);
                json.WriteString("severity", diagnostic.Severity switch
                {
                    DiagnosticSeverity.Error => "error",
                    DiagnosticSeverity.Warning => "warning",
                    _ => "info",
                });
                json.WriteString("message", diagnostic.Message);
                json.WriteString("place", diagnostic.Location.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Words(UpdateOutcome outcome) => outcome switch
    {
        UpdateOutcome.Updated => "updated",
        UpdateOutcome.NotModified => "not modified",
        UpdateOutcome.NotConfigured => "not configured",
        UpdateOutcome.InPlace => "in place",
        UpdateOutcome.Absent => "absent",
        UpdateOutcome.Damaged => "damaged",
        _ => "failed",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        json.WritePropertyName(name);
        if (value is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
