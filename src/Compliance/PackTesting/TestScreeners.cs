using System.Collections.Concurrent;
using Compliance.Lists;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>Makes one screener per settings and watchlist, so that a suite does not index the list again for each case.</summary>
internal sealed class TestScreeners(RulePack pack)
{
    private readonly ConcurrentDictionary<(string Profile, Watchlist Watchlist), Screener> _screeners = new();

    public Screener For(ScreeningProfile profile, Watchlist watchlist) => _screeners.GetOrAdd(
        (profile.Hash, watchlist),
        _ => new ScreenerBuilder().AddWatchlist(watchlist).AddRulePack(pack).UseProfile(profile).Build());
}
