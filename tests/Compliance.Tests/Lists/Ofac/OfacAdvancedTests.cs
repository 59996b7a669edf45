using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Ofac;

/// <summary>The advanced format on an invented file, whole and damaged.</summary>
public class OfacAdvancedTests
{
    private static readonly string Sample = File.ReadAllText(Repository.Data("samples", "lists", "ofac_advanced_sample.xml"));

    [Test]
    public void A_file_is_read_whole()
    {
        var content = Read();

        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single(), Is.EqualTo(content.Sources.Single() with { List = "OFAC SDN List", PublishedOn = new DateOnly(2026, 1, 15), Persons = 1, Organisations = 1, Others = 1, Scope = ListSource.WholeList }));
            Assert.That(content.Parties.Select(p => p.Kind), Is.EqualTo(new[] { PartyKind.Person, PartyKind.Organisation, PartyKind.Vessel }));
            Assert.That(content.Tally.NameElements, Is.EqualTo(8));
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        });
    }

    [Test]
    public void Names_are_put_together_as_printed_and_other_scripts_are_names_of_the_same_alias()
    {
        Assert.That(Read().Parties[0].Names, Is.EqualTo(new[]
        {
            new Alias("SAMPLE, Person Invented", AliasKind.Primary, AliasQuality.Strong),
            new Alias("견 본", AliasKind.OriginalScript, AliasQuality.Strong),
            new Alias("SAMPEL, Pers", AliasKind.AlsoKnownAs, AliasQuality.Strong),
            new Alias("NICKNAME", AliasKind.AlsoKnownAs, AliasQuality.Weak),
            new Alias("FORMER, Person", AliasKind.FormerlyKnownAs, AliasQuality.Strong),
        }));
    }

    [Test]
    public void Dates_are_as_precise_as_their_interval()
    {
        Assert.That(
            Read().Parties[0].BirthDates.Select(d => d.ToString()),
            Is.EqualTo(new[] { "1962", "1964-02-18", "1957~", "[1951-01-01..1953-12-31]" }),
            "a year is not 1 January, and Approximate is circa");
    }

    [Test]
    public void Facts_come_from_features_and_from_documents_that_stand_before_their_party()
    {
        var parties = Read().Parties;

        Assert.Multiple(() =>
        {
            Assert.That(parties[0].Identifiers.Single(), Is.EqualTo(new Identifier(IdentifierKind.Passport, "X0000001", "Samplestan")));
            Assert.That(parties[0].Nationalities, Is.EqualTo(new[] { "Samplestan" }));
            Assert.That(parties[0].Gender, Is.EqualTo("Male"));
            Assert.That(parties[0].Positions, Is.EqualTo(new[] { "Invented office" }));
            Assert.That(parties[0].BirthPlaces.Single().City, Does.StartWith("Exampletown"));
            Assert.That(parties[0].Addresses.Single(), Is.EqualTo(new ListedAddress("1 Sample Street", "Exampletown", null, "12345", "Exampleland")), "a location without anything is none");
            Assert.That(parties[2].Identifiers.Single(), Is.EqualTo(new Identifier(IdentifierKind.Imo, "1234567")));
        });
    }

    [Test]
    public void Programmes_are_the_comments_of_measures_and_the_dprk_is_told_by_programme_or_by_the_regulations_named()
    {
        var parties = Read().Parties;

        Assert.Multiple(() =>
        {
            Assert.That(
                parties[0].Designations.Single(),
                Is.EqualTo(new Designation("US", "OFAC SDN List", "900001", "DPRK2", new DateOnly(2016, 7, 6), [], null, "Executive Order 13687 (DPRK)") { Regime = Regimes.Dprk }));
            Assert.That(parties[1].Designations.Single().Programme, Is.EqualTo("NPWMD"));
            Assert.That(parties[1].IsOfRegime(Regimes.Dprk), "its secondary sanctions risk names the North Korea Sanctions Regulations");
            Assert.That(parties[2].Designations.Select(d => d.Programme), Is.EqualTo(new[] { "DPRK4", "DPRK3" }));
            Assert.That(Read(("North Korea Sanctions Regulations", "Other Regulations")).Parties[1].IsOfRegime(Regimes.Dprk), Is.False);
        });
    }

    [Test]
    public void Relations_name_the_other_party()
    {
        var parties = Read().Parties;

        Assert.Multiple(() =>
        {
            Assert.That(parties[0].Relations.Single(), Is.EqualTo(new Relation(RelationKind.ActsFor, "900002") { OtherId = "US:900002", IsFormer = true }));
            Assert.That(parties[2].Relations.Single(), Is.EqualTo(new Relation(RelationKind.OwnedOrControlledBy, "900002") { OtherId = "US:900002" }));
        });
    }

    [Test]
    public void The_older_namespace_is_the_same_format()
    {
        var older = Read(("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML", "http://www.un.org/sanctions/1.0"));

        Assert.That(older.Parties.Select(p => p.Names), Is.EqualTo(Read().Parties.Select(p => p.Names)));
    }

    [TestCase("IdentityID=\"801\"", "IdentityID=\"809\"", "CMP1038", TestName = "A_document_of_an_identity_that_is_not_there_is_reported")]
    [TestCase("<VersionLocation LocationID=\"501\" />", "<VersionLocation LocationID=\"599\" />", "CMP1038", TestName = "A_location_that_is_not_there_is_reported")]
    [TestCase("To-ProfileID=\"900002\"", "To-ProfileID=\"900009\"", "CMP1038", TestName = "A_relation_to_a_profile_that_is_not_there_is_reported")]
    [TestCase("ProfileID=\"900003\" ListID", "ProfileID=\"900009\" ListID", "CMP1038", TestName = "A_listing_of_a_profile_that_is_not_there_is_reported")]
    [TestCase("<AliasType ID=\"1400\">A.K.A.", "<AliasType ID=\"1400\">A.X.A.", "CMP1040", TestName = "An_unknown_alias_type_is_reported")]
    [TestCase("AliasTypeID=\"1400\"", "AliasTypeID=\"1499\"", "CMP1038", TestName = "A_code_without_a_table_row_is_reported")]
    [TestCase("LowQuality=\"true\"", "LowQuality=\"perhaps\"", "CMP1016", TestName = "An_unknown_quality_is_reported")]
    [TestCase("<Year>1964</Year>", "<Year>19x4</Year>", "CMP1015", TestName = "A_date_that_cannot_be_read_is_reported")]
    [TestCase("<Comment>NPWMD</Comment>", "<Comment />", "CMP1017", TestName = "A_listing_without_programme_is_reported")]
    [TestCase("<Year>2009</Year>", "<Year>0</Year>", "CMP1018", TestName = "A_listing_without_a_day_is_reported")]
    [TestCase("IMO 1234567", "IMO 1234568", "CMP1019", TestName = "An_imo_number_with_a_wrong_check_digit_is_reported")]
    [TestCase("<DateOfIssue CalendarTypeID=\"1\">\n    <Year>2026</Year>", "<DateOfIssue CalendarTypeID=\"1\">", "CMP1044", TestName = "A_missing_date_of_issue_is_reported")]
    [TestCase("NamePartGroupID=\"101\"", "NamePartGroupID=\"199\"", "CMP1038", TestName = "A_name_part_without_type_is_reported")]
    [TestCase("<Identity ID=\"802\"", "<Identity ID=\"801\"", "CMP1061", TestName = "An_identity_that_occurs_twice_is_reported")]
    [TestCase("<Location ID=\"502\">", "<Location ID=\"501\">", "CMP1061", TestName = "A_location_that_occurs_twice_is_reported")]
    [TestCase("<Profile ID=\"900002\"", "<Profile ID=\"900001\"", "CMP1061", TestName = "A_profile_that_occurs_twice_is_reported")]
    [TestCase("<DistinctParty FixedRef=\"900002\"", "<DistinctParty FixedRef=\"900008\"", "CMP1062", TestName = "A_number_that_its_identity_does_not_repeat_is_reported")]
    [TestCase("<Alias FixedRef=\"900001\" AliasTypeID=\"1400\"", "<Alias FixedRef=\"900001\"", "CMP1040", TestName = "A_missing_alias_type_is_reported")]
    [TestCase("DocumentedName ID=\"902\" FixedRef=\"900001\"", "DocumentedName ID=\"902\" FixedRef=\"900002\"", "CMP1063", TestName = "A_name_of_another_entry_is_reported")]
    [TestCase("IdentityReference IdentityID=\"802\"", "IdentityReference IdentityID=\"801\"", "CMP1062", TestName = "A_feature_of_another_entry_is_reported")]
    [TestCase("<NamePartType ID=\"1520\">Last", "<NamePartType ID=\"1520\">Lost", "CMP1040", TestName = "An_unknown_type_of_name_parts_is_reported")]
    [TestCase("<FeatureType ID=\"8\" FeatureTypeGroupID=\"1\">Birthdate", "<FeatureType ID=\"8\" FeatureTypeGroupID=\"1\">Barthdate", "CMP1040", TestName = "An_unknown_type_of_facts_is_reported")]
    [TestCase("<List ID=\"1550\">SDN List", "<List ID=\"1550\">SDN Last", "CMP1040", TestName = "An_unknown_list_is_reported")]
    [TestCase("<Profile ID=\"900002\" ", "<Profile ", "CMP1061", TestName = "A_profile_without_id_is_reported")]
    [TestCase("<Gender/>", "", null, TestName = "Nothing_changed_nothing_reported")]
    public void Damage_is_reported_and_costs_no_party(string from, string to, string? code)
    {
        var content = Read((from, to));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties, Has.Length.EqualTo(3));
            Assert.That(content.Parties.Sum(p => p.Names.Length), Is.EqualTo(8), "no name is lost");
            Assert.That(content.Parties.All(p => p.Designations.Length > 0));
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => d.Code), code is null ? Is.Empty : Does.Contain(code));
        });
    }

    [TestCase("<DistinctParty FixedRef=\"900002\"", "<DistinctParty", "CMP1010", TestName = "An_entry_without_number_is_left_out_with_an_error")]
    [TestCase(">SAMPLE STAR<", "><", "CMP1011", TestName = "An_entry_without_name_is_left_out_with_an_error")]
    [TestCase("<DistinctParty FixedRef=\"900002\"", "<DistinctParty FixedRef=\"900001\"", "CMP1012", TestName = "An_entry_with_the_number_of_another_is_left_out_with_an_error")]
    public void What_is_left_out_is_an_error(string from, string to, string code)
    {
        var content = Read((from, to));

        Assert.Multiple(() =>
        {
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((3, 1, 2)));
            Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code), Is.EqualTo(new[] { code }));
        });
    }

    [Test]
    public void Two_entries_in_one_element_are_two_parties()
    {
        var at = Sample.IndexOf("    </DistinctParty>\n    <DistinctParty FixedRef=\"900003\">", StringComparison.Ordinal);
        var end = Sample.IndexOf("<Profile", at, StringComparison.Ordinal);
        var content = ListSamples.Read(Sample[..at] + Sample[end..]);

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "US:900001", "US:900002", "US:900003" }));
            Assert.That(content.Parties[2].PrimaryName, Is.EqualTo("SAMPLE STAR"));
            Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1063"));
        });
    }

    [Test]
    public void A_file_of_changes_is_partial_and_what_it_deletes_is_delisted()
    {
        var content = Read(
            ("<Sanctions ", "<Sanctions DeltaBaseVersion=\"2\" "),
            ("<DistinctParty FixedRef=\"900003\"", "<DistinctParty DeltaAction=\"delete\" FixedRef=\"900003\""),
            ("LowQuality=\"true\">", "LowQuality=\"true\" DeltaAction=\"delete\">"));

        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single().Scope, Is.Not.EqualTo(ListSource.WholeList));
            Assert.That(content.Parties[2].Designations.Select(d => d.DelistedOn), Is.All.EqualTo(new DateOnly(2026, 1, 15)));
            Assert.That(content.Parties[1].Designations.Single().DelistedOn, Is.Null);
            Assert.That(content.Parties[0].Names.Select(n => n.Name), Does.Not.Contain("NICKNAME"));
            Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1043").And.Contain("CMP1064"));
        });
    }

    [Test]
    public void A_deletion_without_a_date_leaves_the_entry_out()
    {
        var content = Read(
            ("<DistinctParty FixedRef=\"900003\"", "<DistinctParty DeltaAction=\"delete\" FixedRef=\"900003\""),
            ("<DateOfIssue CalendarTypeID=\"1\">\n    <Year>2026</Year>", "<DateOfIssue CalendarTypeID=\"1\">"));

        Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((3, 1, 2)), "without the day it would count as listed");
    }

    [Test]
    public void A_cut_file_is_refused()
    {
        for (var cut = 60; cut < Sample.Length - 1; cut += 997)
        {
            var content = ListSamples.Read(Sample[..cut]);

            Assert.That(content.Parties, Is.Empty, $"cut at {cut}");
            Assert.That(content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), $"cut at {cut}");
        }
    }

    private static ListContent Read(params (string From, string To)[] changes)
    {
        var text = Sample;
        foreach (var (from, to) in changes)
        {
            var at = text.IndexOf(from, StringComparison.Ordinal);
            text = at < 0 ? text : string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
        }

        return ListSamples.Read(text);
    }
}
