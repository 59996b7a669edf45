using Compliance.Lists;
using Compliance.Tests.Lists.Workbooks;

namespace Compliance.Tests.Lists.Australia;

/// <summary>Invented lists in the two forms of the Australian workbook.</summary>
internal static class AustraliaSample
{
    private static readonly string[] Header2024 =
    [
        "Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth", "Place of Birth", "Citizenship", "Address",
        "Additional Information", "Listing Information", "Committees", "Control Date",
    ];

    private static readonly string[] Header2026 =
    [
        "Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth", "Place of Birth", "Citizenship", "Address",
        "Additional Information", "Listing Information", "IMO Number", "Committees", "Control Date", "Instrument of Designation", "Targeted Financial Sanction", "Travel Ban",
        "Arms Embargo", "Maritime Restriction",
    ];

    public static WorkbookSample Old() => new WorkbookSample().Row([.. Header2024]);

    public static WorkbookSample New() => new WorkbookSample().Row([.. Header2026]);

    public static WorkbookSample OldRow(
        this WorkbookSample list, object reference, string name, string type = "Individual", string nameType = "Primary Name", object? birth = null, string? place = null,
        string? citizenship = null, string? address = null, string? information = null, object? listing = null, string? committees = "1718 (DPRK)  ", object? control = null) =>
        list.Row(reference, name, type, nameType, birth, place, citizenship, address, information, listing, committees, control ?? 43193);

    public static WorkbookSample NewRow(
        this WorkbookSample list, object reference, string name, string type = "Individual", string nameType = "Primary Name", string? strength = null, object? birth = null,
        string? information = null, object? imo = null, string? committees = "Autonomous (DPRK)", object? control = null, object? listing = null, object? instrument = null) =>
        list.Row(reference, name, type, nameType, strength, birth, null, null, null, information, listing, imo, committees, control ?? 46073, instrument, true, false, false, false);

    public static ListContent Read(this WorkbookSample list) => ListFile.Parse(list.ToBytes(), "list.xlsx");

    public static ListContent Read(byte[] bytes) => ListFile.Parse(bytes, "list.xlsx");
}
