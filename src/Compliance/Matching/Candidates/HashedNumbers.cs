using System.Numerics;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>Numbers by what they have in common, told by a hash: some others may come along, which what follows leaves out.</summary>
internal sealed class HashedNumbers
{
    private readonly int[] _starts;
    private readonly int[] _numbers;

    /// <summary>Puts numbers into a table.</summary>
    /// <param name="keys">The hash of each number.</param>
    public HashedNumbers(List<HashedNumber> keys)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)keys.Count + 1) + 1, 2, 28);
        _starts = new int[(1 << bits) + 1];
        _numbers = new int[keys.Count];
        foreach (var key in keys)
        {
            _starts[PlaceOf(key.Hash) + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        foreach (var key in keys)
        {
            _numbers[next[PlaceOf(key.Hash)]++] = key.Number;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public HashedNumbers(ColumnReader reader)
    {
        (_starts, _numbers) = (reader.Read<int>(), reader.Read<int>());
    }

    /// <summary>All numbers.</summary>
    public ReadOnlySpan<int> All => _numbers;

    /// <summary>The numbers of a hash, and some others.</summary>
    public ReadOnlySpan<int> this[ulong hash]
    {
        get
        {
            var place = PlaceOf(hash);
            return _numbers.AsSpan(_starts[place], _starts[place + 1] - _starts[place]);
        }
    }

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        writer.Write<int>(_starts);
        writer.Write<int>(_numbers);
    }

    /// <summary>The hash of a text.</summary>
    public static ulong HashOf(string text)
    {
        var hash = 0UL;
        foreach (var letter in text)
        {
            hash = unchecked(SegmentTable.Next(hash, letter) + 1);
        }

        return hash;
    }

    /// <summary>The hash of what a word of a kind means.</summary>
    public static ulong HashOf(TokenKind kind, string meaning) => unchecked(HashOf(meaning) + ((ulong)kind * SegmentTable.Spread));

    private int PlaceOf(ulong hash) => (int)(unchecked(hash * SegmentTable.Spread) >> (64 - BitOperations.Log2((uint)_starts.Length - 1)));
}

/// <summary>A number and the hash of what it has in common with others. A class, as <see cref="ListedWord"/> is.</summary>
/// <param name="Hash">The hash.</param>
/// <param name="Number">The number.</param>
internal sealed record HashedNumber(ulong Hash, int Number);
