using Compliance.PackTesting;

namespace Compliance.Cli.PackTests;

/// <summary><c>--update</c>: shows how expectations would have to read, and with <c>--accept</c> writes that.</summary>
internal static class PackTestUpdating
{
    /// <summary>Whether the tests are to run again: the change was written, or there was none.</summary>
    public static bool Update(CommandRun run, string directory, bool isAccepted)
    {
        var loaded = Propose(directory);
        if (loaded.HasErrors || loaded.Value is not { } update)
        {
            foreach (var diagnostic in loaded.Diagnostics)
            {
                run.Print(diagnostic);
            }

            run.Reasons.Add(ExitCode.Pack, $"{directory}: the pack or its tests are not valid, nothing is rewritten");
            return false;
        }

        run.Output.Write(update.Diff);
        foreach (var text in update.Left)
        {
            run.Output.Write($"left to you: {text}\n");
        }

        if (!update.HasChanges)
        {
            return true;
        }

        if (!isAccepted)
        {
            run.Reasons.Add(ExitCode.BelowBar, $"{directory}: expectations differ from what came out; --accept writes the change above");
            return false;
        }

        return Accept(run, directory, update);
    }

    private static bool Accept(CommandRun run, string directory, RulePackTestUpdate update)
    {
        try
        {
            update.Accept();
            return true;
        }
        catch (ComplianceDataException problem)
        {
            run.Fail(ExitCode.BelowBar, $"{directory}: nothing was written", problem.Diagnostics);
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            run.Fail(ExitCode.Usage, $"{directory}: the tests cannot be written", Diagnostic.Error(
                CliDiagnostics.Unwritable, "a test file cannot be written", new SourceLocation(directory), "files that may be written", "check their permissions"));
        }

        return false;
    }

    private static LoadResult<RulePackTestUpdate> Propose(string directory)
    {
        try
        {
            return RulePackTests.Update(directory);
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            return new LoadResult<RulePackTestUpdate>(null, [ScreenerInputs.CannotReadPack(directory)]);
        }
    }
}
