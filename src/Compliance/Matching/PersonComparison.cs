using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Grades the alignment of two persons' names that do not both read as Korean.</summary>
internal static class PersonComparison
{
    /// <summary>The most that a single word reaches against a name of several words; longer words tell more.</summary>
    public const int SingleShortWord = 5_900;

    /// <summary>The same for a word of six letters and more.</summary>
    public const int SingleLongWord = 7_400;

    /// <summary>A person's words that one side leaves out weigh this percentage of words that differ. A similarity s without the
    /// discount is at least this share of the similarity with it, which is what the early rejection relies on.</summary>
    private const int MissingShare = 60;

    /// <summary>How much the words must weigh that both persons bear before left-out words are discounted: two of five letters.</summary>
    private const int LeastShared = 20;

    private const int LongWord = 6;

    /// <summary>The least alignment that can be lifted to the floor.</summary>
    public static int LeastAlignment(int floor) => Math.Min(floor * MissingShare / 100, FuzzyScorers.LiftFrom);

    /// <summary>The similarity in basis points.</summary>
    public static int Grade(ScoringForm left, ScoringForm right, AlignmentResult alignment, List<string>? notes)
    {
        var (one, many, used) = left.SignificantTokens <= right.SignificantTokens
            ? (left, right, alignment.UsedRight)
            : (right, left, alignment.UsedLeft);
        if (one.SignificantTokens > 1 || many.SignificantTokens < 2 || !many.HasUnused(used, t => t.IsSignificant))
        {
            return FuzzyScorers.Lift(WithMissingWords(alignment, left, right, notes), left, right, notes);
        }

        notes?.Add("A single word meets a name of several words.");
        var isLong = one.Form.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text.Length >= LongWord);
        return Math.Min(alignment.Similarity, isLong ? SingleLongWord : SingleShortWord);
    }

    // "Oumar Abdoulay" of "Oumar Younous Abdoulay": nothing contradicts, something is missing. Never enough for the top band.
    private static int WithMissingWords(AlignmentResult alignment, ScoringForm left, ScoringForm right, List<string>? notes)
    {
        var (missingLeft, missingRight) = (Missing(left, alignment.UsedLeft), Missing(right, alignment.UsedRight));
        var missing = Math.Max(missingLeft, missingRight);
        var shorter = missingLeft == 0 ? left : right;
        if (missing == 0 || Math.Min(missingLeft, missingRight) > 0 || shorter.SignificantTokens < 2 || shorter.TotalWeight < LeastShared)
        {
            return alignment.Similarity;
        }

        var total = left.TotalWeight + right.TotalWeight;
        var discounted = alignment.Similarity * total * 100 / ((total * 100) - ((100 - MissingShare) * missing));
        if (alignment.Similarity >= OrganisationComparison.ContainedAtMost)
        {
            return alignment.Similarity;
        }

        notes?.Add("One name leaves out words of the other.");
        return Math.Min(discounted, OrganisationComparison.ContainedAtMost);
    }

    private static int Missing(ScoringForm form, uint used)
    {
        var weight = 0;
        for (var i = 0; i < form.Form.Tokens.Length; i++)
        {
            weight += (used & (1u << i)) == 0 ? form.Form.Tokens[i].Weight : 0;
        }

        return weight;
    }
}
