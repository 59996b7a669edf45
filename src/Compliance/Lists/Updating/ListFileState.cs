namespace Compliance.Lists.Updating;

/// <summary>One list file in place.</summary>
/// <param name="Path">The file.</param>
/// <param name="Address">The address it was fetched from, as configured; null when that is not on record.</param>
/// <param name="Bytes">The size in bytes.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="RetrievedOn">The day (UTC) on which the authority last confirmed it; null when that is not on record.</param>
/// <param name="IsIntact">Whether it is as it was fetched; null when that is not on record.</param>
public sealed record ListFileState(string Path, string? Address, long Bytes, string Sha256, DateOnly? RetrievedOn, bool? IsIntact);
