using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Compliance.Lists.Senzing;

/// <summary>An attribute as a key names it.</summary>
/// <param name="Usage">The usage before it, such as HOME, or the empty string.</param>
/// <param name="Name">The attribute.</param>
internal sealed record SenzingKey(string Usage, string Name)
{
    /// <summary>Whether it is the number of a document or another identifier.</summary>
    public bool IsNumber { get; } = SenzingAttribute.IsNumber(Name);
}

/// <summary>The keys and short values met so far in one file: records repeat them, and no new strings are made of them.</summary>
internal sealed class SenzingKeys
{
    // A file has some dozens of keys; one that makes up others for each record must not fill the memory.
    private const int MostKept = 1024;

    private readonly Dictionary<string, SenzingKey?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SenzingKey?>.AlternateLookup<ReadOnlySpan<char>> byText;
    private readonly RepeatedTexts repeated = new();

    public SenzingKeys() => byText = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Usage and attribute of a key; null when no attribute is known.</summary>
    public SenzingKey? Of(JsonProperty property)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        if (raw.Length <= RepeatedTexts.Longest && !raw.Contains((byte)'\\'))
        {
            Span<char> text = stackalloc char[RepeatedTexts.Longest];
            if (byText.TryGetValue(text[..Encoding.UTF8.GetChars(raw, text)], out var key))
            {
                return key;
            }
        }

        var name = property.Name;
        var made = SenzingAttribute.Of(name) is var (usage, attribute) ? new SenzingKey(usage, attribute) : null;
        if (known.Count < MostKept)
        {
            known[name] = made;
        }

        return made;
    }

    /// <summary>A string or number as clean text; the empty string for anything else.</summary>
    public string Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            var raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
            if (raw.Length <= RepeatedTexts.Longest && !raw.Contains((byte)'\\'))
            {
                Span<char> text = stackalloc char[RepeatedTexts.Longest];
                return ListText.Clean(repeated.Of(text[..Encoding.UTF8.GetChars(raw, text)]));
            }
        }

        return JsonText.Of(value);
    }
}
