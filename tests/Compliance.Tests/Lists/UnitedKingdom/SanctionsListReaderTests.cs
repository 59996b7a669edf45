using System.Text;
using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.UnitedKingdom.UnitedKingdomSamples;

namespace Compliance.Tests.Lists.UnitedKingdom;

/// <summary>The XML and the CSV of the UK Sanctions List.</summary>
public class SanctionsListReaderTests
{
    [TestCase("Primary Name", AliasKind.Primary)]
    [TestCase("Primary name", AliasKind.Primary)]
    [TestCase("Primary name variation", AliasKind.AlsoKnownAs)]
    [TestCase("ALias", AliasKind.AlsoKnownAs)]
    [TestCase("alias", AliasKind.AlsoKnownAs)]
    public void Types_of_names_are_told_in_any_letter_case(string type, AliasKind kind)
    {
        var names = $"<Name><Name6>FIRST</Name6><NameType>{(kind == AliasKind.Primary ? "Alias" : "Primary Name")}</NameType></Name><Name><Name6>SECOND</Name6><NameType>{type}</NameType></Name>";

        var party = ReadXml(Entry(name: names)).Parties.Single();

        Assert.That(party.Names.Single(n => n.Name == "SECOND").Kind, Is.EqualTo(kind));
    }

    [TestCase("Good quality a.k.a", AliasQuality.Strong, null)]
    [TestCase("Low quality a.k.a", AliasQuality.Weak, null)]
    [TestCase("", AliasQuality.Strong, null)]
    [TestCase("Fair", AliasQuality.Strong, "CMP1016")]
    public void Strengths_of_aliases_are_told(string strength, AliasQuality quality, string? code)
    {
        var content = ReadListed(
            Listed(("Name 6", "ONE")),
            Listed(("Name 6", "UNO"), ("Name type", "Alias"), ("Alias strength", strength)));

        Assert.That((content.Parties.Single().Names[1].Quality, content.Codes().FirstOrDefault()), Is.EqualTo((quality, code)));
    }

    [Test]
    public void Both_forms_give_the_same_party()
    {
        var xml = ListFile.Read(Repository.Data("samples", "lists", "uk_sanctions_list_sample.xml")).Parties;
        var csv = ListFile.Read(Repository.Data("samples", "lists", "uk_sanctions_list_sample.csv")).Parties;

        Assert.Multiple(() =>
        {
            Assert.That(csv.Select(p => p.Id), Is.EqualTo(xml.Select(p => p.Id)));
            Assert.That(csv[1].Names, Is.EqualTo(xml[1].Names));
            Assert.That(csv[1].Identifiers, Is.EquivalentTo(xml[1].Identifiers));
            Assert.That(csv[1].Relations, Is.EquivalentTo(xml[1].Relations));
            Assert.That(csv[1].Addresses, Is.EqualTo(xml[1].Addresses));
            Assert.That(csv[2].Relations.Count(r => r.IsFormer), Is.EqualTo(2), "numbered former owners");
        });
    }

