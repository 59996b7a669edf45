using System.CommandLine;
using System.Globalization;
using Compliance.Lists;

namespace Compliance.Cli.Commands;

/// <summary><c>lists build</c>: makes a snapshot of one programme from published lists.</summary>
internal static class ListsBuildCommand
{
    public static Command Create(CommandRun run)
    {
        var files = new Argument<string[]>("FILE") { Description = "List files; of several editions of one list the newest is used.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var programme = new Option<string?>("--programme") { Description = "The programme to keep, such as DPRK; without it the whole list.", HelpName = "NAME" };
        var output = new Option<string>("--output") { Description = "The snapshot to write.", HelpName = "FILE", Required = true };
        var command = new Command("build", "Makes a snapshot of facts from published lists, for --watchlist.") { files, programme, output };
        command.SetAction(parse =>
        {
            Build(run, parse.GetValue(files)!, parse.GetValue(programme), parse.GetValue(output)!);
            return run.Finish();
        });
        return command;
    }

    private static void Build(CommandRun run, string[] files, string? programme, string output)
    {
        var built = WatchlistBuild.FromFiles(files, programme);
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
