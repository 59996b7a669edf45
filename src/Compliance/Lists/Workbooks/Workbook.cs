using System.Globalization;
using System.Xml;

namespace Compliance.Lists.Workbooks;

/// <summary>A workbook (Office Open XML, <c>.xlsx</c>): its sheets, read row by row as streams. The first header that a list knows decides, not a name.</summary>
internal sealed class Workbook : IDisposable
{
    private const string Main = "xl/workbook.xml";
    private const string Relations = "xl/_rels/workbook.xml.rels";

    // The last day a spreadsheet knows, 9999-12-31.
    private const int LastSerial = 2_958_465;
    private const int DaysTo1904 = 1462;

    private readonly WorkbookPackage package;
    private readonly ListFindings findings;
    private readonly List<(string Name, string Part)> sheets = [];
    private List<string?> texts = [];
    private bool is1904;

    private Workbook(WorkbookPackage package, ListFindings findings)
    {
        this.package = package;
        this.findings = findings;
    }

    /// <summary>The names of the sheets, in their order.</summary>
    public IReadOnlyList<string> Sheets => [.. sheets.Select(s => s.Name)];

    /// <summary>Opens a workbook, or refuses the file and returns null.</summary>
    public static Workbook? Open(ListInput input, ListFindings findings)
    {
        var package = WorkbookPackage.Open(input, findings);
        if (package is null)
        {
            return null;
        }

        var workbook = new Workbook(package, findings);
        if (workbook.Load())
        {
            return workbook;
        }

        workbook.Dispose();
        return null;
    }

    /// <summary>Reads the rows of a sheet; false when the file was refused. A row is reused: nothing of it may be kept but its texts.</summary>
    /// <param name="sheet">The place of the sheet in <see cref="Sheets"/>.</param>
    /// <param name="row">Takes each row that has a filled cell, and says whether to read on.</param>
    public bool Read(int sheet, Func<WorkbookRow, bool> row)
    {
        var rows = new WorkbookSheetRows(texts, findings, sheets[sheet].Name);
        return package.Read(sheets[sheet].Part, xml => rows.Take(xml, row));
    }

    /// <summary>The day that a number of days stands for, or null when it is none.</summary>
    public DateOnly? Day(int serial)
    {
        var days = is1904 ? serial + DaysTo1904 : serial;

        // The 1900 system counts a 29 February 1900; days before it are one off and occur in no list.
        return days is > 60 and <= LastSerial ? new DateOnly(1899, 12, 30).AddDays(days) : null;
    }

    public void Dispose() => package.Dispose();

    private bool Load()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        string? shared = null;
        var found = new List<(string Name, string Relation)>();
        var isLoaded = package.Read(Relations, xml =>
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "Relationship" && xml.GetAttribute("Id") is { } id)
                {
                    var target = Part(xml.GetAttribute("Target") ?? "");
                    targets[id] = target;
                    shared = (xml.GetAttribute("Type") ?? "").EndsWith("/sharedStrings", StringComparison.Ordinal) ? target : shared;
                }
            })
            && package.Read(Main, xml =>
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "sheet")
                {
                    found.Add((ListText.Clean(xml.GetAttribute("name")), RelationId(xml)));
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "workbookPr")
                {
                    is1904 = xml.GetAttribute("date1904") is "1" or "true";
                }
            });
        if (!isLoaded)
        {
            return false;
        }

        foreach (var (name, relation) in found)
        {
            if (!targets.TryGetValue(relation, out var part))
            {
                package.Refuse($"The workbook lacks its sheet \"{name}\".");
                return false;
            }

            sheets.Add((name, part));
        }

        if (shared is not null)
        {
            if (WorkbookTexts.ReadShared(package, shared) is not { } read)
            {
                return false;
            }

            texts = read;
        }

        return true;
    }

    private static string RelationId(XmlReader xml)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName is "id")
            {
                var id = xml.Value;
                xml.MoveToElement();
                return id;
            }
        }

        xml.MoveToElement();
        return "";
    }

    private static string Part(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;
}
