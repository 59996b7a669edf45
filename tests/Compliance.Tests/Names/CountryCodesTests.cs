using System.Xml.Linq;
using Compliance.Names;
using NUnit.Framework;

namespace Compliance.Tests.Names;

[TestFixture]
internal sealed class CountryCodesTests
{
    [TestCase("KP", "KP")]
    [TestCase("prk", "KP", Description = "alpha-3 in small letters")]
    [TestCase("North Korea", "KP")]
    [TestCase("Korea, North", "KP", Description = "as OFAC prints it")]
    [TestCase("Democratic People's Republic of Korea", "KP")]
    [TestCase("DEMOCRATIC PEOPLE’S REPUBLIC OF KOREA", "KP", Description = "curly apostrophe")]
    [TestCase("D.P.R.K.", "KP")]
    [TestCase("Republic of Korea", "KR")]
    [TestCase("South Korea", "KR")]
    [TestCase("Türkiye", "TR")]
    [TestCase("the United Kingdom of Great Britain and Northern Ireland", "GB")]
    [TestCase("Russia", "RU")]
    public void A_country_is_read_from_codes_and_names(string text, string code)
    {
        Assert.That(CountryCodes.TryParse(text, out var alpha2), Is.True);
        Assert.That(alpha2, Is.EqualTo(code));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Korea", Description = "two countries")]
    [TestCase("former Soviet Union", Description = "no ISO 3166-1 country")]
    [TestCase("N/A", Description = "not Namibia: a code has no punctuation inside")]
    [TestCase("Atlantis")]
    public void Anything_else_is_no_country(string? text) =>
        Assert.That(CountryCodes.TryParse(text, out _), Is.False);

    [Test]
    public void Every_code_has_a_name_that_reads_back()
    {
        foreach (var line in File.ReadLines(Repository.Data("names", "countries.tsv")))
        {
            var code = line.Split('\t')[0];
            Assert.That(CountryCodes.TryParse(CountryCodes.Name(code), out var back), Is.True, code);
            Assert.That(back, Is.EqualTo(code));
        }

        Assert.That(() => CountryCodes.Name("XX"), Throws.ArgumentException);
    }

    [Test]
    public void The_nationalities_of_the_UN_list_are_countries()
    {
        var list = XDocument.Load(Repository.Shared("lists", "un", "un_consolidated_2026-08-01.xml"));
        var unknown = list.Descendants("NATIONALITY").Descendants("VALUE").Select(v => v.Value.Trim()).Where(v => v.Length > 0)
            .Distinct().Where(v => !CountryCodes.TryParse(v, out _));
        Assert.That(unknown, Is.EquivalentTo((string[])["former Soviet Union"]));
    }
}
