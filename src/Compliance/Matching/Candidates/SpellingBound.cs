using System.Numerics;
using System.Runtime.CompilerServices;

namespace Compliance.Matching.Candidates;

/// <summary>How far apart two words of given lengths may be that are as alike as asked. Words further apart are less alike; nearer ones need not be alike.</summary>
/// <param name="Gaps">How many letters may be put in and left out, together.</param>
/// <param name="Edits">How many edits there may be, a swap of neighbours being one.</param>
/// <param name="Touched">How many letters edits may touch: one each, a swap two.</param>
/// <param name="Letters">How many letters may stand in one of the words only.</param>
/// <param name="Consonants">How many of them may be other letters than vowels and h.</param>
/// <param name="Pairs">How many bits of the sets of neighbouring letters may differ.</param>
internal readonly record struct SpellingBound(int Gaps, int Edits, int Touched, int Letters, int Consonants, int Pairs)
{
    private static readonly uint Vowels = NameUnit.LettersOf("aeiouyh");

    /// <summary>The bound of words that no edits make alike enough.</summary>
    public static SpellingBound Never { get; } = new(-1, -1, -1, -1, -1, -1);

    /// <summary>Whether words may be as alike as asked of which one only has such letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Admits(uint letters) => BitOperations.PopCount(letters) <= Letters && BitOperations.PopCount(letters & ~Vowels) <= Consonants;

    /// <summary>Whether words may be as alike as asked of which one only has such neighbouring letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Admits(ulong pairs) => BitOperations.PopCount(pairs) <= Pairs;
}
