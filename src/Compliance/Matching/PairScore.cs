namespace Compliance.Matching;

/// <summary>How alike two names are.</summary>
/// <param name="Similarity">In basis points from 0 to 10,000; the same in either order.</param>
/// <param name="Band">The band of the similarity.</param>
/// <param name="Explanation">Which token met which.</param>
public sealed record PairScore(int Similarity, MatchBand Band, MatchExplanation Explanation);
