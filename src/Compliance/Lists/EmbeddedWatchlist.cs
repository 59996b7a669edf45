using System.Security.Cryptography;
using Compliance.Text;

namespace Compliance.Lists;

/// <summary>The watchlist inside the assembly.</summary>
internal static class EmbeddedWatchlist
{
    public const string Resource = "watchlists/dprk.jsonl";

    /// <exception cref="ComplianceDataException">The embedded list is damaged.</exception>
    public static Watchlist Read()
    {
        var bytes = EmbeddedTable.ReadBytes(Resource);
        var content = SnapshotReader.Read(bytes, "<" + Resource + ">");
        return content.Parties.IsEmpty || !content.Diagnostics.IsEmpty
            ? throw new ComplianceDataException(content.Diagnostics)
            // The resource is the snapshot as this version writes it; a test holds the two together.
            : Watchlist.Create(content.Sources, content.Parties, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
