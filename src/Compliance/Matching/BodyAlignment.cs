namespace Compliance.Matching;

/// <summary>Pairs the units of two organisations' names, best pairs first, each token at most once; order does not matter.</summary>
internal static class BodyAlignment
{
    /// <summary>A pair from this similarity on is one word in two spellings.</summary>
    public const int WellMet = 8_500;

    private const int StackPairs = 48;

    /// <summary>A pair of units that meet.</summary>
    internal readonly record struct Pair(int Similarity, int Weight, short Left, short Right);

    /// <summary>Aligns two forms.</summary>
    /// <param name="left">The query's form.</param>
    /// <param name="right">The listed form.</param>
    /// <param name="memo">Remembered similarities of <paramref name="left"/>, or null.</param>
    /// <param name="floor">A similarity below which the result is of no interest.</param>
    /// <param name="chosen">Receives the pairs, or null.</param>
    public static BodyAlignmentResult Align(ScoringForm left, ScoringForm right, SimilarityMemo? memo, int floor, List<Pair>? chosen)
    {
        if (memo is not null && !CanReach(left, right, memo, floor))
        {
            return default;
        }

        // Few units meet; a name of many like words needs more room.
        Span<Pair> pairs = stackalloc Pair[StackPairs];
        var count = 0;
        uint leftMet = 0, rightMet = 0;
        for (var i = 0; i < left.Units.Length; i++)
        {
            ref readonly var a = ref left.Units.ItemRef(i);
            for (var j = 0; j < right.Units.Length; j++)
            {
                ref readonly var b = ref right.Units.ItemRef(j);
                if (a.IsJoined && b.IsJoined)
                {
                    continue;
                }

                var similarity = memo is null ? BodyWordSimilarity.Of(a, b) : memo.Of(i, b);
                if (similarity > 0)
                {
                    if (count == pairs.Length)
                    {
                        pairs = Grown(pairs, left.Units.Length * right.Units.Length);
                    }

                    pairs[count++] = new Pair(similarity, a.Weight + b.Weight, (short)i, (short)j);
                    leftMet |= a.Mask;
                    rightMet |= b.Mask;
                }
            }
        }

        // No pairing can gain more than the full weight of every token that meets anything at all.
        var total = left.TotalWeight + right.TotalWeight;
        if (count == 0 || UnitSimilarity.Same * (MetWeight(left, leftMet) + MetWeight(right, rightMet)) / total < floor)
        {
            return default;
        }

        Sort(pairs[..count], left, right);
        return Choose(pairs[..count], left, right, total, chosen);
    }

    private static Pair[] Grown(ReadOnlySpan<Pair> pairs, int length)
    {
        var more = new Pair[length];
        pairs.CopyTo(more);
        return more;
    }

    // The same bound as above, seen from the listed side alone: the listed tokens that meet anything, and the whole query.
    private static bool CanReach(ScoringForm left, ScoringForm right, SimilarityMemo memo, int floor)
    {
        var met = 0u;
        for (var j = 0; j < right.Units.Length; j++)
        {
            ref readonly var unit = ref right.Units.ItemRef(j);
            if (memo.Best(unit) > 0)
            {
                met |= unit.Mask;
            }
        }

        return met != 0
            && UnitSimilarity.Same * (left.TotalWeight + MetWeight(right, met)) / (left.TotalWeight + right.TotalWeight) >= floor;
    }

    private static int MetWeight(ScoringForm form, uint met)
    {
        var weight = 0;
        for (var i = 0; met != 0; i++, met >>= 1)
        {
            weight += (met & 1) != 0 ? form.Units.ItemRef(i).Weight : 0;
        }

        return weight;
    }

    private static BodyAlignmentResult Choose(ReadOnlySpan<Pair> pairs, ScoringForm left, ScoringForm right, int total, List<Pair>? chosen)
    {
        uint usedLeft = 0, usedRight = 0;
        uint wellLeft = 0, wellRight = 0;
        var gain = 0;
        foreach (ref readonly var pair in pairs)
        {
            var a = left.Units.ItemRef(pair.Left).Mask;
            var b = right.Units.ItemRef(pair.Right).Mask;
            if ((usedLeft & a) != 0 || (usedRight & b) != 0)
            {
                continue;
            }

            usedLeft |= a;
            usedRight |= b;
            if (pair.Similarity >= WellMet)
            {
                wellLeft |= a;
                wellRight |= b;
            }

            gain += pair.Similarity * pair.Weight;
            chosen?.Add(pair);
        }

        return new BodyAlignmentResult(gain / total, usedLeft, usedRight, wellLeft, wellRight);
    }

    // Insertion sort: pairs are few. Ties fall by spelling, so that the result does not depend on which name stands left.
    private static void Sort(Span<Pair> pairs, ScoringForm left, ScoringForm right)
    {
        for (var i = 1; i < pairs.Length; i++)
        {
            var pair = pairs[i];
            var j = i - 1;
            while (j >= 0 && Compare(pair, pairs[j], left, right) < 0)
            {
                pairs[j + 1] = pairs[j];
                j--;
            }

            pairs[j + 1] = pair;
        }
    }

    private static int Compare(in Pair x, in Pair y, ScoringForm left, ScoringForm right)
    {
        if (x.Similarity != y.Similarity)
        {
            return y.Similarity - x.Similarity;
        }

        if (x.Weight != y.Weight)
        {
            return y.Weight - x.Weight;
        }

        var (xLow, xHigh) = Ordered(left.Units[x.Left].Text, right.Units[x.Right].Text);
        var (yLow, yHigh) = Ordered(left.Units[y.Left].Text, right.Units[y.Right].Text);
        var low = string.CompareOrdinal(xLow, yLow);
        return low != 0 ? low : string.CompareOrdinal(xHigh, yHigh);
    }

    private static (string Low, string High) Ordered(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}

/// <summary>What an alignment came to.</summary>
/// <param name="Similarity">Gained weight over all weight, in basis points.</param>
/// <param name="UsedLeft">Tokens of the left form that met one of the right.</param>
/// <param name="UsedRight">Tokens of the right form that met one of the left.</param>
/// <param name="WellLeft">Those of them that met themselves or another spelling (<see cref="BodyAlignment.WellMet"/>).</param>
/// <param name="WellRight">The same on the right.</param>
internal readonly record struct BodyAlignmentResult(int Similarity, uint UsedLeft, uint UsedRight, uint WellLeft, uint WellRight);
