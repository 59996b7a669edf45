using Compliance.Names;
using NUnit.Framework;

namespace Compliance.Tests.Names;

internal sealed class NameReachTests
{
    [TestCase("Eva Lindner", true)]
    [TestCase("Ким Чен Ын", true)] // spelled in Latin letters by table
    [TestCase("김영철", true)] // by arithmetic
    [TestCase("张伟", false)] // Chinese characters have no one reading
    [TestCase("محمد", false)] // vowels are not written
    [TestCase("Jin Tiesan (金铁三)", true)] // one Latin part is enough
    [TestCase("12345", false)] // no letter at all
    public void A_name_meets_Latin_names_when_it_can_be_spelled_in_Latin_letters(string name, bool expected) =>
        Assert.That(NameReach.CanMeetLatin(name), Is.EqualTo(expected));

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
