using Compliance.PackTesting;

namespace Compliance.Cli.PackTests;

/// <summary>Results for people: what did not pass, then the counts.</summary>
internal static class PackTestText
{
    /// <summary>Writes a result as soon as it is known; one that passed says nothing.</summary>
    public static void Write(TextWriter writer, RulePackTestResult result)
    {
        if (result.Outcome != RulePackTestOutcome.Passed)
        {
            writer.Write($"{result.Case.Location}: {result}\n".Replace("\n", "\n  ", StringComparison.Ordinal).TrimEnd() + "\n");
        }
    }

    public static void WriteSummary(TextWriter writer, PackTestRun run) => writer.Write($"{run.Directory}: {run.Results}\n");
}
