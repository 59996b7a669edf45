using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Matching;

/// <summary>A listed party that the query resembles: a candidate, never an identity.</summary>
public sealed record PartyMatch
{
    /// <summary>The listed party.</summary>
    public required ListedParty Party { get; init; }

    /// <summary>The listed name that came closest.</summary>
    public required Alias Alias { get; init; }

    /// <summary>The name of the query that came closest.</summary>
    public required string QueryName { get; init; }

    /// <summary>How alike the two names are, in basis points from 0 to 10,000.</summary>
    public required int Similarity { get; init; }

    /// <summary>How much else agrees or contradicts, in decibans; 0 when there was nothing to compare.</summary>
    public required int EvidenceDecibans { get; init; }

    /// <summary>One figure that ranks candidates: the band, and within it similarity and evidence together, in basis points from 0 to 10,000. A score lies in the range of its band:
    /// the thresholds of similarities are those of scores too.</summary>
    public required int Score { get; init; }

    /// <summary>The band of the candidate.</summary>
    public required MatchBand Band { get; init; }

    /// <summary>Birth date, identifiers, nationality, country, place of birth, gender and affiliation, as far as both sides state them, each with what it says.</summary>
    public ImmutableArray<MatchEvidence> Evidence { get; init; } = [];

    /// <summary>Which token met which, and by which rule.</summary>
    public required MatchExplanation Explanation { get; init; }
}
