namespace Compliance.Matching.Candidates;

/// <summary>Finds the words that share a segment with another word, at nearly the same place.</summary>
/// <remarks>A word cut into one segment more than there are edits keeps a segment that stands in the other word unchanged, moved by no more
/// letters than were put in or left out (Li, Deng, Wang and Feng, "Pass-Join", PVLDB 5(3), 2011). A swap of neighbours may touch two segments: where
/// no segment is left then, one before such a swap stands in the other word but for its last letter, which is the next one there.
/// Different segments may share a place of the table: more is found then, never less.</remarks>
internal sealed class SegmentTable
{
    /// <summary>Spreads sums over the places of a table.</summary>
    public const ulong Spread = 0xD6E8FEB86659FD93;

    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong[] Powers = PowersOfBase();

    private readonly byte[] _segments;
    private readonly int _shift;
    private readonly int[] _starts;
    private readonly SegmentWord[] _words;

    /// <summary>Makes a table.</summary>
    /// <param name="words">Words, of any lengths; the number of each is its place.</param>
    /// <param name="segments">Into how many segments words are cut, by length; 0 leaves those of a length out.</param>
    public SegmentTable(string[] words, byte[] segments)
    {
        _segments = segments;
        var count = words.Sum(w => (long)SegmentsOf(w.Length));
        var bits = Math.Clamp(System.Numerics.BitOperations.Log2((ulong)count + 1), 4, 28);
        _shift = 64 - bits;
        _starts = new int[(1 << bits) + 1];
        _words = new SegmentWord[count];
        Span<ulong> hashes = stackalloc ulong[SpellingIndex.Longest + 1];
        foreach (var word in words)
        {
            var all = SegmentsOf(word.Length);
            if (all > 0)
            {
                Hash(word, hashes);
                for (var segment = 0; segment < all; segment++)
                {
                    _starts[Place(word.Length, segment, Sum(hashes, Start(word.Length, segment), Start(word.Length, segment + 1))) + 1]++;
                }
            }
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        for (var number = 0; number < words.Length; number++)
        {
            var length = words[number].Length;
            var all = SegmentsOf(length);
            if (all > 0)
            {
                var letters = NameUnit.LettersOf(words[number]);
                Hash(words[number], hashes);
                for (var segment = 0; segment < all; segment++)
                {
                    _words[next[Place(length, segment, Sum(hashes, Start(length, segment), Start(length, segment + 1)))]++] = new SegmentWord(letters, number);
                }
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public SegmentTable(ColumnReader reader)
    {
        (_segments, _starts, _words) = (reader.Read<byte>(), reader.Read<int>(), reader.Read<SegmentWord>());
        _shift = 64 - System.Numerics.BitOperations.Log2((uint)_starts.Length - 1);
    }

    /// <summary>How many segments words of a length have; 0 when they are not in the table.</summary>
    public int SegmentsOf(int length) => length < _segments.Length ? _segments[length] : 0;

    /// <summary>Where a segment of words of a length begins; the last one ends where the next would begin.</summary>
    public int Start(int length, int segment) => segment * length / _segments[length];

    /// <summary>Where the words of a length stand that have a segment, and some others.</summary>
    /// <param name="length">The length of the words.</param>
    /// <param name="segment">The number of the segment.</param>
    /// <param name="hash">Its sum (<see cref="Sum"/>).</param>
    public SegmentRange RangeOf(int length, int segment, ulong hash)
    {
        var place = Place(length, segment, hash);
        return new SegmentRange(_starts[place], _starts[place + 1]);
    }

    /// <summary>The words that stand there: the letters of each and its number.</summary>
    public ReadOnlySpan<SegmentWord> this[SegmentRange range] => _words.AsSpan(range.From, range.To - range.From);

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        writer.Write<byte>(_segments);
        writer.Write<int>(_starts);
        writer.Write<SegmentWord>(_words);
    }

    /// <summary>Sums by which that of any letters in between is told.</summary>
    /// <param name="word">A word.</param>
    /// <param name="hashes">Room for a number more than it has letters.</param>
    public static void Hash(ReadOnlySpan<char> word, Span<ulong> hashes)
    {
        hashes[0] = 0;
        for (var i = 0; i < word.Length; i++)
        {
            hashes[i + 1] = Next(hashes[i], word[i]);
        }
    }

    /// <summary>The sum with another letter behind.</summary>
    public static ulong Next(ulong hash, char letter) => unchecked((hash * Base) + letter);

    /// <summary>The sum of the letters from one place to before another.</summary>
    public static ulong Sum(ReadOnlySpan<ulong> hashes, int from, int to) => unchecked(hashes[to] - (hashes[from] * Powers[to - from]));

    private int Place(int length, int segment, ulong hash) => (int)(unchecked((hash + ((((ulong)length * 8) + (ulong)segment) * Base)) * Spread) >> _shift);

    private static ulong[] PowersOfBase()
    {
        var powers = new ulong[SpellingIndex.Longest + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = unchecked(powers[i - 1] * Base);
        }

        return powers;
    }
}

/// <summary>A word that has a segment.</summary>
/// <param name="Letters">The set of its letters.</param>
/// <param name="Word">Its number.</param>
internal readonly record struct SegmentWord(uint Letters, int Word);

/// <summary>Where words stand.</summary>
/// <param name="From">The first.</param>
/// <param name="To">Behind the last.</param>
internal readonly record struct SegmentRange(int From, int To);
