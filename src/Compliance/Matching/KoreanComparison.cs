using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Compares two names that both read as Korean, syllable by syllable. A syllable is the same, or can be the same Hangul, or
/// is another one: there is no edit inside a syllable, because y for j makes another name.</summary>
internal static class KoreanComparison
{
    /// <summary>Two spellings of the same Hangul, such as Chol and Cheol.</summary>
    public const int SameHangul = 9_300;

    /// <summary>The most that names with a different number of syllables reach: one of them is not the other's short form.</summary>
    public const int OtherLength = 7_400;

    /// <summary>The similarity of the readings that fit best. Both forms have at least one reading.</summary>
    public static int Compare(ScoringForm left, ScoringForm right, List<TokenPair>? pairs)
    {
        var best = -1;
        var closest = (Left: left.Readings[0], Right: right.Readings[0]);
        foreach (var a in left.Readings)
        {
            foreach (var b in right.Readings)
            {
                var similarity = Compare(a, b, null);
                if (similarity > best)
                {
                    best = similarity;
                    closest = (a, b);
                }
            }
        }

        if (pairs is not null)
        {
            Compare(closest.Left, closest.Right, pairs);
        }

        return best;
    }

    private static int Compare(KoreanReading left, KoreanReading right, List<TokenPair>? pairs)
    {
        Span<int> partner = stackalloc int[left.Syllables.Length];
        partner.Fill(-1);
        var used = 0u;
        var same = 0;
        for (var i = 0; i < left.Syllables.Length; i++)
        {
            for (var j = 0; j < right.Syllables.Length && partner[i] < 0; j++)
            {
                if ((used & (1u << j)) == 0 && left.Syllables[i].Spelling == right.Syllables[j].Spelling)
                {
                    partner[i] = j;
                    used |= 1u << j;
                    same++;
                }
            }
        }

        var kindred = Pair(left, right, 0, used, partner);
        if (pairs is not null)
        {
            Describe(left, right, partner, pairs);
        }

        var similarity = 2 * ((same * UnitSimilarity.Same) + (kindred * SameHangul)) / (left.Syllables.Length + right.Syllables.Length);
        return left.Syllables.Length == right.Syllables.Length ? similarity : Math.Min(similarity, OtherLength);
    }

    // The most pairs that share a Hangul among the syllables left over; a name has four at most, so trying all is cheap.
    private static int Pair(KoreanReading left, KoreanReading right, int index, uint used, Span<int> partner)
    {
        while (index < partner.Length && partner[index] >= 0)
        {
            index++;
        }

        if (index == partner.Length)
        {
            return 0;
        }

        Span<int> trial = stackalloc int[partner.Length];
        partner.CopyTo(trial);
        var best = Pair(left, right, index + 1, used, trial);
        Span<int> chosen = stackalloc int[partner.Length];
        trial.CopyTo(chosen);
        for (var j = 0; j < right.Syllables.Length; j++)
        {
            if ((used & (1u << j)) == 0 && left.Syllables[index].SharesHangulWith(right.Syllables[j]))
            {
                partner.CopyTo(trial);
                trial[index] = j;
                var count = 1 + Pair(left, right, index + 1, used | (1u << j), trial);
                if (count > best)
                {
                    best = count;
                    trial.CopyTo(chosen);
                }
            }
        }

        chosen.CopyTo(partner);
        return best;
    }

    private static void Describe(KoreanReading left, KoreanReading right, ReadOnlySpan<int> partner, List<TokenPair> pairs)
    {
        var met = new bool[right.Syllables.Length];
        for (var i = 0; i < partner.Length; i++)
        {
            var a = left.Syllables[i];
            if (partner[i] < 0)
            {
                pairs.Add(new TokenPair(a.Spelling, "", 0, "left over"));
                continue;
            }

            var b = right.Syllables[partner[i]];
            met[partner[i]] = true;
            pairs.Add(a.Spelling == b.Spelling
                ? new TokenPair(a.Spelling, b.Spelling, UnitSimilarity.Same, "same")
                : new TokenPair(a.Spelling, b.Spelling, SameHangul, $"same Hangul {a.Hangul.First(b.Hangul.Contains)}"));
        }

        pairs.AddRange(right.Syllables.Where((_, j) => !met[j]).Select(s => new TokenPair("", s.Spelling, 0, "left over")));
    }
}
