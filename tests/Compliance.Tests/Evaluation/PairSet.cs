using System.Collections.Immutable;
using Compliance.Matching;

namespace Compliance.Tests.Evaluation;

/// <summary>Labelled pairs of one kind with the library's score of each; general scorers on demand.</summary>
internal sealed class PairSet
{
    private readonly Lazy<ImmutableArray<(NamePair Pair, int Score)>> _scored;

    public PairSet(string name, IEnumerable<NamePair> pairs)
    {
        Name = name;
        All = [.. pairs];
        Distinct = NamePair.Distinct(All);
        _scored = new(() => [.. Distinct.Select(p => (p, PartyMatcher.MatchPair(p.Kind, p.Left, p.Right).Similarity))]);
    }

    public string Name { get; }

    /// <summary>Every pair as labelled.</summary>
    public ImmutableArray<NamePair> All { get; }

    /// <summary>The pairs that differ after folding.</summary>
    public ImmutableArray<NamePair> Distinct { get; }

    public ImmutableArray<(NamePair Pair, int Score)> Scored => _scored.Value;

    /// <summary>How many distinct pairs the library calls at least possible.</summary>
    public Share Found => new(Scored.Count(s => s.Score >= MatchOptions.Default.PossibleFrom), Scored.Length);

    /// <summary>Parties all of whose distinct pairs are at least possible.</summary>
    public Share FoundParties
    {
        get
        {
            var parties = Scored.GroupBy(s => s.Pair.Party, StringComparer.Ordinal).ToList();
            return new(parties.Count(p => p.All(s => s.Score >= MatchOptions.Default.PossibleFrom)), parties.Count);
        }
    }

    /// <summary>The largest share of the distinct pairs that one score value has.</summary>
    public Share CommonestScore => Scored.IsEmpty ? new(0, 0) : new(Scored.CountBy(s => s.Score).Max(c => c.Value), Scored.Length);

    /// <summary>The pairs on the wrong side of the possible band.</summary>
    public IEnumerable<string> Misses(bool areSame) => Scored.Where(s => s.Score >= MatchOptions.Default.PossibleFrom != areSame)
        .Select(s => $"{s.Score,5} {s.Pair.Left} | {s.Pair.Right} ({s.Pair.Party})");

    /// <summary>How many distinct pairs a general scorer puts at or above a threshold.</summary>
    public Share FoundBy(GeneralScorer scorer, int threshold) =>
        new(Distinct.Count(p => scorer.Score(p.FoldedLeft, p.FoldedRight) >= threshold), Distinct.Length);

    /// <summary>The highest threshold at which a general scorer finds at least as many pairs as given; 0 when none does.</summary>
    public int ThresholdFor(GeneralScorer scorer, int count) =>
        count == 0 ? 10_001 : Distinct.Select(p => scorer.Score(p.FoldedLeft, p.FoldedRight)).OrderDescending().ElementAtOrDefault(count - 1);
}
