using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Compliance.Cli.Tests;

/// <summary>The table of the samples' README says what screening the samples on its day comes to.</summary>
internal sealed partial class SampleVerdictTests
{
    private static readonly string Readme = File.ReadAllText(ToolRun.Sample("README.md"));

    [TestCase("collaborators.csv")]
    [TestCase("collaborators.jsonl")]
    [TestCase("institutions.csv")]
    [TestCase("leases.csv")]
    [TestCase("leases.jsonl")]
    [TestCase("workers.csv")]
    public void Each_sample_comes_to_the_verdict_of_the_table(string file)
    {
        var day = Day().Match(Readme).Groups[1].Value;
        var table = Row().Matches(Readme).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
        var run = ToolRun.Of("screen", ToolRun.Sample(file), "--as-of", day, "--format", "jsonl", "--fail-on", "never");

        var verdicts = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("kind").GetString() == "result")
            .ToDictionary(line => line.GetProperty("record").GetString()!, line => line.GetProperty("verdict").GetString()!, StringComparer.Ordinal);

        Assert.That(verdicts, Is.Not.Empty, run.ToString());
        Assert.That(verdicts, Is.EqualTo(table.Where(row => row.Key[0] == verdicts.Keys.First()[0])), "every record of the file has a row, and the row is right");
    }

    [GeneratedRegex(@"as of (\d{4}-\d{2}-\d{2})")]
    private static partial Regex Day();

    [GeneratedRegex(@"^\| ([CILW]-\d{3}) \|.*\| ([a-z-]+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
