using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Grades the alignment of two persons' names that do not both read as Korean.</summary>
internal static class PersonComparison
{
    /// <summary>About the most that a single word reaches against a name of several words; longer words tell more.</summary>
    public const int SingleShortWord = 5_900;

    /// <summary>The same for a word of six letters and more, or a word and a title.</summary>
    public const int SingleLongWord = 7_400;

    /// <summary>About the most that a name reaches of which words are left out or stand as initials: nothing contradicts, something is missing.</summary>
    public const int Incomplete = 8_900;

    /// <summary>Words that one side leaves out weigh this percentage of words that differ.</summary>
    private const int MissingShare = 55;

    /// <summary>What a word says beyond its initial weighs this percentage.</summary>
    private const int CoveredShare = 25;

    /// <summary>What both persons should bear before words may be missing: a common and a rare word.</summary>
    private const int EnoughShared = 16;

    /// <summary>The same when words only stand as initials: an initial and a word of four letters.</summary>
    private const int EnoughWithInitials = 12;

    private const int PerWeightLacking = 150;
    private const int LongWord = 6;

    /// <summary>The least alignment that can be lifted to the floor: the discounted weight is at most what no pair gained.</summary>
    public static int LeastAlignment(int floor) => CoveredShare * floor / (100 - ((100 - CoveredShare) * floor / UnitSimilarity.Same));

    /// <summary>How alike a word must be taken to be that may meet another, so that no name is lifted further by leaving it out.</summary>
    /// <param name="floor">A similarity.</param>
    public static int LeastCredit(int floor) => ((100 - MissingShare) * floor / 100) + 1;

    /// <summary>Whether an alignment may be lifted to the floor that gains no more than so much.</summary>
    /// <param name="gain">A weight times how alike it is, at least that of the pairs; a word and its initial count in full.</param>
    /// <param name="total">The weight of all words of both names.</param>
    /// <param name="surplus">By how much more one name's words weigh that meet nothing, at least.</param>
    /// <param name="floor">A similarity.</param>
    public static bool MayReach(long gain, int total, int surplus, int floor) =>
        100 * gain >= (long)floor * ((100 * total) - ((100 - MissingShare) * Math.Abs(surplus)));

    /// <summary>The similarity in basis points.</summary>
    public static int Grade(ScoringForm left, ScoringForm right, AlignmentResult alignment, List<string>? notes)
    {
        var (one, many, used) = left.SignificantTokens <= right.SignificantTokens
            ? (left, right, alignment.UsedRight)
            : (right, left, alignment.UsedLeft);
        if (one.SignificantTokens > 1 || alignment.Covered > 0 || many.SignificantTokens < 2 || !many.HasUnused(used, t => t.IsSignificant))
        {
            return WithMissingWords(alignment, left, right, notes);
        }

        notes?.Add("A single word meets a name of several words.");
        return Compressed(alignment.Similarity, IsTelling(one, ReferenceEquals(one, left) ? alignment.UsedLeft : alignment.UsedRight) ? SingleLongWord : SingleShortWord);
    }

    // "Oumar Abdoulay" and "O. Y. Abdoulay" of "Oumar Younous Abdoulay": never enough for the top band, and for less the less both share.
    private static int WithMissingWords(AlignmentResult alignment, ScoringForm left, ScoringForm right, List<string>? notes)
    {
        var (missingLeft, missingRight) = (Missing(left, alignment.UsedLeft), Missing(right, alignment.UsedRight));
        var surplus = Math.Abs(missingLeft - missingRight);
        var total = left.TotalWeight + right.TotalWeight;
        var weight = (100 * total) - ((100 - MissingShare) * surplus) - ((100 - CoveredShare) * alignment.Covered);
        var similarity = weight == 0 ? 0 : (int)(100L * alignment.Gain / weight);
        // The name with more words left over has them more than the other; with equally many, both must.
        var lacks = alignment.Covered > 0
            || ((missingLeft < missingRight || left.HasUnused(alignment.UsedLeft, t => t.IsSignificant))
                && (missingRight < missingLeft || right.HasUnused(alignment.UsedRight, t => t.IsSignificant)));
        if (!lacks)
        {
            return similarity;
        }

        notes?.Add(alignment.Covered > 0 ? "Initials stand for words." : "One name leaves out words of the other.");
        var shared = (total - missingLeft - missingRight - alignment.Covered) / 2;
        return Math.Max(0, Compressed(similarity, Incomplete) - (PerWeightLacking * Math.Max(0, (alignment.Covered > 0 ? EnoughWithInitials : EnoughShared) - shared)));
    }

    // A long word, or a word and a title that both bear.
    private static bool IsTelling(ScoringForm form, uint used)
    {
        var (isWord, isTitled) = (false, false);
        for (var i = 0; i < form.Form.Tokens.Length; i++)
        {
            var token = form.Form.Tokens[i];
            if (token.Kind == TokenKind.Word && token.Text.Length >= LongWord)
            {
                return true;
            }

            isWord |= token.Kind == TokenKind.Word;
            isTitled |= token.Kind == TokenKind.Title && (used & (1u << i)) != 0;
        }

        return isWord && isTitled;
    }

    // What exceeds a bound counts a twelfth, so that scores stay apart.
    private static int Compressed(int similarity, int bound) => similarity <= bound ? similarity : bound + ((similarity - bound) / 12);

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
