using System.Runtime.InteropServices;

namespace Compliance.Matching.Candidates;

/// <summary>Writes the columns of an index one behind the other, each with its length, as they stand in memory (little endian).</summary>
internal sealed class ColumnWriter(Stream stream)
{
    /// <summary>Where columns begin: at multiples of so many bytes, counted from the first.</summary>
    public const int Alignment = 16;

    private long _written;

    /// <summary>Writes a column.</summary>
    public void Write<T>(ReadOnlySpan<T> column)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(column);
        Span<byte> head = stackalloc byte[Alignment];
        head.Clear();
        BitConverter.TryWriteBytes(head, bytes.Length);
        Put(head);
        Put(bytes);
        head.Clear();
        Put(head[..(int)(-_written & (Alignment - 1))]);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        _written += bytes.Length;
    }
}
