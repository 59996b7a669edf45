using System.Collections.Immutable;
using Compliance.Rules;

namespace Compliance.PackTesting;

/// <summary>Sorts cases by how close they come to engaging a rule: small changes of those are looked at first.</summary>
internal static class NearestCases
{
    /// <summary>The cases in which one of the rules runs, those in which it is engaged first.</summary>
    public static IEnumerable<PreparedCase> To(ImmutableArray<PreparedCase> cases, IReadOnlySet<string> rules) => cases
        .Select(c => (Case: c, Distance: c.Baseline.Findings.Where(f => rules.Contains(f.RuleId)).Select(f => Distance(f.Status)).DefaultIfEmpty(int.MaxValue).Min()))
        .Where(c => c.Distance < int.MaxValue)
        .OrderBy(c => c.Distance)
        .Select(c => c.Case);

    private static int Distance(RuleStatus status) => status switch
    {
        RuleStatus.True => 0,
        RuleStatus.Exempt => 1,
        RuleStatus.Unknown => 2,
        RuleStatus.NotInForce => 3,
        RuleStatus.False => 4,
        _ => 5,
    };
}
