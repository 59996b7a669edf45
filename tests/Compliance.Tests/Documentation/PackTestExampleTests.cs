using System.Text.RegularExpressions;
using Compliance.PackTesting;
using NUnit.Framework;

namespace Compliance.Tests.Documentation;

/// <summary>The examples of the codes about boundaries and given facts are what the page says: the good one passes, the bad one is that code.</summary>
internal sealed partial class PackTestExampleTests
{
    private static readonly string Page = File.ReadAllText(Repository.Path_("docs", "diagnostics.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_pack_of_the_page_passes_its_own_tests()
    {
        var summary = RulePackTests.Load(Write(null, null)).GetValueOrThrow().Run();
        Assert.That(summary.IsGreen, Is.True, string.Join('\n', summary.Results.Where(r => !r.Passed)));
    }

    [TestCase("RP4012")]
    [TestCase("RP4013")]
    [TestCase("RP4014")]
    [TestCase("RP4015")]
    [TestCase("RP4016")]
    public void The_bad_example_of_a_code_brings_that_code(string code)
    {
        var (bad, good) = Example(code);
        Assert.That(RulePackTests.Load(Write(good, bad)).Diagnostics.Select(d => d.Code), Does.Contain(code));
    }

    [Test]
    public void A_reference_that_nobody_has_fails_the_case()
    {
        var (bad, good) = Example("RP4017");
        Assert.That(RulePackTests.Load(Write(good, bad)).GetValueOrThrow().Run().Results[0].Failures.Single(), Does.Contain("RP4017"));
    }

    private static (string Bad, string Good) Example(string code)
    {
        var section = Page[Page.IndexOf($"### {code}\n", StringComparison.Ordinal)..];
        var blocks = Block().Matches(section).Take(2).Select(m => m.Groups[1].Value).ToList();
        Assert.That(blocks[0], Does.StartWith("# bad"));
        return (WithoutComment(blocks[0]), WithoutComment(blocks[1]));
    }

    private static string WithoutComment(string block) => block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    // The pack stands on the page as a file name in code and the file behind it.
    private static string Write(string? old, string? with)
    {
        var start = Page.IndexOf("## Rule packs: an example of each code", StringComparison.Ordinal);
        var part = Page[start..Page.IndexOf("### RP1000", start, StringComparison.Ordinal)];
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "page-packs", TestContext.CurrentContext.Test.ID);
        PageFiles.Write(folder, part, old, with);
        return folder;
    }

    [GeneratedRegex(@"^```yaml\n(.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
