using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>Rules that answer the same question twice: with different verdicts and nothing that says how they relate (RP2201), or with the same one (RP2107).</summary>
/// <remarks>All findings of a record count, so rules may well hold together: about different facts each adds its own. Two rules conflict when they
/// are about the same subject, measure, days and basis, ask nothing but what the other asks too, and can be true of one record with
/// different verdicts. <c>refines</c> and a shared exemption say that the author knew of both.</remarks>
internal static class RulePairChecks
{
    public static void Check(RulePack pack, CheckBudget budget, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var groups = pack.Definitions.Where(r => !r.IsNote).GroupBy(r => (r.Scope, Clock: Clock(r)));
        foreach (var group in groups)
        {
            var rules = group.OrderBy(r => pack.Origins.IsOwn(r.Location)).ThenBy(r => r.Location.File, StringComparer.Ordinal).ThenBy(r => r.Location.Line).ThenBy(r => r.Location.Column)
                .Select(r => new Asked(r, ConditionKey.Of(r.Condition), ConditionKey.Questions(r.Condition)))
                .ToList();
            for (var later = 1; later < rules.Count; later++)
            {
                for (var earlier = 0; earlier < later && budget.Take(10); earlier++)
                {
                    Compare(rules[earlier], rules[later], budget, diagnostics);
                }
            }
        }
    }

    private static string Clock(RuleDefinition rule) => rule.Clock is { } clock ? TermKey.Of(clock.Root) : "";

    private static void Compare(Asked first, Asked second, CheckBudget budget, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (one, other) = (first.Rule, second.Rule);
        var shared = one.Laws.Select(l => l.Id).Intersect(other.Laws.Select(l => l.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (shared.Count == 0)
        {
            return;
        }

        var isSame = string.Equals(first.Key, second.Key, StringComparison.Ordinal);
        if (isSame && one.Verdict == other.Verdict)
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP2107",
                $"the rule \"{other.Id}\" asks the same as \"{one.Id}\" of \"{string.Join("\", \"", shared)}\"",
                other.Location,
                "another condition, clock or measure",
                $"remove one of the two; see {one.Location}"));
            return;
        }

        var isRelated = IsRefinement(one, other) || IsRefinement(other, one)
            || (!isSame && one.Exemptions.Any(e => other.Exemptions.Any(o => string.Equals(e.Id, o.Id, StringComparison.Ordinal))));
        if (one.Verdict != other.Verdict
            && string.Equals(one.Basis, other.Basis, StringComparison.Ordinal)
            && !isRelated
            && (first.Questions.IsSubsetOf(second.Questions) || second.Questions.IsSubsetOf(first.Questions))
            && CanHoldTogether(one, other, budget))
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP2201",
                $"\"{other.Id}\" and \"{one.Id}\" can hold together under \"{string.Join("\", \"", shared)}\" with different verdicts",
                other.Location,
                "conditions that exclude each other, \"refines\", or an exemption that both name",
                $"say how the two relate; see {one.Location}"));
        }
    }

    private static bool IsRefinement(RuleDefinition rule, RuleDefinition of) => string.Equals(rule.Refines, of.Id, StringComparison.Ordinal);

    private static bool CanHoldTogether(RuleDefinition one, RuleDefinition other, CheckBudget budget)
    {
        var can = false;
        return PossibleOutcomes.Explore([one.Condition, other.Condition], budget, search =>
        {
            can = search.Evaluate(one.Condition).Allows(Truth.True) && search.Evaluate(other.Condition).Allows(Truth.True);
            return !can;
        }) && can;
    }

    private sealed record Asked(RuleDefinition Rule, string Key, HashSet<string> Questions);
}
