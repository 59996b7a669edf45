using System.Text.Json;
using NUnit.Framework;

namespace Compliance.Cli.Tests;

/// <summary><c>packs diff</c> on two versions of a small pack with invented law.</summary>
internal sealed class PacksDiffCommandTests
{
    private const string Records = """
        {"type": "lease", "id": "L-1", "lessor": {"name": "Muster Estates"}, "lessee": {"name": "Beispiel Trading", "country": "KP"}, "use": "office", "term": "2020-01-01/2021-12-31"}
        {"type": "lease", "id": "L-2", "lessor": {"name": "Muster Estates"}, "lessee": {"name": "Beispiel Trading", "country": "KP"}, "use": "consulate", "term": "2020-01-01/2021-12-31"}
        {"type": "lease", "id": "L-3", "lessor": {"name": "Muster Estates"}, "lessee": {"name": "Beispiel Tailors", "country": "CH"}, "use": "office", "term": "2020-01-01/2021-12-31"}

        """;

    [Test]
    public void The_records_of_a_corpus_that_change_are_listed_worst_first_with_the_rule()
    {
        using var folder = new TemporaryFolder();
        var run = Diff(folder, "--corpus", folder.Write("records.jsonl", Records), "--as-of", "2026-11-22");

        Assert.That(run.Code, Is.Zero, run.ToString());
        var lines = run.Output.Split('\n');
        Assert.That(lines, Has.Some.StartsWith("MILDER  L-1  lease  "));
        Assert.That(lines, Has.Some.EqualTo("  prohibited -> clear, score 77.5 -> 0.0"));
        Assert.That(lines, Has.Some.EqualTo("  L-1: true (prohibited, 77.5) -> false (clear, 0.0)"));
        Assert.That(lines, Has.Some.StartsWith("STRICTER  L-2  lease  "));
        Assert.That(Array.FindIndex(lines, l => l.StartsWith("MILDER", StringComparison.Ordinal)), Is.LessThan(Array.FindIndex(lines, l => l.StartsWith("STRICTER", StringComparison.Ordinal))));
        Assert.That(lines, Has.Some.EqualTo("because of L-1: 1 milder, 1 stricter"));
        Assert.That(lines, Has.Some.EqualTo("3 records: 1 milder, 1 stricter, 1 the same"));
        Assert.That(run.Output, Does.Not.Contain("Beispiel"), "records go by their keys");
    }

    [Test]
    public void Without_a_corpus_the_tests_are_compared()
    {
        using var folder = new TemporaryFolder();
        var run = Diff(folder);

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("MILDER  An office  lease  ").And.Contain("\n1 record: 1 milder, 0 the same\n"));
    }

    [TestCase("never", 0)]
    [TestCase("milder", 1)]
    [TestCase("any", 1)]
    public void The_gate_decides_the_exit_code(string gate, int code)
    {
        using var folder = new TemporaryFolder();
        Assert.That(Diff(folder, "--fail-on", gate).Code, Is.EqualTo(code));
    }

    [Test]
    public void What_gets_stricter_passes_the_gate_for_milder()
    {
        using var folder = new TemporaryFolder();
        var (older, newer) = Write(folder);
        Assert.That(ToolRun.Of("packs", "diff", newer, older, "--fail-on", "milder").Code, Is.Zero);
        Assert.That(ToolRun.Of("packs", "diff", newer, older, "--fail-on", "any").Code, Is.EqualTo(1));
    }

    [Test]
    public void The_document_holds_the_same()
    {
        using var folder = new TemporaryFolder();
        var run = Diff(folder, "--format", "json");
        using var document = JsonDocument.Parse(run.Output);
        var change = document.RootElement.GetProperty("changes").EnumerateArray().Single();

        Assert.That(document.RootElement.GetProperty("format").GetString(), Is.EqualTo("pack-diff/1"));
        Assert.That(document.RootElement.GetProperty("milder").GetInt32(), Is.EqualTo(1));
        Assert.That(change.GetProperty("newer_verdict").GetString(), Is.EqualTo("clear"));
        Assert.That(change.GetProperty("findings")[0].GetProperty("rule").GetString(), Is.EqualTo("L-1"));
        Assert.That(Diff(folder, "--format", "json").Output, Is.EqualTo(run.Output), "equal runs are equal bytes");
    }

    [Test]
    public void A_record_that_cannot_be_read_is_6_and_the_others_are_compared()
    {
        using var folder = new TemporaryFolder();
        var corpus = folder.Write("records.jsonl", Records + "{\"type\": \"lease\", \"id\": \"L-4\", \"use\": \"palace\"}\n");
        var run = Diff(folder, "--corpus", corpus, "--as-of", "2026-11-22");

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(run.Output, Does.Contain("3 records: "));
    }

    [Test]
    public void A_corpus_that_is_missing_is_4()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Diff(folder, "--corpus", folder.At("none.jsonl"), "--as-of", "2026-11-22").Code, Is.EqualTo(4));
    }

    [Test]
    public void A_pack_with_an_error_is_3()
    {
        using var folder = new TemporaryFolder();
        var (older, newer) = Write(folder);
        File.AppendAllText(Path.Combine(newer, "pack.yaml"), "colour: red\n");

        Assert.That(ToolRun.Of("packs", "diff", older, newer) is { Code: 3, Output: "" }, Is.True);
        Assert.That(ToolRun.Of("packs", "diff", older, newer, "--corpus", folder.Write("r.jsonl", Records), "--as-of", "2026-11-22") is { Code: 3, Output: "" }, Is.True);
    }

    // A test has its own day: an option for it would be ignored.
    [TestCase("--as-of", "2020-01-01")]
    [TestCase("--layers", "TOWN")]
    [TestCase("--type", "lease")]
    public void What_tests_bring_themselves_is_refused_without_a_corpus(string option, string value)
    {
        using var folder = new TemporaryFolder();
        Assert.That(Diff(folder, option, value).Code, Is.EqualTo(2));
    }

    private static ToolRun Diff(TemporaryFolder folder, params string[] options)
    {
        var (older, newer) = Write(folder);
        return ToolRun.Of(["packs", "diff", older, newer, .. options]);
    }

    // The newer version forgets offices and adds consulates.
    private static (string Older, string Newer) Write(TemporaryFolder folder) =>
        (Write(folder, "older", "[embassy, consulate]"), Write(folder, "newer", "[embassy, office]"));

    private static string Write(TemporaryFolder folder, string name, string uses)
    {
        folder.WriteTownPack(name, uses);
        folder.Write($"{name}/tests/tests.yaml", """
            format: rulepack-test/1
            defaults: {as_of: 2026-11-22}
            tests:
              - name: An office
                record: {type: lease, id: T-1, lessor: {name: Muster Estates}, lessee: {name: Beispiel Trading, country: KP}, use: office, term: 2020-01-01/2021-12-31}
                expect: {verdict: prohibited}

            """);
        return folder.At(name);
    }
}
