using System.Text.Json;
using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class PacksCheckReportTests
{
    [Test]
    public void The_document_holds_every_finding_with_its_place_and_help()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("packs", "check", Broken(folder), "--format", "json", "--on", "2026-11-22");
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        var finding = root.GetProperty("diagnostics").EnumerateArray().First(d => d.GetProperty("severity").GetString() == "error");

        Assert.That(run.Code, Is.EqualTo(3), run.ToString());
        Assert.That(root.GetProperty("on").GetString(), Is.EqualTo("2026-11-22"));
        Assert.That(root.GetProperty("packs")[0].GetProperty("valid").GetBoolean(), Is.False);
        Assert.That(finding.GetProperty("code").GetString(), Is.EqualTo("RP1004"));
        Assert.That(finding.GetProperty("file").GetString(), Does.EndWith("property.yaml"));
        Assert.That(finding.GetProperty("line").GetInt32(), Is.Positive);
        Assert.That(finding.GetProperty("column").GetInt32(), Is.Positive);
        Assert.That(finding.GetProperty("expected").GetString(), Does.Contain("unless"));
        Assert.That(finding.GetProperty("nextStep").GetString(), Does.Contain("did you mean"));
        Assert.That(finding.GetProperty("help").GetString(), Is.EqualTo("docs/diagnostics.md#rp1004"));
    }

    [Test]
    public void Annotations_stand_one_on_a_line_with_escaped_properties()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("packs", "check", Broken(folder, "a,b:100%"), "--format", "github");
        var lines = run.Output.TrimEnd('\n').Split('\n');

        Assert.That(run.Code, Is.EqualTo(3), run.ToString());
        Assert.That(lines[0], Does.Match(@"^::error file=[^:,]+a%2Cb%3A100%25/rules/property\.yaml,line=\d+,col=\d+,title=RP1004::unknown key"));
        Assert.That(lines[^1], Does.StartWith("1 error, "));
    }

    // GitHub shows ten of a kind and drops the rest without a word.
    [Test]
    public void Ten_annotations_of_a_kind_are_shown_and_all_are_counted()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPack();
        foreach (var test in Directory.GetFiles(Path.Combine(pack, "tests")))
        {
            File.Delete(test);
        }

        var run = ToolRun.Of("packs", "check", pack, "--format", "github");

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output.Split('\n').Count(l => l.StartsWith("::warning ", StringComparison.Ordinal)), Is.EqualTo(10));
        Assert.That(run.Output.TrimEnd('\n').Split('\n')[^1], Does.Match(@"^0 errors, \d{2,} warnings \(10 shown\), \d+ notes?$"));
    }

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("github")]
    public void The_report_goes_to_a_file_when_one_is_named(string format)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "report");
        var run = ToolRun.Of("packs", "check", Broken(folder), "--format", format, "--output", file);

        Assert.That(run.Code, Is.EqualTo(3), run.ToString());
        Assert.That(run.Output, Is.Empty);
        Assert.That(File.ReadAllText(file), Does.Contain("RP1004"));
        Assert.That(run.Error, Does.Contain("exit 3").And.Not.Contain("RP1004"));
    }

    [Test]
    public void A_file_of_the_pack_is_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        var pack = Broken(folder);
        var file = Path.Combine(pack, "rules", "property.yaml");

        Assert.That(ToolRun.Of("packs", "check", pack, "--output", file).Code, Is.EqualTo(2));
        Assert.That(File.ReadAllText(file), Does.Contain("rules:"));
    }

    // The result depends on the day, so a build has to name it.
    [Test]
    public void A_build_names_the_day()
    {
        Assert.That(ToolRun.With(["packs", "check", ToolRun.Pack], ci: "true") is { Code: 2 } run && run.Error.Contains("--on is mandatory", StringComparison.Ordinal), Is.True);
        Assert.That(ToolRun.With(["packs", "check", ToolRun.Pack, "--on", "2026-11-22"], ci: "true").Code, Is.Zero);
    }

    [Test]
    public void A_review_is_overdue_on_the_day_asked_about()
    {
        Assert.That(ToolRun.Of("packs", "check", ToolRun.Pack, "--on", "2027-05-22").Error, Does.Not.Contain("was due"));
        Assert.That(ToolRun.Of("packs", "check", ToolRun.Pack, "--on", "2027-05-23").Error, Does.Contain("warning RP3001"));
    }

    [Test]
    public void A_release_asks_for_verified_measures()
    {
        var run = ToolRun.Of("packs", "check", ToolRun.Pack, "--release");

        Assert.That(run.Code, Is.EqualTo(3), run.ToString());
        Assert.That(run.Error, Does.Contain("error RP3002").And.Contain("error RP3001"));
    }

    [Test]
    public void Schemas_are_written_for_the_files_of_a_pack()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPack();
        var run = ToolRun.Of("packs", "schema", pack);

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(
            Directory.GetFiles(Path.Combine(pack, ".schema")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "law.schema.json", "pack.schema.json", "rules.schema.json", "tests.schema.json" }));
        Assert.That(ToolRun.Of("packs", "check", pack).Code, Is.Zero, "the pack is as valid as before");
    }

    [Test]
    public void Schemas_of_a_pack_with_an_error_are_not_written()
    {
        using var folder = new TemporaryFolder();

        Assert.That(ToolRun.Of("packs", "schema", Broken(folder)).Code, Is.EqualTo(3));
    }

    private static string Broken(TemporaryFolder folder, string? name = null)
    {
        var pack = folder.CopyPack();
        if (name is not null)
        {
            var renamed = Path.Combine(Path.GetDirectoryName(pack)!, name);
            Directory.Move(pack, renamed);
            pack = renamed;
        }

        var file = Path.Combine(pack, "rules", "property.yaml");
        var text = File.ReadAllText(file);
        var at = text.IndexOf("unless: ", StringComparison.Ordinal);
        File.WriteAllText(file, text[..at] + "unles: " + text[(at + "unless: ".Length)..]);
        return pack;
    }
}
