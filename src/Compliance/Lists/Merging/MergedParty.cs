using System.Collections.Immutable;

namespace Compliance.Lists.Merging;

/// <summary>Puts the entries of several lists for one party side by side and together.</summary>
internal static class MergedParty
{
    private static readonly ImmutableArray<string> Authorities = ["UN", "EU", "UK", "US", "CH", "AU", "CA", "JP"];

    /// <summary>The order of entries: by authority, then id, then list, so that it does not depend on the files' order.</summary>
    public static IComparer<ListedParty> Order { get; } = Comparer<ListedParty>.Create((left, right) =>
    {
        var order = Rank(left).CompareTo(Rank(right));
        order = order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
        return order != 0 ? order : string.CompareOrdinal(ListOf(left), ListOf(right));
    });

    /// <summary>The party that entries make together; one entry stays as it is.</summary>
    public static ListedParty Of(IEnumerable<ListedParty> entries)
    {
        ImmutableArray<ListedParty> ordered = [.. entries.Order(Order)];
        if (ordered.Length == 1)
        {
            return ordered[0];
        }

        return new ListedParty
        {
            Id = ordered[0].Id,
            Kind = ordered.Select(e => e.Kind).FirstOrDefault(k => k != PartyKind.Unknown),
            Names = Names(ordered),
            Designations = Together(ordered, e => e.Designations),
            Mentions = Together(ordered, e => e.Mentions),
            BirthDates = Together(ordered, e => e.BirthDates),
            BirthPlaces = Together(ordered, e => e.BirthPlaces),
            Nationalities = Together(ordered, e => e.Nationalities),
            Titles = Together(ordered, e => e.Titles),
            Positions = Together(ordered, e => e.Positions),
            Gender = ordered.Select(e => e.Gender).FirstOrDefault(g => g is not null),
            Addresses = Together(ordered, e => e.Addresses),
            Identifiers = Together(ordered, e => e.Identifiers),
            Relations = Together(ordered, e => e.Relations),
            Entries = ordered,
        };
    }

    private static string ListOf(ListedParty entry) =>
        entry.Designations is [var first, ..] ? first.List : entry.Mentions is [var mention, ..] ? mention.List : "";

    private static int Rank(ListedParty entry)
    {
        var authority = entry.Designations is [var first, ..] ? first.Authority : entry.Mentions is [var mention, ..] ? mention.Authority : "";
        return Authorities.IndexOf(authority) is >= 0 and var at ? at : Authorities.Length;
    }

    // Names that differ only in letter case are one here; each entry keeps its own spelling.
    private static ImmutableArray<Alias> Names(ImmutableArray<ListedParty> entries)
    {
        var names = new List<Alias>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in entries.SelectMany(e => e.Names))
        {
            if (places.TryAdd(name.Name, names.Count))
            {
                names.Add(names.Count > 0 && name.Kind == AliasKind.Primary ? name with { Kind = AliasKind.AlsoKnownAs } : name);
            }
            else if (name.Quality < names[places[name.Name]].Quality)
            {
                names[places[name.Name]] = names[places[name.Name]] with { Quality = name.Quality };
            }
        }

        return [.. names];
    }

    private static ImmutableArray<T> Together<T>(ImmutableArray<ListedParty> entries, Func<ListedParty, ImmutableArray<T>> facts) =>
        [.. entries.SelectMany(e => facts(e)).Distinct()];
}
