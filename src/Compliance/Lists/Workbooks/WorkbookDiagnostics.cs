namespace Compliance.Lists.Workbooks;

/// <summary>The codes under which workbooks are reported, CMP1100 to CMP1104.</summary>
internal static class WorkbookDiagnostics
{
    /// <summary>No sheet of the workbook has the header of a list.</summary>
    public const string UnknownWorkbook = "CMP1100";

    /// <summary>A part of the workbook is missing, damaged or contradicts another; nothing of it is used.</summary>
    public const string DamagedWorkbook = "CMP1101";

    /// <summary>A further sheet of the workbook was not read.</summary>
    public const string SheetNotRead = "CMP1102";
}
