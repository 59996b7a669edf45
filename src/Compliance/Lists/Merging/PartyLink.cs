namespace Compliance.Lists.Merging;

/// <summary>Why two entries of different lists are one party. Strongest first.</summary>
internal enum LinkBasis
{
    /// <summary>The same reference of the same authority, in two of its publications.</summary>
    SameReference,

    /// <summary>One list prints the other's reference, and a name or date of birth agrees.</summary>
    OfficialReference,

    /// <summary>A passport, registration or IMO number agrees, and a name.</summary>
    IdentifierAndName,

    /// <summary>The day of birth agrees, and a name.</summary>
    BirthDateAndName,

    /// <summary>Primary names agree within one regime, or two names do: organisations, which have no birth dates.</summary>
    Names,
}

/// <summary>Two entries that may be one party.</summary>
/// <param name="Left">Index of the one that comes first.</param>
/// <param name="Right">Index of the other.</param>
/// <param name="Basis">What links them.</param>
/// <param name="What">The value that agrees, for messages.</param>
internal readonly record struct PartyLink(int Left, int Right, LinkBasis Basis, string What);
