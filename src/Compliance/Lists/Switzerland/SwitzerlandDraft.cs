namespace Compliance.Lists.Switzerland;

/// <summary>A party whose places and sets are still numbers: the places may follow the targets in the file.</summary>
/// <param name="Party">Everything that does not depend on them.</param>
/// <param name="Reference">The target's number.</param>
/// <param name="Line">Where the target stands.</param>
/// <param name="Column">Its column.</param>
/// <param name="Sets">The numbers of its sanctions sets.</param>
/// <param name="History">When it was listed and taken off.</param>
/// <param name="BirthPlaces">The numbers of its places of birth.</param>
/// <param name="Addresses">Its addresses: the number of the place, and what is printed beside.</param>
internal sealed record SwitzerlandDraft(
    ListedParty Party,
    string Reference,
    int Line,
    int Column,
    IReadOnlyList<string> Sets,
    SwitzerlandHistory History,
    IReadOnlyList<string> BirthPlaces,
    IReadOnlyList<(string Place, string? Street, string? PostalCode)> Addresses);
