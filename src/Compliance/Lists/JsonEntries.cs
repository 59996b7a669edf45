using System.Text.Json;
using System.Text.Unicode;

namespace Compliance.Lists;

/// <summary>Reads a JSON list entry by entry: one object a line, an array of objects, or objects one after another; bounded depth and size.</summary>
/// <remarks>A line that is no object is reported and left out; any other JSON that breaks is refused whole, because what is missing is unknown.</remarks>
internal sealed class JsonEntries(ListInput input, ListFindings findings, bool allowsRepeatedKeys = false)
{
    private const int MaxDepth = 32;

    // The largest real entry, an oligarch with everything nested, has about 2 MB.
    private const int MaxEntrySize = 8 * 1024 * 1024;

    private readonly JsonDocumentOptions options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = allowsRepeatedKeys };

    /// <summary>Entries that could not be read, each reported.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Whether the file was read to its end.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads the whole file.</summary>
    /// <param name="entry">Takes each object with the line on which it begins; nothing of it may be kept.</param>
    public void Read(Action<JsonElement, int> entry)
    {
        try
        {
            using var content = input.OpenContent();
            var pieces = new JsonPieces(content, IsLines(input.Head), MaxEntrySize);
            while (!findings.IsRefused && pieces.Next())
            {
                Take(pieces, entry);
            }

            if (pieces.Problem is { } problem)
            {
                findings.Refuse(Broken(problem, pieces.Line));
            }

            IsComplete = !findings.IsRefused;
        }
        catch (Exception broken) when (broken is InvalidDataException or ListBoundsException)
        {
            findings.Refuse(Diagnostic.Error(ListDiagnostics.PackingRefused, broken.Message, new SourceLocation(input.Name), "a list", "download the list again"));
        }
    }

    private void Take(JsonPieces pieces, Action<JsonElement, int> entry)
    {
        using var document = Parse(pieces.Bytes, out var problem);
        if (document is not null)
        {
            problem = document.RootElement.ValueKind != JsonValueKind.Object ? "it is no JSON object" : HasBrokenText(document.RootElement, pieces.Bytes.Span) ? "it has half a character" : null;
            if (problem is null)
            {
                entry(document.RootElement, pieces.Line);
                return;
            }
        }

        if (!pieces.IsLines)
        {
            findings.Refuse(Broken("an entry here cannot be read: " + problem, pieces.Line));
            return;
        }

        LeftOut++;
        var text = ListText.Clean(System.Text.Encoding.UTF8.GetString(pieces.Bytes.Span[..Math.Min(240, pieces.Bytes.Length)]));
        findings.Add(Diagnostic.Error(
            ListDiagnostics.RowLeftOut,
            $"This line was left out: {problem}. It begins \"{(text.Length <= 80 ? text : text[..80] + "...")}\".",
            findings.At(pieces.Line),
            "one JSON object a line",
            "compare with the published list"));
    }

    private JsonDocument? Parse(ReadOnlyMemory<byte> bytes, out string? problem)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            problem = "it is not UTF-8";
            return null;
        }

        try
        {
            problem = null;
            return JsonDocument.Parse(bytes, options);
        }
        catch (JsonException)
        {
            problem = "it is no whole JSON object, has a key twice, or is nested too deep";
        }
        catch (InvalidOperationException)
        {
            // A key that escapes half a surrogate pair cannot be compared with the other keys.
            problem = "it has half a character";
        }

        return null;
    }

    // An escaped surrogate without its other half cannot be made a string; such escapes are rare.
    private static bool HasBrokenText(JsonElement element, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\\ud"u8) < 0 && bytes.IndexOf("\\uD"u8) < 0)
        {
            return false;
        }

        try
        {
            ReadAll(element);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static void ReadAll(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    ReadAll(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    ReadAll(property.Value);
                }

                break;
        }
    }

    // Pretty-printed JSON breaks its first object over lines; a first line that is merely damaged goes on behind its first brace.
    private static bool IsLines(ListHead head)
    {
        var line = head.FirstLine.AsSpan().Trim();
        return line.StartsWith("{") && !(line.Length == 1 || line.EndsWith(",") || line.EndsWith("[") || line.EndsWith("{"));
    }

    private Diagnostic Broken(string what, int line) => Diagnostic.Error(
        ListDiagnostics.BrokenJson,
        $"The JSON breaks: {what}; nothing of the file is used.",
        findings.At(line),
        "the complete file as its publisher gives it",
        "download the list again and compare its size");
}
