using System.Collections.Immutable;
using Compliance.Names;
using Compliance.Names.Korean;
using NUnit.Framework;

namespace Compliance.Tests.Names.Korean;

[TestFixture]
internal sealed class KoreanParserTests
{
    [TestCase("KIM Yong Chol", "kim yong chol", Description = "surname first, syllables apart")]
    [TestCase("Kim Yong-chol", "kim yong chol", Description = "hyphen")]
    [TestCase("Kim Yongchol", "kim yong chol", Description = "given name joined")]
    [TestCase("KIM, Yong Chol", "kim yong chol", Description = "the comma fixes the surname")]
    [TestCase("Yongchol Kim", "kim yong chol", Description = "surname last")]
    [TestCase("kimyongchol", "kim yong chol", Description = "the whole name joined")]
    [TestCase("Kimyong Chol", "kim yong chol", Description = "the first two words joined")]
    [TestCase("Gen. Kim Yong Chol", "kim yong chol", Description = "a title")]
    [TestCase("Kim Chol", "kim chol", Description = "one syllable")]
    [TestCase("Namgung Ok", "namgung ok", Description = "a surname of two syllables")]
    [TestCase("Nam Gung Ok", "namgung ok", Description = "a surname of two syllables in two words")]
    public void A_name_is_read_whatever_its_order_and_spacing(string name, string expected) =>
        Assert.That(Read(name).Select(n => n.Text), Does.Contain(expected));

    [TestCase("Chong Ho Kim", 2, Description = "both ends can be the surname: both readings stand")]
    [TestCase("KIM, Chong Ho", 1, Description = "a comma leaves one")]
    public void Both_orders_are_readings_where_nothing_tells(string name, int surnames) =>
        Assert.That(Read(name).Where(n => n.Origin == KoreanOrigin.Spelled).Select(n => n.SurnameText).Distinct().Count(), Is.EqualTo(surnames));

    [TestCase("Kim Jo'ng-u'n", Description = "apostrophes behind the vowel")]
    [TestCase("Kim Jŏng-ŭn", Description = "breves")]
    [TestCase("Kim Jo\u0306ng-u\u0306n", Description = "combining breves")]
    [TestCase("Kim Jo’ng-u’n", Description = "curly apostrophes")]
    [TestCase("Kim Jo 'ng-u 'n", Description = "apostrophes that an editor parted from the vowel")]
    public void Marks_of_vowels_are_kept(string name) =>
        Assert.That(Read(name)[0].Marked, Is.EqualTo("kim jŎng Ŭn"));

    [TestCase("chol", "절철", Description = "ch is either consonant; the vowel of 졸 and 촐 is in no name")]
    [TestCase("yong", "영용")]
    public void A_spelling_stands_for_the_syllables_of_names(string spelling, string ordinary) =>
        Assert.That(
            string.Concat(SpellingDictionary.Of(SpellingSystem.Latin).Find(spelling)!.Readings.Where(r => r.Cost == 0).Select(r => r.Hangul)),
            Is.EqualTo(ordinary));

    [TestCase("Seung", '승', '성', Description = "eu is the vowel of 승; 성 is spelled Sung and Seong")]
    [TestCase("Jeung", '증', '정', Description = "the frequent syllable gets a discount, the rare one stays the ordinary reading")]
    public void Readings_are_ranked(string spelling, char ordinary, char unusual)
    {
        var readings = SpellingDictionary.Of(SpellingSystem.Latin).Find(spelling.ToLowerInvariant())!.Readings;
        Assert.That(readings.Single(r => r.Hangul == ordinary).Cost, Is.LessThan(readings.Single(r => r.Hangul == unusual).Cost));
    }

    [TestCase("김영철", "김 영 철")]
    [TestCase("김 영철", "김 영 철")]
    [TestCase("남궁옥", "남궁 옥")]
    [TestCase("金英哲", "金 英 哲", Description = "Chinese characters")]
    [TestCase("金铁三", "金 铁 三", Description = "simplified characters")]
    public void Hangul_and_Hanja_are_read(string name, string expected) =>
        Assert.That(Read(name).Select(n => n.Text), Does.Contain(expected));

    [TestCase("Jin Tiesan", "김", "철삼", Description = "金鐵三 read as Chinese")]
    [TestCase("Li Cheng He", "리", "성혁")]
    public void Mandarin_readings_of_Korean_names_are_read(string name, string surname, string given)
    {
        var read = Read(name).Single(n => n.Origin == KoreanOrigin.Pinyin && Surnames.All[n.Surnames[0].Surname].Northern == surname);
        Assert.That(read.Given.Select((g, i) => g.Readings.Any(r => r.Hangul == given[i])), Is.All.True);
    }

    [TestCase("Ким Ён Чхоль", "김", "영철", Description = "Kontsevich")]
    [TestCase("Ким Енчер", "김", "영철", Description = "a form of the press")]
    [TestCase("Цой Рён Хэ", "최", "룡해", Description = "the surname as Russian citizens bear it")]
    public void Cyrillic_is_read_without_a_detour(string name, string surname, string given) =>
        Assert.That(
            Read(name).Any(n => n.Surnames.Any(s => Surnames.All[s.Surname].Northern == surname)
                && n.Given.Length == given.Length && n.Given.Select((g, i) => g.Readings.Any(r => r.Hangul == given[i])).All(x => x)),
            Is.True);

    [Test]
    public void Yale_is_read_by_its_own_grid() =>
        Assert.That(Read("Kim Yengchel").Any(n => string.Concat(n.Given.Select(g => g.Readings.First(r => r.Cost == 0).Hangul)) == "영철"), Is.True);

    [TestCase("Kim Jong-uun", "kim jong un", Description = "a letter typed twice")]
    [TestCase("Kim Yonng Chol", "kim yong chol", Description = "a letter typed twice where nothing else fits")]
    [TestCase("Kim Yong Chxol", "kim yong chol", Description = "an extra letter")]
    [TestCase("Kim Yong Chlo", "kim yong chol", Description = "two letters swapped")]
    [TestCase("Kim Ykng Chol", "kim yong chol", Description = "another letter")]
    public void A_word_that_does_not_parse_is_repaired(string name, string expected) =>
        Assert.That(Read(name).Select(n => n.Text), Does.Contain(expected));

    [Test]
    public void A_word_that_parses_is_never_repaired() =>
        Assert.That(Read("Kim Jong Chol").SelectMany(n => n.Given).Select(g => g.Plain), Does.Not.Contain("yong"), "y for j makes another name");

    [TestCase("Kim", Description = "a surname alone")]
    [TestCase("Wolfgang Mustermann")]
    [TestCase("Maria Kim Gonzalez", Description = "the surname inside")]
    [TestCase("Nguyen Van Muster")]
    [TestCase("Muhammad Ali Khan")]
    [TestCase("")]
    [TestCase("한", Description = "one syllable")]
    public void Other_names_do_not_read_as_Korean(string name) => Assert.That(Read(name), Is.Empty);

    [Test]
    public void Readings_are_few_and_come_in_a_fixed_order()
    {
        var first = Read("Sonungyonghohyon");
        Assert.That(Read("Sonungyonghohyon"), Is.EqualTo(first).Using<KoreanName>((a, b) => a.Marked == b.Marked && a.Cost == b.Cost));
        Assert.That(Read("Kim Sonung"), Has.Length.InRange(1, 8));
    }

    internal static ImmutableArray<KoreanName> Read(string name) =>
        [.. NameAnalysis.Analyse(name, NameKind.Person).Forms.Where(f => !f.IsTransliterated).SelectMany(f => KoreanParser.Parse(f))];
}
