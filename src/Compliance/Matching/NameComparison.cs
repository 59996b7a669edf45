using System.Collections.Immutable;
using Compliance.Names;
using Compliance.Names.Korean;

namespace Compliance.Matching;

/// <summary>Compares two forms of names and, on request, says how.</summary>
internal static class NameComparison
{
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

    /// <summary>Two names that read as Korean compare in whatever script they are; other forms compare within one script, and two
    /// transliterations do not, because their originals do.</summary>
    public static bool CanCompare(ScoringForm left, ScoringForm right) =>
        left.Kind == right.Kind && ((!left.Korean.IsEmpty && !right.Korean.IsEmpty) || CanAlign(left, right));

    private static bool CanAlign(ScoringForm left, ScoringForm right) =>
        left.Form.Script == right.Form.Script && !(left.Form.IsTransliterated && right.Form.IsTransliterated);

    private static int Compare(ScoringForm left, ScoringForm right, SimilarityMemo? memo, int floor, List<TokenPair>? pairs, List<string>? notes)
    {
        if (left.Form.IsTransliterated || right.Form.IsTransliterated)
        {
            notes?.Add("One name was transliterated to Latin letters to compare it.");
        }

        if (!left.Form.IsTransliterated && !right.Form.IsTransliterated && CanAlign(left, right) && string.Equals(left.Form.Normalised, right.Form.Normalised, StringComparison.Ordinal))
        {
            pairs?.AddRange(left.Form.Tokens.Select(t => new TokenPair(t.Text, t.Text, UnitSimilarity.Same, "same")));
            return UnitSimilarity.Same;
        }

        if (left.Kind == NameKind.Craft)
        {
            return CraftComparison.Compare(left, right, floor, pairs, notes);
        }

        if (left.Kind == NameKind.Organisation)
        {
            return OrganisationComparison.Compare(left, right, memo, floor, pairs, notes);
        }

        if (left.Korean.IsEmpty || right.Korean.IsEmpty)
        {
            return Align(left, right, memo, floor, pairs, notes);
        }

        var korean = KoreanScore.Of(left.Korean, right.Korean, floor);
        var isKoreanOnly = SyllablesDecide(left, right) || !CanAlign(left, right);
        var aligned = isKoreanOnly ? 0 : Align(left, right, memo, Math.Max(floor, korean), null, null);
        if (pairs is not null)
        {
            if (aligned > korean)
            {
                Align(left, right, null, 0, pairs, notes);
            }
            else
            {
                KoreanExplanation.Describe(left.Korean, right.Korean, pairs, notes!);
            }
        }

        return Math.Max(korean, aligned);
    }

    // Letters must not lift what syllables keep apart. A misspelling on both sides may be none of a Korean name, and characters may
    // be meant as Chinese.
    private static bool SyllablesDecide(ScoringForm left, ScoringForm right)
    {
        var isTransliterated = left.Form.IsTransliterated || right.Form.IsTransliterated;
        return isTransliterated
            ? left.Korean[0].Origin != KoreanOrigin.Hanja && right.Korean[0].Origin != KoreanOrigin.Hanja
            : (left.IsKorean && (right.IsKorean || right.IsRepaired)) || (left.IsRepaired && right.IsKorean);
    }

    private static int Align(ScoringForm left, ScoringForm right, SimilarityMemo? memo, int floor, List<TokenPair>? pairs, List<string>? notes)
    {
        // Left-out words can lift a result, so nothing above their threshold may be dropped early.
        var chosen = pairs is null ? null : new List<NameAlignment.Pair>();
        var least = PersonComparison.LeastAlignment(floor);
        var alignment = NameAlignment.Align(left, right, memo, least, chosen);
        if (alignment.Similarity == 0 && pairs is null)
        {
            return 0;
        }

        if (pairs is not null)
        {
            AddPairs(left, right, alignment, chosen, pairs);
        }

        return PersonComparison.Grade(left, right, alignment, notes);
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
