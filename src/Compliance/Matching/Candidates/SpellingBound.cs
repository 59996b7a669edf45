using System.Numerics;

namespace Compliance.Matching.Candidates;

/// <summary>How much the signatures of two words may differ when the words are as alike as asked. Words that differ more are less alike; words
/// that differ less need not be alike.</summary>
/// <param name="LengthGap">How many letters one may be longer.</param>
/// <param name="PerConsonant">What a letter that stands in one word only costs at least.</param>
/// <param name="PerVowel">The same of a vowel or an h.</param>
/// <param name="Letters">What the letters of the set that differ may cost together.</param>
/// <param name="Pairs">How many bits of the sets of neighbouring letters may differ.</param>
/// <param name="Touched">How many letters edits may touch: one each, a swap of neighbours two.</param>
internal readonly record struct SpellingBound(int LengthGap, int PerConsonant, int PerVowel, int Letters, int Pairs, int Touched)
{
    private static readonly uint Vowels = NameUnit.LettersOf("aeiouyh");

    /// <summary>Whether words with such differences may be as alike as asked.</summary>
    public bool Admits(uint letters, ulong pairs) =>
        BitOperations.PopCount(pairs) <= Pairs
        && (BitOperations.PopCount(letters & ~Vowels) * PerConsonant) + (BitOperations.PopCount(letters & Vowels) * PerVowel) <= Letters;
}
