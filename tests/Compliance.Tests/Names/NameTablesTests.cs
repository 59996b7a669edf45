using Compliance.Text;
using NUnit.Framework;

namespace Compliance.Tests.Names;

/// <summary>A spelling that is not folded can never meet a folded word, and a spelling under two entries counts for the first only.</summary>
internal sealed class NameTablesTests
{
    [TestCase("words.tsv", 2, ' ')]
    [TestCase("legal-forms.tsv", 3, '|')]
    [TestCase("body-words.tsv", 0, ' ')]
    [TestCase("transliteration.tsv", 1, ' ')]
    [TestCase("pinyin.tsv", 2, ' ')]
    public void Spellings_are_folded(string table, int column, char separator)
    {
        var unfolded = EmbeddedTable.ReadRows("names/" + table).SelectMany(r => r[column].Split(separator))
            .Where(s => s.Length == 0 || UnicodeFolding.Fold(s) != s);
        Assert.That(unfolded, Is.Empty);
    }

    [Test]
    public void A_legal_form_belongs_to_one_class()
    {
        var twice = EmbeddedTable.ReadRows("names/legal-forms.tsv").SelectMany(r => r[3].Split('|').Select(s => (Key: s.Replace(" ", "", StringComparison.Ordinal), Class: r[0])))
            .GroupBy(s => s.Key).Where(g => g.Select(s => s.Class).Distinct().Count() > 1).Select(g => g.Key);
        Assert.That(twice, Is.Empty);
    }

    [TestCase("title", "particle", "common")]
    [TestCase("particle", "generic", "subject", "number")]
    public void A_word_has_one_meaning_in_names_of_one_kind(params string[] kinds)
    {
        var twice = EmbeddedTable.ReadRows("names/words.tsv").Where(r => kinds.Contains(r[0])).SelectMany(r => r[2].Split(' ').Select(s => (Spelling: s, Meaning: r[0] + r[1])))
            .GroupBy(s => s.Spelling).Where(g => g.Select(s => s.Meaning).Distinct().Count() > 1).Select(g => g.Key);
        Assert.That(twice, Is.Empty);
    }

    [Test]
    public void A_country_name_belongs_to_one_country()
    {
        foreach (var row in EmbeddedTable.ReadRows("names/countries.tsv"))
        {
            foreach (var name in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.That(Compliance.Names.CountryCodes.TryParse(name, out var code) ? code : "none", Is.EqualTo(row[0]), name);
            }
        }
    }
}
