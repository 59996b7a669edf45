using System.Runtime.InteropServices;

namespace Compliance.Matching.Candidates;

/// <summary>Finds the words of one length that share a segment with another word, at nearly the same place.</summary>
/// <remarks>A word cut into one segment more than edits can touch keeps a segment that stands in the other word unchanged, moved by no more letters
/// than were put in or left out (Li, Deng, Wang and Feng, "Pass-Join", PVLDB 5(3), 2011). An edit touches one segment, a swap of neighbours two.</remarks>
internal sealed class SegmentIndex
{
    /// <summary>Fewer words for each segment are read faster in one go.</summary>
    public const int LeastWords = 10;

    private readonly int _length;
    private readonly int _segments;
    private readonly Dictionary<ulong, int[]> _bySegment;

    /// <summary>Makes an index of words of one length.</summary>
    /// <param name="length">Their length.</param>
    /// <param name="segments">Into how many segments each is cut; not more than letters.</param>
    /// <param name="words">The words.</param>
    public SegmentIndex(int length, int segments, ReadOnlySpan<string> words)
    {
        _length = length;
        _segments = segments;
        var lists = new Dictionary<ulong, List<int>>();
        for (var number = 0; number < words.Length; number++)
        {
            for (var segment = 0; segment < segments; segment++)
            {
                var (from, to) = (Start(segment), Start(segment + 1));
                (CollectionsMarshal.GetValueRefOrAddDefault(lists, Key(segment, words[number].AsSpan(from, to - from)), out _) ??= []).Add(number);
            }
        }

        _bySegment = lists.ToDictionary(l => l.Key, l => l.Value.ToArray());
    }

    /// <summary>Whether words within a bound share a segment.</summary>
    public bool Serves(in SpellingBound bound) => bound.Touched < _segments;

    /// <summary>Adds the numbers of the words that share a segment, some more than once.</summary>
    public void Near(string word, in SpellingBound bound, List<int> found)
    {
        // Letters put in or left out before the segment and behind it are together no more than the bound; their difference is the gap.
        var gap = word.Length - _length;
        var (least, most) = (-((bound.LengthGap - gap) >> 1), (bound.LengthGap + gap) >> 1);
        for (var segment = 0; segment <= bound.Touched; segment++)
        {
            var (from, to) = (Start(segment), Start(segment + 1));
            for (var at = Math.Max(0, from + least); at <= Math.Min(from + most, word.Length - (to - from)); at++)
            {
                if (_bySegment.TryGetValue(Key(segment, word.AsSpan(at, to - from)), out var numbers))
                {
                    CollectionExtensions.AddRange(found, numbers);
                }
            }
        }
    }

    private int Start(int segment) => segment * _length / _segments;

    // Different letters may share a key: more is found then, never less.
    private static ulong Key(int segment, ReadOnlySpan<char> letters)
    {
        var key = (ulong)segment;
        foreach (var letter in letters)
        {
            key = unchecked((key * 37) + letter);
        }

        return key;
    }
}
