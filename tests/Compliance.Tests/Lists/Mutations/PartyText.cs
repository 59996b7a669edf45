using Compliance.Lists;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>A party as text, to compare two readings.</summary>
internal static class PartyText
{
    /// <summary>The facts other than names; a relation to a name that the value makes or breaks is left out.</summary>
    public static string OfOtherFacts(ListedParty party, string value, string changed) => string.Join(
        " | ",
        party.Id,
        party.Kind,
        Each(party.Designations.Select(d => $"{d.Authority} {d.List} {d.Programme} {d.ListedOn} {d.DelistedOn} {d.LegalBasis} {d.Regime} {string.Join(' ', d.AmendedOn)}")),
        Each(party.Mentions.Select(m => (m with { Reference = "" }).ToString())),
        Each(party.BirthDates.Select(d => d.ToString())),
        Each(party.BirthPlaces.Select(p => p.ToString())),
        Each(party.Nationalities),
        Each(party.Titles),
        Each(party.Positions),
        party.Gender,
        Each(party.Addresses.Select(a => a.ToString())),
        Each(party.Identifiers.Select(i => i.ToString())),
        Each(party.Relations.Where(r => !Letters.Related(r.Other, value) && !Letters.Related(r.Other, changed)).Select(r => r.ToString())));

    private static string Each(IEnumerable<string?> facts) => string.Join("; ", facts.OrderBy(f => f, StringComparer.Ordinal));
}
