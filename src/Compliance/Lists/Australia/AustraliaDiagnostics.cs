namespace Compliance.Lists.Australia;

/// <summary>The codes that only the Australian list needs.</summary>
internal static class AustraliaDiagnostics
{
    /// <summary>The row with the primary name of an entry is missing; the entry stands under its first alias.</summary>
    public const string NoPrimaryRow = "CMP1103";
}
