using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting;

/// <summary>The days on which the law of some rules changes.</summary>
internal static class LawDays
{
    /// <summary>The day before, of and after each start, end and term of their measures.</summary>
    public static ImmutableSortedSet<DateOnly> Of(IEnumerable<RuleDefinition> rules) =>
    [
        .. rules.SelectMany(r => r.Laws).Distinct()
            .SelectMany(law => new[] { law.From.Earliest, law.From.Latest, law.To?.Earliest, law.To?.Latest }.Concat(law.Milestones.Values.Select(d => (DateOnly?)d)))
            .OfType<DateOnly>()
            .SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }),
    ];
}
