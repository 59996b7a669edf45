using System.Security.Cryptography;
using System.Text;

namespace Compliance.Records;

/// <summary>The fingerprint of what a record states, for decision records and suppressions.</summary>
public static class RecordHash
{
    /// <summary>SHA-256 over the UTF-8 bytes of <see cref="RecordWriter.ToJson"/>, in lower-case hexadecimal. Where the record stands
    /// in a file does not count.</summary>
    public static string Sha256(ScreeningRecord record) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RecordWriter.ToJson(record))));
}
