using Compliance.Lists;
using Compliance.Tests.Lists.Workbooks;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Australia;

public class AustraliaWorkbookReaderTests
{
    [Test]
    public void Rows_are_gathered_by_the_digits_of_their_reference()
    {
        var content = AustraliaSample.New()
            .NewRow(1113, "EXAMPLE CORPORATION", "Entity")
            .NewRow("1113a", "Example Corp", "Entity", "Alias", "Strong")
            .NewRow("1113b", "EC", "Entity", "Alias", "Weak")
            .NewRow("1113c", "예시회사", "Entity", "Original Script")
            .NewRow("1114", "OTHER EXAMPLE")
            .Read();

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "AU:1113", "AU:1114" }));
            Assert.That(content.Parties[0].Names, Is.EqualTo(new[]
            {
                new Alias("EXAMPLE CORPORATION", AliasKind.Primary, AliasQuality.Strong),
                new Alias("Example Corp", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                new Alias("EC", AliasKind.AlsoKnownAs, AliasQuality.Weak),
                new Alias("예시회사", AliasKind.OriginalScript, AliasQuality.Strong),
            }));
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Tally.NameElements), Is.EqualTo((2, 0, 5)));
        });
    }

    [TestCase("34c1", "aka", AliasKind.AlsoKnownAs, "a name of a name")]
    [TestCase("34g ", "Aka ", AliasKind.AlsoKnownAs, "blanks around reference and type")]
    [TestCase("34d", "original Script", AliasKind.OriginalScript, "as the list says, although the letters are Latin")]
    [TestCase("34e", "Formerly known as", AliasKind.FormerlyKnownAs, "2024")]
    [TestCase("34f", "Previously listed as", AliasKind.FormerlyKnownAs, "2024")]
    public void References_and_name_types_come_in_many_spellings(string reference, string nameType, AliasKind kind, string reason)
    {
        var content = AustraliaSample.Old().OldRow(34, "EXAMPLE", "Entity ", "primary Name").OldRow(reference, "Sample", "Entity", nameType).Read();

        Assert.That(content.Parties.Single().Kind, Is.EqualTo(PartyKind.Organisation));
        Assert.That(content.Parties.Single().Names.Texts(), Is.EqualTo(new[] { "EXAMPLE", "Sample" }), reason);
        Assert.That(content.Parties.Single().Names[1].Kind, Is.EqualTo(kind), reason);
    }

    [Test]
    public void A_former_name_that_says_so_loses_the_remark()
    {
        var content = AustraliaSample.Old().OldRow(362, "EXAMPLE").OldRow("362b", "Sample Name (formerly listed as) ", nameType: "aka").Read();

        Assert.That(content.Parties.Single().Names[1], Is.EqualTo(new Alias("Sample Name", AliasKind.FormerlyKnownAs, AliasQuality.Strong)));
    }

    [TestCase("1718 (DPRK)  ", true)]
    [TestCase("Autonomous (DPRK) ", true)]
    [TestCase("1533 (Democratic People’s Republic of the Congo)", false)]
    [TestCase("Autonomous (Russia)", false)]
    public void Only_the_committees_on_North_Korea_make_the_regime(string committees, bool isDprk)
    {
        var designation = AustraliaSample.New().NewRow(1, "EXAMPLE", committees: committees).Read().Parties.Single().Designations.Single();

        Assert.That(designation.Regime, Is.EqualTo(isDprk ? Regimes.Dprk : null));
        Assert.That(designation.Programme, Is.EqualTo(committees.Trim()));
    }

    [Test]
    public void Two_committees_in_one_cell_are_two_designations()
    {
        var party = AustraliaSample.Old().OldRow(1, "EXAMPLE", committees: "1970 (Libya) 1973 (Libya)").Read().Parties.Single();

        Assert.That(party.Designations.Select(d => d.Programme), Is.EqualTo(new[] { "1970 (Libya)", "1973 (Libya)" }));
    }

    [Test]
    public void An_entry_without_a_committee_is_kept_and_reported()
    {
        var content = AustraliaSample.New().NewRow(1, "EXAMPLE", committees: null).Read();

        Assert.That(content.Parties.Single().Designations.Single().Programme, Is.EqualTo("not stated"));
        Assert.That(content.Codes(), Does.Contain("CMP1017"));
    }

    [Test]
    public void The_latest_control_date_dates_the_list()
    {
        var source = AustraliaSample.New().NewRow(1, "EXAMPLE", control: 46073).NewRow(2, "SAMPLE", control: 46224).NewRow(3, "OTHER", control: 45000).Read().Sources.Single();

        Assert.That((source.PublishedOn, source.DateBasis), Is.EqualTo((new DateOnly(2026, 7, 21), PublicationDateBasis.LatestEntry)));
        Assert.That((source.Authority, source.Scope, source.Persons), Is.EqualTo(("AU", ListSource.WholeList, 3)));
    }

    [Test]
    public void The_days_of_listing_and_amendment_come_from_the_listing_information()
    {
        var designation = AustraliaSample.Old()
            .OldRow(1, "EXAMPLE", listing: "Listed by UN 1267 Committee on 25 January 2001 (amended on 20 December 2005, 9 July 2007 and 21 Sep 2007, 29 Nov. 2011)", control: 41988)
            .Read().Parties.Single().Designations.Single();

        Assert.That(designation.ListedOn, Is.EqualTo(new DateOnly(2001, 1, 25)));
        Assert.That(designation.AmendedOn, Is.EqualTo(new[]
        {
            new DateOnly(2005, 12, 20), new DateOnly(2007, 7, 9), new DateOnly(2007, 9, 21), new DateOnly(2011, 11, 29), new DateOnly(2014, 12, 15),
        }), "the last one is the control date: the day of the row's last change");
    }

    [TestCase("Listed by the UN1718 committee on 24 Apr. 2009", "2009-04-24", "no blank before the number")]
    [TestCase("Listed on: 30 Mar. 2018", "2018-03-30", "a colon")]
    [TestCase("First listed on 02/03/2016 (amended on 05/08/2017)", "2016-03-02", "day first")]
    [TestCase("29 Jul. 2011 ( amended on 24 Nov. 2020 )", "2011-07-29", "no verb before the first day")]
    [TestCase("20 Jul.2012 (amended on 7 Feb.2013)", "2012-07-20", "no blank after the month")]
    [TestCase("Listed 9 May 2005 (amended  on 9 Apr. 2012)", "2005-05-09", "no preposition")]
    [TestCase("Designated under the Autonomous Sanctions Regulations 2011 on 2 March 2012. Relisted on 12 January 2024", "2012-03-02", "autonomous, with a year before the day")]
    [TestCase("Listed on 2 Sep. 2014 (relisted on 1 Sep. 2017) (relisted on 28 Aug. 2020", "2014-09-02", "relisting is not the listing")]
    [TestCase("The Minister for Foreign Affairs listed this entity on 21 December 2001 under section 15(1) of an Act 1945", "2001-12-21", "prose")]
    [TestCase("Instrument of first listing: Example List 2002 (No. 4). Last listed on: 16/09/2022", null, "it was listed before that day")]
    [TestCase("Assets received on or after 23 May 2003 are not controlled assets.", null, "a day of something else")]
    [TestCase("Listed by the 1518 Committee", null, "no day")]
    [TestCase("Autonomous Sanctions (Designated Persons and Entities) Amendment (No. 2) Instrument 2023", null, "an act is no day")]
    public void A_listing_day_is_taken_only_where_one_is_printed(string listing, string? day, string reason)
    {
        var designation = AustraliaSample.Old().OldRow(1, "EXAMPLE", listing: listing, control: 46073).Read().Parties.Single().Designations.Single();

        Assert.That(designation.ListedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(day), reason);
    }

    [Test]
    public void A_listing_day_may_be_a_number()
    {
        var designation = AustraliaSample.Old().OldRow(2583, "EXAMPLE", listing: 41340).Read().Parties.Single().Designations.Single();

        Assert.That(designation.ListedOn, Is.EqualTo(new DateOnly(2013, 3, 7)));
    }

    [TestCase(26681, "1973-01-17", "a day counted by the spreadsheet: entry 7797 of the real list")]
    [TestCase(1968, "1968", "four digits are a year")]
    [TestCase(9157, "1925-01-25", "four digits that are no year of a birth are a day")]
    public void A_number_is_a_year_or_a_day(int cell, string date, string reason)
    {
        var party = AustraliaSample.New().NewRow(7797, "EXAMPLE", birth: cell).Read().Parties.Single();

        Assert.That(party.BirthDates.Single().ToString(), Is.EqualTo(date), reason);
    }

    [TestCase("12 Dec. 1968", "1968-12-12")]
    [TestCase("Approximately 1962", "1962~")]
    [TestCase("Between 1958 and 1963", "[1958-01-01..1963-12-31]")]
    [TestCase("a) Approximately 1955- 1958 b) Approximately 1945-1950", "[1955-01-01..1958-12-31]~ [1945-01-01..1950-12-31]~")]
    [TestCase("a) 1964; b)1965", "1964 1965")]
    [TestCase("25/04/1957, 25/04/1967", "1957-04-25 1967-04-25")]
    [TestCase("1958, 22/02/1957", "1958 1957-02-22")]
    [TestCase("24/08/1962\u00A0\u00A0", "1962-08-24")]
    [TestCase("Approximately 1968_x000D_\n28/08/1965", "1968~ 1965-08-28")]
    [TestCase("27/05/1973 01/01/1975", "1973-05-27 1975-01-01")]
    [TestCase("1979, 1980.1981, 1982", "1979 1980 1981 1982")]
    [TestCase("03/1965, 04/1965", "1965-03 1965-04")]
    [TestCase("March 16, 1972", "1972-03-16")]
    [TestCase("c. 1957 or 14 March 1942", "1957~ 1942-03-14")]
    [TestCase("14 Mar 1974 >> 13 Apr 1974", "1974-03-14 1974-04-13")]
    [TestCase("21/09/1964; alt DOB: 1962", "1964-09-21 1962")]
    [TestCase("approximately 1977/1978", "[1977-01-01..1978-12-31]~")]
    [TestCase("28 May 1984; 3 Dec 1979; 3 March 1979 (from\nfalse passport)", "1984-05-28 1979-12-03 1979-03-03")]
    [TestCase("a) 1961 g) (Aug. 1961)", "1961 1961-08")]
    [TestCase("na", "")]
    public void Dates_of_birth_are_as_exact_as_printed(string cell, string dates)
    {
        var content = AustraliaSample.Old().OldRow(1, "EXAMPLE", birth: cell).Read();

        Assert.That(string.Join(' ', content.Parties.Single().BirthDates.Select(d => d.ToString())), Is.EqualTo(dates));
        Assert.That(content.Codes(), Does.Not.Contain("CMP1015"));
    }

    [TestCase("24/06/1402", "a day of another calendar")]
    [TestCase("10/061962", "a misprint")]
    public void A_date_that_cannot_be_read_is_reported(string cell, string reason)
    {
        var content = AustraliaSample.New().NewRow(1, "EXAMPLE", birth: cell + ", 1970").Read();

        Assert.That(content.Parties.Single().BirthDates.Single().ToString(), Is.EqualTo("1970"), reason);
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1015").Message, Does.Contain(cell));
    }

    [Test]
    public void The_reference_of_the_UN_stands_at_the_beginning_of_the_information_and_nowhere_else()
    {
        var party = AustraliaSample.New()
            .NewRow(1113, "EXAMPLE", "Entity", information: "KPe.001 Primary example.", committees: "1718 (DPRK)")
            .NewRow("1113a", "SAMPLE", "Entity", "Alias", "Strong", information: "KPe.001. Primary example, associated with another (KPi.002).", committees: "1718 (DPRK)")
            .Read().Parties.Single();

        Assert.That(party.Identifiers, Is.EqualTo(new[] { new Identifier(IdentifierKind.ListReference, "KPe.001", "UN") }));
    }

    [TestCase("KPi.014. Invented. Passport no.:  a) 472320665  (Expires 26 Sep. 2017)  b) 563120356", "472320665 563120356")]
    [TestCase("Passport number 654220247 and PD381210081 (expired 2017)", "654220247 PD381210081")]
    [TestCase("Passport no.: 199110092; 472220503; 654220197.", "199110092 472220503 654220197")]
    [TestCase("KPi.019. Passport no: PS 472330208 (Expires 4 Jul. 2017). Invented", "PS 472330208")]
    [TestCase("Passport: 381420754; Passport Date of Issue: 7 December 2011; Passport Date of Expiration: 7 December 2016.", "381420754")]
    [TestCase("KPi.057 Passport no.: 563120368, issued on 22 Mar. 2013; Passport expiration date: 22 Mar. 2018.", "563120368")]
    public void Passports_are_freed_from_prose(string information, string numbers)
    {
        var party = AustraliaSample.New().NewRow(1, "EXAMPLE", information: information).Read().Parties.Single();

        Assert.That(string.Join(' ', party.Identifiers.Where(i => i.Kind == IdentifierKind.Passport).Select(i => i.Value)), Is.EqualTo(numbers));
    }

    [Test]
    public void The_country_of_a_passport_is_taken_from_its_remark()
    {
        var party = AustraliaSample.New().NewRow(1, "EXAMPLE", information: "Passport 108410041 (North Korea, Diplomatic); Expiry: 13 October 2023").Read().Parties.Single();

        Assert.That(party.Identifiers.Single(), Is.EqualTo(new Identifier(IdentifierKind.Passport, "108410041", "North Korea")));
    }

    [Test]
    public void A_vessel_has_its_IMO_number_and_an_organisation_an_interest_in_it()
    {
        var content = AustraliaSample.New()
            .NewRow(1, "EXAMPLE SHIP", "Vessel", imo: 1234567)
            .NewRow(2, "EXAMPLE LINE", "Entity", information: "Operates a ship, IMO 1234567. Company IMO number: 1234565.")
            .NewRow(3, "BAD NUMBER", "Vessel", imo: 1234568)
            .Read();

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties[0].Kind, Is.EqualTo(PartyKind.Vessel));
            Assert.That(content.Parties[0].Identifiers, Is.EqualTo(new[] { new Identifier(IdentifierKind.Imo, "1234567") }));
            Assert.That(content.Parties[1].Identifiers, Is.EqualTo(new[] { new Identifier(IdentifierKind.ImoCompany, "1234565") }));
            Assert.That(content.Parties[1].Relations, Is.EqualTo(new[] { new Relation(RelationKind.VesselInterest, "1234567") }));
            Assert.That(content.Parties[2].Identifiers, Is.Empty);
            Assert.That(content.Codes(), Does.Contain("CMP1019"));
        });
    }

    [Test]
    public void Citizenships_addresses_and_places_are_separated_and_their_country_told_apart()
    {
        var party = AustraliaSample.Old().OldRow(
            1, "EXAMPLE", citizenship: "Russia;Ukraine", place: "a) Exampletown, Libya b) Otherton, Tunisia", address: "a) 1 Street, Pyongyang, DPRK b) France (in prison)").Read().Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(party.Nationalities, Is.EqualTo(new[] { "Russia", "Ukraine" }));
            Assert.That(party.BirthPlaces, Is.EqualTo(new[]
            {
                new ListedAddress(null, "Exampletown", null, null, "Libya"), new ListedAddress(null, "Otherton", null, null, "Tunisia"),
            }));
            Assert.That(party.Addresses, Is.EqualTo(new[]
            {
                new ListedAddress("1 Street, Pyongyang", null, null, null, "DPRK"), new ListedAddress("France (in prison)", null, null, null, "France"),
            }));
        });
    }

    [TestCase("na")]
    [TestCase("NA")]
    [TestCase("n/a")]
    public void A_cell_that_says_there_is_nothing_is_nothing(string cell)
    {
        var party = AustraliaSample.Old().OldRow(1, "EXAMPLE", citizenship: cell, place: cell, address: cell).Read().Parties.Single();

        Assert.That((party.Nationalities.Length, party.BirthPlaces.Length, party.Addresses.Length), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void A_column_may_stand_elsewhere_and_an_unknown_one_is_reported()
    {
        var content = new WorkbookSample()
            .Row("Control Date", "Committees", "New Column", "Name Type", "Type", "Name of Individual or Entity", "Reference", "Date of Birth ", "Place of  Birth", "CITIZENSHIP", "Address", "Additional Information", "Listing Information")
            .Row(46073, "1718 (DPRK)", "x", "Primary Name", "Entity", "EXAMPLE", 7, null, null, null, null, null, null)
            .Read();

        Assert.That(content.Parties.Single().Id, Is.EqualTo("AU:7"));
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1041", "CMP1018" }));
    }

    [Test]
    public void A_header_that_lacks_a_column_refuses_the_list()
    {
        var list = AustraliaSample.New().NewRow(1, "EXAMPLE");
        var content = AustraliaSample.Read(list.ToBytes((_, xml) => xml.Replace("Committees", "Comitees", StringComparison.Ordinal)));

        Assert.That(content.Diagnostics[^1].Code, Is.EqualTo("CMP1042"));
        Assert.That((content.Parties.Length, content.Sources.Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public void A_row_whose_cells_stand_in_other_columns_is_left_out_by_its_number()
    {
        var content = AustraliaSample.New()
            .Row(1, "SHIFTED", "Primary Name", null, 1970, null, null, null, null, "Listed on 1 May 2020", null, "1718 (DPRK)", 46073)
            .NewRow(2, "SOUND")
            .Read();

        var error = content.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);
        Assert.That((error.Code, error.Location.Line), Is.EqualTo(("CMP1037", 2)));
        Assert.That(error.Message, Does.Contain("SHIFTED"));
        Assert.That(content.Parties.Single().Id, Is.EqualTo("AU:2"));
        Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((2, 1)));
    }

    [TestCase("", "CMP1010", "no reference")]
    [TestCase("abc", "CMP1037", "no digits")]
    public void A_row_without_a_reference_is_an_entry_left_out(string reference, string code, string reason)
    {
        var content = AustraliaSample.New().NewRow(reference, "EXAMPLE").NewRow(2, "SOUND").Read();

        Assert.That(content.Codes(), Does.Contain(code), reason);
        Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((2, 1, 1)));
    }

    [Test]
    public void A_row_without_a_name_costs_its_entry_only_when_no_other_row_names_it()
    {
        var content = AustraliaSample.New().NewRow(1, " ").NewRow("1a", "ALIAS", nameType: "Alias").NewRow(2, "\u00A0").NewRow(3, "SOUND").Read();

        Assert.Multiple(() =>
        {
            Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => (d.Code, d.Location.Line)), Is.EqualTo(new[] { ("CMP1011", 2), ("CMP1011", 4) }));
            Assert.That(content.Parties.Select(p => p.PrimaryName), Is.EqualTo(new[] { "ALIAS", "SOUND" }));
            Assert.That(content.Codes(), Does.Contain("CMP1103"), "the entry stands under its alias");
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((3, 1)));
        });
    }

    [Test]
    public void Two_primary_names_of_one_reference_are_not_merged()
    {
        var content = AustraliaSample.New().NewRow(1, "EXAMPLE").NewRow(1, "ANOTHER").Read();

        Assert.That(content.Parties.Single().Names.Texts(), Is.EqualTo(new[] { "EXAMPLE" }));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1012").Message, Does.Contain("ANOTHER"));
    }

    [Test]
    public void An_alias_reference_that_occurs_twice_and_rows_that_disagree_are_reported()
    {
        var content = AustraliaSample.New()
            .NewRow(1, "EXAMPLE").NewRow("1a", "ONE", nameType: "Alias").NewRow("1a", "TWO", nameType: "Alias").NewRow("1b", "THREE", "Entity", "Alias")
            .Read();

        Assert.That(content.Parties.Single().Names, Has.Length.EqualTo(4));
        Assert.That(content.Codes().Count(c => c == "CMP1048"), Is.EqualTo(2));
    }

    [Test]
    public void An_unknown_type_name_type_or_strength_is_reported_and_the_name_kept()
    {
        var content = AustraliaSample.New().NewRow(1, "EXAMPLE", "Satellite").NewRow(2, "SAMPLE", nameType: "Nickname", strength: "Middling").Read();

        Assert.That(content.Parties.Select(p => (p.PrimaryName, p.Kind)), Is.EqualTo(new[] { ("EXAMPLE", PartyKind.Unknown), ("SAMPLE", PartyKind.Person) }));
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1040", "CMP1040", "CMP1016", "CMP1018" }));
    }

    [Test]
    public void A_workbook_of_something_else_is_refused_by_saying_so()
    {
        var content = new WorkbookSample().Row("Item", "Price").Row("Tea", 3).Read();

        Assert.That(content.Diagnostics.Single().Code, Is.EqualTo("CMP1100"));
        Assert.That(content.Diagnostics.Single().Message, Does.Contain("Consolidated List"), "the sheet is named");
    }

    [Test]
    public void A_further_sheet_is_named()
    {
        var list = new WorkbookSample { SecondSheet = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" };
        var content = list.Row([.. AustraliaSampleHeader()]).NewRow(1, "EXAMPLE").Read();

        Assert.That(content.Parties, Has.Length.EqualTo(1));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1102").Message, Does.Contain("Notes"));
    }

    private static object[] AustraliaSampleHeader() =>
    [
        "Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth", "Place of Birth", "Citizenship", "Address",
        "Additional Information", "Listing Information", "IMO Number", "Committees", "Control Date", "Instrument of Designation",
    ];
}
