using System.Collections.Immutable;
using System.Globalization;
using Compliance.Lists.Merging;

namespace Compliance.Lists.Changes;

/// <summary>A party's facts in an order of their own, each once, white space single: equal facts are equal here however an edition prints them.</summary>
internal static class CanonicalParty
{
    /// <summary>The party in canonical form; the same object when it is already. A merged party is put together anew from its entries.</summary>
    public static ListedParty Of(ListedParty party)
    {
        if (party.Entries.IsDefaultOrEmpty)
        {
            return Ordered(party);
        }

        var entries = InOrder(party.Entries, Ordered, SnapshotWriter.Line);
        return MergedParty.Of(entries) with { Id = party.Id };
    }

    /// <summary>Whether the canonical form may bear a name in a spelling that the party does not have.</summary>
    public static bool MaySpellOtherwise(ListedParty party) => !party.Entries.IsDefaultOrEmpty || party.Names.Any(n => !string.Equals(Tidy(n.Name), n.Name, StringComparison.Ordinal));

    private static ListedParty Ordered(ListedParty party)
    {
        var canonical = party with
        {
            Names = Names(party.Names),
            Designations = InOrder(party.Designations, Tidy, Key),
            Mentions = InOrder(party.Mentions, Tidy, Key),
            BirthDates = InOrder(party.BirthDates, static d => d, static d => d.ToString()),
            BirthPlaces = InOrder(party.BirthPlaces, Tidy, Key),
            Nationalities = InOrder(party.Nationalities, Tidy, static t => t),
            Titles = InOrder(party.Titles, Tidy, static t => t),
            Positions = InOrder(party.Positions, Tidy, static t => t),
            Gender = Tidied(party.Gender),
            Addresses = InOrder(party.Addresses, Tidy, Key),
            Identifiers = InOrder(party.Identifiers, Tidy, Key),
            Relations = InOrder(party.Relations, Tidy, Key),
        };

        // Arrays compare by reference, and what was in order already was kept.
        return canonical == party ? party : canonical;
    }

    // The first name stays first: it is the one under which the party is listed.
    private static ImmutableArray<Alias> Names(ImmutableArray<Alias> names)
    {
        var first = Tidy(names[0]);
        ImmutableArray<Alias> others = [.. names[1..].Select(Tidy).Where(n => n != first).Distinct().OrderBy(Key, StringComparer.Ordinal)];
        ImmutableArray<Alias> all = [first, .. others];
        return all.SequenceEqual(names) ? names : all;
    }

    private static ImmutableArray<T> InOrder<T>(ImmutableArray<T> items, Func<T, T> tidy, Func<T, string> key)
    {
        if (items.IsDefaultOrEmpty)
        {
            return items.IsDefault ? [] : items;
        }

        if (AreInOrder(items, tidy, key))
        {
            return items;
        }

        ImmutableArray<T> ordered =
        [
            .. items.Select(tidy)
                .Select(item => (Item: item, Key: key(item)))
                .Where(x => IsStated(x.Key))
                .DistinctBy(x => x.Key, StringComparer.Ordinal)
                .OrderBy(x => x.Key, StringComparer.Ordinal)
                .Select(x => x.Item),
        ];
        return ordered.SequenceEqual(items) ? items : ordered;
    }

    // Most parties have no more than one item of a kind.
    private static bool AreInOrder<T>(ImmutableArray<T> items, Func<T, T> tidy, Func<T, string> key)
    {
        string? before = null;
        foreach (var item in items)
        {
            var tidied = tidy(item);
            var next = key(tidied);
            if (!EqualityComparer<T>.Default.Equals(tidied, item) || !IsStated(next) || (before is not null && string.CompareOrdinal(before, next) >= 0))
            {
                return false;
            }

            before = next;
        }

        return true;
    }

    private static bool IsStated(string key) => key.AsSpan().ContainsAnyExcept(' ', Separator);

    private const char Separator = '\u001f';

    private static string Key(Alias alias) => Join(Number((int)alias.Quality), Number((int)alias.Kind), alias.Name);

    private static string Key(ListedAddress place) => Join(place.Country, place.Region, place.City, place.PostalCode, place.Street);

    private static string Key(Identifier identifier) => Join(Number((int)identifier.Kind), identifier.Value, identifier.Country);

    private static string Key(Relation relation) =>
        Join(
            Number((int)relation.Kind), relation.Other, relation.SharePercent?.ToString(CultureInfo.InvariantCulture), relation.AsOf?.ToString(),
            relation.OtherId, Day(relation.From), Day(relation.Until), relation.IsFormer ? "former" : null);

    private static string Key(Mention m) =>
        Join(m.Authority, m.List, m.Reference, Number((int)m.Meaning), m.Programme, m.Regime, Day(m.From), Day(m.Until));

    private static string Key(Designation d) =>
        Join(d.Authority, d.List, d.Reference, d.Programme, d.Regime, Day(d.ListedOn), Day(d.DelistedOn), d.LegalBasis, string.Join(' ', d.AmendedOn.Select(a => Day(a))));

    private static string Join(params ReadOnlySpan<string?> parts) => string.Join(Separator, parts);

    private static string Number(int value) => value.ToString("D2", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Alias Tidy(Alias alias) => alias with { Name = Tidy(alias.Name) };

    private static ListedAddress Tidy(ListedAddress place) =>
        new(Tidied(place.Street), Tidied(place.City), Tidied(place.Region), Tidied(place.PostalCode), Tidied(place.Country));

    private static Identifier Tidy(Identifier identifier) => identifier with { Value = Tidy(identifier.Value), Country = Tidied(identifier.Country) };

    private static Relation Tidy(Relation relation) => relation with { Other = Tidy(relation.Other) };

    private static Mention Tidy(Mention m) => m with { List = Tidy(m.List), Reference = Tidy(m.Reference), Programme = Tidied(m.Programme) };

    private static Designation Tidy(Designation d) => d with
    {
        List = Tidy(d.List),
        Reference = Tidy(d.Reference),
        Programme = Tidy(d.Programme),
        LegalBasis = Tidied(d.LegalBasis),
        AmendedOn = InOrder(d.AmendedOn, static day => day, static day => Day(day)!),
    };

    private static string Tidy(string text) => ListText.Clean(text);

    private static string? Tidied(string? text) => ListText.CleanOrNull(text);
}
