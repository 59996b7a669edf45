using System.Collections.Concurrent;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>Makes one screener per settings and watchlists, so that a suite does not index the list again for each case; those that compare
/// names alike share the index and what they remember of it.</summary>
internal sealed class TestScreeners(RulePack pack)
{
    private readonly ConcurrentDictionary<(string Profile, Watchlist Watchlist, Watchlist? OwnList), Screener> _screeners = new();
    private readonly ConcurrentDictionary<(MatchOptions Matching, Watchlist Watchlist, Watchlist? OwnList), Lazy<Screener>> _comparing = new();

    /// <summary>The pack under test.</summary>
    public RulePack Pack => pack;

    public Screener For(ScreeningProfile profile, Watchlist watchlist, Watchlist? ownList) =>
        _screeners.GetOrAdd((profile.Hash, watchlist, ownList), key => Build(profile, key.Watchlist, key.OwnList));

    private Screener Build(ScreeningProfile profile, Watchlist watchlist, Watchlist? ownList)
    {
        var comparing = _comparing.GetOrAdd(
            (profile.Matching, watchlist, ownList),
            key => new Lazy<Screener>(() => Builder(new ScreeningProfile { Matching = key.Matching }, key.Watchlist, key.OwnList).Build()));
        return Builder(profile, watchlist, ownList).CompareLike(comparing.Value).Build();
    }

    private ScreenerBuilder Builder(ScreeningProfile profile, Watchlist watchlist, Watchlist? ownList)
    {
        var builder = new ScreenerBuilder().AddWatchlist(watchlist).AddRulePack(pack).UseProfile(profile).RememberMatches();
        return ownList is null ? builder : builder.AddWatchlist(ownList);
    }
}
