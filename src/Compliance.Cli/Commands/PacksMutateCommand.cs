using System.CommandLine;
using System.Globalization;
using Compliance.Cli.PackTests;
using Compliance.PackTesting.Mutation;
using Compliance.Reports;

namespace Compliance.Cli.Commands;

/// <summary><c>packs mutate</c>: makes one mistake in a pack after the other and looks whether its tests notice.</summary>
internal static class PacksMutateCommand
{
    private const string Text = "text";
    private const string Json = "json";

    public static Command Create(CommandRun run)
    {
        var directory = new Argument<string>("DIR") { Description = "A folder of a rule pack with a folder tests." }.WithoutOptions();
        var filter = new Option<string?>("--filter") { Description = "Only mutants whose file or key contains this text.", HelpName = "TEXT" };
        var least = new Option<decimal?>("--min") { Description = "Exit 7 when a smaller share of the mutants that change a verdict is noticed.", HelpName = "PERCENT" };
        least.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<decimal?>() is < 0 or > 100)
            {
                result.AddError("--min is a share from 0 to 100.");
            }
        });
        var format = CommonOptions.Words("--format", "Text for people, or one JSON document.", Text, Text, Json);
        var output = new Option<string?>("--output") { Description = "Write there instead of on standard output.", HelpName = "FILE" };
        var all = new Option<bool>("--all") { Description = "List also the survivors that change the score or the words only." };
        var on = CommonOptions.Day("--on", "The day on which acceptances in mutation.yaml are judged; mandatory when CI=true, otherwise today.");
        var command = new Command("mutate", "Tests the tests of a rule pack: would they notice a wrong rule?") { directory, filter, least, format, output, all, on };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(output);
            using var file = path is null ? null : OutputFile.Open(run, path, PackSuites.FilesOf(parse.GetValue(directory)!));
            if ((path is not null && file is null) || Run(run, parse.GetValue(directory)!, parse.GetValue(filter)) is not { } report)
            {
                return run.Finish();
            }

            if (string.Equals(parse.GetValue(format), Json, StringComparison.Ordinal))
            {
                MutationReportJson.Write(file ?? run.Output, parse.GetValue(directory)!, report);
            }
            else
            {
                new MutationReportText(file ?? run.Output).Write(parse.GetValue(directory)!, report, parse.GetValue(all));
            }

            Judge(run, parse.GetValue(directory)!, report, parse.GetValue(least));
            JudgeAcceptances(run, report, parse.GetValue(on));
            return run.Finish();
        });
        return command;
    }

    private static MutationReport? Run(CommandRun run, string directory, string? filter)
    {
        var loaded = PackSuites.Load(run, directory);
        if (loaded.HasErrors || loaded.Value is not { } suite)
        {
            return null;
        }

        try
        {
            return PackMutation.Run(
                suite,
                only: filter is null ? null : m => $"{m.Location.File} {m.Key}".Contains(filter, StringComparison.OrdinalIgnoreCase),
                stop: run.Terminal.Stop);
        }
        catch (ComplianceDataException problem) when (problem.Diagnostics.Any(d => d.Code == PackMutation.TestsFail))
        {
            run.Fail(ExitCode.BelowBar, $"{directory}: a test fails", problem.Diagnostics);
            return null;
        }
    }

    private static void Judge(CommandRun run, string directory, MutationReport report, decimal? least)
    {
        if (report.Total(MutationGroup.Verdict) == 0)
        {
            // Nothing was tried, so nothing is proven.
            run.Reasons.Add(report.Results.IsEmpty ? ExitCode.Usage : ExitCode.BelowBar, $"{directory}: no mutant that changes a verdict was made");
            return;
        }

        var share = report.Score(MutationGroup.Verdict) / 100m;
        if (share < least)
        {
            run.Reasons.Add(ExitCode.BelowBar, string.Create(
                CultureInfo.InvariantCulture, $"{directory}: {share:0.00} % of the mutants that change a verdict are noticed, less than {least} %"));
        }
    }

    // An acceptance that has run out, or that is about no survivor, would turn the file into a list that nobody reads.
    private static void JudgeAcceptances(CommandRun run, MutationReport report, DateOnly? on)
    {
        foreach (var unused in report.Unused)
        {
            run.Fail(ExitCode.BelowBar, "an acceptance in mutation.yaml is not needed", Diagnostic.Error(
                "RP5002", $"\"{unused.Key}\" is no survivor", unused.Location, "the key of a mutant that survives", "take it out"));
        }

        if (report.Results.All(r => r.Accepted is null) || ScreeningDay.Of(run, on, "--on") is not { } day)
        {
            return;
        }

        foreach (var expired in report.Expired(day))
        {
            run.Fail(ExitCode.BelowBar, "an acceptance in mutation.yaml has run out", Diagnostic.Error(
                "RP5003",
                string.Create(CultureInfo.InvariantCulture, $"the acceptance of \"{expired.Key}\" ran out on {expired.Expires:yyyy-MM-dd}"),
                expired.Location,
                "a later day, with a reason that still holds",
                "write the test that notices it"));
        }
    }
}
