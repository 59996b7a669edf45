using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.EuropeanUnion.EuropeanUnionSamples;

namespace Compliance.Tests.Lists.EuropeanUnion;

public class FsfCsvReaderTests
{
    [Test]
    public void The_sample_gives_the_same_parties_as_the_XML_as_far_as_both_hold_them()
    {
        var content = ListFile.Parse(Bytes("eu_fsf_sample.csv"), "list");

        var (person, organisation, ship) = (content.Parties[0], content.Parties[1], content.Parties[2]);
        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo("eu-fsf-csv"));
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2026, 1, 15)));
            Assert.That((person.Id, person.Kind, person.Gender), Is.EqualTo(("EU:900001", PartyKind.Person, "M")));
            Assert.That(person.Names(), Is.EqualTo(new[] { "Example Muster Person", "예시" }));
            Assert.That(person.BirthDates.Single().ToString(), Is.EqualTo("1962~"));
            Assert.That(person.Identifiers.Select(i => i.Value), Is.EquivalentTo(new[] { "XXi.001", "X0000001" }));
            Assert.That(person.Designations.Single(), Has.Property("Reference").EqualTo("EU.900001.11").And.Property("ListedOn").EqualTo(new DateOnly(2020, 2, 29)));
            Assert.That(organisation.Names[1].Quality, Is.EqualTo(AliasQuality.Weak), "a translation; the table has no column of strength");
            Assert.That(organisation.Identifiers.Select(i => i.Value), Is.EqualTo(new[] { "000 11 22", "000 33 44" }));
            Assert.That(ship.Kind, Is.EqualTo(PartyKind.Vessel));
            Assert.That((content.Tally.Entries, content.Tally.NameElements), Is.EqualTo((3, 5)));
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        });
    }

    [Test]
    public void Columns_are_found_by_name_wherever_they_stand()
    {
        var content = Read("Entity_SubjectType;NameAlias_WholeName;Entity_LogicalId;Entity_Regulation_Programme;NameAlias_LastName;new column\r\nE;Example;7;PRK;;x\r\n");

        Assert.That((content.Parties.Single().Id, content.Parties.Single().IsOfRegime(Regimes.Dprk)), Is.EqualTo(("EU:7", true)));
        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1041").And.Contain("CMP1044"));
    }

    [TestCase("Entity_LogicalId")]
    [TestCase("Entity_SubjectType")]
    [TestCase("Entity_Regulation_Programme")]
    [TestCase("NameAlias_WholeName")]
    public void A_table_without_a_needed_column_is_refused(string column)
    {
        var text = SampleText("eu_fsf_sample.csv").Replace(column + ";", column[..^2] + "xx;", StringComparison.Ordinal)
            .Replace("Entity_SubjectType_ClassificationCode", "Other", StringComparison.Ordinal);
        var content = Read(text);

        Assert.That(content.Parties, Is.Empty);
        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1042"));
    }

    [TestCase("Entity_LogicalId", "EU.1.11", "no logical id")]
    [TestCase("Entity_LogicalId", "", "no logical id")]
    [TestCase("fileGenerationDate", "900001", "not the day")]
    [TestCase("Entity_SubjectType", "2021-03-01", "no subject")]
    public void A_row_whose_columns_are_shifted_is_left_out_with_its_line(string column, string value, string why)
    {
        var content = Read(FsfCsv(FsfRow(("NameAlias_WholeName", "Example One")), FsfRow((column, value), ("NameAlias_WholeName", "Example Two"))));

        var left = content.Diagnostics.Single(d => d.Code == "CMP1037");
        Assert.That((content.Parties.Single().Names(), left.Location.Line, left.Message), Is.EqualTo((new[] { "Example One" }, 3, left.Message)));
        Assert.That(left.Message, Does.Contain(why));
    }

    [Test]
    public void A_row_with_another_EU_reference_is_not_added_to_the_entry()
    {
        var content = Read(FsfCsv(FsfRow(("NameAlias_WholeName", "Example One")), FsfRow(("Entity_EU_ReferenceNumber", "EU.2.22"), ("NameAlias_WholeName", "Example Two"))));

        Assert.That(content.Parties.Single().Names(), Is.EqualTo(new[] { "Example One" }));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1037").Message, Does.Contain("EU.2.22"));
    }

    [Test]
    public void Rows_of_one_entry_need_not_stand_together()
    {
        var content = Read(FsfCsv(
            FsfRow(("NameAlias_WholeName", "Example One")),
            FsfRow(("Entity_LogicalId", "900002"), ("Entity_EU_ReferenceNumber", "EU.2.22"), ("NameAlias_WholeName", "Example Two")),
            FsfRow(("NameAlias_WholeName", "Exempel Eins"), ("Entity_SubjectType", "enterprise"))));

        Assert.That(content.Parties.Select(p => string.Join('|', p.Names())), Is.EqualTo(new[] { "Example One|Exempel Eins", "Example Two" }));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1048").Location.Line, Is.EqualTo(4), "the rows disagree about the subject");
    }

    [Test]
    public void A_row_with_a_cell_too_few_is_left_out()
    {
        var text = FsfCsv(FsfRow(("NameAlias_WholeName", "Example One")), FsfRow(("NameAlias_WholeName", "Example Two")));
        var content = Read(text[..text.LastIndexOf(';')] + "\r\n");

        Assert.That(content.Parties.Single().Names(), Is.EqualTo(new[] { "Example One" }));
        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1037"));
    }

    [Test]
    public void A_header_that_names_a_column_twice_is_refused()
    {
        var content = Read(SampleText("eu_fsf_sample.csv").Replace("NameAlias_FirstName;", "NameAlias_LastName;", StringComparison.Ordinal));

        Assert.That((content.Parties.Length, content.Diagnostics.Any(d => d.Code == "CMP1042")), Is.EqualTo((0, true)));
    }

    [Test]
    public void Rows_that_disagree_about_the_day_give_the_earliest_and_one_EU_reference_of_two_ids_is_reported()
    {
        var content = Read(FsfCsv(
            FsfRow(("fileGenerationDate", "15/01/2027"), ("NameAlias_WholeName", "Example One")),
            FsfRow(("Entity_LogicalId", "900002"), ("NameAlias_WholeName", "Example Two"))));

        Assert.That((content.Sources.Single().PublishedOn, content.Parties.Length), Is.EqualTo(((DateOnly?)new DateOnly(2026, 1, 15), 2)));
        Assert.That(content.Diagnostics.Count(d => d.Code == "CMP1048"), Is.EqualTo(2));
    }
}
