using System.Runtime.InteropServices;

namespace Compliance.Matching.Candidates;

/// <summary>Reads the columns that <see cref="ColumnWriter"/> wrote, in the same order.</summary>
/// <param name="columns">What was written.</param>
internal sealed class ColumnReader(ReadOnlyMemory<byte> columns)
{
    private int _at;

    /// <summary>Reads a column.</summary>
    /// <exception cref="InvalidDataException">There is no such column.</exception>
    public T[] Read<T>()
        where T : unmanaged
    {
        var all = columns.Span;
        var length = all.Length - _at < ColumnWriter.Alignment ? -1 : BitConverter.ToInt32(all[_at..]);
        _at += ColumnWriter.Alignment;
        if (length < 0 || length > all.Length - _at)
        {
            throw new InvalidDataException("A column is longer than the file.");
        }

        var column = MemoryMarshal.Cast<byte, T>(all.Slice(_at, length)).ToArray();
        _at = (_at + length + ColumnWriter.Alignment - 1) & -ColumnWriter.Alignment;
        return column;
    }
}
