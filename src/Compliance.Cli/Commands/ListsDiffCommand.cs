using System.CommandLine;
using Compliance.Lists;
using Compliance.Lists.Changes;
using Compliance.Reports;

namespace Compliance.Cli.Commands;

/// <summary><c>lists diff</c>: what changed from one edition of lists to another. Exits with 0 whether or not something changed, unless
/// <c>--fail-on</c> asks for 1: it answers a question.</summary>
internal static class ListsDiffCommand
{
    public static Command Create(CommandRun run)
    {
        var pair = new Argument<string[]>("OLD NEW") { Description = "Two list files or snapshots: the older, then the newer.", Arity = new ArgumentArity(0, 2) }.WithoutOptions();
        var old = Side("--old", "The files of the older side, when there are several.");
        var current = Side("--new", "The files of the newer side, when there are several.");
        var format = CommonOptions.Format("Text for a reviewer, or the file for 'screen --only-affected-by'.");
        var output = new Option<string?>("--output") { Description = "Write to this file.", HelpName = "FILE" };
        var failOn = CommonOptions.Words("--fail-on", "What makes the run exit with 1: never, a major change, or any.", "never", "never", "major", "any");
        var command = new Command("diff", "Shows what changed between two editions of lists. Exit codes: 0 compared, 1 see --fail-on, 2 usage, 4 a list cannot be read without loss.")
        {
            pair, old, current, format, output, failOn,
        };
        command.SetAction(parse =>
        {
            var positional = parse.GetValue(pair) ?? [];
            string[] before = [.. positional.Take(1), .. parse.GetValue(old) ?? []];
            string[] after = [.. positional.Skip(1), .. parse.GetValue(current) ?? []];
            if (before.Length == 0 || after.Length == 0)
            {
                run.Reasons.Add(ExitCode.Usage, "two sides are needed: compliance lists diff OLD NEW, or --old FILE... --new FILE...");
                return run.Finish();
            }

            var (oldList, newList) = (Load(run, before), Load(run, after));
            if (oldList is not null && newList is not null)
            {
                Write(run, WatchlistDiff.Between(oldList, newList), parse.GetValue(format) == "jsonl", parse.GetValue(output), [.. before, .. after], parse.GetValue(failOn)!);
            }

            return run.Finish();
        });
        return command;
    }

    private static Option<string[]> Side(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE", AllowMultipleArgumentsPerToken = true };

    // An entry that could not be read would pass for one that was delisted.
    private static Watchlist? Load(CommandRun run, string[] files)
    {
        var loaded = Watchlist.Load(files);
        foreach (var diagnostic in loaded.Diagnostics)
        {
            run.Print(diagnostic);
        }

        if (!loaded.HasErrors)
        {
            return loaded.Value;
        }

        run.Reasons.Add(ExitCode.Input, "the lists could not be read without loss: they were not compared");
        return null;
    }

    private static void Write(CommandRun run, WatchlistDiff diff, bool isJson, string? output, string[] inputs, string failOn)
    {
        using var file = output is null ? null : OutputFile.Open(run, output, inputs);
        if (output is not null && file is null)
        {
            return;
        }

        new WatchlistDiffReport(file ?? run.Output, isJson).Write(diff);
        if (diff.IsBackward)
        {
            run.PrintLine("a list of NEW was published before that of OLD: \"added\" and \"delisted\" read backwards; were the sides exchanged?");
        }

        var isMajor = !diff.Lists.IsEmpty || diff.Entries.Any(e => e.Weight == ChangeWeight.Major);
        if (failOn == "any" ? !diff.IsEmpty : failOn == "major" && isMajor)
        {
            run.Reasons.Add(ExitCode.Findings, $"the lists differ ({(isMajor ? "major" : "minor")} changes)");
        }
    }
}
