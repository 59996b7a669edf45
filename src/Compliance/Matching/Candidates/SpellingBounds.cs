using System.Collections.Concurrent;

namespace Compliance.Matching.Candidates;

/// <summary>The bounds of one measure of spelling, by threshold and by the length of the longer word; each table is made once.</summary>
/// <param name="of">The bound of words of a length that are as alike as a threshold.</param>
internal sealed class SpellingBounds(Func<int, int, SpellingBound> of)
{
    /// <summary>Thresholds are brought down to the next multiple, so that few tables are made.</summary>
    private const int Step = 50;

    private readonly ConcurrentDictionary<int, SpellingBound[]> _byThreshold = [];

    /// <summary>The bounds of words that are at least so alike, for each length up to <see cref="SpellingIndex.Longest"/> less one.</summary>
    public SpellingBound[] this[int least] => _byThreshold.GetOrAdd(Math.Max(least, 0) / Step * Step, Make);

    private SpellingBound[] Make(int least) => [.. Enumerable.Range(0, SpellingIndex.Longest).Select(length => of(length, least))];
}
