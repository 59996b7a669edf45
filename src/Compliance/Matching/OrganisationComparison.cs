using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Grades the alignment of two organisations' names: containment, numbers, generic words.</summary>
internal static class OrganisationComparison
{
    /// <summary>The most that organisations reach of which one has a number that the other lacks.</summary>
    public const int MissingNumber = 8_400;

    /// <summary>The most that organisations with different numbers reach.</summary>
    public const int OtherNumber = 7_400;

    /// <summary>The most that organisations with only generic words in common reach.</summary>
    public const int OnlyGenericWords = 5_000;

    /// <summary>The least that an organisation reaches whose telling words all stand in the other's name.</summary>
    public const int Contained = 8_000;

    /// <summary>The most that it reaches: a branch or namesake is another body.</summary>
    public const int ContainedAtMost = 8_900;

    /// <summary>Words that contain a name weigh at most this share of all: half the weight is the name's own.</summary>
    private const int ContainedFrom = 5_000;

    private const int LongWord = 6;

    /// <summary>The least alignment that can be lifted to the floor.</summary>
    public static int LeastAlignment(int floor) => Math.Min(floor, ContainedFrom);

    /// <summary>The similarity in basis points.</summary>
    public static int Grade(ScoringForm left, ScoringForm right, AlignmentResult alignment, List<string>? notes)
    {
        var similarity = FuzzyScorers.Lift(alignment.Similarity, left, right, notes);
        var openLeft = left.HasUnused(alignment.ExactLeft, t => t.Kind == TokenKind.Word);
        var openRight = right.HasUnused(alignment.ExactRight, t => t.Kind == TokenKind.Word);
        var moreLeft = left.HasUnused(alignment.UsedLeft, IsNoLegalForm);
        var moreRight = right.HasUnused(alignment.UsedRight, IsNoLegalForm);
        if (moreLeft != moreRight && !(moreLeft ? openRight : openLeft) && alignment.Similarity >= ContainedFrom
            && Tells(moreLeft ? right : left))
        {
            notes?.Add(moreLeft ? "The query contains the listed name." : "The listed name contains the query's.");
            similarity = Math.Clamp(similarity, Contained, ContainedAtMost);
        }

        if (!MeetsWord(left, alignment.UsedLeft) && !MeetsWord(right, alignment.UsedRight)
            && (left.Form.Tokens.Any(t => t.Kind == TokenKind.Word) || right.Form.Tokens.Any(t => t.Kind == TokenKind.Word)))
        {
            notes?.Add("Only generic words are common to both.");
            similarity = Math.Min(similarity, OnlyGenericWords);
        }

        var numberLeft = left.HasUnused(alignment.UsedLeft, t => t.Kind == TokenKind.Number);
        var numberRight = right.HasUnused(alignment.UsedRight, t => t.Kind == TokenKind.Number);
        if (numberLeft || numberRight)
        {
            notes?.Add(numberLeft && numberRight ? "The numbers differ." : "A number stands in one name only.");
            similarity = Math.Min(similarity, numberLeft && numberRight ? OtherNumber : MissingNumber);
        }

        return similarity;
    }

    private static bool IsNoLegalForm(NameToken token) => token.Kind != TokenKind.LegalForm;

    // A name that may be found inside another needs two telling words or a long one.
    private static bool Tells(ScoringForm form)
    {
        var words = form.Form.Tokens.Where(t => t.Kind == TokenKind.Word).ToList();
        return words.Count >= 2 || words.Any(t => t.Text.Length >= LongWord);
    }

    private static bool MeetsWord(ScoringForm form, uint used)
    {
        for (var i = 0; i < form.Form.Tokens.Length; i++)
        {
            if ((used & (1u << i)) != 0 && (form.Form.Tokens[i].Kind is TokenKind.Word or TokenKind.Number))
            {
                return true;
            }
        }

        return false;
    }
}
