using System.Text;
using Compliance.Text;
using NUnit.Framework;

namespace Compliance.Tests.Text;

[TestFixture]
internal sealed class HangulTests
{
    [Test]
    public void Every_syllable_decomposes_and_composes_to_itself()
    {
        for (var syllable = 0xAC00; syllable <= 0xD7A3; syllable++)
        {
            var (lead, vowel, tail) = Hangul.Decompose(syllable);
            var open = Hangul.Compose(0x1100 + lead, 0x1161 + vowel);
            Assert.That(tail == 0 ? open : Hangul.Compose(open, 0x11A7 + tail), Is.EqualTo(syllable));
        }
    }

    [TestCase("김정은", "kim jong un")]
    [TestCase("박철", "pak chol")]
    [TestCase("최룡해", "choe ryong hae")]
    [TestCase("KIM 김", "KIM kim", Description = "other characters stay")]
    public void Syllables_are_romanised_the_way_the_lists_print_them(string hangul, string latin) =>
        Assert.That(Hangul.Romanise(hangul), Is.EqualTo(latin));

    [Test]
    public void Other_characters_are_no_syllables()
    {
        Assert.That(Hangul.IsSyllable('A'), Is.False);
        Assert.That(() => Hangul.Decompose('A'), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}

[TestFixture]
internal sealed class ScriptsTests
{
    [TestCase("a", "Latin")]
    [TestCase("é", "Latin")]
    [TestCase("я", "Cyrillic")]
    [TestCase("Ω", "Greek")]
    [TestCase("金", "Han")]
    [TestCase("김", "Hangul")]
    [TestCase("キ", "Katakana")]
    [TestCase("م", "Arabic")]
    [TestCase("አ", "Other")]
    [TestCase("7", "Common")]
    public void A_character_has_a_script(string text, string script) =>
        Assert.That(Scripts.Of(text.EnumerateRunes().First()).ToString(), Is.EqualTo(script));

    [Test]
    public void A_text_is_cut_where_its_script_changes()
    {
        var segments = Scripts.Segments("KIM Ho Kyu 김호규 (金铁三)");
        Assert.That(string.Join("|", segments.Select(s => $"{s.Script}:{s.Text}")), Is.EqualTo("Latin:KIM Ho Kyu |Hangul:김호규 (|Han:金铁三)"));
        Assert.That(Scripts.Segments(""), Is.Empty);
        Assert.That(Scripts.Segments("12-3").Single().Script, Is.EqualTo(Script.Common));
    }
}

[TestFixture]
internal sealed class EditDistanceTests
{
    [TestCase("yong", "jong", 2, 1, Description = "substitution")]
    [TestCase("kim", "ikm", 2, 1, Description = "swap of neighbours")]
    [TestCase("kim", "kim", 0, 0)]
    [TestCase("abc", "xyz", 1, 2, Description = "beyond the limit is limit + 1")]
    [TestCase("", "ab", 5, 2)]
    public void Edits_are_counted(string left, string right, int limit, int distance)
    {
        Assert.That(EditDistance.Osa(left, right, limit), Is.EqualTo(distance));
        Assert.That(EditDistance.Osa(right, left, limit), Is.EqualTo(distance), "symmetric");
    }
}
