using System.Globalization;
using System.Text;
using Compliance.Text;
using NUnit.Framework;

namespace Compliance.Tests.Text;

[TestFixture]
internal sealed class UnicodeFoldingTests
{
    [TestCase("KIM Jong Un", "kim jong un", Description = "ASCII case")]
    [TestCase("Ｋｉｍ", "kim", Description = "full width")]
    [TestCase("Kim Jŏng-ŭn", "kim jong-un", Description = "breves of McCune-Reischauer")]
    [TestCase("Łódź Straße Øst", "lodz strasse ost", Description = "letters without decomposition")]
    [TestCase("Þór Æsir Đorđe", "thor aesir dorde", Description = "letters that become two")]
    [TestCase("İstanbul ırmak", "istanbul irmak", Description = "Turkish i with and without dot, whatever the culture")]
    [TestCase("ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ", Description = "final sigma and accent")]
    [TestCase("Ёлкин", "елкин", Description = "Cyrillic io")]
    [TestCase("مُحَمَّد", "محمد", Description = "harakat")]
    [TestCase("ﺻﺍﻠﺡ", "صالح", Description = "Arabic presentation forms, as one UN entry prints them")]
    [TestCase("أإآٱ", "اااا", Description = "alef variants")]
    [TestCase("عتیق", "عتيق", Description = "Farsi and Arabic yeh")]
    [TestCase("ヴｶﾞ", "ヴガ", Description = "half-width katakana with voicing mark")]
    [TestCase("か\u3099", "が", Description = "kana composes")]
    [TestCase("Cho’n Myo‘ng", "cho'n myo'ng", Description = "curly apostrophes")]
    [TestCase("a\u200Bb\u202Ec\u00ADd\uFEFF", "abcd", Description = "zero width, bidi override, soft hyphen, byte order mark")]
    [TestCase("٣١ ３", "31 3", Description = "digits of other scripts")]
    [TestCase("A\u2013B\u2014C", "a-b-c", Description = "dashes")]
    [TestCase("a\tb\u3000c", "a b c", Description = "every blank is a space")]
    [TestCase("", "", Description = "nothing")]
    public void Spellings_fold_to_one_form(string text, string folded) => Assert.That(UnicodeFolding.Fold(text), Is.EqualTo(folded));

    [Test]
    public void An_unpaired_surrogate_becomes_the_replacement_character()
    {
        Assert.That(UnicodeFolding.Fold("a\uD800b"), Is.EqualTo("a\uFFFDb"));
        Assert.That(UnicodeFolding.Fold("\uDC00"), Is.EqualTo("\uFFFD"));
    }

    [Test]
    public void Hangul_in_parts_equals_composed_Hangul()
    {
        // 김정은 as conjoining jamo.
        Assert.That(UnicodeFolding.Fold("\u1100\u1175\u11B7\u110C\u1165\u11BC\u110B\u1173\u11AB"), Is.EqualTo("김정은"));
        Assert.That(UnicodeFolding.Fold("\uAE30\u11B7"), Is.EqualTo("김"), "an open syllable takes the final that follows");
    }

    // Lines of NormalizationTest-15.0.0 that cover each kind of rule: source and its four normal forms fold alike.
    [TestCase("1E0A 0323", "1E0C 0307", "0044 0323 0307", Description = "order of marks below and above")]
    [TestCase("FB2C", "05E9 05BC 05C1", "FB2C", Description = "Hebrew presentation form")]
    [TestCase("AC01", "1100 1161 11A8", "AC00 11A8", Description = "Hangul")]
    [TestCase("0061 3099 093C 0334 0062", "0061 0334 093C 3099 0062", "0061 0334 093C 3099 0062", Description = "kept and removed marks")]
    [TestCase("2F800", "4E3D", "4E3D", Description = "compatibility ideograph")]
    [TestCase("FDFA", "0635 0644 0649 0020 0627 0644 0644 0647 0020 0639 0644 064A 0647 0020 0648 0633 0644 0645", "FDFA", Description = "Arabic ligature of 18 letters")]
    public void Normal_forms_of_one_text_fold_alike(params string[] forms)
    {
        var folded = forms.Select(f => UnicodeFolding.Fold(Parse(f))).Distinct().ToArray();
        Assert.That(folded, Has.Length.EqualTo(1));
    }

    [Test]
    public void The_normalization_test_of_the_Unicode_database_holds()
    {
        const string Path = "/usr/share/unicode/NormalizationTest.txt";
        if (!File.Exists(Path))
        {
            Assert.Ignore($"{Path} is absent (Debian package unicode-data, unpack NormalizationTest.txt.bz2): the committed extract is tested instead.");
        }

        var failures = new List<string>();
        var lines = 0;
        foreach (var line in File.ReadLines(Path))
        {
            var cells = line.Split(';');
            if (line.StartsWith('#') || line.StartsWith('@') || cells.Length < 5)
            {
                continue;
            }

            lines++;
            var forms = cells.Take(5).Select(Parse).ToArray();
            if (forms.Select(UnicodeFolding.Fold).Distinct().Count() != 1 || UnicodeFolding.Fold(UnicodeFolding.Fold(forms[0])) != UnicodeFolding.Fold(forms[0]))
            {
                failures.Add(line);
            }
        }

        Assert.That(lines, Is.GreaterThan(18_000));
        Assert.That(failures, Is.Empty);
    }

    [Test]
    public void Every_character_folds_to_a_fixed_point()
    {
        var failures = new List<string>();
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (!Rune.IsValid(codePoint))
            {
                continue;
            }

            var folded = UnicodeFolding.Fold(new Rune(codePoint).ToString());
            if (UnicodeFolding.Fold(folded) != folded)
            {
                failures.Add(codePoint.ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        Assert.That(failures, Is.Empty);
    }

    private static string Parse(string codePoints) => string.Concat(codePoints.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(h => new Rune(int.Parse(h, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));
}
