using System.Text.Json;
using System.Xml.Linq;
using NUnit.Framework;

namespace Compliance.Cli.Tests;

/// <summary>Results of pack tests for other tools: stable order, no times, nothing that breaks the form.</summary>
internal sealed class PackTestFormatTests
{
    private const string Tests = """
        format: rulepack-test/1
        defaults: {as_of: 2020-01-28}
        tests:
          - name: passes
            case: C01
            record: {type: lease, id: T-1, lessor: {name: Muster}, use: office}
            expect: {verdict: review}
            vary:
              - {name: "fails \e[31m <&> \"", set: {use: hostel}, expect: {verdict: prohibited}}
              - {name: waits, set: {use: hostel}, expect: {verdict: clear}, todo: not decided}

        """;

    [Test]
    public void Junit_has_a_suite_a_file_and_a_case_a_case()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("packs", "test", Pack(folder), "--format", "junit");

        Assert.That(run.Code, Is.EqualTo(7), run.ToString());
        var document = XDocument.Parse(run.Output);
        var suite = document.Root!.Elements("testsuite").Single();
        Assert.That((string?)suite.Attribute("name"), Is.EqualTo("dprk.one"));
        Assert.That(new[] { "tests", "failures", "skipped" }.Select(a => (string?)suite.Attribute(a)), Is.EqualTo(new[] { "3", "1", "1" }));
        Assert.That(suite.Elements("testcase").Select(c => (string?)c.Attribute("name")), Is.EqualTo(new[] { "passes", "passes / fails \\u001b[31m <&> \"", "passes / waits" }));
        Assert.That(suite.Elements("testcase").Select(c => (string?)c.Attribute("classname")), Is.All.EqualTo("dprk.one"));
        Assert.That(suite.Elements("testcase").Select(c => (string?)c.Attribute("line")), Is.EqualTo(new[] { "4", "9", "10" }));
        Assert.That(suite.Elements("testcase").Select(c => ((string?)c.Attribute("file"))!.Replace('\\', '/')), Is.All.EndsWith("tests/one.yaml"));
        var failure = suite.Descendants("failure").Single();
        Assert.That((string?)failure.Attribute("message"), Does.Contain("expected verdict prohibited, was review"));
        Assert.That(failure.Value, Does.Contain("expected verdict prohibited, was review"));
        Assert.That((string?)suite.Descendants("skipped").Single().Attribute("message"), Is.EqualTo("not decided"));
    }

    [Test]
    public void Json_is_one_document_with_outcome_place_and_worked_case()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("packs", "test", Pack(folder), "--format", "json");

        Assert.That(run.Code, Is.EqualTo(7), run.ToString());
        using var document = JsonDocument.Parse(run.Output);
        var pack = document.RootElement.GetProperty("packs")[0];
        Assert.That(document.RootElement.GetProperty("format").GetString(), Is.EqualTo("pack-tests/1"));
        Assert.That((pack.GetProperty("pack").GetString(), pack.GetProperty("passed").GetInt32(), pack.GetProperty("failed").GetInt32(), pack.GetProperty("todo").GetInt32()), Is.EqualTo(("dprk", 1, 1, 1)));
        var cases = pack.GetProperty("cases").EnumerateArray().ToList();
        Assert.That(cases.Select(c => c.GetProperty("outcome").GetString()), Is.EqualTo(new[] { "passed", "failed", "todo" }));
        Assert.That(cases.Select(c => c.GetProperty("case").GetString()), Is.All.EqualTo("C01"));
        Assert.That((cases[1].GetProperty("line").GetInt32(), cases[1].GetProperty("column").GetInt32()), Is.EqualTo((9, 9)));
        Assert.That(cases[1].GetProperty("failures")[0].GetString(), Does.Contain("expected verdict prohibited"));
        Assert.That(cases[2].GetProperty("todo").GetString(), Is.EqualTo("not decided"));
    }

    [TestCase("text")]
    [TestCase("junit")]
    [TestCase("json")]
    public void A_file_holds_what_standard_output_would_and_the_same_bytes_each_time(string format)
    {
        using var folder = new TemporaryFolder();
        var pack = Pack(folder);
        var printed = ToolRun.Of("packs", "test", pack, "--format", format);
        var first = ToolRun.Of("packs", "test", pack, "--format", format, "--output", folder.At("a"));
        ToolRun.Of("packs", "test", pack, "--format", format, "--output", folder.At("b"));

        Assert.That((first.Code, first.Output), Is.EqualTo((7, "")));
        Assert.That(File.ReadAllText(folder.At("a")), Is.EqualTo(printed.Output));
        Assert.That(File.ReadAllBytes(folder.At("b")), Is.EqualTo(File.ReadAllBytes(folder.At("a"))));
    }

    [Test]
    public void An_output_over_a_file_of_the_pack_is_refused()
    {
        using var folder = new TemporaryFolder();
        var pack = Pack(folder);
        var run = ToolRun.Of("packs", "test", pack, "--output", Path.Combine(pack, "tests", "one.yaml"));

        Assert.That(run.Code, Is.EqualTo(2), run.ToString());
        Assert.That(File.ReadAllText(Path.Combine(pack, "tests", "one.yaml")), Is.EqualTo(Tests));
    }

    [Test]
    public void A_pack_that_cannot_be_read_still_gives_a_document()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("packs", "test", folder.Path, "--format", "junit");

        Assert.That(run.Code, Is.EqualTo(3), run.ToString());
        Assert.That(XDocument.Parse(run.Output).Root!.Elements(), Is.Empty);
    }

    private static string Pack(TemporaryFolder folder)
    {
        var pack = folder.CopyPack();
        Directory.Delete(Path.Combine(pack, "tests"), recursive: true);
        folder.Write("pack/tests/one.yaml", Tests);
        return pack;
    }
}
