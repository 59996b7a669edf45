using Compliance.Names;
using NUnit.Framework;

namespace Compliance.Tests.Names;

internal sealed class NameReachTests
{
    [TestCase("Eva Lindner", true)]
    [TestCase("Ким Чен Ын", true)] // spelled in Latin letters by table
    [TestCase("김영철", true)] // by arithmetic
    [TestCase("张伟", true)] // by the reading of each character
    [TestCase("محمد", true)] // by consonants
    [TestCase("יעקב", true)]
    [TestCase("さとう", false)] // spelled, but kana hides Korean names
    [TestCase("キム・ジョンウン", false)]
    [TestCase("Jin Tiesan (金铁三)", true)] // one Latin part is enough
    [TestCase("पद्म", false)] // scripts without a table
    [TestCase("สมชาย", false)]
    [TestCase("12345", false)] // no letter at all
    public void A_name_meets_Latin_names_when_it_can_be_spelled_in_Latin_letters(string name, bool expected) =>
        Assert.That(NameReach.CanMeetLatin(name, true), Is.EqualTo(expected));

    [TestCase("平壤贸易有限公司", true, true)]
    [TestCase("平壤贸易有限公司", false, false)] // a translation is needed, not a spelling
    [TestCase("平壤贸易有限公司", null, false)] // too long for a person's name
    [TestCase("张伟", null, true)]
    [TestCase("Foo 有限公司", false, true)]
    public void Chinese_characters_are_spelled_in_persons_names_only(string name, bool? isPerson, bool expected) =>
        Assert.That(NameReach.CanMeetLatin(name, isPerson), Is.EqualTo(expected));

    [Test]
    public void A_name_is_too_long_when_some_of_it_would_not_be_compared()
    {
        Assert.Multiple(() =>
        {
            Assert.That(NameReach.IsTooLong("Second Academy of Natural Sciences"), Is.False);
            Assert.That(NameReach.IsTooLong(new string('a', 1_000)), Is.False);
            Assert.That(NameReach.IsTooLong(new string('a', 1_001)), Is.True, "characters");
            Assert.That(NameReach.IsTooLong(string.Join(' ', Enumerable.Repeat("aa", 32))), Is.False);
            Assert.That(NameReach.IsTooLong(string.Join(' ', Enumerable.Repeat("aa", 33))), Is.True, "words");
            Assert.That(NameReach.IsTooLong(string.Join("; ", Enumerable.Repeat("aa bb", 30))), Is.False, "many short names");
            Assert.That(NameReach.IsTooLong(new string('김', 33)), Is.True, "syllables");
        });
    }
}
