using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Compliance.Cli.Tests.Documentation;

/// <summary>docs/writing-rule-packs.md builds a pack step by step: each of its blocks is made here in an empty folder, in its order, and each
/// command runs there. What it prints must be what the page shows, but for what three dots stand for.</summary>
internal sealed partial class TutorialTests
{
    private const string Prompt = "$ compliance ";
    private const string LeftOut = "...";

    private static readonly string Page = File.ReadAllText(Path.Combine(ToolRun.Root, "docs", "writing-rule-packs.md")).ReplaceLineEndings("\n");

    [Test]
    public void Every_step_comes_out_as_shown()
    {
        using var folder = new TemporaryFolder();
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(folder.Path);
        try
        {
            var file = "";
            foreach (Match block in Block().Matches(Page))
            {
                var (language, text) = (block.Groups["language"].Value, block.Groups["text"].Value);
                file = block.Groups["file"].Success ? block.Groups["file"].Value : file;
                switch (language)
                {
                    case "text":
                        RunAll(text);
                        break;
                    case "diff":
                        folder.Write(file, Changed(File.ReadAllText(file), text));
                        break;
                    case "yaml" or "csv" when block.Groups["file"].Success:
                        folder.Write(file, (block.Groups["end"].Success ? File.ReadAllText(file) : "") + text);
                        break;
                    default:
                        Assert.Fail($"a block that no test runs: {text}");
                        break;
                }
            }
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    // A page whose blocks are not found would pass by showing nothing.
    [TestCase("packs check", 3)]
    [TestCase("packs test", 6)]
    [TestCase("packs mutate", 3)]
    [TestCase("packs lock", 2)]
    [TestCase("packs schema", 1)]
    [TestCase("screen", 1)]
    public void The_page_shows(string command, int times)
    {
        var commands = Block().Matches(Page).SelectMany(b => b.Groups["text"].Value.Split('\n')).Where(l => l.StartsWith(Prompt + command, StringComparison.Ordinal));
        Assert.That(commands.Count(), Is.EqualTo(times));
    }

    [Test]
    public void Every_fence_belongs_to_a_block_that_is_run()
    {
        Assert.That(Fence().Count(Page), Is.EqualTo(2 * Block().Count(Page)));
    }

    private static void RunAll(string text)
    {
        Assert.That(text, Does.StartWith(Prompt));
        foreach (var part in text.Split(Prompt, StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var run = ToolRun.Of(lines[0].Split(' '));
            var printed = (run.Output + run.Error).ReplaceLineEndings("\n").Replace('\\', '/').Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var shown = lines[1..];
            Assert.That(IsShown(shown, printed), Is.True, $"{lines[0]}\n--- shown\n{string.Join('\n', shown)}\n--- printed, exit {run.Code}\n{string.Join('\n', printed)}");
            var exit = shown.Select(l => ExitLine().Match(l)).FirstOrDefault(m => m.Success)?.Groups[1].Value ?? "0";
            Assert.That(run.Code.ToString(CultureInfo.InvariantCulture), Is.EqualTo(exit), $"{lines[0]}: the page shows each exit code but 0");
        }
    }

    // Three dots alone stand for any lines, at the end of a line for the rest of it.
    private static bool IsShown(ReadOnlySpan<string> shown, ReadOnlySpan<string> printed)
    {
        if (shown.IsEmpty)
        {
            return printed.IsEmpty;
        }

        if (shown[0] == LeftOut)
        {
            return IsShown(shown[1..], printed) || (!printed.IsEmpty && IsShown(shown, printed[1..]));
        }

        return !printed.IsEmpty && IsLine(shown[0], printed[0]) && IsShown(shown[1..], printed[1..]);
    }

    private static bool IsLine(string shown, string printed) => shown.EndsWith(LeftOut, StringComparison.Ordinal)
        ? printed.StartsWith(shown[..^LeftOut.Length], StringComparison.Ordinal)
        : string.Equals(shown, printed, StringComparison.Ordinal);

    private static string Changed(string text, string diff)
    {
        var lines = diff.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var old = Side(lines, '-');
        Assert.That(text.Split(old), Has.Length.EqualTo(2), $"the file holds these lines once:\n{old}");
        return text.Replace(old, Side(lines, '+'), StringComparison.Ordinal);
    }

    private static string Side(IEnumerable<string> lines, char sign) => string.Concat(lines.Where(l => l[0] == ' ' || l[0] == sign).Select(l => l[1..] + "\n"));

    [GeneratedRegex(@"(?:^`(?<file>[^`\n]+)`(?<end>, at the end)?\n)?^```(?<language>[a-z]+)\n(?<text>(?:(?!```).*\n)*)^```$", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^exit ([0-9]+): ")]
    private static partial Regex ExitLine();
}
