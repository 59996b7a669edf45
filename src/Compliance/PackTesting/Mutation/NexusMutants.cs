using System.Collections.Immutable;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>The mutants of a proposition about a party: an indicator or need that is missing, a weight off by one deciban, a cap that does not hold.</summary>
internal static class NexusMutants
{
    public static IEnumerable<Mutant> Of(NexusDefinition nexus, ImmutableArray<RuleDefinition> rules)
    {
        foreach (var indicator in nexus.Indicators)
        {
            yield return Mutant(
                MutationOperator.Drop, $"the indicator {indicator.Id} ({indicator.Fact}) is left out", nexus with { Indicators = nexus.Indicators.Remove(indicator) });
            foreach (var step in (int[])[-1, 1])
            {
                var moved = indicator with { Decibans = indicator.Decibans + step, Bands = [.. indicator.Bands.Select(b => b with { Decibans = b.Decibans + step })] };
                yield return Mutant(
                    MutationOperator.Weight,
                    FormattableString.Invariant($"{indicator.Id} weighs {step:+0;-0} dB"),
                    nexus with { Indicators = nexus.Indicators.Replace(indicator, moved) });
            }
        }

        foreach (var (key, need) in nexus.Needs)
        {
            foreach (var field in need.AllOf.Concat(need.AnyOf))
            {
                var less = new IdentityNeed(need.AllOf.Remove(field), need.AnyOf.Remove(field));
                yield return Mutant(MutationOperator.Drop, $"the need {key} does not ask for {field}", nexus with { Needs = nexus.Needs.SetItem(key, less) });
            }
        }

        foreach (var step in (int[])[-1, 1])
        {
            yield return Mutant(MutationOperator.Weight, FormattableString.Invariant($"prior_db {step:+0;-0}"), nexus with { PriorDecibans = nexus.PriorDecibans + step });
            yield return Mutant(MutationOperator.Weight, FormattableString.Invariant($"confirm_db {step:+0;-0}"), nexus with { ConfirmDecibans = nexus.ConfirmDecibans + step });
            yield return Mutant(MutationOperator.Weight, FormattableString.Invariant($"dismiss_db {step:+0;-0}"), nexus with { DismissDecibans = nexus.DismissDecibans + step });
        }

        foreach (var (key, group) in nexus.Groups)
        {
            var open = group with { Cap = group.TakesMinimum ? -10_000 : 10_000 };
            yield return Mutant(MutationOperator.Cap, $"the group {key} has no cap", nexus with { Groups = nexus.Groups.SetItem(key, open) });
        }

        Mutant Mutant(MutationOperator kind, string change, NexusDefinition changed) => new(
            kind,
            nexus.Id,
            change,
            nexus.Location,
            [.. rules.Select(r => Rebinding.Changed(r, nexus.Id, e => e with { Functions = e.Functions.SetItem(nexus.Id, PackEnvironments.Function(changed)) })).OfType<RuleDefinition>()])
        {
            Nexus = (nexus, changed),
        };
    }
}
