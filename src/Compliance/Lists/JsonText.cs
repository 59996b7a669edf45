using System.Text.Json;

namespace Compliance.Lists;

/// <summary>What readers of JSON lists need to know about values: sources give a text where a list is expected, and the other way round.</summary>
internal static class JsonText
{
    /// <summary>The texts of a property: of a string, a number, or a list of them; objects in a list are passed over. A property that stands twice gives the texts of both.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out _))
        {
            yield break;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!property.NameEquals(name))
            {
                continue;
            }

            if (property.Value.ValueKind != JsonValueKind.Array)
            {
                if (Of(property.Value) is { Length: > 0 } text)
                {
                    yield return text;
                }

                continue;
            }

            foreach (var item in property.Value.EnumerateArray())
            {
                if (Of(item) is { Length: > 0 } text)
                {
                    yield return text;
                }
            }
        }
    }

    /// <summary>The first text of a property, or null.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!property.NameEquals(name))
            {
                continue;
            }

            if (property.Value.ValueKind != JsonValueKind.Array)
            {
                if (Of(property.Value) is { Length: > 0 } text)
                {
                    return text;
                }

                continue;
            }

            foreach (var item in property.Value.EnumerateArray())
            {
                if (Of(item) is { Length: > 0 } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>The objects in a list, or the object, that a property holds.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            yield break;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            yield return value;
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object)
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>A string or number as clean text; the empty string for anything else.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ListText.Clean(value.GetString()),
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };
}
