namespace Compliance.Lists.EuropeanUnion;

/// <summary>What all publications of the European Union have in common.</summary>
internal static class EuropeanUnionLists
{
    public const string Authority = "EU";

    /// <summary>The list that the Commission publishes as Financial Sanctions Files.</summary>
    public const string Consolidated = "EU Consolidated Financial Sanctions List";

    /// <summary>The programme of the measures concerning the DPRK.</summary>
    public const string DprkProgramme = "PRK";

    /// <summary>Every edition of the consolidated list since 2008 holds more entries; a file with fewer is an excerpt.</summary>
    public const int FewestEntries = 1000;

    /// <summary>A file was opened and saved by a spreadsheet program and is no longer the file that was published.</summary>
    public const string SavedBySpreadsheet = "CMP1070";

    /// <summary>A part of an entry bears the number of another entry and was left out.</summary>
    public const string PartOfOtherEntry = "CMP1071";

    /// <summary>An entry states two subjects: two entries may have run together.</summary>
    public const string TwoSubjects = "CMP1072";

    /// <summary>Entries without a record number got a reference made of annex and IMO number or name.</summary>
    public const string SubstituteReference = "CMP1073";

    public static string? Regime(string programme) =>
        string.Equals(programme, DprkProgramme, StringComparison.OrdinalIgnoreCase) ? Regimes.Dprk : null;
}
