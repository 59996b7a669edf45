using System.Numerics;
using Compliance.Names;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>How alike two units are, and by which rule.</summary>
internal static class UnitSimilarity
{
    public const int Same = 10_000;

    /// <summary>A word and its initial.</summary>
    public const int Initial = 6_500;

    /// <summary>Two spellings that data/names/words.tsv gives as one common name.</summary>
    public const int Variant = 9_500;

    /// <summary>One word against the same letters in several words.</summary>
    public const int Joined = 9_900;

    private const int JoinedLoss = 300;
    private const int LeastJoined = 8_000;

    /// <summary>The similarity in basis points, 0 when the units do not meet. Symmetric.</summary>
    public static int Of(in NameUnit left, in NameUnit right)
    {
        if (left.IsJoined || right.IsJoined)
        {
            return OfJoined(left, right);
        }

        if (string.Equals(left.Text, right.Text, StringComparison.Ordinal))
        {
            return Same;
        }

        if (left.Kind == TokenKind.Initial || right.Kind == TokenKind.Initial)
        {
            return OfInitial(left, right);
        }

        if (left.Kind == right.Kind && left.Kind != TokenKind.Word && string.Equals(left.Canonical, right.Canonical, StringComparison.Ordinal))
        {
            return left.Kind == TokenKind.Common ? Variant : Same;
        }

        return left.Kind is TokenKind.Word or TokenKind.Common or TokenKind.Generic
            && right.Kind is TokenKind.Word or TokenKind.Common or TokenKind.Generic
            ? OfWords(left, right)
            : 0;
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

        if (left.Kind == TokenKind.Initial || right.Kind == TokenKind.Initial)
        {
            return "initial";
        }

        if (similarity == Same || similarity == Variant)
        {
            return left.Kind switch
            {
                TokenKind.LegalForm => "same legal form",
                TokenKind.Number => "same number",
                TokenKind.Title => "same title",
                _ => "known variant",
            };
        }

        return EditDistance.Osa(left.Text, right.Text, 3) switch
        {
            1 => "one edit",
            2 => "two edits",
            3 => "three edits",
            _ => "same consonants",
        };
    }

    private static int OfInitial(in NameUnit left, in NameUnit right) =>
        left.Kind is TokenKind.Initial or TokenKind.Word or TokenKind.Common && right.Kind is TokenKind.Initial or TokenKind.Word or TokenKind.Common
        && left.Text[0] == right.Text[0]
        && (left.Text.Length == 1 || right.Text.Length == 1)
            ? Initial
            : 0;

    private static int OfJoined(in NameUnit left, in NameUnit right)
    {
        if ((left.IsJoined && right.IsJoined) || left.Kind is TokenKind.Initial or TokenKind.Title or TokenKind.LegalForm
            || right.Kind is TokenKind.Initial or TokenKind.Title or TokenKind.LegalForm)
        {
            return 0;
        }

        if (string.Equals(left.Text, right.Text, StringComparison.Ordinal))
        {
            return Joined;
        }

        var similarity = OfWords(left, right) - JoinedLoss;
        return similarity >= LeastJoined ? similarity : 0;
    }

    // What an edit costs falls with length: among words of three or four letters one edit makes another name.
    private static int OfWords(in NameUnit leftUnit, in NameUnit rightUnit)
    {
        var (left, right) = (leftUnit.Text, rightUnit.Text);
        var length = Math.Max(left.Length, right.Length);
        var limit = length switch { <= 3 => 0, <= 7 => 1, <= 11 => 2, _ => 3 };
        var otherLetters = leftUnit.Letters ^ rightUnit.Letters;
        if (BitOperations.PopCount(otherLetters) > 2 * limit && (otherLetters & ~Consonants.Silent) != 0)
        {
            // Too many letters stand in one word only for the edits allowed, and not all of them are vowels.
            return 0;
        }

        var distance = limit == 0 ? 1 : EditDistance.Osa(left, right, limit);
        var similarity = distance > limit ? 0 : (length, distance) switch
        {
            (4, 1) => 2_500,
            (5, 1) => 5_000,
            (6, 1) => 7_500,
            (7, 1) => 8_200,
            (8, 1) => 8_600,
            (8, 2) => 6_000,
            ( <= 11, 1) => 9_000,
            ( <= 11, 2) => 7_500,
            (_, 1) => 9_300,
            (_, 2) => 8_600,
            _ => 7_500,
        };
        if (similarity > 0 && left[0] != right[0])
        {
            similarity -= 1_000;
        }

        var skeleton = Consonants.Similarity(left, right, length);
        return Math.Max(Math.Max(similarity, skeleton), 0);
    }
}
