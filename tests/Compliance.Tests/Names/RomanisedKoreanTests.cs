using Compliance.Names;
using NUnit.Framework;

namespace Compliance.Tests.Names;

[TestFixture]
internal sealed class RomanisedKoreanTests
{
    [TestCase("taewon", "daewon", Description = "plain stops: t and d")]
    [TestCase("chosong", "jossong", Description = "ch and j, s and ss")]
    [TestCase("kumgang", "gumgang", Description = "k and g")]
    [TestCase("paeksol", "baeksol", Description = "p and b")]
    [TestCase("aprokgang", "amnokgang", Description = "p before r: m and n")]
    [TestCase("amroggang", "amnokkang", Description = "m before r; g and k")]
    [TestCase("sinla", "silla", Description = "n before l: ll")]
    [TestCase("kukmin", "kungmin", Description = "k before m: ng")]
    [TestCase("thaephyong", "taepyeong", Description = "aspirated consonants; yo and yeo")]
    public void One_word_in_two_spelling_systems_has_the_same_sounds(string left, string right) =>
        Assert.That(Sounds(left), Is.EqualTo(Sounds(right)));

    [TestCase("kumgang", "kumsong")]
    [TestCase("chilsong", "jinsong", Description = "final l and n are two sounds")]
    [TestCase("taedong", "taesong")]
    public void Other_words_have_other_sounds(string left, string right) => Assert.That(Sounds(left), Is.Not.EqualTo(Sounds(right)));

    [TestCase("zhongsheng", Description = "zh")]
    [TestCase("strategic", Description = "two consonants before a vowel")]
    [TestCase("telecom2", Description = "a figure")]
    [TestCase("ромашка")]
    [TestCase("")]
    [TestCase("mustername", Description = "st inside")]
    public void Words_that_no_Korean_syllables_spell_are_not_read(string word) => Assert.That(RomanisedKorean.Read(word), Is.Null);

    [TestCase("ryongaksan", 3)]
    [TestCase("saengpil", 2)]
    [TestCase("chongjonggang", 3)]
    public void The_fewest_syllables_count(string word, int syllables) => Assert.That(RomanisedKorean.Read(word)!.Syllables, Is.EqualTo(syllables));

    private static string Sounds(string word) =>
        string.Join(' ', RomanisedKorean.Read(word)!.Sounds).Replace("Eo", "O", StringComparison.Ordinal).Replace("Eu", "U", StringComparison.Ordinal);
}
