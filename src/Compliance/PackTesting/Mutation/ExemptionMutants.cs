using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>The mutants of one exemption: each asks for less, or lifts something else. Every rule that uses it changes.</summary>
internal static class ExemptionMutants
{
    public static IEnumerable<Mutant> Of(ExemptionDefinition exemption, ImmutableArray<RuleDefinition> rules)
    {
        if (exemption.Document is not null)
        {
            yield return Mutant("the document is not asked for", exemption with { Document = null });
        }

        if (exemption.IssuedBefore is not null)
        {
            yield return Mutant("the day of issue does not matter", exemption with { IssuedBefore = null });
        }

        if (exemption.NotifiedBefore is not null)
        {
            yield return Mutant("the day of the notice does not matter", exemption with { NotifiedBefore = null });
        }

        if (exemption.IsNoticeFirst)
        {
            yield return Mutant("the notice may come after the document", exemption with { IsNoticeFirst = false });
        }

        if (exemption.Covers is not null)
        {
            yield return Mutant("the days that the document covers do not matter", exemption with { Covers = null });
        }

        foreach (var law in exemption.Laws.Where(l => exemption.Laws.Length > 1 && rules.Any(r => Uses(r, exemption) && r.Laws.Any(m => string.Equals(m.Id, l, StringComparison.Ordinal)))))
        {
            yield return Mutant($"it does not lift {law}", exemption with { Laws = exemption.Laws.Remove(law) });
        }

        foreach (var variant in ConditionVariants.Of(exemption.When, exemption.Environment))
        {
            yield return new Mutant(
                variant.Operator, $"{exemption.Id}.{variant.Label}", variant.Change, variant.Location, With(exemption, exemption with { When = variant.Root }, rules));
        }

        Mutant Mutant(string change, ExemptionDefinition changed) =>
            new(MutationOperator.Exemption, exemption.Id, change, exemption.Location, With(exemption, changed, rules));
    }

    private static bool Uses(RuleDefinition rule, ExemptionDefinition exemption) => rule.Exemptions.Contains(exemption);

    private static ImmutableArray<RuleDefinition> With(ExemptionDefinition exemption, ExemptionDefinition changed, ImmutableArray<RuleDefinition> rules) =>
        [.. rules.Where(r => Uses(r, exemption)).Select(r => r with { Exemptions = r.Exemptions.Replace(exemption, changed) })];
}
