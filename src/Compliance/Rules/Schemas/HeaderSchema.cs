using System.Text.Json.Nodes;
using Compliance.Rules.Packs;
using static Compliance.Rules.Schemas.SchemaParts;

namespace Compliance.Rules.Schemas;

/// <summary>The schema of pack.yaml.</summary>
internal static class HeaderSchema
{
    /// <summary>What stands in expressions.</summary>
    public const string Name = "^[a-z][a-z0-9_]*$";

    public const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    public static JsonObject Of(RulePack pack) => Closed(
        ("!format", new JsonObject { ["const"] = "rulepack/1" }),
        ("!id", AnyText("The pack's key.")),
        ("!version", Pattern(@"^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}$", "Raise it with each change.")),
        ("!title", AnyText()),
        ("!regime", AnyText()),
        ("!programme", AnyText("The sanctions programme as watchlists name it.")),
        ("!layers", List(AnyText(), 1)),
        ("default_layers", List(Words(pack.Layers), 1)),
        ("!review", Closed(("!by", AnyText()), ("done", Pattern(Day)), ("!next", Pattern(Day)))),
        ("!disclaimer", AnyText()),
        ("documents", Map(Closed(("!title", AnyText())))),
        ("params", Map(Closed(("!type", Words(["date", "duration", "integer"])), ("!value", AnyText()), ("!rationale", AnyText())))),
        ("checks", Closed(
            ("severity", Severities()),
            ("exclusions", List(Closed(
                ("!code", Words(CheckSettings.Configurable)),
                ("!id", AnyText("The id of a rule, measure, exemption or proposition; RULE/CONDITION for a condition.")),
                ("!reason", new JsonObject { ["type"] = "string", ["minLength"] = 20 }),
                ("!expires", Pattern(Day))))))));

    private static JsonObject Severities()
    {
        var severities = Closed();
        foreach (var code in CheckSettings.Configurable)
        {
            ((JsonObject)severities["properties"]!)[code] = Words(["off", "info", "warning", "error"]);
        }

        return severities;
    }
}
