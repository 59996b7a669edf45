using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Compliance.Lists.Updating;

/// <summary>Where a list file came from: the small JSON file <c>FILE.source.json</c> beside it.</summary>
internal sealed record SourceRecord
{
    public const string Suffix = ".source.json";

    private const string Format = "list-source/1";
    private const int MaximumBytes = 64 * 1024;
    private const string Instant = "yyyy-MM-ddTHH:mm:ssZ";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>The name of the source in the plan.</summary>
    public string? Source { get; init; }

    public string? Authority { get; init; }

    /// <summary>The address as configured; null when the file was not fetched by this program.</summary>
    public string? Url { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The day on which the authority last confirmed the file.</summary>
    public DateOnly? RetrievedOn { get; init; }

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>The list's own date, when it states one.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The entries of the list; null for a file that only belongs to one.</summary>
    public int? Entries { get; init; }

    public int? Names { get; init; }

    /// <summary>Whether the server gave something by which to ask whether the file has changed.</summary>
    public bool CanBeAskedFor => ETag is not null || LastModified is not null;

    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            Write(json, "source", Source);
            Write(json, "authority", Authority);
            Write(json, "url", Url);
            Write(json, "etag", ETag);
            Write(json, "last_modified", LastModified?.ToUniversalTime().ToString(Instant, CultureInfo.InvariantCulture));
            Write(json, "retrieved_on", RetrievedOn is { } retrieved ? UpdateDiagnostics.Day(retrieved) : null);
            json.WriteString("sha256", Sha256);
            json.WriteNumber("bytes", Bytes);
            Write(json, "published_on", PublishedOn is { } published ? UpdateDiagnostics.Day(published) : null);
            Write(json, "entries", Entries);
            Write(json, "names", Names);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>The record at a path; null without a diagnostic when there is none, null with a warning when it cannot be used.</summary>
    public static SourceRecord? Read(string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        SourceRecord? record = null;
        if (TextFile.Read(path, path, MaximumBytes, UpdateDiagnostics.RecordUnusable, problems) is { } text
            && JsonNodes.Parse(text, path, 1, problems) is { } root
            && MappingReader.Open(root, "the record", problems) is { } reader)
        {
            record = Read(reader);
            reader.Close();
        }

        if (problems.Count == 0)
        {
            return record;
        }

        diagnostics.Add(Diagnostic.Warning(
            UpdateDiagnostics.RecordUnusable,
            $"the record of where the list came from cannot be used: {problems[0].Message}",
            problems[0].Location,
            nextStep: "nothing: the next update fetches the list whole and writes the record again"));
        return null;
    }

    private static SourceRecord Read(MappingReader reader)
    {
        if (reader.Scalar("format", required: true) is { } format && !string.Equals(format.Text, Format, StringComparison.Ordinal))
        {
            reader.Wrong(format, "format", Format);
        }

        return new SourceRecord
        {
            Source = reader.Text("source"),
            Authority = reader.Text("authority"),
            Url = reader.Text("url"),
            ETag = Tag(reader),
            LastModified = Moment(reader),
            RetrievedOn = reader.Day("retrieved_on"),
            Sha256 = Hash(reader),
            Bytes = reader.Integer("bytes", required: true) ?? 0,
            PublishedOn = reader.Day("published_on"),
            Entries = reader.Integer("entries"),
            Names = reader.Integer("names"),
        };
    }

    private static string? Tag(MappingReader reader)
    {
        if (reader.Scalar("etag") is not { } scalar)
        {
            return null;
        }

        if (!EntityTagHeaderValue.TryParse(scalar.Text, out _))
        {
            reader.Wrong(scalar, "etag", "an entity tag");
        }

        return scalar.Text;
    }

    private static DateTimeOffset? Moment(MappingReader reader)
    {
        if (reader.Scalar("last_modified") is not { } scalar)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(scalar.Text, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        reader.Wrong(scalar, "last_modified", "a moment such as 2026-01-15T23:00:03Z");
        return null;
    }

    private static string Hash(MappingReader reader)
    {
        if (reader.Scalar("sha256", required: true) is not { } scalar)
        {
            return "";
        }

        if (scalar.Text.Length != 64 || !scalar.Text.All(char.IsAsciiHexDigitLower))
        {
            reader.Wrong(scalar, "sha256", "64 lower-case hexadecimal digits");
        }

        return scalar.Text;
    }

    private static void Write(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }

    private static void Write(Utf8JsonWriter json, string key, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, number);
        }
    }
}
