using System.Collections.Immutable;
using Compliance.Names.Korean;

namespace Compliance.Matching;

/// <summary>Says how two Korean names met, syllable by syllable.</summary>
internal static class KoreanExplanation
{
    /// <summary>Adds the surname, each syllable and what the reading rests on.</summary>
    public static void Describe(ImmutableArray<KoreanName> left, ImmutableArray<KoreanName> right, List<TokenPair> pairs, List<string> notes)
    {
        var (_, i, j) = KoreanComparison.Closest(left, right, int.MaxValue);
        var (a, b) = (left[i], right[j]);
        notes.Add("Both names read as Korean: compared by syllables.");
        if (a.Origin == KoreanOrigin.Pinyin || b.Origin == KoreanOrigin.Pinyin)
        {
            notes.Add("One name is read as the Mandarin spelling of Chinese characters of Korean names: less certain than a Korean spelling.");
        }

        var surname = KoreanComparison.SurnameCost(a, b);
        pairs.Add(new TokenPair(a.SurnameText, b.SurnameText, KoreanScore.OfCost(surname), SurnameRule(a, b)));
        for (var k = 0; k < Math.Max(a.Given.Length, b.Given.Length); k++)
        {
            if (k >= a.Given.Length || k >= b.Given.Length)
            {
                pairs.Add(k < a.Given.Length ? new TokenPair(a.Given[k].Plain, "", 0, "left over") : new TokenPair("", b.Given[k].Plain, 0, "left over"));
                continue;
            }

            var cost = KoreanComparison.SyllableCost(a.Given[k], b.Given[k], k + 1 < a.Given.Length && a.Given.Length == b.Given.Length);
            pairs.Add(new TokenPair(a.Given[k].Plain, b.Given[k].Plain, KoreanScore.OfCost(cost), SyllableRule(a.Given[k], b.Given[k], cost)));
        }
    }

    private static string SurnameRule(KoreanName left, KoreanName right)
    {
        if (string.Equals(left.SurnameText, right.SurnameText, StringComparison.Ordinal))
        {
            return "same surname";
        }

        var common = left.Surnames.Select(s => s.Surname).Intersect(right.Surnames.Select(s => s.Surname)).Order().ToList();
        return common.Count == 0 ? "another surname" : $"same surname {Surnames.All[common[0]].Northern}";
    }

    private static string SyllableRule(SyllableSpelling left, SyllableSpelling right, int cost)
    {
        if (string.Equals(left.Plain, right.Plain, StringComparison.Ordinal))
        {
            return "same";
        }

        var common = (from a in left.Readings
                      from b in right.Readings
                      where a.Hangul == b.Hangul
                      orderby a.Cost + b.Cost, a.Hangul
                      select a.Hangul).FirstOrDefault();
        return common != 0 ? $"same Hangul {common}" : cost < 500 ? "near syllable" : "another syllable";
    }
}
