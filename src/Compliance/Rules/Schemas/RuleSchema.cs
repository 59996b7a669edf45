using System.Text.Json.Nodes;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Packs;
using static Compliance.Rules.Schemas.SchemaParts;

namespace Compliance.Rules.Schemas;

/// <summary>The schema of rules/*.yaml.</summary>
internal static class RuleSchema
{
    private const string Scope = "^ *(activity|collaborator|institution|lease|party|worker) +as +[a-z]+ *$";

    public static JsonObject Of(RulePack pack)
    {
        var schema = Closed(("nexus", List(Nexus(), 1)), ("exemptions", List(Exemption(pack), 1)), ("rules", List(Rule(pack), 1)));
        if (pack.Base is { } under)
        {
            ((JsonObject)schema["properties"]!)["tighten"] = List(Tightening(under), 1);
        }

        schema["$defs"] = new JsonObject { ["condition"] = Condition() };
        return schema;
    }

    private static JsonObject Rule(RulePack pack) => Closed(
        ("!id", Pattern(@"^[^\s/]+$")),
        ("!title", AnyText()),
        ("!scenario", AnyText()),
        ("!applies_to", Pattern(Scope, "SCOPE as NAME")),
        ("!law", Laws(pack)),
        ("!clock", Expression("The days the rule asks about: a period, a date or as_of.")),
        ("all", Conditions()),
        ("any", Conditions()),
        ("none", Conditions()),
        ("unless", List(Words(pack.Exemptions.Select(e => e.Id)), 1)),
        ("refines", Words(pack.Definitions.Select(r => r.Id))),
        ("!outcome", Closed(
            ("!verdict", Words(["prohibited", "licence_required", "review", "note"])), ("!severity", Integer(0, 100)), ("!basis", AnyText()))),
        ("!explain", AnyText("Text with {placeholders}: an expression, or {law}, {days}, {as_of}.")),
        ("!next", AnyText()),
        ("ask", List(Expression(), 1)));

    private static JsonObject Tightening(RulePack under) => Closed(
        ("!rule", Words(under.Rules.Select(r => r.Id), "A rule of the base.")),
        ("severity", Integer(0, 100, "Above that of the base.")),
        ("without", List(Words(under.Definitions.SelectMany(r => r.Exemptions).Select(e => e.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), 1)),
        ("!reason", new JsonObject { ["type"] = "string", ["minLength"] = 20 }));

    private static JsonObject Exemption(RulePack pack) => Closed(
        ("!id", AnyText()),
        ("!title", AnyText()),
        ("!law", Laws(pack)),
        ("!applies_to", Pattern(Scope, "SCOPE as NAME")),
        ("requires", Closed(
            ("document", Words(pack.Header.Documents.Keys)),
            ("issued_before", Expression()),
            ("notified_before", Expression()),
            ("notice_first", Flag()),
            ("covers", Expression()))),
        ("when", Conditions()),
        ("!missing", AnyText()));

    private static JsonObject Nexus()
    {
        var fields = Party.RecordSchema.Fields.Select(f => f.Name).ToList();
        var need = Closed(("all_of", List(Words(fields))), ("any_of", List(Words(fields))));
        return Closed(
            ("!id", Pattern(HeaderSchema.Name, "It becomes a function of expressions.")),
            ("!title", AnyText()),
            ("!prior_db", Integer(-1000, 1000)),
            ("!confirm_db", Integer(-1000, 1000)),
            ("!dismiss_db", Integer(-1000, 1000)),
            ("!clamp_db", Integer(0, 1000)),
            ("designated_by", AnyText()),
            ("others_open", Flag()),
            ("!groups", Map(Closed(("!combine", Words(["max", "min"])), ("!cap", Integer(-1000, 1000))))),
            ("!needs", Closed(("!default", need), ("person_of_worker", need.DeepClone()))),
            ("!indicators", List(Closed(
                ("!id", AnyText()),
                ("!group", AnyText()),
                ("!fact", Words(FactCatalogue.All.Select(f => f.Id))),
                ("db", Integer(-1000, 1000)),
                ("bands", Map(Integer(-1000, 1000), "^[0-9]{1,5}$"))))));
    }

    private static JsonObject Condition()
    {
        var condition = Closed(("!id", AnyText()), ("expr", Expression()), ("all", Conditions()), ("any", Conditions()), ("none", Conditions()));
        condition["oneOf"] = new JsonArray(Requires("expr"), Requires("all"), Requires("any"), Requires("none"));
        return condition;
    }

    private static JsonObject Requires(string key) => new() { ["required"] = Types(key) };

    private static JsonObject Conditions() => List(Reference("condition"), 1);

    private static JsonObject Laws(RulePack pack) => List(Words(pack.Measures.Select(m => m.Id)), 1);

    private static JsonObject Expression(string? description = null) => AnyText(description);
}
