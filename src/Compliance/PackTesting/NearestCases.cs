using System.Collections.Immutable;
using Compliance.Rules;

namespace Compliance.PackTesting;

/// <summary>Sorts cases by how close they come to engaging a rule: small changes of those are looked at first.</summary>
internal static class NearestCases
{
    // Enough to meet every status of a rule.
    private const int Cases = 12;
    private const int CasesOnOtherDays = 3;

    /// <summary>The cases in which one of the rules runs, those in which it is engaged first.</summary>
    public static IEnumerable<PreparedCase> To(ImmutableArray<PreparedCase> cases, IReadOnlySet<string> rules) => cases
        .Select(c => (Case: c, Distance: c.Baseline.Findings.Where(f => rules.Contains(f.RuleId)).Select(f => Distance(f.Status)).DefaultIfEmpty(int.MaxValue).Min()))
        .Where(c => c.Distance < int.MaxValue)
        .OrderBy(c => c.Distance)
        .Select(c => c.Case);

    /// <summary>Small changes of the nearest cases, those on the case's own day first: another day needs the evidence of that day.</summary>
    /// <param name="near">The cases, the nearest first.</param>
    /// <param name="layers">The layers of the pack.</param>
    /// <param name="days">The days at which something changes; empty when days do not matter.</param>
    public static IEnumerable<(PreparedCase Case, CaseEdit Edit)> Changes(
        IReadOnlyCollection<PreparedCase> near, ImmutableArray<string> layers, IReadOnlyCollection<DateOnly> days) =>
        near.Take(Cases).SelectMany(c => CaseEdits.Of(c.Run, layers, days).Where(e => KeepsGiven(c, e)).Select(e => (c, e)))
            .Concat(near.Take(CasesOnOtherDays).SelectMany(c => CaseEdits.OnDays(days).Select(e => (c, e))));

    // What a case gives is about the parties as they stand in it.
    private static bool KeepsGiven(PreparedCase prepared, CaseEdit edit) => !prepared.Case.HasGiven || edit.Record is null
        || edit.Record.Parties.All(p => prepared.Run.Record.Parties.Any(q => ReferenceEquals(p.Party, q.Party)));

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
