using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>Propositions whose answer no evidence can change (RP2109), that ask for the designations of nobody known (RP3014), or that no rule asks (RP3008).</summary>
internal static class NexusChecks
{
    public static void Check(RulePack pack, IReadOnlySet<string> asked, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var nexus in pack.Nexus)
        {
            Range(nexus, diagnostics);
            if (!asked.Contains(nexus.Id))
            {
                diagnostics.Add(Diagnostic.Warning(
                    "RP3008", $"no expression asks the proposition \"{nexus.Id}\"", nexus.Location, $"{nexus.Id}(...) in a condition", "use it or remove it"));
            }

            if (nexus.Scope.Authority is { } authority
                && !pack.Layers.Contains(authority, StringComparer.Ordinal) && !WatchlistCoverage.KnownAuthorities.Contains(authority, StringComparer.Ordinal))
            {
                var known = WatchlistCoverage.KnownAuthorities.Union(pack.Layers, StringComparer.Ordinal).ToList();
                diagnostics.Add(Diagnostic.Warning(
                    "RP3014",
                    $"\"{nexus.Id}\" asks for the designations of \"{authority}\", of which no list is known",
                    nexus.Places["designated_by"],
                    "one of " + string.Join(", ", known) + ", or the authority of a list of your own",
                    DidYouMean.Hint(authority, known) ?? "without such a list the proposition is never true"));
            }
        }
    }

    private static void Range(NexusDefinition nexus, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (low, high, uncut) = NexusReach.Of(nexus);
        if (low >= nexus.ConfirmDecibans)
        {
            diagnostics.Add(Diagnostic.Error(
                "RP2109",
                $"\"{nexus.Id}\" is true of everybody",
                nexus.Places["prior_db"],
                "a \"prior_db\" that evidence has to lift to \"confirm_db\"",
                "compare prior_db, confirm_db and the groups"));
        }
        else if (high <= nexus.DismissDecibans)
        {
            diagnostics.Add(Diagnostic.Error(
                "RP2109",
                FormattableString.Invariant($"\"{nexus.Id}\" is false of everybody: all evidence together reaches {high} dB"),
                nexus.Places["prior_db"],
                FormattableString.Invariant($"evidence that can exceed \"dismiss_db\", {nexus.DismissDecibans}"),
                "compare prior_db, dismiss_db and the weights"));
        }
        else if (high < nexus.ConfirmDecibans && uncut >= nexus.ConfirmDecibans)
        {
            // A proposition may be meant to be looked at only; here weights that would suffice are cut.
            diagnostics.Add(Diagnostic.Error(
                "RP2109",
                FormattableString.Invariant($"\"{nexus.Id}\" can never be true: its sum is cut to {high} dB"),
                nexus.Places["clamp_db"],
                FormattableString.Invariant($"a \"clamp_db\" and caps that let \"confirm_db\", {nexus.ConfirmDecibans}, be reached"),
                "compare clamp_db and the caps of the groups with confirm_db"));
        }
        else if (low > nexus.DismissDecibans)
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP2109",
                FormattableString.Invariant($"\"{nexus.Id}\" can never be false: without any evidence it stands at {low} dB"),
                nexus.Places["prior_db"],
                FormattableString.Invariant($"a \"prior_db\" that can fall to \"dismiss_db\", {nexus.DismissDecibans}"),
                "every party would have to be reviewed"));
        }
    }
}
