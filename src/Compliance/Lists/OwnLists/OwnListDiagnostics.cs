namespace Compliance.Lists.OwnLists;

/// <summary>The codes under which own lists are reported, CMP1140 to CMP1145.</summary>
internal static class OwnListDiagnostics
{
    /// <summary>The id of a row is that of an authority's entry, which a row of one's own does not take.</summary>
    public const string ReservedId = "CMP1140";

    /// <summary>What stands beside an owner, or the meaning of a row, could not be read; how it was taken is said.</summary>
    public const string ValueNotUnderstood = "CMP1141";

    /// <summary>Rows are the user's transcription of official lists: they never count as coverage of these lists.</summary>
    public const string Transcribed = "CMP1142";

    /// <summary>The first line of an own list in JSON Lines is not its header; nothing of the file is used.</summary>
    public const string Header = "CMP1143";

    /// <summary>A line has a key that is not known; the line was left out.</summary>
    public const string Key = "CMP1144";

    /// <summary>A value of a line is not of its kind; the line was left out.</summary>
    public const string Value = "CMP1145";
}
