using System.IO.Compression;

namespace Compliance.Lists;

/// <summary>How a list file is packed.</summary>
internal enum Packing
{
    None,
    Gzip,
    Zip,
}

/// <summary>Recognises packed lists; a workbook is a zip file too, and is left as it is.</summary>
internal static class ListPacking
{
    public static Packing Of(Stream stream)
    {
        Span<byte> start = stackalloc byte[4];
        stream.Position = 0;
        var count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (start[..count].StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return Packing.Gzip;
        }

        return start[..count].SequenceEqual("PK\u0003\u0004"u8) && !IsWorkbook(stream) ? Packing.Zip : Packing.None;
    }

    /// <summary>The content of the one file in a zip.</summary>
    /// <exception cref="InvalidDataException">The zip is damaged, or holds no file or several.</exception>
    public static Stream OpenOnly(Stream stream)
    {
        var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var files = zip.Entries.Where(e => !e.FullName.EndsWith('/')).Take(2).ToList();
        if (files.Count == 1)
        {
            return files[0].Open();
        }

        zip.Dispose();
        throw new InvalidDataException(files.Count == 0 ? "The zip file holds no file." : "The zip file holds several files.");
    }

    private static bool IsWorkbook(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        return zip.GetEntry("xl/workbook.xml") is not null;
    }
}

/// <summary>A list is larger, or unpacks to more, than any list does.</summary>
internal sealed class ListBoundsException(string message) : IOException(message);

/// <summary>Gives the bytes of another stream up to a bound that depends on the size of the packed file.</summary>
internal sealed class BoundedStream(Stream inner, long packedLength) : Stream
{
    // Lists as XML pack to a tenth or twentieth; what unpacks to hundreds of times its size was made to fill the memory.
    private const long MostGrowth = 200;
    private const long AlwaysAllowed = 16L * 1024 * 1024;

    private readonly long most = Math.Min(ListInput.MaxBytes, Math.Max(AlwaysAllowed, Math.Min(packedLength, ListInput.MaxBytes) * MostGrowth));
    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        total += count;
        return total <= most ? count : throw new ListBoundsException($"The content is larger than {most / (1024 * 1024)} MB, which no list of this size is.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>Another stream, which stays open when this one is closed.</summary>
internal sealed class UnclosedStream(Stream inner) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => inner.Read(buffer);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
