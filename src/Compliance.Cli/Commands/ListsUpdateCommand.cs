using System.CommandLine;
using Compliance.Lists.Updating;

namespace Compliance.Cli.Commands;

/// <summary><c>lists update</c>: fetches what the authorities publish now. The only command that opens a connection.</summary>
internal static class ListsUpdateCommand
{
    public static Command Create(CommandRun run)
    {
        var directory = new Option<string>("--directory") { Description = "The folder of lists.", HelpName = "DIR", DefaultValueFactory = _ => "lists" };
        var plan = new Option<string?>("--plan") { Description = "Which lists to fetch, from where (YAML, list-sources/1); without it the known official addresses.", HelpName = "FILE" };
        var sources = Names("--source", "Only these lists.");
        var acceptShrink = Names("--accept-shrink", "Lists that may have become smaller than their limit allows.");
        var acceptErrors = Names("--accept-errors", "Lists of which entries may be unreadable.");
        var offline = new Option<bool>("--offline") { Description = "Open no connection: say what is there, how old it is and whether it is as it was fetched." };
        var print = new Option<bool>("--print-plan") { Description = "Write the built-in plan, to start one's own from, and end." };
        var format = CommonOptions.Format("Text for people, or one JSON line a list.");
        var command = new Command("update", "Fetches the current lists from their authorities; what fails leaves the list in place as it was.")
        {
            directory, plan, sources, acceptShrink, acceptErrors, offline, print, format,
        };
        command.SetAction(parse =>
        {
            if (parse.GetValue(print))
            {
                run.Output.Write(UpdatePlan.BuiltInText);
                return run.Finish();
            }

            string[] named = parse.GetValue(sources) ?? [];
            string[] smaller = parse.GetValue(acceptShrink) ?? [];
            string[] faulty = parse.GetValue(acceptErrors) ?? [];
            var isOwn = named.Length > 0 || parse.GetValue(plan) is not null;
            if (Plan(run, parse.GetValue(plan), named, [.. smaller, .. faulty]) is not { } chosen || Folder(run, parse.GetValue(directory)) is not { } folder)
            {
                return run.Finish();
            }

            var update = new ListUpdate(chosen, folder, run.Terminal.Clock, ListUpdate.OpenNetwork);
            var report = new ListUpdateReport(run.Output, string.Equals(parse.GetValue(format), "jsonl", StringComparison.Ordinal));
            var results = parse.GetValue(offline)
                ? update.Inspect()
                : update.RunAsync(smaller, faulty, run.Terminal.Stop).ToBlockingEnumerable(CancellationToken.None);
            foreach (var result in results)
            {
                Report(run, report, result, isOwn);
            }

            return run.Finish();
        });
        return command;
    }

    private static Option<string[]> Names(string name, string description) =>
        new(name) { Description = description, HelpName = "NAME", AllowMultipleArgumentsPerToken = true };

    private static UpdatePlan? Plan(CommandRun run, string? path, string[] named, string[] accepted)
    {
        var loaded = path is null
            ? new LoadResult<UpdatePlan>(UpdatePlan.BuiltIn(run.Terminal.Variable), [])
            : UpdatePlan.Load(path, run.Terminal.Variable);
        if (loaded.Value is not { } plan)
        {
            run.Fail(ExitCode.Usage, "the plan is not valid", loaded.Diagnostics);
            return null;
        }

        var chosen = plan.Only(named);
        var unknown = chosen.Diagnostics.Concat(plan.Unknown(accepted)).Distinct().ToArray();
        if (unknown.Length > 0)
        {
            run.Fail(ExitCode.Usage, "a name is not in the plan", [.. unknown]);
            return null;
        }

        if (chosen.Value!.Sources.IsEmpty)
        {
            run.Reasons.Add(ExitCode.Usage, "the plan holds no list to update; name one with --source");
            return null;
        }

        return chosen.Value;
    }

    private static string? Folder(CommandRun run, string? directory)
    {
        if (!string.IsNullOrWhiteSpace(directory))
        {
            return directory;
        }

        run.Reasons.Add(ExitCode.Usage, "--directory is empty");
        return null;
    }

    private static void Report(CommandRun run, ListUpdateReport report, SourceUpdate result, bool isOwn)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            run.Print(diagnostic);
        }

        report.Write(result);
        switch (result.Outcome)
        {
            case UpdateOutcome.Failed:
                run.Reasons.Add(ExitCode.Incomplete, $"{result.Name} was not updated");
                break;

            // Of the built-in plan, what needs a token nobody gave is said and not held against the run; whoever asked for it is told so.
            case UpdateOutcome.NotConfigured when isOwn:
                run.Reasons.Add(ExitCode.Incomplete, $"{result.Name} is not configured");
                break;
            case UpdateOutcome.Absent:
                run.Reasons.Add(ExitCode.Incomplete, $"{result.Name} is not there");
                break;
            case UpdateOutcome.Damaged:
                run.Reasons.Add(ExitCode.Incomplete, $"{result.Name} is not as it was fetched, or cannot be used");
                break;
        }
    }
}
