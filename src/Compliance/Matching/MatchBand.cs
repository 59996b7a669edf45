namespace Compliance.Matching;

/// <summary>How strongly a name resembles a listed name. A band grades a candidate; it never establishes identity.</summary>
public enum MatchBand
{
    /// <summary>Below every threshold.</summary>
    None,

    /// <summary>Worth showing on request only.</summary>
    Weak,

    /// <summary>At or above the library's default threshold: a reviewer should look.</summary>
    Possible,

    /// <summary>The same name up to spelling.</summary>
    Strong,
}
