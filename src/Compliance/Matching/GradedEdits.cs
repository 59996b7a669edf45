using System.Numerics;
using Compliance.Matching.Candidates;

namespace Compliance.Matching;

/// <summary>How alike two words are by their letters: edits weigh by kind, and each the more the shorter the word is.</summary>
/// <remarks>An optimal string alignment with costs in hundredths of an edit. Vowels, doubled letters and an h behind a consonant differ
/// between transliterations of one word and cost less than other letters.</remarks>
internal static class GradedEdits
{
    /// <summary>Less alike than this is not alike at all.</summary>
    public const int LeastSimilarity = 6_500;

    private const int Full = 100;
    private const int Vowel = 60;
    private const int OtherVowel = 50;
    private const int Doubled = 30;
    private const int SilentH = 45;
    private const int Swap = 80;
    private const int Kindred = 75;
    private const int FirstLetter = 40;

    /// <summary>A word of this length or less is another word with any edit.</summary>
    private const int ShortWord = 3;

    private const int Longest = 32;

    /// <summary>An edit that changes the set of consonants costs at least this for each letter changed, of vowels and h at least the next.</summary>
    private const int LeastPerConsonant = 45;
    private const int LeastPerVowel = OtherVowel / 2;

    private static readonly uint Vowels = NameUnit.LettersOf("aeiouyh");

    /// <summary>The similarity in basis points; 0 when it is below <see cref="LeastSimilarity"/>. Symmetric.</summary>
    /// <param name="left">A folded word.</param>
    /// <param name="right">Another folded word.</param>
    /// <param name="letters">The letters that stand in one of the words only (<see cref="NameUnit.Letters"/>).</param>
    public static int Similarity(string left, string right, uint letters)
    {
        var length = Math.Max(left.Length, right.Length);
        if (length is <= ShortWord or > Longest)
        {
            return 0;
        }

        // An edit of a word of n letters costs as one of n - 2: the first and the last letter hold a word together.
        var budget = (UnitSimilarity.Same - LeastSimilarity) * (length - 2) / Full;
        if (Math.Abs(left.Length - right.Length) * Vowel > budget || !BeginAlike(left, right)
            || (BitOperations.PopCount(letters & ~Vowels) * LeastPerConsonant) + (BitOperations.PopCount(letters & Vowels) * LeastPerVowel) > budget)
        {
            return 0;
        }

        var cost = Cost(left, right, budget);
        return cost > budget ? 0 : UnitSimilarity.Same - (cost * Full / (length - 2));
    }

    /// <summary>How much the signatures of two words may differ that are so alike.</summary>
    /// <param name="length">The letters of the longer word.</param>
    /// <param name="least">A similarity.</param>
    public static SpellingBound BoundOf(int length, int least)
    {
        // A swap changes six neighbourhoods for 80, another vowel four for 50, an h three for 45: none more than two for 25.
        var budget = length is <= ShortWord or > Longest ? 0 : (((UnitSimilarity.Same - Math.Max(least, LeastSimilarity) + 1) * (length - 2)) - 1) / Full;
        return new SpellingBound(budget / Doubled, LeastPerConsonant, LeastPerVowel, budget, 2 * budget / LeastPerVowel, budget / Doubled);
    }

    // One of the first two letters stands in its place, or they changed places, or the first is a kindred one: what does not begin so
    // is another word. This spares most alignments.
    private static bool BeginAlike(string left, string right) =>
        left[0] == right[0] || left[1] == right[1] || left[0] == right[1] || left[1] == right[0] || AreKindred(left[0], right[0]);

    private static int Cost(string left, string right, int budget)
    {
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        previous[0] = 0;
        for (var j = 1; j <= right.Length; j++)
        {
            previous[j] = previous[j - 1] + Gap(right, j - 1);
        }

        var leastBefore = 0;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = previous[0] + Gap(left, i - 1);
            var least = current[0];
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Math.Min(previous[j] + Gap(left, i - 1), current[j - 1] + Gap(right, j - 1));
                cost = Math.Min(cost, previous[j - 1] + Substitution(left[i - 1], right[j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + Swap);
                }

                current[j] = cost;
                least = Math.Min(least, cost);
            }

            // What reaches over a row goes on from the row before.
            if (least > budget && leastBefore + Swap > budget)
            {
                return least;
            }

            leastBefore = least;

            var free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return previous[right.Length] + (left[0] == right[0] ? 0 : FirstLetter);
    }

    private static int Gap(string word, int index)
    {
        var c = word[index];
        if (index > 0 && word[index - 1] == c)
        {
            return Doubled;
        }

        return IsVowel(c) ? Vowel : c == 'h' && index > 0 && !IsVowel(word[index - 1]) ? SilentH : Full;
    }

    private static int Substitution(char a, char b)
    {
        if (a == b)
        {
            return 0;
        }

        return IsVowel(a) && IsVowel(b) ? OtherVowel : AreKindred(a, b) ? Kindred : Full;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool AreKindred(char a, char b) => Sound(a) is var sound && sound != 0 && sound == Sound(b);

    // Letters that transliterations of one name exchange.
    private static int Sound(char c) => c switch
    {
        'c' or 'k' or 'q' or 'g' => 1,
        's' or 'z' => 2,
        'v' or 'w' or 'f' => 3,
        't' or 'd' => 4,
        'p' or 'b' => 5,
        'j' or 'i' => 6,
        _ => 0,
    };
}
