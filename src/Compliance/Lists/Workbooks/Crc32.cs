namespace Compliance.Lists.Workbooks;

/// <summary>The CRC-32 that zip files state for each of their parts (ISO 3309, polynomial 0xEDB88320 reflected).</summary>
internal struct Crc32
{
    private static readonly uint[] Table = MakeTable();

    private uint state;

    /// <summary>The checksum of everything added.</summary>
    public readonly uint Value => state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = ~state;
        foreach (var value in bytes)
        {
            crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        state = ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
