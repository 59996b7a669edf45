namespace Compliance.Lists.Ofac;

/// <summary>The codes under which only OFAC's XML formats are reported, CMP1060 to CMP1069.</summary>
internal static class OfacXmlDiagnostics
{
    /// <summary>Facts of kinds that a watchlist has no place for were left out; counted by kind.</summary>
    public const string FactsWithoutPlace = "CMP1060";

    /// <summary>An id that must be unique is borne twice, or missing.</summary>
    public const string IdUsedTwice = "CMP1061";

    /// <summary>A value is printed twice in one entry and the two disagree; both are kept.</summary>
    public const string PrintedTwiceDisagree = "CMP1062";

    /// <summary>Two entries stand in one element; each is read as a party of its own.</summary>
    public const string EntriesRunTogether = "CMP1063";

    /// <summary>What a file of changes deletes was left out; counted.</summary>
    public const string Deleted = "CMP1064";
}
