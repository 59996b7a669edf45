namespace Compliance.Lists;

/// <summary>An address of a listed party as printed; every part may be missing.</summary>
/// <param name="Street">Street and number, or null.</param>
/// <param name="City">City, or null.</param>
/// <param name="Region">State or province, or null.</param>
/// <param name="PostalCode">Postal code, or null.</param>
/// <param name="Country">Country as printed, or null.</param>
public sealed record ListedAddress(string? Street, string? City, string? Region, string? PostalCode, string? Country);
