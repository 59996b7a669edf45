using System.Collections.Immutable;
using Compliance.Rules.Evaluation;

namespace Compliance.Reports;

/// <summary>Measures of one finding that carry each other into further legal orders, read as one: the gravest leads, the others stand beside it.</summary>
/// <param name="Lead">The one with the gravest outcome.</param>
/// <param name="Beside">The others.</param>
internal sealed record LawCluster(LawEngagement Lead, ImmutableArray<LawEngagement> Beside)
{
    public static ImmutableArray<LawCluster> Of(IEnumerable<LawEngagement> laws)
    {
        var groups = new List<List<LawEngagement>>();
        foreach (var law in laws)
        {
            var related = groups.Where(g => g.Any(other => AreRelated(law, other))).ToList();
            var group = related.SelectMany(g => g).Append(law).ToList();
            groups.RemoveAll(related.Contains);
            groups.Add(group);
        }

        return
        [
            .. groups
                .Select(g => g.OrderByDescending(l => l.Outcome).ThenBy(l => l.Measure.Id, StringComparer.Ordinal).ToList())
                .OrderByDescending(g => g[0].Outcome)
                .ThenBy(g => g[0].Measure.Id, StringComparer.Ordinal)
                .Select(g => new LawCluster(g[0], [.. g.Skip(1)])),
        ];
    }

    private static bool AreRelated(LawEngagement left, LawEngagement right) =>
        Implements(left, right) || Implements(right, left)
        || (left.Measure.Implements is { } outer && string.Equals(outer, right.Measure.Implements, StringComparison.Ordinal));

    private static bool Implements(LawEngagement inner, LawEngagement outer) =>
        string.Equals(inner.Measure.Implements, outer.Measure.Id, StringComparison.Ordinal);
}
