using Compliance.Lists;
using Compliance.Lists.EuropeanUnion;
using NUnit.Framework;
using static Compliance.Tests.Lists.EuropeanUnion.EuropeanUnionSamples;

namespace Compliance.Tests.Lists.EuropeanUnion;

public class FsfXmlReaderTests
{
    [Test]
    public void The_sample_gives_a_person_an_organisation_and_a_ship()
    {
        var content = ListFile.Parse(Bytes("eu_fsf_sample.xml"), "list");

        var (person, organisation, ship) = (content.Parties[0], content.Parties[1], content.Parties[2]);
        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo("eu-fsf-xml"));
            Assert.That(content.Sources.Single(), Has.Property("Authority").EqualTo("EU").And.Property("PublishedOn").EqualTo(new DateOnly(2026, 1, 15)));
            Assert.That((person.Id, person.Kind), Is.EqualTo(("EU:900001", PartyKind.Person)));
            Assert.That(person.Names(), Is.EqualTo(new[] { "Example Muster Person", "예시", "Exempel" }), "the same name of two regulations is one name");
            Assert.That(person.Names[1], Is.EqualTo(new Alias("예시", AliasKind.OriginalScript, AliasQuality.Strong)));
            Assert.That(person.Names[2].Quality, Is.EqualTo(AliasQuality.Weak), "strong=\"false\"");
            Assert.That(person.BirthDates.Single().ToString(), Is.EqualTo("1962~"), "birthdate=\"\" year=\"1962\" circa=\"true\"");
            Assert.That(person.BirthPlaces, Is.EqualTo(new[] { new ListedAddress(null, "Exampletown", null, null, null) }), "country 00 is not known");
            Assert.That(person.Nationalities, Is.Empty, "country 00 is not known");
            Assert.That(person.Identifiers, Is.EquivalentTo(new[]
            {
                new Identifier(IdentifierKind.ListReference, "XXi.001", "UN"), new Identifier(IdentifierKind.Passport, "X0000001"),
            }));
            Assert.That((person.Gender, person.Titles[0], person.Positions[0]), Is.EqualTo(("M", "Dr", "Invented office")));
            Assert.That(person.Designations.Single(), Has.Property("Reference").EqualTo("EU.900001.11").And.Property("Programme").EqualTo("SAMPLE")
                .And.Property("ListedOn").EqualTo(new DateOnly(2020, 2, 29)).And.Property("LegalBasis").EqualTo("2021/1 (OJ L1)").And.Property("Regime").Null);
            Assert.That(person.Designations.Single().AmendedOn, Is.EqualTo(new[] { new DateOnly(2021, 3, 1) }), "published after the day of designation");
            Assert.That(organisation.PrimaryName, Is.EqualTo("Example Trading Corporation"), "the first strong name of no other language, though a translation stands before it");
            Assert.That(organisation.Names[1], Is.EqualTo(new Alias("Beispiel-Handelsgesellschaft", AliasKind.AlsoKnownAs, AliasQuality.Weak)), "a translation");
            Assert.That(organisation.Addresses.Single(), Is.EqualTo(new ListedAddress("1 Example Street, P.O. Box 12", "Exampletown", null, "12345", null)));
            Assert.That(organisation.Identifiers.Select(i => (i.Kind, i.Value)), Is.EqualTo(new[]
            {
                (IdentifierKind.Phone, "000 11 22"), (IdentifierKind.Phone, "000 33 44"), (IdentifierKind.Email, "info@example.org"),
            }));
            Assert.That((ship.Kind, ship.Identifiers.Single()), Is.EqualTo((PartyKind.Vessel, new Identifier(IdentifierKind.Imo, "1234567"))), "an enterprise with an IMO number");
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Tally.NameElements), Is.EqualTo((3, 0, 7)));
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        });
    }

    [Test]
    public void An_excerpt_is_no_whole_list()
    {
        var content = ListFile.Parse(Bytes("eu_fsf_sample.xml"), "list");

        Assert.That(content.Sources.Single().Scope, Is.EqualTo("excerpt of 3 entries"));
        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1043"));
    }

    [Test]
    public void A_file_of_a_thousand_entries_is_the_whole_list()
    {
        var entries = string.Concat(Enumerable.Range(1, EuropeanUnionLists.FewestEntries).Select(i => FsfEntity(Alias("Example " + i), "person", $"logicalId=\"{i}\"")));
        var content = Read($"<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2026-01-15\">{entries}</export>");

        Assert.That(content.Sources.Single().Scope, Is.EqualTo(ListSource.WholeList));
        Assert.That(content.Parties[4].Designations.Single().Reference, Is.EqualTo("5"), "without a EU reference number the logical id is the reference");
    }

    [Test]
    public void Every_programme_is_a_designation_and_PRK_concerns_the_DPRK()
    {
        var party = FsfParty(
            "<regulation publicationDate=\"2022-03-01\" numberTitle=\"2022/1 (OJ L1)\" programme=\"PRK\"/><regulation publicationDate=\"2022-04-01\" numberTitle=\"2022/2 (OJ L2)\" programme=\"PRK\"/>"
            + Alias("Example"));

        Assert.That(party.Designations.Select(d => (d.Programme, d.Regime, d.LegalBasis)), Is.EqualTo(new[]
        {
            ("SAMPLE", (string?)null, "2021/1 (OJ L1)"), ("PRK", Regimes.Dprk, "2022/1 (OJ L1)"),
        }));
        Assert.That(party.Designations[0].ListedOn, Is.Null, "the acts named are those of the latest change");
        Assert.That(party.Designations[0].AmendedOn, Is.EqualTo(new[] { new DateOnly(2022, 3, 1), new DateOnly(2022, 4, 1) }), "what was published after the first day named amended the entry");
    }

    [TestCase("BG", "Пример", "Weak", "AlsoKnownAs", "Bulgarian: how an act translates the name")]
    [TestCase("FR", "Exemple", "Weak", "AlsoKnownAs", "French")]
    [TestCase("", "Example Two", "Strong", "AlsoKnownAs", "no language")]
    [TestCase("EN", "Example Three", "Strong", "AlsoKnownAs", "the language of the list")]
    [TestCase("KO", "예시", "Strong", "OriginalScript", "acts are not translated into Korean: this is the organisation's own name")]
    public void Only_translations_of_an_organisations_name_are_weak(string language, string name, string quality, string kind, string reason)
    {
        var party = FsfParty(Alias("Example") + Alias(name, language), "enterprise");

        Assert.That((party.Names[1].Quality.ToString(), party.Names[1].Kind.ToString()), Is.EqualTo((quality, kind)), reason);
    }

    [Test]
    public void A_persons_names_keep_their_strength_in_any_language()
    {
        var party = FsfParty(Alias("Hong-sop Ri") + Alias("Exemple", "FR") + Alias("Пример", "BG"));

        Assert.That(party.PrimaryName, Is.EqualTo("Hong-sop Ri"), "given name first, as printed");
        Assert.That(party.Names.Skip(1).Select(n => n.Quality), Is.All.EqualTo(AliasQuality.Strong));
    }

    [TestCase("wholeName=\"\" firstName=\"Example\" middleName=\"\" lastName=\"Muster\"", "Example Muster", "the whole name is put together")]
    [TestCase("wholeName=\"Muster Example\" firstName=\"Example\" lastName=\"Muster\"", "Muster Example", "another order is no other name")]
    [TestCase("wholeName=\"Example\" firstName=\"Example\" lastName=\"Muster\"", "Example|Example Muster", "a part that the whole name lacks is kept")]
    public void A_name_stands_whole_or_in_parts(string attributes, string names, string reason)
    {
        Assert.That(FsfParty($"<nameAlias {attributes}/>").Names(), Is.EqualTo(names.Split('|')), reason);
    }

    [TestCase("birthdate=\"1924-02-21\" year=\"1924\"", "1924-02-21")]
    [TestCase("birthdate=\"\" year=\"1962\" monthOfYear=\"3\"", "1962-03")]
    [TestCase("birthdate=\"\" year=\"1962\" monthOfYear=\"3\" dayOfMonth=\"4\"", "1962-03-04")]
    [TestCase("birthdate=\"\" yearRangeFrom=\"1960\" yearRangeTo=\"1962\"", "[1960-01-01..1962-12-31]")]
    [TestCase("birthdate=\"\" year=\"0\" yearRangeFrom=\"1960\" yearRangeTo=\"0\"", "1960")]
    [TestCase("birthdate=\"\" year=\"1340\" calendarType=\"ISLAMIC\"", "")]
    [TestCase("birthdate=\"1962-02-30\"", "")]
    [TestCase("birthdate=\"\" year=\"1962\" monthOfYear=\"13\"", "")]
    public void A_date_of_birth_is_as_exact_as_stated(string attributes, string expected)
    {
        var content = Read(FsfXml(Alias("Example") + $"<birthdate {attributes}/>"));

        Assert.That(string.Join(' ', content.Parties.Single().BirthDates), Is.EqualTo(expected));
        Assert.That(content.Diagnostics.Any(d => d.Code == "CMP1015"), Is.EqualTo(expected.Length == 0), "what cannot be read is reported");
    }

    [TestCase("imo", "1234567", "Vessel", "Imo", "a ship")]
    [TestCase("imo", "IMO 1234567", "Vessel", "Imo", "with a label")]
    [TestCase("imo", "1790183", "Organisation", "ImoCompany", "the number of a shipping company")]
    [TestCase("imo", "1234568", "Vessel", "Imo", "a wrong check digit changes the number only; it is reported")]
    [TestCase("swiftbic", "EXAMPLEB", "Organisation", "Bic", "a bank code without a digit")]
    [TestCase("regnumber", "Reg. No. 12-34", "Organisation", "Registration", "the label is not part of the number")]
    [TestCase("newtype", "12-34", "Organisation", "Other", "a type that is not known is reported")]
    public void Documents_tell_ships_from_companies(string type, string number, string kind, string identifier, string reason)
    {
        var content = Read(FsfXml(Alias("Example") + $"<identification identificationTypeCode=\"{type}\" number=\"{number}\"/>", "enterprise"));

        var party = content.Parties.Single();
        Assert.That((party.Kind.ToString(), party.Identifiers.Single().Kind.ToString()), Is.EqualTo((kind, identifier)), reason);
        Assert.That(party.Identifiers.Single().Value, Does.Match("^[0-9-]+$|^EXAMPLEB$"));
        Assert.That(content.Diagnostics.Any(d => d.Code is "CMP1019" or "CMP1040"), Is.EqualTo(number == "1234568" || type == "newtype"));
    }

    [Test]
    public void A_name_on_a_document_and_a_Latin_number_are_kept()
    {
        var party = FsfParty(Alias("Example") + "<identification identificationTypeCode=\"passport\" number=\"Я123456\" latinNumber=\"YA123456\" nameOnDocument=\"Other Name\"/>");

        Assert.That(party.Identifiers.Select(i => i.Value), Is.EqualTo(new[] { "Я123456", "YA123456" }));
        Assert.That(party.Names[1], Is.EqualTo(new Alias("Other Name", AliasKind.AlsoKnownAs, AliasQuality.Weak)));
    }

    [TestCase("<export/>", "CMP1007", "an export of something else")]
    [TestCase("<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2026-01-15\">", "CMP1004", "breaks off")]
    [TestCase("<?xml version=\"1.0\"?><!DOCTYPE export><export xmlns=\"http://eu.europa.ec/fpi/fsd/export\"/>", "CMP1005", "a document type")]
    public void What_is_no_such_file_is_refused(string text, string code, string reason)
    {
        var content = Read(text);

        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain(code), reason);
        Assert.That(content.Parties, Is.Empty);
    }

    [TestCase("logicalId=\"1\"", "logicalId=\"1\"", "CMP1012", "the same logical id twice")]
    [TestCase("logicalId=\"1\"", "euReferenceNumber=\"EU.1.1\"", "CMP1010", "no logical id")]
    public void An_entry_that_cannot_be_told_from_another_is_left_out_and_named(string first, string second, string code, string reason)
    {
        var content = Read("<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2026-01-15\">"
            + FsfEntity(Alias("Example One"), "person", first) + FsfEntity(Alias("Example Two"), "person", second) + "</export>");

        Assert.That((content.Parties.Single().PrimaryName, content.Tally.Rejected), Is.EqualTo(("Example One", 1)), reason);
        Assert.That(content.Diagnostics.Single(d => d.Code == code).Message, Does.Contain("Example Two"));
    }

    [TestCase("", "CMP1011", "no name")]
    [TestCase("<nameAlias wholeName=\"  \"/>", "CMP1011", "a blank name")]
    public void An_entry_without_a_name_is_left_out_and_reported(string inner, string code, string reason)
    {
        var content = Read(FsfXml(inner));

        Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Diagnostics.Any(d => d.Code == code)), Is.EqualTo((1, 1, true)), reason);
    }

    [TestCase("<subjectType code=\"enterprise\"/>", "CMP1072", "two subjects: two entries may have run together")]
    [TestCase("nameAlias wholeName='Example Two'", "CMP1014", "text that may be a damaged element")]
    [TestCase("<unheardOf/>", "CMP1013", "an element that is not known")]
    public void What_an_entry_should_not_hold_is_reported(string inner, string code, string reason)
    {
        var content = Read(FsfXml(Alias("Example") + inner));

        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain(code), reason);
        Assert.That(content.Parties.Single().Kind, Is.EqualTo(PartyKind.Person));
    }

    [Test]
    public void An_unknown_subject_is_a_party_of_unknown_kind()
    {
        var content = Read(FsfXml(Alias("Example"), "spacecraft"));

        Assert.That(content.Parties.Single().Kind, Is.EqualTo(PartyKind.Unknown));
        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1040"));
    }

    [Test]
    public void Without_a_date_the_latest_day_of_an_entry_is_used()
    {
        var content = Read(FsfXml(Alias("Example")).Replace("2026-01-15T14:39:54.511+01:00", "soon", StringComparison.Ordinal));

        Assert.That((content.Sources.Single().PublishedOn, content.Sources.Single().DateBasis), Is.EqualTo(((DateOnly?)new DateOnly(2021, 3, 1), PublicationDateBasis.LatestEntry)));
        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1044"));
    }
}
