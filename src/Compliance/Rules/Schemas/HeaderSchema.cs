using System.Text.Json.Nodes;
using Compliance.Rules.Packs;
using static Compliance.Rules.Schemas.SchemaParts;

namespace Compliance.Rules.Schemas;

/// <summary>The schema of pack.yaml.</summary>
internal static class HeaderSchema
{
    /// <summary>What stands in expressions.</summary>
    public const string Name = "^[a-z][a-z0-9_]*$";

    private const string Version = @"^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}$";

    public const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    public static JsonObject Of(RulePack pack) => pack.Base is { } under ? OfOverlay(pack, under) : Closed([.. OfItself(),
        ("!regime", AnyText()),
        ("!programme", AnyText("The sanctions programme as watchlists name it.")),
        ("!layers", List(AnyText(), 1)),
        ("default_layers", List(Words(pack.Layers), 1))]);

    // What the base decides is no key of an overlay.
    private static JsonObject OfOverlay(RulePack pack, RulePack under) => Closed([.. OfItself(),
        ("!overlay", Closed(
            ("!pack", Words([under.Id], "The base.")),
            ("!version", Pattern(Version, "The version of the base that the overlay was written for.")),
            ("path", Pattern(@"^[^/\\:][^\\:]*$", "From this folder to that of the base; without it the pack of the library.")),
            ("authority", AnyText("Who allowed the overlay to be milder than its base.")))),
        ("layers", List(AnyText("A layer that the base does not have."), 1)),
        ("default_layers", List(Words(pack.Layers), 1))]);

    private static (string Key, JsonNode Schema)[] OfItself() =>
    [
        ("!format", new JsonObject { ["const"] = "rulepack/1" }),
        ("!id", AnyText("The pack's key.")),
        ("!version", Pattern(Version, "Raise it with each change.")),
        ("!title", AnyText()),
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
                ("!expires", Pattern(Day))))))),
    ];

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
