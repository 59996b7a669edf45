using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Compliance.Tests.Evaluation;

/// <summary>The invented populations screened against the persons of the embedded list; each is screened once.</summary>
internal static class Populations
{
    private static readonly Lazy<ScreenedPopulation> LazySouthKorean = new(() => Screened("South Korean, invented", Population.OfSouthKorea()));
    private static readonly ConcurrentDictionary<string, Lazy<ScreenedPopulation>> Screenings = new(StringComparer.Ordinal);

    /// <summary>The invented South Koreans.</summary>
    public static ScreenedPopulation SouthKorean => LazySouthKorean.Value;

    /// <summary>One of <see cref="Population.Others"/>.</summary>
    public static ScreenedPopulation Of(string country) =>
        Screenings.GetOrAdd(country, c => new(() => Screened($"{c}, invented", Population.Of(c)))).Value;

    private static ScreenedPopulation Screened(string name, ImmutableArray<UnlistedPerson> persons) =>
        new(name, persons, [.. ListedPairs.PersonNames.Select(n => n.Name)]);
}
