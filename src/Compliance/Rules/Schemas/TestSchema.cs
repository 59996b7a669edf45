using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;
using static Compliance.Rules.Schemas.SchemaParts;

namespace Compliance.Rules.Schemas;

/// <summary>The schema of tests/*.yaml.</summary>
internal static class TestSchema
{
    private const string Path = @"^[a-z_]+(\[[0-9]+\])?(\.[a-z_]+(\[[0-9]+\])?)*$";

    private static readonly ImmutableArray<string> Sides = ["day_before", "same_day", "day_after", "undecided"];

    public static JsonObject Of(RulePack pack)
    {
        var schema = Closed(
            ("!format", new JsonObject { ["const"] = "rulepack-test/1" }),
            ("defaults", Closed([.. Settings(pack)])),
            ("own_list", new JsonObject { ["type"] = "string" }),
            ("!tests", List(Closed(
            [
                ("!name", AnyText("A sentence, unique in the pack.")),
                ("case", AnyText()),
                ("todo", AnyText("Why the case is known to fail.")),
                .. Settings(pack),
                ("!record", Reference("record")),
                ("given", Reference("given")),
                ("expect", Reference("expectation")),
                .. Boundaries(pack),
                ("vary", List(Closed(
                [
                    ("!name", AnyText()),
                    ("case", AnyText()),
                    ("todo", AnyText()),
                    .. Settings(pack),
                    ("unset", List(Pattern(Path))),
                    ("set", new JsonObject { ["type"] = "object", ["propertyNames"] = new JsonObject { ["pattern"] = Path } }),
                    ("each", new JsonObject { ["type"] = "object", ["propertyNames"] = new JsonObject { ["pattern"] = Path }, ["additionalProperties"] = List(AnyText(), 2), ["maxProperties"] = 1 }),
                    ("given", Reference("given")),
                    ("expect", Reference("expectation")),
                    .. Boundaries(pack),
                ]))),
            ]), 1)));
        var definitions = new JsonObject { ["expectation"] = Expectation(pack), ["given"] = Given() };
        RecordSchemas.AddTo(definitions, pack.Header.Documents.Keys);
        schema["$defs"] = definitions;
        return schema;
    }

    private static JsonObject Given() => Closed(
        ("matches", List(Closed(
            ("!party", AnyText("The role of a party, such as owner.")),
            ("!reference", AnyText("The reference of a listed party, or none.")),
            ("similarity", Integer(1, 10_000)),
            ("birth_date", Words(["agrees", "near", "contradicts"])),
            ("country", Words(["agrees", "near", "contradicts"]))))),
        ("history", List(Closed(("!party", AnyText()), ("!confirmed", AnyText("The reference of a listed party."))))));

    // One of them, or several as a list.
    private static List<(string Key, JsonNode Schema)> Boundaries(RulePack pack) =>
    [
        ("boundary", OneOrMore(Closed(
        [
            .. Around(pack),
            ("!around", Pattern(@"^law\.[a-z0-9_]+\.[a-z0-9_]+$")),
            .. Sides.Select(s => (s, (JsonNode)OneOf(Words(ChoiceWords<RuleStatus>.All), new JsonObject { ["type"] = "object" }))),
        ]))),
        ("boundaries", OneOrMore(Closed([.. Around(pack)]))),
    ];

    private static List<(string Key, JsonNode Schema)> Around(RulePack pack) =>
    [
        ("!rule", Words(pack.Definitions.Select(r => r.Id))),
        ("!field", OneOf(Pattern(Path), List(Pattern(Path), 1))),
        ("activity", Integer(0)),
        ("party", AnyText()),
        ("name", AnyText()),
        ("todo", AnyText()),
    ];

    private static JsonObject OneOrMore(JsonObject schema) => OneOf(schema, List(schema.DeepClone(), 1));

    private static List<(string Key, JsonNode Schema)> Settings(RulePack pack) =>
    [
        ("as_of", Pattern(HeaderSchema.Day)),
        ("layers", List(Words(pack.Layers))),
        ("identity", Words(["default", "strict"])),
        ("state_duty_as", Words(["review", "licence_required"])),
        ("max_list_age_days", Integer()),
        ("review_at_score", Integer()),
        ("match", Closed(("possible_from", Integer()), ("strong_from", Integer()))),
    ];

    private static JsonObject Expectation(RulePack pack) => Closed(
        ("verdict", Words(ChoiceWords<Verdict>.All)),
        ("findings", List(Closed(
            ("!rule", Words(pack.Definitions.Select(r => r.Id))),
            ("status", Words(ChoiceWords<RuleStatus>.All)),
            ("activity", Integer(0)),
            ("party", AnyText("The role of a party, such as owner.")),
            ("laws", Words(pack.Measures.Select(m => m.Id), Words(ChoiceWords<LawOutcome>.All))),
            ("exemptions", Words(pack.Exemptions.Select(e => e.Id), Words(ChoiceWords<ExemptionState>.All)))))),
        ("complete", Flag()),
        ("matches", List(AnyText())),
        ("score", Closed(("low", Points()), ("high", Points()))),
        ("explain", Words(pack.Definitions.Select(r => r.Id), OneOf(AnyText(), List(AnyText())))));

    // Words of a closed list under keys of another.
    private static JsonObject Words(IEnumerable<string> keys, JsonObject value)
    {
        var map = Closed();
        foreach (var key in keys)
        {
            ((JsonObject)map["properties"]!)[key] = value.DeepClone();
        }

        return map;
    }

    private static JsonObject Points() => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 100 };

    private static JsonObject Words(IEnumerable<string> words) => SchemaParts.Words(words);
}
