using System.Collections.Immutable;
using Compliance.Rules;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>Looks for a record that tells a survivor from the pack: among the cases, then among small changes of those nearest to the rule.</summary>
internal sealed class SurvivorSearch
{
    // Enough to meet every status of a rule; changes of the day need the evidence of that day and are looked at last and in few cases.
    private const int NearestCases = 12;
    private const int CasesOnOtherDays = 3;
    private const int MostChanges = 1000;

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
        var near = _cases
            .Select(c => (Case: c, Distance: Distance(c, rules)))
            .Where(c => c.Distance < int.MaxValue)
            .OrderBy(c => c.Distance)
            .Select(c => c.Case)
            .ToList();
        foreach (var prepared in near)
        {
            if (Difference(prepared.Run) is { } unexpected)
            {
                return new MutantDifference(prepared.Case, "", unexpected);
            }
        }

        // Only what is about days can be told by one.
        var days = mutant.Operator is MutationOperator.Law or MutationOperator.Clock or MutationOperator.Boundary or MutationOperator.Relation ? Days(mutant) : [];
        foreach (var (prepared, edit) in near.Take(NearestCases).SelectMany(c => CaseEdits.Of(c.Run, _pack.Layers, days).Select(e => (c, e)))
            .Concat(near.Take(CasesOnOtherDays).SelectMany(c => CaseEdits.OnDays(days).Select(e => (c, e))))
            .Take(MostChanges))
        {
            if (Difference(prepared.With(edit)) is { } difference)
            {
                return new MutantDifference(prepared.Case, edit.Row, difference);
            }
        }

        return null;

        string? Difference(CaseRun run) => FindingComparison.Difference(group, rules.OriginalFindings(run), rules.Findings(run));
    }

    // The days around those on which a measure of the rules starts, ends or sets a term.
    private static ImmutableSortedSet<DateOnly> Days(Mutant mutant) =>
    [
        .. mutant.Rules.SelectMany(r => r.Laws).Distinct()
            .SelectMany(law => new[] { law.From.Earliest, law.From.Latest, law.To?.Earliest, law.To?.Latest }.Concat(law.Milestones.Values.Select(d => (DateOnly?)d)))
            .OfType<DateOnly>()
            .SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }),
    ];

    // A case in which the rule is engaged is nearer than one in which it is undecided, not in force or false.
    private static int Distance(PreparedCase prepared, MutantRules rules) => prepared.Baseline.Findings
        .Where(f => rules.Affected.Contains(f.RuleId))
        .Select(f => f.Status switch
        {
            RuleStatus.True => 0,
            RuleStatus.Exempt => 1,
            RuleStatus.Unknown => 2,
            RuleStatus.NotInForce => 3,
            RuleStatus.False => 4,
            _ => 5,
        })
        .DefaultIfEmpty(int.MaxValue)
        .Min();
}
