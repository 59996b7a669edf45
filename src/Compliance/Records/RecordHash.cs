using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Records;

/// <summary>The fingerprint of what a record states, for decision records and suppressions.</summary>
public static class RecordHash
{
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static StringBuilder? _json;

    /// <summary>SHA-256 over the UTF-8 bytes of <see cref="RecordWriter.ToJson"/>, in lower-case hexadecimal. Where the record stands
    /// in a file does not count.</summary>
    public static string Sha256(ScreeningRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = _json ??= new StringBuilder();
        json.Clear();
        RecordWriter.Append(json, record);
        var text = ArrayPool<char>.Shared.Rent(json.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        json.CopyTo(0, text, json.Length);
        var length = Encoding.UTF8.GetBytes(text, 0, json.Length, bytes, 0);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<char>.Shared.Return(text, clearArray: true);
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        if (json.Capacity > LargestKept)
        {
            _json = null;
        }

        return Convert.ToHexStringLower(hash);
    }
}
