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

    private const int Letters = 26;

    // What another letter in the place of a letter costs.
    private static readonly byte[] Substitutions = MakeSubstitutions();

    private static readonly uint Vowels = NameUnit.LettersOf("aeiouyh");

    /// <summary>The similarity in basis points; 0 when it is below <see cref="LeastSimilarity"/>. Symmetric.</summary>
    /// <param name="left">A folded word.</param>
    /// <param name="right">Another folded word.</param>
    /// <param name="letters">The letters that stand in one of the words only (<see cref="NameUnit.Letters"/>).</param>
    /// <param name="least">A similarity below which the result is of no interest; then it may be 0.</param>
    public static int Similarity(string left, string right, uint letters, int least = 0)
    {
        if (!MayMeet(left.Length, right.Length, letters, least) || !BeginAlike(left, right))
        {
            return 0;
        }

        var length = Math.Max(left.Length, right.Length);
        var budget = BudgetOf(length, least);
        var cost = Cost(left, right, budget);
        return cost > budget ? 0 : UnitSimilarity.Same - (cost * Full / (length - 2));
    }

    /// <summary>Whether words may meet at all by their letters.</summary>
    /// <param name="left">The length of one.</param>
    /// <param name="right">The length of the other.</param>
    /// <param name="letters">The letters that stand in one of the words only.</param>
    /// <param name="least">A similarity below which words are of no interest.</param>
    public static bool MayMeet(int left, int right, uint letters, int least = 0)
    {
        var length = Math.Max(left, right);
        var budget = BudgetOf(length, least);
        return length is > ShortWord and <= Longest
            && AreAboutAsLong(left, right)
            && (BitOperations.PopCount(letters & ~Vowels) * LeastPerConsonant) + (BitOperations.PopCount(letters & Vowels) * LeastPerVowel) <= budget;
    }

    /// <summary>The letters that transliterations exchange for a letter, by their codes (<see cref="PackedWord"/>).</summary>
    public static uint KindredOf(char letter)
    {
        var kindred = 0u;
        for (var other = 'a'; other <= 'z'; other++)
        {
            kindred |= AreKindred(letter, other) ? 1u << PackedWord.CodeOf(other) : 0;
        }

        return kindred;
    }

    /// <summary>How far apart two words may be that are so alike.</summary>
    /// <param name="sought">The length of one word.</param>
    /// <param name="listed">The length of the other.</param>
    /// <param name="hasDoubled">Whether one of them may have doubled letters.</param>
    /// <param name="least">A similarity.</param>
    public static SpellingBound BoundOf(int sought, int listed, bool hasDoubled, int least)
    {
        // A swap changes six neighbourhoods for 80, another vowel four for 50, an h three for 45: none more than two for 25.
        var length = Math.Max(sought, listed);
        var budget = length is <= ShortWord or > Longest ? 0 : BudgetOf(length, least);
        var edits = budget / (hasDoubled ? Doubled : SilentH);
        return !AreAboutAsLong(sought, listed) || Math.Abs(sought - listed) > edits
            ? SpellingBound.Never
            : new SpellingBound(edits, edits, edits, budget / LeastPerVowel, budget / LeastPerConsonant, 2 * budget / LeastPerVowel);
    }

    /// <summary>Whether a word has a letter twice in a row, of which one is left out more easily.</summary>
    public static bool HasDoubled(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == word[i - 1])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words that are long enough to meet begin alike: one of the first two letters stands in its place, or they changed places, or the
    /// first is a kindred one. What does not begin so is another word.</summary>
    public static bool BeginAlike(string left, string right) => BeginAlike(left[0], left[1], right[0], right[1]);

    /// <summary>The same of the first two letters of each.</summary>
    public static bool BeginAlike(char left, char leftSecond, char right, char rightSecond) =>
        left == right || leftSecond == rightSecond || left == rightSecond || leftSecond == right || AreKindred(left, right);

    // Words of other lengths are other words, whatever letters make them longer.
    private static bool AreAboutAsLong(int left, int right) => Math.Abs(left - right) * Vowel <= BudgetOf(Math.Max(left, right), LeastSimilarity);

    // An edit of a word of n letters costs as one of n - 2: the first and the last letter hold a word together.
    private static int BudgetOf(int length, int least) => (((UnitSimilarity.Same - Math.Max(least, LeastSimilarity) + 1) * (length - 2)) - 1) / Full;

    private static int Cost(string left, string right, int budget)
    {
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[4 * (Longest + 1)];
        var gaps = rows.Slice(3 * width, right.Length);
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        previous[0] = 0;
        for (var j = 1; j <= right.Length; j++)
        {
            gaps[j - 1] = Gap(right, j - 1);
            previous[j] = previous[j - 1] + gaps[j - 1];
        }

        var leastBefore = 0;
        for (var i = 1; i <= left.Length; i++)
        {
            var gap = Gap(left, i - 1);
            current[0] = previous[0] + gap;
            var least = current[0];
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Math.Min(previous[j] + gap, current[j - 1] + gaps[j - 1]);
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

        return IsLetter(a) && IsLetter(b) ? Substitutions[((a - 'a') * Letters) + (b - 'a')] : Full;
    }

    private static byte[] MakeSubstitutions()
    {
        var costs = new byte[Letters * Letters];
        for (var a = 'a'; a <= 'z'; a++)
        {
            for (var b = 'a'; b <= 'z'; b++)
            {
                costs[((a - 'a') * Letters) + (b - 'a')] = (byte)(IsVowel(a) && IsVowel(b) ? OtherVowel : AreKindred(a, b) ? Kindred : Full);
            }
        }

        return costs;
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z';

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
