using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>Every fact that can be established about a party: the vocabulary of a rule pack's nexus indicators.</summary>
/// <remarks>The place of birth, the spelling of a name and the style of a name are deliberately no facts: they say nothing about
/// nationality.</remarks>
public static class FactCatalogue
{
    // In the order of the text, in which static members are made.
    private static readonly List<FactDefinition> Defined = [];

    private static readonly ImmutableArray<string> NameFields = ["name", "native_name", "other_names"];

    // A number that is printed for a listed party makes it a candidate, whatever the name.
    private static readonly ImmutableArray<string> CandidateFields = [.. NameFields, "identifiers", "email", "phone", "bic"];

    internal static FactDefinition ListedName { get; } = Define("listed_name", "a name of the party resembles a listed name", CandidateFields, isGraded: true);

    internal static FactDefinition ListedIdentifier { get; } = Define("listed_identifier", "a number or address of the party is printed for the listed party", CandidateFields);

    internal static FactDefinition ListedBirthDate { get; } = Define("listed_birth_date", "the date of birth agrees with the listed party's", [.. CandidateFields, "birth_date"]);

    internal static FactDefinition ListedBirthDateContradicts { get; } = Define("listed_birth_date_contradicts", "the date of birth contradicts the listed party's", [.. CandidateFields, "birth_date"]);

    internal static FactDefinition ListedCountry { get; } = Define("listed_country", "the country agrees with the listed party's", [.. CandidateFields, "country"]);

    internal static FactDefinition ListingConfirmed { get; } = Define("listing_confirmed", "a reviewer confirmed that the party is this listed party", ["confirmed_listing"]);

    internal static FactDefinition NationalityDocument { get; } = Define("nationality_document", "a document shows the nationality KP", ["nationalities", "nationality_source"]);

    internal static FactDefinition NationalityStated { get; } = Define("nationality_stated", "the nationality KP is stated without a document", ["nationalities", "nationality_source"]);

    internal static FactDefinition OtherNationalityDocument { get; } = Define("other_nationality_document", "a document shows nationalities, and KP is not among them", ["nationalities", "nationality_source"]);

    internal static FactDefinition StateName { get; } = Define("state_name", "the party is named as the DPRK or a body of it", [.. NameFields, "form"]);

    internal static FactDefinition StateLinkedName { get; } = Define("state_linked_name", "the party is named as a DPRK institution that is not listed", [.. NameFields, "form", "country"]);

    internal static FactDefinition AffiliationListed { get; } = Define("affiliation_listed", "the affiliation resembles a listed name", ["affiliation"], isGraded: true);

    internal static FactDefinition OwnedByListed { get; } = Define("owned_by_listed", "a body of that name is owned by designated parties, by the ownership test of the authority asked about on the day", CandidateFields);

    internal static FactDefinition ActsForListed { get; } = Define("acts_for_listed", "a party of that name acts for, leads or supports a designated party", CandidateFields);

    internal static FactDefinition AffiliationStateName { get; } = Define("affiliation_state_name", "the affiliation names the DPRK", ["affiliation", "country"]);

    internal static FactDefinition AffiliationStateLinked { get; } = Define("affiliation_state_linked", "the affiliation names a DPRK institution that is not listed", ["affiliation", "country"]);

    internal static FactDefinition SeatCountry { get; } = Define("seat_country", "the seat or residence is in the DPRK", ["country"]);

    internal static FactDefinition AddressCountry { get; } = Define("address_country", "the address names the DPRK", ["address", "country"]);

    internal static FactDefinition Premises { get; } = Define("premises", "the address is known premises of the DPRK (for property rules; a neighbour is no DPRK party)", ["address"]);

    internal static FactDefinition EmailDomain { get; } = Define("email_domain", "the e-mail address lies in a domain of the DPRK", ["email"]);

    internal static FactDefinition PhonePrefix { get; } = Define("phone_prefix", "the telephone number has the country code +850", ["phone", "country"]);

    internal static FactDefinition BicCountry { get; } = Define("bic_country", "the country letters of the bank identifier code are KP", ["bic"]);

    /// <summary>Every definition in the order in which they stand above.</summary>
    public static ImmutableArray<FactDefinition> All { get; } = [.. Defined];

    private static readonly Dictionary<string, int> Places = All.ToDictionary(d => d.Id, d => d.Place, StringComparer.Ordinal);

    /// <summary>The definition with an id, or null when there is none.</summary>
    public static FactDefinition? Find(string id) => IndexOf(id) is >= 0 and var index ? All[index] : null;

    /// <summary>Where the definition with an id stands in <see cref="All"/>, or -1.</summary>
    internal static int IndexOf(string? id) => id is not null && Places.TryGetValue(id, out var place) ? place : -1;

    private static FactDefinition Define(string id, string title, ImmutableArray<string> inputs, bool isGraded = false)
    {
        var definition = new FactDefinition(id, title, isGraded, inputs) { Place = Defined.Count };
        Defined.Add(definition);
        return definition;
    }
}
