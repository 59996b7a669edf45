using System.Numerics;

namespace Compliance.Matching;

/// <summary>The pairs of neighbouring characters of a name, hashed to 256 bits.</summary>
internal readonly record struct BigramSet(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>The pairs of a folded text; blanks do not count.</summary>
    public static BigramSet Of(string text)
    {
        Span<ulong> bits = stackalloc ulong[4];
        bits.Clear();
        var previous = '\0';
        foreach (var c in text)
        {
            if (c == ' ')
            {
                continue;
            }

            var hash = ((previous * 31) + c) & 0xFF;
            bits[hash >> 6] |= 1ul << (hash & 63);
            previous = c;
        }

        return new BigramSet(bits[0], bits[1], bits[2], bits[3]);
    }

    /// <summary>Dice's coefficient of the two sets in basis points.</summary>
    public int Overlap(in BigramSet other)
    {
        var all = Count + other.Count;
        var common = BitOperations.PopCount(A & other.A) + BitOperations.PopCount(B & other.B) + BitOperations.PopCount(C & other.C) + BitOperations.PopCount(D & other.D);
        return all == 0 ? 0 : 2 * UnitSimilarity.Same * common / all;
    }

    private int Count => BitOperations.PopCount(A) + BitOperations.PopCount(B) + BitOperations.PopCount(C) + BitOperations.PopCount(D);
}
