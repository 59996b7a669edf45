namespace Compliance.Lists.Changes;

/// <summary>The codes of diffs and of kept editions, CMP1230 to CMP1259.</summary>
internal static class DiffDiagnostics
{
    /// <summary>The first line is not the header of a diff.</summary>
    public const string Header = "CMP1230";

    /// <summary>A line is not one JSON object in UTF-8.</summary>
    public const string Line = "CMP1231";

    /// <summary>A line has a key that is not known or stands twice.</summary>
    public const string Key = "CMP1232";

    /// <summary>A value is missing or not of its kind.</summary>
    public const string Value = "CMP1233";

    /// <summary>The diff has another number of lines than its header announces.</summary>
    public const string Count = "CMP1234";

    /// <summary>A line is longer, or there is more to report, than in any diff.</summary>
    public const string Beyond = "CMP1235";

    /// <summary>The file of the diff cannot be read.</summary>
    public const string Unreadable = "CMP1236";

    /// <summary>The newer side of the diff is not the watchlist in use.</summary>
    public const string OtherWatchlist = "CMP1240";

    /// <summary>No edition that was known on the day is kept.</summary>
    public const string NoneKept = "CMP1250";

    /// <summary>A list is kept, but no edition of it that was known on the day.</summary>
    public const string ListNotKept = "CMP1251";

    /// <summary>Several editions of one list bear the same date.</summary>
    public const string SameDay = "CMP1252";

    /// <summary>The edition that was known on the day.</summary>
    public const string Used = "CMP1253";

    /// <summary>A list does not state its date, so whether it was known on the day cannot be told.</summary>
    public const string Undated = "CMP1254";

    /// <summary>A folder of kept editions cannot be read.</summary>
    public const string FolderUnreadable = "CMP1255";
}
