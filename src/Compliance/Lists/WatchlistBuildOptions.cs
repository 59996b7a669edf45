using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>What whoever builds a watchlist knows of its publications and they do not say themselves.</summary>
public sealed record WatchlistBuildOptions
{
    /// <summary>The day of publication of a file by its name without folder, such as <c>sdn.csv</c>. It counts only where the file states none.</summary>
    public ImmutableDictionary<string, DateOnly> PublishedOn { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>The day on which a file was fetched, by its name without folder.</summary>
    public ImmutableDictionary<string, DateOnly> RetrievedOn { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>The authorities whose lists here are long superseded, such as <c>UK</c>: see <see cref="ListSource.IsOutdated"/>.</summary>
    public ImmutableHashSet<string> Outdated { get; init; } = [];

    internal ListContent Complete(ListContent content)
    {
        var file = Path.GetFileName(content.File);
        return content with { Sources = [.. content.Sources.Select(s => Complete(s, file))] };
    }

    private ListSource Complete(ListSource source, string file)
    {
        var isGiven = PublishedOn.TryGetValue(file, out var published) && source.DateBasis is PublicationDateBasis.Unknown or PublicationDateBasis.LatestEntry;
        return source with
        {
            PublishedOn = isGiven ? published : source.PublishedOn,
            DateBasis = isGiven ? PublicationDateBasis.Given : source.DateBasis,
            RetrievedOn = RetrievedOn.TryGetValue(file, out var retrieved) ? retrieved : source.RetrievedOn,
            IsOutdated = source.IsOutdated || Outdated.Contains(source.Authority),
        };
    }
}
