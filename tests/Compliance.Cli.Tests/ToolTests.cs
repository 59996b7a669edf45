using NUnit.Framework;

namespace Compliance.Cli.Tests;

/// <summary>A run makes only the command that it asks for.</summary>
internal sealed class ToolTests
{
    private static readonly string[] Groups = ["", "lists", "packs"];

    // What the help lists is made by itself as well, under the same name.
    [TestCaseSource(nameof(Groups))]
    public void Every_command_that_the_help_lists_is_found_by_its_name(string group)
    {
        string[] asked = group.Length == 0 ? [] : [group];
        var commands = Listed(ToolRun.Of([.. asked, "--help"]).Output);

        Assert.That(commands, Has.Count.GreaterThanOrEqualTo(4));
        foreach (var command in commands)
        {
            var run = ToolRun.Of([.. asked, command, "--help"]);
            Assert.That(run.Code, Is.Zero, run.ToString());
            Assert.That(run.Output, Does.Contain($"compliance {string.Join(' ', asked.Append(command))}").IgnoreCase.Or.Contain($" {string.Join(' ', asked.Append(command))} "));
        }
    }

    // Names are compared to the letter; anything else meets every command, so that the answer can name them.
    [TestCase("mach", "Kim")]
    [TestCase("Match", "Kim")]
    [TestCase("packs", "Test")]
    public void A_name_that_is_none_is_refused(params string[] args) => Assert.That(ToolRun.Of(args).Code, Is.EqualTo(2));

    private static List<string> Listed(string help) =>
        [.. help.Split('\n').SkipWhile(l => !l.StartsWith("Commands:", StringComparison.Ordinal)).Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0])];
}
