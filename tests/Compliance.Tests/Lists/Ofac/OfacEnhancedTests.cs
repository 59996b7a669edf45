using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Ofac;

/// <summary>The enhanced format on an invented file, whole and damaged.</summary>
public class OfacEnhancedTests
{
    private static readonly string Sample = File.ReadAllText(Repository.Data("samples", "lists", "ofac_enhanced_sample.xml"));

    [Test]
    public void A_file_is_read_whole()
    {
        var content = Read();
        var person = content.Parties[0];
        var organisation = content.Parties[1];

        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single(), Is.EqualTo(content.Sources.Single() with { List = "OFAC SDN List", PublishedOn = new DateOnly(2026, 1, 15), Persons = 1, Organisations = 1, Scope = ListSource.WholeList }));
            Assert.That(person.Names, Is.EqualTo(new[]
            {
                new Alias("SAMPLE, Person", AliasKind.Primary, AliasQuality.Strong),
                new Alias("견 본", AliasKind.OriginalScript, AliasQuality.Strong),
                new Alias("NICKNAME", AliasKind.AlsoKnownAs, AliasQuality.Weak),
                new Alias("FORMER, Person", AliasKind.FormerlyKnownAs, AliasQuality.Strong),
                new Alias("شخص سابق", AliasKind.OriginalScript, AliasQuality.Strong),
            }));
            Assert.That(person.BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1962", "1957~", "[1951-01-01..1953-12-31]" }));
            Assert.That(person.Gender, Is.EqualTo("Male"));
            Assert.That(person.Positions, Is.EqualTo(new[] { "Invented office" }));
            Assert.That(person.Identifiers.Single(), Is.EqualTo(new Identifier(IdentifierKind.Passport, "X0000001", "Exampleland")));
            Assert.That(person.Relations.Single(), Is.EqualTo(new Relation(RelationKind.ActsFor, "EXAMPLE TRADING CORPORATION") { OtherId = "US:900002" }));
            Assert.That(
                person.Designations.Single(),
                Is.EqualTo(new Designation("US", "OFAC SDN List", "900001", "DPRK2", new DateOnly(2016, 7, 6), [], null, "Executive Order 13687 (DPRK)") { Regime = Regimes.Dprk }));
            Assert.That(organisation.Addresses.Single(), Is.EqualTo(new ListedAddress("1 Sample Street", "Exampletown", null, null, "Exampleland")));
            Assert.That(organisation.IsOfRegime(Regimes.Dprk), "its secondary sanctions risk names the North Korea Sanctions Regulations");
            Assert.That(content.Tally.NameElements, Is.EqualTo(6));
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        });
    }

    [TestCase("<value>circa 1957</value>", "<value>circa 1967</value>", "CMP1062", 7, TestName = "A_date_that_disagrees_with_its_interval_is_kept_beside_it")]
    [TestCase("<value>Nickname</value>", "<value>Mickname</value>", "CMP1062", 7, TestName = "A_name_that_disagrees_with_its_parts_is_kept_beside_them")]
    [TestCase(">A.K.A.</aliasType>", ">A.X.A.</aliasType>", "CMP1062", 6, TestName = "A_word_that_disagrees_with_its_id_is_reported")]
    [TestCase("<aliasType refId=\"1400\">", "<aliasType refId=\"1499\">", "CMP1038", 6, TestName = "An_id_that_the_table_does_not_have_is_reported_and_the_word_stands")]
    [TestCase("<isLowQuality>true<", "<isLowQuality>maybe<", "CMP1016", 6, TestName = "An_unknown_quality_is_reported_here_too")]
    [TestCase("datePublished=\"2016-07-06\"", "datePublished=\"2016-17-06\"", "CMP1015", 6, TestName = "A_listing_day_that_cannot_be_read_is_reported")]
    [TestCase("<dataAsOf>2026-01-15", "<dataAsOf>2026-21-15", "CMP1044", 6, TestName = "A_publication_date_that_cannot_be_read_is_reported")]
    [TestCase("<formattedFullName>NICKNAME</formattedFullName>", "", null, 6, TestName = "A_name_without_its_full_print_is_put_together")]
    public void Damage_is_reported_and_costs_no_party(string from, string to, string? code, int facts)
    {
        var content = Read((from, to));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties, Has.Length.EqualTo(2));
            Assert.That(content.Parties.Sum(p => p.Names.Length) + content.Parties.Sum(p => p.BirthDates.Length) - 3, Is.EqualTo(facts), "no name and no date is lost");
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => d.Code).Distinct(), code is null ? Is.Empty : Is.EqualTo(new[] { code }).Or.Contain(code));
        });
    }

    [TestCase("<entity id=\"900002\">", "<entity>", "CMP1010", TestName = "An_entity_without_id_is_left_out_with_an_error")]
    [TestCase("<entity id=\"900002\">", "<entity id=\"900001\">", "CMP1012", TestName = "An_entity_with_the_id_of_another_is_left_out_with_an_error")]
    public void What_is_left_out_is_an_error(string from, string to, string code)
    {
        var content = Read((from, to));

        Assert.Multiple(() =>
        {
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((2, 1, 1)));
            Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code), Is.EqualTo(new[] { code }));
        });
    }

    [Test]
    public void Damage_in_a_table_does_not_change_what_entries_print()
    {
        var content = Read(("<value>DPRK2</value>", "<value>DPRK9</value>"), ("<value>F.K.A.</value>", "<value>A.K.A.</value>"));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties[0].Names.Single(n => n.Name == "FORMER, Person").Kind, Is.EqualTo(AliasKind.FormerlyKnownAs));
            Assert.That(content.Parties[0].Designations.Single().Programme, Is.EqualTo("DPRK2"));
            Assert.That(content.Diagnostics.Count(d => d.Code == "CMP1062"), Is.EqualTo(2));
        });
    }

    [Test]
    public void Two_entities_in_one_element_are_reported()
    {
        var at = Sample.IndexOf("    </entity>\n    <entity id=\"900002\">", StringComparison.Ordinal);
        var swapped = ListSamples.Read(Sample[..at] + "<entity id=\"900002\"></entity>" + Sample[Sample.IndexOf("<generalInfo>", at, StringComparison.Ordinal)..]);

        Assert.Multiple(() =>
        {
            Assert.That(swapped.Parties.Single().Names.Select(n => n.Name), Does.Contain("EXAMPLE TRADING CORPORATION"), "no name is lost");
            Assert.That(swapped.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code), Is.EquivalentTo(new[] { "CMP1014", "CMP1063" }));
        });
    }

    [Test]
    public void Lists_times_programmes_are_bounded()
    {
        var lists = string.Concat(Enumerable.Range(0, 3000).Select(i => $"<sanctionsList>{i}</sanctionsList>"));
        var programmes = string.Concat(Enumerable.Range(0, 3000).Select(i => $"<sanctionsProgram>{i}</sanctionsProgram>"));
        var content = Read(("<sanctionsLists>\n        <sanctionsList refId=\"1550\" id", "<sanctionsLists>" + lists + "<sanctionsList refId=\"1550\" id"), ("<sanctionsPrograms>\n", "<sanctionsPrograms>" + programmes));

        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1027"), "nine million designations are no list");
    }

    [TestCase("<sanctionsPrograms><sanctionsProgram refId=\"91902\">DPRK2</sanctionsProgram></sanctionsPrograms>", "DPRK2", TestName = "A_filter_by_programme_is_partial")]
    [TestCase("<somethingElse>1</somethingElse>", "a selection", TestName = "An_unknown_filter_is_partial")]
    public void A_filtered_file_is_partial(string filter, string scope)
    {
        var content = Read(("</sanctionsLists>\n    </filters>", "</sanctionsLists>" + filter + "</filters>"));

        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single().Scope, Is.EqualTo(scope));
            Assert.That(content.Diagnostics.Count(d => d.Code == "CMP1043"), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_file_of_all_lists_is_both_publications()
    {
        var content = Read(("<sanctionsList refId=\"1550\">SDN List</sanctionsList>", "<sanctionsList refId=\"1550\">SDN List</sanctionsList><sanctionsList>Consolidated List</sanctionsList>"));

        Assert.That(
            content.Sources.Select(s => (s.List, s.Persons, s.Organisations)),
            Is.EqualTo(new[] { ("OFAC SDN List", 1, 1), ("OFAC Consolidated (non-SDN) List", 0, 0) }));
    }

    [Test]
    public void A_cut_file_is_refused()
    {
        for (var cut = 60; cut < Sample.Length - 1; cut += 499)
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
