using System.Collections.Concurrent;
using Compliance.Lists;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>Makes one screener per settings and watchlists, so that a suite does not index the list again for each case.</summary>
internal sealed class TestScreeners(RulePack pack)
{
    private readonly ConcurrentDictionary<(string Profile, Watchlist Watchlist, Watchlist? OwnList), Screener> _screeners = new();

    /// <summary>The pack under test.</summary>
    public RulePack Pack => pack;

    public Screener For(ScreeningProfile profile, Watchlist watchlist, Watchlist? ownList) =>
        _screeners.GetOrAdd((profile.Hash, watchlist, ownList), key => Build(profile, key.Watchlist, key.OwnList));

    private Screener Build(ScreeningProfile profile, Watchlist watchlist, Watchlist? ownList)
    {
        var builder = new ScreenerBuilder().AddWatchlist(watchlist).AddRulePack(pack).UseProfile(profile).RememberMatches();
        return (ownList is null ? builder : builder.AddWatchlist(ownList)).Build();
    }
}
