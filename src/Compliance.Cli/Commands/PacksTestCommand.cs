using System.CommandLine;
using Compliance.Cli.PackTests;
using Compliance.PackTesting;

namespace Compliance.Cli.Commands;

/// <summary><c>packs test</c>: runs the tests that lie beside the rules of a pack.</summary>
internal static class PacksTestCommand
{
    private const int DefaultTrials = 500;

    private static readonly string[] Formats = ["text", "junit", "json"];

    public static Command Create(CommandRun run)
    {
        var directories = new Argument<string[]>("DIR") { Description = "Folders of rule packs with a folder tests.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var filter = new Option<string?>("--filter") { Description = "Run only the cases whose name contains this text.", HelpName = "TEXT" };
        var format = CommonOptions.Words("--format", "Text for people, JUnit XML, or one JSON document.", "text", Formats);
        var output = new Option<string?>("--output") { Description = "Write the results to this file.", HelpName = "FILE" };
        var update = new Option<bool>("--update") { Description = "Show how the expectations of failing cases would read; nothing is written without --accept." };
        var accept = new Option<bool>("--accept") { Description = "Write what --update shows into the files of the tests, and run them." };
        var properties = new Option<bool>("--properties") { Description = "Also try, on the records of the tests and variations of them, statements that hold for every record." };
        var seed = new Option<int>("--seed") { Description = "Determines the trials of --properties.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var count = new Option<int>("--count") { Description = "How many trials --properties makes.", HelpName = "N", DefaultValueFactory = _ => DefaultTrials };
        count.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--count is at least 1.");
            }
        });
        var command = new Command("test", "Runs the tests of rule packs against the embedded list. Exit codes: 0 all passed, 2 usage, 3 pack or tests not valid, 7 a case failed.")
        {
            directories, filter, format, output, update, accept, properties, seed, count,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(accept) && !result.GetValue(update))
            {
                result.AddError("--accept goes with --update.");
            }

            if (result.GetValue(update) && result.GetValue(filter) is not null)
            {
                result.AddError("--update looks at every case: a row may inherit what is rewritten; leave out --filter.");
            }
        });
        var coverage = new PackCoverageOptions();
        coverage.AddTo(command, directories);
        command.SetAction(parse =>
        {
            var paths = parse.GetValue(directories)!;
            var target = parse.GetValue(output);
            using var file = target is null ? null : OutputFile.Open(run, target, paths.SelectMany(PackSuites.FilesOf));
            if (target is not null && file is null)
            {
                return run.Finish();
            }

            // What is in need of acceptance ends the run: its cases fail as the diff says.
            if (parse.GetValue(update))
            {
                paths = [.. paths.Where(path => PackTestUpdating.Update(run, path, parse.GetValue(accept)))];
            }

            var writer = file ?? run.Output;
            var word = parse.GetValue(format)!;
            var isText = string.Equals(word, "text", StringComparison.Ordinal);
            var runs = paths.Select(path => Test(run, path, parse.GetValue(filter), isText ? writer : null)).OfType<PackTestRun>().ToList();
            if (parse.GetValue(properties))
            {
                foreach (var tested in runs)
                {
                    PackProperties.Check(run, tested, isText ? writer : run.Terminal.Error, parse.GetValue(seed), parse.GetValue(count));
                }
            }

            // A chosen few are run while a rule is written; the base waits for the whole suite.
            foreach (var tested in runs.Where(_ => parse.GetValue(filter) is null))
            {
                CompareWithBase(run, tested);
            }

            coverage.Check(run, parse, runs, isText ? writer : run.Terminal.Error);
            if (!isText)
            {
                Action<TextWriter, IReadOnlyList<PackTestRun>> write = string.Equals(word, "junit", StringComparison.Ordinal) ? PackTestJUnit.Write : PackTestJson.Write;
                write(writer, runs);
            }

            return run.Finish();
        });
        return command;
    }

    private static void CompareWithBase(CommandRun run, PackTestRun tested)
    {
        var found = tested.Suite.CompareWithBase(stop: run.Terminal.Stop);
        foreach (var diagnostic in found)
        {
            run.Print(diagnostic);
        }

        if (found.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            run.Reasons.Add(ExitCode.Pack, $"{tested.Directory}: the overlay is milder than {tested.Suite.Pack.Base!.Id}, or the tests of that pack cannot be read");
        }
    }

    // Text is written while the cases run.
    private static PackTestRun? Test(CommandRun run, string directory, string? filter, TextWriter? text)
    {
        if (PackSuites.Load(run, directory).Value is not { } suite)
        {
            return null;
        }

        var cases = suite.Cases.Where(c => filter is null || c.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        if (cases.Count == 0)
        {
            run.Reasons.Add(ExitCode.Usage, $"{directory}: no case has a name with \"{filter}\"");
            return null;
        }

        var results = new List<RulePackTestResult>();
        foreach (var test in cases)
        {
            run.Terminal.Stop.ThrowIfCancellationRequested();
            var result = test.Run();
            results.Add(result);
            if (text is not null)
            {
                PackTestText.Write(text, result);
            }
        }

        var finished = new PackTestRun(directory, suite, new RulePackTestSummary([.. results]));
        if (text is not null)
        {
            PackTestText.WriteSummary(text, finished);
        }

        if (!finished.Results.IsGreen)
        {
            run.Reasons.Add(ExitCode.BelowBar, $"{directory}: {finished.Results}");
        }

        return finished;
    }
}
