using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>The mutants of what an overlay tightens in a rule of its base: it is left out.</summary>
internal static class TighteningMutants
{
    public static IEnumerable<Mutant> Of(RuleDefinition rule)
    {
        if (rule.Tightening is not { } tightening)
        {
            yield break;
        }

        foreach (var exemption in tightening.Without)
        {
            var less = tightening with { Without = tightening.Without.Remove(exemption) };
            yield return new Mutant(
                MutationOperator.Tightening, $"{rule.Id}.tighten", $"{exemption} is not set aside", tightening.Location, [rule with { Tightening = less }]);
        }

        if (tightening.BaseSeverity is { } severity)
        {
            yield return new Mutant(
                MutationOperator.Severity,
                $"{rule.Id}.tighten",
                FormattableString.Invariant($"the severity stays {severity}"),
                tightening.Location,
                [rule with { Severity = severity, Tightening = tightening with { BaseSeverity = null } }]);
        }
    }
}