    [Test]
    public void Rows_of_one_id_are_one_party_and_stray_ones_are_left_out()
    {
        var content = ReadListed(
            Listed(("Name 6", "ONE"), ("D.O.B", "00/00/1954")),
            Listed(("Name 6", "TWO"), ("Unique ID", "XXX0002")),
            Listed(("Name 6", "ONE"), ("D.O.B", "dd/mm/1955")),
            Listed(("Name 6", "STRAY"), ("Regime Name", "Other"), ("Date Designated", "05/05/2023")));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Select(p => p.PrimaryName), Is.EqualTo(new[] { "ONE", "TWO" }));
            Assert.That(content.Parties[0].BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1954", "1955" }));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1012").Message, Does.Contain("STRAY"));
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((3, 1)));
        });
    }

    [Test]
    public void The_id_tells_North_Korea_when_the_regime_does_not()
    {
        Assert.That(ReadXml(Entry(id: "DPR0001")).Parties.Single().IsOfRegime(Regimes.Dprk));
        Assert.That(ReadXml(Entry(id: "CYB0001")).Parties.Single().IsOfRegime(Regimes.Dprk), Is.False);
    }

    [Test]
    public void A_repeated_id_leaves_out_the_second_entry()
    {
        var content = ReadXml(Entry(), Entry(name: "<Name><Name6>SECOND</Name6><NameType>Primary Name</NameType></Name>"));

        Assert.Multiple(() =>
        {
            Assert.That((content.Parties.Length, content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((1, 2, 1)));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1012").Message, Does.Contain("SECOND"));
        });
    }

    [TestCase("", "CMP1010", "no id")]
    [TestCase("13254", "CMP1010", "not an id of this list")]
    public void An_entry_without_its_id_is_left_out_and_named(string id, string code, string reason)
    {
        var content = ReadXml(Entry(), Entry(id: id, name: "<Name><Name6>LOST</Name6></Name>"));

        Assert.That(content.Diagnostics.Single(d => d.Code == code).Message, Does.Contain("LOST"), reason);
    }

    [Test]
    public void An_entry_without_a_name_is_left_out()
    {
        Assert.That(ReadXml(Entry(), Entry(id: "XXX0002", name: "<Name><Name6> </Name6></Name>")).Codes(), Does.Contain("CMP1011"));
    }

    [Test]
    public void A_part_of_a_name_that_stands_twice_is_kept()
    {
        var content = ReadXml(Entry(name: "<Name><Name6>ONE</Name6><Name6>TWO</Name6><Name1>GIVEN</Name1><NameType>Primary Name</NameType></Name>"));

        Assert.That(content.Parties.Single().PrimaryName, Is.EqualTo("GIVEN ONE TWO"));
    }

    [Test]
    public void Unknown_elements_are_reported_and_the_indicators_of_measures_are_known()
    {
        var content = ReadXml(Entry("<SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze></SanctionsImposedIndicators><NewThing>x</NewThing>"));

        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1013").Message, Does.Contain("NewThing"));
    }

    [Test]
    public void An_XML_that_breaks_off_is_refused()
    {
        var xml = Xml(Entry(), Entry(id: "XXX0002"));

        Assert.That(Read(xml[..^30]).Codes(), Is.EqualTo(new[] { "CMP1004" }));
        Assert.That(Read("<Designations/>").Codes(), Does.Contain("CMP1023"));
    }

    [Test]
    public void The_CSV_must_be_UTF_8()
    {
        var bytes = Encoding.Latin1.GetBytes("Report Date: 13-Feb-2026\n" + ListHeader + "\n" + Listed(("Name 6", "\u00C9X")) + "\n");

        Assert.That(ListFile.Parse(bytes, "list").Codes(), Is.EqualTo(new[] { "CMP1036" }));
    }

    [TestCase("dd/mm/1945", "1945")]
    [TestCase("dd/03/1945", "1945-03")]
    [TestCase("00/00/1945", "1945")]
    [TestCase("01/03/1958", "1958-03-01")]
    public void Dates_of_birth_are_as_exact_as_printed(string printed, string date)
    {
        var party = ReadXml(Entry($"<IndividualDetails><Individual><DOBs><DOB>{printed}</DOB></DOBs></Individual></IndividualDetails>")).Parties.Single();

        Assert.That(party.BirthDates.Single().ToString(), Is.EqualTo(date));
    }

    [Test]
    public void A_date_that_cannot_be_read_is_reported()
    {
        var content = ReadListed(Listed(("Name 6", "ONE"), ("D.O.B", "31/02/1950"), ("Last Updated", "03/04/20x4")));

        Assert.That((content.Parties.Length, content.Codes().Count(c => c == "CMP1015"), content.Tally.UnreadDates), Is.EqualTo((1, 2, 2)));
    }
}
