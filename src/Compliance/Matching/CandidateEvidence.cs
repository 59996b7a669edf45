using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Weighs what agrees or contradicts beside the name. Spelling style adds nothing.</summary>
internal static class CandidateEvidence
{
    /// <summary>The same identifier. Two persons can share one by an error of a list, so it is no proof.</summary>
    public const int SameIdentifier = 40;

    /// <summary>The same e-mail address, telephone or bank: people of one house share them.</summary>
    public const int SharedIdentifier = 25;

    /// <summary>Two ships with different IMO numbers.</summary>
    public const int OtherImo = -30;

    /// <summary>A nationality in common: most candidates of a name share it.</summary>
    public const int SameNationality = 3;

    /// <summary>No nationality in common; persons hold several and change them.</summary>
    public const int OtherNationality = -3;

    /// <summary>A country of address in common.</summary>
    public const int SameCountry = 2;

    /// <summary>No country of address in common.</summary>
    public const int OtherCountry = -1;

    /// <summary>Every fact that both sides state.</summary>
    public static ImmutableArray<MatchEvidence> Weigh(NameQuery query, ListedParty party)
    {
        var evidence = ImmutableArray.CreateBuilder<MatchEvidence>();
        Add(evidence, BirthDateEvidence.Weigh(query.BirthDate, party.BirthDates));
        AddIdentifiers(evidence, query, party);
        AddCountries(evidence, EvidenceKind.Nationality, query.Nationalities, party.Nationalities, SameNationality, OtherNationality);
        Add(evidence, BirthPlaceEvidence.Weigh(query.BirthPlaces, party.BirthPlaces));
        Add(evidence, GenderEvidence.Weigh(query.Gender, party.Gender));
        Add(evidence, AffiliationEvidence.Weigh(query.Affiliations, party));
        var seats = party.Addresses.IsDefault ? [] : party.Addresses.Where(a => a.Country is not null).Select(a => a.Country!).ToImmutableArray();
        AddCountries(evidence, EvidenceKind.Country, query.Country is { } country ? [country] : [], seats, SameCountry, OtherCountry);
        return evidence.ToImmutable();
    }

    private static void Add(ImmutableArray<MatchEvidence>.Builder evidence, MatchEvidence? fact)
    {
        if (fact is not null)
        {
            evidence.Add(fact);
        }
    }

    // The weightiest identifier in common counts, and it alone.
    private static void AddIdentifiers(ImmutableArray<MatchEvidence>.Builder evidence, NameQuery query, ListedParty party)
    {
        if (query.Identifiers.IsDefaultOrEmpty || party.Identifiers.IsDefaultOrEmpty)
        {
            return;
        }

        MatchEvidence? agreeing = null;
        foreach (var given in query.Identifiers.Distinct(StringComparer.Ordinal))
        {
            if (IdentifierText.Normalise(given) is { } text
                && party.Identifiers.Where(i => IdentifierText.Normalise(i) == text).MaxBy(i => Weight(i.Kind)) is { } same
                && Weight(same.Kind) > (agreeing?.Decibans ?? 0))
            {
                agreeing = new MatchEvidence(EvidenceKind.Identifier, EvidenceAgreement.Agrees, Weight(same.Kind), $"{Word(same.Kind)} {given.Trim()}, listed {same.Value}: the same");
            }
        }

        if (agreeing is not null)
        {
            evidence.Add(agreeing);
            return;
        }

        var imo = party.Identifiers.FirstOrDefault(i => i.Kind == IdentifierKind.Imo);
        var otherImo = query.Identifiers.FirstOrDefault(i => IdentifierText.Normalise(i) is { Length: 7 } n && n.All(char.IsAsciiDigit));
        if (imo is not null && otherImo is not null && party.Kind == PartyKind.Vessel)
        {
            evidence.Add(new MatchEvidence(EvidenceKind.Identifier, EvidenceAgreement.Contradicts, OtherImo, $"IMO {otherImo.Trim()}, listed {imo.Value}: another ship"));
        }
    }

    private static void AddCountries(
        ImmutableArray<MatchEvidence>.Builder evidence, EvidenceKind kind, ImmutableArray<string> query, ImmutableArray<string> listed, int same, int other)
    {
        var ours = Codes(query);
        var theirs = Codes(listed);
        if (ours.Count == 0 || theirs.Count == 0)
        {
            return;
        }

        var common = ours.FirstOrDefault(theirs.Contains);
        evidence.Add(common is not null
            ? new MatchEvidence(kind, EvidenceAgreement.Agrees, same, $"{CountryCodes.Name(common)} on both sides")
            : new MatchEvidence(kind, EvidenceAgreement.Contradicts, other,
                $"{string.Join(", ", ours.Select(CountryCodes.Name))}, listed {string.Join(", ", theirs.Select(CountryCodes.Name))}: different, which says little"));
    }

    private static List<string> Codes(ImmutableArray<string> countries) => countries.IsDefaultOrEmpty
        ? []
        : [.. countries.Select(c => CountryCodes.TryParse(c, out var code) ? code : null).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static int Weight(IdentifierKind kind) =>
        kind is IdentifierKind.Email or IdentifierKind.Phone or IdentifierKind.Bic ? SharedIdentifier : SameIdentifier;

    private static string Word(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Passport => "passport",
        IdentifierKind.NationalId => "national identity number",
        IdentifierKind.Imo => "IMO",
        IdentifierKind.Bic => "BIC",
        IdentifierKind.Email => "e-mail",
        IdentifierKind.Phone => "telephone",
        IdentifierKind.Registration => "registration",
        _ => "identifier",
    };
}
