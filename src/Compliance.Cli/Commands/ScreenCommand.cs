using System.CommandLine;
using Compliance.Lists.Changes;
using Compliance.Records;
using Compliance.Reports;
using Compliance.Rules;
using Compliance.Screening;

namespace Compliance.Cli.Commands;

/// <summary><c>screen</c>: screens every record of the files and reports as it goes.</summary>
internal static class ScreenCommand
{
    private static readonly string[] Gates = ["never", "review", "licence-required", "prohibited"];

    public static Command Create(CommandRun run)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of records (CSV, JSON, JSON Lines); - is standard input.", Arity = ArgumentArity.ZeroOrMore }.WithoutOptions();
        var type = CommonOptions.Type();
        var asOf = CommonOptions.AsOf();
        var format = CommonOptions.Format("Text for people, or JSON Lines.");
        var output = new Option<string?>("--output") { Description = "Write the report to this file.", HelpName = "FILE" };
        var failOn = CommonOptions.Words("--fail-on", "The verdict from which the run exits with 1.", "review", Gates);
        var pii = new Option<string?>("--pii") { Description = "Record keys only, or names as well; text on standard output shows names, files and JSON Lines do not.", HelpName = "keys|full" };
        pii.AcceptOnlyFromAmong("keys", "full");
        var template = new Option<bool>("--print-template") { Description = "Print a CSV header with an example row of the --type, and end." };
        var diff = new Option<string?>("--only-affected-by") { Description = "Screen only what this change of the watchlist can touch: a file of 'lists diff --format jsonl'.", HelpName = "DIFF" };
        var parallel = CommonOptions.Parallel();
        var inputs = new ScreenerInputs();
        var command = new Command("screen", "Screens the records of files. Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage, 3 pack, 4 input, 6 incomplete.")
        {
            files, type, asOf, format, output, failOn, pii, template, diff, parallel,
        };
        inputs.AddTo(command);
        command.SetAction(parse =>
        {
            var paths = parse.GetValue(files) ?? [];
            if (parse.GetValue(template))
            {
                PrintTemplate(run, parse.GetValue(type));
                return run.Finish();
            }

            if (paths.Length == 0)
            {
                run.Reasons.Add(ExitCode.Usage, "no file of records was given; try: compliance screen --help");
                return run.Finish();
            }

            if (ScreeningDay.Of(run, parse.GetValue(asOf)) is not { } day || inputs.Load(run, parse) is not { } screener)
            {
                return run.Finish();
            }

            var diffFile = parse.GetValue(diff);
            var only = diffFile is null ? null : Affected(run, screener, diffFile, day);
            if (diffFile is not null && only is null)
            {
                return run.Finish();
            }

            var target = parse.GetValue(output);
            using var file = target is null ? null : OutputFile.Open(run, target, [.. paths, .. inputs.Files(parse), .. diffFile is null ? Array.Empty<string>() : [diffFile]]);
            if (target is not null && file is null)
            {
                return run.Finish();
            }

            var isText = string.Equals(parse.GetValue(format), "text", StringComparison.Ordinal);
            var policy = parse.GetValue(pii) switch
            {
                "full" => PersonalDataPolicy.Full,
                "keys" => PersonalDataPolicy.Keys,
                _ => isText && file is null ? PersonalDataPolicy.Full : PersonalDataPolicy.Keys,
            };
            var writer = file ?? run.Output;
            IReportWriter report = isText ? new TextReport(writer, policy) : new JsonLinesReport(writer, policy);
            var isReportOnScreen = run.Terminal.IsOneScreen && file is null && isText && policy == PersonalDataPolicy.Full;
            var batch = new BatchScreening(run, screener, day, Gate(parse.GetValue(failOn)!), isReportOnScreen)
            {
                AsKnownOn = inputs.AsKnownOn(parse),
                Only = only,
                Threads = parse.GetValue(parallel) ?? CommonOptions.DefaultParallel,
            };
            if (run.Terminal.ShowsProgress)
            {
                ProgressDisplay.Run(run.Terminal.Error, batch, paths, parse.GetValue(type), report);
            }
            else
            {
                batch.Run(paths, parse.GetValue(type), report);
            }

            return run.Finish();
        });
        return command;
    }

    private static Verdict? Gate(string word) => word switch
    {
        "never" => null,
        "review" => Verdict.Review,
        "licence-required" => Verdict.LicenceRequired,
        "prohibited" => Verdict.Prohibited,
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };

    private static AffectedRecords? Affected(CommandRun run, Screener screener, string file, DateOnly day)
    {
        var loaded = WatchlistDiff.Load(file);
        if (loaded.Value is not { } diff)
        {
            run.Fail(ExitCode.Usage, "the diff cannot be used", loaded.Diagnostics);
            return null;
        }

        return screener.AffectedBy(diff, day);
    }

    private static void PrintTemplate(CommandRun run, RecordType? type)
    {
        if (type is { } known)
        {
            run.Output.Write(RecordTemplate.Csv(known));
        }
        else
        {
            run.Reasons.Add(ExitCode.Usage, "--print-template needs --type: collaborator, institution, lease or worker");
        }
    }
}
