using Compliance.Lists;
using Compliance.Lists.EuropeanUnion;
using NUnit.Framework;
using static Compliance.Tests.Lists.EuropeanUnion.EuropeanUnionSamples;

namespace Compliance.Tests.Lists.EuropeanUnion;

public class JournalCsvReaderTests
{
    [Test]
    public void The_sample_gives_a_person_an_organisation_and_a_ship()
    {
        var content = ListFile.Parse(Bytes("eu_journal_sample.csv"), "list");

        var (person, organisation, ship) = (content.Parties[0], content.Parties[1], content.Parties[2]);
        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo("eu-journal-csv"));
            Assert.That(content.Sources.Single(), Has.Property("List").EqualTo("Regulation (EU) 2099/9999").And.Property("PublishedOn").EqualTo(new DateOnly(2021, 3, 1))
                .And.Property("DateBasis").EqualTo(PublicationDateBasis.LatestEntry));
            Assert.That((person.Id, person.Kind), Is.EqualTo(("EU:2099/9999/I.A/1", PartyKind.Person)));
            Assert.That(person.Names, Is.EqualTo(new[]
            {
                new Alias("MUSTER Example", AliasKind.Primary, AliasQuality.Strong),
                new Alias("예시", AliasKind.OriginalScript, AliasQuality.Strong),
                new Alias("Muster, Ex-Ample", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                new Alias("Exempel", AliasKind.FormerlyKnownAs, AliasQuality.Strong),
            }));
            Assert.That(person.BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1964", "1962-08-28" }));
            Assert.That(person.Identifiers.Single(), Is.EqualTo(new Identifier(IdentifierKind.Passport, "X0000001")));
            Assert.That(person.Designations.Single(), Has.Property("Reference").EqualTo("I.A/1").And.Property("Programme").EqualTo("SAMPLE")
                .And.Property("ListedOn").EqualTo(new DateOnly(2021, 3, 1)).And.Property("LegalBasis").EqualTo("Regulation (EU) 2099/9999, Annex I.A"));
            Assert.That(organisation.Names(), Is.EqualTo(new[] { "Example Trading Corporation", "ETC", "Example Trading" }));
            Assert.That(ship.Id, Is.EqualTo("EU:2099/9999/I.B/IMO1234567"), "a ship without a record number");
            Assert.That(ship.Names[1], Is.EqualTo(new Alias("Sample Star", AliasKind.FormerlyKnownAs, AliasQuality.Strong)), "the old name in brackets");
            Assert.That((content.Tally.Entries, content.Tally.NameElements), Is.EqualTo((3, 8)));
            Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        });
    }

    [TestCase("32017R1509", "EU-PRK", "DPRK", "the DPRK regulation")]
    [TestCase("32020R1998", "EU-HR", null, "human rights: a DPRK person there is not of the programme PRK")]
    [TestCase("32019R0796", "EU-CYB", null, "cyber-attacks")]
    public void Only_the_DPRK_regulation_is_of_the_regime(string celex, string programme, string? regime, string reason)
    {
        Assert.That(JournalParty(("celex", celex), ("programKey", programme)).Designations.Single().Regime, Is.EqualTo(regime), reason);
    }

    [TestCase("32017R1509", "2017/1509", "Regulation (EU) 2017/1509")]
    [TestCase("32012R0267", "267/2012", "Regulation (EU) No 267/2012")]
    [TestCase("32002R0881", "881/2002", "Regulation (EC) No 881/2002")]
    [TestCase("32016D0849", "2016/849", "Decision (CFSP) 2016/849")]
    public void An_act_is_cited_as_the_Official_Journal_does(string celex, string number, string title)
    {
        Assert.That(LegalAct.Parse(celex), Is.EqualTo(new LegalAct(number, title)));
    }

    [TestCase("")]
    [TestCase("2017R1509")]
    [TestCase("3201xR1509")]
    [TestCase("52017R1509")]
    public void What_is_no_act_of_the_Union_is_none(string celex)
    {
        Assert.That(LegalAct.Parse(celex), Is.Null);
    }

    [TestCase("a) 1964 b) 28.8.1962", "1964 1962-08-28")]
    [TestCase("1954 or 1955.", "1954 1955")]
    [TestCase("1967-1969.", "[1967-01-01..1969-12-31]")]
    [TestCase("19.2.1968; 1965 or 1966", "1968-02-19 1965 1966")]
    [TestCase("6.5.1969.", "1969-05-06")]
    [TestCase("7.8.1965 / 20.2.1972", "1965-08-07 1972-02-20")]
    [TestCase("15.4.1957, 22.2.1958", "1957-04-15 1958-02-22")]
    [TestCase("\"(a) 21.10.1977; (b) 21.11.1977\"", "1977-10-21 1977-11-21")]
    [TestCase("\"(a) 1.1.1958; (b) 1958\"", "1958-01-01 1958")]
    [TestCase("(i) 11.4.1963, (ii) 11.4.1960", "1963-04-11 1960-04-11")]
    [TestCase("Approximately 1958", "1958~")]
    [TestCase("(a) 1955, (b) circa 1952", "1955 1952~")]
    [TestCase("(probably) 1944", "1944~")]
    [TestCase("between 1.1.1961 and 31.12.1963", "[1961-01-01..1963-12-31]")]
    [TestCase("4 October 1983", "1983-10-04")]
    [TestCase("January 1958", "1958-01")]
    [TestCase("(a) 27.5.1979, (b) 1973 (Another Name)", "1979-05-27 1973")]
    [TestCase("(a) 19.4.1982, (b) 24.6.1402 (Hijri Calendar)", "1982-04-19")]
    public void Dates_of_birth_are_read_in_every_form(string text, string expected)
    {
        var (dates, unread) = JournalDates.Births(text);

        Assert.That(string.Join(' ', dates), Is.EqualTo(expected));
        Assert.That(unread.Length, Is.EqualTo(text.Contains("Hijri", StringComparison.Ordinal) ? 1 : 0), "another calendar is not read as ours");
    }

    [TestCase("836110034 (diplomatic)", "836110034")]
    [TestCase("472320665; 563120356", "472320665 563120356")]
    [TestCase("290320764 (issued by the DPRK)", "290320764")]
    [TestCase("745420176, expires on 19.10.2020", "745420176")]
    [TestCase("836420186, issued 28.10.2016 (expires 28.10.2021)", "836420186")]
    [TestCase("836210029.", "836210029")]
    [TestCase("927234267; \"108120258 (issued by the DPRK on 14.2.2018; expiration date 14.2.2023)\"", "927234267 108120258")]
    [TestCase("\"563210059 (expired 2018); 654410104 (expired 2019)\"", "563210059 654410104")]
    [TestCase("563410081 / 472410022", "563410081 472410022")]
    [TestCase("D0004492 (diplomatic passport, currently invalid)", "D0004492")]
    [TestCase("(a) Exampleland number X0000001 (expires 19.1.2021), (b) Exampleland number X0000002", "X0000001 X0000002")]
    [TestCase("series AB No 123456", "AB|123456")]
    [TestCase("unknown", "")]
    public void Numbers_stand_without_their_remarks(string text, string expected)
    {
        var (numbers, unread) = JournalNumbers.Read(text);

        Assert.That(string.Join(' ', numbers.Select(n => n.Replace(' ', '|'))), Is.EqualTo(expected));
        Assert.That(unread, Is.EqualTo(expected.Length == 0 ? 1 : 0), "a value without a number is counted");
    }

    [TestCase("Kim Chin-So’k; Kim, Hyok-Chol; Kim Hyok Chol", "Kim Chin-So’k|Kim, Hyok-Chol|Kim Hyok Chol", "a comma after one word is inside a name")]
    [TestCase("Jang Pom Su, Jang Hyon U", "Jang Pom Su|Jang Hyon U", "a comma between whole names separates")]
    [TestCase("Abdul Example, Muster Sample", "Abdul Example, Muster Sample|Abdul Example|Muster Sample", "two that share no word may be one name")]
    [TestCase("Jin Tiesan; (金铁三)", "Jin Tiesan|金铁三", "brackets around the whole alias")]
    [TestCase("전지부; CHON Chi-bu", "전지부|CHON Chi-bu", "Hangul")]
    [TestCase("(a) Example One, (b) Example Two", "Example One|Example Two", "numbered")]
    [TestCase("Example One (original script: 예시)", "Example One|예시", "two scripts")]
    [TestCase("Example One (nom de guerre); Example Two (born on 1.2.1960 in Exampletown)", "Example One|Example Two", "remarks are no names")]
    [TestCase("\"Example One (Date of birth: 1.2.1960; place of birth: Exampletown)\"; Example Two", "Example One|Example Two", "a semicolon in quotes and brackets separates nothing")]
    [TestCase("Cho 'n Example", "Cho 'n Example", "stray blanks stay as printed")]
    public void Aliases_of_a_person_are_told_apart(string alias, string expected, string reason)
    {
        Assert.That(JournalParty(("alias", alias)).Names().Skip(1), Is.EqualTo(expected.Split('|')), reason);
    }

    [TestCase("f.k.a.: Sample Authority", "Sample Authority", "FormerlyKnownAs")]
    [TestCase("Example (previously listed as)", "Example", "FormerlyKnownAs")]
    [TestCase("aka: EXCO", "EXCO", "AlsoKnownAs")]
    [TestCase("Example Co., Limited Two", "Example Co., Limited Two", "AlsoKnownAs")]
    [TestCase("Example Two (ETWO)", "Example Two (ETWO)", "AlsoKnownAs")]
    public void Aliases_of_an_organisation_keep_their_commas_and_say_what_they_are(string alias, string name, string kind)
    {
        var party = JournalParty(("schema", "LegalEntity"), ("alias", alias));

        Assert.That((party.Names[1].Name, party.Names[1].Kind.ToString()), Is.EqualTo((name, kind)));
    }

    [TestCase("Vessel", "Chol Ryong (Ryong Gun Bong)", "Chol Ryong|Ryong Gun Bong")]
    [TestCase("Vessel", "Chong Bong (Greenlight) (Blue Nouvelle)", "Chong Bong|Greenlight|Blue Nouvelle")]
    [TestCase("Vessel", "Example (ex Sample)", "Example|Sample")]
    [TestCase("Person", "MUSTER Ex Ample 예시", "MUSTER Ex Ample|예시")]
    [TestCase("LegalEntity", "Example Corporation (EC)", "Example Corporation (EC)")]
    [TestCase("LegalEntity", "Example Corporation (Aliases: EXCO, ECO)", "Example Corporation|EXCO|ECO")]
    [TestCase("LegalEntity", "Example (a.k.a. Sample) of Exampleland", "Example (a.k.a. Sample) of Exampleland")]
    public void The_main_name_may_hold_others(string schema, string name, string expected)
    {
        Assert.That(JournalParty(("schema", schema), ("name", name)).Names(), Is.EqualTo(expected.Split('|')));
    }

    [Test]
    public void A_ship_in_two_annexes_is_two_entries_with_one_designation_each()
    {
        (string, string)[] Ship(string annex, string record) => JournalRow(("annex", annex), ("recordId", record), ("schema", "Vessel"), ("name", "EXAMPLE 1"), ("imoNumber", "1234567"));
        var content = Read(Journal(Ship("XIV.A", "1"), Ship("XIV.B", "9")));

        Assert.That(content.Parties.Select(p => (p.Id, p.Designations.Single().Reference)), Is.EqualTo(new[] { ("EU:2017/1509/XIV.A/1", "XIV.A/1"), ("EU:2017/1509/XIV.B/9", "XIV.B/9") }));
    }

    [Test]
    public void A_ship_that_has_no_IMO_number_says_so_and_keeps_none()
    {
        var content = Read(Journal(JournalRow(("schema", "Vessel"), ("recordId", ""), ("annex", "XIV.B"), ("imoNumber", "Does not exist"))));

        Assert.That((content.Parties.Single().Id, content.Parties.Single().Identifiers.Length), Is.EqualTo(("EU:2017/1509/XIV.B/MUSTER Example", 0)));
        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1045"));
    }

    [Test]
    public void Export_controls_designate_nobody()
    {
        var party = JournalParty(("celex", "32014R0833"), ("programKey", "EU-RUS"), ("measure", "Export control"), ("annex", "IV"), ("schema", "LegalEntity"));

        Assert.That(party.Designations, Is.Empty);
        Assert.That(party.Mentions.Single(), Has.Property("Meaning").EqualTo(ListMeaning.ExportControl).And.Property("Reference").EqualTo("IV/1"));
    }

    [Test]
    public void An_amending_act_is_a_partial_publication_of_the_act_it_amends()
    {
        var text = Journal(JournalRow()).Replace("celex,", "amendedCelex,amendmentCelex,", StringComparison.Ordinal).Replace("32017R1509,", "32017R1509,32099R0001,", StringComparison.Ordinal);
        var content = Read(text);

        Assert.That((content.Parties.Single().Id, content.Sources.Single().Scope), Is.EqualTo(("EU:2017/1509/XV.A/1", "amendment by Regulation (EU) 2099/1")));
        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1043"));
    }

    [TestCase("celex", "EU-PRK", "no CELEX number")]
    [TestCase("annex", "Asset freeze!", "no annex")]
    [TestCase("schema", "", "no kind of party")]
    [TestCase("name", " ", "no name")]
    public void A_row_that_is_none_is_left_out_with_its_line(string column, string value, string why)
    {
        var content = Read(Journal(JournalRow(), JournalRow(("recordId", "2"), (column, value))));

        Assert.That((content.Parties.Length, content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((1, 2, 1)));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1037").Message, Does.Contain(why));
    }

    [Test]
    public void A_record_that_occurs_twice_is_left_out_and_named_but_a_name_without_number_is_kept_and_counted()
    {
        var content = Read(Journal(JournalRow(), JournalRow(("name", "Other Example")), JournalRow(("recordId", "")), JournalRow(("recordId", ""))));

        Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "EU:2017/1509/XV.A/1", "EU:2017/1509/XV.A/MUSTER Example", "EU:2017/1509/XV.A/MUSTER Example (2)" }));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1012").Message, Does.Contain("Other Example"));
        Assert.That(content.Diagnostics.Count(d => d.Code == "CMP1073"), Is.EqualTo(2), "the repeated name, and the count");
    }

    [Test]
    public void A_later_measure_does_not_make_the_table_younger()
    {
        var content = Read(Journal(JournalRow(), JournalRow(("recordId", "2"), ("measure", "Transportation restrictions"), ("startDate", "25.1.2090"))));

        Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2018, 3, 30)));
        Assert.That(content.Parties[1].Designations.Single().ListedOn, Is.EqualTo(new DateOnly(2090, 1, 25)));
    }

    [Test]
    public void A_table_without_a_needed_column_is_refused()
    {
        var content = Read(Journal(JournalRow()).Replace(",schema,", ",scheme,", StringComparison.Ordinal));

        Assert.That((content.Parties.Length, content.Diagnostics.Any(d => d.Code == "CMP1042")), Is.EqualTo((0, true)));
    }

    [Test]
    public void Places_numbers_and_contacts_are_read()
    {
        var party = JournalParty(
            ("schema", "LegalEntity"),
            ("nationality", "Ukrainian, Russian"),
            ("address", "1 Example Street, Pyongyang, DPRK; Pyongyang, DPRK; Company Number IMO 1790183"),
            ("phone", "+850-2-18111, 18222 (ext. 8573). Fax: +850-2-381-4432 and 850 2 381 5926"),
            ("email", "\"info@example.org; sales@example.org; and mailto:office@example.org.\""),
            ("swiftBic", "EXAMPLEB"));

        Assert.Multiple(() =>
        {
            Assert.That(party.Nationalities, Is.EqualTo(new[] { "Ukrainian", "Russian" }));
            Assert.That(party.Addresses[0], Is.EqualTo(new ListedAddress("1 Example Street, Pyongyang", null, null, null, "DPRK")));
            Assert.That(party.Addresses, Has.Length.EqualTo(2), "the number is no address");
            Assert.That(party.Addresses[1], Is.EqualTo(new ListedAddress(null, "Pyongyang", null, null, "DPRK")));
            Assert.That(party.Identifiers.Count(i => i.Kind == IdentifierKind.Phone), Is.EqualTo(4));
            Assert.That(party.Identifiers.Where(i => i.Kind == IdentifierKind.Email).Select(i => i.Value), Is.EqualTo(new[] { "info@example.org", "sales@example.org", "office@example.org" }));
            Assert.That(party.Identifiers, Does.Contain(new Identifier(IdentifierKind.ImoCompany, "1790183")).And.Contain(new Identifier(IdentifierKind.Bic, "EXAMPLEB")));
        });
    }
}
