using System.CommandLine;
using Compliance.PackTesting;

namespace Compliance.Cli.Commands;

/// <summary><c>packs test</c>: runs the tests that lie beside the rules of a pack.</summary>
internal static class PacksTestCommand
{
    public static Command Create(CommandRun run)
    {
        var directories = new Argument<string[]>("DIR") { Description = "Folders of rule packs with a folder tests.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var filter = new Option<string?>("--filter") { Description = "Run only the cases whose name contains this text.", HelpName = "TEXT" };
        var command = new Command("test", "Runs the tests of rule packs against the embedded list.") { directories, filter };
        command.SetAction(parse =>
        {
            foreach (var directory in parse.GetValue(directories)!)
            {
                Test(run, directory, parse.GetValue(filter));
            }

            return run.Finish();
        });
        return command;
    }

    private static void Test(CommandRun run, string directory, string? filter)
    {
        var loaded = Load(directory);
        foreach (var diagnostic in loaded.Diagnostics)
        {
            run.Print(diagnostic);
        }

        if (loaded.HasErrors)
        {
            run.Reasons.Add(ExitCode.Pack, $"{directory}: the pack or its tests are not valid");
        }

        if (loaded.Value is not { } suite)
        {
            return;
        }

        var cases = suite.Cases.Where(c => filter is null || c.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        if (cases.Count == 0)
        {
            run.Reasons.Add(ExitCode.Usage, $"{directory}: no case has a name with \"{filter}\"");
            return;
        }

        var results = new List<RulePackTestResult>();
        foreach (var test in cases)
        {
            run.Terminal.Stop.ThrowIfCancellationRequested();
            var result = test.Run();
            results.Add(result);
            if (result.Outcome != RulePackTestOutcome.Passed)
            {
                run.Output.Write($"{result.Case.Location}: {result}\n".Replace("\n", "\n  ", StringComparison.Ordinal).TrimEnd() + "\n");
            }
        }

        var summary = new RulePackTestSummary([.. results]);
        run.Output.Write($"{directory}: {summary}\n");
        if (!summary.IsGreen)
        {
            run.Reasons.Add(ExitCode.BelowBar, $"{directory}: {summary}");
        }
    }

    private static LoadResult<RulePackTestSuite> Load(string directory)
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
