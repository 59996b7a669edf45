using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>The measuring instruments themselves, on values that others published.</summary>
internal sealed class InstrumentTests
{
    [TestCase("martha", "marhta", 9611, Description = "Winkler 1990")]
    [TestCase("dixon", "dicksonx", 8133, Description = "Winkler 1990")]
    [TestCase("dwayne", "duane", 8400, Description = "Winkler 1990")]
    [TestCase("kim", "", 0, Description = "nothing to compare")]
    public void Jaro_Winkler_gives_the_published_values(string left, string right, int expected) =>
        Assert.That(JaroWinkler.BasisPoints(left, right), Is.EqualTo(expected));

    [TestCase("DPRK", "kim jong un")]
    [TestCase("DPRK, given name first", "jongun kim")]
    [TestCase("DPRK, whole name joined", "kimjongun")]
    [TestCase("McCune-Reischauer", "Kim chŏng-ŭn")]
    [TestCase("McCune-Reischauer, apostrophes", "Kim cho'ng-u'n")]
    [TestCase("McCune-Reischauer, no marks", "kim chong-un")]
    [TestCase("Revised", "gim jeongeun")]
    [TestCase("Yale", "kim ceng-un")]
    [TestCase("Kontsevich, given name joined", "ким чонъын")]
    [TestCase("Kontsevich, syllables apart", "ким чон ын")]
    [TestCase("Hangul", "김정은")]
    public void A_name_is_spelled_by_the_rules_of_its_system(string system, string expected) =>
        Assert.That(SpellingSystem.All.Single(s => s.Name == system).Spell(new KoreanName("김", "정은"), new SeededChoice(1)), Is.EqualTo(expected));

    [TestCase("리", "용호", "이용호", Description = "initial r falls before i")]
    [TestCase("로", "철", "노철", Description = "initial r becomes n elsewhere")]
    [TestCase("최", "룡해", "최용해", Description = "also at the beginning of the given name")]
    public void The_South_drops_initials(string surname, string given, string expected) =>
        Assert.That(SpellingSystem.Southern(new KoreanName(surname, given)).Hangul, Is.EqualTo(expected));

    [TestCase("RI, Pyong Chol", "이", "병철", true, Description = "northern spelling of a southern name")]
    [TestCase("Lee Byung-chul", "리", "병철", true, Description = "southern spelling of a northern name")]
    [TestCase("Kim Yong Chol", "김", "정철", false, Description = "another syllable")]
    [TestCase("Il-Su KIM", "김", "수일", false, Description = "syllables of a given name do not change places")]
    public void A_spelling_stands_for_the_names_it_can_spell(string latin, string surname, string given, bool expected) =>
        Assert.That(HomonymOracle.CanStandFor(latin, new KoreanName(surname, given)), Is.EqualTo(expected));

    [Test]
    public void A_manipulation_is_the_same_every_time_and_changes_what_it_says()
    {
        const string name = "MUSTAFA OMAR ABDULLAH";
        var changed = Manipulation.All.ToDictionary(m => m.Name, m => m.Apply(name));

        Assert.Multiple(() =>
        {
            Assert.That(Manipulation.All.Select(m => m.Apply(name)), Is.EqualTo(changed.Values), "seeded by the name");
            Assert.That(FoldedText.Edits(FoldedText.Of(changed["typo"]!), FoldedText.Of(name)), Is.InRange(1, 2), "one edit; two letters changing places count as two");
            Assert.That(FoldedText.Letters(changed["joined"]!), Is.EqualTo(FoldedText.Letters(name)));
            Assert.That(changed["split"]!.Split(' '), Has.Length.EqualTo(4));
            Assert.That(changed["reversed"], Is.EqualTo("OMAR ABDULLAH MUSTAFA"));
            Assert.That(changed["middle word dropped"], Is.EqualTo("MUSTAFA ABDULLAH"));
            Assert.That(changed["initials"], Is.EqualTo("MUSTAFA O. ABDULLAH"));
            Assert.That(Manipulation.Dropped.Apply("KIM CHOL"), Is.Null, "no middle");
        });
    }

    [Test]
    public void Seeded_choices_are_those_of_the_published_generator()
    {
        // First outputs of SplitMix64 for seed 1234567, as its reference implementation prints them.
        var choice = new SeededChoice(1_234_567);
        Assert.That(new[] { choice.Below(1_000_000_007), choice.Below(1_000_000_007) },
            Is.EqualTo(new[] { (int)(6_457_827_717_110_365_317UL % 1_000_000_007), (int)(3_203_168_211_198_807_973UL % 1_000_000_007) }));
    }
}
