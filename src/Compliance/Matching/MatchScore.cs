using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Matching;

/// <summary>Turns similarity and evidence into the score that ranks and the band that grades.</summary>
internal static class MatchScore
{
    // The name alone fills four fifths of the scale. Evidence fills the rest without ever reaching its end: e / (e + 20).
    private const int NameShare = 8;
    private const int MostGain = 2_000;
    private const int MostLoss = 3_000;
    private const int HalfAt = 20;

    /// <summary>The similarity that counts: a weak alias alone stays below the top band.</summary>
    public static int Effective(int similarity, Alias alias, MatchOptions options) =>
        alias.Quality == AliasQuality.Weak && !options.WeakAliasesCountFully ? Math.Min(similarity, options.StrongFrom - 1) : similarity;

    /// <summary>The score in basis points.</summary>
    public static int Of(int effective, int decibans)
    {
        var graded = decibans >= 0
            ? MostGain * decibans / (decibans + HalfAt)
            : MostLoss * decibans / (HalfAt - decibans);
        return Math.Clamp((effective * NameShare / 10) + graded, 0, 10_000);
    }

    /// <summary>The band: a contradicting birth date or IMO number lowers it by one step, the same identifier makes it at least
    /// possible, and the same IMO number makes it the ship itself.</summary>
    public static MatchBand Band(int effective, ListedParty party, ImmutableArray<MatchEvidence> evidence, MatchOptions options)
    {
        var band = options.BandOf(effective);
        if (evidence.Any(IsDecisiveContradiction))
        {
            band = band switch
            {
                MatchBand.Strong => MatchBand.Possible,
                MatchBand.Possible => MatchBand.Weak,
                _ => MatchBand.None,
            };
        }

        var sameIdentifier = evidence.Any(e => e.Kind == EvidenceKind.Identifier && e.Agreement == EvidenceAgreement.Agrees);
        var least = !sameIdentifier ? MatchBand.None : party.Kind is PartyKind.Vessel ? MatchBand.Strong : MatchBand.Possible;
        return band > least ? band : least;
    }

    /// <summary>Whether a piece of evidence lowers the band.</summary>
    public static bool IsDecisiveContradiction(MatchEvidence evidence) =>
        evidence.Agreement == EvidenceAgreement.Contradicts && (evidence.Kind is EvidenceKind.BirthDate or EvidenceKind.Identifier);
}
