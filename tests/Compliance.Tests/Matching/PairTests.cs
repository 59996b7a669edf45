using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

[TestFixture]
internal sealed class PairTests
{
    [TestCase("KIM, Jong Un", "Jong-un KIM", Description = "order, comma, hyphen, capitals")]
    [TestCase("KIM JONGUN", "KIM, Jong Un", Description = "joined given name")]
    [TestCase("kimjongun", "KIM, Jong Un", Description = "the whole name as one word")]
    [TestCase("Kim Jŏng-ŭn", "KIM, Jong Un", Description = "breves")]
    [TestCase("김정은", "KIM, Jong Un", Description = "Hangul")]
    [TestCase("Lee Byung-chul", "RI PYONG CHUL", Description = "southern spelling of the same Hangul")]
    [TestCase("Park Jin Hyok", "PAK, Ch'in-hyo'k", Description = "McCune-Reischauer with apostrophes")]
    [TestCase("Choi Ryong-hae", "CHOE, Ryong Hae")]
    [TestCase("Muhammad Tahir Anwari", "Mohammad Taher Anwari", Description = "vowels of a transliteration")]
    [TestCase("Abdul Rahman al-Bayati", "Abdurrahman Al Bayati", Description = "joined, doubled letter")]
    [TestCase("Gen. Hassan Omar Mahat", "Hassan Omar Mahat", Description = "title")]
    [TestCase("Малик Русланович Барханоев", "Malik Ruslanovich Barkhanoev", Description = "Cyrillic")]
    [TestCase("Jin Tiesan (金铁三)", "金铁三", Description = "the name in brackets is a name")]
    public void The_same_persons_name_in_two_spellings_is_strong(string left, string right) =>
        Assert.That(Score(left, right).Band, Is.EqualTo(MatchBand.Strong), Score(left, right).ToString());

    [TestCase("Kim Jong Chol", "KIM YONG CHOL", Description = "y for j is another syllable")]
    [TestCase("Kim Yong Chun", "KIM YONG CHOL", Description = "another last syllable")]
    [TestCase("Kim Song Chol", "KIM SOK CHOL", Description = "a near syllable of another person")]
    [TestCase("Jang Yong Chol", "KIM YONG CHOL", Description = "another surname")]
    [TestCase("Kim Jong Il", "KIM, Jong Un")]
    [TestCase("Kim Chol", "KIM YONG CHOL", Description = "a short name is not the long one's short form")]
    [TestCase("Kim", "KIM YONG CHOL", Description = "a surname alone")]
    [TestCase("Yongchol", "KIM YONG CHOL", Description = "a given name alone")]
    [TestCase("Kim Yoo-jung", "KIM, Yo Jong", Description = "oo is not o")]
    [TestCase("Chang Yong-su", "JONG, Yong Su")]
    [TestCase("Wang Yong", "KIM YONG CHOL", Description = "a Chinese name with a Korean-looking syllable")]
    [TestCase("Muhammad Ali Hassan", "Ahmad Ali Khan", Description = "common words only")]
    [TestCase("Omar", "Omar Younous Abdoulay", Description = "one word of three")]
    [TestCase("김정은", "김종은", Description = "in Hangul the difference shows that Latin letters hide")]
    public void Another_persons_near_name_is_not_even_possible(string left, string right) =>
        Assert.That(Score(left, right).Band, Is.LessThan(MatchBand.Possible), Score(left, right).ToString());

    [TestCase("SIS DOO", "SIS D.O.O.", "Strong", Description = "the legal form with and without dots (an OFAC enforcement case)")]
    [TestCase("Almaz Antey Telecommunications", "JSC ALMAZ-ANTEY", "Possible", Description = "containment (an OFAC enforcement case)")]
    [TestCase("Korea Ryonbong General Corp.", "KOREA RYONBONG GENERAL CORPORATION", "Strong")]
    [TestCase("General Corporation Ryonbong, Korea", "KOREA RYONBONG GENERAL CORPORATION", "Strong", Description = "word order")]
    [TestCase("Foo Trading GmbH", "Foo Trading Ltd", "Strong", Description = "equivalent legal forms of two countries")]
    [TestCase("Office 39", "Office 91", "None", Description = "numbers must agree")]
    [TestCase("Second Academy of Natural Sciences", "2nd Academy of Natural Sciences", "Strong", Description = "ordinals")]
    [TestCase("Second Academy of Natural Sciences", "Third Academy of Natural Sciences", "None")]
    [TestCase("Korea General Trading Corporation", "Korea Ryonha General Trading Corporation", "None", Description = "generic words only")]
    [TestCase("KOMID", "KOREA MINING DEVELOPMENT TRADING CORPORATION (KOMID)", "Strong", Description = "a declared acronym")]
    public void Organisations_compare_by_their_telling_words(string left, string right, string band)
    {
        var score = PartyMatcher.MatchPair(PartyKind.Organisation, left, right);
        if (band == "None")
        {
            Assert.That(score.Band, Is.LessThan(MatchBand.Possible), score.ToString());
        }
        else
        {
            Assert.That(score.Band.ToString(), Is.EqualTo(band), score.ToString());
        }
    }

    [TestCase("M/V Chong Chon Gang", "CHONG CHON GANG", "Strong", Description = "prefix")]
    [TestCase("CHONG CHONGANG", "CHONG CHON GANG", "Strong", Description = "blanks")]
    [TestCase("CHONG CHUN GANG", "CHONG CHON GANG", "Possible", Description = "one edit in a long name")]
    [TestCase("TONG HUNG 8", "TONG HUNG 1", "None", Description = "numbers must agree")]
    [TestCase("ASIA BRIDGE", "ASIA HONOR", "None")]
    public void Ships_need_near_equality(string left, string right, string band) =>
        Assert.That(PartyMatcher.MatchPair(PartyKind.Vessel, left, right).Band.ToString(), Is.EqualTo(band));

    [Test]
    public void A_pair_explains_which_token_met_which()
    {
        var score = Score("Dr. Jamal M. Kashif", "Jamal Muhammad Kashef Omar");
        Assert.That(score.Explanation.Pairs.Select(p => $"{p.Query}~{p.Listed}: {p.Rule}"),
            Is.EqualTo((string[])["jamal~jamal: same", "m~muhammad: initial", "kashif~kashef: one edit", "dr~: left over", "~omar: left over"]));
        Assert.That(score.Explanation.OtherScores.Keys,
            Is.EqualTo((string[])["partial_ratio", "ratio", "token_set_ratio", "token_sort_ratio", "weighted_ratio"]));
    }

    [Test]
    public void A_shared_Hangul_is_named_in_the_explanation() =>
        Assert.That(Score("Kim Young Chol", "Kim Yong Chol").Explanation.Pairs[1].Rule, Is.EqualTo("same Hangul 영"));

    [Test]
    public void A_transliteration_is_noted() =>
        Assert.That(Score("Эрика Мустерман", "Erika Musterman").Explanation.Notes, Has.Some.Contains("transliterated"));

    private static PairScore Score(string left, string right) => PartyMatcher.MatchPair(PartyKind.Person, left, right);
}
