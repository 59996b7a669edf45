using Compliance.Lists;
using Compliance.PackTesting;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;
using Compliance.Screening;
using NUnit.Framework;

namespace Compliance.Tests.Screening;

/// <summary>The records of the shipped pack's tests, rows included, as material for statements that must hold for every record.</summary>
internal static class GoldenRecords
{
    private static readonly Lazy<RulePackTestSuite> Suite =
        new(() => RulePackTests.Load(Repository.Data("packs", "dprk")).GetValueOrThrow());

    // A share of them, spread over the files: `packs test --properties` draws from all.
    private const int OneIn = 15;

    private static readonly Dictionary<string, Screener> Screeners = new(StringComparer.Ordinal);

    // Days around dates of law and the further values of one row are of one kind with their case: they would only repeat it.
    public static IEnumerable<TestCaseData> Cases() => Suite.Value.Cases
        .Where(c => c.BoundaryKey is null)
        .DistinctBy(c => c.IsOneOfSeveral ? c.Location.ToString() : c.Name, StringComparer.Ordinal)
        .DistinctBy(c => (RecordWriter.ToJson(c.Record), c.AsOf, c.Profile.Hash))
        .Where((_, i) => i % OneIn == 0)
        .Select(c => new TestCaseData(c).SetArgDisplayNames(c.Name));

    public static RulePack Pack => Suite.Value.Pack;

    /// <summary>Screens a record under the case's settings with another strictness.</summary>
    public static ScreeningResult Screen(RulePackTestCase test, ScreeningRecord record, IdentityRequirement identity, DateOnly? asOf = null) =>
        For(test.Profile with { Identity = identity }).Screen(record, asOf ?? test.AsOf);

    public static Screener For(ScreeningProfile profile)
    {
        lock (Screeners)
        {
            if (!Screeners.TryGetValue(profile.Hash, out var screener))
            {
                Screeners[profile.Hash] = screener =
                    new ScreenerBuilder().AddWatchlist(Watchlist.Default).AddRulePack(Pack).UseProfile(profile).RememberMatches().Build();
            }

            return screener;
        }
    }
}
