using System.CommandLine;
using Compliance.Lists;
using Compliance.Reports;

namespace Compliance.Cli.Commands;

/// <summary><c>lists info</c>: what list files hold.</summary>
internal static class ListsInfoCommand
{
    public static Command Create(CommandRun run)
    {
        var files = new Argument<string[]>("FILE") { Description = "List files.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var format = CommonOptions.Format("Text for people, or one JSON line a file.");
        var command = new Command("info", "Shows authority, date, counts and problems of list files.") { files, format };
        command.SetAction(parse =>
        {
            var report = new ListReport(run.Output, string.Equals(parse.GetValue(format), "jsonl", StringComparison.Ordinal));
            // Together: a publication may be spread over several files.
            foreach (var info in ListFileInfo.ReadAll(parse.GetValue(files)!))
            {
                run.Terminal.Stop.ThrowIfCancellationRequested();
                foreach (var diagnostic in info.Diagnostics)
                {
                    run.Print(diagnostic);
                }

                report.Write(info);
                if (!info.IsUsable)
                {
                    run.Reasons.Add(ExitCode.Input, $"{info.File} cannot be used as a list");
                }
                else if (info.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
                {
                    run.Reasons.Add(ExitCode.Incomplete, $"entries of {info.File} were left out");
                }
            }

            return run.Finish();
        });
        return command;
    }
}
