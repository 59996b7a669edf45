using System.CommandLine;
using System.Globalization;
using Compliance.Cli.PackTests;
using Compliance.PackTesting.Versions;
using Compliance.Records;
using Compliance.Reports;
using Compliance.Rules.Packs;

namespace Compliance.Cli.Commands;

/// <summary><c>packs diff</c>: which records two versions of a pack judge differently, and because of which rules. Exits with 0 whether or not
/// something changes, unless <c>--fail-on</c> asks for 1: it answers a question.</summary>
internal static class PacksDiffCommand
{
    private const string Text = "text";
    private const string Json = "json";

    public static Command Create(CommandRun run)
    {
        var older = new Argument<string>("OLDER") { Description = "The folder of the older version of the pack." }.WithoutOptions();
        var newer = new Argument<string>("NEWER") { Description = "The folder of the newer version." }.WithoutOptions();
        var corpus = new Option<string[]>("--corpus")
        {
            Description = "Files of records (CSV, JSON, JSON Lines; - is standard input); without it the records of the tests of both packs.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var type = CommonOptions.Type();
        var asOf = CommonOptions.AsOf();
        var format = CommonOptions.Words("--format", "Text for people, or one JSON document.", Text, Text, Json);
        var output = new Option<string?>("--output") { Description = "Write the report to this file.", HelpName = "FILE" };
        var failOn = CommonOptions.Words("--fail-on", "What makes the run exit with 1: never, a record that gets milder in part or whole, or any change.", "never", "never", "milder", "any");
        var show = new Option<int>("--show") { Description = "How many changed records are listed, the worst; all are counted.", HelpName = "N", DefaultValueFactory = _ => PackComparison.DefaultShown };
        show.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetValueOrDefault<int>() < 0)
            {
                result.AddError("--show is not negative.");
            }
        });
        var inputs = new ScreenerInputs(choosesPacks: false);
        var command = new Command("diff", "Screens records with two versions of a pack and shows what changes. Exit codes: 0 compared, 1 see --fail-on, 2 usage, 3 a pack is not valid, 4 input, 6 incomplete.")
        {
            older, newer, corpus, type, asOf, format, output, failOn, show,
        };
        inputs.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(corpus) is null && (result.GetResult(type) is not null || result.GetResult(asOf) is not null || inputs.AreGiven(result)))
            {
                result.AddError("Tests bring their own day, settings and type: --type, --as-of and the options of lists and settings go with --corpus.");
            }
        });
        command.SetAction(parse =>
        {
            var files = parse.GetValue(corpus) ?? [];
            string[] packs = [parse.GetValue(older)!, parse.GetValue(newer)!];
            var target = parse.GetValue(output);
            using var file = target is null ? null : OutputFile.Open(run, target, [.. files, .. inputs.Files(parse), .. packs.SelectMany(PackSuites.FilesOf)]);
            if (target is not null && file is null)
            {
                return run.Finish();
            }

            var report = files.Length > 0
                ? OfCorpus(run, parse, inputs, packs, files, parse.GetValue(type), parse.GetValue(asOf), parse.GetValue(show))
                : OfTests(run, packs, parse.GetValue(show));
            if (report is not null)
            {
                Write(file ?? run.Output, parse.GetValue(format)!, report);
                Judge(run, parse.GetValue(failOn)!, report.Counts);
            }

            return run.Finish();
        });
        return command;
    }

    private static PackComparisonReport? OfTests(CommandRun run, string[] directories, int shown)
    {
        var suites = directories.Select(d => PackSuites.Load(run, d)).ToList();
        return suites.Any(s => s.HasErrors || s.Value is null)
            ? null
            : PackComparison.OfTests(suites[0].Value!, suites[1].Value!, shown, stop: run.Terminal.Stop);
    }

    private static PackComparisonReport? OfCorpus(
        CommandRun run, ParseResult parse, ScreenerInputs inputs, string[] directories, string[] files, RecordType? type, DateOnly? asOf, int shown)
    {
        var packs = ScreenerInputs.LoadPacks(run, directories);
        if (packs.Length < directories.Length || ScreeningDay.Of(run, asOf) is not { } day || inputs.LoadEach(run, parse, packs) is not [var older, var newer])
        {
            return null;
        }

        return PackComparison.Of(older, newer, Records(run, files, type), day, shown, run.Terminal.Stop);
    }

    // One record after the other; what is wrong with a file or a record is printed and ends in the exit code.
    private static IEnumerable<ScreeningRecord> Records(CommandRun run, string[] files, RecordType? type)
    {
        var (unread, unreadFiles) = (0, 0);
        foreach (var read in files.SelectMany(f => RecordFiles.Read(run.Terminal, f, type)))
        {
            foreach (var diagnostic in read.Diagnostics)
            {
                run.Print(diagnostic);
            }

            if (read.Record is { } record)
            {
                yield return record;
            }
            else if (read.IsFileFailure)
            {
                unreadFiles++;
            }
            else
            {
                unread++;
            }
        }

        Add(run, ExitCode.Input, unreadFiles, "file could not be read to its end, or holds no record", "files could not be read to their end, or hold no record");
        Add(run, ExitCode.Incomplete, unread, "record could not be read and was not compared", "records could not be read and were not compared");
    }

    private static void Write(TextWriter writer, string format, PackComparisonReport report)
    {
        if (string.Equals(format, Json, StringComparison.Ordinal))
        {
            PackComparisonJson.Write(writer, report);
        }
        else
        {
            new PackComparisonText(writer).Write(report);
        }
    }

    private static void Judge(CommandRun run, string failOn, ChangeCounts counts)
    {
        if (string.Equals(failOn, "milder", StringComparison.Ordinal))
        {
            Add(run, ExitCode.Findings, counts.Milder + counts.Mixed, "record gets milder, in part or whole", "records get milder, in part or whole");
        }
        else if (string.Equals(failOn, "any", StringComparison.Ordinal))
        {
            Add(run, ExitCode.Findings, counts.Total, "record changes", "records change");
        }
    }

    private static void Add(CommandRun run, ExitCode code, int count, string one, string many)
    {
        if (count > 0)
        {
            run.Reasons.Add(code, string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}"));
        }
    }
}
