using System.Numerics;
using System.Runtime.CompilerServices;
using Compliance.Names;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>How alike two units are, and by which rule.</summary>
internal static class UnitSimilarity
{
    public const int Same = 10_000;

    /// <summary>A word and its initial. The pair weighs what the initial weighs (<see cref="IsInitialPair"/>).</summary>
    public const int Initial = 9_000;

    /// <summary>Two spellings that data/names/words.tsv gives as one common name, at least.</summary>
    public const int Variant = 9_500;

    /// <summary>One word against the same letters in several words.</summary>
    public const int Joined = 9_900;

    private const int MostVariant = 9_790;
    private const int MostOtherSpelling = 9_720;
    private const int LeastOtherSpelling = 9_050;
    private const int LeastKey = 3;
    private const int LeastMistyped = 4;

    /// <summary>What the letters of keys (<see cref="SpellingKey"/>) tell is worth so much less than what the letters themselves tell.</summary>
    public const int KeyLoss = 150;

    /// <summary>The same of joined words.</summary>
    public const int JoinedLoss = 300;

    /// <summary>Joined words that are less alike do not meet.</summary>
    public const int LeastJoined = 8_000;


    // By the number of letters: what one plain edit costs, and what edits may cost together in hundredths of a plain one. Among words of
    // three letters only letters that transliterations exchange may differ; one edit makes another name of a word of four.
    private static readonly short[] EditLoss = [0, 0, 0, 7_000, 4_600, 3_300, 2_300, 1_800, 1_450, 1_250, 1_100, 1_000, 900, 800];
    private static readonly short[] EditLimit = [0, 0, 0, 65, 140, 140, 145, 165, 230, 235, 240, 245, 330, 335];

    // How many letters may differ at all; a swap is two.
    private static readonly byte[] MostEdits = [0, 0, 0, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4];

    private static readonly byte[] EditsOfAny = [.. MostEdits.Select((_, length) => (byte)Edits(length, Limit(length, 0)))];

    /// <summary>The similarity in basis points, 0 when the units do not meet. Symmetric.</summary>
    /// <param name="left">A unit.</param>
    /// <param name="right">Another unit.</param>
    /// <param name="least">A similarity below which the result is of no interest; it may be reported lower than it is.</param>
    public static int Of(in NameUnit left, in NameUnit right, int least = 0)
    {
        if (left.IsJoined || right.IsJoined)
        {
            return OfJoined(left, right, least);
        }

        if (left.IsSpelledAs(right))
        {
            return Same;
        }

        if (MayBeInitial(left) || MayBeInitial(right))
        {
            return OfInitial(left, right);
        }

        if (left.Kind == right.Kind && left.Kind != TokenKind.Word && string.Equals(left.Canonical, right.Canonical, StringComparison.Ordinal))
        {
            return left.Kind == TokenKind.Common ? OfVariants(left, right) : Same;
        }

        return IsSpelled(left) && IsSpelled(right) ? OfWords(left, right, least) : 0;
    }

    /// <summary>Whether two single words may meet at all that are initials or not the same in other spellings; told by their letters.</summary>
    public static bool MayMeet(in NameUnit left, in NameUnit right)
    {
        if (left.IsSpelledAs(right))
        {
            return true;
        }

        if (MayBeInitial(left) || MayBeInitial(right))
        {
            return OfInitial(left, right) > 0;
        }

        if (left.Kind == right.Kind && left.Kind != TokenKind.Word && string.Equals(left.Canonical, right.Canonical, StringComparison.Ordinal))
        {
            return true;
        }

        return IsSpelled(left) && IsSpelled(right)
            && (left.IsUnvocalised != right.IsUnvocalised
                || left.KeyPairs == right.KeyPairs
                || MayMeet(left.Length, right.Length, left.Letters ^ right.Letters, left.Pairs ^ right.Pairs)
                || ((left.HasOtherKey || right.HasOtherKey)
                    && MayMeet(left.KeyLength, right.KeyLength, left.KeyLetters ^ right.KeyLetters, left.KeyPairs ^ right.KeyPairs)));
    }

