using Compliance.Names;

namespace Compliance.Matching;

/// <summary>How alike two units of organisations' names are, and by which rule.</summary>
internal static class BodyWordSimilarity
{
    /// <summary>One generic word in two spellings or languages (trade, muyok); one number in figures and in words.</summary>
    private const int SameMeaning = 9_850;

    /// <summary>Equivalent legal forms (Ltd, GmbH).</summary>
    private const int EquivalentForm = 9_600;

    /// <summary>Legal forms of other classes (Ltd, AG): both only say that a company is meant.</summary>
    private const int OtherForm = 6_000;

    /// <summary>The same letters with blanks in other places.</summary>
    private const int Joined = 9_900;

    /// <summary>What the letters of joined words tell is worth so much less.</summary>
    public const int JoinedLoss = 100;

    /// <summary>Joined words meet words that are longer or shorter by no more letters.</summary>
    public const int LongestLengthGap = 2;

    private const int KoreanLoss = 1_000;

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
            return UnitSimilarity.Same;
        }

        if (left.Kind == TokenKind.Word && right.Kind == TokenKind.Word)
        {
            return string.Equals(left.Canonical, right.Canonical, StringComparison.Ordinal) ? SameMeaning : OfWords(left, right, least);
        }

        if (left.Kind == right.Kind)
        {
            var isSame = string.Equals(left.Canonical, right.Canonical, StringComparison.Ordinal);
            return left.Kind == TokenKind.LegalForm ? (isSame ? EquivalentForm : OtherForm) : isSame ? SameMeaning : 0;
        }

        return left.Kind is TokenKind.Word or TokenKind.Generic && right.Kind is TokenKind.Word or TokenKind.Generic ? ByLetters(left, right, least) : 0;
    }

    /// <summary>The rule that gave a similarity, in words.</summary>
    public static string Rule(in NameUnit left, in NameUnit right)
    {
        if (string.Equals(left.Text, right.Text, StringComparison.Ordinal))
        {
            return left.IsJoined || right.IsJoined ? "joined" : "same";
        }

        var isSame = string.Equals(left.Canonical, right.Canonical, StringComparison.Ordinal);
        if (left.IsJoined || right.IsJoined || left.Kind != right.Kind || (left.Kind == TokenKind.Word && !isSame))
        {
            var rule = IsByKorean(left, right) ? "same Korean sounds or nearly" : "nearly the same letters";
            return left.IsJoined || right.IsJoined ? "joined, " + rule : rule;
        }

        return left.Kind switch
        {
            TokenKind.LegalForm => isSame ? "equivalent legal form" : "other legal form",
            TokenKind.Number => "same number",
            TokenKind.Word => "same meaning",
            _ => "same generic word",
        };
    }

    // Blanks in other places: the one word must be about as long as the several together.
    private static int OfJoined(in NameUnit left, in NameUnit right, int least)
    {
        if ((left.IsJoined && right.IsJoined) || Math.Abs(left.Length - right.Length) > LongestLengthGap
            || left.Kind == TokenKind.LegalForm || right.Kind == TokenKind.LegalForm)
        {
            return 0;
        }

        return left.IsSpelledAs(right)
            ? Joined
            : Math.Max(OfWords(left, right, least + JoinedLoss) - JoinedLoss, 0);
    }

    private static int OfWords(in NameUnit left, in NameUnit right, int least)
    {
        var letters = ByLetters(left, right, left.Korean is null || right.Korean is null ? least : least + KoreanLoss);

        // In a word that reads as Korean one letter makes another syllable.
        return left.Korean is { } a && right.Korean is { } b ? Math.Max(letters - KoreanLoss, KoreanWords.Similarity(a, b, least)) : letters;
    }

    private static int ByLetters(in NameUnit left, in NameUnit right, int least) => GradedEdits.Similarity(left.Text, right.Text, left.Letters ^ right.Letters, least);

    private static bool IsByKorean(in NameUnit left, in NameUnit right) =>
        left.Korean is { } a && right.Korean is { } b && KoreanWords.Similarity(a, b) > ByLetters(left, right, 0) - KoreanLoss;
}
