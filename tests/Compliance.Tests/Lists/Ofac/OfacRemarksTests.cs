using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Ofac;

/// <summary>The grammar of Remarks, statement by statement.</summary>
public class OfacRemarksTests
{
    [TestCase("DOB 18 Feb 1962.", "1962-02-18")]
    [TestCase("DOB 1962.", "1962")]
    [TestCase("DOB Apr 1961.", "1961-04")]
    [TestCase("DOB circa 1947.", "1947~")]
    [TestCase("DOB 1951 to 1953.", "[1951-01-01..1953-12-31]")]
    [TestCase("DOB 1962; alt. DOB 18 Feb 1963.", "1962|1963-02-18")]
    public void Dates_of_birth_are_as_exact_as_printed(string remarks, string dates) =>
        Assert.That(string.Join('|', OfacSamples.Party(remarks).BirthDates), Is.EqualTo(dates));

    [Test]
    public void A_date_that_cannot_be_read_is_reported()
    {
        var content = OfacSamples.Read(OfacSamples.Row(1, "EXAMPLE", "DOB 31 Feb 1962."));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().BirthDates, Is.Empty);
            Assert.That(content.Codes(), Does.Contain("CMP1015"));
            Assert.That(content.Tally.UnreadDates, Is.EqualTo(1));
        });
    }

    [TestCase("POB Pyongyang, Korea, North.", "Pyongyang||Korea, North")]
    [TestCase("POB Namp'o, South P'yo'ngan Province, Korea, North.", "Namp'o|South P'yo'ngan Province|Korea, North")]
    [TestCase("POB Sinaloa, Mexico.", "Sinaloa||Mexico")]
    [TestCase("POB Iran.", "||Iran")]
    [TestCase("POB Exampletown.", "Exampletown||")]
    public void Places_of_birth_end_in_the_country_which_may_have_a_comma_of_its_own(string remarks, string place)
    {
        var born = OfacSamples.Party(remarks).BirthPlaces.Single();

        Assert.That($"{born.City}|{born.Region}|{born.Country}", Is.EqualTo(place));
    }

    [TestCase("Passport J287011 (Exampleland) issued 12 Aug 2000 expires 11 Aug 2005.", IdentifierKind.Passport, "J287011", "Exampleland")]
    [TestCase("alt. Passport 19820215.", IdentifierKind.Passport, "19820215", null)]
    [TestCase("Diplomatic Passport 008827 (Iran) issued 1999.", IdentifierKind.Passport, "008827", "Iran")]
    [TestCase("National ID No. D489833(9) (Hong Kong).", IdentifierKind.NationalId, "D489833(9)", "Hong Kong")]
    [TestCase("Unified Social Credit Code (USCC) 91222401MA0Y31E659 (China).", IdentifierKind.Registration, "91222401MA0Y31E659", "China")]
    [TestCase("Registration ID 14063277.", IdentifierKind.Registration, "14063277", null)]
    [TestCase("Tax ID No. 100036386 (Korea, North).", IdentifierKind.Other, "100036386", "Korea, North")]
    [TestCase("Email Address someone@example.org.", IdentifierKind.Email, "someone@example.org", null)]
    [TestCase("Telephone (98)(21)(66153220).", IdentifierKind.Phone, "(98)(21)(66153220)", null)]
    [TestCase("SWIFT/BIC EXAMKPPY.", IdentifierKind.Bic, "EXAMKPPY", null)]
    [TestCase("MMSI 572469210.", IdentifierKind.Other, "572469210", null)]
    [TestCase("Digital Currency Address - ETH 0xa7e5d5a720f06526557c513402f2e6b5fa20b00.", IdentifierKind.Other, "0xa7e5d5a720f06526557c513402f2e6b5fa20b00", null)]
    [TestCase("Company Number IMO 1790183.", IdentifierKind.ImoCompany, "1790183", null)] // a company's check digit
    public void Documents_and_numbers_are_freed_from_country_and_dates(string remarks, IdentifierKind kind, string value, string? country) =>
        Assert.That(OfacSamples.Party(remarks).Identifiers, Is.EqualTo(new[] { new Identifier(kind, value, country) }));

    [Test]
    public void Statements_that_identify_nobody_are_no_identifiers()
    {
        var content = OfacSamples.Read(OfacSamples.Row(
            1,
            "EXAMPLE",
            "Gender Male; citizen Exampleland; Organization Established Date 17 Dec 2016; Target Type Private Company; Former Vessel Flag Malta; "
            + "Secondary sanctions risk: section 1(b) of Executive Order 13224; Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions: section 1."));
        var party = content.Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(party.Identifiers, Is.Empty);
            Assert.That(party.Gender, Is.EqualTo("Male"));
            Assert.That(party.Nationalities, Is.EqualTo(new[] { "Exampleland" }), "a former flag is none");
            Assert.That(content.Tally.Prose, Is.EqualTo(5));
            Assert.That(content.Codes(), Does.Contain("CMP1021"));
        });
    }

    [TestCase("a.k.a. 'EXAMPLE TWO'.", "EXAMPLE TWO", AliasKind.AlsoKnownAs)]
    [TestCase("f.k.a. 'EXAMPLE TWO'.", "EXAMPLE TWO", AliasKind.FormerlyKnownAs)]
    [TestCase("a.k.a. ''ABD AL-MUHSI'.", "'ABD AL-MUHSI", AliasKind.AlsoKnownAs)] // the inner apostrophe belongs to the name
    [TestCase("a.k.a. 'AL-HAQ, 'Abd'.", "AL-HAQ, 'Abd", AliasKind.AlsoKnownAs)]
    [TestCase("a.k.a. 'EXAMPLE; TWO'.", "EXAMPLE; TWO", AliasKind.AlsoKnownAs)] // a ";" within the apostrophes
    [TestCase("a.k.a. 'EXAMPLE TWO.", "EXAMPLE TWO", AliasKind.AlsoKnownAs)] // never closed
    public void Aliases_in_remarks_are_weak(string remarks, string name, AliasKind kind) =>
        Assert.That(OfacSamples.Party(remarks).Names.Skip(1), Is.EqualTo(new[] { new Alias(name, kind, AliasQuality.Weak) }));

    [TestCase("a.k.a. 'ONE; a.k.a. 'TWO'.", "ONE|TWO")] // an apostrophe that is never closed does not swallow the next alias
    [TestCase("Gender Male a.k.a. 'ONE'.", "ONE")] // nor does a ";" that is missing
    [TestCase("a.k.a. 'ONE' a.k.a. 'TWO'.", "ONE|TWO")]
    public void Damage_beside_an_alias_does_not_lose_it(string remarks, string names) =>
        Assert.That(string.Join('|', OfacSamples.Party(remarks).Names.Skip(1).Select(n => n.Name)), Is.EqualTo(names));

    [TestCase("Linked To: EXAMPLE CO.; Gender Male.", "EXAMPLE CO.")]
    [TestCase("Linked To: EXAMPLE CO.", "EXAMPLE CO.")] // one full stop ends the abbreviation and the remarks
    [TestCase("Linked To: EXAMPLE S.A.", "EXAMPLE S.A.")]
    [TestCase("Linked To: LAZARUS GROUP.", "LAZARUS GROUP")]
    public void Links_are_relations_to_a_printed_name(string remarks, string name) =>
        Assert.That(OfacSamples.Party(remarks).Relations, Is.EqualTo(new[] { new Relation(RelationKind.LinkedTo, name) }));

    [Test]
    public void Unknown_statements_are_counted_with_their_lines_and_those_that_look_like_names_are_quoted()
    {
        var content = OfacSamples.Read(
            OfacSamples.Row(1, "EXAMPLE", "of unknown trade; Gender Male."),
            OfacSamples.Row(2, "OTHER", "a.k.q. 'EXAMPLE TWO'."));

        var unread = content.Diagnostics.Where(d => d.Code == "CMP1045").Select(d => d.Message).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(unread, Has.Length.EqualTo(2));
            Assert.That(unread, Has.Some.Contains("EXAMPLE TWO"));
            Assert.That(unread, Has.Some.Contains("2 statements").And.Contains("(lines 1, 2)"));
        });
    }

    [Test]
    public void A_title_repeated_in_the_remarks_is_no_unknown_statement() =>
        Assert.That(OfacSamples.Read(OfacSamples.KimOfKomid).Codes(), Does.Not.Contain("CMP1045"));
}
