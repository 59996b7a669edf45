using System.CommandLine;
using Compliance.Records;
using Compliance.Reports;
using Compliance.Screening;

namespace Compliance.Cli.Commands;

/// <summary><c>explain</c>: screens one record of a file again and prints everything that led to the result: why, and why not. It takes
/// the file of records, because a file of results holds no records.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandRun run)
    {
        var file = new Argument<string>("FILE") { Description = "The file that holds the record; - is standard input." }.WithoutOptions();
        var key = new Option<string>("--record") { Description = "The record's key.", HelpName = "ID", Required = true };
        var rule = new Option<string?>("--rule") { Description = "Explain this rule only.", HelpName = "ID" };
        var type = CommonOptions.Type();
        var asOf = CommonOptions.AsOf();
        var inputs = new ScreenerInputs();
        var command = new Command("explain", "Explains the result of one record: every rule, every condition, why and why not. Shows names.") { file, key, rule, type, asOf };
        inputs.AddTo(command);
        command.SetAction(parse =>
        {
            if (ScreeningDay.Of(run, parse.GetValue(asOf)) is { } day && inputs.Load(run, parse) is { } screener && IsKnown(run, screener, parse.GetValue(rule)))
            {
                Explain(run, screener, day, parse.GetValue(file)!, parse.GetValue(type), parse.GetValue(key)!, parse.GetValue(rule));
            }

            return run.Finish();
        });
        return command;
    }

    private static bool IsKnown(CommandRun run, Screener screener, string? rule)
    {
        var rules = screener.Packs.SelectMany(p => p.Rules).Select(r => r.Id).ToList();
        if (rule is null || rules.Contains(rule, StringComparer.Ordinal))
        {
            return true;
        }

        run.Reasons.Add(ExitCode.Usage, $"no rule is called {rule}; there are {string.Join(", ", rules)}");
        return false;
    }

    private static void Explain(CommandRun run, Screener screener, DateOnly day, string file, RecordType? type, string key, string? rule)
    {
        foreach (var read in RecordFiles.Read(run.Terminal, file, type))
        {
            run.Terminal.Stop.ThrowIfCancellationRequested();
            var isAsked = string.Equals(read.Record?.Id ?? read.Key, key, StringComparison.Ordinal);
            if (read.IsFileFailure || (isAsked && read.Record is null))
            {
                run.Fail(ExitCode.Input, isAsked ? $"the record {key} could not be read" : "the file could not be read to its end", read.Diagnostics);
                return;
            }

            if (isAsked)
            {
                var result = screener.Explain(read.Record!, day);
                new ExplanationReport(run.Output).Write(result, rule);
                if (result.IsIncomplete)
                {
                    run.Reasons.Add(ExitCode.Incomplete, "the record could not be evaluated completely");
                }

                return;
            }
        }

        run.Fail(ExitCode.Input, $"there is no record {key}", Diagnostic.Error(
            CliDiagnostics.NoSuchRecord, $"no record of the file has the key \"{key}\"", new SourceLocation(file), "a key of the file; keys are compared letter by letter"));
    }
}
