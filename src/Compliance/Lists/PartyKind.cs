namespace Compliance.Lists;

/// <summary>What a listed party is.</summary>
public enum PartyKind
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company, agency, university, State body or other organisation.</summary>
    Organisation,

    /// <summary>A ship.</summary>
    Vessel,

    /// <summary>An aircraft.</summary>
    Aircraft,
}
