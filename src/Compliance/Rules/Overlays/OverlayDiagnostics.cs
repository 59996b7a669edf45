namespace Compliance.Rules.Overlays;

/// <summary>Codes of what is wrong with an overlay (RP23xx).</summary>
internal static class OverlayDiagnostics
{
    /// <summary>Something is milder than in the base, or may be.</summary>
    public const string Milder = "RP2301";

    /// <summary>The base is not there or cannot be used.</summary>
    public const string NoBase = "RP2302";

    /// <summary>The base has another version than the overlay was written for.</summary>
    public const string OtherVersion = "RP2303";

    /// <summary>Something that the base decides.</summary>
    public const string OfTheBase = "RP2304";

    /// <summary>A measure of policy where only law may stand, or one that claims to be law.</summary>
    public const string Policy = "RP2305";

    /// <summary>A tightening that tightens nothing.</summary>
    public const string Tightening = "RP2306";

    /// <summary>The tests of the base are not at hand.</summary>
    public const string NoBaseTests = "RP2307";

    /// <summary>What is milder than in the base: an error, unless somebody with authority allowed it.</summary>
    public static Diagnostic OfMilder(string? authority, string message, SourceLocation location, string? expected = null, string? nextStep = null) =>
        authority is null
            ? Diagnostic.Error(Milder, message, location, expected, nextStep)
            : Diagnostic.Info(Milder, $"{message}; by the authority of {authority}", location);
}
