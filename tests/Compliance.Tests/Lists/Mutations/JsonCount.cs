using System.Text;
using System.Text.Json;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>Counts name texts in lines of JSON: every text under one of the keys, however deep. A line that is not JSON is searched for its texts.</summary>
/// <param name="id">The key that identifies an entry, or the empty string.</param>
/// <param name="keys">The keys of names; those that begin with a dot count in the outermost object only.</param>
internal sealed class JsonCount(string id, params string[] keys)
{
    public HeldBooks? Of(byte[] bytes)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        var names = new List<HeldName>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = i + 1;
            try
            {
                using var json = JsonDocument.Parse(lines[i].TrimStart('\uFEFF').Trim().TrimEnd(','));
                var owner = id.Length > 0 && json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(id, out var stated) ? stated.ToString() : "";
                Collect(json.RootElement, isName: false, ".", t => names.Add(new HeldName(t, line, line, owner)));
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException)
            {
                // Nothing sure can be said of it, but that its diagnostic must name it.
                names.AddRange(Loose(lines[i]).Select(t => new HeldName(t, line, line, "")));
            }
        }

        return new HeldBooks(null, names);
    }

    private void Collect(JsonElement element, bool isName, string depth, Action<string> add)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Collect(property.Value, keys.Contains(property.Name) || keys.Contains(depth + property.Name), "..", add);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, isName && item.ValueKind == JsonValueKind.String, depth, add);
                }

                break;
            case JsonValueKind.String when isName && !string.IsNullOrWhiteSpace(element.GetString()):
                add(element.GetString()!);
                break;
        }
    }

    // The text right after a name key.
    private IEnumerable<string> Loose(string line)
    {
        var parts = line.Split('"');
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (keys.Contains(parts[i]) && parts[i + 1] is ":" or ":[" && parts[i + 2].Length > 1 && parts[i + 2].All(c => char.IsLetter(c) || c == ' '))
            {
                yield return parts[i + 2];
            }
        }
    }
}
