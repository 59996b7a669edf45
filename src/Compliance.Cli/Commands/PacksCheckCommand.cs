using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Compliance.Cli.PackTests;
using Compliance.Rules.Checking;
using Compliance.Rules.Packs;

namespace Compliance.Cli.Commands;

/// <summary><c>packs check</c>: reads rule packs and shows every problem at its place.</summary>
internal static class PacksCheckCommand
{
    public static Command Create(CommandRun run)
    {
        var directories = new Argument<string[]>("DIR") { Description = "Folders of rule packs.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var format = CommonOptions.Words("--format", "text with the place shown, one JSON document, or annotations of a build on GitHub.", "text", "text", "json", "github");
        var on = CommonOptions.Day("--on", "The day on which reviews are due and exclusions expire; mandatory when CI=true, otherwise today.");
        var release = new Option<bool>("--release") { Description = "The pack is about to be released: unverified measures and a missing review are errors." };
        var output = new Option<string?>("--output") { Description = "Write the report to this file.", HelpName = "FILE" };
        var command = new Command("check", "Checks rule packs: schema, expressions, references, dates, logic, reviews.") { directories, format, on, release, output };
        command.SetAction(parse =>
        {
            if (ScreeningDay.Of(run, parse.GetValue(on), "--on") is not { } day)
            {
                return run.Finish();
            }

            var options = new RulePackCheckOptions { On = day, ForRelease = parse.GetValue(release) };
            var checks = ImmutableArray.CreateBuilder<PackCheck>();
            foreach (var directory in parse.GetValue(directories)!)
            {
                run.Terminal.Stop.ThrowIfCancellationRequested();
                checks.Add(new PackCheck(directory, Check(directory, options)));
            }

            Write(run, parse.GetValue(format)!, parse.GetValue(output), checks.ToImmutable(), options);
            foreach (var check in checks.Where(c => c.Errors > 0))
            {
                run.Reasons.Add(ExitCode.Pack, string.Create(CultureInfo.InvariantCulture, $"{check.Directory}: {check.Errors} {(check.Errors == 1 ? "error" : "errors")}"));
            }

            return run.Finish();
        });
        return command;
    }

    private static LoadResult<RulePack> Check(string directory, RulePackCheckOptions options)
    {
        try
        {
            return RulePackCheck.Run(directory, options);
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            return new LoadResult<RulePack>(null, [ScreenerInputs.CannotReadPack(directory)]);
        }
    }

    private static void Write(CommandRun run, string format, string? path, ImmutableArray<PackCheck> checks, RulePackCheckOptions options)
    {
        using var file = path is null ? null : OutputFile.Open(run, path, checks.SelectMany(c => PackSuites.FilesOf(c.Directory)));
        if (path is not null && file is null)
        {
            return;
        }

        switch (format)
        {
            case "json":
                PackCheckJson.Write(file ?? run.Output, checks, options);
                break;
            case "github":
                PackCheckAnnotations.Write(file ?? run.Output, checks);
                break;
            default:
                PackCheckText.Write(file ?? run.Output, file ?? run.Terminal.Error, checks);
                break;
        }
    }
}
