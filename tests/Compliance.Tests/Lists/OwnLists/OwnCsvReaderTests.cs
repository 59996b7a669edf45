using System.Globalization;
using Compliance.Lists;
using Compliance.Lists.OwnLists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.OwnLists;

public class OwnCsvReaderTests
{
    private const string Dated = "id,kind,name,list_date";

    [Test]
    public void The_sample_gives_names_numbers_owners_and_no_designation()
    {
        var content = ListFile.Read(Repository.Data("samples", "lists", "own_sample.csv"));

        var holding = content.Parties[0];
        Assert.Multiple(() =>
        {
            Assert.That((content.Format, content.Parties.Length, content.Tally.Rejected), Is.EqualTo(("own-csv", 3, 0)));
            Assert.That(content.Diagnostics, Is.Empty);
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2026, 1, 31)));
            Assert.That(holding.Names, Is.EqualTo(new[]
            {
                new Alias("Example Holding Ltd", AliasKind.Primary, AliasQuality.Strong),
                new Alias("Example Holding Limited", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                new Alias("예시 지주", AliasKind.OriginalScript, AliasQuality.Strong),
                new Alias("Old Example Ltd", AliasKind.FormerlyKnownAs, AliasQuality.Strong),
                new Alias("EHL", AliasKind.AlsoKnownAs, AliasQuality.Weak),
            }));
            Assert.That(holding.Identifiers.Single(), Is.EqualTo(new Identifier(IdentifierKind.Registration, "HR-0001", "Exampleland")));
            Assert.That(holding.Addresses.Single().Country, Is.EqualTo("Exampleland"));
            Assert.That(holding.Mentions.Single(), Is.EqualTo(new Mention("OWN", "House list", "1", ListMeaning.Other)));
            Assert.That(content.Parties.SelectMany(p => p.Designations), Is.Empty);
            Assert.That(content.Parties[1].Identifiers.Single().Kind, Is.EqualTo(IdentifierKind.Imo));
            Assert.That(content.Parties[2].BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1962-02", "1963~" }));
            Assert.That(content.Parties[2].Relations.Single(), Is.EqualTo(new Relation(RelationKind.ActsFor, "1") { OtherId = "OWN:1", From = new DateOnly(2020, 1, 1) }));
            Assert.That(content.Parties[2].Nationalities, Is.EqualTo(new[] { "Exampleland" }));
        });
    }

    [TestCase("A; B", new[] { "A", "B" })]
    [TestCase("A;B;", new[] { "A", "B" })]
    [TestCase("A;;B; C", new[] { "A;B", "C" }, TestName = "two semicolons are one inside a value")]
    [TestCase(" A \u00A0 x ", new[] { "A x" }, TestName = "white space")]
    [TestCase("", new string[0])]
    public void Values_of_a_cell_stand_between_semicolons(string cell, string[] values)
    {
        List<string> found = ["of the row before"];

        OwnValues.Split(cell, found);

        Assert.That(found, Is.EqualTo(values));
    }

    [TestCase("UN:KPe.001 60 %", "UN:KPe.001", 60, null, null, false, "")]
    [TestCase("UN:KPe.001 60%", "UN:KPe.001", 60, null, null, false, "")]
    [TestCase("7 25.5 % from 2019-01-31 until 2024-06-30", "OWN:7", 25.5, "2019-01-31", "2024-06-30", false, "")]
    [TestCase("US:123 (not stated)", "US:123", null, null, null, false, "")]
    [TestCase("US:123 former", "US:123", null, null, null, true, "")]
    [TestCase("US:123 160 %", "US:123", null, null, null, false, "160 %", TestName = "more than everything")]
    [TestCase("US:123 half", "US:123", null, null, null, false, "half", TestName = "a word")]
    public void An_owner_is_an_id_with_what_is_stated(string text, string id, double? share, string? from, string? until, bool isFormer, string unread)
    {
        var relation = OwnValues.Relation(RelationKind.OwnedOrControlledBy, text, out var rest);

        Assert.That(
            (relation.OtherId, (double?)relation.SharePercent, Text(relation.From), Text(relation.Until), relation.IsFormer, rest),
            Is.EqualTo((id, share, from, until, isFormer, unread)));
    }

    [Test]
    public void A_row_with_authority_reference_and_the_word_designation_is_a_transcription_that_covers_nothing()
    {
        var content = ListSamples.Read(
            Dated + ",authority,reference,meaning,list,programme,regime,listed_on\n"
            + "KPe.999,organisation,EXAMPLE CORP,2026-01-31,UN,KPe.999,designation,UN list,DPRK,North Korea,2013-01-22\n"
            + "9,organisation,OWNER,2026-01-31,UN,,designation,UN list,,,\n");

        var designated = content.Parties[0];
        var coverage = Watchlist.Create(content.Sources, content.Parties).Coverage(new DateOnly(2026, 2, 1));
        Assert.Multiple(() =>
        {
            Assert.That((designated.Id, designated.Mentions.Length), Is.EqualTo(("UN:KPe.999", 0)));
            Assert.That(designated.Designations.Single(), Is.EqualTo(new Designation("UN", "UN list", "KPe.999", "DPRK", new DateOnly(2013, 1, 22), []) { Regime = Regimes.Dprk }));
            Assert.That(content.Parties[1].Designations, Is.Empty, "it has no reference");
            Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1141", "CMP1142" }));
            Assert.That(coverage.Covered, Is.Empty);
            Assert.That(coverage.NotCovered, Does.Contain("UN"));
        });
    }

    [Test]
    public void An_entry_of_ones_own_does_not_take_the_id_of_an_authority()
    {
        var content = ListSamples.Read(Dated + "\nUN:KPi.001,person,EXAMPLE,2026-01-31\nROR:000000000,organisation,EXAMPLE,2026-01-31\n");

        Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "OWN:UN:KPi.001", "ROR:000000000" }));
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1140" }));
    }

    [TestCase("x,organization,N,2026-01-31", "CMP1040", TestName = "a kind in another spelling is unknown, and the right one is named")]
    [TestCase("x,person,N,", "CMP1044", TestName = "no date")]
    [TestCase("x,person,N,31.1.2026", "CMP1015 CMP1044", TestName = "a date in another form")]
    public void What_is_not_understood_is_reported_and_the_entry_kept(string row, string codes)
    {
        var content = ListSamples.Read(Dated + "\n" + row + "\n");

        Assert.That(content.Parties.Single().Id, Is.EqualTo("OWN:x"));
        Assert.That(string.Join(' ', content.Codes()), Is.EqualTo(codes));
    }

    [TestCase("x,person,,2026-01-31", "CMP1011", TestName = "no name")]
    [TestCase("y,person,Second,2026-01-31", "CMP1012", TestName = "an id that stood before")]
    [TestCase(",person,N,2026-01-31", "CMP1037", TestName = "no id")]
    [TestCase("x,person,N", "CMP1037", TestName = "a cell is missing")]
    [TestCase("x,person,N,2026-01-31,more", "CMP1037", TestName = "a cell too many")]
    [TestCase("Erika Muster,x,person,2026-01-31", "CMP1037", TestName = "shifted cells")]
    [TestCase("x,2026-01-31,N,person", "CMP1037", TestName = "swapped cells")]
    [TestCase("x,person,\"N,2026-01-31", "CMP1037", TestName = "a quote that is not closed")]
    public void A_row_that_is_no_entry_is_left_out_with_an_error(string row, string code)
    {
        var content = ListSamples.Read(Dated + "\ny,person,First,2026-01-31\n" + row + "\n");

        Assert.That((content.Parties.Single().Id, content.Tally.Entries, content.Tally.Rejected), Is.EqualTo(("OWN:y", 2, 1)));
        Assert.That(content.Diagnostics.Single().Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(content.Codes(), Is.EqualTo(new[] { code }));
    }

    [Test]
    public void A_misspelt_column_is_named_with_the_right_one_and_columns_of_the_user_are_passed_over()
    {
        var content = ListSamples.Read("id,kind,name,list_date,alises,x_note\nx,person,N,2026-01-31,Other,note\n");

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1041" }));
        Assert.That(content.Diagnostics.Single().Expected, Does.Contain("aliases"));
    }

    [TestCase("id,name,aliases\nx,N,\n", TestName = "no kind")]
    [TestCase("kind,name,aliases\nperson,N,\n", TestName = "no id")]
    [TestCase("id,kind,name,aliases,Aliases\nx,person,N,,\n", TestName = "a column twice")]
    public void A_header_without_what_is_needed_refuses_the_file(string text)
    {
        var content = ListSamples.Read(text);

        Assert.That(content.Sources, Is.Empty);
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1042" }));
    }

    [Test]
    public void A_header_without_a_row_is_no_usable_list() =>
        Assert.That(ListSamples.Read(Dated + "\n").Codes(), Is.EqualTo(new[] { "CMP1023" }));

    [Test]
    public void Lists_of_one_file_have_their_own_dates_and_entries_that_disagree_take_the_oldest()
    {
        var content = ListSamples.Read("id,kind,name,list,list_date\n1,person,A,One,2026-02-01\n2,person,B,One,2026-01-01\n3,person,C,Two,2025-05-05\n");

        Assert.That(content.Sources.Select(s => (s.List, s.PublishedOn, s.Persons)), Is.EqualTo(new[]
        {
            ("One", (DateOnly?)new DateOnly(2026, 1, 1), 2),
            ("Two", new DateOnly(2025, 5, 5), 1),
        }));
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1048" }));
    }

    [TestCase("imo:9074729", IdentifierKind.Imo, "9074729", null)]
    [TestCase("imo:IMO 9074729", IdentifierKind.Imo, "9074729", null)]
    [TestCase("passport:X 1 (KP)", IdentifierKind.Passport, "X 1", "KP")]
    [TestCase("list-reference:KPe.001 (UN)", IdentifierKind.ListReference, "KPe.001", "UN")]
    [TestCase("other:https://ror.org/000000000", IdentifierKind.Other, "https://ror.org/000000000", null)]
    [TestCase("12345", IdentifierKind.Other, "12345", null, TestName = "without a kind")]
    [TestCase("passprt:1", IdentifierKind.Other, "passprt:1", null, TestName = "an unknown kind keeps the whole text")]
    public void A_number_has_its_kind_before_it(string text, IdentifierKind kind, string value, string? country) =>
        Assert.That(
            ListSamples.Read($"id,kind,name,identifiers\nx,vessel,N,{text}\n").Parties.Single().Identifiers.Single(), Is.EqualTo(new Identifier(kind, value, country)));

    [Test]
    public void An_IMO_number_whose_check_digit_is_wrong_is_left_out_and_named()
    {
        var content = ListSamples.Read("id,kind,name,identifiers,list_date\nx,vessel,N,imo:9074720,2026-01-31\n");

        Assert.That(content.Parties.Single().Identifiers, Is.Empty);
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1019" }));
    }

    [Test]
    public void An_owner_that_the_file_does_not_have_is_named_and_kept()
    {
        var content = ListSamples.Read("id,kind,name,list_date,owners\nx,organisation,N,2026-01-31,gone 60 %; UN:KPe.001\n");

        Assert.That(content.Parties.Single().Relations.Select(r => r.OtherId), Is.EqualTo(new[] { "OWN:gone", "UN:KPe.001" }), "other lists' ids are checked when the lists are put together");
        Assert.That((content.Codes().Single(), content.Tally.Orphans), Is.EqualTo(("CMP1038", 1)));
    }

    [Test]
    public void Names_of_North_Korea_are_one_regime()
    {
        var content = ListSamples.Read("id,kind,name,regime\n1,person,A,DPRK\n2,person,B,North Korea\n3,person,C,KP\n4,person,D,Iran\n5,person,E,\n");

        Assert.That(content.Parties.Select(p => p.Mentions[0].Regime), Is.EqualTo(new[] { Regimes.Dprk, Regimes.Dprk, Regimes.Dprk, "Iran", null }));
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
