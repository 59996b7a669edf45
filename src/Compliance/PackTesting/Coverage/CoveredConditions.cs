using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Coverage;

/// <summary>The labelled conditions of a rule.</summary>
internal static class CoveredConditions
{
    public static IEnumerable<ConditionAtom> Atoms(Condition condition) => condition switch
    {
        ConditionAtom atom => [atom],
        ConditionGroup group => group.Members.SelectMany(Atoms),
        _ => [],
    };

    public static string Place(RuleDefinition rule, ConditionAtom atom) => $"{rule.Id}.{atom.Id}";
}
