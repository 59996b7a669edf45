namespace Compliance.Lists.ScreeningList;

/// <summary>The codes under which compilations of lists are reported, CMP1120 to CMP1139.</summary>
internal static class ScreeningListDiagnostics
{
    /// <summary>The header of a table is printed again as a row.</summary>
    public const string RepeatedHeader = "CMP1120";

    /// <summary>Several rows give one entry; how many is said.</summary>
    public const string RowsJoined = "CMP1121";
}
