using NUnit.Framework;

namespace Compliance.Tests.Documentation;

internal sealed class RulePacksPageTests
{
    // The project of that code runs the shipped pack's tests with the public API alone.
    [Test]
    public void The_test_project_of_the_page_is_the_one_that_runs()
    {
        var page = File.ReadAllText(Repository.Path_("docs", "rule-packs.md")).ReplaceLineEndings("\n");
        var heading = page.IndexOf("### In your own NUnit project\n", StringComparison.Ordinal);
        var start = page.IndexOf("```csharp\n", heading, StringComparison.Ordinal) + "```csharp\n".Length;
        var shown = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        var code = File.ReadAllText(Repository.Path_("tests", "Compliance.Consumer.Tests", "RulePackCases.cs")).ReplaceLineEndings("\n");
        Assert.That(shown, Is.EqualTo(code));
    }
}
