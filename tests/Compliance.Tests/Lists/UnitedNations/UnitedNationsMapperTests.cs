using Compliance.Dates;
using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.ListSamples;

namespace Compliance.Tests.Lists.UnitedNations;

public class UnitedNationsMapperTests
{
    [Test]
    public void The_four_name_parts_are_joined_in_print_order()
    {
        var person = ReadPerson("<FOURTH_NAME>D</FOURTH_NAME><SECOND_NAME> B\n  C </SECOND_NAME><THIRD_NAME/>");

        Assert.That(person.PrimaryName, Is.EqualTo("EXAMPLE B C D"), "blanks and empty parts leave no gap; nothing is turned around");
    }

    [Test]
    public void The_reference_is_trimmed()
    {
        var content = Read(UnitedNationsList(Person.Replace("XXi.001", " XXi.001\u00A0", StringComparison.Ordinal).Replace("{0}", "", StringComparison.Ordinal)));

        Assert.That(content.Parties.Single().Id, Is.EqualTo("UN:XXi.001"));
        Assert.That(content.Parties.Single().Designations.Single().Reference, Is.EqualTo("XXi.001"));
    }

    [TestCase("Good", AliasKind.AlsoKnownAs, AliasQuality.Strong)]
    [TestCase("Low", AliasKind.AlsoKnownAs, AliasQuality.Weak)]
    [TestCase("a.k.a.", AliasKind.AlsoKnownAs, AliasQuality.Strong)]
    [TestCase("f.k.a.", AliasKind.FormerlyKnownAs, AliasQuality.Strong)]
    public void Alias_qualities_are_read(string printed, AliasKind kind, AliasQuality quality)
    {
        var person = ReadPerson($"<INDIVIDUAL_ALIAS><QUALITY>{printed}</QUALITY><ALIAS_NAME>Other</ALIAS_NAME></INDIVIDUAL_ALIAS>");

        Assert.That(person.Names[1], Is.EqualTo(new Alias("Other", kind, quality)));
    }

    [TestCase("<QUALITY>Superb</QUALITY>")]
    [TestCase("<QUALITY/>")]
    public void An_unknown_quality_is_reported_and_taken_as_strong(string quality)
    {
        var content = Read(UnitedNationsList(Person.Replace("{0}", $"<INDIVIDUAL_ALIAS>{quality}<ALIAS_NAME>Other</ALIAS_NAME></INDIVIDUAL_ALIAS>", StringComparison.Ordinal)));

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1016" }));
        Assert.That(content.Parties.Single().Names[1].Quality, Is.EqualTo(AliasQuality.Strong));
    }

    [Test]
    public void Empty_aliases_are_dropped_and_counted()
    {
        var content = Read(UnitedNationsList(Person.Replace("{0}", "<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>", StringComparison.Ordinal)));

        Assert.That(content.Parties.Single().Names, Has.Length.EqualTo(1));
        Assert.That(content.Tally.EmptyAliases, Is.EqualTo(1));
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1020" }));
    }

    [Test]
    public void A_name_printed_twice_is_one_name_with_the_stronger_quality()
    {
        var person = ReadPerson(
            "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Other</ALIAS_NAME></INDIVIDUAL_ALIAS>"
            + "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Other</ALIAS_NAME></INDIVIDUAL_ALIAS>"
            + "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>EXAMPLE</ALIAS_NAME></INDIVIDUAL_ALIAS>");

        Assert.That(person.Names, Is.EqualTo(new[]
        {
            new Alias("EXAMPLE", AliasKind.Primary, AliasQuality.Strong),
            new Alias("Other", AliasKind.AlsoKnownAs, AliasQuality.Strong),
        }));
    }