    /// <summary>The rule that gave a similarity, in words.</summary>
    public static string Rule(in NameUnit left, in NameUnit right, int similarity)
    {
        if (left.IsJoined || right.IsJoined)
        {
            return similarity == Joined ? "joined" : "joined, nearly the same letters";
        }

        if (string.Equals(left.Text, right.Text, StringComparison.Ordinal))
        {
            return "same";
        }

        if (MayBeInitial(left) || MayBeInitial(right))
        {
            return "initial";
        }

        if (left.Kind == right.Kind && left.Kind != TokenKind.Word && string.Equals(left.Canonical, right.Canonical, StringComparison.Ordinal))
        {
            return left.Kind switch
            {
                TokenKind.LegalForm => "same legal form",
                TokenKind.Number => "same number",
                TokenKind.Title => "same title",
                _ => "known variant",
            };
        }

        if (left.IsUnvocalised != right.IsUnvocalised)
        {
            return "same consonants";
        }

        if (string.Equals(left.Key, right.Key, StringComparison.Ordinal))
        {
            return "another spelling";
        }

        return EditDistance.Osa(left.Text, right.Text, 3) switch
        {
            1 => "one edit",
            2 => "two edits",
            3 => "three edits",
            _ => "similar spelling",
        };
    }

    /// <summary>Whether one of two units is an initial of the other: such a pair says no more than one letter.</summary>
    public static bool IsInitialPair(in NameUnit left, in NameUnit right) => left.Length == 1 ^ right.Length == 1;

    private static int OfInitial(in NameUnit left, in NameUnit right) =>
        left.Kind is TokenKind.Initial or TokenKind.Word or TokenKind.Common or TokenKind.Particle or TokenKind.Title
        && right.Kind is TokenKind.Initial or TokenKind.Word or TokenKind.Common or TokenKind.Particle or TokenKind.Title
        && (left.Text.Length == 1 || right.Text.Length == 1)
        && char.ToLowerInvariant(left.Text[0]) == char.ToLowerInvariant(right.Text[0])
            ? Initial
            : 0;

    // A title or particle may be mistyped like a word when it is long enough to tell it by.
    private static bool IsSpelled(in NameUnit unit) => unit.Kind is TokenKind.Word or TokenKind.Common or TokenKind.Generic
        || (unit.Kind is TokenKind.Title or TokenKind.Particle && unit.Length >= LeastMistyped);

    private static bool IsCommonInParts(in NameUnit joined, in NameUnit whole) => joined.JoinedCommon is { } common
        && whole.Kind == TokenKind.Common && string.Equals(common, whole.Canonical, StringComparison.Ordinal);

    private static bool MayBeInitial(in NameUnit unit) => unit.Kind == TokenKind.Initial || (unit.Kind == TokenKind.Particle && unit.Length == 1);

    private static int OfVariants(in NameUnit left, in NameUnit right) =>
        Math.Max(Variant, MostVariant - (30 * Distance(left, right)));

    // How far apart two spellings of one word are, without aligning them.
    private static int Distance(in NameUnit left, in NameUnit right) =>
        BitOperations.PopCount(left.Letters ^ right.Letters) + Math.Abs(left.Length - right.Length);

    private static int OfJoined(in NameUnit left, in NameUnit right, int least)
    {
        if (left.Kind is TokenKind.Initial or TokenKind.LegalForm || right.Kind is TokenKind.Initial or TokenKind.LegalForm)
        {
            return 0;
        }

        if (left.IsSpelledAs(right))
        {
            return Joined;
        }

        if ((left.IsJoined && right.IsJoined) || left.Kind == TokenKind.Title || right.Kind == TokenKind.Title)
        {
            return 0;
        }

        if (IsCommonInParts(left, right) || IsCommonInParts(right, left))
        {
            return OfVariants(left, right);
        }

        var similarity = OfWords(left, right, Math.Max(least, LeastJoined) + JoinedLoss) - JoinedLoss;
        return similarity >= LeastJoined ? similarity : 0;
    }

