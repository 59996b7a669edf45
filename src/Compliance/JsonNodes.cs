using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Compliance;

/// <summary>Reads JSON text into <see cref="DataNode"/>s with line and column; depth is bounded and a repeated key is refused.</summary>
internal static class JsonNodes
{
    /// <summary>The text is not JSON.</summary>
    public const string Malformed = "CMP0010";

    /// <summary>A key stands twice in one object.</summary>
    public const string DuplicateKey = "CMP0011";

    /// <summary>Objects and lists are nested more deeply than any input of this product needs.</summary>
    public const int MaxDepth = 32;

    /// <summary>Reads one value; null and an error in <paramref name="diagnostics"/> when the text holds anything else.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="file">The file named in locations.</param>
    /// <param name="firstLine">The physical line on which the text starts.</param>
    /// <param name="diagnostics">Takes what was wrong.</param>
    public static DataNode? Parse(string text, string file, int firstLine, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var nodes = ParseAll(text, file, firstLine, diagnostics, allowMultiple: false);
        return nodes.Length == 1 ? nodes[0] : null;
    }

    /// <summary>Reads one value after the other, with or without line breaks between them; stops at the first that is malformed.</summary>
    /// <inheritdoc cref="Parse"/>
    public static ImmutableArray<DataNode> ParseMany(string text, string file, int firstLine, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        ParseAll(text, file, firstLine, diagnostics, allowMultiple: true);

    private static ImmutableArray<DataNode> ParseAll(
        string text, string file, int firstLine, ImmutableArray<Diagnostic>.Builder diagnostics, bool allowMultiple)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var cursor = new Cursor(utf8, file, firstLine);
        var nodes = ImmutableArray.CreateBuilder<DataNode>();
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth, AllowMultipleValues = allowMultiple });
        try
        {
            while (json.Read())
            {
                if (ReadNode(ref json, cursor, diagnostics) is not { } node)
                {
                    return [];
                }

                nodes.Add(node);
            }
        }
        catch (JsonException error)
        {
            diagnostics.Add(Diagnostic.Error(
                Malformed,
                $"The text is not valid JSON: {Reason(error)}",
                new Cursor(utf8, file, firstLine).AtLine(error.LineNumber ?? 0, error.BytePositionInLine ?? 0),
                nextStep: "correct the JSON at this place"));
            return [];
        }

        return nodes.ToImmutable();
    }

    private static DataNode? ReadNode(ref Utf8JsonReader json, Cursor cursor, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var location = cursor.MoveTo(json.TokenStartIndex);
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref json, cursor, location, diagnostics);
            case JsonTokenType.StartArray:
                return ReadArray(ref json, cursor, location, diagnostics);
            case JsonTokenType.Null:
                return new DataScalar(location, "", IsNull: true);
            case JsonTokenType.String:
                return ReadText(ref json, location, diagnostics) is { } text ? new DataScalar(location, text) : null;
            default:
                // Numbers and truth values as written: what they mean is the schema's job.
                return new DataScalar(location, Encoding.UTF8.GetString(json.ValueSpan));
        }
    }

    private static DataMapping? ReadObject(ref Utf8JsonReader json, Cursor cursor, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<DataEntry>();
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var keyLocation = cursor.MoveTo(json.TokenStartIndex);
            if (ReadText(ref json, keyLocation, diagnostics) is not { } key)
            {
                return null;
            }

            if (!keys.Add(key))
            {
                diagnostics.Add(Diagnostic.Error(
                    DuplicateKey, $"The key \"{Diagnostic.Excerpt(key)}\" stands twice in one object.", keyLocation, nextStep: "keep one of them"));
                return null;
            }

            json.Read();
            if (ReadNode(ref json, cursor, diagnostics) is not { } value)
            {
                return null;
            }

            entries.Add(new DataEntry(key, keyLocation, value));
        }

        return new DataMapping(location, entries.ToImmutable());
    }

    private static DataSequence? ReadArray(ref Utf8JsonReader json, Cursor cursor, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var items = ImmutableArray.CreateBuilder<DataNode>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (ReadNode(ref json, cursor, diagnostics) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new DataSequence(location, items.ToImmutable());
    }

    private static string? ReadText(ref Utf8JsonReader json, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair: well-formed JSON that stands for no text.
            diagnostics.Add(Diagnostic.Error(
                Malformed, "The text holds half of a surrogate pair (\\ud800 to \\udfff) and stands for no character.", location));
            return null;
        }
    }

    // The framework appends the place, counted from 0 and in bytes; ours stands in the location.
    private static string Reason(JsonException error)
    {
        var cut = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return cut > 0 ? error.Message[..cut] : error.Message;
    }

    /// <summary>Turns byte offsets into lines and UTF-16 columns, moving forward only.</summary>
    private sealed class Cursor(byte[] utf8, string file, int firstLine)
    {
        private int _offset;
        private int _linesPassed;
        private int _column = 1;

        public SourceLocation MoveTo(long offset)
        {
            for (; _offset < offset && _offset < utf8.Length; _offset++)
            {
                Step(utf8[_offset]);
            }

            return new SourceLocation(file, firstLine + _linesPassed, _column);
        }

        public SourceLocation AtLine(long lineIndex, long byteInLine)
        {
            while (_linesPassed < lineIndex && _offset < utf8.Length)
            {
                Step(utf8[_offset++]);
            }

            return MoveTo(_offset + byteInLine);
        }

        private void Step(byte value)
        {
            if (value == (byte)'\n')
            {
                _linesPassed++;
                _column = 1;
            }
            else if (value >= 0xF0)
            {
                _column += 2;
            }
            else if (value is < 0x80 or >= 0xC0)
            {
                _column++;
            }
        }
    }
}
