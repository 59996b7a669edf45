using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>Looks for a record that tells a survivor from the pack: among the cases, then among small changes of those nearest to the rule.</summary>
internal sealed class SurvivorSearch
{
    private const int RuleRuns = 600;
    private const int FewestChanges = 50;

    private readonly RulePack _pack;
    private readonly ImmutableArray<PreparedCase> _cases;

    public SurvivorSearch(RulePack pack, ImmutableArray<PreparedCase> cases)
    {
        _pack = pack;
        _cases = cases;
    }

    public MutantDifference? Find(Mutant mutant)
    {
        var rules = new MutantRules(mutant, _pack);
        var group = mutant.Operator.Group();
        var near = NearestCases.To(_cases, rules.Affected).ToList();
        foreach (var prepared in near.Where(c => rules.CountUnder(c.Run.Options.Layers)))
        {
            if (MutantComparison.Difference(group, prepared.BaselineOf(rules.Affected), rules.Findings(prepared.Run.Apart())) is { } unexpected)
            {
                return new MutantDifference(prepared.Case, "", unexpected);
            }
        }

        // Only what is about days can be told by one.
        var days = mutant.Operator is MutationOperator.Law or MutationOperator.Clock or MutationOperator.Boundary or MutationOperator.Relation ? LawDays.Of(mutant.Rules) : [];
        foreach (var (prepared, edit) in NearestCases.Changes(near, _pack.Layers, days).Take(Math.Max(FewestChanges, RuleRuns / rules.Affected.Count)))
        {
            if (Difference(prepared.With(edit)) is { } difference)
            {
                return new MutantDifference(prepared.Case, edit.Row, difference);
            }
        }

        return null;

        string? Difference(CaseRun run) => MutantComparison.Difference(group, rules.OriginalFindings(run), rules.Findings(run));
    }
}
