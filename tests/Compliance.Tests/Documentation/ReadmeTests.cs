using Compliance.Rules;
using NUnit.Framework;

namespace Compliance.Tests.Documentation;

internal sealed class ReadmeTests
{
    [Test]
    public void The_code_of_the_readme_is_the_code_that_runs()
    {
        var example = Between(Read("tests", "Compliance.Tests", "Documentation", "ReadmeExample.cs"), "// example:begin\n", "// example:end");
        var shown = Between(Read("README.md"), "```csharp\n", "```");
        Assert.That(Body(shown), Is.EqualTo(Body(example)));
    }

    [Test]
    public void The_code_of_the_readme_gives_what_the_readme_says() =>
        Assert.That(ReadmeExample.Run().Verdict, Is.EqualTo(Verdict.Prohibited));

    // The namespace, class and method around the example are left out of the README, and its indentation with them.
    private static IEnumerable<string> Body(string code) => code.Split('\n')
        .Select(line => line.Trim().Replace("return screener", "ScreeningResult result = screener", StringComparison.Ordinal))
        .Where(line => line.Length > 0 && !line.StartsWith("namespace", StringComparison.Ordinal) && !line.StartsWith("internal static class", StringComparison.Ordinal)
            && !line.StartsWith("public static ScreeningResult", StringComparison.Ordinal) && line is not ("{" or "}"));

    private static string Read(params string[] path) => File.ReadAllText(Repository.Path_(path)).ReplaceLineEndings("\n");

    private static string Between(string text, string begin, string end)
    {
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[start..text.IndexOf(end, start, StringComparison.Ordinal)];
    }
}
