using System.CommandLine;
using System.Globalization;
using Compliance.Reports;
using Compliance.Rules.Packs;

namespace Compliance.Cli.Commands;

/// <summary><c>law</c>: the measures in force on a day.</summary>
internal static class LawCommand
{
    public static Command Create(CommandRun run)
    {
        var on = CommonOptions.Day("--on", "The day, such as 2017-09-01.");
        on.Required = true;
        var packs = CommonOptions.Pack();
        var layer = new Option<string?>("--layer") { Description = "Only this legal order, such as UN.", HelpName = "LAYER" };
        var command = new Command("law", "Shows the measures of the packs that were in force on a day.") { on, packs, layer };
        command.SetAction(parse =>
        {
            var loaded = ScreenerInputs.LoadPacks(run, parse.GetValue(packs) ?? []);
            if (run.Reasons.Code == ExitCode.Nothing && IsKnown(run, loaded, parse.GetValue(layer)))
            {
                var report = new LawReport(run.Output);
                foreach (var pack in loaded)
                {
                    report.Write(pack, parse.GetValue(on)!.Value, parse.GetValue(layer));
                }
            }

            return run.Finish();
        });
        return command;
    }

    private static bool IsKnown(CommandRun run, IReadOnlyList<RulePack> packs, string? layer)
    {
        var layers = packs.SelectMany(p => p.Layers).Distinct(StringComparer.Ordinal).ToList();
        if (layer is null || layers.Contains(layer, StringComparer.Ordinal))
        {
            return true;
        }

        run.Reasons.Add(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"no pack has a layer {layer}; there are {string.Join(", ", layers)}"));
        return false;
    }
}