    private static int OfWords(in NameUnit left, in NameUnit right, int least)
    {
        if (left.IsUnvocalised != right.IsUnvocalised)
        {
            return left.IsUnvocalised ? Consonants.Similarity(left.Key, right.Key, least) : Consonants.Similarity(right.Key, left.Key, least);
        }

        if (left.KeyPairs == right.KeyPairs && left.KeyLength >= LeastKey && string.Equals(left.Key, right.Key, StringComparison.Ordinal))
        {
            return Math.Max(LeastOtherSpelling, MostOtherSpelling - (40 * Distance(left, right)));
        }

        var similarity = MayMeet(left.Length, right.Length, left.Letters ^ right.Letters, left.Pairs ^ right.Pairs, least) ? OfLetters(left.Text, right.Text, least) : 0;
        if (!left.HasOtherKey && !right.HasOtherKey)
        {
            return similarity;
        }

        least = Math.Max(similarity, least) + KeyLoss;
        return MayMeet(left.KeyLength, right.KeyLength, left.KeyLetters ^ right.KeyLetters, left.KeyPairs ^ right.KeyPairs, least)
            ? Math.Max(similarity, OfLetters(left.Key, right.Key, least) - KeyLoss)
            : similarity;
    }

    private static bool MayMeet(int left, int right, uint otherLetters, ulong otherPairs) =>
        AreNear(left - right, MostEditsOfAny(Math.Max(left, right)), otherLetters, otherPairs);

    /// <summary>How many letters may differ in words that meet at all; never fewer in longer words.</summary>
    /// <param name="length">The letters of the longer word.</param>
    public static int MostEditsOfAny(int length) => EditsOfAny[Math.Min(length, EditsOfAny.Length - 1)];

    private static bool MayMeet(int left, int right, uint otherLetters, ulong otherPairs, int least)
    {
        var length = Math.Max(left, right);
        return AreNear(left - right, Edits(length, Limit(length, least)), otherLetters, otherPairs);
    }

    /// <summary>Whether words may be no more than some edits apart: one changes two letters of the set and four neighbourhoods at most, so that no more may stand in one word
    /// only.</summary>
    /// <remarks>Without branches: most pairs of words are far by some of the tests and near by others, so that branches would be guessed wrong.</remarks>
    /// <param name="longer">By how many letters one word is longer.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="otherLetters">The letters that stand in one only.</param>
    /// <param name="otherPairs">The neighbouring letters that do.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreNear(int longer, int edits, uint otherLetters, ulong otherPairs) =>
        unchecked(((uint)(longer + edits) <= 2 * (uint)edits) & (BitOperations.PopCount(otherLetters) <= 2 * edits) & (BitOperations.PopCount(otherPairs) <= 4 * edits));

    /// <summary>The most that edits may cost (<see cref="LetterEdits"/>) between words as alike as <paramref name="least"/> by their letters, and
    /// how many letters may differ at all.</summary>
    /// <param name="length">The letters of the longer word.</param>
    /// <param name="least">A similarity.</param>
    public static (int Cost, int Edits) MostEditsOf(int length, int least)
    {
        // Similarities are cut to whole basis points, so the highest cost is found by trying.
        var cost = Limit(length, 0);
        while (cost > 0 && OfCost(length, cost) < least)
        {
            cost--;
        }

        return (cost, Edits(length, cost));
    }

    // What edits may cost together in words as alike as that.
    private static int Limit(int length, int least)
    {
        length = Math.Min(length, EditLimit.Length - 1);
        var limit = (int)EditLimit[length];
        return limit > 0 && least > 0 ? Math.Min(limit, (Same - least) * LetterEdits.Plain / EditLoss[length]) : limit;
    }

    private static int Edits(int length, int limit) => Math.Min(MostEdits[Math.Min(length, MostEdits.Length - 1)], limit / LetterEdits.Cheapest);

    /// <summary>The similarity, or 0 when it is below <paramref name="least"/>.</summary>
    private static int OfLetters(string left, string right, int least)
    {
        var length = Math.Max(left.Length, right.Length);
        var limit = Limit(length, least);
        var edits = Edits(length, limit);
        var cost = LetterEdits.Cost(left, right, edits, limit);
        if (cost > limit)
        {
            return 0;
        }

        var similarity = OfCost(length, cost);
        return similarity >= least ? Math.Max(0, similarity) : 0;
    }

    // What an edit costs falls with length, and a second one costs half as much again.
    private static int OfCost(int length, int cost)
    {
        var plain = cost <= LetterEdits.Plain ? cost : cost + ((cost - LetterEdits.Plain) / 2);
        return Same - (EditLoss[Math.Min(length, EditLoss.Length - 1)] * plain / LetterEdits.Plain);
    }
}
