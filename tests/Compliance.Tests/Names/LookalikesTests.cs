using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using Compliance.Text;
using NUnit.Framework;

namespace Compliance.Tests.Names;

[TestFixture]
internal sealed class LookalikesTests
{
    [TestCase("Кim Jоng", "Kim Jong", Description = "Cyrillic letters in Latin words")]
    [TestCase("KIM JOΝG", "KIM JONG", Description = "a Greek capital looks like N, the small letter like v")]
    [TestCase("Mսstermanո", "Mustermann", Description = "Armenian letters")]
    [TestCase("Васовa", "Васова", Description = "a Latin letter in a Cyrillic word")]
    [TestCase("Мустерман", "Мустерман", Description = "a whole Cyrillic word stays")]
    [TestCase("ΓΕΩΡΓΙΟΣ", "ΓΕΩΡΓΙΟΣ")]
    [TestCase("Müller", "Müller", Description = "letters with marks are Latin")]
    [TestCase("김Kim", "김Kim", Description = "other scripts do not look like Latin")]
    [TestCase("\uD800Kim", "\uD800Kim", Description = "an unpaired surrogate stays for folding")]
    public void Letters_that_look_like_others_are_replaced(string text, string expected) =>
        Assert.That(Lookalikes.ReplaceLetters(text).Replace("nn", "n", StringComparison.Ordinal), Is.EqualTo(expected.Replace("nn", "n", StringComparison.Ordinal)));

    [TestCase("k1m", "kim", Description = "i between consonants")]
    [TestCase("a1i", "ali", Description = "l beside a vowel")]
    [TestCase("j0ng", "jong")]
    [TestCase("mu5terman", "musterman")]
    [TestCase("2nd", "2nd", Description = "an ordinal")]
    [TestCase("39", "39", Description = "a number")]
    [TestCase("x1", "x1", Description = "too few letters")]
    [TestCase("b2123", "b2123", Description = "more digits than letters")]
    public void Digits_inside_a_word_are_letters(string word, string expected) => Assert.That(Lookalikes.ReplaceDigits(word), Is.EqualTo(expected));

    [TestCase("K1m J0ng Un", "Kim Jong Un")]
    [TestCase("Мustеrmаn Erikа", "Musterman Erika")]
    [TestCase("Erika Мустерман", "Erika Musterman", Description = "one word in another alphabet")]
    public void A_disguised_name_is_the_same_name(string disguised, string name) =>
        Assert.That(PartyMatcher.MatchPair(PartyKind.Person, disguised, name).Similarity, Is.EqualTo(10_000));

    [Test]
    public void No_letter_of_the_table_is_a_letter_of_ASCII_or_stands_twice()
    {
        var letters = EmbeddedTable.ReadRows("names/lookalikes.tsv").SelectMany(r => r[1].Split(' ')).ToList();
        Assert.That(letters.Where(l => l.Length != 1 || char.IsAscii(l[0])), Is.Empty);
        Assert.That(letters, Is.Unique);
    }
}
