using System.Collections.Concurrent;

namespace Compliance.Matching.Candidates;

/// <summary>The bounds of one measure of spelling, by threshold; each table is made once.</summary>
/// <param name="of">The bound of words as alike as a threshold.</param>
internal sealed class SpellingBounds(SpellingBounds.Measure of)
{
    /// <summary>Thresholds are brought down to the next multiple, so that few tables are made.</summary>
    private const int Step = 50;

    private readonly ConcurrentDictionary<int, Table> _byThreshold = [];

    /// <summary>The bound of words that are at least so alike.</summary>
    /// <param name="sought">The length of the word that is looked up.</param>
    /// <param name="listed">The length of a listed word.</param>
    /// <param name="hasCheap">Whether one of the words may have letters that are left out more easily than others.</param>
    /// <param name="least">A similarity.</param>
    public delegate SpellingBound Measure(int sought, int listed, bool hasCheap, int least);

    /// <summary>The bounds of words that are at least so alike.</summary>
    public Table this[int least] => _byThreshold.GetOrAdd(Math.Max(least, 0) / Step * Step, t => new Table(of, t));

    /// <summary>The bounds at one threshold, by the lengths of words of less than <see cref="SpellingIndex.Longest"/> letters; those of a length are made when they are asked
    /// for.</summary>
    /// <param name="of">The bound of words as alike as a threshold.</param>
    /// <param name="least">The threshold.</param>
    internal sealed class Table(Measure of, int least)
    {
        private readonly Row?[] _rows = new Row?[2 * SpellingIndex.Longest];

        /// <summary>The bounds of listed words of all lengths that may be alike enough, from the first such length on.</summary>
        public Row Of(int sought, bool hasCheap)
        {
            ref var row = ref _rows[(2 * sought) + (hasCheap ? 1 : 0)];
            return Volatile.Read(ref row) ?? (row = Make(sought, hasCheap));
        }

        /// <summary>The most edits between a listed word and one that has no such letters, whatever its length; 0 when no other word is alike enough.</summary>
        public int MostEdits(int listed) =>
            Enumerable.Range(1, SpellingIndex.Longest - 1).Max(sought => Of(sought, false) is var row && listed >= row.First && listed < row.First + row.Bounds.Length ? row.Bounds[listed - row.First].Edits : 0);

        private Row Make(int sought, bool hasCheap)
        {
            var bounds = new SpellingBound[SpellingIndex.Longest];
            var (first, end) = (bounds.Length, 0);
            for (var listed = 1; listed < bounds.Length; listed++)
            {
                bounds[listed] = of(sought, listed, hasCheap, least);
                if (bounds[listed].Edits >= 0)
                {
                    (first, end) = (Math.Min(first, listed), listed + 1);
                }
            }

            return new Row(first, first < end ? bounds[first..end] : []);
        }
    }

    /// <summary>The bounds of listed words of all lengths that may be alike enough to words of one length.</summary>
    /// <param name="First">The first such length.</param>
    /// <param name="Bounds">The bounds from that length on.</param>
    internal sealed record Row(int First, SpellingBound[] Bounds);
}
