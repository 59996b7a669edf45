namespace Compliance.Matching;

/// <summary>Pairs the units of two forms, best pairs first, each token at most once; order does not matter.</summary>
internal static class NameAlignment
{
    private const int StackPairs = 256;

    /// <summary>A pair of units that meet.</summary>
    internal readonly record struct Pair(int Similarity, int Weight, short Left, short Right);

    /// <summary>Aligns two forms.</summary>
    /// <param name="left">The query's form.</param>
    /// <param name="right">The listed form.</param>
    /// <param name="memo">Remembered similarities of <paramref name="left"/>, or null.</param>
    /// <param name="floor">A similarity below which the result is of no interest.</param>
    /// <param name="chosen">Receives the pairs, or null.</param>
    public static AlignmentResult Align(ScoringForm left, ScoringForm right, SimilarityMemo? memo, int floor, List<Pair>? chosen)
    {
        if (memo is not null && !CanReach(left, right, memo, floor))
        {
            return default;
        }

        Span<Pair> pairs = stackalloc Pair[StackPairs];
        var count = 0;
        uint leftMet = 0, rightMet = 0;
        for (var i = 0; i < left.Units.Length; i++)
        {
            ref readonly var a = ref left.Units.ItemRef(i);
            for (var j = 0; j < right.Units.Length; j++)
            {
                ref readonly var b = ref right.Units.ItemRef(j);
                var similarity = memo is null ? UnitSimilarity.Of(a, b) : memo.Of(i, b);
                if (similarity > 0)
                {
                    if (count == pairs.Length)
                    {
                        // Only names of very many words that are all alike come here.
                        var more = new Pair[2 * count];
                        pairs.CopyTo(more);
                        pairs = more;
                    }

                    var weight = UnitSimilarity.IsInitialPair(a, b) ? 2 * Math.Min(a.Weight, b.Weight) : a.Weight + b.Weight;
                    pairs[count++] = new Pair(similarity, weight, (short)i, (short)j);
                    leftMet |= a.Mask;
                    rightMet |= b.Mask;
                }
            }
        }

        // No pairing can gain more than the full weight of every token that meets anything at all.
        var total = left.TotalWeight + right.TotalWeight;
        var bound = total == 0 ? 0 : UnitSimilarity.Same * (MetWeight(left, leftMet) + MetWeight(right, rightMet)) / total;
        if (count == 0 || bound < floor)
        {
            return default;
        }

        return ChooseBest(pairs[..count], left, right, total, chosen);
    }

    // The most alike first. Where words are written together that may give away the better half of a joined word, so that the pairs that
    // gain most are tried first as well.
    private static AlignmentResult ChooseBest(Span<Pair> pairs, ScoringForm left, ScoringForm right, int total, List<Pair>? chosen)
    {
        var joined = false;
        foreach (var pair in pairs)
        {
            joined |= left.Units[pair.Left].IsJoined || right.Units[pair.Right].IsJoined;
        }

        Sort(pairs, left, right, false);
        if (joined)
        {
            var alike = Choose(pairs, left, right, total, null);
            Sort(pairs, left, right, true);
            var gaining = Choose(pairs, left, right, total, null);
            if (chosen is null)
            {
                return gaining.Gain > alike.Gain ? gaining : alike;
            }

            Sort(pairs, left, right, gaining.Gain > alike.Gain);
        }

        return Choose(pairs, left, right, total, chosen);
    }

    // The same bound as below, seen from the listed side alone: the listed tokens that meet anything, and the whole query.
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
            weight += (met & 1) != 0 ? form.Form.Tokens[i].Weight : 0;
        }

        return weight;
    }

    private static AlignmentResult Choose(ReadOnlySpan<Pair> pairs, ScoringForm left, ScoringForm right, int total, List<Pair>? chosen)
    {
        uint usedLeft = 0, usedRight = 0;
        uint exactLeft = 0, exactRight = 0;
        var gain = 0;
        var covered = 0;
        foreach (var pair in pairs)
        {
            var a = left.Units[pair.Left].Mask;
            var b = right.Units[pair.Right].Mask;
            if ((usedLeft & a) != 0 || (usedRight & b) != 0)
            {
                continue;
            }

            usedLeft |= a;
            usedRight |= b;
            if (pair.Similarity >= UnitSimilarity.Variant)
            {
                exactLeft |= a;
                exactRight |= b;
            }

            gain += pair.Similarity * pair.Weight;
            covered += left.Units[pair.Left].Weight + right.Units[pair.Right].Weight - pair.Weight;
            chosen?.Add(pair);
        }

        return new AlignmentResult(gain / total, usedLeft, usedRight, exactLeft, exactRight) { Gain = gain, Covered = covered };
    }

    // Insertion sort: pairs are few. Ties fall by spelling, so that the result does not depend on which name stands left.
    private static void Sort(Span<Pair> pairs, ScoringForm left, ScoringForm right, bool byGain)
    {
        for (var i = 1; i < pairs.Length; i++)
        {
            var pair = pairs[i];
            var j = i - 1;
            while (j >= 0 && Compare(pair, pairs[j], left, right, byGain) < 0)
            {
                pairs[j + 1] = pairs[j];
                j--;
            }

            pairs[j + 1] = pair;
        }
    }

    private static int Compare(Pair x, Pair y, ScoringForm left, ScoringForm right, bool byGain)
    {
        if (byGain && x.Similarity * x.Weight != y.Similarity * y.Weight)
        {
            return (y.Similarity * y.Weight).CompareTo(x.Similarity * x.Weight);
        }

        if (x.Similarity != y.Similarity)
        {
            return y.Similarity.CompareTo(x.Similarity);
        }

        if (x.Weight != y.Weight)
        {
            return y.Weight.CompareTo(x.Weight);
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
/// <param name="ExactLeft">Those of them that met their own spelling or a known variant.</param>
/// <param name="ExactRight">The same on the right.</param>
internal readonly record struct AlignmentResult(int Similarity, uint UsedLeft, uint UsedRight, uint ExactLeft, uint ExactRight)
{
    /// <summary>The weight of what was paired times how alike it is.</summary>
    public int Gain { get; init; }

    /// <summary>The weight of words beyond the initials that they met.</summary>
    public int Covered { get; init; }
}
