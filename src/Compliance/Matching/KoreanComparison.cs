using System.Collections.Immutable;
using Compliance.Names.Korean;

namespace Compliance.Matching;

/// <summary>Compares two names that both read as Korean, syllable by syllable: a syllable is the same Hangul, or another one that is
/// so and so far away. There is no edit inside a syllable, because y for j makes another name.</summary>
/// <remarks>Costs are in thousandths; 0 is the same spelling. Symmetric.</remarks>
internal static class KoreanComparison
{
    /// <summary>What different surnames cost at least.</summary>
    public const int OtherSurname = 1_000;

    private const int SurnameSpelling = 60;
    private const int SouthernSurname = 60;
    private const int SouthernHangul = 90;
    private const int UnlikelySouthern = 560;
    private const int MissingSyllable = 860;
    private const int Swapped = 900;
    private const int MostLetters = 4;
    private const int OtherWriting = 4;
    private const int MisreadLetter = 430;
    private const int BothTurned = 300;
    private const int MostCommonness = 40;
    private const int CommonnessScale = 31;
    private const int Vanished = 1_000_000;

    /// <summary>The least cost of any two readings.</summary>
    /// <param name="left">Readings of one name.</param>
    /// <param name="right">Readings of the other.</param>
    /// <param name="limit">A cost above which the result is of no interest; then it may be higher than the true one.</param>
    public static int Cost(ImmutableArray<KoreanName> left, ImmutableArray<KoreanName> right, int limit) => Closest(left, right, limit).Cost;

