using System.Collections.Immutable;
using Compliance.Rules;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>Runs every mutant against the cases it can touch until one of them fails.</summary>
internal sealed class MutationRun
{
    // Cases are dealt to a fixed number of hands, so that the same work is done on any machine.
    private const int Hands = 8;

    private readonly RulePack _pack;
    private readonly ImmutableArray<PreparedCase> _cases;

    public MutationRun(RulePack pack, ImmutableArray<PreparedCase> cases)
    {
        _pack = pack;
        _cases = cases;
    }

    /// <summary>For each mutant whether a case failed with it.</summary>
    public bool[] Kill(ImmutableArray<Mutant> mutants, CancellationToken stop)
    {
        var killed = new bool[mutants.Length];
        Parallel.For(0, Hands, new ParallelOptions { CancellationToken = stop }, hand =>
        {
            var own = _cases.Where((_, i) => i % Hands == hand).ToImmutableArray();
            for (var i = 0; i < mutants.Length; i++)
            {
                stop.ThrowIfCancellationRequested();
                var at = (i + (hand * mutants.Length / Hands)) % mutants.Length;
                if (!Volatile.Read(ref killed[at]) && IsKilled(mutants[at], own))
                {
                    Volatile.Write(ref killed[at], true);
                }
            }
        });
        return killed;
    }

    private bool IsKilled(Mutant mutant, ImmutableArray<PreparedCase> cases)
    {
        var rules = new MutantRules(mutant, _pack);
        var (original, changed) = rules.OnlyCondition;
        foreach (var prepared in cases)
        {
            if (!rules.CountUnder(prepared.Run.Options.Layers))
            {
                continue;
            }

            var before = prepared.BaselineOf(rules.Affected);

            // Where a condition comes to the same everything that follows does too: most cases of most mutants end here.
            if (before.Count == 0
                || (rules.HasSameConditions && rules.CountAlikeUnder(prepared.Run.Options.Layers) && before.TrueForAll(f => f.Status is RuleStatus.False or RuleStatus.NotApplicable) && !prepared.AsksForParts(rules.Affected))
                || (changed is not null && prepared.Case.Expectation.Score is null && !prepared.AsksForWords(changed.Id) && prepared.HasSameCondition(original!, changed))
                || (mutant.Nexus is { } nexus && !prepared.CanTell(nexus.Original, nexus.Changed))
                || (mutant.Operator.Group() == MutationGroup.Text && !prepared.AsksForWords(mutant.Rules[0].Id)))
            {
                continue;
            }

            var after = rules.Findings(prepared.Run);
            if (!MutantComparison.ReadAlike(before, after) && prepared.IsFailedBy(rules.Affected, after))
            {
                return true;
            }
        }

        return false;
    }
}
