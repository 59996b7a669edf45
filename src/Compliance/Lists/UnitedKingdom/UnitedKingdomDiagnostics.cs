namespace Compliance.Lists.UnitedKingdom;

/// <summary>The codes that only UK lists need, CMP1080 to CMP1089.</summary>
internal static class UnitedKingdomDiagnostics
{
    /// <summary>An entry marks no name as its primary one; the first good one stands in its place.</summary>
    public const string NoPrimaryName = "CMP1080";
}
