using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Lists.Changes;

/// <summary>Compares what two editions state in an entry, fact by fact and without regard to order.</summary>
internal static class EntryComparison
{
    private static readonly ImmutableArray<ComparedFact> Facts =
    [
        new(EntryFact.Kind, Kind, Kind),
        new(EntryFact.Name, static e => e.Facts.Names.Select(Text), static e => e.Facts.Names.Select(Weighty)),
        new(EntryFact.BirthDate, BirthDates, BirthDates),
        new(EntryFact.BirthPlace, static e => e.Facts.BirthPlaces.Select(Text), static e => e.Facts.BirthPlaces.Select(Text)),
        new(EntryFact.Nationality, static e => e.Facts.Nationalities, static e => e.Facts.Nationalities),
        new(EntryFact.Title, static e => e.Facts.Titles),
        new(EntryFact.Position, static e => e.Facts.Positions),
        new(EntryFact.Gender, Gender, Gender),
        new(EntryFact.Address, static e => e.Facts.Addresses.Select(Text), static e => e.Facts.Addresses.Select(a => a.Country ?? "")),
        new(EntryFact.Identifier, Identifiers, Identifiers),
        new(EntryFact.Relation, Relations, Relations),
        new(EntryFact.Designation, static e => e.Designations.Select(d => Text(d, d.LegalBasis)), static e => e.Designations.Select(d => Text(d, null))),
        new(EntryFact.Mention, Mentions, Mentions),
        new(EntryFact.AmendmentDay, static e => e.Designations.SelectMany(d => d.AmendedOn).Select(Day)),
    ];

    /// <summary>The facts that differ, in the order of <see cref="EntryFact"/>.</summary>
    public static ImmutableArray<FactChange> Compare(ListedEntry old, ListedEntry current) =>
        [.. Facts.Select(f => f.Compare(old, current)).OfType<FactChange>()];

    private static IEnumerable<string> Kind(ListedEntry entry) => [SnapshotWords.Parties[entry.Facts.Kind]];

    private static IEnumerable<string> BirthDates(ListedEntry entry) => entry.Facts.BirthDates.Select(d => d.ToString());

    private static IEnumerable<string> Gender(ListedEntry entry) => entry.Facts.Gender is { } gender ? [gender] : [];

    private static IEnumerable<string> Identifiers(ListedEntry entry) => entry.Facts.Identifiers.Select(i =>
        $"{SnapshotWords.Identifiers[i.Kind]} {i.Value}{(i.Country is null ? "" : $" ({i.Country})")}");

    private static IEnumerable<string> Relations(ListedEntry entry) => entry.Facts.Relations.Select(r =>
        Joined(
            $"{SnapshotWords.Relations[r.Kind]} {r.Other}{(r.OtherId is null ? "" : $" [{r.OtherId}]")}",
            r.SharePercent is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share} %") : null,
            r.AsOf is { } day ? $"as of {day}" : null,
            Span(r.From, r.Until),
            r.IsFormer ? "former" : null));

    private static IEnumerable<string> Mentions(ListedEntry entry) => entry.Mentions.Select(m =>
        Joined(m.List, m.Meaning.ToString(), m.Programme, Regime(m.Regime), Span(m.From, m.Until)));

    private static string? Regime(string? regime) => regime is null ? null : $"regime {regime}";

    private static string? Span(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (null, null) => null,
        ({ } first, null) => $"from {Day(first)}",
        (null, { } last) => $"until {Day(last)}",
        ({ } first, { } last) => $"from {Day(first)} until {Day(last)}",
    };

    private static string Text(Alias alias) =>
        $"{alias.Name} ({SnapshotWords.Aliases[alias.Kind]}{(alias.Quality == AliasQuality.Weak ? ", weak" : "")})";

    // Whether a further name is an a.k.a. or an f.k.a. changes no match.
    private static string Weighty(Alias alias) => $"{(alias.Kind == AliasKind.Primary ? "primary" : "other")} {alias.Quality} {alias.Name}";

    private static string Text(ListedAddress place) => Joined(place.Street, place.PostalCode, place.City, place.Region, place.Country);

    private static string Text(Designation d, string? legalBasis) => Joined(
        d.List,
        d.Programme,
        Regime(d.Regime),
        d.ListedOn is { } listed ? $"listed {Day(listed)}" : "day of listing not stated",
        d.DelistedOn is { } delisted ? $"delisted {Day(delisted)}" : null,
        legalBasis);

    private static string Joined(params ReadOnlySpan<string?> parts)
    {
        var given = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (part is not null)
            {
                given.Add(part);
            }
        }

        return string.Join(", ", given);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How a fact is read, and what of it can change what screening comes to.</summary>
    private sealed record ComparedFact(EntryFact Fact, Func<ListedEntry, IEnumerable<string>> Read, Func<ListedEntry, IEnumerable<string>>? Weighty = null)
    {
        public FactChange? Compare(ListedEntry old, ListedEntry current)
        {
            var before = Read(old).ToHashSet(StringComparer.Ordinal);
            var after = Read(current).ToHashSet(StringComparer.Ordinal);
            if (before.SetEquals(after))
            {
                return null;
            }

            var isMajor = Weighty is not null && !Weighty(old).ToHashSet(StringComparer.Ordinal).SetEquals(Weighty(current));
            return new FactChange(Fact, isMajor ? ChangeWeight.Major : ChangeWeight.Minor, Only(before, after), Only(after, before));
        }

        private static ImmutableArray<string> Only(HashSet<string> side, HashSet<string> other) =>
            [.. side.Where(text => !other.Contains(text)).Order(StringComparer.Ordinal)];
    }
}
