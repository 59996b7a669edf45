using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Compliance.Cli.Tests.Documentation;

/// <summary>The README shows what its commands print: each command runs here, from the checkout's root, and each line shown must come
/// out in that order. A line of three dots stands for lines left out.</summary>
internal sealed partial class ReadmeCommandTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(ToolRun.Root, "README.md")).ReplaceLineEndings("\n");

    private static IEnumerable<string> Commands => CommandLine().Matches(Readme).Select(m => m.Groups[1].Value).Distinct();

    [Test]
    public void The_readme_names_its_two_commands()
    {
        Assert.That(Commands, Does.Contain("screen data/samples/leases.csv --as-of 2020-01-28 --fail-on never"));
        Assert.That(Readme, Does.Contain("\ndotnet test Compliance.sln -c Release\n"));
    }

    [TestCaseSource(nameof(Commands))]
    public void A_command_of_the_readme_runs(string command)
    {
        var run = AtRoot(command);
        Assert.That(run.Code, Is.Zero.Or.EqualTo(1), run.ToString());
    }

    [Test]
    public void The_output_shown_is_the_output_of_the_main_command()
    {
        var shown = OutputBlock().Match(Readme);
        Assert.That(shown.Success, Is.True, "the README shows the main command's output");
        var actual = AtRoot(shown.Groups[1].Value).Output.Split('\n');
        var at = 0;
        foreach (var line in shown.Groups[2].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.Trim() != "..."))
        {
            var found = Array.FindIndex(actual, at, a => string.Equals(a, line, StringComparison.Ordinal));
            Assert.That(found, Is.GreaterThanOrEqualTo(0), $"not printed (or not in this order): {line}");
            at = found + 1;
        }
    }

    // Paths in the README are relative to the checkout; what they print is too.
    private static ToolRun AtRoot(string command)
    {
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(ToolRun.Root);
        try
        {
            return ToolRun.Of(Words().Matches(command).Select(m => m.Value.Trim('"')).ToArray());
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    [GeneratedRegex(@"^dotnet run --project src/Compliance\.Cli -c Release -- (.+)$", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"^" + "dotnet run --project src/Compliance\\.Cli -c Release -- " + @"(.+)\n```\n+```text\n((?:.*\n)*?)```", RegexOptions.Multiline)]
    private static partial Regex OutputBlock();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();
}
