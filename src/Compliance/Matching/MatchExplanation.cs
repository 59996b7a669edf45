using System.Collections.Immutable;

namespace Compliance.Matching;

/// <summary>Why a name reached its similarity.</summary>
/// <param name="Pairs">Which token met which; tokens left over stand with an empty other side.</param>
/// <param name="Notes">What limited or lifted the result, such as a weak alias, in words.</param>
public sealed record MatchExplanation(ImmutableArray<TokenPair> Pairs, ImmutableArray<string> Notes)
{
    private readonly FuzzyScorers? _scorers;

    internal MatchExplanation(ImmutableArray<TokenPair> pairs, ImmutableArray<string> notes, FuzzyScorers scorers)
        : this(pairs, notes)
    {
        _scorers = scorers;
    }

    /// <summary>Scores of general-purpose scorers on the same normalised names, by name, 0 to 100, for comparison; made when they are first asked for.</summary>
    public ImmutableSortedDictionary<string, int> OtherScores => _scorers?.All ?? ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>The form of explanations: which parts there are and what the rules are called. Wording of notes and evidence may change within it.</summary>
    public const string Format = "explanation/1";
}

/// <summary>A token of the query and the listed token it met.</summary>
/// <param name="Query">The normalised token of the query, or empty when the listed token met nothing.</param>
/// <param name="Listed">The normalised listed token, or empty when the query's token met nothing.</param>
/// <param name="Similarity">How alike, in basis points from 0 to 10,000.</param>
/// <param name="Rule">The rule that paired them, such as <c>same</c>, <c>initial</c>, <c>one edit</c>, <c>joined</c>, <c>left over</c>.</param>
public sealed record TokenPair(string Query, string Listed, int Similarity, string Rule);
