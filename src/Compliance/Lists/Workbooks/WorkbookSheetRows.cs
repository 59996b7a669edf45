using System.Globalization;
using System.Xml;

namespace Compliance.Lists.Workbooks;

/// <summary>Takes the rows out of the XML of a sheet. Cells stand where their address says; what contradicts itself damages its row only.</summary>
internal sealed class WorkbookSheetRows(IReadOnlyList<string?> texts, ListFindings findings, string sheet)
{
    private const int MostColumns = 1024;
    private const int MostCharacters = 100_000;

    private readonly WorkbookRow row = new();
    private bool isDone;
    private bool isInData;

    public void Take(XmlReader xml, Func<WorkbookRow, bool> take)
    {
        if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is "sheetData")
        {
            isInData = false;
        }

        if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && isInData)
        {
            ReportStray("Text");
        }

        if (xml.NodeType != XmlNodeType.Element || isDone)
        {
            return;
        }

        if (xml.LocalName is "row")
        {
            ReadRow(xml);
            if (row.Problem is not null || !row.IsBlank)
            {
                isDone = !take(row);
            }
        }
        else if (xml.LocalName is "sheetData")
        {
            isInData = !xml.IsEmptyElement;
        }
        else if (isInData)
        {
            ReportStray($"<{xml.LocalName}>");
        }
    }

    private void ReadRow(XmlReader xml)
    {
        var number = row.Number + 1;
        if (xml.GetAttribute("r") is { } printed && int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var stated))
        {
            number = stated;
        }

        row.Start(number);
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        var column = -1;
        while (WorkbookPackage.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "c")
            {
                ReadCell(xml, ref column);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is not "extLst"
                || xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                row.Damage("it holds something that is no cell");
            }
        }
    }

    private void ReadCell(XmlReader xml, ref int column)
    {
        var type = xml.GetAttribute("t");
        column = Column(xml.GetAttribute("r"), column + 1);
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        string? value = null;
        string? text = "";
        var (isValue, isFormula) = (false, false);
        while (WorkbookPackage.Next(xml) && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName is "v":
                    isValue = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Element when xml.LocalName is "f":
                    isFormula = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Element when xml.LocalName is "is":
                    text = WorkbookTexts.Read(xml);
                    break;
                case XmlNodeType.Element when xml.LocalName is not "extLst":
                    row.Damage("a cell holds something that is no value");
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "v":
                    isValue = false;
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "f":
                    isFormula = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (isValue)
                    {
                        value = value is null ? xml.Value : value + xml.Value;
                    }
                    else if (!isFormula && !string.IsNullOrWhiteSpace(xml.Value))
                    {
                        row.Damage("a cell holds text outside its value");
                    }

                    break;
            }

            if (value is { Length: > MostCharacters })
            {
                findings.Refuse(ListDiagnostics.Beyond("A cell is larger than any of a list", findings.At(Math.Max(1, row.Number))));
                return;
            }
        }

        Set(column, type, value, text);
    }

    private void Set(int column, string? type, string? value, string? inline)
    {
        var cell = type switch
        {
            "s" => Shared(value),
            "inlineStr" => Inline(inline),
            "str" or "d" => new WorkbookCell(WorkbookCellKind.Text, WorkbookTexts.Unescape(value ?? "")),
            null or "n" => new WorkbookCell(WorkbookCellKind.Number, value?.Trim() ?? ""),
            "b" => new WorkbookCell(WorkbookCellKind.Boolean, value?.Trim() ?? ""),
            _ => Damaged(type is "e" ? "a cell holds an error" : "a cell is of an unknown type"),
        };
        if (cell.Text.Length == 0)
        {
            return;
        }

        if (column >= MostColumns)
        {
            row.Damage("a cell stands beyond every column of a list");
            return;
        }

        row.Set(column, cell);
    }

    private WorkbookCell Shared(string? index)
    {
        if (index is null)
        {
            return WorkbookCell.Empty;
        }

        return int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count && texts[at] is { } text
            ? new WorkbookCell(WorkbookCellKind.Text, text)
            : Damaged("a cell names a text that the workbook does not have");
    }

    private WorkbookCell Inline(string? text) => text is null ? Damaged("a cell has a text that cannot be read whole") : new WorkbookCell(WorkbookCellKind.Text, text);

    private WorkbookCell Damaged(string why)
    {
        row.Damage(why);
        return WorkbookCell.Empty;
    }

    // "AB12": the column from 0; the row part must be the row's.
    private int Column(string? address, int next)
    {
        if (address is null)
        {
            return next;
        }

        var letters = 0;
        var column = 0;
        while (letters < address.Length && letters < 4 && address[letters] is >= 'A' and <= 'Z')
        {
            column = (column * 26) + address[letters] - 'A' + 1;
            letters++;
        }

        if (letters is 0 or > 3
            || !int.TryParse(address.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            || line != row.Number)
        {
            row.Damage("a cell has an address of another row or none");
            return next;
        }

        return column - 1;
    }

    private void ReportStray(string what)
    {
        findings.AddOnce("sheet " + what, () => Diagnostic.Error(
            ListDiagnostics.MisplacedElement,
            $"{what} stands between the rows of the sheet \"{sheet}\"; it was left out here and wherever else it stands so.",
            new SourceLocation(findings.File, Math.Max(1, row.Number), 1),
            "rows only",
            "compare with the published list"));
    }
}
