using Compliance.PackTesting;

namespace Compliance.Cli.PackTests;

/// <summary>The results of one pack's tests.</summary>
/// <param name="Directory">The folder as the user named it.</param>
/// <param name="Suite">The pack and its cases.</param>
/// <param name="Results">The results of the cases that ran, in the order of the files.</param>
internal sealed record PackTestRun(string Directory, RulePackTestSuite Suite, RulePackTestSummary Results)
{
    /// <summary>The name of a test file without its folder and ending.</summary>
    public static string Stem(RulePackTestCase test) => Path.GetFileNameWithoutExtension(test.Location.File);

    /// <summary>What is wrong in one line: the first line of the first failure.</summary>
    public static string FirstLine(RulePackTestResult result) => result.Failures.IsEmpty ? "" : result.Failures[0].Split('\n')[0];
}
