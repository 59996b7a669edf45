using System.CommandLine;
using System.CommandLine.Parsing;
using Compliance.Cli.Commands;

namespace Compliance.Cli;

/// <summary>Parses the command line, runs the command and maps whatever happens to the exit codes.</summary>
internal static class Tool
{
    public static int Run(string[] args, Terminal terminal)
    {
        var run = new CommandRun(terminal);
        try
        {
            // A name may start with "@": no response files.
            var parse = Root(run).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parse.Errors.Count > 0)
            {
                return Refuse(run, parse);
            }

            return parse.Invoke(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException) when (terminal.Stop.IsCancellationRequested)
        {
            run.Reasons.Add(ExitCode.Interrupted, "interrupted");
        }
        catch (ComplianceDataException problem)
        {
            run.Fail(ExitCode.Usage, "the configuration has problems", problem.Diagnostics);
        }
#pragma warning disable CA1031 // The last resort: a person reads one line and a script reads 70.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            run.Reasons.Add(ExitCode.Bug, $"internal error, this is a bug: {problem.GetType().Name}: {problem.Message}");
        }

        return run.Finish();
    }

    private static RootCommand Root(CommandRun run) => new("Screens records for North Korean sanctions exposure. Screening aid, not legal advice; no match is not clearance.")
    {
        ScreenCommand.Create(run),
        MatchCommand.Create(run),
        ExplainCommand.Create(run),
        new Command("lists", "Looks into list files, makes watchlists, compares and fetches lists.")
        {
            ListsInfoCommand.Create(run), ListsBuildCommand.Create(run), ListsDiffCommand.Create(run), ListsUpdateCommand.Create(run),
        },
        new Command("packs", "Checks, tests and compares rule packs.")
        {
            PacksCheckCommand.Create(run), PacksTestCommand.Create(run), PacksMutateCommand.Create(run), PacksDiffCommand.Create(run), PacksLockCommand.Create(run), PacksSchemaCommand.Create(run),
        },
        LawCommand.Create(run),
    };

    private static int Refuse(CommandRun run, ParseResult parse)
    {
        var command = string.Join(' ', Names(parse.CommandResult).Reverse());
        foreach (var error in parse.Errors)
        {
            run.PrintLine(error.Message);
        }

        run.PrintLine($"try: compliance {command}{(command.Length > 0 ? " " : "")}--help");
        run.Reasons.Add(ExitCode.Usage, "usage");
        return run.Finish();
    }

    private static IEnumerable<string> Names(SymbolResult? result)
    {
        for (; result is CommandResult { Command: not RootCommand } command; result = command.Parent)
        {
            yield return command.Command.Name;
        }
    }
}
