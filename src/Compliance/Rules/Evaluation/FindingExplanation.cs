using System.Collections.Immutable;
using System.Globalization;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>Says in words why a rule came to its status: with the names of persons and without. What the pack's author did not write names nobody.</summary>
internal static class FindingExplanation
{
    public static (string Text, string WithoutNames) Of(
        RunnableRule runnable, EvaluationContext context, RuleStatus status, ImmutableArray<AtomTrace> atoms, ImmutableArray<LawEngagement> laws)
    {
        var rule = runnable.Definition;
        switch (status)
        {
            case RuleStatus.False:
                var notEngaged = runnable.TextNotEngaged(atoms);
                return (notEngaged, notEngaged);
            case RuleStatus.NotInForce:
                var notInForce = $"{rule.Title}: no measure was in force on the days in question ({string.Join("; ", laws.Select(l => $"{l.Measure.Citation}: {l.Reason}"))}).";
                return (notInForce, notInForce);
            default:
                return rule.Explanation.Render(context, Supplied(laws, context.AsOf), status == RuleStatus.Unknown ? Undecided(atoms) : "");
        }
    }

    private static string Undecided(ImmutableArray<AtomTrace> atoms)
    {
        var open = new List<string>(atoms.Length);
        foreach (var atom in atoms)
        {
            if (atom.Value == Truth.Unknown)
            {
                open.Add(atom.Id);
            }
        }

        return open.Count > 0 ? $"Undecided ({string.Join(", ", open)}): " : "";
    }

    private static SuppliedWords Supplied(ImmutableArray<LawEngagement> laws, DateOnly asOf)
    {
        var citations = new List<string>(laws.Length);
        LawEngagement? weightiest = null;
        foreach (var law in laws)
        {
            if (law.Outcome is not (LawOutcome.NotInForce or LawOutcome.Clear))
            {
                citations.Add(law.Measure.Citation);
                weightiest = weightiest is null || law.Outcome > weightiest.Outcome ? law : weightiest;
            }
        }

        return new SuppliedWords(
            citations.Count == 0 ? "no measure" : string.Join("; ", citations),
            weightiest?.Days?.ToString() ?? "no day",
            asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
