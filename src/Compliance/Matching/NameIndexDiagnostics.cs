namespace Compliance.Matching;

/// <summary>The codes under which indexes of names are reported, CMP1260 to CMP1264.</summary>
internal static class NameIndexDiagnostics
{
    /// <summary>The file does not exist or cannot be read.</summary>
    public const string Unreadable = "CMP1260";

    /// <summary>The file is no index of names.</summary>
    public const string NoIndex = "CMP1261";

    /// <summary>The index was made by another build of the library.</summary>
    public const string OtherEngine = "CMP1262";

    /// <summary>The index is damaged or cut off.</summary>
    public const string Damaged = "CMP1263";

    /// <summary>The index lacks names of the watchlist in use.</summary>
    public const string OtherLists = "CMP1264";
}
