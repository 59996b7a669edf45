using Compliance.Lists;
using Compliance.Lists.Canada;
using NUnit.Framework;
using static Compliance.Tests.Lists.ListSamples;

namespace Compliance.Tests.Lists.Canada;

public class CanadaXmlReaderTests
{
    private const string Person =
        "<record><Country>Belarus / Bélarus</Country><LastName>Example</LastName><GivenName>Eins Zwei </GivenName><Schedule>1, Part 1</Schedule><Item>1</Item><DateOfListing>2020-09-28</DateOfListing></record>";

    [Test]
    public void A_record_with_a_last_name_is_a_person_and_its_country_the_regime()
    {
        var party = Read(List(Person)).Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(party.Id, Is.EqualTo("CA:Belarus/1, Part 1/1"));
            Assert.That((party.Kind, party.PrimaryName), Is.EqualTo((PartyKind.Person, "Eins Zwei Example")));
            Assert.That(party.Designations.Single().Programme, Is.EqualTo("Belarus / Bélarus"));
            Assert.That(party.Designations.Single().ListedOn, Is.EqualTo(new DateOnly(2020, 9, 28)));
            Assert.That(party.Nationalities, Is.Empty, "the regime is not a nationality");
        });
    }

    [Test]
    public void Both_forms_of_the_list_are_read()
    {
        var content = Read(List(
            "<record><Country>Iran</Country><Title>Dr</Title><LastName>Old</LastName><Aliases>O</Aliases><DateOfBirth>1972</DateOfBirth><Schedule>2</Schedule><Item>1</Item></record>"
            + "<record><Country>Iran</Country><Entity>Old Company</Entity><Schedule>1</Schedule><Item>1</Item></record>"
            + "<record><Country>Iran</Country><TitleOrShip>Dr</TitleOrShip><LastName>New</LastName><DateOfBirthOrShipBuildDate>1972-03-04</DateOfBirthOrShipBuildDate><Item>2</Item></record>"
            + "<record><Country>Iran</Country><EntityOrShip>New Ship</EntityOrShip><TitleOrShip>Oil Tanker</TitleOrShip><ShipIMONumber>1234567</ShipIMONumber>"
            + "<DateOfBirthOrShipBuildDate>1989</DateOfBirthOrShipBuildDate><Item>3</Item></record>"));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Select(p => p.Kind), Is.EqualTo(new[] { PartyKind.Person, PartyKind.Organisation, PartyKind.Person, PartyKind.Vessel }));
            Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "CA:Iran/2/1", "CA:Iran/1/1", "CA:Iran/2", "CA:Iran/3" }));
            Assert.That(content.Parties[0].BirthDates.Single().ToString(), Is.EqualTo("1972"));
            Assert.That(content.Parties[2].Titles, Is.EqualTo(new[] { "Dr" }));
            Assert.That((content.Parties[3].BirthDates.Length, content.Parties[3].Titles.Length), Is.EqualTo((0, 0)), "a ship is built, not born, and its type is no title");
            Assert.That(content.Parties[3].Identifiers, Is.EqualTo(new[] { new Identifier(IdentifierKind.Imo, "1234567") }));
            Assert.That(content.Sources.Single().PublishedOn, Is.Null, "no day of listing, no date of the list");
            Assert.That(content.Codes(), Does.Contain("CMP1044"));
        });
    }

    [TestCase("Air Example Holdings Pte. Ltd., Air Example Limited", "Air Example Holdings Pte. Ltd.|Air Example Limited")]
    [TestCase("Example Co., Ltd.; Beispiel", "Example Co., Ltd.|Beispiel")]
    [TestCase("Александр Бас; Аляксандр Бас", "Александр Бас|Аляксандр Бас")]
    [TestCase("Valentina Example, Belarussian: Валянціна, Russian\u00A0: Валентина", "Valentina Example|Валянціна|Валентина")]
    [TestCase("Hemedti, Mohamed\nExample", "Hemedti|Mohamed Example")]
    [TestCase("Ольга МАКЕЕВА / Ольга МАКЄЄВА", "Ольга МАКЕЕВА|Ольга МАКЄЄВА")]
    [TestCase("Sergey Shoigu, Sergey Shoygu; Сергей", "Sergey Shoigu|Sergey Shoygu|Сергей")]
    [TestCase("Океан Электроники, ООО; ОКЕАН", "Океан Электроники, ООО|ОКЕАН")]
    [TestCase("(Rosselkhozbank)", "Rosselkhozbank")]
    [TestCase("Example (one, two), Three", "Example (one, two)|Three")]
    [TestCase("Viktor Example;, Yeryoma", "Viktor Example|Yeryoma")]
    [TestCase("", "")]
    public void Aliases_are_separated(string text, string names)
    {
        Assert.That(string.Join('|', CanadaAliases.Split(ListText.Clean(text))), Is.EqualTo(names));
    }

    [Test]
    public void One_word_beside_the_name_of_a_person_is_weak()
    {
        var content = Read(List(
            Person.Replace("<Schedule>", "<Aliases>Andrei, Eins Exampel, Экзампл</Aliases><Schedule>", StringComparison.Ordinal)
            + "<record><Country>Iran</Country><EntityOrShip>Example Bank</EntityOrShip><Aliases>EXB</Aliases><Item>1</Item></record>"));

        Assert.That(content.Parties[0].Names.Skip(1).Select(n => (n.Name, n.Kind, n.Quality)), Is.EqualTo(new[]
        {
            ("Andrei", AliasKind.AlsoKnownAs, AliasQuality.Weak),
            ("Eins Exampel", AliasKind.AlsoKnownAs, AliasQuality.Strong),
            ("Экзампл", AliasKind.OriginalScript, AliasQuality.Weak),
        }));
        Assert.That(content.Parties[1].Names[1].Quality, Is.EqualTo(AliasQuality.Strong));
    }

    [TestCase("1972 or 1973", "1972 1973")]
    [TestCase("1972-01-02 OR 1972-02-01", "1972-01-02 1972-02-01")]
    [TestCase("1972-03", "1972-03")]
    public void Dates_of_birth_are_as_exact_as_printed(string printed, string dates)
    {
        var party = Read(List(Person.Replace("<Schedule>", $"<DateOfBirthOrShipBuildDate>{printed}</DateOfBirthOrShipBuildDate><Schedule>", StringComparison.Ordinal))).Parties.Single();

        Assert.That(string.Join(' ', party.BirthDates.Select(d => d.ToString())), Is.EqualTo(dates));
    }

    [Test]
    public void A_date_that_cannot_be_read_is_reported()
    {
        var content = Read(List(Person.Replace("<Schedule>", "<DateOfBirthOrShipBuildDate>Sep-99</DateOfBirthOrShipBuildDate><Schedule>", StringComparison.Ordinal)));

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1015" }));
    }

    [Test]
    public void A_record_without_its_key_or_name_is_left_out_and_a_key_that_occurs_twice_is_not_merged()
    {
        var content = Read(List(
            Person
            + Person.Replace("Example", "Another", StringComparison.Ordinal)
            + Person.Replace("<Item>1</Item>", "", StringComparison.Ordinal)
            + "<record><Country>Iran</Country><Item>9</Item></record>"));

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1012", "CMP1010", "CMP1011" }));
        Assert.That(content.Diagnostics[0].Message, Does.Contain("Another"));
        Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((4, 3, 1)));
    }

    [Test]
    public void An_element_that_occurs_twice_does_not_vanish_silently()
    {
        var content = Read(List(Person.Replace("<GivenName>", "<LastName>Second</LastName><GivenName>", StringComparison.Ordinal)));

        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1014").Message, Does.Contain("Second"));
    }

    [Test]
    public void A_person_with_the_name_of_an_organisation_keeps_both()
    {
        var content = Read(List(Person.Replace("<Schedule>", "<EntityOrShip>Example Org</EntityOrShip><Schedule>", StringComparison.Ordinal)));

        Assert.That(content.Parties.Single().Names.Texts(), Is.EqualTo(new[] { "Eins Zwei Example", "Example Org" }));
        Assert.That(content.Codes(), Does.Contain("CMP1048"));
    }

    [TestCase("<data-set/>", "CMP1023", "empty")]
    [TestCase("<data-set><record>", "CMP1004", "cut")]
    public void A_broken_list_is_refused(string text, string code, string reason)
    {
        var content = Read(text);

        Assert.That(content.Codes(), Does.Contain(code), reason);
        Assert.That(content.Parties, Is.Empty);
    }

    // Entries with Aliases: 99 and 2,877; no two entries share country, schedule and item. No entry is on North Korea: Canada's measures are on the country.
    [TestCase("sema-lmes_2020.xml", null, 1369, 985, 384, 0, 99)]
    [TestCase("sema-lmes_2025-05.xml", "2025-03-20", 4759, 3334, 1316, 109, 2877)]
    public void A_published_edition_imports_whole(string file, string? date, int entries, int persons, int organisations, int vessels, int aliases)
    {
        var content = ListFile.Read(Repository.Shared("lists", "ca_sema", file));

        var source = content.Sources.Single();
        Assert.Multiple(() =>
        {
            Assert.That(source.PublishedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(date));
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((entries, 0, entries)));
            Assert.That((source.Persons, source.Organisations, content.Parties.Count(p => p.Kind == PartyKind.Vessel)), Is.EqualTo((persons, organisations, vessels)));
            Assert.That((content.Tally.Aliases, content.Tally.NameElements), Is.EqualTo((aliases, entries + aliases)));
            Assert.That(content.Parties.Where(p => p.IsOfRegime(Regimes.Dprk)), Is.Empty);
            Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
            Assert.That(content.Diagnostics.Where(d => d.Code == "CMP1013"), Is.Empty, "every element of both forms is known");
        });
    }

    private static string List(string records) => $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><data-set>{records}</data-set>";
}
