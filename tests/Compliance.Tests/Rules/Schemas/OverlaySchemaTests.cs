using Compliance.Rules.Schemas;
using Json.Schema;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Schemas;

/// <summary>The schemas of an overlay know what only an overlay may say, and the ids of its base.</summary>
internal sealed class OverlaySchemaTests
{
    private const string Header = """
        {"format": "rulepack/1", "id": "house", "version": "1.0.0", "title": "House rules", "overlay": {"pack": "small", "version": "1.0.0", "path": "../base"},
         "layers": ["HOUSE"], "review": {"by": "nobody", "next": "2027-01-01"}, "disclaimer": "Invented."}
        """;

    private const string Tightening = """{"tighten": [{"rule": "W-1", "severity": 90, "without": ["X-1"], "reason": "The house accepts no permits."}]}""";

    private static Dictionary<string, JsonSchema> Schemas() =>
        RulePackSchemas.Generate(new SmallOverlay().Load().GetValueOrThrow()).ToDictionary(s => s.Key, s => JsonSchema.FromText(s.Value), StringComparer.Ordinal);

    [Test]
    public void What_an_overlay_says_validates()
    {
        var schemas = Schemas();
        Assert.That(IsValid(schemas["pack.schema.json"], Header), Is.True);
        Assert.That(IsValid(schemas["rules.schema.json"], Tightening), Is.True);
    }

    [TestCase("pack.schema.json", "\"layers\": [\"HOUSE\"]", "\"layers\": [\"HOUSE\"], \"regime\": \"KP\"", "the regime is that of the base")]
    [TestCase("pack.schema.json", "\"overlay\": {\"pack\": \"small\"", "\"overlay\": {\"pack\": \"smal\"", "another base")]
    [TestCase("pack.schema.json", "\"path\": \"../base\"", "\"path\": \"C:/base\"", "a path of one machine")]
    [TestCase("pack.schema.json", "\"path\"", "\"paths\"", "a misspelt key")]
    [TestCase("rules.schema.json", "\"rule\": \"W-1\"", "\"rule\": \"H-1\"", "a rule of the overlay")]
    [TestCase("rules.schema.json", "[\"X-1\"]", "[\"X-2\"]", "an exemption that is none")]
    [TestCase("rules.schema.json", "The house accepts no permits.", "Because.", "too short a reason")]
    [TestCase("rules.schema.json", "\"severity\": 90", "\"severity\": 190", "out of range")]
    public void What_an_overlay_may_not_say_does_not(string schema, string old, string with, string what)
    {
        var text = schema.StartsWith("pack", StringComparison.Ordinal) ? Header : Tightening;
        Assert.That(text, Does.Contain(old), "the row must change something");
        Assert.That(IsValid(Schemas()[schema], text.Replace(old, with, StringComparison.Ordinal)), Is.False, what);
    }

    [Test]
    public void Policy_and_tightening_are_unknown_to_a_pack_that_stands_alone()
    {
        var schemas = RulePackSchemas.Generate(new SmallPack().Load().GetValueOrThrow());
        Assert.That(schemas["law.schema.json"], Does.Not.Contain("policy"));
        Assert.That(schemas["rules.schema.json"], Does.Not.Contain("tighten"));
        Assert.That(schemas["pack.schema.json"], Does.Not.Contain("overlay"));
        Assert.That(RulePackSchemas.Generate(new SmallOverlay().Load().GetValueOrThrow())["law.schema.json"], Does.Contain("\"policy\""));
    }

    private static bool IsValid(JsonSchema schema, string json) => schema.Evaluate(System.Text.Json.JsonDocument.Parse(json).RootElement).IsValid;
}
