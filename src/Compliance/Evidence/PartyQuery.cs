using System.Collections.Immutable;
using Compliance.Matching;
using Compliance.Lists;
using Compliance.Names;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>What of a party is looked up on the watchlist.</summary>
internal static class PartyQuery
{
    /// <summary>What is asked of the matcher.</summary>
    /// <param name="party">The party.</param>
    /// <param name="names">Its names, at least one.</param>
    public static NameQuery Of(Party party, ImmutableArray<string> names) => new()
    {
        Name = names[0],
        OtherNames = names.Length == 1 ? [] : names[1..],
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
        if (party is { Identifiers: null, Bic: null, Email: null, Phone: null })
        {
            return [];
        }

        IEnumerable<string?> all = [.. party.Identifiers ?? [], party.Bic, party.Email, party.Phone];
        return [.. all.Select(PartyFields.Text).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

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
