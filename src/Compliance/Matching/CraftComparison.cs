using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Compares names of ships and aircraft: they need near-equality, and numbers must be the same.</summary>
internal static class CraftComparison
{
    /// <summary>The most that names reach that are not the same: another ship may bear a near name.</summary>
    public const int NearlySame = 8_900;

    /// <summary>How much of what names differ in counts, in percent.</summary>
    private const int Slope = 60;

    /// <summary>The percentage that is left of names with different numbers.</summary>
    private const int OtherNumber = 50;

    /// <summary>The percentage that is left when only one name has a number.</summary>
    private const int MissingNumber = 74;

    /// <summary>Two short names are nearly equal by chance.</summary>
    private const int LeastLetters = 6;

    private const int Finest = 60;

    /// <summary>The similarity in basis points; a result below <paramref name="floor"/> may be reported lower than it is. Symmetric.</summary>
    public static int Compare(ScoringForm left, ScoringForm right, int floor, List<TokenPair>? pairs, List<string>? notes)
    {
        var similarity = Compare(left.Craft!, right.Craft!, left.Bigrams.Overlap(right.Bigrams), LeastOfLetters(floor), notes);
        pairs?.Add(new TokenPair(left.Form.Normalised, right.Form.Normalised, similarity, "whole name"));
        return similarity;
    }

    /// <summary>How alike letters must be to bring names to the floor: all that follows only lowers them.</summary>
    public static int LeastOfLetters(int floor) => UnitSimilarity.Same - ((NearlySame - floor + 1) * 100 / Slope) - 1;

    private static int Compare(CraftName left, CraftName right, int overlap, int least, List<string>? notes)
    {
        var similarity = OfLetters(left, right, least, notes);
        if (similarity is > 0 and < UnitSimilarity.Same)
        {
            // Where letters are equally near, neighbouring letters tell.
            similarity -= Finest * (UnitSimilarity.Same - overlap) / UnitSimilarity.Same;
        }

        if (string.Equals(left.Numbers, right.Numbers, StringComparison.Ordinal))
        {
            return similarity;
        }

        var differ = left.Numbers.Length > 0 && right.Numbers.Length > 0;
        notes?.Add(differ ? "The numbers differ." : "A number stands in one name only.");
        return similarity * (differ ? OtherNumber : MissingNumber) / 100;
    }

    private static int OfLetters(CraftName left, CraftName right, int least, List<string>? notes)
    {
        if (string.Equals(left.Letters, right.Letters, StringComparison.Ordinal))
        {
            return UnitSimilarity.Same;
        }

        if (Math.Max(left.Letters.Length, right.Letters.Length) < LeastLetters)
        {
            return 0;
        }

        var letters = GradedEdits.Similarity(left.Letters, right.Letters, left.LetterSet ^ right.LetterSet, least);
        var korean = left.Korean is { } a && right.Korean is { } b ? KoreanWords.Similarity(a, b, least) : 0;
        if (korean > letters)
        {
            notes?.Add("Both names read as romanised Korean: compared by sounds.");
        }

        var best = Math.Max(letters, korean);
        return best == 0 ? 0 : NearlySame - ((UnitSimilarity.Same - best) * Slope / 100);
    }
}
