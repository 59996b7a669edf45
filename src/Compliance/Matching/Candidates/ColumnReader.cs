using System.Runtime.InteropServices;

namespace Compliance.Matching.Candidates;

/// <summary>Reads the columns that <see cref="ColumnWriter"/> wrote, in the same order.</summary>
/// <param name="columns">What was written: its checksum was compared, so that lengths are trusted.</param>
internal sealed class ColumnReader(ReadOnlyMemory<byte> columns)
{
    private int _at;

    /// <summary>Reads a column.</summary>
    public T[] Read<T>()
        where T : unmanaged
    {
        var all = columns.Span;
        var length = BitConverter.ToInt32(all[_at..]);
        _at += ColumnWriter.Alignment;
        var column = MemoryMarshal.Cast<byte, T>(all.Slice(_at, length)).ToArray();
        _at = (_at + length + ColumnWriter.Alignment - 1) & -ColumnWriter.Alignment;
        return column;
    }
}
