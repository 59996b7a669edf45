using System.Collections.Immutable;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>The mutants of one rule: its conditions, clock, measures, exemptions, outcome and words.</summary>
internal static class RuleMutants
{
    public static IEnumerable<Mutant> Of(RuleDefinition rule, RulePack pack, int reviewAtScore) =>
        Conditions(rule).Concat(Clock(rule)).Concat(Edges(rule)).Concat(Outcome(rule, pack, reviewAtScore)).Concat(Texts(rule));

    private static IEnumerable<Mutant> Conditions(RuleDefinition rule) =>
        ConditionVariants.Of(rule.Condition, rule.Environment).Select(v =>
            new Mutant(v.Operator, $"{rule.Id}.{v.Label}", v.Change, v.Location, [rule with { Condition = v.Root }]));

    private static IEnumerable<Mutant> Clock(RuleDefinition rule)
    {
        if (rule.Clock is not { } clock)
        {
            // A continuing duty that asks about the days of the record instead: the first stretch of days the record has.
            var name = rule.Environment.Variables[0].Name;
            var days = (rule.Environment.Variables[0].Type as NodeType)?.Schema.Fields.FirstOrDefault(f => f.Type == Records.FieldType.Period);
            if (days is not null && Rebinding.Bind(new NameSyntax(0, 0, [name, days.Name]), rule.Environment, null) is { } period)
            {
                yield return Mutant(MutationOperator.Clock, $"\"as_of\" becomes \"{period}\"", rule with { Clock = period });
            }

            yield break;
        }

        yield return Mutant(MutationOperator.Clock, $"\"{clock}\" becomes \"as_of\"", rule with { Clock = null });
        foreach (var variant in ExpressionVariants.Of(clock, rule.Environment))
        {
            if (Rebinding.Bind(variant.Syntax, rule.Environment, null) is { } changed)
            {
                yield return Mutant(variant.Operator, variant.Change, rule with { Clock = changed });
            }
        }

        Mutant Mutant(MutationOperator kind, string change, RuleDefinition changed) => new(kind, $"{rule.Id}.clock", change, rule.Location, [changed]);
    }

    private static IEnumerable<Mutant> Edges(RuleDefinition rule)
    {
        foreach (var law in rule.Laws)
        {
            yield return new Mutant(MutationOperator.Law, $"{rule.Id}.law", $"the measure {law.Id} is left out", rule.Location, [rule with { Laws = rule.Laws.Remove(law) }]);
        }

        foreach (var exemption in rule.Exemptions)
        {
            yield return new Mutant(
                MutationOperator.Exemption,
                $"{rule.Id}.unless",
                $"the exemption {exemption.Id} is left out",
                rule.Location,
                [rule with { Exemptions = rule.Exemptions.Remove(exemption) }]);
        }

        if (rule.Refines is { } refined)
        {
            yield return new Mutant(MutationOperator.Drop, $"{rule.Id}.refines", $"the rule no longer waits for {refined}", rule.Location, [rule with { Refines = null }]);
        }
    }

    private static IEnumerable<Mutant> Outcome(RuleDefinition rule, RulePack pack, int reviewAtScore)
    {
        var place = $"{rule.Id}.outcome";
        if (Milder(rule) is { } milder)
        {
            var word = milder.IsNote ? "note" : TestWords<Verdict>.All.Single(w => w.Value == milder.Verdict).Key;
            yield return new Mutant(MutationOperator.MilderVerdict, place, $"the verdict becomes {word}", rule.Location, [milder]);
        }

        if (rule.IsNote)
        {
            yield break;
        }

        var severity = rule.Severity >= reviewAtScore ? reviewAtScore - 1 : reviewAtScore;
        yield return new Mutant(
            MutationOperator.Severity, place, FormattableString.Invariant($"the severity becomes {severity}"), rule.Location, [rule with { Severity = severity }]);
        if (pack.Definitions.Any(r => !ReferenceEquals(r, rule) && string.Equals(r.Basis, rule.Basis, StringComparison.Ordinal)))
        {
            yield return new Mutant(MutationOperator.Basis, place, "the legal basis is split off", rule.Location, [rule with { Basis = rule.Basis + " of " + rule.Id }]);
        }

        if (pack.Definitions.Select(r => r.Basis).FirstOrDefault(b => !string.Equals(b, rule.Basis, StringComparison.Ordinal)) is { } other)
        {
            yield return new Mutant(MutationOperator.Basis, place, $"the legal basis is merged with {other}", rule.Location, [rule with { Basis = other }]);
        }
    }

    // The next milder verdict that makes a difference: where only States are bound, prohibited and licence required read alike.
    private static RuleDefinition? Milder(RuleDefinition rule)
    {
        IEnumerable<RuleDefinition> steps =
        [
            rule with { Verdict = Verdict.LicenceRequired },
            rule with { Verdict = Verdict.Review },
            rule with { Verdict = Verdict.Clear, IsNote = true },
        ];
        return rule.IsNote
            ? null
            : steps.FirstOrDefault(step => step.Verdict < rule.Verdict && rule.Laws.Any(law => Follows(step, law) != Follows(rule, law)));
    }

    private static LawOutcome Follows(RuleDefinition rule, Measure law) => LawTimeline.Outcome(rule, law, Truth.True, Truth.True, null).Outcome;

    private static IEnumerable<Mutant> Texts(RuleDefinition rule)
    {
        var parts = rule.Explanation.Parts;
        yield return new Mutant(
            MutationOperator.Text, $"{rule.Id}.explain", "the explanation is empty", rule.Location, [rule with { Explanation = new ExplanationTemplate([]) }]);
        foreach (var part in parts.Where(p => p.Supplied is not null || p.Expression is not null))
        {
            var changed = rule with { Explanation = new ExplanationTemplate(parts.Remove(part)) };
            yield return new Mutant(MutationOperator.Text, $"{rule.Id}.explain", $"{{{part.Supplied ?? part.Expression!.Text}}} is left out", rule.Location, [changed]);
        }
    }
}
