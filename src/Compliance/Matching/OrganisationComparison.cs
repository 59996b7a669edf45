using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Compares two organisations' names: words weigh by what they tell, names inside names, numbers, acronyms.</summary>
/// <remarks>Limits press a similarity into the range below them and do not cut it off, so that pairs keep their order.</remarks>
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

    /// <summary>The most that names reach of which one has a word that the other lacks: a branch or namesake is another body.</summary>
    public const int ContainedAtMost = 8_900;

    /// <summary>What letters tell about names that are otherwise equally alike.</summary>
    private const int Finest = 60;

    /// <summary>A name found inside another makes at least this share of the other's telling weight, in percent.</summary>
    public const int LeastShare = 45;

    /// <summary>The same when the name found has words of its own left over: it is not inside the other, they share a telling word.</summary>
    private const int LeastShareOfTwo = 60;

    /// <summary>Names whose words agree less than this contain nothing.</summary>
    public const int LeastContained = 4_500;

    /// <summary>How far below a limit a similarity is pressed.</summary>
    private const int Pressed = 1_000;

    /// <summary>Names with next to nothing in common are ordered by their letters below this.</summary>
    public const int NothingInCommon = 2_500;

    /// <summary>The similarity in basis points; a result below <paramref name="floor"/> may be reported lower than it is. Symmetric.</summary>
    public static int Compare(ScoringForm left, ScoringForm right, SimilarityMemo? memo, int floor, List<TokenPair>? pairs, List<string>? notes)
    {
        if (string.Equals(left.Form.Normalised, right.Form.Normalised, StringComparison.Ordinal) && pairs is null)
        {
            return UnitSimilarity.Same;
        }

        var acronym = floor <= Acronyms.Most ? Acronyms.Similarity(left, right) : 0;
        var chosen = pairs is null ? null : new List<BodyAlignment.Pair>();
        var alignment = BodyAlignment.Align(left, right, memo, Math.Min(floor, LeastContained), chosen);
        if (chosen is not null)
        {
            AddPairs(left, right, alignment, chosen, pairs!);
        }

        var similarity = alignment.Similarity == 0 ? 0 : Grade(left, right, alignment, notes);
        if (similarity == UnitSimilarity.Same)
        {
            return similarity;
        }

        // What the words leave equal the letters tell apart.
        var overlap = left.Bigrams.Overlap(right.Bigrams);
        similarity = similarity < NothingInCommon
            ? (similarity * (NothingInCommon - Pressed) / NothingInCommon) + (overlap * Pressed / UnitSimilarity.Same)
            : similarity - (Finest * (UnitSimilarity.Same - overlap) / UnitSimilarity.Same);
        if (acronym <= similarity)
        {
            return similarity;
        }

        notes?.Add("One name is the initials of the other; a list that means so prints the initials as an alias.");
        return acronym;
    }

    private static int Grade(ScoringForm left, ScoringForm right, in BodyAlignmentResult alignment, List<string>? notes)
    {
        bool wordLeft = BodyTally.HasWord(left), wordRight = BodyTally.HasWord(right);
        var telling = wordLeft || wordRight ? TokenKind.Word : TokenKind.Generic;
        var tallyLeft = BodyTally.Of(left, alignment.UsedLeft, alignment.WellLeft, telling);
        var tallyRight = BodyTally.Of(right, alignment.UsedRight, alignment.WellRight, telling);
        var similarity = alignment.Similarity;
        var isGeneric = telling == TokenKind.Word && !tallyLeft.MeetsTelling && !tallyRight.MeetsTelling;
        if (isGeneric && !tallyLeft.IsAllWithin && !tallyRight.IsAllWithin)
        {
            notes?.Add("Only generic words are common to both.");
            return similarity * OnlyGenericWords / UnitSimilarity.Same;
        }

        var differ = tallyLeft.HasOpenNumber && tallyRight.HasOpenNumber;
        if (tallyLeft.HasOpen || tallyRight.HasOpen)
        {
            var most = tallyLeft.HasOpenNumber || tallyRight.HasOpenNumber ? MissingNumber : ContainedAtMost;
            var pressed = Press(similarity, most);
            similarity = Math.Max(pressed, OfContainment(similarity, most, tallyLeft, tallyRight, telling, notes));
            similarity = Math.Max(similarity, OfKoreanWords(pressed, most, left, right, notes));
        }

        if (tallyLeft.HasOpenNumber || tallyRight.HasOpenNumber)
        {
            notes?.Add(differ ? "The numbers differ." : "A number stands in one name only.");
        }

        return differ ? similarity * OtherNumber / UnitSimilarity.Same : similarity;
    }

    // A name whose telling words all stand in the other's, or whose words do ("MINISTRY OF STATE SECURITY" in that of a bureau of it):
    // from 8,000 on, by how much of the other it is and by the rest of the words.
    private static int OfContainment(int similarity, int most, in BodyTally left, in BodyTally right, TokenKind telling, List<string>? notes)
    {
        var isAll = left.IsWhole && right.IsWhole && telling == TokenKind.Word;
        var share = (left.IsWhole || right.IsWhole) && left.Tells(isAll) && right.Tells(isAll)
            ? Math.Min(Share(left.Met, left.Telling), Share(right.Met, right.Telling))
            : 0;
        bool leftWithin = left.IsAllWithin, rightWithin = right.IsAllWithin;
        if (leftWithin || rightWithin)
        {
            share = Math.Max(share, Math.Min(Share(left.MetOfAll, left.All), Share(right.MetOfAll, right.All)));
        }

        if (share < (left.HasOpen && right.HasOpen ? LeastShareOfTwo : LeastShare) || similarity < LeastContained)
        {
            return 0;
        }

        notes?.Add((left.IsWhole || leftWithin, right.IsWhole || rightWithin) switch
        {
            (true, true) => "The telling words of both names are the same; other words differ.",
            (true, false) => "The listed name contains the query's.",
            _ => "The query contains the listed name.",
        });
        return Within(share, similarity, most);
    }

    private static int Within(int share, int similarity, int most) =>
        Contained + Finest + ((most - Contained - Finest) * ((share * (UnitSimilarity.Same / 100) / 2) + (similarity / 2)) / UnitSimilarity.Same);

    // All telling words as one: "NAM CHON GANG" and "NAM CHONG GAN" part the same sounds in other places.
    private static int OfKoreanWords(int similarity, int most, ScoringForm left, ScoringForm right, List<string>? notes)
    {
        if (similarity < LeastContained || left.KoreanWords is not { } a || right.KoreanWords is not { } b
            || KoreanWords.Similarity(a, b) is not (var sounds and >= BodyAlignment.WellMet))
        {
            return 0;
        }

        notes?.Add("All telling words together read as the same Korean sounds or nearly.");
        return Within(sounds * 100 / UnitSimilarity.Same, similarity, most);
    }

    private static int Share(int met, int all) => all == 0 ? 0 : met * 100 / all;

    // Keeps what lies well below a limit and presses the rest into the last thousand below it.
    private static int Press(int similarity, int limit) => similarity <= limit - Pressed
        ? similarity
        : limit - Pressed + ((similarity - limit + Pressed) * Pressed / (UnitSimilarity.Same - limit + Pressed));

    private static void AddPairs(ScoringForm left, ScoringForm right, in BodyAlignmentResult alignment, List<BodyAlignment.Pair> chosen, List<TokenPair> pairs)
    {
        foreach (var pair in chosen.OrderBy(p => p.Left))
        {
            var a = left.Units[pair.Left];
            var b = right.Units[pair.Right];
            pairs.Add(new TokenPair(a.Text, b.Text, pair.Similarity, BodyWordSimilarity.Rule(a, b)));
        }

        var (usedLeft, usedRight) = (alignment.UsedLeft, alignment.UsedRight);
        pairs.AddRange(left.Form.Tokens.Where((_, i) => (usedLeft & (1u << i)) == 0).Select(t => new TokenPair(t.Text, "", 0, "left over")));
        pairs.AddRange(right.Form.Tokens.Where((_, i) => (usedRight & (1u << i)) == 0).Select(t => new TokenPair("", t.Text, 0, "left over")));
    }
}
