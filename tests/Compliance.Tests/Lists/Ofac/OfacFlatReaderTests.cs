using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Ofac;

/// <summary>The legacy flat files: entries, aliases, addresses and comments, in the real format.</summary>
public class OfacFlatReaderTests
{
    private const string Cut = "\"Linked To: EXAMPLE HOLDING; a.k.a. 'EXA";

    [TestCase(',')]
    [TestCase('@')]
    [TestCase('|')]
    public void Entries_are_told_by_their_shape_whatever_the_delimiter(char delimiter)
    {
        var row = $"7{delimiter}\"EXAMPLE, ONE @ TWO | THREE\"{delimiter}\"individual\"{delimiter}\"SAMPLE\"" + string.Concat(Enumerable.Repeat($"{delimiter}-0- ", 8));

        var content = ListSamples.Read(row + "\r\n\u001A", "anything.txt");

        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo("ofac-csv"));
            Assert.That(content.Parties.Single().PrimaryName, Is.EqualTo("EXAMPLE, ONE @ TWO | THREE"), "a delimiter within quotes separates nothing");
            Assert.That(content.Parties.Single().Id, Is.EqualTo("US:7"));
        });
    }

    [TestCase("a,b,c\r\n1,2,3\r\n")]
    [TestCase("1,2\r\n")]
    [TestCase("\u001A")]
    [TestCase("36,12,\"brand\",\"EXAMPLE\",-0- \r\n")]
    public void Other_tables_are_not_taken_for_one(string text) =>
        Assert.That(ListSamples.Read(text, "sdn.csv").Format, Is.EqualTo("unknown"));

    [Test]
    public void The_last_line_with_a_lone_end_of_file_mark_is_no_record()
    {
        var content = OfacSamples.Read(OfacSamples.Komid);

        Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((1, 0, 1)));
    }

    [Test]
    public void Two_men_of_one_name_stay_two()
    {
        var content = OfacSamples.Read(OfacSamples.KimOfTheBureau, OfacSamples.KimOfKomid);

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Select(p => p.PrimaryName), Is.All.EqualTo("KIM, Yong Chol"));
            Assert.That(content.Parties[0].BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1947~", "1946~" }));
            Assert.That(content.Parties[1].BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1962-02-18" }));
            Assert.That(content.Parties[1].Positions, Is.EqualTo(new[] { "KOMID Representative in Iran" }));
        });
    }

    [Test]
    public void Several_programmes_in_one_cell_are_several_designations()
    {
        var designations = OfacSamples.Read(OfacSamples.Row(17614, "EXAMPLE", "", programme: "NPWMD] [DPRK2")).Parties.Single().Designations;

        Assert.Multiple(() =>
        {
            Assert.That(designations.Select(d => d.Programme), Is.EqualTo(new[] { "NPWMD", "DPRK2" }));
            Assert.That(designations.Select(d => d.Regime), Is.EqualTo(new[] { null, "DPRK" }));
            Assert.That(designations.Select(d => d.Reference), Is.All.EqualTo("17614"));
            Assert.That(designations.Select(d => d.ListedOn), Is.All.Null, "the flat files state no day of listing");
        });
    }

    [Test]
    public void A_weapons_entry_that_names_the_North_Korea_regulations_concerns_the_DPRK()
    {
        var komid = OfacSamples.Read(OfacSamples.Komid).Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(komid.IsOfRegime(Regimes.Dprk), Is.True);
            Assert.That(komid.Names, Does.Contain(new Alias("KOMID", AliasKind.AlsoKnownAs, AliasQuality.Weak)));
        });
    }

    [Test]
    public void Neither_an_address_nor_a_nationality_makes_an_entry_concern_the_DPRK()
    {
        var content = OfacSamples.ReadSet(
            OfacSamples.Lines(OfacSamples.Row(1, "EXAMPLE", "nationality Korea, North.", programme: "NPWMD")),
            OfacSamples.Lines("1,5,-0- ,\"Pyongyang\",\"Korea, North\",-0- "))[0];

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().Addresses.Single().Country, Is.EqualTo("Korea, North"));
            Assert.That(content.Parties.Single().IsOfRegime(Regimes.Dprk), Is.False);
        });
    }

    [Test]
    public void Ships_keep_number_call_sign_flag_and_owner()
    {
        var ship = OfacSamples.Read(OfacSamples.Row(
            1, "EXAMPLE SHIP", "Vessel Registration Identification IMO 9187629; MMSI 572469210.", "\"vessel\"", ship: "\"EX7AM\",\"General Cargo\",\"640\",\"2489\",\"Exampleland\",\"EXAMPLE OWNER\""))
            .Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(ship.Kind, Is.EqualTo(PartyKind.Vessel));
            Assert.That(ship.Identifiers, Is.EquivalentTo(new[] { new Identifier(IdentifierKind.Imo, "9187629"), new Identifier(IdentifierKind.Other, "572469210"), new Identifier(IdentifierKind.Other, "EX7AM") }));
            Assert.That(ship.Nationalities, Is.EqualTo(new[] { "Exampleland" }));
            Assert.That(ship.Relations, Is.EqualTo(new[] { new Relation(RelationKind.OwnedOrControlledBy, "EXAMPLE OWNER") }));
        });
    }

    [Test]
    public void A_ship_number_with_a_wrong_check_digit_is_reported_and_left_out()
    {
        var content = OfacSamples.Read(OfacSamples.Row(1, "EXAMPLE SHIP", "Vessel Registration Identification IMO 9187620.", "\"vessel\""));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().Identifiers, Is.Empty);
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1019").Message, Does.Contain("9187620"));
        });
    }

    [Test]
    public void Aliases_and_addresses_of_files_given_together_are_those_of_their_entries()
    {
        var contents = OfacSamples.ReadSet(
            OfacSamples.Lines("1,12,\"aka\",\"EXAMPLE TWO\",-0- ", "1,13,\"fka\",\"EXAMPLE OLD\",-0- ", "1,14,\"nka\",\"EXAMPLE NEW\",-0- "),
            OfacSamples.Lines(OfacSamples.Row(1, "EXAMPLE", ""), OfacSamples.Row(2, "OTHER", "")),
            OfacSamples.Lines("1,25,\"1 Street\",\"Exampletown, Region 60710\",\"Exampleland\",-0- ", "2,26,-0- ,-0- ,-0- ,-0- "));
        var party = contents[1].Parties[0];

        Assert.Multiple(() =>
        {
            Assert.That(party.Names, Is.EqualTo(new[]
            {
                new Alias("EXAMPLE", AliasKind.Primary, AliasQuality.Strong),
                new Alias("EXAMPLE TWO", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                new Alias("EXAMPLE OLD", AliasKind.FormerlyKnownAs, AliasQuality.Strong),
                new Alias("EXAMPLE NEW", AliasKind.AlsoKnownAs, AliasQuality.Strong),
            }));
            Assert.That(party.Addresses, Is.EqualTo(new[] { new ListedAddress("1 Street", "Exampletown", "Region", "60710", "Exampleland") }));
            Assert.That(contents.Select(c => c.AddsTo), Is.EqualTo(new[] { "file1.csv", null, "file1.csv" }));
            Assert.That(contents.Select(c => c.Tally.NameElements), Is.EqualTo(new[] { 3, 2, 0 }));
            Assert.That(contents[2].Tally.EmptyElements, Is.EqualTo(1));
            Assert.That(contents.SelectMany(c => c.Diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        });
    }

    [Test]
    public void Rows_of_entries_that_no_file_has_are_named()
    {
        var contents = OfacSamples.ReadSet(OfacSamples.Lines(OfacSamples.Row(1, "EXAMPLE", "")), OfacSamples.Lines("2,12,\"aka\",\"EXAMPLE TWO\",-0- ", "1,13,\"aka\",\"EXAMPLE THREE\",-0- "));

        var orphan = contents[1].Diagnostics.Single(d => d.Code == "CMP1038");
        Assert.Multiple(() =>
        {
            Assert.That(contents[1].Tally.Orphans, Is.EqualTo(1));
            Assert.That((orphan.Location.Line, orphan.Message), Is.EqualTo((1, "The alias of this row belongs to entry 2, which no file given together with this one has; it was left out.")));
            Assert.That(contents[0].Parties.Single().Names.Texts(), Is.EqualTo(new[] { "EXAMPLE", "EXAMPLE THREE" }));
        });
    }

    [TestCase("1,12,\"aka\",\"EXAMPLE TWO\",-0- ")]
    [TestCase("1,25,-0- ,\"Exampletown\",\"Exampleland\",-0- ")]
    [TestCase("1,\"est of the remarks.\"")]
    public void A_file_that_only_adds_is_no_list_alone(string row)
    {
        var content = OfacSamples.Read(row);

        Assert.Multiple(() =>
        {
            Assert.That(content.Codes(), Does.Contain("CMP1047"));
            Assert.That((content.Parties.Length, content.AddsTo, content.Tally.Orphans), Is.EqualTo((0, (string?)null, 1)));
        });
    }

    [Test]
    public void Entries_without_their_files_of_aliases_are_read_and_the_lack_is_said() =>
        Assert.That(OfacSamples.Read(OfacSamples.Komid).Codes(), Is.EquivalentTo(new[] { "CMP1021", "CMP1044", "CMP1051" }));

    [Test]
    public void Remarks_cut_in_the_middle_of_a_word_are_joined_with_their_rest()
    {
        var cut = Cut[1..] + new string('X', 1000 - Cut.Length + 1);
        var party = OfacSamples.ReadSet(
            OfacSamples.Lines("1,\"MPLE TWO'; a.k.a. 'HIDDEN EXAMPLE'.\""),
            OfacSamples.Lines(OfacSamples.Row(1, "EXAMPLE", cut)))[1].Parties.Single();

        Assert.That(party.Names.Texts(), Is.EqualTo(new[] { "EXAMPLE", "EXA" + new string('X', 1000 - Cut.Length + 1) + "MPLE TWO", "HIDDEN EXAMPLE" }));
    }

    [Test]
    public void Remarks_cut_without_their_rest_give_no_half_name_and_a_warning_that_quotes_it()
    {
        var cut = new string('X', 1000 - 26) + "; a.k.a. 'WHOIS; f.k.a. 'H";
        var content = OfacSamples.Read(OfacSamples.Row(1, "EXAMPLE", cut));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().Names.Texts(), Is.EqualTo(new[] { "EXAMPLE", "WHOIS" }));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1050").Message, Does.Contain("f.k.a. 'H"));
        });
    }

    [Test]
    public void A_rest_for_remarks_that_are_complete_is_read_for_itself_and_reported()
    {
        var content = OfacSamples.ReadSet(
            OfacSamples.Lines(OfacSamples.Row(1, "EXAMPLE", "a.k.a. 'ONE'.")),
            OfacSamples.Lines("1,\"gSnyYUbD; a.k.a. 'TWO'.\""))[0];

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().Names.Texts(), Is.EqualTo(new[] { "EXAMPLE", "ONE", "TWO" }));
            Assert.That(content.Codes(), Does.Contain("CMP1048"));
        });
    }

    [Test]
    public void A_list_of_programmes_that_block_nobody_is_the_non_SDN_list()
    {
        var content = OfacSamples.Read(
            OfacSamples.Row(1, "EXAMPLE", "", programme: "NS-PLC"),
            OfacSamples.Row(2, "OTHER", "Executive Order 13662 Directive Determination - Subject to Directive 1.", programme: "UKRAINE-EO13662"),
            OfacSamples.Row(3, "THIRD", "", programme: "SDGT] [NS-PLC"));

        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single().List, Is.EqualTo("OFAC Consolidated (non-SDN) List"));
            Assert.That(content.Parties[2].Designations.Select(d => (d.List, d.Programme)), Is.EqualTo(new[]
            {
                ("OFAC Consolidated (non-SDN) List", "SDGT"), ("OFAC Consolidated (non-SDN) List", "NS-PLC"),
            }));
        });
    }

    [Test]
    public void Two_lists_joined_in_one_file_stay_two_and_an_entry_on_both_is_one_party()
    {
        var content = OfacSamples.Read(
            OfacSamples.Komid,
            OfacSamples.Row(5, "EXAMPLE", "a.k.a. 'ONE'.", programme: "SDGT] [NS-PLC"),
            "\u001A" + OfacSamples.Row(5, "EXAMPLE", "a.k.a. 'TWO'.", programme: "NS-PLC"));

        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Select(s => (s.List, s.Organisations)), Is.EqualTo(new[] { ("OFAC SDN List", 2), ("OFAC Consolidated (non-SDN) List", 1) }));
            Assert.That((content.Tally.Entries, content.Parties.Length, content.Tally.NameElements), Is.EqualTo((2, 2, 6)));
            Assert.That(content.Parties[1].Names.Texts(), Is.EqualTo(new[] { "EXAMPLE", "ONE", "TWO" }));
            Assert.That(content.Parties[1].Designations.Select(d => d.List + "/" + d.Programme), Is.EqualTo(new[]
            {
                "OFAC SDN List/SDGT", "OFAC SDN List/NS-PLC", "OFAC Consolidated (non-SDN) List/NS-PLC",
            }));
        });
    }

    [TestCase("2,\"OTHER\",-0- ,\"SAMPLE\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", "CMP1037")] // a cell is missing
    [TestCase("2,OTHER\",-0- ,\"SAMPLE\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", "CMP1037")] // a quote is missing
    [TestCase("2,\"OTHER,-0- ,\"SAMPLE\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", "CMP1037")]
    [TestCase("x2,\"OTHER\",-0- ,\"SAMPLE\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", "CMP1037")] // no number
    [TestCase("2,\"OTHER\",\"SAMPLE\",\"individual\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", "CMP1037")] // shifted
    [TestCase("2,\" \",-0- ,\"SAMPLE\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", "CMP1011")]
    [TestCase("1,\"OTHER\",-0- ,\"SAMPLE\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", "CMP1012")]
    public void A_damaged_row_is_left_out_by_name_and_costs_no_other(string damaged, string code)
    {
        var content = OfacSamples.Read(OfacSamples.Row(1, "EXAMPLE", ""), damaged, OfacSamples.Row(3, "THIRD", ""));

        var error = content.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);
        Assert.Multiple(() =>
        {
            Assert.That((error.Code, error.Location.Line), Is.EqualTo((code, 2)));
            Assert.That(content.Parties.Select(p => p.PrimaryName), Is.EqualTo(new[] { "EXAMPLE", "THIRD" }));
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((3, 1)));
        });
    }

    [Test]
    public void An_unknown_type_is_kept_and_a_missing_programme_is_said()
    {
        var content = OfacSamples.Read(OfacSamples.Row(1, "EXAMPLE", "", "\"indavidual\""), "2,\"OTHER\"" + string.Concat(Enumerable.Repeat(",-0- ", 10)));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties[0].Kind, Is.EqualTo(PartyKind.Unknown));
            Assert.That(content.Parties[1].Designations.Single().Programme, Is.EqualTo("not stated"));
            Assert.That(content.Codes(), Is.SupersetOf(new[] { "CMP1040", "CMP1017" }));
        });
    }

    [Test]
    public void A_cut_file_loses_only_its_last_row_which_is_named()
    {
        var text = OfacSamples.Lines(OfacSamples.Komid, OfacSamples.KimOfTheBureau, OfacSamples.KimOfKomid);

        var content = OfacSamples.ReadSet(text[..^40])[0];

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties, Has.Length.EqualTo(2));
            Assert.That(content.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error).Message, Does.Contain("17614"));
        });
    }

    [Test]
    public void A_file_that_is_not_UTF_8_is_read_as_the_older_encoding()
    {
        byte[] bytes = [.. System.Text.Encoding.Latin1.GetBytes(OfacSamples.Lines(OfacSamples.Row(1, "BEISPIEL MÜLLER", "")))];

        var content = ListFile.Parse(bytes, "sdn.csv");

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().PrimaryName, Is.EqualTo("BEISPIEL MÜLLER"));
            Assert.That(content.Codes(), Does.Contain("CMP1036"));
        });
    }
}
