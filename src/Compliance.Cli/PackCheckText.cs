using System.Collections.Immutable;
using System.Globalization;
using Compliance.Rules.Packs;

namespace Compliance.Cli;

/// <summary>Findings of a check with the line they are about and a caret under the column.</summary>
internal static class PackCheckText
{
    /// <param name="output">Receives one line for each pack without errors.</param>
    /// <param name="findings">Receives what was found.</param>
    /// <param name="checks">The packs.</param>
    public static void Write(TextWriter output, TextWriter findings, ImmutableArray<PackCheck> checks)
    {
        var excerpt = new SourceExcerpt();
        foreach (var check in checks)
        {
            foreach (var diagnostic in check.Result.Diagnostics)
            {
                findings.Write(diagnostic + "\n");
                foreach (var line in excerpt.Of(diagnostic.Location))
                {
                    findings.Write(line + "\n");
                }
            }

            if (check is { Errors: 0, Result.Value: { } pack })
            {
                output.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{check.Directory}: {pack.Id} {pack.Version}, {pack.Rules.Length} rules, {pack.Measures.Length} measures, layers {string.Join(", ", pack.Layers)}{ByDefault(pack)}, {pack.Hash}{Over(pack)}\n"));
            }
        }
    }

    private static string Over(RulePack pack) => pack.Base is { } under
        ? $", over {under.Id} {under.Version}, {under.Hash}{(pack.Authority is { } authority ? $", milder by the authority of {authority}" : "")}"
        : "";

    private static string ByDefault(RulePack pack) => pack.DefaultLayers.SequenceEqual(pack.Layers) ? "" : $" (by default {string.Join(", ", pack.DefaultLayers)})";
}
