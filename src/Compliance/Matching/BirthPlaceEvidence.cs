using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Weighs places of birth: which person a candidate is, never what nationality anybody has. Lists spell a place in many ways, name the
/// village or the province, and hold errors, so that agreement tells more than difference.</summary>
internal static class BirthPlaceEvidence
{
    /// <summary>A telling word of the place in common.</summary>
    public const int SamePlace = 8;

    /// <summary>Only the country is in common, or only countries are stated.</summary>
    public const int SameCountry = 1;

    /// <summary>No word in common within one country, or without a country.</summary>
    public const int OtherPlace = -2;

    /// <summary>Places in different countries.</summary>
    public const int OtherCountry = -4;

    /// <summary>The evidence of the two places that fit best, or null when nothing can be compared.</summary>
    public static MatchEvidence? Weigh(ImmutableArray<string> query, ImmutableArray<ListedAddress> listed)
    {
        if (query.IsDefaultOrEmpty || listed.IsDefaultOrEmpty)
        {
            return null;
        }

        var theirs = listed.Select(PlaceWords.Of).ToList();
        return query.Where(q => !string.IsNullOrWhiteSpace(q)).Select(PlaceWords.Of)
            .SelectMany(ours => theirs.Select(other => Weigh(ours, other)))
            .OfType<MatchEvidence>()
            .OrderByDescending(e => e.Decibans)
            .FirstOrDefault();
    }

    private static MatchEvidence? Weigh(PlaceWords query, PlaceWords listed)
    {
        var areAbroad = query.Country is not null && listed.Country is not null && query.Country != listed.Country;
        if (!areAbroad && query.Common(listed) is not null)
        {
            return Evidence(EvidenceAgreement.Agrees, SamePlace, "the same place");
        }

        if (areAbroad)
        {
            return Evidence(EvidenceAgreement.Contradicts, OtherCountry, "in different countries");
        }

        if (query.Words.Length > 0 && listed.Words.Length > 0)
        {
            return Evidence(EvidenceAgreement.Contradicts, OtherPlace, "different, which says little");
        }

        return query.Country is not null && listed.Country is not null
            ? Evidence(EvidenceAgreement.Near, SameCountry, $"both in {CountryCodes.Name(query.Country)}")
            : null;

        MatchEvidence Evidence(EvidenceAgreement agreement, int decibans, string text) =>
            new(EvidenceKind.BirthPlace, agreement, decibans, $"born in {query.Text}, listed {listed.Text}: {text}");
    }
}
