using Compliance.PackTesting;

namespace Compliance.Cli.PackTests;

/// <summary>Loads a pack with its tests for the commands that run them.</summary>
internal static class PackSuites
{
    /// <summary>The suite; what is wrong is printed, and an error becomes the reason to end with.</summary>
    public static LoadResult<RulePackTestSuite> Load(CommandRun run, string directory)
    {
        var loaded = Read(directory);
        foreach (var diagnostic in loaded.Diagnostics)
        {
            run.Print(diagnostic);
        }

        if (loaded.HasErrors)
        {
            run.Reasons.Add(ExitCode.Pack, $"{directory}: the pack or its tests are not valid");
        }

        return loaded;
    }

    /// <summary>The files of a pack, which an output must not overwrite.</summary>
    public static IEnumerable<string> FilesOf(string directory)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, IgnoreInaccessible = true };
        return Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*.y*ml", options) : [];
    }

    private static LoadResult<RulePackTestSuite> Read(string directory)
    {
        try
        {
            return RulePackTests.Load(directory);
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            return new LoadResult<RulePackTestSuite>(null, [ScreenerInputs.CannotReadPack(directory)]);
        }
    }
}
