using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Compliance.Matching.Candidates;

/// <summary>Up to 25 letters of a word in one number, five bits each: different letters may be packed alike, the same never differently.</summary>
internal static class PackedWord
{
    /// <summary>Longer words are not packed.</summary>
    public const int Longest = 25;

    private const int Bits = 5;
    private const int HalfWay = 12;
    private const int Codes = 1 << Bits;

    /// <summary>The word packed, its first letter lowest; 0 when it is too long.</summary>
    public static UInt128 Of(string word)
    {
        var packed = UInt128.Zero;
        for (var i = word.Length <= Longest ? word.Length - 1 : -1; i >= 0; i--)
        {
            packed = (packed << Bits) | (uint)CodeOf(word[i]);
        }

        return packed;
    }

    /// <summary>The code of a letter: a number of less than 32.</summary>
    public static int CodeOf(char letter) => letter % Codes;

    /// <summary>The code of one of the first twelve letters of a packed word; 0 behind its last.</summary>
    public static int CodeAt(UInt128 packed, int place) => (int)(unchecked((ulong)packed) >> (place * Bits) & (Codes - 1));

    /// <summary>A word made ready to be compared with many.</summary>
    public readonly ref struct Pattern
    {
        private readonly Span<ulong> _where;
        private readonly int _length;

        /// <summary>Makes a word ready.</summary>
        /// <param name="word">A word.</param>
        /// <param name="where">Room for <see cref="Room"/> numbers.</param>
        public Pattern(ReadOnlySpan<char> word, Span<ulong> where)
        {
            _where = where;
            _length = word.Length;
            _where.Clear();
            for (var i = 0; i < Math.Min(word.Length, Longest); i++)
            {
                _where[CodeOf(word[i])] |= 1UL << i;
            }
        }

        /// <summary>How many numbers a pattern needs.</summary>
        public static int Room => Codes;

        /// <summary>Whether a packed word is no more edits away (insertions, deletions, substitutions, swaps of neighbours); true as well when a word is too long to tell.</summary>
        public bool IsNear(UInt128 packed, int length, int edits)
        {
            if (_length is 0 or > Longest || length > Longest)
            {
                return true;
            }

            var column = new EditColumn(_length);
            var letters = unchecked((ulong)packed);
            ref var where = ref MemoryMarshal.GetReference(_where);
            for (var i = 0; i < length; i++)
            {
                letters = i == HalfWay ? unchecked((ulong)(packed >> (HalfWay * Bits))) : letters;
                column.TakeOrSwap(Unsafe.Add(ref where, (nuint)(letters % Codes)));
                letters >>= Bits;
            }

            return column.Distance <= edits;
        }
    }
}
