using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Compliance.Tests.Lists.Workbooks;

/// <summary>Makes small workbooks as spreadsheet programs store them: shared texts, numbers, and addresses for every cell.</summary>
internal sealed class WorkbookSample
{
    private readonly List<string> texts = [];
    private readonly List<string> rows = [];

    public string SheetTail { get; init; } = "";

    public string Properties { get; init; } = "";

    public string SecondSheet { get; init; } = "";

    /// <summary>Adds a row; an int is a number cell, a bool a Boolean, null no cell, a string a shared text, and <see cref="Raw"/> the cell's XML.</summary>
    public WorkbookSample Row(params object?[] cells)
    {
        var number = rows.Count + 1;
        var row = new StringBuilder($"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            var address = $"{(char)('A' + i)}{number}";
            row.Append(cells[i] switch
            {
                null => $"<c r=\"{address}\" s=\"2\"/>",
                bool flag => $"<c r=\"{address}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>",
                int value => $"<c r=\"{address}\"><v>{value.ToString(CultureInfo.InvariantCulture)}</v></c>",
                Raw raw => raw.Xml.Replace("@", address, StringComparison.Ordinal),
                var text => $"<c r=\"{address}\" t=\"s\"><v>{Index((string)text).ToString(CultureInfo.InvariantCulture)}</v></c>",
            });
        }

        rows.Add(row.Append("</row>").ToString());
        return this;
    }

    public byte[] ToBytes(Func<string, string, string>? change = null)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = new List<(string Name, string Xml)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{Properties}<sheets><sheet name=\"Consolidated List\" sheetId=\"1\" r:id=\"rId1\"/>"
                + (SecondSheet.Length > 0 ? "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"rId2\"/>" : "") + "</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + $"<Relationship Id=\"rId2\" Type=\"{Office}/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>"
                + $"<Relationship Id=\"rId3\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><dimension ref=\"A1:S9\"/><sheetData>{string.Concat(rows)}</sheetData>{SheetTail}</worksheet>"),
            ("xl/worksheets/sheet2.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{SecondSheet}</sheetData></worksheet>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\" count=\"{texts.Count}\" uniqueCount=\"{texts.Count}\">"
                + string.Concat(texts.Select(t => t.StartsWith("<si", StringComparison.Ordinal) ? t : $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(t)}</t></si>")) + "</sst>"),
        };
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(change?.Invoke(name, xml) ?? xml));
            }
        }

        return memory.ToArray();
    }

    private int Index(string text)
    {
        var at = texts.IndexOf(text);
        if (at < 0)
        {
            texts.Add(text);
            at = texts.Count - 1;
        }

        return at;
    }

    /// <summary>A cell as XML; @ stands for its address.</summary>
    internal sealed record Raw(string Xml);
}
