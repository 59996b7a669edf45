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
            var parse = Root(run, args).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
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

    // Making every command takes longer than some of them run.
    private static RootCommand Root(CommandRun run, string[] args)
    {
        var root = new RootCommand("Screens records for North Korean sanctions exposure. Screening aid, not legal advice; no match is not clearance.");
        var below = args.Length == 0 ? [] : args[1..];
        Add(root, run, args,
        [
            new("screen", ScreenCommand.Create),
            new("match", MatchCommand.Create),
            new("explain", ExplainCommand.Create),
            new("lists", r => Group(r, below, "lists", "Looks into list files, makes watchlists, compares and fetches lists.",
            [
                new("info", ListsInfoCommand.Create), new("build", ListsBuildCommand.Create), new("index", ListsIndexCommand.Create), new("diff", ListsDiffCommand.Create), new("update", ListsUpdateCommand.Create),
            ])),
            new("packs", r => Group(r, below, "packs", "Checks, tests and compares rule packs.",
            [
                new("check", PacksCheckCommand.Create), new("test", PacksTestCommand.Create), new("mutate", PacksMutateCommand.Create),
                new("diff", PacksDiffCommand.Create), new("lock", PacksLockCommand.Create), new("schema", PacksSchemaCommand.Create),
            ])),
            new("law", LawCommand.Create),
        ]);
        return root;
    }

    private static Command Group(CommandRun run, string[] args, string name, string description, NamedCommand[] commands)
    {
        var group = new Command(name, description);
        Add(group, run, args, commands);
        return group;
    }

    // The one that the first argument names; all where it names none, for their help and for hints.
    private static void Add(Command parent, CommandRun run, string[] args, NamedCommand[] commands)
    {
        var asked = args.Length == 0 ? "" : args[0];
        var only = Array.Find(commands, c => string.Equals(c.Name, asked, StringComparison.Ordinal));
        foreach (var command in only is null ? commands : [only])
        {
            parent.Subcommands.Add(command.Create(run));
        }
    }

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

    private sealed record NamedCommand(string Name, Func<CommandRun, Command> Create);
}
