using System.IO.Compression;
using System.Text;
using Compliance.Lists;
using Compliance.Lists.Workbooks;
using Compliance.Tests.Lists.Australia;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Workbooks;

public class WorkbookTests
{
    [Test]
    public void Cells_of_every_type_are_read_where_their_address_says()
    {
        var rows = Rows(new WorkbookSample().Row(
            "shared",
            12,
            true,
            null,
            new WorkbookSample.Raw("<c r=\"@\" t=\"inlineStr\"><is><t>in</t></is></c>"),
            new WorkbookSample.Raw("<c r=\"@\" t=\"str\"><f>A1</f><v>formula</v></c>"),
            new WorkbookSample.Raw("<c r=\"@\"><v>46073.5</v></c>"),
            new WorkbookSample.Raw("<c t=\"str\"><v>no address</v></c>")));

        Assert.That(rows.Single(), Is.EqualTo("shared|12|1||in|formula|46073.5|no address"));
    }

    [TestCase("<si><r><t>AB</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> CD</t></r></si>", "AB CD", "runs of different form are one text")]
    [TestCase("<si><t>東</t><rPh sb=\"0\" eb=\"1\"><t>ヒガシ</t></rPh></si>", "東", "a reading is no part of the text")]
    [TestCase("<si><t>a_x000D_b_x005F_x000D_</t></si>", "a\rb_x000D_", "escapes")]
    [TestCase("<si><t>_xD800_</t></si>", "_xD800_", "half of a pair of code units is no character")]
    [TestCase("<si/>", "", "empty")]
    public void Shared_texts_are_read_in_their_forms(string xml, string text, string reason)
    {
        Assert.That(Rows(new WorkbookSample().Row(xml, 1)).Single(), Is.EqualTo(text + "|1"), reason);
    }

    [TestCase("<c r=\"@\" t=\"s\"><v>99</v></c>", "a text that is not there")]
    [TestCase("<c r=\"@\" t=\"e\"><v>#REF!</v></c>", "an error")]
    [TestCase("<c r=\"@\" t=\"x\"><v>1</v></c>", "an unknown type")]
    [TestCase("<c r=\"@\" t=\"str\"><w>1</w></c>", "text outside the value")]
    [TestCase("<c r=\"A7\"><v>1</v></c>", "the address of another row")]
    [TestCase("<c r=\"A1\"><v>1</v></c>", "the address of another cell of the row")]
    [TestCase("<x r=\"@\"><v>1</v></x>", "no cell")]
    public void A_damaged_cell_damages_its_row_only(string xml, string reason)
    {
        var rows = Rows(new WorkbookSample().Row("first", new WorkbookSample.Raw(xml)).Row("second"));

        Assert.That(rows, Has.Count.EqualTo(2), reason);
        Assert.That(rows[0], Does.StartWith("damaged: "), reason);
        Assert.That(rows[1], Is.EqualTo("second"));
    }

    [Test]
    public void A_text_with_something_unknown_in_it_damages_the_rows_that_use_it()
    {
        Assert.That(Rows(new WorkbookSample().Row("<si><r><u>lost</u></r><r><t>kept</t></r></si>")).Single(), Does.StartWith("damaged: "));
    }

    [Test]
    public void A_missing_shared_text_refuses_the_workbook_because_later_cells_would_get_those_of_others()
    {
        var list = AustraliaSample.New().NewRow(1, "EXAMPLE").NewRow(2, "SAMPLE");
        var bytes = list.ToBytes((name, xml) => name.EndsWith("sharedStrings.xml", StringComparison.Ordinal) ? xml.Replace("<si><t xml:space=\"preserve\">EXAMPLE</t></si>", "", StringComparison.Ordinal) : xml);

        Assert.That(AustraliaSample.Read(bytes).Diagnostics.Single().Code, Is.EqualTo("CMP1101"));
    }

    [Test]
    public void Days_are_counted_from_1900_or_1904()
    {
        DateOnly? first = null, second = null;
        Open(new WorkbookSample().Row(1), w => first = w.Day(26681));
        Open(new WorkbookSample { Properties = "<workbookPr date1904=\"1\"/>" }.Row(1), w => second = w.Day(26681 - 1462));

        Assert.That((first, second), Is.EqualTo((new DateOnly(1973, 1, 17), new DateOnly(1973, 1, 17))));
    }

