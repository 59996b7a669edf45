using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Records;

/// <summary>The keys met so far in a file with the line of each, in 20 bytes a key however long the keys are.</summary>
internal sealed class RecordKeys
{
    // 128 bits of SHA-256: two different keys of one file do not meet.
    private readonly Dictionary<UInt128, int> _lines = [];

    /// <summary>Remembers the key; false and the line of the first when it was met before.</summary>
    public bool TryAdd(string key, int line, out int firstLine)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        var digest = BinaryPrimitives.ReadUInt128BigEndian(hash);
        if (_lines.TryAdd(digest, line))
        {
            firstLine = line;
            return true;
        }

        firstLine = _lines[digest];
        return false;
    }
}
