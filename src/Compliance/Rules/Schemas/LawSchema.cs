using System.Text.Json.Nodes;
using Compliance.Rules.Packs;
using static Compliance.Rules.Schemas.SchemaParts;

namespace Compliance.Rules.Schemas;

/// <summary>The schema of law/*.yaml.</summary>
internal static class LawSchema
{
    public static JsonObject Of(RulePack pack) => Closed(("!law", List(Closed(
        ("!id", Pattern(HeaderSchema.Name, "Used by rules, exemptions, tests and expressions.")),
        ("!measure", AnyText("The row of the fact sheet.")),
        ("!layer", Words(pack.Layers)),
        ("!instrument", AnyText()),
        ("!paragraph", AnyText()),
        ("reference", AnyText()),
        ("url", Pattern("^https?://")),
        ("!in_force", Closed(("!from", Date()), ("!to", Date("The last day in force, or open.")))),
        ("milestones", Map(Pattern(HeaderSchema.Day))),
        ("!addressee", Words(["states", "everyone"])),
        ("!force", Words(pack.Base is null ? ["binding", "vigilance", "guidance"] : ["binding", "vigilance", "guidance", "policy"])),
        ("implements", Words(pack.Measures.Select(m => m.Id), "The measure of an outer layer that this one carries into its own.")),
        ("!verified", Words(["primary", "secondary", "no"])),
        ("unverified", AnyText("Which part was not seen; required with verified: no.")),
        ("!source", AnyText()),
        ("!gist", AnyText())))));

    // A year alone is a number to an editor.
    private static JsonObject Date(string? description = null) => Described(
        OneOf(Pattern(@"^(open|\[?[0-9]{4}.*)$"), Integer(1, 9999)), description);
}
