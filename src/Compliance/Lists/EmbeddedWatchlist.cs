using System.Security.Cryptography;

namespace Compliance.Lists;

/// <summary>The watchlist inside the assembly.</summary>
internal static class EmbeddedWatchlist
{
    public const string Resource = "watchlists/dprk.jsonl";

    /// <exception cref="ComplianceDataException">The embedded list is damaged.</exception>
    public static Watchlist Read()
    {
        using var stream = typeof(EmbeddedWatchlist).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var content = SnapshotReader.Read(bytes, "<" + Resource + ">");
        return content.Parties.IsEmpty || !content.Diagnostics.IsEmpty
            ? throw new ComplianceDataException(content.Diagnostics)
            // The resource is the snapshot as this version writes it; a test holds the two together.
            : Watchlist.Create(content.Sources, content.Parties, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
