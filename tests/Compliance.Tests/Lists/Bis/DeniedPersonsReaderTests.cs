using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Bis;

public class DeniedPersonsReaderTests
{
    private const string Header =
        "\"Name\"\t\"Street_Address\"\t\"City\"\t\"State\"\t\"Country\"\t\"Postal_Code\"\t\"Effective_Date\"\t\"Expiration_Date\"\t\"Standard_Order\"\t\"Last_Update\"\t\"Action\"\t\"FR_Citation\"\n";

    [Test]
    public void A_row_is_a_mention_of_export_control_with_its_days_even_when_it_has_expired()
    {
        var party = Read(Row(" E. XAMPLE", from: "10/16/2017", until: "10/13/2020")).Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(party.PrimaryName, Is.EqualTo("E. XAMPLE"), "the leading blank only sorts");
            Assert.That(party.Designations, Is.Empty);
            Assert.That(party.Mentions, Is.EqualTo(new[]
            {
                new Mention("US", "BIS Denied Persons List", "1 F.R. 1", ListMeaning.ExportControl, null, new DateOnly(2017, 10, 16), new DateOnly(2020, 10, 13)),
            }));
            Assert.That(party.Addresses, Is.EqualTo(new[] { new ListedAddress("1 EXAMPLE ST", "TOWN", "TX", "75159", "US") }));
        });
    }

    [Test]
    public void A_denial_without_an_end_has_none() => Assert.That(Read(Row("X", until: "")).Parties.Single().Mentions.Single().Until, Is.Null);

    [Test]
    public void Rows_of_one_name_and_notice_are_one_party_with_several_addresses()
    {
        var content = Read(Row("X", street: "1 A ST") + Row("X", street: "2 B ST") + Row("X", street: "3 C ST", citation: "2 F.R. 2"));

        Assert.That(content.Parties.Select(p => p.Addresses.Length), Is.EqualTo(new[] { 2, 1 }));
        Assert.That((content.Tally.Entries, content.Tally.NameElements), Is.EqualTo((2, 3)));
    }

    [Test]
    public void The_same_party_has_the_same_id_as_in_the_Consolidated_Screening_List()
    {
        const string Csl =
            "source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,vessel_owner,remarks,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth\n"
            + "DPL,,,, X,,,1 F.R. 1,,,,,,,,,\n";

        Assert.That(ListSamples.Read(Csl).Parties.Single().Id, Is.EqualTo(Read(Row("X")).Parties.Single().Id));
    }

    [TestCase("\"X\"\t\"Y\"\n", TestName = "too few cells")]
    [TestCase("\"X\t\"Y\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"01/01/2020\"\t\"\"\t\"Y\"\t\"2020-01-01\"\t\"\"\t\"\"\n", TestName = "a quote that is not closed")]
    [TestCase("\"X\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"01/01/2020\"\t\"Y\"\t\"\"\t\"\"\t\"2020-01-01\"\t\"\"\t\"\"\n", TestName = "shifted columns")]
    public void A_damaged_row_is_left_out_and_named(string row)
    {
        var content = Read(row + Row("EXAMPLE"));

        Assert.That(content.Diagnostics.Count(d => d.Code == "CMP1037"), Is.GreaterThanOrEqualTo(1));
        Assert.That(content.Parties.Length + content.Tally.Rejected, Is.EqualTo(content.Tally.Entries));
        Assert.That(content.Parties.Any(p => p.PrimaryName.StartsWith('X')), Is.False);
    }

    [Test]
    public void A_missing_column_refuses_the_file() =>
        Assert.That(ListSamples.Read(Header.Replace("\"FR_Citation\"", "\"FR\"", StringComparison.Ordinal) + Row("X")).Codes(), Is.EqualTo(new[] { "CMP1042" }));

    // 546 and 665 rows, of which 114 and 89 give further addresses (names and notices compared without blanks around them). Years such as 3017 and 1023 are slips.
    [TestCase("dpl_a.txt", 432, 546, 1, "2019-06-12")]
    [TestCase("dpl_b.txt", 576, 665, 3, "2023-11-28")]
    public void A_published_edition_imports_whole(string file, int entries, int rows, int slips, string published)
    {
        var content = ListFile.Read(Repository.Shared("lists", "us_bis", file));

        Assert.Multiple(() =>
        {
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Tally.NameElements), Is.EqualTo((entries, 0, rows)));
            Assert.That(content.Tally.UnreadDates, Is.EqualTo(slips));
            Assert.That(content.Sources.Single().PublishedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(published));
            Assert.That(content.Parties.All(p => p.Designations.IsEmpty && p.Mentions.All(m => m.Meaning == ListMeaning.ExportControl && m.Regime is null)), Is.True);
        });
    }

    private static ListContent Read(string rows) => ListSamples.Read(Header + rows, "dpl.txt");

    private static string Row(string name, string street = "1 EXAMPLE ST", string from = "01/02/2020", string until = "01/02/2030", string citation = "1 F.R. 1") =>
        string.Join('\t', ((string[])[name, street, "TOWN", "TX", "US", "75159", from, until, "Y", "2020-02-03", "FR NOTICE ADDED", citation]).Select(c => "\"" + c + "\"")) + "\n";
}
