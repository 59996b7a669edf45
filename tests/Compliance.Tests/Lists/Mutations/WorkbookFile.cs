using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>A workbook as the parts of its zip: damaged inside them, and counted cell by cell.</summary>
internal sealed class WorkbookFile(byte[] sample)
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Strings = "xl/sharedStrings.xml";

    private readonly XmlDamage sheet = new(Part(sample, Sheet)!);
    private readonly XmlDamage strings = new(Part(sample, Strings)!);

    public byte[] PlainStrings => Part(sample, Strings)!;

    public byte[] WithStrings(byte[] part) => Packed(Strings, part);

    public byte[] Structure(Random random) => random.Next(4) > 0 ? Packed(Sheet, sheet.Next(random)) : Packed(Strings, strings.Next(random));

    public byte[] SingleByte(Random random)
    {
        var part = random.Next(2) == 0 ? Sheet : Strings;
        return random.Next(3) == 0 ? Damage.OneByte(sample, random) : Packed(part, Damage.OneByte(Part(sample, part)!, random));
    }

    /// <summary>The cells of one column, found by its header; null when zip or XML is broken, or the header is.</summary>
    public static Func<byte[], HeldBooks?> Count(string header) => bytes =>
    {
        try
        {
            if (Part(bytes, Sheet) is not { } sheet || Part(bytes, Strings) is not { } strings)
            {
                return null;
            }

            var texts = Load(strings).Root!.Elements().Where(e => e.Name.LocalName == "si").Select(e => string.Concat(e.Descendants().Where(t => t.Name.LocalName == "t").Select(t => t.Value))).ToArray();
            var rows = Load(sheet).Descendants().Where(e => e.Name.LocalName == "row").ToArray();
            var column = rows.Length == 0 ? null : Cells(rows[0], texts).FirstOrDefault(c => c.Text.Trim() == header).Column;
            var names = rows.Skip(1).SelectMany(r => Cells(r, texts).Where(c => c.Column == column && !string.IsNullOrWhiteSpace(c.Text)).Select(c => Held(c.Text, r)));
            return column is null ? null : new HeldBooks(null, [.. names]);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            return null;
        }
    };

    private static HeldName Held(string text, XElement row)
    {
        // A row that slid into another one goes with it.
        var outer = row.AncestorsAndSelf().Last(e => e.Name.LocalName == "row");
        var number = int.TryParse((string?)outer.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : 0;
        return new HeldName(text, number, number, "", string.Concat(row.AncestorsAndSelf().Select(a => "<" + a.Name.LocalName + ">")));
    }

    private static IEnumerable<(string Column, string Text)> Cells(XElement row, string[] texts)
    {
        foreach (var cell in row.Elements().Where(e => e.Name.LocalName == "c"))
        {
            var place = (string?)cell.Attribute("r") ?? "";
            var value = cell.Elements().FirstOrDefault(e => e.Name.LocalName == "v")?.Value ?? "";
            var isShared = (string?)cell.Attribute("t") == "s";
            var text = !isShared ? value
                : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Length ? texts[at] : "";
            yield return (place.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), text);
        }
    }

    private static XDocument Load(byte[] part)
    {
        using var xml = XmlReader.Create(new MemoryStream(part), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(xml);
    }

    private static byte[]? Part(byte[] bytes, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var part = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(part);
        return part.ToArray();
    }

    private byte[] Packed(string changed, byte[] part)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(sample)))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var content = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                content.Write(entry.FullName == changed ? part : Part(sample, entry.FullName)!);
            }
        }

        return packed.ToArray();
    }
}
