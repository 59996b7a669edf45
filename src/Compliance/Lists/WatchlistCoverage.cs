using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Lists;

/// <summary>What one publication on a watchlist covers on a day.</summary>
/// <param name="Authority">Short code of the authority.</param>
/// <param name="List">The list's name.</param>
/// <param name="Scope"><c>whole list</c>, or the programme taken over.</param>
/// <param name="PublishedOn">The list's own date, or null when it states none.</param>
/// <param name="AgeDays">Days from the list's own date to the day asked about; 0 when the list is newer, null when its date is not known.</param>
/// <param name="IsNewerThanAsOf">Whether the list is newer than the day asked about.</param>
/// <param name="IsStale">Whether the age exceeds the limit asked for; a list of unknown date always does.</param>
/// <param name="IsOutdated">Whether the list is marked as long superseded or its date is not known: its parties are candidates, and it covers nothing.</param>
/// <param name="Notes">What a reader of a result must know about the list, in plain sentences.</param>
public sealed record ListCoverage(
    string Authority,
    string List,
    string Scope,
    DateOnly? PublishedOn,
    int? AgeDays,
    bool IsNewerThanAsOf,
    bool IsStale,
    bool IsOutdated,
    ImmutableArray<string> Notes);

/// <summary>What a watchlist covers on a day, and what it does not.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="MaxAgeDays">The limit asked for, or null.</param>
/// <param name="Lists">Each publication, in the order of <see cref="Watchlist.Sources"/>.</param>
/// <param name="Covered">The authorities of which at least one list is there that is not outdated, ordinal order.</param>
/// <param name="Stale">The authorities whose newest list is stale, ordinal order.</param>
/// <param name="NotCovered">Those of <see cref="KnownAuthorities"/> of which no list is there, or only outdated ones.</param>
public sealed record WatchlistCoverage(
    DateOnly AsOf,
    int? MaxAgeDays,
    ImmutableArray<ListCoverage> Lists,
    ImmutableArray<string> Covered,
    ImmutableArray<string> Stale,
    ImmutableArray<string> NotCovered)
{
    /// <summary>The authorities whose absence from a watchlist is always named: UN, EU, UK, US.</summary>
    public static ImmutableArray<string> KnownAuthorities { get; } = ["UN", "EU", "UK", "US"];

    // A list that designates nobody, such as one of denied exports, says nothing about whom its authority designates.
    internal static WatchlistCoverage Of(Watchlist watchlist, DateOnly asOf, int? maxAgeDays) =>
        Of(watchlist.Sources, s => watchlist.DesignatingLists.Contains((s.Authority, s.List)), asOf, maxAgeDays);

    internal static WatchlistCoverage Of(ImmutableArray<ListSource> sources, DateOnly asOf, int? maxAgeDays) => Of(sources, static _ => true, asOf, maxAgeDays);

    private static WatchlistCoverage Of(ImmutableArray<ListSource> sources, Func<ListSource, bool> designates, DateOnly asOf, int? maxAgeDays)
    {
        if (maxAgeDays is { } limit)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(limit, nameof(maxAgeDays));
        }

        ImmutableArray<ListCoverage> lists = [.. sources.Select(s => Of(s, asOf, maxAgeDays))];
        ImmutableArray<ListCoverage> designating = [.. sources.Where(designates).Select(s => Of(s, asOf, maxAgeDays))];
        var covered = designating.Where(l => !l.IsOutdated).Select(l => l.Authority).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new WatchlistCoverage(
            asOf,
            maxAgeDays,
            lists,
            covered,
            [.. designating.Where(l => !l.IsOutdated || l.PublishedOn is null).GroupBy(l => l.Authority, StringComparer.Ordinal).Where(g => g.MaxBy(l => l.PublishedOn)!.IsStale).Select(g => g.Key)],
            [.. KnownAuthorities.Where(a => !covered.Contains(a))]);
    }

    private static ListCoverage Of(ListSource source, DateOnly asOf, int? maxAgeDays)
    {
        var age = ListAge.InDays(source, asOf);
        var isNewer = source.PublishedOn > asOf;
        var isStale = maxAgeDays is not null && (age is null || age > maxAgeDays);
        var isOutdated = source.IsOutdated || source.PublishedOn is null;
        var notes = ImmutableArray.CreateBuilder<string>();
        if (!string.Equals(source.Scope, ListSource.WholeList, StringComparison.Ordinal))
        {
            notes.Add($"Not the whole list: {source.Scope}.");
        }

        if (source.PublishedOn is null)
        {
            notes.Add("The list does not state its date, so it covers nothing: what was listed or delisted since is not known. Its parties are still compared.");
        }
        else if (source.IsOutdated)
        {
            notes.Add(Invariant($"Outdated: the list is of {source.PublishedOn:yyyy-MM-dd} and covers nothing. Its parties are still compared; each must be looked up in the current list."));
        }
        else if (source.DateBasis == PublicationDateBasis.LatestEntry)
        {
            notes.Add("The list does not state its date; the date of its latest entry is used.");
        }

        if (isNewer)
        {
            notes.Add(Invariant($"The list is newer than {asOf:yyyy-MM-dd}: parties delisted before {source.PublishedOn:yyyy-MM-dd} are not on it."));
        }

        if (isStale && source.PublishedOn is not null)
        {
            notes.Add(Invariant($"The list is {age} days old; the limit is {maxAgeDays}. Parties listed after {source.PublishedOn:yyyy-MM-dd} are not on it."));
        }

        return new ListCoverage(source.Authority, source.List, source.Scope, source.PublishedOn, age, isNewer, isStale, isOutdated, notes.ToImmutable());
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The age of a list, counted from its own date and never from the clock.</summary>
public static class ListAge
{
    /// <summary>Days from the list's own date to <paramref name="asOf"/>; 0 for a list that is newer, null for one whose date is not known.</summary>
    public static int? InDays(ListSource source, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.PublishedOn is { } published ? Math.Max(0, asOf.DayNumber - published.DayNumber) : null;
    }
}