    [Test]
    public void A_second_identity_keeps_its_own_date_of_birth()
    {
        // KPi.018: the main date of birth is 1976-10-18, that of the second identity stands inside the alias.
        var person = ReadPerson(
            "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Second</ALIAS_NAME><DATE_OF_BIRTH>1976-08-25</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>"
            + "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1976-10-18</DATE></INDIVIDUAL_DATE_OF_BIRTH>");

        Assert.That(person.BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1976-10-18", "1976-08-25" }));
    }

    [Test]
    public void The_place_of_birth_of_an_alias_is_kept()
    {
        var person = ReadPerson("<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Second</ALIAS_NAME><CITY_OF_BIRTH>Town</CITY_OF_BIRTH></INDIVIDUAL_ALIAS>");

        Assert.That(person.BirthPlaces, Is.EqualTo(new[] { new ListedAddress(null, "Town", null, null, null) }));
    }

    [Test]
    public void Days_of_amendment_are_sorted_and_empty_ones_dropped()
    {
        var person = ReadPerson("<LAST_DAY_UPDATED><VALUE>2022-07-26</VALUE><VALUE/><VALUE>2017-08-05</VALUE><VALUE>2022-07-26</VALUE></LAST_DAY_UPDATED>");

        Assert.That(person.Designations.Single().AmendedOn, Is.EqualTo(new[] { new DateOnly(2017, 8, 5), new DateOnly(2022, 7, 26) }));
    }

    [Test]
    public void A_listing_date_with_an_offset_is_the_day_as_printed()
    {
        var content = Read(UnitedNationsList(Person.Replace("2020-01-01", "2011-09-30-04:00", StringComparison.Ordinal).Replace("{0}", "", StringComparison.Ordinal)));

        Assert.That(content.Parties.Single().Designations.Single().ListedOn, Is.EqualTo(new DateOnly(2011, 9, 30)));
    }

    [TestCase("<LISTED_ON/>", new[] { "CMP1018" })]
    [TestCase("<LISTED_ON>soon</LISTED_ON>", new[] { "CMP1015", "CMP1018" })]
    public void A_missing_listing_date_is_reported_and_the_entry_counts_as_in_effect(string element, string[] codes)
    {
        var content = Read(UnitedNationsList(Person.Replace("<LISTED_ON>2020-01-01</LISTED_ON>", element, StringComparison.Ordinal).Replace("{0}", "", StringComparison.Ordinal)));

        Assert.That(content.Codes(), Is.EqualTo(codes));
        Assert.That(content.Parties.Single().Designations.Single().IsInEffectOn(new DateOnly(1950, 1, 1)));
    }

    [TestCase("DPRK", "KPi.001", "UNSCR 1718 (2006)", 0)]
    [TestCase("GB", "GBi.001", null, 0)] // Guinea-Bissau
    [TestCase("DPRK", "XXi.001", "UNSCR 1718 (2006)", 1)] // the programme without its reference
    [TestCase("Iran", "KPi.001", null, 1)] // the reference without its programme
    [TestCase("", "XXi.001", null, 1)]
    public void Programme_and_reference_must_agree(string programme, string reference, string? legalBasis, int warnings)
    {
        var content = Read(UnitedNationsList(Person
            .Replace(">Sample<", $">{programme}<", StringComparison.Ordinal)
            .Replace("XXi.001", reference, StringComparison.Ordinal)
            .Replace("{0}", "", StringComparison.Ordinal)));

        Assert.That(content.Parties.Single().Designations.Single().LegalBasis, Is.EqualTo(legalBasis));
        Assert.That(content.Diagnostics.Count(d => d.Code == "CMP1017"), Is.EqualTo(warnings));
    }

    [Test]
    public void Addresses_with_nothing_in_them_are_dropped()
    {
        var company = ReadOrganisation(
            "<ENTITY_ADDRESS><COUNTRY/></ENTITY_ADDRESS><ENTITY_ADDRESS><CITY>Town\n  Centre</CITY><ZIP_CODE>123</ZIP_CODE></ENTITY_ADDRESS>");

        Assert.That(company.Addresses, Is.EqualTo(new[] { new ListedAddress(null, "Town Centre", null, "123", null) }));
    }

    [TestCase("is a company. IMO number: 5342883.", "5342883", null, "KPe.022: its company number, which is no valid ship number")]
    [TestCase("International Maritime Organization (IMO) Number: 1790183.", "1790183", null, "KPe.020: fits both check digits; an owner's number is its own")]
    [TestCase("Company Number IMO 5434358", "5434358", null, "KPe.066: the number last")]
    [TestCase("IMO: 9058713", null, "9058713", "a ship")]
    [TestCase("Ships IMO 1234567, 9074729 and 9058713 are its own", null, "1234567 9074729 9058713", "several")]
    [TestCase("IMO 9058714", null, null, "a wrong check digit")]
    [TestCase("IMO 90587130", null, null, "eight digits are no IMO number")]
    [TestCase("SIMON 9058713", null, null, "not the word IMO")]
    public void IMO_numbers_in_the_comments_are_told_apart_by_their_check_digits(string comment, string? company, string? ships, string reason)
    {
        var party = ReadOrganisation($"<COMMENTS1>{comment}</COMMENTS1>");

        Assert.That(party.Identifiers.SingleOrDefault(), Is.EqualTo(company is null ? null : new Identifier(IdentifierKind.ImoCompany, company)), reason);
        Assert.That(string.Join(' ', party.Relations.Select(r => r.Other)), Is.EqualTo(ships ?? ""), reason);
    }

    [Test]
    public void A_wrong_IMO_check_digit_is_reported()
    {
        var content = Read(UnitedNationsList(organisations: Organisation.Replace("{0}", "<COMMENTS1>IMO 9058714</COMMENTS1>", StringComparison.Ordinal)));

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1019", "CMP1021" }));
    }

    [Test]
    public void Titles_offices_nationalities_and_gender_are_taken_as_printed()
    {
        var person = ReadPerson(
            "<TITLE><VALUE>Dr</VALUE></TITLE><DESIGNATION><VALUE>Director </VALUE><VALUE>Director</VALUE></DESIGNATION>"
            + "<NATIONALITY><VALUE>A</VALUE><VALUE>B</VALUE><VALUE/></NATIONALITY><GENDER>MALE</GENDER>");

        Assert.Multiple(() =>
        {
            Assert.That(person.Titles, Is.EqualTo(new[] { "Dr" }));
            Assert.That(person.Positions, Is.EqualTo(new[] { "Director" }));
            Assert.That(person.Nationalities, Is.EqualTo(new[] { "A", "B" }));
            Assert.That(person.Gender, Is.EqualTo("MALE"));
        });
    }

    [TestCase("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1962-02-18</DATE>", "1962-02-18", "a day")]
    [TestCase("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1962-02-18-05:00</DATE>", "1962-02-18", "an offset")]
    [TestCase("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1962</YEAR>", "1962", "EXACT with only a year: 261 persons")]
    [TestCase("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973 </NOTE>", "1973-11", "EXACT with only a note")]
    [TestCase("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>August 1961</NOTE>", "1961-08", "the month in full")]
    [TestCase("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1958</YEAR><NOTE>Sep.</NOTE>", "1958-09", "the month in the note")]
    [TestCase("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Between Aug. and Sep. 1977</NOTE>", "[1977-08-01..1977-09-30]", "two months")]
    [TestCase("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1979-03-03</DATE><NOTE>from false passport</NOTE>", "1979-03-03", "a remark beside a day")]
    [TestCase("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1947</YEAR>", "1947~", "circa")]
    [TestCase("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1951</FROM_YEAR><TO_YEAR>1953</TO_YEAR>", "[1951-01-01..1953-12-31]", "a range")]
    [TestCase("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1951</FROM_YEAR><TO_YEAR>1953</TO_YEAR><NOTE>Approximately</NOTE>", "[1951-01-01..1953-12-31]~", "a vague range")]
    public void Dates_of_birth_come_in_many_forms(string inner, string edtf, string reason)
    {
        var person = ReadPerson($"<INDIVIDUAL_DATE_OF_BIRTH>{inner}</INDIVIDUAL_DATE_OF_BIRTH>");

        Assert.That(person.BirthDates.Single().ToString(), Is.EqualTo(edtf), reason);
    }

    [TestCase("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>24/06/1402 (Hijri Calendar)</NOTE>", "another calendar")]
    [TestCase("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><NOTE>30-35 years old</NOTE>", "an age")]
    [TestCase("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1962-02-30</DATE>", "a day that does not exist")]
    [TestCase("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1953</FROM_YEAR><TO_YEAR>1951</TO_YEAR>", "a range that runs backwards")]
    public void A_date_that_cannot_be_read_is_reported_and_left_out(string inner, string reason)
    {
        var content = Read(UnitedNationsList(Person.Replace("{0}", $"<INDIVIDUAL_DATE_OF_BIRTH>{inner}</INDIVIDUAL_DATE_OF_BIRTH>", StringComparison.Ordinal)));

        Assert.That(content.Parties.Single().BirthDates, Is.Empty, reason);
        Assert.That(content.Codes(), Does.Contain("CMP1015"), reason);
        Assert.That(content.Tally.UnreadDates, Is.EqualTo(1));
    }

    [Test]
    public void An_empty_date_of_birth_is_dropped_without_a_warning()
    {
        var content = Read(UnitedNationsList(Person.Replace("{0}", "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE/></INDIVIDUAL_DATE_OF_BIRTH>", StringComparison.Ordinal)));

        Assert.That(content.Parties.Single().BirthDates, Is.Empty);
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1020" }));
    }

    [TestCase("1961", "1961")]
    [TestCase("1972 - 1974", "[1972-01-01..1974-12-31]")]
    [TestCase("null", "")] // a placeholder seen in the published files
    public void The_date_of_birth_of_an_alias_has_forms_of_its_own(string printed, string edtf)
    {
        var person = ReadPerson($"<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>B</ALIAS_NAME><DATE_OF_BIRTH>{printed}</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>");

        Assert.That(string.Join(' ', person.BirthDates), Is.EqualTo(edtf));
    }
}
