using System.Text;
using Compliance.Lists;
using Compliance.Lists.Changes;

namespace Compliance.Tests.Lists.Changes;

/// <summary>Watchlists and their differences for the tests of this folder.</summary>
internal static class DiffSamples
{
    public static readonly ListedParty One = ListSamples.FullParty() with { Designations = [ListSamples.FullParty().Designations[0]] };

    public static readonly ListedParty Two = ListSamples.Party("XXi.002", "EXAMPLE TWO");

    public static Watchlist List(params ListedParty[] parties) => Watchlist.Create([ListSamples.Source()], parties);

    /// <summary>What changes when the first party becomes another.</summary>
    public static WatchlistDiff Change(Func<ListedParty, ListedParty> change) => WatchlistDiff.Between(List(One, Two), List(change(One), Two));

    public static string Content(WatchlistDiff diff)
    {
        using var stream = new MemoryStream();
        diff.WriteTo(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