    [Test]
    public void A_row_in_no_row_element_is_an_error()
    {
        var list = AustraliaSample.New().NewRow(1, "EXAMPLE").NewRow(2, "SAMPLE");
        var content = AustraliaSample.Read(list.ToBytes((_, xml) => xml.Replace("<row r=\"3\">", "<rwo r=\"3\">", StringComparison.Ordinal).Replace("</row></sheetData>", "</rwo></sheetData>", StringComparison.Ordinal)));

        Assert.That(content.Parties, Has.Length.EqualTo(1));
        Assert.That(content.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).Code, Is.EqualTo("CMP1014"));
    }

    [TestCase("xl/worksheets/sheet1.xml", "</sheetData>", "", "CMP1004", "the sheet breaks")]
    [TestCase("xl/worksheets/sheet1.xml", "<worksheet", "<!DOCTYPE x [<!ENTITY a \"aa\">]><worksheet", "CMP1004", "a document type")]
    [TestCase("xl/_rels/workbook.xml.rels", "rId1", "rId9", "CMP1101", "the sheet is not related")]
    [TestCase("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheets/sheet7.xml", "CMP1101", "the sheet is not there")]
    [TestCase("xl/_rels/workbook.xml.rels", "sharedStrings.xml", "shared.xml", "CMP1101", "the texts are not there")]
    public void A_damaged_part_refuses_the_workbook(string part, string old, string damaged, string code, string reason)
    {
        var list = AustraliaSample.New().NewRow(1, "EXAMPLE");
        var content = AustraliaSample.Read(list.ToBytes((name, xml) => name == part ? xml.Replace(old, damaged, StringComparison.Ordinal) : xml));

        Assert.That(content.Diagnostics.Single().Code, Is.EqualTo(code), reason);
        Assert.That(content.Parties, Is.Empty);
    }

    [Test]
    public void A_changed_byte_is_found_by_the_checksum_or_changes_nothing()
    {
        var whole = AustraliaSample.New().NewRow(1, "EXAMPLE").NewRow("1a", "SAMPLE", nameType: "Alias").ToBytes();
        var names = AustraliaSample.Read(whole).Parties.Single().Names;
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x55;
            var content = AustraliaSample.Read(damaged);
            var isRefused = content.Parties.IsEmpty && content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
            Assert.That(isRefused || content.Parties.Single().Names.SequenceEqual(names), $"byte {at}");
        }
    }

    [Test]
    public void A_workbook_cut_anywhere_is_refused()
    {
        var whole = AustraliaSample.New().NewRow(1, "EXAMPLE").ToBytes();
        for (var length = 0; length < whole.Length - 1; length++)
        {
            Assert.That(AustraliaSample.Read(whole[..length]).Parties, Is.Empty, $"cut at {length}");
        }
    }

    [Test]
    public void A_part_that_unpacks_without_end_is_refused()
    {
        var list = AustraliaSample.New().NewRow(1, "EXAMPLE");
        var content = AustraliaSample.Read(list.ToBytes((name, xml) =>
            name == "xl/sharedStrings.xml" ? xml.Replace("EXAMPLE", new string('x', 40_000_000), StringComparison.Ordinal) : xml));

        Assert.That(content.Diagnostics.Single().Code, Is.EqualTo("CMP1035"));
    }

    [Test]
    public void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));
        var list = AustraliaSample.New().Row(new WorkbookSample.Raw(deep));

        Assert.That(AustraliaSample.Read(list.ToBytes()).Diagnostics.Single().Code, Is.EqualTo("CMP1035"));
    }

    [Test]
    public void Two_parts_of_one_name_are_refused()
    {
        var bytes = AustraliaSample.New().NewRow(1, "EXAMPLE").ToBytes();
        using var memory = new MemoryStream();
        memory.Write(bytes);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write(Encoding.UTF8.GetBytes("<worksheet><sheetData/></worksheet>"));
        }

        Assert.That(AustraliaSample.Read(memory.ToArray()).Diagnostics.Single().Code, Is.EqualTo("CMP1101"));
    }

    [Test]
    public void The_checksum_is_that_of_zip_files()
    {
        // The check value of CRC-32/ISO-HDLC.
        var crc = default(Crc32);
        crc.Add("1234"u8);
        crc.Add("56789"u8);

        Assert.That(crc.Value, Is.EqualTo(0xCBF43926u));
    }

    private static List<string> Rows(WorkbookSample sample)
    {
        var rows = new List<string>();
        Open(sample, workbook => workbook.Read(0, row =>
        {
            rows.Add(row.Problem is { } problem ? "damaged: " + problem : string.Join('|', Enumerable.Range(0, row.Count).Select(i => row[i].Text)));
            return true;
        }));
        return rows;
    }

    private static void Open(WorkbookSample sample, Action<Workbook> use)
    {
        var findings = new ListFindings("x");
        using var input = ListInput.Of("x", sample.ToBytes()).Input!;
        using var workbook = Workbook.Open(input, findings)!;
        use(workbook);
        Assert.That(findings.Diagnostics, Is.Empty);
    }
}
