using System.Text.Json.Nodes;

namespace Compliance.Rules.Schemas;

/// <summary>The few shapes that the schemas are made of.</summary>
internal static class SchemaParts
{
    /// <summary>A text. Editors read a bare 1 or true as a number or truth value; a pack reads both as text.</summary>
    public static JsonObject AnyText(string? description = null) => Described(new JsonObject { ["type"] = Types("string", "number", "boolean") }, description);

    public static JsonObject Pattern(string pattern, string? description = null) => Described(new JsonObject { ["type"] = "string", ["pattern"] = pattern }, description);

    public static JsonObject Integer(int? least = null, int? most = null, string? description = null)
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (least is { } low)
        {
            schema["minimum"] = low;
        }

        if (most is { } high)
        {
            schema["maximum"] = high;
        }

        return Described(schema, description);
    }

    public static JsonObject Words(IEnumerable<string> words, string? description = null)
    {
        var all = new JsonArray();
        foreach (var word in words)
        {
            all.Add((JsonNode)word);

            // Bare true and false are truth values to an editor.
            if (word is "true" or "false")
            {
                all.Add((JsonNode)(word == "true"));
            }
        }

        return Described(new JsonObject { ["enum"] = all }, description);
    }

    public static JsonObject Flag(string? description = null) => Words(["true", "false"], description);

    public static JsonObject List(JsonNode items, int least = 0) => least == 0
        ? new JsonObject { ["type"] = "array", ["items"] = items }
        : new JsonObject { ["type"] = "array", ["items"] = items, ["minItems"] = least };

    /// <summary>A mapping with these keys and no others; a key that begins with <c>!</c> has to be there.</summary>
    public static JsonObject Closed(params ReadOnlySpan<(string Key, JsonNode Schema)> keys)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (key, schema) in keys)
        {
            var name = key.TrimStart('!');
            properties[name] = schema;
            if (key.StartsWith('!'))
            {
                required.Add((JsonNode)name);
            }
        }

        var closed = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (required.Count > 0)
        {
            closed["required"] = required;
        }

        return closed;
    }

    /// <summary>A mapping with keys of the author's choice.</summary>
    public static JsonObject Map(JsonNode values, string? keyPattern = null)
    {
        var map = new JsonObject { ["type"] = "object", ["additionalProperties"] = values };
        if (keyPattern is not null)
        {
            map["propertyNames"] = new JsonObject { ["pattern"] = keyPattern };
        }

        return map;
    }

    public static JsonObject OneOf(params ReadOnlySpan<JsonNode> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    public static JsonArray Types(params ReadOnlySpan<string> types)
    {
        var all = new JsonArray();
        foreach (var type in types)
        {
            all.Add((JsonNode)type);
        }

        return all;
    }

    public static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }
}
