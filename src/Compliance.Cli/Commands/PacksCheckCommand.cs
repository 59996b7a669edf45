using System.CommandLine;
using System.Globalization;
using Compliance.Rules.Packs;

namespace Compliance.Cli.Commands;

/// <summary><c>packs check</c>: reads rule packs and shows every problem at its place.</summary>
internal static class PacksCheckCommand
{
    public static Command Create(CommandRun run)
    {
        var directories = new Argument<string[]>("DIR") { Description = "Folders of rule packs.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var command = new Command("check", "Checks rule packs: schema, expressions, references, dates.") { directories };
        command.SetAction(parse =>
        {
            foreach (var directory in parse.GetValue(directories)!)
            {
                run.Terminal.Stop.ThrowIfCancellationRequested();
                Check(run, directory);
            }

            return run.Finish();
        });
        return command;
    }

    private static void Check(CommandRun run, string directory)
    {
        var loaded = ScreenerInputs.LoadPack(directory);
        foreach (var diagnostic in loaded.Diagnostics)
        {
            run.Print(diagnostic);
            foreach (var line in SourceExcerpt.Of(diagnostic.Location))
            {
                run.Terminal.Error.Write(line + "\n");
            }
        }

        var errors = loaded.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        if (errors > 0 || loaded.Value is not { } pack)
        {
            run.Reasons.Add(ExitCode.Pack, string.Create(CultureInfo.InvariantCulture, $"{directory}: {errors} {(errors == 1 ? "error" : "errors")}"));
            return;
        }

        run.Output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{directory}: {pack.Id} {pack.Version}, {pack.Rules.Length} rules, {pack.Measures.Length} measures, layers {string.Join(", ", pack.Layers)}{ByDefault(pack)}, {pack.Hash}\n"));
    }

    private static string ByDefault(RulePack pack) => pack.DefaultLayers.SequenceEqual(pack.Layers) ? "" : $" (by default {string.Join(", ", pack.DefaultLayers)})";
}
