using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.Rules.Packs;
using Compliance.Rules.Schemas;
using Json.Schema;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Schemas;

internal sealed class RulePackSchemasTests
{
    private static readonly Lazy<Dictionary<string, JsonSchema>> Dprk = new(() => RulePackSchemas
        .Generate(RulePack.Load(Repository.Data("packs", "dprk")).GetValueOrThrow())
        .ToDictionary(s => s.Key, s => JsonSchema.FromText(s.Value), StringComparer.Ordinal));

    private static IEnumerable<string> Files => Directory.GetFiles(Repository.Data("packs", "dprk"), "*.yaml", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Repository.Data("packs", "dprk"), f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    // An editor that marks what the loader accepts teaches its user to ignore it.
    [TestCaseSource(nameof(Files))]
    public void A_file_of_the_shipped_pack_validates(string file)
    {
        var problems = Problems(file, File.ReadAllText(Repository.Data("packs", "dprk", file)));
        Assert.That(problems, Is.Empty);
    }

    [TestCase("pack.yaml", "regime: KP", "regim: KP", "a misspelt key")]
    [TestCase("pack.yaml", "version: 1.0.0", "version: 1.0", "two numbers of three")]
    [TestCase("pack.yaml", "default_layers: [UN, EU, DE]", "default_layers: [UN, EU, GER]", "a layer that is none")]
    [TestCase("pack.yaml", "next: 2027-05-22", "next: 22 May 2027", "not a day")]
    [TestCase("law/de.yaml", "addressee: everyone", "addressee: everybody", "a wrong word")]
    [TestCase("law/de.yaml", "layer: DE", "layer: GER", "a layer that is none")]
    [TestCase("law/eu.yaml", "implements: un_2321_11", "implements: un_2321_12", "a measure that is none")]
    [TestCase("law/eu.yaml", "url: \"http://data", "url: \"ftp://data", "not an address of the web")]
    [TestCase("law/un-workers.yaml", "contracts_reported_by: 2017-12-15", "contracts_reported_by: soon", "not a day")]
    [TestCase("rules/workers.yaml", "clock: w.employment", "clok: w.employment", "a misspelt key")]
    [TestCase("rules/workers.yaml", "unless: [X-17n]", "unless: [X-17m]", "an exemption that is none")]
    [TestCase("rules/workers.yaml", "law: [un_2321_34]", "law: [un_2321_43]", "a measure that is none")]
    [TestCase("rules/workers.yaml", "severity: 95", "severity: 195", "out of range")]
    [TestCase("rules/workers.yaml", "severity: 95", "severity: high", "a word for a number")]
    [TestCase("rules/workers.yaml", "verdict: note", "verdict: notice", "a wrong word")]
    [TestCase("rules/workers.yaml", "applies_to: worker as w", "applies_to: worker w", "no scope")]
    [TestCase("rules/workers.yaml", "document: un_1718_approval", "document: un_1718_aproval", "a document that is none")]
    [TestCase("rules/workers.yaml", "{id: earning, expr: w.paid}", "{id: earning}", "a condition without one")]
    [TestCase("rules/workers.yaml", "unless: [X-17n]", "unless: X-17n", "a word for a list")]
    [TestCase("rules/research.yaml", "refines: RC-1", "refines: RC-9", "a rule that is none")]
    [TestCase("rules/nexus.yaml", "combine: max", "combine: most", "a wrong word")]
    [TestCase("rules/nexus.yaml", "fact: listed_name", "fact: listed_names", "a fact that is none")]
    [TestCase("tests/workers.yaml", "type: worker", "type: workers", "a record type that is none")]
    [TestCase("tests/workers.yaml", "verdict: review", "verdict: revue", "a wrong word")]
    [TestCase("tests/workers.yaml", "rule: GW-", "rule: GV-", "a rule that is none")]
    [TestCase("tests/workers.yaml", "nationality_source: document", "nationality_source: documents", "a wrong word of a choice")]
    [TestCase("tests/research.yaml", "kind: joint_paper", "kind: joint_papers", "a wrong word of a choice")]
    [TestCase("tests/research.yaml", "activities:", "activity:", "a misspelt field of the record")]
    public void What_the_pack_does_not_know_does_not_validate(string file, string old, string with, string what)
    {
        var text = File.ReadAllText(Repository.Data("packs", "dprk", file));
        Assert.That(text, Does.Contain(old), "the row must change something");
        Assert.That(Problems(file, text.Replace(old, with, StringComparison.Ordinal)), Is.Not.Empty, what);
    }

    [Test]
    public void Every_object_of_the_schemas_is_closed()
    {
        foreach (var (name, text) in RulePackSchemas.Generate(RulePack.Default))
        {
            var open = Objects(JsonNode.Parse(text)!).Where(o => o["properties"] is JsonObject && o["additionalProperties"]?.GetValue<bool>() != false);
            Assert.That(open, Is.Empty, name);
        }
    }

    [Test]
    public void The_same_pack_gives_the_same_schemas()
    {
        var first = RulePackSchemas.Generate(RulePack.Default);
        var again = RulePackSchemas.Generate(RulePack.Default);
        Assert.That(again, Is.EqualTo(first));
    }

    private static List<string> Problems(string file, string text)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var node = YamlNodes.Read(text, file, diagnostics);
        Assert.That(node, Is.Not.Null, string.Join('\n', diagnostics));
        var schema = Dprk.Value[(file.Contains('/', StringComparison.Ordinal) ? file[..file.IndexOf('/', StringComparison.Ordinal)] : "pack") + ".schema.json"];
        var result = schema.Evaluate(JsonSerializer.SerializeToElement(Json(node!)), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).Where(d => d.Errors is { Count: > 0 }).Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors!.Values)}").DefaultIfEmpty("not valid")];
    }

    // As an editor reads YAML 1.2: bare numbers and true and false are typed.
    private static JsonNode? Json(DataNode node) => node switch
    {
        DataMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key, Json(e.Value)))),
        DataSequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        DataScalar { IsNull: true } => null,
        DataScalar { Style: DataScalarStyle.Plain, Text: "true" or "false" } flag => flag.Text == "true",
        DataScalar { Style: DataScalarStyle.Plain } number when long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        DataScalar { Style: DataScalarStyle.Plain } number when decimal.TryParse(number.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) => value,
        DataScalar scalar => scalar.Text,
        _ => throw new ArgumentException("unknown node"),
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject found:
                yield return found;
                foreach (var inner in found.SelectMany(p => Objects(p.Value)))
                {
                    yield return inner;
                }

                break;
            case JsonArray items:
                foreach (var inner in items.SelectMany(Objects))
                {
                    yield return inner;
                }

                break;
            default:
                break;
        }
    }
}
