namespace Compliance.Lists.Ofac;

/// <summary>The codes of what only OFAC's files have, CMP1050 to CMP1059.</summary>
internal static class OfacDiagnostics
{
    /// <summary>The remarks of an entry break off at 1000 characters and the file with their rest was not given.</summary>
    public const string RemarksCut = "CMP1050";

    /// <summary>The list keeps its strong aliases in a file of their own, which was not given.</summary>
    public const string AliasesNotGiven = "CMP1051";
}
