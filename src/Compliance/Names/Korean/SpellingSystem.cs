namespace Compliance.Names.Korean;

/// <summary>A way to spell Korean with its own reading grid. Names mix the Latin systems of North, South and the press freely, so
/// they share one grid; Yale gives letters other values and needs its own, and Cyrillic is read directly.</summary>
internal enum SpellingSystem
{
    /// <summary>McCune-Reischauer, the DPRK's own, Revised Romanisation, French press forms and the spellings of passports.</summary>
    Latin,

    /// <summary>Yale.</summary>
    Yale,

    /// <summary>Kontsevich and forms of the Russian press, in folded letters.</summary>
    Cyrillic,
}
