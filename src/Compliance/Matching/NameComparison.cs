using System.Collections.Immutable;
using System.Numerics;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Compares two forms of names and, on request, says how.</summary>
internal static class NameComparison
{
    /// <summary>The most that a single word reaches against a name of several words; longer words tell more.</summary>
    public const int SingleShortWord = 5_900;

    /// <summary>The same for a word of six letters and more.</summary>
    public const int SingleLongWord = 7_400;

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

    /// <summary>A person's words that one side leaves out weigh this percentage of words that differ. A similarity s without the
    /// discount is at least this share of the similarity with it, which is what the early rejection relies on.</summary>
    private const int MissingShare = 60;

    /// <summary>How much the words must weigh that both persons bear before left-out words are discounted: two of five letters.</summary>
    private const int LeastShared = 20;

    /// <summary>The similarity in basis points; a result below <paramref name="floor"/> may be reported lower than it is.</summary>
    public static int Similarity(ScoringForm left, ScoringForm right, SimilarityMemo? memo, int floor) =>
        CanCompare(left, right) ? Compare(left, right, memo, floor, null, null) : 0;

    /// <summary>The similarity with its token pairs and notes.</summary>
    public static (int Similarity, ImmutableArray<TokenPair> Pairs, List<string> Notes) Explain(ScoringForm left, ScoringForm right)
    {
        var pairs = new List<TokenPair>();
        var notes = new List<string>();
        var similarity = CanCompare(left, right) ? Compare(left, right, null, 0, pairs, notes) : 0;
        return (similarity, [.. pairs], notes);
    }

    /// <summary>Forms compare within one script; two transliterations do not, because their originals do.</summary>
    public static bool CanCompare(ScoringForm left, ScoringForm right) =>
        left.Form.Script == right.Form.Script && !(left.Form.IsTransliterated && right.Form.IsTransliterated) && left.Kind == right.Kind;

    private static int Compare(ScoringForm left, ScoringForm right, SimilarityMemo? memo, int floor, List<TokenPair>? pairs, List<string>? notes)
    {
        if (left.Form.IsTransliterated || right.Form.IsTransliterated)
        {
            notes?.Add("One name was transliterated to Latin letters to compare it.");
        }

        if (left.Kind == NameKind.Craft)
        {
            pairs?.Add(new TokenPair(left.Form.Normalised, right.Form.Normalised, CraftComparison.Compare(left, right), "whole name"));
            return CraftComparison.Compare(left, right);
        }

        if (!left.Readings.IsEmpty && !right.Readings.IsEmpty)
        {
            notes?.Add("Both names read as Korean: compared by syllables.");
            return KoreanComparison.Compare(left, right, pairs);
        }

        // Containment and the scorers of whole strings can lift a result, so nothing above their thresholds may be dropped early.
        var chosen = pairs is null ? null : new List<NameAlignment.Pair>();
        var least = left.Kind == NameKind.Person ? Math.Min(floor * MissingShare / 100, FuzzyScorers.LiftFrom) : Math.Min(floor, ContainedFrom);
        var alignment = NameAlignment.Align(left, right, memo, least, chosen);
        if (alignment.Similarity == 0 && pairs is null)
        {
            return 0;
        }

        AddPairs(left, right, alignment, chosen, pairs);
        return left.Kind == NameKind.Person
            ? Person(left, right, alignment, notes)
            : Organisation(left, right, alignment, notes);
    }

    private static int Person(ScoringForm left, ScoringForm right, AlignmentResult alignment, List<string>? notes)
    {
        var (one, many, used) = left.SignificantTokens <= right.SignificantTokens
            ? (left, right, alignment.UsedRight)
            : (right, left, alignment.UsedLeft);
        if (one.SignificantTokens > 1 || many.SignificantTokens < 2 || !HasUnused(many, used, t => t.IsSignificant))
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
        if (alignment.Similarity >= ContainedAtMost)
        {
            return alignment.Similarity;
        }

        notes?.Add("One name leaves out words of the other.");
        return Math.Min(discounted, ContainedAtMost);
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

    private static int Organisation(ScoringForm left, ScoringForm right, AlignmentResult alignment, List<string>? notes)
    {
        var similarity = FuzzyScorers.Lift(alignment.Similarity, left, right, notes);
        var openLeft = HasUnused(left, alignment.ExactLeft, t => t.Kind == TokenKind.Word);
        var openRight = HasUnused(right, alignment.ExactRight, t => t.Kind == TokenKind.Word);
        var moreLeft = HasUnused(left, alignment.UsedLeft, IsNoLegalForm);
        var moreRight = HasUnused(right, alignment.UsedRight, IsNoLegalForm);
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

        var numberLeft = HasUnused(left, alignment.UsedLeft, t => t.Kind == TokenKind.Number);
        var numberRight = HasUnused(right, alignment.UsedRight, t => t.Kind == TokenKind.Number);
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

    private static bool HasUnused(ScoringForm form, uint used, Func<NameToken, bool> matters)
    {
        if (BitOperations.PopCount(used) == form.Form.Tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < form.Form.Tokens.Length; i++)
        {
            if ((used & (1u << i)) == 0 && matters(form.Form.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddPairs(ScoringForm left, ScoringForm right, AlignmentResult alignment, List<NameAlignment.Pair>? chosen, List<TokenPair>? pairs)
    {
        if (chosen is null || pairs is null)
        {
            return;
        }

        foreach (var pair in chosen.OrderBy(p => p.Left))
        {
            var a = left.Units[pair.Left];
            var b = right.Units[pair.Right];
            pairs.Add(new TokenPair(a.Text, b.Text, pair.Similarity, UnitSimilarity.Rule(a, b, pair.Similarity)));
        }

        pairs.AddRange(left.Form.Tokens.Where((_, i) => (alignment.UsedLeft & (1u << i)) == 0).Select(t => new TokenPair(t.Text, "", 0, "left over")));
        pairs.AddRange(right.Form.Tokens.Where((_, i) => (alignment.UsedRight & (1u << i)) == 0).Select(t => new TokenPair("", t.Text, 0, "left over")));
    }
}
