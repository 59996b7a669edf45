using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>Conditions without effect: always true (RP2101), always unknown (RP2102), implied by those beside them (RP2104), never true (RP2105).</summary>
internal sealed class ConditionChecks(CheckBudget budget, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    // Beyond it only conditions that say the same are found.
    private const int MostCompared = 32;

    public static void Check(RulePack pack, CheckBudget budget, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var checks = new ConditionChecks(budget, diagnostics);
        foreach (var rule in pack.Definitions)
        {
            checks.Group(rule.Condition, isRoot: true);
        }

        foreach (var exemption in pack.Exemptions.Where(e => !e.When.Members.IsEmpty))
        {
            checks.Group(exemption.When, isRoot: true);
            checks.Exemption(exemption);
        }
    }

    // An exemption that nobody has to prove lifts the measure for everybody.
    private void Exemption(ExemptionDefinition exemption)
    {
        var outcomes = PossibleOutcomes.Of(exemption.When, budget);
        if (exemption.Document is null && outcomes is Outcomes.True or (Outcomes.True | Outcomes.Unknown))
        {
            diagnostics.Add(Diagnostic.Error(
                "RP2101",
                $"the exemption \"{exemption.Id}\" is granted whatever the record says",
                exemption.When.Members[0].Location,
                "conditions that can be false",
                "ask for the document or the fact that the permission rests on"));
        }
        else if (outcomes is Outcomes.False or (Outcomes.False | Outcomes.Unknown))
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP2105",
                $"the exemption \"{exemption.Id}\" can never be granted: its conditions are never all true",
                exemption.When.Members[^1].Location,
                "conditions that can be true together",
                "correct what contradicts, or remove the exemption"));
        }
    }

    private void Group(ConditionGroup group, bool isRoot)
    {
        var effective = ImmutableArray.CreateBuilder<Condition>();
        foreach (var member in group.Members)
        {
            if (!Constant(member))
            {
                effective.Add(member);
            }

            if (member is ConditionGroup inner)
            {
                Group(inner, isRoot: false);
            }
        }

        Siblings(group with { Members = effective.ToImmutable() }, isRoot);
    }

    // Whether the condition has been reported as one that decides nothing.
    private bool Constant(Condition condition)
    {
        var name = condition is ConditionGroup ? "group" : "condition";
        switch (PossibleOutcomes.Of(condition, budget))
        {
            case Outcomes.True:
                diagnostics.Add(Diagnostic.Warning("RP2101", $"the {name} \"{condition.Id}\" is always true", condition.Location, "a condition that can be false", "correct it or remove it"));
                return true;
            case Outcomes.True | Outcomes.Unknown:
                diagnostics.Add(Diagnostic.Warning(
                    "RP2101", $"the {name} \"{condition.Id}\" is never false: true for every value that the record can state", condition.Location, "a condition that can be false", "correct it or remove it"));
                return true;
            case Outcomes.Unknown:
                diagnostics.Add(Diagnostic.Warning("RP2102", $"the {name} \"{condition.Id}\" is always unknown", condition.Location, "a condition that a record can decide", "correct it or remove it"));
                return true;
            case Outcomes.False or (Outcomes.False | Outcomes.Unknown):
                diagnostics.Add(Diagnostic.Warning(
                    "RP2105", $"the {name} \"{condition.Id}\" can never be true", condition.Location, "a condition that can be true", "look for two requirements that exclude each other"));
                return true;
            default:
                return false;
        }
    }

    // From the last to the first, so that of two that say the same the later one is named.
    private void Siblings(ConditionGroup group, bool isRoot)
    {
        var members = group.Members;
        var first = new Dictionary<string, Condition>(StringComparer.Ordinal);
        var keys = members.Select(ConditionKey.Of).ToList();
        for (var i = 0; i < members.Length; i++)
        {
            first.TryAdd(keys[i], members[i]);
        }

        for (var i = members.Length - 1; i >= 0 && members.Length > 1; i--)
        {
            var member = members[i];
            var others = group with { Members = members.RemoveAt(i) };
            var twin = ReferenceEquals(first[keys[i]], member) ? null : first[keys[i]];
            if (twin is not null || (group.Members.Length <= MostCompared && IsImplied(member, others)))
            {
                diagnostics.Add(Diagnostic.Warning(
                    "RP2104",
                    twin is null
                        ? $"{(isRoot ? "the rule or exemption" : $"the group \"{group.Id}\"")} says the same without \"{member.Id}\""
                        : $"\"{member.Id}\" says the same as \"{twin.Id}\"",
                    member.Location,
                    "a condition that the others do not imply",
                    "remove it, or correct the one that was meant to differ"));
                members = others.Members;
            }
        }
    }

    private bool IsImplied(Condition member, ConditionGroup others)
    {
        var isImplied = true;
        return PossibleOutcomes.Explore([member, others], budget, search =>
        {
            var own = search.Evaluate(member);
            var rest = search.Evaluate(others);
            isImplied = others.Kind switch
            {
                GroupKind.All => rest.Greatest() <= own.Least(),
                GroupKind.Any => rest.Least() >= own.Greatest(),
                _ => rest.Greatest() <= own.Not().Least(),
            };
            return isImplied;
        }) && isImplied;
    }
}
