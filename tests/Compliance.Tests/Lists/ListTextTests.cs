using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists;

public class ListTextTests
{
    [TestCase("Cho’n Myo’ng-kuk", false, "quotation marks are no letters")]
    [TestCase("Chŏn Myŏng-kuk", false, "a breve is Latin")]
    [TestCase("ʻAbd", false, "a modifier letter of romanisation")]
    [TestCase("Ｋｉｍ", false, "full-width Latin")]
    [TestCase("金铁三", true, "Chinese")]
    [TestCase("김철삼", true, "Korean")]
    [TestCase("Kim Абу", true, "one Cyrillic word is enough")]
    [TestCase("𠮷", true, "beyond the basic plane")]
    [TestCase("123 ٣", false, "digits are no letters")]
    public void Letters_outside_the_Latin_blocks_are_found(string text, bool isFound, string reason) =>
        Assert.That(ListText.HasNonLatinLetter(text), Is.EqualTo(isFound), reason);

    [TestCase(null, "")]
    [TestCase("  a \u00A0\t\r\n b ", "a b")]
    public void White_space_is_cleaned(string? text, string clean) => Assert.That(ListText.Clean(text), Is.EqualTo(clean));
}
