using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Coverage;

/// <summary>Measures what the tests of a pack show of it: every outcome of every condition, both sides of every date of law.</summary>
public static class PackCoverage
{
    /// <summary>Runs every case and compares what it shows with what can be shown.</summary>
    /// <param name="suite">The pack and its tests.</param>
    /// <param name="suggest">Whether to look for a row for each missing item.</param>
    /// <param name="watchlist">The listed parties, <see cref="Watchlist.Default"/> when null.</param>
    /// <param name="stop">Ends the run early.</param>
    /// <exception cref="ComplianceDataException">A case fails as the pack is (RP5001).</exception>
    /// <exception cref="OperationCanceledException">The run was ended early.</exception>
    public static CoverageReport Of(RulePackTestSuite suite, bool suggest = false, Watchlist? watchlist = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(suite);
        var cases = PreparedCase.All(suite, watchlist ?? Watchlist.Default, stop);
        var seen = new HashSet<(CoverageKind Kind, string Key)>();
        var pairs = new IndependencePairs();
        foreach (var prepared in cases)
        {
            seen.UnionWith(CoverageObservation.Of(suite.Pack, prepared.Run, prepared.Baseline.Findings));
            foreach (var finding in prepared.Baseline.Findings)
            {
                pairs.Add(finding);
            }
        }

        seen.UnionWith(pairs.Deciding().Select(place => (CoverageKind.Independence, $"{place} alone decides")));
        var (items, impossible) = ExpectedCoverage.Of(suite.Pack);
        ImmutableArray<CoverageItem> found = [.. items.Select(i => i with { IsSeen = seen.Contains((i.Kind, i.Key)) })];
        var missing = found.Where(i => !i.IsSeen && i.Kind != CoverageKind.Independence);
        var search = new RowSearch(suite.Pack, cases);
        return new CoverageReport(found, impossible, suggest ? [.. missing.Select(item => search.Find(item, stop)).OfType<CoverageSuggestion>()] : []);
    }
}
