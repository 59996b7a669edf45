using System.CommandLine;
using System.Globalization;
using System.Text;
using Compliance.PackTesting.Locking;
using Compliance.PackTesting.Mutation;

namespace Compliance.Cli.Commands;

/// <summary><c>packs lock</c>: writes down which files of a pack were tested, with what and how far; or compares the pack with that.</summary>
internal static class PacksLockCommand
{
    public static Command Create(CommandRun run)
    {
        var directory = new Argument<string>("DIR") { Description = "A folder of a rule pack with a folder tests." }.WithoutOptions();
        var mutate = new Option<bool>("--mutate") { Description = "Also make mutants, and write down how many the tests notice." };
        var verify = new Option<bool>("--verify") { Description = "Write nothing: compare the pack with its lock, and exit with 3 when a file differs." };
        var command = new Command("lock", $"Runs the tests of a pack and writes {RulePackLock.FileName}. Exit codes: 0 written or the same, 2 usage, 3 pack not valid or not as locked, 7 a case fails.")
        {
            directory, mutate, verify,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(mutate) && result.GetValue(verify))
            {
                result.AddError("--verify makes no mutants: leave out --mutate.");
            }
        });
        command.SetAction(parse =>
        {
            var source = parse.GetValue(directory)!;
            try
            {
                if (parse.GetValue(verify))
                {
                    Verify(run, source);
                }
                else
                {
                    Write(run, source, parse.GetValue(mutate));
                }
            }
            catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
            {
                run.Fail(ExitCode.Pack, $"the rule pack {source} cannot be read", ScreenerInputs.CannotReadPack(source));
            }

            return run.Finish();
        });
        return command;
    }

    private static void Write(CommandRun run, string directory, bool mutate)
    {
        var created = RulePackLock.Create(directory, mutate, run.Terminal.Stop);
        if (created.HasErrors || created.Value is not { } text)
        {
            var fails = created.Diagnostics.Any(d => string.Equals(d.Code, PackMutation.TestsFail, StringComparison.Ordinal));
            run.Fail(fails ? ExitCode.BelowBar : ExitCode.Pack, fails ? $"{directory}: a test fails" : $"{directory}: the pack or its tests are not valid", created.Diagnostics);
            return;
        }

        foreach (var diagnostic in created.Diagnostics)
        {
            run.Print(diagnostic);
        }

        var path = Path.Combine(directory, RulePackLock.FileName);
        try
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            run.Output.Write(path + "\n");
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            run.Fail(ExitCode.Usage, "the lock cannot be written", Diagnostic.Error(
                CliDiagnostics.Unwritable, "the lock cannot be written", new SourceLocation(path), "a folder that may be written", "check the path and its permissions"));
        }
    }

    private static void Verify(CommandRun run, string directory)
    {
        var verified = RulePackLock.Verify(directory);
        foreach (var diagnostic in verified.Diagnostics)
        {
            run.Print(diagnostic);
        }

        if (!verified.HasErrors && verified.Value is { } pack)
        {
            run.Output.Write($"{directory}: {pack.Id} {pack.Version} as locked, {pack.Hash}{(pack.Base is { } under ? $", over {under.Id} {under.Version}" : "")}\n");
            return;
        }

        var errors = verified.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        run.Reasons.Add(ExitCode.Pack, string.Create(CultureInfo.InvariantCulture, $"{directory}: {errors} {(errors == 1 ? "difference" : "differences")} from the lock"));
    }
}
