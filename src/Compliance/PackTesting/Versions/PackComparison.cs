using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting.Versions;

/// <summary>Compares how two versions of a rule pack judge the same records: which change, which way, and because of which rules.</summary>
public static class PackComparison
{
    /// <summary>How many changed records a report keeps unless told otherwise.</summary>
    public const int DefaultShown = 200;

    /// <summary>Screens records with two versions of a pack. Records are taken one after the other and not kept.</summary>
    /// <param name="older">A screener with the older pack and no other.</param>
    /// <param name="newer">A screener with the newer pack and no other, and the same watchlist and settings.</param>
    /// <param name="records">The records.</param>
    /// <param name="asOf">The day the question is about.</param>
    /// <param name="shown">How many changed records the report keeps, the worst; all are counted.</param>
    /// <param name="stop">Ends the comparison.</param>
    /// <exception cref="ArgumentException">A screener has several packs, or the two have other lists or settings.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shown"/> is negative.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static PackComparisonReport Of(
        Screener older, Screener newer, IEnumerable<ScreeningRecord> records, DateOnly asOf, int shown = DefaultShown, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(records);
        var packs = new VersionPair(OnlyPackOf(older, nameof(older)), OnlyPackOf(newer, nameof(newer)));
        if (!string.Equals(older.Watchlist.ContentHash, newer.Watchlist.ContentHash, StringComparison.Ordinal)
            || !string.Equals(older.Profile.Hash, newer.Profile.Hash, StringComparison.Ordinal))
        {
            throw new ArgumentException("The two screeners have other lists or settings: a difference would not be one of the packs.", nameof(newer));
        }

        var tally = new ChangeTally(packs, shown);
        foreach (var record in records)
        {
            stop.ThrowIfCancellationRequested();
            tally.Add(RecordChange.Of(older.Explain(record, asOf), newer.Explain(record, asOf), packs, record.Id, record.Location));
        }

        return tally.ToReport();
    }

    /// <summary>Screens the records of the tests of both versions with both, each on the day and under the settings of its test. A test that is the
    /// same in both counts once. Where one of the two is an overlay over the other, layers that only the overlay has are left out for its base, and a
    /// test that names no other layer is not compared.</summary>
    /// <param name="older">The older pack and its tests.</param>
    /// <param name="newer">The newer pack and its tests.</param>
    /// <param name="shown">How many changed records the report keeps, the worst; all are counted.</param>
    /// <param name="watchlist">The listed parties, <see cref="Watchlist.Default"/> when null.</param>
    /// <param name="stop">Ends the comparison.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shown"/> is negative.</exception>
    /// <exception cref="ComplianceDataException">A test has settings that the other pack does not know, such as a layer, or is given a listed party
    /// that the watchlist does not hold.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static PackComparisonReport OfTests(
        RulePackTestSuite older, RulePackTestSuite newer, int shown = DefaultShown, Watchlist? watchlist = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var packs = new VersionPair(older.Pack, newer.Pack);
        var (before, after) = (new TestScreeners(older.Pack), new TestScreeners(newer.Pack));
        var tally = new ChangeTally(packs, shown);
        var seen = new HashSet<(string Name, string Record, DateOnly AsOf, string Profile)>();
        foreach (var test in older.Cases.Concat(newer.Cases).Where(c => seen.Add((c.Name, RecordHash.Sha256(c.Record), c.AsOf, c.Profile.Hash))))
        {
            stop.ThrowIfCancellationRequested();
            if (packs.ProfileFor(older.Pack, test.Profile) is { } earlier && packs.ProfileFor(newer.Pack, test.Profile) is { } later)
            {
                tally.Add(RecordChange.Of(
                    test.ScreenWith(before, watchlist, earlier), test.ScreenWith(after, watchlist, later), packs, test.Name, test.Location));
            }

        }

        return tally.ToReport();
    }

    private static RulePack OnlyPackOf(Screener screener, string name) =>
        screener.Packs is [var pack] ? pack : throw new ArgumentException("A screener with one pack is compared.", name);
}
