namespace Compliance.Rules.Law;

/// <summary>Whom a measure binds.</summary>
public enum Addressee
{
    /// <summary>States: Council resolutions and CFSP decisions. Never yields a prohibition on a private actor.</summary>
    States,

    /// <summary>Everyone in the jurisdiction: regulations and statutes.</summary>
    Everyone,
}

/// <summary>How a measure binds.</summary>
public enum MeasureForce
{
    /// <summary>An obligation or prohibition.</summary>
    Binding,

    /// <summary>A call for vigilance; never more than a review.</summary>
    Vigilance,

    /// <summary>A recommendation or an expression of concern; a note.</summary>
    Guidance,

    /// <summary>A rule that an overlay lays down for its own house: no law.</summary>
    Policy,
}

/// <summary>How far the text and date of a measure were checked against its source.</summary>
public enum Verification
{
    /// <summary>Against the text itself or a copy that quotes it.</summary>
    Primary,

    /// <summary>Against a press report or summary only.</summary>
    Secondary,

    /// <summary>Not checked; never yields more than a review.</summary>
    No,
}
