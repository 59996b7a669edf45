using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Compliance.Tests.Documentation;

/// <summary>A code in a message is worth little without its page entry: the page and the source name the same codes.</summary>
internal sealed partial class DiagnosticsPageTests
{
    [Test]
    public void Every_code_of_the_source_has_an_entry_and_every_entry_a_code()
    {
        var source = Directory.GetFiles(Repository.Path_("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => CodeInSource().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .ToHashSet();
        var page = CodeOnPage().Matches(File.ReadAllText(Repository.Path_("docs", "diagnostics.md"))).Select(m => m.Groups[1].Value).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(source.Except(page).Order(), Is.Empty, "in the source without an entry");
            Assert.That(page.Except(source).Order(), Is.Empty, "an entry without a code");
            Assert.That(page, Is.Unique);
        });
    }

    // packs check links each finding to its example.
    [Test]
    public void Every_code_of_rule_packs_has_an_example()
    {
        var page = File.ReadAllText(Repository.Path_("docs", "diagnostics.md"));
        var codes = CodeOnPage().Matches(page).Select(m => m.Groups[1].Value).Where(c => c.StartsWith("RP", StringComparison.Ordinal));
        Assert.That(codes.Except(Example().Matches(page).Select(m => m.Groups[1].Value)), Is.Empty);
    }

    [GeneratedRegex(@"^### (RP[0-9]{4})\r?$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("\"((?:CMP|RP)[0-9]{4})\"")]
    private static partial Regex CodeInSource();

    [GeneratedRegex(@"^\| ((?:CMP|RP)[0-9]{4}) \|", RegexOptions.Multiline)]
    private static partial Regex CodeOnPage();
}
