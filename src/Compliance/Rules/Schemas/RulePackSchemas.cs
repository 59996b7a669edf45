using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Schemas;

/// <summary>JSON Schemas (draft 2020-12) of a pack's files, so that an editor completes and checks its ids, fields and words while they are written.</summary>
public static class RulePackSchemas
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schemas of a pack by file name: <c>pack.schema.json</c>, <c>law.schema.json</c>, <c>rules.schema.json</c> and <c>tests.schema.json</c>.</summary>
    /// <param name="pack">The pack whose ids are known.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    public static ImmutableSortedDictionary<string, string> Generate(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            Schema(pack, "pack", HeaderSchema.Of(pack)),
            Schema(pack, "law", LawSchema.Of(pack)),
            Schema(pack, "rules", RuleSchema.Of(pack)),
            Schema(pack, "tests", TestSchema.Of(pack)),
        ]);
    }

    private static KeyValuePair<string, string> Schema(RulePack pack, string name, JsonObject schema)
    {
        var document = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"{pack.Id} {pack.Version}: {name}",
        };
        foreach (var (key, value) in schema.ToList())
        {
            schema.Remove(key);
            document[key] = value;
        }

        return KeyValuePair.Create($"{name}.schema.json", document.ToJsonString(Indented) + "\n");
    }
}
