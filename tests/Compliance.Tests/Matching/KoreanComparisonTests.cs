using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

[TestFixture]
internal sealed class KoreanComparisonTests
{
    [TestCase("Kim Yong Chol", "KIM, Yong-chol", 10_000, Description = "the same letters")]
    [TestCase("Kim Su Gwang", "KIM Sou-Kwang", 9_000, Description = "French ou, g for k")]
    [TestCase("Ri Je Son", "Ri Che-son", 9_000, Description = "ch for j")]
    [TestCase("Lee Byung-chul", "RI PYONG CHUL", 9_000, Description = "as the South spells")]
    [TestCase("Jang Chol Hui", "DJANG Tcheul Hy", 8_000, Description = "as the French press spells")]
    [TestCase("Kim Hyon Woo", "KIM Hyon U", 9_000, Description = "Woo and U are 우")]
    [TestCase("Pak Jin Hek", "PARK, Jin Hyok", 8_000, Description = "a form that came through Russian")]
    [TestCase("Ch'oe Yong-hae", "CHOE, Ryong Hae", 8_000, Description = "the initial r of 룡 dropped")]
    [TestCase("Rim Yong Hyok", "Im Young-hyuk", 8_000, Description = "the surname as the South spells it, beside southern spellings")]
    [TestCase("김영철", "Kim Yong Chol", 9_000)]
    [TestCase("Ким Ён Чхоль", "Kim Yong Chol", 9_000)]
    [TestCase("金英哲", "Kim Yong Chol", 9_000)]
    [TestCase("Jin Yongzhe", "Kim Yong Chol", 8_000, Description = "the Mandarin reading of 金英哲")]
    public void Spellings_of_one_name_reach(string left, string right, int least) =>
        Assert.That(Similarity(left, right), Is.GreaterThanOrEqualTo(least));

    [TestCase("Ryu Jin", "YU Jin", Description = "two surnames in the North, and nothing says that the South spells")]
    [TestCase("Rim Yong Hyok", "Im Yong Hyok", Description = "the spelling is northern, where Im is another surname")]
    [TestCase("Lee Seung-cheol", "RI Song Chol", Description = "승 is not 성")]
    [TestCase("Kim Jong Il", "Kim Jong Un")]
    [TestCase("Kim Yong Chol", "Kim Yong Chun")]
    [TestCase("Kim Yo Jong", "Kim Yoo-jung", Description = "oo is not o")]
    [TestCase("김정은", "김종은", Description = "Hangul shows what letters hide")]
    [TestCase("Chang Ting", "Chang Tony", Description = "two words that one edit each would make the same syllable")]
    [TestCase("Kim Yong Son", "Kim Yong Su", Description = "n for u is a misreading only inside a name")]
    public void Other_names_stay_below_possible(string left, string right) =>
        Assert.That(Similarity(left, right), Is.LessThan(MatchOptions.Default.PossibleFrom));

    [Test]
    public void A_misread_letter_is_possible_and_never_strong() =>
        Assert.That(Similarity("Kim Son-kwang", "Kim Sou-gwang"), Is.InRange(8_000, 8_999), "the list prints both for one person");

    [Test]
    public void The_order_of_scores_follows_what_differs()
    {
        int[] scores =
        [
            Similarity("Kim Yong Chol", "Kim Yong Chol"), Similarity("Kim Yong Chol", "Kim Young Chol"), Similarity("Kim Yong Chol", "Kim Young Cheol"),
            Similarity("Kim Yong Chol", "Gim Yeong Cheol"), Similarity("Kim Yong Chol", "Jin Yongzhe"), Similarity("Kim Yong Chol", "Kim Yong Chil"),
            Similarity("Kim Yong Chol", "Pak Yong Chol"), Similarity("Kim Yong Chol", "Pak Yong Sik"),
        ];
        Assert.That(scores, Is.Ordered.Descending);
        Assert.That(scores.Distinct().Count(), Is.EqualTo(scores.Length));
    }

    [Test]
    public void A_rare_name_spelled_otherwise_scores_above_a_common_one() =>
        Assert.That(Similarity("Pi Kwan Thak", "Pi Gwan Tak"), Is.GreaterThan(Similarity("Kim Kyong Thae", "Kim Gyong Tae")));

    [Test]
    public void The_explanation_names_surname_Hangul_and_the_bridge()
    {
        var spelled = PartyMatcher.MatchPair(PartyKind.Person, "Lee Byung-chul", "RI PYONG CHUL").Explanation;
        Assert.That(spelled.Pairs.Select(p => p.Rule), Is.EqualTo(new[] { "same surname 리", "same Hangul 병", "same" }));
        var bridged = PartyMatcher.MatchPair(PartyKind.Person, "Jin Tiesan", "KIM CHOL SAM").Explanation;
        Assert.That(bridged.Notes, Has.Some.Contains("Mandarin"));
    }

    private static int Similarity(string left, string right)
    {
        var similarity = PartyMatcher.MatchPair(PartyKind.Person, left, right).Similarity;
        Assert.That(PartyMatcher.MatchPair(PartyKind.Person, right, left).Similarity, Is.EqualTo(similarity), "a similarity has no direction");
        return similarity;
    }
}
