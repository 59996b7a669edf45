namespace Compliance.Lists.Switzerland;

/// <summary>The codes that only the Swiss list needs.</summary>
internal static class SwitzerlandDiagnostics
{
    /// <summary>The list carries entries that are no longer listed; counted.</summary>
    public const string Delisted = "CMP1104";
}
