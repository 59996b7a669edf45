using System.Text.RegularExpressions;
using Compliance.PackTesting;
using Compliance.Rules.Checking;
using Compliance.Rules.Packs;
using NUnit.Framework;

namespace Compliance.Tests.Documentation;

/// <summary>The overlays of the pages are what the pages say: they load, pass their tests, and each bad example is its code.</summary>
internal sealed partial class OverlayExampleTests
{
    [Test]
    public void The_overlay_of_the_page_passes_its_own_tests_and_checks()
    {
        var folder = University();
        var summary = RulePackTests.Load(folder).GetValueOrThrow().Run();

        Assert.That(summary.IsGreen, Is.True, string.Join('\n', summary.Results.Where(r => !r.Passed)));
        Assert.That(RulePackCheck.Run(folder).Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
    }

    [Test]
    public void The_overlay_of_the_codes_loads_without_any() => Assert.That(RulePack.Load(Example(null, null)).Diagnostics, Is.Empty);

    [TestCase("RP2301")]
    [TestCase("RP2302")]
    [TestCase("RP2303")]
    [TestCase("RP2304")]
    [TestCase("RP2305")]
    [TestCase("RP2306")]
    public void The_bad_example_of_a_code_brings_that_code(string code)
    {
        var page = Page("diagnostics.md");
        var start = page.IndexOf($"### {code}\n", StringComparison.Ordinal);
        var blocks = Block().Matches(page[start..page.IndexOf("\n### ", start, StringComparison.Ordinal)]).Select(m => m.Groups[1].Value).ToList();
        var bad = blocks.Where(b => b.StartsWith("# bad", StringComparison.Ordinal)).ToList();
        var good = blocks.Where(b => b.StartsWith("# good", StringComparison.Ordinal)).ToList();

        Assert.That(bad, Is.Not.Empty.And.Count.EqualTo(good.Count));
        foreach (var (wrong, right) in bad.Zip(good))
        {
            Assert.That(RulePack.Load(Example(WithoutComment(right), WithoutComment(wrong))).Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { code }), wrong);
        }
    }

    // The base of the library brings no tests.
    [Test]
    public void Over_the_pack_of_the_library_nothing_is_tried()
    {
        Assert.That(RulePackTests.Load(University()).GetValueOrThrow().CompareWithBase().Select(d => d.Code), Is.EqualTo(new[] { "RP2307" }));
    }

    private static string University()
    {
        var page = Page("rule-packs.md");
        var start = page.IndexOf("\n## Overlay packs\n", StringComparison.Ordinal);
        var folder = EmptyFolder();
        PageFiles.Write(folder, page[start..page.IndexOf("\n## ", start + 4, StringComparison.Ordinal)], null, null);
        return folder;
    }

    private static string Page(string name) => File.ReadAllText(Repository.Path_("docs", name)).ReplaceLineEndings("\n");

    // The base stands at the head of the part with the examples, the overlay under its first code.
    private static string Example(string? old, string? with)
    {
        var page = Page("diagnostics.md");
        var folder = EmptyFolder();
        var start = page.IndexOf("## Rule packs: an example of each code", StringComparison.Ordinal);
        PageFiles.Write(Path.Combine(folder, "ours"), page[start..page.IndexOf("### RP1000", start, StringComparison.Ordinal)], null, null);
        start = page.IndexOf("### RP2301\n", StringComparison.Ordinal);
        PageFiles.Write(folder, page[start..page.IndexOf("### RP2302", start, StringComparison.Ordinal)], old, with);
        return Path.Combine(folder, "house");
    }

    // Of an earlier run another test may have left files under the same number.
    private static string EmptyFolder()
    {
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "page-overlays", TestContext.CurrentContext.Test.ID);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return folder;
    }

    private static string WithoutComment(string block) => block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex(@"^```yaml\n(.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
