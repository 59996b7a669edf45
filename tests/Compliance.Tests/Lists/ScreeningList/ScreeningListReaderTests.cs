using System.IO.Compression;
using System.Text;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.ScreeningList;

public class ScreeningListReaderTests
{
    private const string Header =
        "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,"
        + "gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids\n";

    private const string Sdn = "Specially Designated Nationals (SDN) - Treasury Department";
    private const string El = "Entity List (EL) - Bureau of Industry and Security";

    [Test]
    public void A_row_of_the_SDN_list_is_a_designation_under_each_programme_with_the_entity_number_as_reference()
    {
        var party = Read(Row(Sdn, "90001", "Individual", "NPWMD; DPRK2", "EXAMPLE, One", addresses: "Pyongyang, KP", alt: "ONE, Example; BEISPIEL", born: "1969-01-25; 1956; circa 1947",
            nationalities: "KP", place: "Hamhung, North Korea", title: "Minister", remarks: "(Linked To: EXAMPLE CORP (EC); Linked To: OTHER)", ids: "KP, 123456, Passport; Male, Gender")).Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(party.Id, Is.EqualTo("US:90001"));
            Assert.That(party.Kind, Is.EqualTo(PartyKind.Person));
            Assert.That(party.Names.Texts(), Is.EqualTo(new[] { "EXAMPLE, One", "ONE, Example", "BEISPIEL" }));
            Assert.That(party.Designations.Select(d => (d.Authority, d.List, d.Reference, d.Programme, d.Regime)), Is.EqualTo(new[]
            {
                ("US", "OFAC SDN List", "90001", "NPWMD", (string?)null),
                ("US", "OFAC SDN List", "90001", "DPRK2", Regimes.Dprk),
            }));
            Assert.That(party.Mentions, Is.Empty);
            Assert.That(party.BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1969-01-25", "1956", "1947~" }), "a year stays a year");
            Assert.That(party.BirthPlaces, Is.EqualTo(new[] { new ListedAddress(null, "Hamhung", null, null, "North Korea") }));
            Assert.That(party.Addresses, Is.EqualTo(new[] { new ListedAddress(null, "Pyongyang", null, null, "KP") }));
            Assert.That(party.Identifiers, Is.EqualTo(new[] { new Identifier(IdentifierKind.Passport, "123456", "KP") }));
            Assert.That(party.Gender, Is.EqualTo("Male"), "a gender among the ids is no number");
            Assert.That(party.Relations, Is.EqualTo(new[] { new Relation(RelationKind.LinkedTo, "EXAMPLE CORP (EC)"), new Relation(RelationKind.LinkedTo, "OTHER") }));
        });
    }

    [TestCase("NPWMD", "North Korea Sanctions Regulations, sections 510.201 and 510.210, Secondary sanctions risk:", true, TestName = "type last, as until 2022")]
    [TestCase("NPWMD", "Secondary sanctions risk:, North Korea Sanctions Regulations, sections 510.201 and 510.210", true, TestName = "type first, as since 2023")]
    [TestCase("NPWMD", "Ukraine-/Russia-Related Sanctions Regulations, 31 CFR 589.201, Secondary sanctions risk:", false, TestName = "another regulation")]
    [TestCase("DPRK3", "", true, TestName = "the programme alone")]
    [TestCase("CUBA", "", false, TestName = "an address in Pyongyang is not enough")]
    public void Only_the_programme_or_the_regulations_concern_the_DPRK(string programme, string ids, bool expected)
    {
        var party = Read(Row(Sdn, "90001", "Entity", programme, "EXAMPLE CORP", addresses: "Pyongyang, KP", ids: ids)).Parties.Single();

        Assert.That(party.IsOfRegime(Regimes.Dprk), Is.EqualTo(expected));
    }

    [TestCase("SD, 1998-10-28, 562605, Passport", IdentifierKind.Passport, "562605", "SD", TestName = "country, expiry, number, type")]
    [TestCase("JO, 2014-08-30, 2009-08-31, K475336, Passport", IdentifierKind.Passport, "K475336", "JO", TestName = "country, two dates, number, type")]
    [TestCase("Passport, E590976, TN, 19 Jun 1987, 18 Jun 1992", IdentifierKind.Passport, "E590976", "TN", TestName = "type, number, country, two dates")]
    [TestCase("Passport, 19820215", IdentifierKind.Passport, "19820215", null, TestName = "a number that looks like a date")]
    [TestCase("IMO 8898831, Vessel Registration Identification", IdentifierKind.Imo, "8898831", null, TestName = "a ship's IMO number")]
    [TestCase("Company Number, IMO 5938411", IdentifierKind.ImoCompany, "5938411", null, TestName = "a company's IMO number")]
    [TestCase("RU, 1137746390572, Registration ID", IdentifierKind.Registration, "1137746390572", "RU", TestName = "a registration")]
    [TestCase("AIIFIQBA, SWIFT/BIC", IdentifierKind.Bic, "AIIFIQBA", null, TestName = "a bank code")]
    [TestCase("Invented No., 77, KP", IdentifierKind.Other, "Invented No., 77", null, TestName = "an unknown type is kept, in the order last seen")]
    public void The_ids_column_is_read_in_both_orders(string ids, IdentifierKind kind, string number, string? country)
    {
        var content = Read(Row(Sdn, "90001", "Entity", "SDGT", "EXAMPLE CORP", ids: ids));

        Assert.That(content.Parties.Single().Identifiers, Is.EqualTo(new[] { new Identifier(kind, number, country) }));
    }

    [Test]
    public void A_wrong_IMO_number_is_reported_and_left_out()
    {
        var content = Read(Row(Sdn, "90001", "Vessel", "SDGT", "EXAMPLE", ids: "IMO 8898832, Vessel Registration Identification"));

        Assert.That(content.Parties.Single().Identifiers, Is.Empty);
        Assert.That(content.Codes(), Does.Contain("CMP1019"));
    }

    [Test]
    public void A_row_of_the_Entity_List_is_a_mention_whose_aliases_are_freed_of_the_prose_around_them()
    {
        var party = Read(Row(El, "", "", "", "140 Example Plant JSC", notice: "87 FR 20299", start: "2022-04-07", alt: "Open Joint Stock Company 140 Example Plant; and JSC 140 Example Plant")).Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(party.Designations, Is.Empty, "export control designates nobody");
            Assert.That(party.Mentions, Is.EqualTo(new[] { new Mention("US", "BIS Entity List", "87 FR 20299", ListMeaning.ExportControl, null, new DateOnly(2022, 4, 7)) }));
            Assert.That(party.Names.Texts(), Is.EqualTo(new[] { "140 Example Plant JSC", "Open Joint Stock Company 140 Example Plant", "JSC 140 Example Plant" }));
        });
    }

    [Test]
    public void A_row_without_a_number_keeps_its_id_when_the_publication_numbers_it_anew()
    {
        var first = Read(Row(El, "", "", "", "Example Ltd", notice: "1 FR 1", id: "aaaa")).Parties.Single();
        var second = Read(Row(El, "", "", "", "Example Ltd", notice: "1 FR 1", id: "bbbb")).Parties.Single();
        var other = Read(Row(El, "", "", "", "Example Ltd", notice: "2 FR 2", id: "aaaa")).Parties.Single();

        Assert.That(second.Id, Is.EqualTo(first.Id).And.StartWith("US:EL:"));
        Assert.That(other.Id, Is.Not.EqualTo(first.Id));
    }

    [TestCase("SDN", "OFAC SDN List")]
    [TestCase("Sectoral Sanctions Identifications List (SSI) - Treasury Department", "OFAC Sectoral Sanctions Identifications List")]
    [TestCase("Palestinian Legislative Council List (PLC) - Treasury Department", "OFAC Palestinian Legislative Council List")]
    [TestCase("Capta List (CAP) - Treasury Department", "OFAC CAPTA List")]
    [TestCase("Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department", "OFAC Non-SDN Menu-Based Sanctions List")]
    [TestCase("Foreign Sanctions Evaders (FSE) - Treasury Department", "OFAC Foreign Sanctions Evaders List")]
    public void Every_Treasury_list_keeps_its_name(string source, string list) =>
        Assert.That(Read(Row(source, "90001", "Entity", "X", "EXAMPLE")).Parties.Single().Designations.Single().List, Is.EqualTo(list));

    [TestCase("Nonproliferation Sanctions (ISN) - State Department", ListMeaning.Nonproliferation)]
    [TestCase("ITAR Debarred (DTC) - State Department", ListMeaning.ExportControl)]
    [TestCase("Denied Persons List (DPL) - Bureau of Industry and Security", ListMeaning.ExportControl)]
    [TestCase("Unverified List (UVL) - Bureau of Industry and Security", ListMeaning.ExportControl)]
    [TestCase("Military End User (MEU) List - Bureau of Industry and Security", ListMeaning.ExportControl)]
    [TestCase("Invented List (XYZ) - Invented Department", ListMeaning.Other, TestName = "a list added since designates nobody")]
    public void Every_other_list_is_a_mention_with_its_meaning(string source, ListMeaning meaning)
    {
        var mention = Read(Row(source, "", "", "INKSNA", "EXAMPLE", start: "2020-01-01", end: "2022-01-01")).Parties.Single().Mentions.Single();

        Assert.That((mention.Meaning, mention.Programme, mention.Until), Is.EqualTo((meaning, "INKSNA", new DateOnly(2022, 1, 1))));
    }

    [Test]
    public void The_listing_day_among_the_ids_belongs_to_the_row_of_that_list()
    {
        const string Ids = "03 Jun 2021, Listing Date (CMIC); 02 Aug 2021, Effective Date (CMIC)";
        var content = Read(
            Row("Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department", "90001", "Entity", "CMIC-EO13959", "EXAMPLE", ids: Ids)
            + Row(Sdn, "90001", "Entity", "SDGT", "EXAMPLE", ids: Ids));

        Assert.That(content.Parties.Single().Designations.Select(d => d.ListedOn), Is.EqualTo(new DateOnly?[] { new DateOnly(2021, 6, 3), null }));
    }

    [Test]
    public void Rows_of_one_entity_number_are_one_party_when_they_share_a_name_in_any_order_of_words()
    {
        var content = Read(
            Row(Sdn, "90001", "Individual", "SDGT", "EXAMPLE, Fathi")
            + Row("Palestinian Legislative Council List (PLC) - Treasury Department", "90001", "Individual", "NS-PLC", "Fathi EXAMPLE"));

        var party = content.Parties.Single();
        Assert.Multiple(() =>
        {
            Assert.That(party.Designations.Select(d => d.Programme), Is.EqualTo(new[] { "SDGT", "NS-PLC" }));
            Assert.That(party.Names.Texts(), Is.EqualTo(new[] { "EXAMPLE, Fathi", "Fathi EXAMPLE" }));
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((1, 0)));
            Assert.That(content.Codes(), Does.Contain("CMP1121"));
        });
    }

    [TestCase("Individual", "OTHER, Somebody", TestName = "another name")]
    [TestCase("Entity", "EXAMPLE, Fathi", TestName = "another kind")]
    public void Rows_of_one_entity_number_that_disagree_are_never_merged(string type, string name)
    {
        var content = Read(Row(Sdn, "90001", "Individual", "SDGT", "EXAMPLE, Fathi") + Row(Sdn, "90001", type, "DPRK", name));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().Designations.Single().Programme, Is.EqualTo("SDGT"));
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((2, 1)));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1012").Severity, Is.EqualTo(DiagnosticSeverity.Error));
        });
    }

    [Test]
    public void Names_inside_a_name_are_names_too_and_the_printed_name_stays()
    {
        var names = Read(Row(El, "", "", "", "Example Trading, Inc. (a.k.a. EXTR; Beispiel)")).Parties.Single().Names;

        Assert.That(names.Texts(), Is.EqualTo(new[] { "Example Trading, Inc. (a.k.a. EXTR; Beispiel)", "Example Trading, Inc.", "EXTR", "Beispiel" }));
    }

    [Test]
    public void The_formula_about_successors_is_no_part_of_a_name() =>
        Assert.That(Read(Row(El, "", "", "", "Example Co. Ltd.; and any successor, sub-unit, or subsidiary thereof")).Parties.Single().PrimaryName, Is.EqualTo("Example Co. Ltd."));

    [Test]
    public void A_header_printed_again_and_a_cut_last_record_are_both_reported()
    {
        var content = Read(Header + Row(Sdn, "90001", "Entity", "SDGT", "EXAMPLE") + "\"1\",\"" + Sdn + "\",\"90002\",\"Individual\",\"SDNT\",\"CUT, Somebody\",\"\",\"c/o Exam");

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().Id, Is.EqualTo("US:90001"));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1120").Location.Line, Is.EqualTo(2));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1037").Message, Does.Contain("90002"));
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((2, 1)));
        });
    }

    [Test]
    public void A_last_record_cut_between_two_cells_is_read_and_is_an_error()
    {
        var content = Read("1," + Sdn + ",90002,Individual,SDNT,\"CUT, Somebody\"");

        Assert.That(content.Parties.Single().PrimaryName, Is.EqualTo("CUT, Somebody"));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1046").Severity, Is.EqualTo(DiagnosticSeverity.Error));
    }

    [TestCase("1,Specially Designated Nationals (SDN) - Treasury Department,Individual,SDNT,\"X, Y\",,,,,,,,,,,,,,,,,,,,,,,,", TestName = "a cell is missing")]
    [TestCase("1,90001,Specially Designated Nationals (SDN) - Treasury Department,Individual,SDNT,\"X, Y\",,,,,,,,,,,,,,,,,,,,,,,", TestName = "two cells changed places")]
    [TestCase("1,SDN,90001,Individual,SDNT,\"X, Y\",,,,a text,,,,,,,,,,,,,,,,,,,", TestName = "a text where a date belongs")]
    [TestCase("1,SDN,90001,Individual,SDNT,\"X, Y\",,,,,,,,,,,,,,,,,,,,,,,,,,", TestName = "too many cells")]
    public void A_row_with_shifted_columns_is_left_out_and_named(string row)
    {
        var content = Read(Row(Sdn, "90009", "Entity", "SDGT", "EXAMPLE") + row + "\n");

        Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "US:90009" }));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1037").Location.Line, Is.EqualTo(3));
    }

    [TestCase("SDN,,Individual", "CMP1010", TestName = "no entity number")]
    [TestCase("SDN,90001,Individual", "CMP1011", TestName = "no name")]
    public void A_row_without_reference_or_name_is_left_out(string start, string code)
    {
        var name = code == "CMP1010" ? "\"X, Y\"" : "  ";
        var content = Read($"1,{start},SDNT,{name}" + new string(',', 23) + "\n");

        Assert.That(content.Parties, Is.Empty);
        Assert.That(content.Codes(), Does.Contain(code));
        Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((1, 1)));
    }

    [Test]
    public void A_header_without_a_needed_column_refuses_the_file()
    {
        var content = ListSamples.Read(Header.Replace(",alt_names,", ",alt_nomes,", StringComparison.Ordinal) + Row(Sdn, "90001", "Entity", "SDGT", "EXAMPLE"));

        Assert.That(content.Parties, Is.Empty);
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1042" }));
    }

    [Test]
    public void The_publication_has_the_latest_day_of_its_entries_and_impossible_days_do_not_count()
    {
        var content = Read(Row(El, "", "", "", "A", start: "2022-04-07") + Row(El, "", "", "", "B", start: "0017-05-26"));

        Assert.Multiple(() =>
        {
            Assert.That((content.Sources.Single().PublishedOn, content.Sources.Single().DateBasis), Is.EqualTo((new DateOnly(2022, 4, 7), PublicationDateBasis.LatestEntry)));
            Assert.That(content.Codes(), Does.Contain("CMP1015").And.Contain("CMP1044"));
            Assert.That(content.Sources.Single().Scope, Is.EqualTo("parts: EL"), "no whole edition lacks the SDN list");
        });
    }

    [Test]
    public void A_gzip_file_is_read_like_the_plain_one()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Header + Row(Sdn, "90001", "Entity", "SDGT", "EXAMPLE")));
        }

        Assert.That(ListFile.Parse(packed.ToArray(), "list").Parties.Single().Id, Is.EqualTo("US:90001"));
    }

    private static ListContent Read(string rows) => ListSamples.Read(Header + rows, "csl.csv");

    private static string Row(
        string source,
        string number,
        string type,
        string programmes,
        string name,
        string addresses = "",
        string notice = "",
        string start = "",
        string end = "",
        string title = "",
        string remarks = "",
        string alt = "",
        string born = "",
        string nationalities = "",
        string place = "",
        string ids = "",
        string id = "1")
    {
        string[] cells =
        [
            id, source, number, type, programmes, name, title, addresses, notice, start, end, "", "", "", "", "", "", "", "", "", remarks, "", alt, "", born, nationalities, place, "", ids,
        ];
        return string.Join(',', cells.Select(c => "\"" + c.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")) + "\n";
    }
}
