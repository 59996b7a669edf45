using System.Text;
using Compliance.Lists;
using Compliance.Lists.EuropeanUnion;
using NUnit.Framework;
using static Compliance.Tests.Lists.EuropeanUnion.EuropeanUnionSamples;

namespace Compliance.Tests.Lists.EuropeanUnion;

/// <summary>The two forms in which the list was published until 2018.</summary>
public class FsfOldReaderTests
{
    [TestCase("eu_fsf_old_sample.xml", "eu-fsf-xml-old", "2016-02-11")]
    [TestCase("eu_fsf_old_sample.csv", "eu-fsf-csv-old", "2018-07-04")]
    public void Both_samples_give_a_person_and_an_organisation(string file, string format, string day)
    {
        var content = ListFile.Parse(Bytes(file), "list");

        var (person, organisation) = (content.Parties[0], content.Parties[1]);
        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo(format));
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That((person.Id, person.Kind, person.PrimaryName), Is.EqualTo(("EU:900001", PartyKind.Person, "Example Muster Person")));
            Assert.That(person.BirthDates.Single().ToString(), Is.EqualTo("[1958-01-01..1963-12-31]~"), "1958 - 1963 (approximative)");
            Assert.That(person.BirthPlaces.Single().City, Is.EqualTo("Exampletown"));
            Assert.That(person.Identifiers.Single(), Is.EqualTo(new Identifier(IdentifierKind.Passport, "X0000001")), "the type stands behind the number");
            Assert.That(person.Nationalities, Is.EqualTo(new[] { "XXX" }));
            Assert.That(organisation.Names[1].Quality, Is.EqualTo(AliasQuality.Weak), "a translation");
            Assert.That(organisation.Identifiers[0], Is.EqualTo(new Identifier(IdentifierKind.Phone, "000 11 22")));
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        });
    }

    [Test]
    public void Programmes_named_in_the_remark_are_designations_too()
    {
        var content = ListFile.Parse(Bytes("eu_fsf_old_sample.xml"), "list");

        Assert.That(content.Parties[0].Designations.Select(d => (d.Programme, d.LegalBasis)), Is.EqualTo(new[] { ("SAMPLE", "2012/1 (OJ L1)"), ("SAMPLE2", "2002/1 (OJ L2)") }));
        Assert.That(content.Tally.Prose, Is.EqualTo(1), "the other remark is prose");
    }

    [Test]
    public void A_part_with_the_number_of_another_entry_is_left_out_and_named()
    {
        var content = Read(SampleText("eu_fsf_old_sample.xml").Replace("<NAME Id=\"22\" Entity_id=\"900002\"", "<NAME Id=\"22\" Entity_id=\"900003\"", StringComparison.Ordinal));

        Assert.That(content.Parties[1].Names(), Is.EqualTo(new[] { "Example Trading Corporation" }));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1071").Message, Does.Contain("Beispiel-Handelsgesellschaft"));
    }

    [Test]
    public void A_row_that_names_two_entries_is_left_out()
    {
        var content = Read(SampleText("eu_fsf_old_sample.csv").Replace(";22;900002;", ";22;900001;", StringComparison.Ordinal));

        Assert.That(content.Parties[1].Names(), Is.EqualTo(new[] { "Example Trading Corporation" }));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1037").Message, Does.Contain("900001"));
    }

    [Test]
    public void A_file_saved_by_a_spreadsheet_program_is_refused_with_the_reason()
    {
        var lines = SampleText("eu_fsf_old_sample.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => "\"" + l.TrimEnd('\r') + "\t\t\t\"");
        var content = ListFile.Parse(Encoding.Latin1.GetBytes(string.Join('\n', lines) + "\n\"\u00EF\""), "list");

        var refused = content.Diagnostics.Single(d => d.Code == "CMP1070");
        Assert.That((content.Parties.Length, content.Sources.Length, refused.Severity), Is.EqualTo((0, 0, DiagnosticSeverity.Error)));
        Assert.That(refused.Message, Does.Contain("spreadsheet"));
    }

    [TestCase("AD001095 (passport-National passport) ((passport))", "AD001095", "passport")]
    [TestCase("347834 (passport-National passport)  (valid to 2014-02-21)[known to be expired]", "347834", "passport")]
    [TestCase("20645897 (drivinglicence-Driving licence) [known to be false]", "20645897", "drivinglicence")]
    [TestCase("UNKNOWN (other-Other identification number)", "UNKNOWN", "other")]
    [TestCase("A 1 (of two) (id-National identification card)", "A 1 (of two)", "id")]
    [TestCase("12345", "12345", "")]
    public void A_document_is_taken_apart(string text, string number, string type)
    {
        Assert.That(FsfDocument.Old(text), Is.EqualTo((number, type)));
    }

    [TestCase("Ration Card no. 0094195", "0094195")]
    [TestCase("SSN 156-92-9858", "156-92-9858")]
    [TestCase("BPA Nr. 1336597587", "1336597587")]
    [TestCase("28 642 163", "28 642 163")]
    [TestCase("NO1234567", "NO1234567")]
    [TestCase("UNKNOWN", null)]
    public void A_number_stands_without_its_label(string text, string? number)
    {
        Assert.That(FsfDocument.Number(text, IdentifierKind.Other), Is.EqualTo(number));
    }

    [Test]
    public void A_second_whole_name_in_one_element_is_a_name_too_and_stray_text_is_reported()
    {
        var content = Read(SampleText("eu_fsf_old_sample.xml").Replace(
            "<WHOLENAME>Beispiel-Handelsgesellschaft</WHOLENAME>", "<WHOLENAME>Beispiel-Handelsgesellschaft</WHOLENAME><WHOLENAME>Beispiel</WHOLENAME>Exempel", StringComparison.Ordinal));

        Assert.That(content.Parties[1].Names(), Is.EqualTo(new[] { "Example Trading Corporation", "Beispiel-Handelsgesellschaft", "Beispiel" }));
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1014").Message, Does.Contain("Exempel"));
    }
}
