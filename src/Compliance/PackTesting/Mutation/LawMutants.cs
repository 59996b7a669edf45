using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>The mutants of measures and parameters: a day earlier, a day later, binding somebody else, binding less.</summary>
internal static class LawMutants
{
    public static IEnumerable<Mutant> Of(Measure law, ImmutableArray<RuleDefinition> rules)
    {
        foreach (var (days, words) in Shifts)
        {
            var from = law.From.Plus(0, days);
            yield return Changed(law, law with { From = Moved(law.From, days) }, $"it starts a day {words}", rules, "from", Value.Of(from));
            if (law.To is { } to)
            {
                yield return Changed(law, law with { To = Moved(to, days) }, $"it ends a day {words}", rules, "to", Value.Of(to.Plus(0, days)));
            }
        }

        if (law.To is not null)
        {
            yield return Changed(law, law with { To = null }, "it does not end", rules, "to", Value.Of(DateOnly.MaxValue));
        }

        foreach (var (name, day) in law.MilestoneDays)
        {
            foreach (var (days, words) in Shifts)
            {
                yield return Changed(law, null, $"{name} is a day {words}", rules, name, Value.Of(day.AddDays(days)));
            }
        }

        var other = law with { Addressee = law.Addressee == Addressee.States ? Addressee.Everyone : Addressee.States };
        if (MakesADifference(law, other, rules))
        {
            yield return Changed(law, other, law.Addressee == Addressee.States ? "it binds everyone" : "it binds States only", rules);
        }

        // The next weaker force that makes a difference: a measure that is not verified asks for a review as a call for vigilance does.
        foreach (var force in Weaker(law.Force))
        {
            var weaker = law with { Force = force };
            if (MakesADifference(law, weaker, rules))
            {
                yield return Changed(law, weaker, $"it is {TestWords<MeasureForce>.All.Single(w => w.Value == force).Key}", rules);
                break;
            }
        }
    }

    /// <summary>The mutants of a parameter, off by one unit.</summary>
    public static IEnumerable<Mutant> Of(PackParameter parameter, ImmutableArray<RuleDefinition> rules)
    {
        var name = $"params.{parameter.Name}";
        if (rules.Select(r => r.Environment.Constants.GetValueOrDefault(name)).FirstOrDefault(c => c is not null) is not { } constant)
        {
            yield break;
        }

        foreach (var near in ExpressionVariants.Neighbours(constant.Value))
        {
            yield return new Mutant(
                MutationOperator.Boundary, name, $"{constant.Value} becomes {near}", parameter.Value.Location, Rebound(rules, name, constant with { Value = near }));
        }
    }

    // Whom a measure binds shows only where it is verified, binding and engaged by a rule that prohibits.
    private static bool MakesADifference(Measure law, Measure changed, ImmutableArray<RuleDefinition> rules) => rules
        .Where(r => r.Laws.Contains(law))
        .Any(r => LawTimeline.Outcome(r, law, Truth.True, Truth.True, null).Outcome != LawTimeline.Outcome(r, changed, Truth.True, Truth.True, null).Outcome);

    private static MeasureForce[] Weaker(MeasureForce force) => force switch
    {
        MeasureForce.Binding => [MeasureForce.Vigilance, MeasureForce.Guidance],
        MeasureForce.Vigilance or MeasureForce.Policy => [MeasureForce.Guidance],
        _ => [],
    };

    private static (int Days, string Words)[] Shifts => [(-1, "earlier"), (1, "later")];

    private static UncertainDate Moved(UncertainDate date, int days)
    {
        var moved = date.Plus(0, days);
        return UncertainDate.Between(moved.Earliest, moved.Latest);
    }

    // A date of law stands in the timeline of the rules that engage the measure and, by name, in conditions.
    private static Mutant Changed(
        Measure law, Measure? changed, string change, ImmutableArray<RuleDefinition> rules, string? date = null, Value value = default)
    {
        var name = $"law.{law.Id}.{date}";
        var mutated = ImmutableArray.CreateBuilder<RuleDefinition>();
        foreach (var rule in rules)
        {
            var engaged = changed is not null && rule.Laws.Contains(law) ? rule with { Laws = rule.Laws.Replace(law, changed) } : null;
            var rebound = date is null ? null : Rebound(engaged ?? rule, name, new ExpressionConstant(ExpressionType.Date, value));
            if ((rebound ?? engaged) is { } different)
            {
                mutated.Add(different);
            }
        }

        return new Mutant(MutationOperator.Law, law.Id, change, law.Location, mutated.ToImmutable());
    }

    private static ImmutableArray<RuleDefinition> Rebound(ImmutableArray<RuleDefinition> rules, string name, ExpressionConstant constant) =>
        [.. rules.Select(r => Rebound(r, name, constant)).OfType<RuleDefinition>()];

    private static RuleDefinition? Rebound(RuleDefinition rule, string name, ExpressionConstant constant) =>
        Rebinding.Changed(rule, name, environment => environment with { Constants = environment.Constants.SetItem(name, constant) });
}
