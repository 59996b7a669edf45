using System.CommandLine;
using System.Globalization;
using Compliance.Matching;

namespace Compliance.Cli.Commands;

/// <summary><c>lists index</c>: makes an index of a watchlist's names, so that later runs need not analyse them.</summary>
internal static class ListsIndexCommand
{
    public static Command Create(CommandRun run)
    {
        var watchlist = CommonOptions.Watchlist();
        var output = new Option<string>("--output") { Description = "The index to write.", HelpName = "FILE", Required = true };
        var command = new Command("index", "Makes an index of the names of a watchlist, for --index: runs with large lists start faster.") { watchlist, output };
        command.SetAction(parse =>
        {
            var files = parse.GetValue(watchlist) ?? [];
            var loaded = ScreenerInputs.LoadWatchlist(run, files, null);
            if (loaded is { Value: { } list, HasErrors: false })
            {
                Write(run, NameIndex.Of(list.Parties), parse.GetValue(output)!, files);
            }
            else
            {
                run.Reasons.Add(ExitCode.Input, "the lists could not be read without loss: nothing was written");
            }

            return run.Finish();
        });
        return command;
    }

    private static void Write(CommandRun run, NameIndex index, string output, string[] files)
    {
        using var writer = OutputFile.Open(run, output, files);
        if (writer is not null)
        {
            index.Save(writer.BaseStream);
            run.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(output)}: {index.Count} distinct names\n"));
        }
    }
}
