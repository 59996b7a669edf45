using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Compliance.Benchmarks;

/// <summary>Repeats the rows of the Australian workbook with other references and names. Its size is that of the sheet and its texts, unpacked.</summary>
internal static class EnlargedWorkbook
{
    private const string Strings = "xl/sharedStrings.xml";

    public static byte[] Of(byte[] source, long bytes)
    {
        using var from = new ZipArchive(new MemoryStream(source));
        var sheetName = from.Entries.First(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).FullName;
        var sheet = Text(from, sheetName);
        var strings = Text(from, Strings);
        var items = Regex.Matches(strings, "<si>.*?</si>|<si/>", RegexOptions.Singleline).Select(m => m.Value).ToList();
        var rows = Regex.Matches(sheet, "<row .*?</row>", RegexOptions.Singleline);
        var body = sheet[rows[1].Index..(rows[^1].Index + rows[^1].Length)];
        var copies = (int)(bytes / (sheet.Length + strings.Length)) + 1;
        var large = new StringBuilder(sheet, 0, rows[1].Index, sheet.Length * copies);
        var number = 2;
        for (var copy = 0; copy < copies; copy++)
        {
            for (var i = 1; i < rows.Count; i++)
            {
                large.Append(Row(rows[i].Value, number++, copy, items));
            }
        }

        large.Append(sheet, rows[1].Index + body.Length, sheet.Length - rows[1].Index - body.Length);
        var head = strings[..strings.IndexOf("<si", StringComparison.Ordinal)];
        var texts = Regex.Replace(head, " (?:uniqueCount|count)=\"\\d+\"", "") + string.Concat(items) + "</sst>";
        using var packed = new MemoryStream();
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var content = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                content.Write(Encoding.UTF8.GetBytes(entry.FullName == sheetName ? large.ToString() : entry.FullName == Strings ? texts : Text(from, entry.FullName)));
            }
        }

        return packed.ToArray();
    }

    private static string Row(string row, int number, int copy, List<string> items)
    {
        row = Regex.Replace(row, "( r=\"[A-Z]*)\\d+\"", m => m.Groups[1].Value + number.ToString(CultureInfo.InvariantCulture) + "\"");
        if (copy == 0)
        {
            return row;
        }

        // Column A is the reference, digits and perhaps letters; column B the name. Texts stand in the table of the workbook.
        row = Regex.Replace(row, "(<c r=\"A\\d+\"[^>]*?)( t=\"s\")?(>\\s*<v>)([^<]+)", m =>
        {
            if (m.Groups[2].Length == 0)
            {
                return m.Groups[1].Value + m.Groups[3].Value + Moved(m.Groups[4].Value, copy);
            }

            var at = items.Count;
            items.Add(Regex.Replace(items[int.Parse(m.Groups[4].ValueSpan, CultureInfo.InvariantCulture)], "\\d+", d => Moved(d.Value, copy)));
            return m.Groups[1].Value + m.Groups[2].Value + m.Groups[3].Value + at.ToString(CultureInfo.InvariantCulture);
        });
        return Regex.Replace(row, "(<c r=\"B\\d+\"[^>]*? t=\"s\"[^>]*>\\s*<v>)(\\d+)", m =>
        {
            var at = items.Count;
            items.Add(items[int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture)].Replace("</t></si>", " " + EnlargedLists.Word(copy) + "</t></si>", StringComparison.Ordinal));
            return m.Groups[1].Value + at.ToString(CultureInfo.InvariantCulture);
        });
    }

    private static string Moved(string digits, int copy) => (int.Parse(digits, CultureInfo.InvariantCulture) + (copy * 100_000)).ToString(CultureInfo.InvariantCulture);

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
