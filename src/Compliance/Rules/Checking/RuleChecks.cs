using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>Rules that can never be true (RP2105), and measures that a rule names and can never engage because its days lie elsewhere (RP2106).</summary>
internal static class RuleChecks
{
    public static void Check(RulePack pack, CheckBudget budget, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var byId = pack.Definitions.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var rule in pack.Definitions)
        {
            var refined = rule.Refines is { } id ? byId.GetValueOrDefault(id)?.Condition : null;
            if (DeadAt(rule, refined, budget) is { } place)
            {
                diagnostics.Add(Diagnostic.Error(
                    "RP2105",
                    $"the rule \"{rule.Id}\" can never be true",
                    place,
                    refined is null ? "conditions that can hold together" : $"conditions that can hold together, where \"{rule.Refines}\" is not false",
                    "correct the condition named; as it stands the rule never says anything"));
                continue;
            }

            var beside = rule.Laws.Where(l => !CanEngage(rule, l, budget)).ToList();
            foreach (var measure in beside)
            {
                var message = $"the rule \"{rule.Id}\" can never engage \"{measure.Id}\": its conditions hold only on days on which the measure is not in force";
                const string expected = "days of the measure on which the conditions can hold";
                const string next = "correct the days of the condition or of the measure";
                diagnostics.Add(beside.Count == rule.Laws.Length
                    ? Diagnostic.Error("RP2106", message, rule.Places["law"], expected, next)
                    : Diagnostic.Warning("RP2106", message, rule.Places["law"], expected, next));
            }
        }
    }

    // The place of the first condition that cannot be true together with those before it.
    private static SourceLocation? DeadAt(RuleDefinition rule, ConditionGroup? refined, CheckBudget budget)
    {
        if (CanBeTrue(rule.Condition, refined, budget))
        {
            return null;
        }

        if (refined is not null && CanBeTrue(rule.Condition, null, budget))
        {
            return rule.Places["refines"];
        }

        for (var count = 1; count < rule.Condition.Members.Length; count++)
        {
            var first = rule.Condition with { Members = rule.Condition.Members[..count] };
            if (!CanBeTrue(first, refined, budget))
            {
                return first.Members[^1].Location;
            }
        }

        return rule.Condition.Members[^1].Location;
    }

    private static bool CanBeTrue(ConditionGroup condition, ConditionGroup? refined, CheckBudget budget)
    {
        var can = false;
        return !PossibleOutcomes.Explore(refined is null ? [condition] : [condition, refined], budget, search =>
        {
            can = search.Evaluate(condition).Allows(Truth.True) && (refined is null || search.Evaluate(refined) != Outcomes.False);
            return !can;
        }) || can;
    }

    private static bool CanEngage(RuleDefinition rule, Measure measure, CheckBudget budget)
    {
        if (rule.Clock is { } clock && (clock.Type.Kind != ValueKind.Date || !Term.IsTerm(clock.Root)))
        {
            return true;
        }

        var key = rule.Clock is null ? AsOfNode.Name : TermKey.Of(rule.Clock.Root);
        var can = false;
        return !PossibleOutcomes.Explore(
            [rule.Condition],
            budget,
            search =>
            {
                can = search.Evaluate(rule.Condition) != Outcomes.False && IsInForce(measure, search.Assigned(key));
                return !can;
            },
            key,
            Value.Of(measure.From),
            measure.To is { } to ? Value.Of(to) : Value.Of(DateOnly.MaxValue)) || can;
    }

    private static bool IsInForce(Measure measure, Value? day) => day switch
    {
        null or { IsUnknown: true } => true,
        { IsNone: true } => false,
        { } stated => stated.AsDate.Latest >= measure.From.Earliest && (measure.To is not { } to || stated.AsDate.Earliest <= to.Latest),
    };
}
