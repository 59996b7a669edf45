using System.Collections.Immutable;
using Compliance.PackTesting.Coverage;
using Compliance.Rules.Checking;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>Proves on the checked tree that a mutant means the same as the pack: its conditions have the same value under every combination of
/// values of what they read. What cannot be proven counts as different.</summary>
internal static class EqualityProof
{
    // Only conditions of one rule: a proposition or a date that means something else has the same name as before.
    public static bool MeansTheSame(Mutant mutant, RulePack pack) => mutant.Nexus is null && mutant.Rules is [var only] && mutant.Place.StartsWith(only.Id + ".", StringComparison.Ordinal) && mutant.Rules.All(changed =>
        pack.Definitions.First(r => string.Equals(r.Id, changed.Id, StringComparison.Ordinal)) is var original
        && original == changed with { Condition = original.Condition }
        && MeansTheSame(original.Condition, changed.Condition, pack.Definitions.FirstOrDefault(r => string.Equals(r.Id, original.Refines, StringComparison.Ordinal))?.Condition));

    // A rule that refines another is not asked where that one is false: there it may say anything.
    private static bool MeansTheSame(ConditionGroup original, ConditionGroup changed, ConditionGroup? refined)
    {
        var supposed = changed.Atoms().FirstOrDefault(a => a.Expression.Root is SupposedNode);
        if (supposed is not null)
        {
            // Nothing is supposed of a condition that is never unknown.
            return !PossibleOutcomes.Of(supposed.Expression.Root.Children[0]).Allows(Truth.Unknown);
        }

        var isSame = true;
        var isFinished = PossibleOutcomes.Explore(refined is null ? [original, changed] : [original, changed, refined], new CheckBudget(), search =>
        {
            if (refined is not null && search.Evaluate(refined) == Outcomes.False)
            {
                return true;
            }

            var (before, after) = (search.Evaluate(original), search.Evaluate(changed));
            isSame = before == after && (before is Outcomes.True or Outcomes.False or Outcomes.Unknown);
            return isSame;
        });
        return isSame && isFinished;
    }
}
