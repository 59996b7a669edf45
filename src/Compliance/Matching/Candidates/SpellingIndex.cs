namespace Compliance.Matching.Candidates;

/// <summary>Finds the words that may be spelled nearly like another: their signatures, by length, in columns, and a table of their segments.</summary>
internal sealed class SpellingIndex
{
    /// <summary>Words of this many letters and more are few and stand together.</summary>
    public const int Longest = 48;

    /// <summary>Longer words than <see cref="Longest"/> meet none that are shorter by more.</summary>
    private const int MostGap = 16;

    /// <summary>Fewer words of one length for each segment are read faster in one go.</summary>
    private const int LeastWords = 10;

    private readonly int[] _starts;
    private readonly uint[] _letters;
    private readonly ulong[] _pairs;
    private readonly UInt128[] _packed;
    private readonly int[] _units;
    private readonly SegmentTable _segments;

    /// <summary>Makes an index of words.</summary>
    /// <param name="words">The words with the numbers of their units, in the order of these.</param>
    /// <param name="bounds">The bounds that are asked mostly, or null: others are answered as well, more slowly.</param>
    public SpellingIndex(List<ListedWord> words, SpellingBounds.Table? bounds)
    {
        _starts = new int[Longest + 2];
        foreach (var word in words)
        {
            _starts[Bucket(word.Text.Length) + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        var sorted = new ListedWord[words.Count];
        var next = _starts.AsSpan(0, Longest + 1).ToArray();
        foreach (var word in words)
        {
            sorted[next[Bucket(word.Text.Length)]++] = word;
        }

        _letters = Array.ConvertAll(sorted, w => NameUnit.LettersOf(w.Text));
        _pairs = Array.ConvertAll(sorted, w => NameUnit.PairsOf(w.Text));
        _packed = Array.ConvertAll(sorted, w => PackedWord.Of(w.Text));
        _units = Array.ConvertAll(sorted, w => w.Unit);
        var segments = new byte[Longest];
        for (var length = 1; length < Longest && bounds is not null; length++)
        {
            var edits = bounds.MostEdits(length);
            segments[length] = edits < length && _starts[length + 1] - _starts[length] >= (edits + 1) * LeastWords ? (byte)(edits + 1) : (byte)0;
        }

        _segments = new SegmentTable(Array.ConvertAll(sorted, w => w.Text), segments);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public SpellingIndex(ColumnReader reader)
    {
        (_starts, _letters, _pairs, _packed, _units) = (reader.Read<int>(), reader.Read<uint>(), reader.Read<ulong>(), reader.Read<UInt128>(), reader.Read<int>());
        _segments = new SegmentTable(reader);
    }

    /// <summary>Adds the units of all words that the bounds admit.</summary>
    /// <param name="word">The word looked up.</param>
    /// <param name="bounds">The bounds of words as alike as asked.</param>
    /// <param name="found">Receives the numbers of units, some perhaps twice.</param>
    public void Near(in SoughtWord word, SpellingBounds.Table bounds, List<int> found)
    {
        var length = word.Word.Length;
        if (length < Longest)
        {
            var (other, admitted) = bounds.Of(length, word.HasCheap);
            foreach (ref readonly var bound in admitted.AsSpan())
            {
                if (_starts[other] < _starts[other + 1] && bound.Edits >= 0)
                {
                    if (bound.Edits < _segments.SegmentsOf(other))
                    {
                        BySegments(word, other, bound, found);
                    }
                    else
                    {
                        Scan(word, other, bound, found);
                    }
                }

                other++;
            }
        }

        // No bound holds for very long words: a long word may meet all long ones, and those that are a little shorter.
        for (var i = length < Longest - MostGap ? _units.Length : _starts[length < Longest ? Longest : Longest - MostGap]; i < _units.Length; i++)
        {
            found.Add(_units[i]);
        }
    }

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        writer.Write<int>(_starts);
        writer.Write<uint>(_letters);
        writer.Write<ulong>(_pairs);
        writer.Write<UInt128>(_packed);
        writer.Write<int>(_units);
        _segments.Write(writer);
    }

    private static int Bucket(int length) => Math.Min(length, Longest);

    private void Scan(in SoughtWord sought, int length, in SpellingBound bound, List<int> found)
    {
        for (var word = _starts[length]; word < _starts[length + 1]; word++)
        {
            if (bound.Admits(_letters[word] ^ sought.Letters))
            {
                Consider(sought, word, length, bound, found);
            }
        }
    }

    private void BySegments(in SoughtWord sought, int length, in SpellingBound bound, List<int> found)
    {
        // Letters put in or left out before the segment and behind it are together no more than the bound; their difference is the gap.
        var word = sought.Word;
        var gap = word.Length - length;
        var (least, most) = (-((bound.Gaps - gap) >> 1), (bound.Gaps + gap) >> 1);
        var all = _segments.SegmentsOf(length);
        var segments = Math.Min(bound.Touched, all - 1) + 1;
        Span<SegmentRange> ranges = stackalloc SegmentRange[2 * segments * (most - least + 1)];
        var count = 0;
        for (var segment = 0; segment < segments; segment++)
        {
            var from = _segments.Start(length, segment);
            var size = _segments.Start(length, segment + 1) - from;
            for (var at = Math.Max(0, from + least); at <= Math.Min(from + most, word.Length - size); at++)
            {
                var end = at + size;
                ranges[count++] = _segments.RangeOf(length, segment, sought.Sum(at, end));
                if (bound.Touched >= all && end < word.Length && segment < all - 1 && word[end] != word[end - 1])
                {
                    ranges[count++] = _segments.RangeOf(length, segment, SegmentTable.Next(sought.Sum(at, end - 1), word[end]));
                }
            }
        }

        // All places are looked up before the words at any are: memory answers many questions at once sooner than one after the other.
        foreach (ref readonly var range in ranges[..count])
        {
            Consider(sought, _segments[range], length, bound, found);
        }
    }

    private void Consider(in SoughtWord sought, ReadOnlySpan<SegmentWord> words, int length, in SpellingBound bound, List<int> found)
    {
        foreach (var (letters, word) in words)
        {
            if (bound.Admits(letters ^ sought.Letters) && word >= _starts[length] && word < _starts[length + 1])
            {
                Consider(sought, word, length, bound, found);
            }
        }
    }

    private void Consider(in SoughtWord sought, int word, int length, in SpellingBound bound, List<int> found)
    {
        if (bound.Admits(_pairs[word] ^ sought.Pairs) && sought.IsNear(_packed[word], length, bound.Edits))
        {
            found.Add(_units[word]);
        }
    }
}