    /// <summary>The two readings that fit best, the first pair of them, and their cost.</summary>
    public static (int Cost, int Left, int Right) Closest(ImmutableArray<KoreanName> left, ImmutableArray<KoreanName> right, int limit)
    {
        var best = (Cost: Vanished, Left: 0, Right: 0);
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                var cost = Cost(left[i], right[j], Math.Min(limit, best.Cost));
                if (cost < best.Cost)
                {
                    best = (cost, i, j);
                }
            }
        }

        return best;
    }

    private static int Cost(KoreanName left, KoreanName right, int limit)
    {
        if (limit <= OtherSurname && !left.SurnameSet.Meets(right.SurnameSet))
        {
            return Vanished;
        }

        // Two Mandarin spellings are compared as what they are.
        if (left.Origin == KoreanOrigin.Pinyin && right.Origin == KoreanOrigin.Pinyin)
        {
            return Vanished;
        }

        // Two names that both stand surname first need not be turned round.
        var turned = left.IsReversed && right.IsReversed ? BothTurned : 0;
        // What both sides need to be read as Korean counts twice when it is a repair: two misspellings meet anywhere.
        var (less, more) = (Math.Min(left.Cost, right.Cost), Math.Max(left.Cost, right.Cost));
        var cost = more + (less >= SpellingRepair.OneEdit ? less : 0) + turned + SurnameCost(left, right);
        if (cost < limit)
        {
            cost += GivenCost(left.Given, right.Given, limit - cost);
        }

        // What differs at all differs a little more in a name that very many bear.
        return cost == 0 ? 0 : cost + (MostCommonness * Math.Max(left.Commonness, right.Commonness) / CommonnessScale);
    }

    /// <summary>What two surnames cost; they are the same name, or other ones.</summary>
    public static int SurnameCost(KoreanName left, KoreanName right)
    {
        if (!left.SurnameSet.Meets(right.SurnameSet))
        {
            return OtherSurname + (Apart(left, right) / 3);
        }

        var best = int.MaxValue;
        foreach (var a in left.Surnames)
        {
            foreach (var b in right.Surnames)
            {
                if (a.Surname == b.Surname)
                {
                    var isSameText = string.Equals(left.SurnameText, right.SurnameText, StringComparison.Ordinal);
                    var cost = isSameText || left.Origin == KoreanOrigin.Pinyin || right.Origin == KoreanOrigin.Pinyin ? 0
                        : IsOtherWriting(left.SurnameText, right.SurnameText) ? OtherWriting * (left.Surnames.Length + right.Surnames.Length)
                        : SurnameSpelling + (4 * Math.Abs(left.SurnameText.Length - right.SurnameText.Length));
                    if (a.IsSouthern != b.IsSouthern)
                    {
                        cost += a.IsSouthern ? Southern(left, right) : Southern(right, left);
                    }

                    best = Math.Min(best, cost);
                }
            }
        }

        return best;
    }

    // The first surname of each stands for the rest: this only grades names that are not alike.
    private static int Apart(KoreanName left, KoreanName right) =>
        JamoDistance.Between(Surnames.All[left.Surnames[0].Surname].Northern[0], Surnames.All[right.Surnames[0].Surname].Northern[0]);

    // Northern spellings keep Ryu and Yu apart; only where the South spells can Yu be Ryu. Yoo and You are southern by themselves,
    // and Chinese characters say which surname it is.
    private static int Southern(KoreanName southern, KoreanName other) =>
        southern.Origin == KoreanOrigin.Hangul || other.Origin == KoreanOrigin.Hanja ? SouthernHangul
        : southern.Style == SpellingStyle.Southern || southern.Origin != KoreanOrigin.Spelled || SpellingFeatures.HasSouthernLetters(southern.SurnameText) ? SouthernSurname
        : UnlikelySouthern;

    private static int GivenCost(ImmutableArray<SyllableSpelling> left, ImmutableArray<SyllableSpelling> right, int limit)
    {
        if (left.Length != right.Length)
        {
            var missing = Math.Abs(left.Length - right.Length) * MissingSyllable;
            return missing >= limit ? missing : Aligned(left, right);
        }

        var cost = 0;
        for (var i = 0; i < left.Length && cost < limit; i++)
        {
            cost += SyllableCost(left[i], right[i], i + 1 < left.Length);
        }

        return left.Length == 2 && cost > Swapped && limit > Swapped
            ? Math.Min(cost, Swapped + SyllableCost(left[0], right[1], false) + SyllableCost(left[1], right[0], false))
            : cost;
    }

    // Edit alignment of names of different length; they have four syllables at most.
    private static int Aligned(ImmutableArray<SyllableSpelling> left, ImmutableArray<SyllableSpelling> right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j * MissingSyllable;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i * MissingSyllable;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + SyllableCost(left[i - 1], right[j - 1], false);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + MissingSyllable);
            }
        }

        return row[right.Length];
    }

    /// <summary>What two syllables cost: the least of any two of their readings.</summary>
    public static int SyllableCost(SyllableSpelling left, SyllableSpelling right, bool mayBeMisread)
    {
        if (left.IsPinyin == right.IsPinyin && string.Equals(left.Text, right.Text, StringComparison.Ordinal))
        {
            return 0;
        }

        var best = Common(left.Readings, right.Readings);
        if (best == Vanished)
        {
            foreach (var a in left.Readings)
            {
                foreach (var b in right.Readings)
                {
                    best = Math.Min(best, a.Cost + b.Cost + JamoDistance.Between(a, b));
                }
            }
        }

        best += left.IsPinyin || right.IsPinyin ? 0
            : IsOtherWriting(left.Plain, right.Plain) ? WritingCost(left, right)
            : SpellingCost(left.Plain, right.Plain);
        return best > MisreadLetter && mayBeMisread && IsMisread(left.Plain, right) | IsMisread(right.Plain, left) ? MisreadLetter : best;
    }

    private static int Common(ImmutableArray<SyllableReading> left, ImmutableArray<SyllableReading> right)
    {
        var best = Vanished;
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            var (a, b) = (left[i], right[j]);
            if (a.Hangul == b.Hangul)
            {
                best = Math.Min(best, a.Cost + b.Cost);
                i++;
                j++;
            }
            else if (a.Hangul < b.Hangul)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return best;
    }

    // Another script hides what the letters leave open: the more readings, the less a common one says.
    private static int WritingCost(SyllableSpelling left, SyllableSpelling right) =>
        OtherWriting + (4 * (Math.Min(left.Readings.Length, 6) + Math.Min(right.Readings.Length, 6) - 2)) + Math.Max(left.Commonness, right.Commonness);

    // Spellings of two scripts do not differ by letters.
    private static bool IsOtherWriting(string left, string right) => (left[0] < 0x250) != (right[0] < 0x250) || (left[0] > 0x2FFF && left[0] != right[0]);

    // The more letters differ, the less likely the two spellings were meant for one syllable.
    private static int SpellingCost(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return 5;
        }

        // What stands between the common beginning and end.
        int shorter = Math.Min(left.Length, right.Length), start = 0, end = 0;
        while (start < shorter && left[start] == right[start])
        {
            start++;
        }

        while (end < shorter - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        return 26 + (9 * Math.Min(Math.Max(left.Length, right.Length) - start - end, MostLetters));
    }

    // In handwriting and print n is read for u: Sou, the French spelling of 수, is listed as Son.
    private static bool IsMisread(string spelled, SyllableSpelling other)
    {
        if (spelled.Length < 3 || !spelled.EndsWith("on", StringComparison.Ordinal))
        {
            return false;
        }

        var plain = other.Plain;
        var onset = spelled.AsSpan(0, spelled.Length - 2);
        return plain.AsSpan().StartsWith(onset) && plain.AsSpan(onset.Length) is "u" or "ou" or "oo";
    }
}
