using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Compliance.Lists;
using Compliance.Lists.Updating;

namespace Compliance.Cli.Commands;

/// <summary><c>lists build</c>: makes a snapshot of one programme from published lists.</summary>
internal static class ListsBuildCommand
{
    public static Command Create(CommandRun run)
    {
        var files = new Argument<string[]>("FILE") { Description = "List files; of several editions of one list the newest is used.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var programme = new Option<string?>("--programme") { Description = "The programme to keep, such as DPRK; without it the whole list.", HelpName = "NAME" };
        var published = new Option<string[]>("--published-on") { Description = "The day of publication of a file that states none; repeat for each file.", HelpName = "FILENAME=DATE" };
        var retrieved = new Option<string[]>("--retrieved-on") { Description = "The day on which a file was fetched; repeat for each file.", HelpName = "FILENAME=DATE" };
        var outdated = new Option<string[]>("--outdated") { Description = "An authority whose list here is long superseded: its parties are candidates, and it covers nothing.", HelpName = "AUTHORITY" };
        var output = new Option<string>("--output") { Description = "The snapshot to write.", HelpName = "FILE", Required = true };
        var command = new Command("build", "Makes a snapshot of facts from published lists, for --watchlist.") { files, programme, published, retrieved, outdated, output };
        command.SetAction(parse =>
        {
            if (Days(run, "--published-on", parse.GetValue(published)) is { } publishedOn && Days(run, "--retrieved-on", parse.GetValue(retrieved)) is { } retrievedOn)
            {
                // What was fetched by `lists update` has a record beside it; what the user says comes first.
                var recorded = parse.GetValue(files)!.Where(f => !retrievedOn.ContainsKey(Path.GetFileName(f)))
                    .Select(f => (Name: Path.GetFileName(f), Day: KeptRecord.RetrievedOn(f)))
                    .Where(f => f.Day is not null)
                    .DistinctBy(f => f.Name, StringComparer.Ordinal)
                    .ToDictionary(f => f.Name, f => f.Day!.Value, StringComparer.Ordinal);
                var options = new WatchlistBuildOptions { PublishedOn = publishedOn, RetrievedOn = retrievedOn.AddRange(recorded), Outdated = [.. parse.GetValue(outdated) ?? []] };
                Build(run, parse.GetValue(files)!, parse.GetValue(programme), options, parse.GetValue(output)!);
            }

            return run.Finish();
        });
        return command;
    }

    private static ImmutableDictionary<string, DateOnly>? Days(CommandRun run, string option, string[]? values)
    {
        var days = ImmutableDictionary.CreateBuilder<string, DateOnly>(StringComparer.Ordinal);
        foreach (var value in values ?? [])
        {
            var at = value.LastIndexOf('=');
            if (at <= 0 || !DateOnly.TryParseExact(value.AsSpan(at + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                run.Reasons.Add(ExitCode.Usage, $"{option} {value}: expected FILENAME=YYYY-MM-DD");
                return null;
            }

            days[Path.GetFileName(value[..at])] = day;
        }

        return days.ToImmutable();
    }

    private static void Build(CommandRun run, string[] files, string? programme, WatchlistBuildOptions options, string output)
    {
        var built = WatchlistBuild.FromFiles(files, programme, options);
        foreach (var diagnostic in built.Diagnostics)
        {
            run.Print(diagnostic);
        }

        // A snapshot of half a list would look whole to whoever loads it.
        if (built.HasErrors || built.Value is null)
        {
            run.Reasons.Add(ExitCode.Input, "the lists could not be read without loss: nothing was written");
            return;
        }

        using var writer = OutputFile.Open(run, output, files);
        if (writer is null)
        {
            return;
        }

        built.Value.WriteTo(writer.BaseStream);
        var name = Path.GetFileName(output);
        run.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{name}: {built.Value.Parties.Length} listed parties, {built.Value.ContentHash}\n"));
    }
}
