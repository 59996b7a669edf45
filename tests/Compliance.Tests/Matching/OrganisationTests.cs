using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

[TestFixture]
internal sealed class OrganisationTests
{
    [TestCase("SIS DOO", "SIS D.O.O.", Description = "the legal form with and without dots (an OFAC enforcement case)")]
    [TestCase("Mustername GmbH", "Mustername Co., Ltd.", Description = "equivalent legal forms")]
    [TestCase("OAO Mustername", "Mustername Open Joint Stock Company", Description = "a form before the name and one behind it")]
    [TestCase("BAEKSOL TRADING", "PAEKSO'L TRADING CORPORATION", Description = "Korean b and p")]
    [TestCase("KOREA DAEWON TRADING CO", "KOREA TAEWO'N TRADING CO", Description = "Korean d and t, wo with a mark")]
    [TestCase("Amrokgang Development Bank", "Amnokkang Development Bank", Description = "assimilation between syllables")]
    [TestCase("RYONGAKSAN GENERAL TRADING", "LYON-GAKSAN GENERAL TRADING", Description = "r and l; an editor's hyphen")]
    [TestCase("TONGBANG U'NHAENG", "TONGBANG BANK", Description = "bank in Korean")]
    [TestCase("Mustername Muyok Hoesa", "Mustername Trading Company", Description = "trading company in Korean")]
    [TestCase("Korea Rungrado Trading Corporation", "조선릉라도무역회사", Description = "Hangul")]
    [TestCase("Ministry of Defence", "MINISTRY OF DEFENSE")]
    public void The_same_body_in_two_spellings_is_strong(string left, string right) =>
        Assert.That(Score(left, right), Is.InRange(9_000, 10_000));

    [TestCase("Almaz Antey Telecommunications", "JSC ALMAZ-ANTEY", Description = "containment (an OFAC enforcement case)")]
    [TestCase("TALIBAN ORGANIZATION", "TALIBAN", Description = "a generic word more")]
    [TestCase("HAMAS MOVEMENT", "HAMAS")]
    [TestCase("Second Academy of Natural Sciences", "Academy of Natural Sciences", Description = "a number that one side leaves out")]
    [TestCase("Korea Mustername Trading Corporation", "Mustername Bank", Description = "only generic words differ")]
    [TestCase("Ministry of State Security", "Ministry of State Security Prisons Bureau", Description = "generic words that together tell enough")]
    [TestCase("SAENGP'IL COMPANY", "SAEINGP'IL COMPANY", Description = "a list's misspelling of a Korean word")]
    [TestCase("NAM CHON GANG CORPORATION", "NAM CHONG GAN TRADING CORPORATION", Description = "syllables parted in other places")]
    public void A_name_inside_another_or_nearly_the_same_is_possible(string left, string right) =>
        Assert.That(Score(left, right), Is.InRange(8_000, 8_999));

    [TestCase("Korea General Trading Corporation", "Korea Mustername General Trading Corporation", Description = "generic words only")]
    [TestCase("Beispiel Trading Corporation", "Mustername Trading Corporation")]
    [TestCase("Office 39", "Office 91", Description = "numbers must agree")]
    [TestCase("General Bureau 313", "General Bureau", Description = "one side without a number and nothing that tells")]
    [TestCase("Daedong Bank", "Taesong Bank", Description = "another Korean syllable, although one letter differs")]
    [TestCase("JINSONG JOINT BANK", "CHILSONG TRADING", Description = "final n and l are two sounds")]
    [TestCase("DANDONG MUSTERNAME TRADING", "DANDONG BEISPIEL TRADING", Description = "a place in common")]
    [TestCase("Leader (Hong Kong) International", "Beispiel (Hong Kong) Ltd", Description = "a place in brackets is no name")]
    [TestCase("DIVINE HOMES (PVT) LTD", "MUSTERNAME (PVT) LTD", Description = "a legal form in brackets is no name")]
    [TestCase("KCST", "Korean Committee for Space Technology", Description = "initials alone are weak unless the list declares them")]
    public void Other_bodies_are_not_even_possible(string left, string right) => Assert.That(Score(left, right), Is.LessThan(8_000));

    [Test]
    public void Initials_of_a_listed_name_are_weak_and_say_why()
    {
        var score = PartyMatcher.MatchPair(PartyKind.Organisation, "KCST", "Korean Committee for Space Technology");
        Assert.That(score.Band, Is.EqualTo(MatchBand.Weak));
        Assert.That(score.Explanation.Notes, Has.Some.Contains("initials"));
        Assert.That(Score("KCT", "Korean Committee for Space Technology"), Is.LessThan(6_500), "one initial is missing");
    }

    [Test]
    public void Better_agreement_scores_higher_and_limits_do_not_pile_up()
    {
        string[] fromBestToWorst =
        [
            "Mustername Beispiel Trading Corporation", "Mustername Beispiel Trading Co Ltd", "Mustername Beispiel Corporation", "Mustername Bespiel Corporation",
            "Mustername Corporation", "Mustername Andersen Kontor Trading Corporation", "Andersen Kontor Trading Corporation", "Kontor Bank",
        ];
        var scores = fromBestToWorst.Select(n => Score(n, "Mustername Beispiel Trading Corporation")).ToList();
        Assert.That(scores, Is.Ordered.Descending);
        Assert.That(scores, Is.Unique);
        Assert.That(scores[0], Is.EqualTo(10_000));
    }

    [TestCase("MV Muster Star", "MUSTER STAR", 10_000, 10_000, Description = "prefix")]
    [TestCase("M/V Muster Star", "MUSTERSTAR", 10_000, 10_000, Description = "prefix with a stroke, joined")]
    [TestCase("MUSTER STAR II", "Muster Star 2", 10_000, 10_000, Description = "Roman numeral")]
    [TestCase("O Un Chong Nyon Ho", "O UN CHONG NYON", 10_000, 10_000, Description = "Korean ho is ship")]
    [TestCase("AM NOK GANG", "AP ROK GANG", 8_000, 8_899, Description = "the Amnok river by sounds and by letters (two names of one listed ship)")]
    [TestCase("CHONG CHUN GANG", "CHONG CHON GANG", 8_000, 8_899, Description = "one vowel in a long name")]
    [TestCase("TONG HUNG 8", "TONG HUNG 1", 0, 5_000, Description = "numbers must agree")]
    [TestCase("ASIA BRIDGE", "ASIA BRIDGE 2", 0, 7_400, Description = "a number on one side only")]
    [TestCase("ASIA BRIDGE", "ASIA HONOR", 0, 0)]
    [TestCase("Moon", "Noon", 0, 0, Description = "short names are near by chance")]
    public void Ships_need_near_equality(string left, string right, int least, int most) =>
        Assert.That(PartyMatcher.MatchPair(PartyKind.Vessel, left, right).Similarity, Is.InRange(least, most));

    private static int Score(string left, string right)
    {
        var score = PartyMatcher.MatchPair(PartyKind.Organisation, left, right).Similarity;
        Assert.That(PartyMatcher.MatchPair(PartyKind.Organisation, right, left).Similarity, Is.EqualTo(score), "the same in either order");
        return score;
    }
}
