using System.Runtime.InteropServices;

namespace Compliance.Matching.Candidates;

/// <summary>Finds the words that may be spelled nearly like another: their signatures, by length, in columns that are read in one go.</summary>
internal sealed class SpellingIndex
{
    /// <summary>Words of this many letters and more are few and stand together.</summary>
    public const int Longest = 48;

    /// <summary>Longer words than <see cref="Longest"/> meet none that are shorter by more.</summary>
    private const int MostGap = 16;

    private readonly int[] _starts = new int[Longest + 2];
    private readonly uint[] _letters;
    private readonly ulong[] _pairs;
    private readonly UInt128[] _packed;
    private readonly int[] _units;
    private readonly SegmentIndex?[] _segments = new SegmentIndex?[Longest];

    /// <summary>Makes an index of words.</summary>
    /// <param name="words">The words with the numbers of their units.</param>
    /// <param name="bounds">The bounds by length that are asked mostly, or none: others are answered as well, more slowly.</param>
    public SpellingIndex(IEnumerable<(string Text, int Unit)> words, SpellingBound[] bounds)
    {
        var sorted = words.OrderBy(w => Bucket(w.Text.Length)).ThenBy(w => w.Unit).ToArray();
        _letters = Array.ConvertAll(sorted, w => NameUnit.LettersOf(w.Text));
        _pairs = Array.ConvertAll(sorted, w => NameUnit.PairsOf(w.Text));
        _packed = Array.ConvertAll(sorted, w => PackedWord.Of(w.Text));
        _units = Array.ConvertAll(sorted, w => w.Unit);
        foreach (var (text, _) in sorted)
        {
            _starts[Bucket(text.Length) + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        for (var length = 1; length < bounds.Length; length++)
        {
            // The words looked up may be longer, and the bound with them.
            var segments = bounds[Math.Min(length + bounds[length].LengthGap, bounds.Length - 1)].Touched + 1;
            var ofLength = sorted.AsSpan(_starts[length], _starts[length + 1] - _starts[length]);
            if (segments <= length && ofLength.Length >= segments * SegmentIndex.LeastWords)
            {
                _segments[length] = new SegmentIndex(length, segments, Array.ConvertAll(ofLength.ToArray(), w => w.Text));
            }
        }
    }

    /// <summary>Adds the units of all words that the bounds admit.</summary>
    /// <param name="word">The word looked up.</param>
    /// <param name="bounds">The bound for each length of the longer word, up to <see cref="Longest"/> less one.</param>
    /// <param name="found">Receives the numbers of units, some perhaps twice.</param>
    public void Near(string word, SpellingBound[] bounds, List<int> found)
    {
        var length = word.Length;
        var sought = new Sought(this, NameUnit.LettersOf(word), NameUnit.PairsOf(word), new PackedWord.Pattern(word, stackalloc uint[PackedWord.Pattern.Room]));
        for (var other = 1; other < Longest && length < Longest; other++)
        {
            ref readonly var bound = ref bounds[Math.Max(length, other)];
            if (Math.Abs(other - length) > bound.LengthGap || _starts[other] == _starts[other + 1])
            {
                continue;
            }

            if (_segments[other] is { } segments && segments.Serves(bound))
            {
                var before = found.Count;
                segments.Near(word, bound, found);
                sought.Keep(other, bound, found, before);
            }
            else
            {
                sought.Scan(other, bound, found);
            }
        }

        // No bound holds for very long words: a long word may meet all long ones, and those that are a little shorter.
        for (var i = length < Longest - MostGap ? _units.Length : _starts[length < Longest ? Longest : Longest - MostGap]; i < _units.Length; i++)
        {
            found.Add(_units[i]);
        }
    }

    private static int Bucket(int length) => Math.Min(length, Longest);

    /// <summary>The signatures of the word looked up.</summary>
    private readonly ref struct Sought(SpellingIndex index, uint letters, ulong pairs, PackedWord.Pattern pattern)
    {
        private readonly PackedWord.Pattern _pattern = pattern;

        public void Scan(int length, in SpellingBound bound, List<int> found)
        {
            for (var word = index._starts[length]; word < index._starts[length + 1]; word++)
            {
                if (Admits(word, length, bound))
                {
                    found.Add(index._units[word]);
                }
            }
        }

        // Replaces the places of words among those of one length by the numbers of their units, where the bound admits the word.
        public void Keep(int length, in SpellingBound bound, List<int> found, int first)
        {
            var kept = first;
            foreach (var place in CollectionsMarshal.AsSpan(found)[first..])
            {
                var word = index._starts[length] + place;
                if (Admits(word, length, bound))
                {
                    found[kept++] = index._units[word];
                }
            }

            CollectionsMarshal.SetCount(found, kept);
        }

        private bool Admits(int word, int length, in SpellingBound bound) =>
            bound.Admits(index._letters[word] ^ letters, index._pairs[word] ^ pairs) && _pattern.IsNear(index._packed[word], length, bound.Touched);
    }
}
