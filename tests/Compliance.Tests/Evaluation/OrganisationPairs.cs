using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Tests.Evaluation;

/// <summary>Labelled pairs of organisations from the embedded list.</summary>
internal static class OrganisationPairs
{
    private const int Unrelated = 5_000;

    private static readonly Lazy<PairSet> LazyVariants = new(() => new(
        "listed organisations, variants that share a significant word",
        ListedPairs.SameParty(PartyKind.Organisation).Where(p => SignificantWords.Shared(p.FoldedLeft, p.FoldedRight))));

    private static readonly Lazy<PairSet> LazyUnrelated = new(() => new("listed organisations, unrelated", PickUnrelated().Take(Unrelated)));

    /// <summary>Names of one organisation that share a word borne by few.</summary>
    public static PairSet Variants => LazyVariants.Value;

    /// <summary>Names of two organisations that share no such word.</summary>
    public static PairSet Others => LazyUnrelated.Value;

    private static IEnumerable<NamePair> PickUnrelated()
    {
        var names = Watchlist.Default.Parties.Where(p => p.Kind == PartyKind.Organisation)
            .SelectMany(p => ListedPairs.Latin(p).Select(n => (p.Id, Name: n))).ToImmutableArray();
        var choice = SeededChoice.For("unrelated organisations");
        while (true)
        {
            var (left, right) = (choice.Of(names), choice.Of(names));
            var pair = new NamePair(PartyKind.Organisation, left.Name, right.Name, left.Id);
            if (left.Id != right.Id && !SignificantWords.Shared(pair.FoldedLeft, pair.FoldedRight))
            {
                yield return pair;
            }
        }
    }
}
