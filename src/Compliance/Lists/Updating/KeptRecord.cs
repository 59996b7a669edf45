using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Compliance.Lists.Updating;

/// <summary>What <c>lists update</c> noted beside a file it fetched.</summary>
public static class KeptRecord
{
    /// <summary>The day on which the authority last confirmed a file, from the record <c>FILE.source.json</c> beside it; null when there is no record, it cannot be
    /// used, or the file is no longer the one it describes.</summary>
    public static DateOnly? RetrievedOn(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var record = SourceRecord.Read(path + SourceRecord.Suffix, ImmutableArray.CreateBuilder<Diagnostic>());
        if (record?.RetrievedOn is not { } day || !File.Exists(path))
        {
            return null;
        }

        try
        {
            using var file = File.OpenRead(path);
            return string.Equals(Convert.ToHexStringLower(SHA256.HashData(file)), record.Sha256, StringComparison.Ordinal) ? day : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the file for its content reports that it cannot be read.
            return null;
        }
    }
}
