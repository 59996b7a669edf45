using System.Collections.Immutable;
using Compliance.Rules.Law;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>Measures that contradict themselves or each other: days outside of their time (RP3012), what they say to carry out (RP3013), addresses
/// that lead nowhere (RP3004).</summary>
internal static class LawChecks
{
    public static void Check(RulePack pack, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var byId = pack.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        foreach (var measure in pack.Measures)
        {
            Milestones(measure, diagnostics);
            Address(measure, diagnostics);
            if (measure.Implements is { } id && byId.TryGetValue(id, out var outer))
            {
                Implements(pack, measure, outer, diagnostics);
            }
        }
    }

    private static void Milestones(Measure measure, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var (name, day) in measure.MilestoneDays)
        {
            if (day < measure.From.Earliest || day > measure.To?.Latest)
            {
                diagnostics.Add(Diagnostic.Warning(
                    "RP3012",
                    FormattableString.Invariant($"\"{name}\" of \"{measure.Id}\", {day:yyyy-MM-dd}, lies outside of the days on which the measure is in force"),
                    measure.MilestonesLocation,
                    "a day from \"from\" to \"to\"",
                    "compare the day and \"in_force\" with the text"));
            }
        }
    }

    private static void Implements(RulePack pack, Measure measure, Measure outer, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (pack.Layers.IndexOf(outer.Layer) >= pack.Layers.IndexOf(measure.Layer))
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP3013",
                $"\"{measure.Id}\" of the layer {measure.Layer} is said to implement \"{outer.Id}\" of the layer {outer.Layer}",
                measure.ImplementsLocation,
                "a measure of an outer layer, one that stands before it in \"layers\"",
                "correct \"implements\" or \"layer\""));
        }
        else if (outer.From.Earliest > measure.From.Latest)
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP3013",
                $"\"{measure.Id}\" begins before \"{outer.Id}\", which it is said to implement",
                measure.ImplementsLocation,
                "a measure that began earlier",
                "compare the days of both with their texts"));
        }
    }

    private static void Address(Measure measure, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (measure.Url is not { } url)
        {
            return;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.Host.Contains('.', StringComparison.Ordinal)
            || address is { AbsolutePath: "/", Query: "" })
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP3004",
                $"the url of \"{measure.Id}\" names no document",
                measure.UrlLocation,
                "the address of the text itself, with a host and a path",
                "give the address at which the authority publishes the text"));
        }
    }
}
