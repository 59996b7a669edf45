using System.Text;
using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.ListSamples;

namespace Compliance.Tests.Lists.UnitedNations;

public class UnitedNationsXmlReaderTests
{
    private static readonly string Two = UnitedNationsList(
        Person.Replace("{0}", "", StringComparison.Ordinal),
        Organisation.Replace("{0}", "", StringComparison.Ordinal));

    [TestCase("2026-08-01T23:00:03.110Z", "2026-08-01", "as the newest files")]
    [TestCase("2017-07-03T20:27:45.483-04:00", "2017-07-03", "with an offset: 00:27 on 4 July UTC, but 3 July as printed")]
    [TestCase("2024-11-30T00:00:00.8Z", "2024-11-30", "one fraction digit")]
    [TestCase("2024-05-24T15:59:26.4511801-04:00", "2024-05-24", "seven fraction digits")]
    [TestCase("2024-05-24", "2024-05-24", "no time")]
    public void The_list_date_is_the_day_as_printed(string printed, string day, string reason)
    {
        var content = Read(UnitedNationsList(Person.Replace("{0}", "", StringComparison.Ordinal), generated: printed));

        Assert.That(content.Sources.Single().PublishedOn!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(day), reason);
    }

    [TestCase("", "CMP1003", "empty file")]
    [TestCase("  \n", "CMP1003", "blank file")]
    [TestCase("not a list", "CMP1003", "plain text")]
    [TestCase("PK\u0003\u0004", "CMP1035", "a damaged zip file")]
    [TestCase("<!DOCTYPE html><html><body>502 Bad Gateway</body></html>", "CMP1003", "an error page")]
    [TestCase("<HTML><body>Not found", "CMP1003", "an old error page that is not XML")]
    [TestCase("<phoneBook/>", "CMP1007", "another document")]
    [TestCase("<CONSOLIDATED_LIST/>", "CMP1008", "no date")]
    [TestCase("<CONSOLIDATED_LIST dateGenerated=\"yesterday\"/>", "CMP1008", "no readable date")]
    [TestCase("<CONSOLIDATED_LIST dateGenerated=\"2026-02-30T00:00:00Z\"/>", "CMP1008", "a day that does not exist")]
    [TestCase("<a><b></a>", "CMP1007", "not this list is found before the broken nesting")]
    [TestCase("<", "CMP1004", "only one character")]
    public void A_file_that_is_no_UN_list_is_refused(string text, string code, string reason)
    {
        var content = Read(text);

        Assert.Multiple(() =>
        {
            Assert.That(content.Codes(), Does.Contain(code), reason);
            Assert.That(content.Parties, Is.Empty);
            Assert.That(content.Sources, Is.Empty);
            Assert.That(content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error));
        });
    }

    [Test]
    public void A_list_that_breaks_off_is_refused_with_its_place_and_the_entries_before_it()
    {
        var content = Read(Two[..Two.IndexOf("</ENTITY>", StringComparison.Ordinal)]);

        var broken = content.Diagnostics.Single(d => d.Code == "CMP1004");
        Assert.Multiple(() =>
        {
            Assert.That(broken.Message, Does.Contain("after 1 entries"));
            Assert.That(broken.Location.Line, Is.EqualTo(1));
            Assert.That(broken.Location.Column, Is.GreaterThan(300));
            Assert.That(content.Parties, Is.Empty, "what is missing is unknown, so nothing may count as screened");
        });
    }

    [TestCase("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>", TestName = "An_entity_bomb_is_refused")]
    [TestCase("<!DOCTYPE CONSOLIDATED_LIST SYSTEM \"file:///etc/passwd\">", TestName = "An_external_document_type_is_refused")]
    [TestCase("<?xml version=\"1.0\"?><!DOCTYPE CONSOLIDATED_LIST>", TestName = "An_empty_document_type_is_refused")]
    public void A_document_type_is_refused(string prolog)
    {
        var content = Read(prolog + Two);

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1005" }));
        Assert.That(content.Parties, Is.Empty);
    }

    [Test]
    public void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));
        var content = Read(UnitedNationsList(Person.Replace("{0}", deep, StringComparison.Ordinal)));

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1006" }));
        Assert.That(content.Parties, Is.Empty);
    }

    [Test]
    public void A_byte_order_mark_and_UTF_16_are_read()
    {
        var utf8 = ListFile.Parse([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Two)], "x");
        var utf16 = ListFile.Parse([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Two)], "x");

        Assert.That(utf8.Parties, Has.Length.EqualTo(2));
        Assert.That(utf16.Parties, Has.Length.EqualTo(2));
    }

    [Test]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Two);
        bytes[Two.IndexOf("EXAMPLE", StringComparison.Ordinal)] = 0xEF;

        Assert.That(ListFile.Parse(bytes, "x").Codes(), Does.Contain("CMP1004"));
    }

    [Test]
    public void An_entry_without_reference_or_name_is_reported_and_costs_no_other()
    {
        var content = Read(UnitedNationsList(
            "<INDIVIDUAL><FIRST_NAME>NO REFERENCE</FIRST_NAME></INDIVIDUAL>"
            + "<INDIVIDUAL><REFERENCE_NUMBER>XXi.900</REFERENCE_NUMBER></INDIVIDUAL>"
            + "<INDIVIDUAL/>"
            + Person.Replace("{0}", "", StringComparison.Ordinal),
            Organisation.Replace("{0}", "", StringComparison.Ordinal)));

        Assert.Multiple(() =>
        {
            Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1010", "CMP1011", "CMP1010" }));
            Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "UN:XXi.001", "UN:XXe.001" }));
            Assert.That(content.Tally.Entries, Is.EqualTo(5));
            Assert.That(content.Tally.Rejected, Is.EqualTo(3));
            Assert.That(content.Diagnostics.All(d => d is { Severity: DiagnosticSeverity.Error, Location.Line: 1, Location.Column: > 1 }));
        });
    }

    [Test]
    public void A_reference_that_occurs_twice_is_an_error()
    {
        var person = Person.Replace("{0}", "", StringComparison.Ordinal);
        var content = Read(UnitedNationsList(person + person));

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1012" }));
        Assert.That(content.Parties, Has.Length.EqualTo(1));
    }

    [Test]
    public void An_unknown_element_is_reported_once_and_is_not_fatal()
    {
        var content = Read(UnitedNationsList(
            Person.Replace("{0}", "<NEW_FIELD>1</NEW_FIELD><NEW_FIELD>3</NEW_FIELD><TITLE><NEW_PART>x</NEW_PART></TITLE>", StringComparison.Ordinal),
            Organisation.Replace("{0}", "<NEW_FIELD>2</NEW_FIELD>", StringComparison.Ordinal)));

        Assert.That(content.Diagnostics.Select(d => (d.Code, d.Severity)), Is.EqualTo(new[]
        {
            ("CMP1013", DiagnosticSeverity.Info), // INDIVIDUAL/NEW_FIELD
            ("CMP1013", DiagnosticSeverity.Info), // INDIVIDUAL/TITLE/NEW_PART
            ("CMP1013", DiagnosticSeverity.Info), // ENTITY/NEW_FIELD
        }));
        Assert.That(content.Parties, Has.Length.EqualTo(2));
    }

    [Test]
    public void An_element_outside_every_entry_is_reported_and_an_entry_outside_its_section_is_read()
    {
        var text = Two
            .Replace("<ENTITIES>", "<ENTITIES><ENTITY_ALIAS><ALIAS_NAME>Orphan</ALIAS_NAME></ENTITY_ALIAS>", StringComparison.Ordinal)
            .Replace("</CONSOLIDATED_LIST>", Person.Replace("XXi.001", "XXi.002", StringComparison.Ordinal).Replace("{0}", "", StringComparison.Ordinal) + "</CONSOLIDATED_LIST>", StringComparison.Ordinal);
        var content = Read(text);

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1014", "CMP1014" }));
        Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "UN:XXi.001", "UN:XXe.001", "UN:XXi.002" }));
    }

    [Test]
    public void A_missing_section_is_an_error_because_it_is_not_the_whole_list()
    {
        var content = Read(Two.Replace("<ENTITIES>", "<OTHERS>", StringComparison.Ordinal).Replace("</ENTITIES>", "</OTHERS>", StringComparison.Ordinal));

        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1009").Severity, Is.EqualTo(DiagnosticSeverity.Error));
    }

    [TestCase("<INDIVIDUALS>", "</INDIVIDUALS>", TestName = "A_list_without_persons_is_not_the_whole_list")]
    [TestCase("<ENTITIES>", "</ENTITIES>", TestName = "A_list_without_organisations_is_not_the_whole_list")]
    public void An_empty_section_is_an_error(string opening, string closing)
    {
        var start = Two.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        var content = Read(Two.Remove(start, Two.IndexOf(closing, StringComparison.Ordinal) - start));

        Assert.That(content.Parties, Has.Length.EqualTo(1));
        Assert.That(content.Diagnostics.Single(), Has.Property("Code").EqualTo("CMP1009").And.Property("Severity").EqualTo(DiagnosticSeverity.Error));
    }

    [Test]
    public void What_may_be_an_entry_under_another_name_is_an_error_once_for_each_name()
    {
        var renamed = Person.Replace("INDIVIDUAL>", "PERSON>", StringComparison.Ordinal).Replace("{0}", "", StringComparison.Ordinal);
        var content = Read(Two.Replace("<INDIVIDUALS>", "<INDIVIDUALS>" + renamed + renamed, StringComparison.Ordinal));

        Assert.That(content.Diagnostics.Single(), Has.Property("Code").EqualTo("CMP1014").And.Property("Severity").EqualTo(DiagnosticSeverity.Error));
        Assert.That(content.Parties, Has.Length.EqualTo(2));
    }

    [TestCase("COMMENTS1", 500_000, 1, TestName = "An_entry_with_a_text_beyond_any_list_is_refused")]
    [TestCase("INDIVIDUAL_ALIAS", 0, 30_000, TestName = "An_entry_with_elements_beyond_any_list_is_refused")]
    public void An_entry_beyond_bounds_refuses_the_file(string element, int characters, int times)
    {
        var inner = string.Concat(Enumerable.Repeat($"<{element}>{new string('x', characters)}</{element}>", times));
        var content = Read(UnitedNationsList(Person.Replace("{0}", inner, StringComparison.Ordinal)));

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1027" }));
        Assert.That(content.Parties, Is.Empty);
    }

    [Test]
    public void Findings_without_end_refuse_the_file()
    {
        var content = Read(UnitedNationsList(string.Concat(Enumerable.Repeat("<INDIVIDUAL/>", 20_000))));

        Assert.That(content.Diagnostics, Has.Length.LessThan(10_010));
        Assert.That(content.Diagnostics.Select(d => d.Code), Does.Contain("CMP1027"));
        Assert.That(content.Parties, Is.Empty);
    }

    [Test]
    public void A_namespace_and_comments_do_not_matter()
    {
        var content = Read(Two.Replace("<CONSOLIDATED_LIST ", "<!-- x --><CONSOLIDATED_LIST xmlns=\"urn:example\" ", StringComparison.Ordinal));

        Assert.That(content.Parties, Has.Length.EqualTo(2));
    }

    [Test]
    public void The_same_content_gives_the_hash_of_the_file()
    {
        var content = Read(Two);

        Assert.That(content.Sources.Single().Sha256, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Two)))));
    }
}
