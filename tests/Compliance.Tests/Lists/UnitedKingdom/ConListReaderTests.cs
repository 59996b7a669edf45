using System.Text;
using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.UnitedKingdom.UnitedKingdomSamples;

namespace Compliance.Tests.Lists.UnitedKingdom;

public class ConListReaderTests
{
    [Test]
    public void Rows_of_a_group_are_one_party_wherever_they_stand()
    {
        var content = ReadOld(
            Old(("Name 6", "ONE"), ("DOB", "00/00/1954")),
            Old(("Name 6", "TWO"), ("Group ID", "90002")),
            Old(("Name 6", "ONE"), ("DOB", "00/00/1955")),
            Old(("Name 6", " UNO "), ("Alias Type", "AKA"), ("DOB", "00/03/1955")),
            Old(("Name 6", "EINS"), ("Alias Type", "FKA")));

        var one = content.Parties[0];
        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "UK:90001", "UK:90002" }));
            Assert.That(one.Names.Select(n => (n.Name, n.Kind)), Is.EqualTo(new[] { ("ONE", AliasKind.Primary), ("UNO", AliasKind.AlsoKnownAs), ("EINS", AliasKind.FormerlyKnownAs) }));
            Assert.That(one.BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1954", "1955", "1955-03" }));
            Assert.That((content.Tally.Entries, content.Tally.NameElements), Is.EqualTo((2, 5)));
        });
    }

    [TestCase("HWI", "Choe", "", "Choe HWI", "Name 6 is the given name")]
    [TestCase("SIK", "Kim", "Jong", "Kim Jong SIK", "three parts")]
    [TestCase(" IL", "Kim Kyong ", "", "Kim Kyong IL", "blanks around the parts")]
    [TestCase("KIM", "Yong", "Chol", "Yong Chol KIM", "Name 6 is the family name")]
    [TestCase("AN SAN 1   ", "", "", "AN SAN 1", "Name 6 alone")]
    public void A_name_is_printed_as_the_list_reads(string name6, string name1, string name2, string name, string reason)
    {
        var content = ReadOld(Old(("Name 6", name6), ("Name 1", name1), ("Name 2", name2)));

        Assert.That(content.Parties.Single().PrimaryName, Is.EqualTo(name), reason);
    }

    [Test]
    public void The_newer_form_has_quality_original_script_and_two_days()
    {
        var content = ReadNew(
            New(("Name 6", "EXAMPLE"), ("Alias Type", "Primary name"), ("Name Non-Latin Script", "Пример"), ("UK Sanctions List Date Designated", "31/01/2016"), ("Passport Number", "X1234567"), ("Passport Details", "Expired")),
            New(("Name 6", "Example"), ("Alias Type", "Primary name variation"), ("UK Sanctions List Date Designated", "31/01/2016")),
            New(("Name 6", "EX"), ("Alias Type", "AKA"), ("Alias Quality", "Low"), ("Other Information", "")));

        var party = content.Parties.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                party.Names.Select(n => (n.Name, n.Kind, n.Quality)),
                Is.EqualTo(new[]
                {
                    ("EXAMPLE", AliasKind.Primary, AliasQuality.Strong),
                    ("Пример", AliasKind.OriginalScript, AliasQuality.Strong),
                    ("Example", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                    ("EX", AliasKind.AlsoKnownAs, AliasQuality.Weak),
                }));
            Assert.That(party.Designations.Single().ListedOn, Is.EqualTo(new DateOnly(2016, 1, 31)), "the earlier of the two days");
            Assert.That(party.Designations.Single().AmendedOn, Is.EqualTo(new[] { new DateOnly(2017, 4, 3) }));
            Assert.That(party.Identifiers.Single(), Is.EqualTo(new Identifier(IdentifierKind.Passport, "X1234567")));
        });
    }

    [Test]
    public void A_party_under_two_regimes_has_two_designations()
    {
        var content = ReadOld(
            Old(("Name 6", "EXAMPLE"), ("Regime", "Second"), ("Listed On", "01/01/2015")),
            Old(("Name 6", "EXAMPLE"), ("Regime", "First "), ("Listed On", "01/01/2010")));

        Assert.That(
            content.Parties.Single().Designations.Select(d => (d.Programme, d.ListedOn)),
            Is.EqualTo(new (string, DateOnly?)[] { ("First", new(2010, 1, 1)), ("Second", new(2015, 1, 1)) }));
    }

    [TestCase("North Korea (Democratic People's Republic of Korea)", true)]
    [TestCase("Democratic People’s Republic of Korea", true)]
    [TestCase("Democratic Republic of the Congo", false)]
    [TestCase("Cyber", false)]
    public void The_regime_tells_the_programme_of_North_Korea(string regime, bool isDprk)
    {
        var content = ReadOld(Old(("Name 6", "EXAMPLE"), ("Regime", regime)));

        Assert.That(content.Parties.Single().IsOfRegime(Regimes.Dprk), Is.EqualTo(isDprk));
    }

    [TestCase("IMO: 8937675. MMSI: 445539000. Sample.", PartyKind.Vessel, "8937675", "the text begins with the number")]
    [TestCase("(IMO number: 7303803). Annex.", PartyKind.Vessel, "7303803", "in brackets")]
    [TestCase("UN listing. UN Ref LYe.005. IMO: 8706349. Sample", PartyKind.Vessel, "8706349", "a sentence of its own")]
    [TestCase("Registered owner of a ship with IMO 8706349.", PartyKind.Organisation, null, "another ship's number")]
    [TestCase("IMO Number: 5342883. Sample.", PartyKind.Organisation, null, "a company number by its check digit")]
    [TestCase("A social organisation, whose leader is AKIMOV.", PartyKind.Organisation, null, "inside a word")]
    public void An_entity_that_has_an_IMO_ship_number_of_its_own_is_a_ship(string text, PartyKind kind, string? imo, string reason)
    {
        var party = ReadOld(Old(("Name 6", "EXAMPLE"), ("Group Type", "Entity"), ("Other Information", text))).Parties.Single();

        Assert.That((party.Kind, party.Identifiers.FirstOrDefault(i => i.Kind == IdentifierKind.Imo)?.Value), Is.EqualTo((kind, imo)), reason);
    }

    [TestCase("UN Ref KPe.018.", "KPe.018")]
    [TestCase("UN Reference KPi.048", "KPi.048")]
    [TestCase("UN Ref.KPI.067.", "KPi.067")]
    [TestCase("Annex XIII. UN Ref.KPI. 076.", "KPi.076")]
    [TestCase("UN Ref.KPe 070.", "KPe.070")]
    [TestCase("UN Ref QI.B.62.02. Sample", "QI.B.62.02")]
    [TestCase("UN REF No.YEi.1. Sample", "YEi.001")]
    [TestCase("(UK Sanctions List Ref):DPR0075.", "DPR0075")]
    public void References_in_the_text_are_read(string text, string reference)
    {
        var party = ReadOld(Old(("Name 6", "EXAMPLE"), ("Other Information", text))).Parties.Single();

        Assert.That(party.Identifiers.Where(i => i.Kind == IdentifierKind.ListReference).Select(i => i.Value), Is.EqualTo(new[] { reference }));
    }

    [TestCase("(1) Tripoli (2) Tunis", "(1) Libya (2) Tunisia", "Tripoli/Libya Tunis/Tunisia")]
    [TestCase("(1) A (2) B (3) C", "(1)-(2) Egypt (3) Jordan", "A/Egypt B/Egypt C/Jordan")]
    [TestCase("(1) A (2)-(3) -", "(1) Tunisia (2) Lebanon (3) Algeria", "A/Tunisia /Lebanon /Algeria")]
    [TestCase("(1) A (2) B", "(1) (2) Iraq", "A/Iraq B/Iraq")]
    [TestCase("(1) A (2) B (3) C", "(1) to (3) Algeria", "A/Algeria B/Algeria C/Algeria")]
    [TestCase("(1) A (2) B", "Iraq", "A/Iraq B/Iraq")]
    [TestCase("A", "(1) Iraq (2) Iran", "/Iraq /Iran A/")]
    [TestCase("A (B)", "Iraq", "A (B)/Iraq")]
    public void Numbered_towns_and_countries_belong_together(string town, string country, string places)
    {
        var party = ReadOld(Old(("Name 6", "EXAMPLE"), ("Town of Birth", town), ("Country of Birth", country))).Parties.Single();

        Assert.That(string.Join(' ', party.BirthPlaces.Select(p => $"{p.City}/{p.Country}")), Is.EqualTo(places));
    }

    [Test]
    public void Rows_of_another_entry_under_the_same_id_are_left_out_with_their_names()
    {
        var content = ReadOld(
            Old(("Name 6", "STRAY"), ("Group Type", "Entity"), ("Last Updated", "01/01/2018")),
            Old(("Name 6", "ONE")),
            Old(("Name 6", "UNO"), ("Alias Type", "AKA")));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().Names.Texts(), Is.EqualTo(new[] { "ONE", "UNO" }));
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((2, 1)));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1012").Message, Does.Contain("STRAY"));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1012").Location.Line, Is.EqualTo(3));
        });
    }

    [Test]
    public void One_cell_that_disagrees_is_read_and_reported()
    {
        var content = ReadOld(Old(("Name 6", "ONE")), Old(("Name 6", "UNO"), ("Alias Type", "AKA"), ("Last Updated", "03/04/2016")));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().Names, Has.Length.EqualTo(2));
            Assert.That(content.Codes(), Does.Contain("CMP1048"));
        });
    }

    [TestCase("Group ID", "9000x", "the id is no number")]
    [TestCase("Group ID", "", "the id is missing")]
    public void A_row_without_its_id_is_left_out_and_named(string column, string value, string reason)
    {
        var content = ReadOld(Old(("Name 6", "ONE")), Old((column, value), ("Name 6", "LOST")));

        var left = content.Diagnostics.Single(d => d.Code == "CMP1037");
        Assert.That((left.Location.Line, left.Message.Contains("LOST", StringComparison.Ordinal), left.Severity), Is.EqualTo((4, true, DiagnosticSeverity.Error)), reason);
    }

    [Test]
    public void Quotes_that_make_one_cell_of_two_rows_leave_them_out()
    {
        var content = ReadOld(Old(("Name 6", "ONE")), "\"" + Old(("Name 6", "LOST")), "TWO\"" + Old(("Group ID", "90002")));

        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1037").Message, Does.Contain("lines 4 to 5").And.Contain("LOST"));
    }

    [Test]
    public void A_shifted_row_is_left_out_and_a_damaged_word_is_read()
    {
        var shifted = ReadOld(Old(("Name 6", "ONE")), "X," + Old(("Name 6", "LOST")));
        var damaged = ReadOld(Old(("Name 6", "ONE"), ("Group Type", "Indiv1dual")));

        Assert.Multiple(() =>
        {
            Assert.That(shifted.Diagnostics.Single(d => d.Code == "CMP1037").Message, Does.Contain("LOST"));
            Assert.That((damaged.Parties.Single().Kind, damaged.Codes().Single()), Is.EqualTo((PartyKind.Unknown, "CMP1040")));
        });
    }

    [Test]
    public void A_list_without_its_date_takes_the_latest_day_of_its_entries()
    {
        var content = Read(OldHeader + "\n" + Old(("Name 6", "ONE")) + "\n");

        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2017, 4, 3)));
            Assert.That(content.Sources.Single().DateBasis, Is.EqualTo(PublicationDateBasis.LatestEntry));
            Assert.That(content.Codes(), Does.Contain("CMP1044"));
        });
    }

    [Test]
    public void A_missing_column_refuses_the_file()
    {
        var content = Read("Last Updated,13/04/2018\n" + OldHeader.Replace("Name 2", "Name X", StringComparison.Ordinal) + "\n" + Old(("Name 6", "ONE")) + "\n");

        Assert.That((content.Codes().Contains("CMP1042"), content.Sources.IsEmpty), Is.EqualTo((true, true)));
    }

    [Test]
    public void A_file_without_entries_is_refused()
    {
        Assert.That(ReadOld().Codes(), Does.Contain("CMP1023"));
    }

    [Test]
    public void Older_files_are_Windows_1252()
    {
        var bytes = Encoding.Latin1.GetBytes("Last Updated,13/04/2018\n" + OldHeader + "\n" + Old(("Name 6", "CHO\u0092NG")) + "\n");

        Assert.That(ListFile.Parse(bytes, "list").Parties.Single().PrimaryName, Is.EqualTo("CHO’NG"));
    }

    [Test]
    public void One_damaged_byte_in_a_UTF_8_file_does_not_change_every_other_name()
    {
        var bytes = Encoding.UTF8.GetBytes("Last Updated,13/04/2025\n" + NewHeader + "\n" + New(("Name 6", "CHO’NG"), ("Name Non-Latin Script", "Пример")) + "\n" + New(("Name 6", "X"), ("Group ID", "90002")) + "\n");
        bytes[Array.LastIndexOf(bytes, (byte)'X')] = 0xF1;

        Assert.That(ListFile.Parse(bytes, "list").Codes(), Is.EqualTo(new[] { "CMP1036" }));
    }
}
