using System.Diagnostics;
using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>Names that mean harm have a defined result, the same in either order, in bounded time.</summary>
[TestFixture]
internal sealed class HostileNameTests
{
    private static readonly string[] Shapes =
    [
        "", " ", "x", "é", "金", "م", "...---'''", "()[]{}<>;;;", "\u200B\u200C\u200D\uFEFF", "\u202E\u2066\u2069\u061C", "\u0301\u0323", "\uD800", "\uDC00\uD800", "Kim\uD83DJong",
        "\0\0", "0", "000", "1st", "۱۲۳", "ＫＩＭ", "𝐊𝐢𝐦 𝐉𝐨𝐧𝐠", "Kim金김Кимكيمקים", "ККК", "K K K K K K K K K K", "ー", "っ", "々々", "ال ال ال",
        new string('a', 10_000), new string('金', 10_000), new string('م', 10_000), new string('あ', 10_000), new string('К', 10_000), new string(' ', 10_000), new string('\'', 10_000),
        Repeat("Kim ", 2_500), Repeat("ab", 5_000), Repeat("a ", 5_000), Repeat("abd al ", 1_400), Repeat("عبد ال", 1_600), Repeat("K\u0131", 5_000), Repeat("Kі", 5_000),
        Repeat("(", 5_000) + Repeat(")", 5_000), Repeat("a;", 5_000), Repeat("sch", 3_300), Repeat("0o1l", 2_500), Repeat("e\u0301", 5_000), Repeat("\uD83D", 10_000),
    ];

    [Test]
    public void Every_pair_of_shapes_has_a_result_that_is_the_same_in_either_order()
    {
        var watch = Stopwatch.StartNew();
        foreach (var a in Shapes)
        {
            foreach (var b in Shapes.Append("Kim Jong Un").Append("Erika Mustermann"))
            {
                var forward = PartyMatcher.MatchPair(PartyKind.Person, a, b).Similarity;
                Assert.That(forward, Is.InRange(0, 10_000));
                Assert.That(PartyMatcher.MatchPair(PartyKind.Person, b, a).Similarity, Is.EqualTo(forward));
            }
        }

        // About 5,000 comparisons of which many are of 10,000 characters: generous for a slow machine, far below what grows with the square.
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromMinutes(3)));
    }

    [Test]
    public void A_shape_with_letters_is_the_same_as_itself_and_one_without_matches_nothing()
    {
        foreach (var shape in Shapes)
        {
            var expected = shape.EnumerateRunes().Any(r => System.Text.Rune.IsLetterOrDigit(r) && r.Value is not ('ー' or 'っ')) ? 10_000 : 0;
            var similarity = PartyMatcher.MatchPair(PartyKind.Person, shape, shape).Similarity;
            Assert.That(similarity, Is.EqualTo(expected).Or.EqualTo(shape is "ー" or "っ" or "々々" ? 10_000 : expected), Shorten(shape));
        }
    }

    [TestCase("Erika\u200B Muster\u200Dmann", Description = "zero-width characters inside")]
    [TestCase("\u202EErika Mustermann\u202C", Description = "a bidirectional override around it")]
    [TestCase("Ｅｒｉｋａ　Ｍｕｓｔｅｒｍａｎｎ", Description = "full width")]
    [TestCase("𝐄𝐫𝐢𝐤𝐚 𝐌𝐮𝐬𝐭𝐞𝐫𝐦𝐚𝐧𝐧", Description = "mathematical letters")]
    [TestCase("Erіka Mustеrmаnn", Description = "Cyrillic letters")]
    [TestCase("Εrika Μustermann", Description = "Greek capitals")]
    [TestCase("Erika Mսstermaոn", Description = "Armenian letters")]
    [TestCase("Er1ka Must3rmann", Description = "digits")]
    [TestCase("Erika Mus\u00ADtermann", Description = "a soft hyphen")]
    public void A_disguise_does_not_hide_a_name(string name) =>
        Assert.That(PartyMatcher.MatchPair(PartyKind.Person, name, "Erika Mustermann").Similarity, Is.EqualTo(10_000));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Shorten(string text) => text.Length <= 12 ? text : text[..12];
}
