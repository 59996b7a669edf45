using System.Collections.Immutable;
using Compliance.Matching;
using Compliance.Lists;
using Compliance.Names;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>What of a party is looked up on the watchlist, and what of it was not answered.</summary>
internal static class PartyQuery
{
    private static readonly ImmutableArray<string> IdentifierFields = ["identifiers", "email", "phone", "bic"];

    /// <summary>What is asked of the matcher.</summary>
    /// <param name="party">The party.</param>
    /// <param name="names">Its names, at least one.</param>
    public static NameQuery Of(Party party, ImmutableArray<string> names) => new()
    {
        Name = names[0],
        OtherNames = names[1..],
        Kind = party.Form switch
        {
            PartyForm.Person => PartyKind.Person,
            PartyForm.Organisation or PartyForm.StateBody => PartyKind.Organisation,
            _ => PartyKind.Unknown,
        },
        BirthDate = party.BirthDate,
        Nationalities = party.Nationalities ?? [],
        Country = party.Country,
        Identifiers = Identifiers(party),

        // They tell which listed person a candidate is; a nationality is what the record states.
        BirthPlaces = PartyFields.Text(party.BirthPlace) is { } place ? [place] : [],
        Affiliations = PartyFields.Text(party.Affiliation) is { } affiliation ? [affiliation] : [],
    };

    /// <summary>Every number and address that may be printed for a listed party, each once.</summary>
    public static ImmutableArray<string> Identifiers(Party party)
    {
        IEnumerable<string?> all = [.. party.Identifiers ?? [], party.Bic, party.Email, party.Phone];
        return [.. all.Select(PartyFields.Text).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The names and numbers that were not answered: without them it is not known that there is no candidate.</summary>
    public static ImmutableArray<string> Unanswered(Party party) =>
        [.. PartyFields.MissingNames(party), .. IdentifierFields.Where(f => !IsAnswered(party, f))];

    private static bool IsAnswered(Party party, string field) => party.StatedNone.Contains(field) || field switch
    {
        "identifiers" => party.Identifiers is not null,
        "email" => PartyFields.Text(party.Email) is not null,
        "phone" => PartyFields.Text(party.Phone) is not null,
        _ => PartyFields.Text(party.Bic) is not null,
    };

    /// <summary>The matcher's form of an identifier, which leaves letters without a digit out; a bank code may be such.</summary>
    public static string? Compact(string value)
    {
        if (IdentifierText.Normalise(value) is { } normal)
        {
            return normal;
        }

        var letters = string.Concat(EvidenceText.Fold(value).Where(char.IsLetterOrDigit));
        return letters.Length is 8 or 11 && letters.All(char.IsAsciiLetterOrDigit) ? letters : null;
    }
}
