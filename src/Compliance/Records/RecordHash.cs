using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Records;

/// <summary>The fingerprint of what a record states, for decision records and suppressions.</summary>
public static class RecordHash
{
    // Most records fit; longer ones are put together in a pooled array.
    private const int MostOnStack = 2_048;

    /// <summary>SHA-256 over the UTF-8 bytes of <see cref="RecordWriter.ToJson"/>, in lower-case hexadecimal. Where the record stands
    /// in a file does not count.</summary>
    public static string Sha256(ScreeningRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[MostOnStack]);
        RecordWriter.Append(ref json, record);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Text.Length));
        var length = Encoding.UTF8.GetBytes(json.Text, bytes);
        json.Clear();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        bytes.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash);
    }
}
