using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Matching;

/// <summary>Turns similarity and evidence into the band that grades and the score that ranks.</summary>
internal static class MatchScore
{
    // As many decibans, for or against, take evidence half the way to the end of its share.
    private const int HalfWay = 40;

    /// <summary>The similarity that counts: a weak alias alone stays below the top band.</summary>
    public static int Effective(int similarity, Alias alias, MatchOptions options) =>
        alias.Quality == AliasQuality.Weak && !options.WeakAliasesCountFully ? Math.Min(similarity, options.StrongFrom - 1) : similarity;

    /// <summary>The score in basis points, within the band's own range: the same thresholds as for similarities. More similarity and more
    /// evidence raise it, and nothing reaches the end of the range.</summary>
    public static int Of(int effective, int decibans, MatchBand band, MatchOptions options)
    {
        // Half of the range is the names' share, (effective - from) / (10,000 - from), half the evidence's, (1 + e / (|e| + 40)) / 2.
        var (from, to) = options.RangeOf(band);
        var reach = (long)Math.Abs(decibans) + HalfWay;
        var span = Math.Max(10_000 - from, 1);
        var names = (long)Math.Max(effective - from, 0) * 2 * reach;
        return (int)(from + ((to - from) * (names + ((reach + decibans) * span)) / (4 * reach * span)));
    }

    /// <summary>The band: what contradicts lowers it, and a date of birth that agrees raises it, as the table of bands says; the same identifier makes it at least possible, and the
    /// same IMO number makes it the ship itself.</summary>
    public static MatchBand Band(int effective, ListedParty party, ImmutableArray<MatchEvidence> evidence, MatchOptions options)
    {
        var band = BandTable.Fallen(
            options.BandOf(effective),
            effective >= BandTable.ExactFrom,
            evidence.Where(e => e.Decibans < 0).Sum(e => e.Decibans),
            evidence.Sum(e => e.Decibans));
        if (options.AgreementRaises && evidence.All(e => e.Decibans >= 0) && evidence.Any(e => e is { Kind: EvidenceKind.BirthDate, Decibans: > 0 }))
        {
            band = BandTable.Risen(band, evidence.Sum(e => e.Decibans));
        }

        var sameIdentifier = evidence.Any(e => e.Kind == EvidenceKind.Identifier && e.Agreement == EvidenceAgreement.Agrees);
        var least = !sameIdentifier ? MatchBand.None : party.Kind is PartyKind.Vessel ? MatchBand.Strong : MatchBand.Possible;
        return band > least ? band : least;
    }
}
