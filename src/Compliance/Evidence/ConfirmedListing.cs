using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>The listed party that a reviewer confirmed a record's party to be, by its reference.</summary>
internal static class ConfirmedListing
{
    /// <summary>The fact <c>listing_confirmed</c> for the designations of one scope.</summary>
    public static Fact Of(Party party, ImmutableArray<ListedParty> parties, DateOnly asOf, ListedScope scope)
    {
        var definition = FactCatalogue.ListingConfirmed;
        if (PartyFields.Text(party.ConfirmedListing) is not { } reference)
        {
            return PartyFields.Absent(party, definition, "confirmed_listing");
        }

        ListedParty? former = null;
        foreach (var listed in parties)
        {
            foreach (var designation in listed.Designations)
            {
                if (!IsReference(reference, listed, designation))
                {
                    continue;
                }

                if (designation.IsInEffectOn(asOf))
                {
                    return Confirmed(definition, listed, designation, asOf, scope);
                }

                former = listed;
            }
        }

        return former is null
            ? definition.Undecided($"the confirmed reference \"{reference}\" is not on the watchlist")
            : definition.False($"{ListedWords.Name(former)} was not in effect: {ListedWords.Effect(former, asOf)}");
    }

    // A confirmed identity with a party of one list is an identity with the party that the other lists name too.
    private static Fact Confirmed(FactDefinition definition, ListedParty listed, Designation designation, DateOnly asOf, ListedScope scope)
    {
        var fact = definition.True($"a reviewer confirmed the party to be {ListedWords.Name(listed)}", ListedWords.Cite(designation));
        return scope.Counts(listed, asOf) ? fact
            : scope.OthersOpen ? scope.Open(fact)
            : definition.False($"{fact.Text}, of which the watchlist holds no {scope.Authority} designation");
    }

    /// <summary>Whether the reference is one of the listed party's.</summary>
    public static bool IsReference(string reference, ListedParty listed) =>
        IsDesignation(reference, listed) || listed.Mentions.Any(m => string.Equals(reference, m.Reference, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the reference is one of the party's designations.</summary>
    public static bool IsDesignation(string reference, ListedParty listed) => listed.Designations.Any(d => IsReference(reference, listed, d));

    private static bool IsReference(string reference, ListedParty listed, Designation designation) =>
        string.Equals(reference, designation.Reference, StringComparison.OrdinalIgnoreCase)
        || string.Equals(reference, $"{designation.Authority}:{designation.Reference}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(reference, listed.Id, StringComparison.OrdinalIgnoreCase);
}
