using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Tests.Evaluation;

/// <summary>Two names that belong to one party, or to two.</summary>
/// <param name="Kind">Person or organisation.</param>
/// <param name="Left">A name as listed.</param>
/// <param name="Right">Another.</param>
/// <param name="Party">The party, or for names of two parties the first.</param>
internal sealed record NamePair(PartyKind Kind, string Left, string Right, string Party)
{
    public string FoldedLeft { get; } = FoldedText.Of(Left);

    public string FoldedRight { get; } = FoldedText.Of(Right);

    /// <summary>Pairs that differ after folding, each once in either order.</summary>
    public static ImmutableArray<NamePair> Distinct(IEnumerable<NamePair> pairs) =>
        [.. pairs.Where(p => p.FoldedLeft != p.FoldedRight).DistinctBy(p => p.Key)];

    private (string, string) Key => string.CompareOrdinal(FoldedLeft, FoldedRight) < 0 ? (FoldedLeft, FoldedRight) : (FoldedRight, FoldedLeft);
}
