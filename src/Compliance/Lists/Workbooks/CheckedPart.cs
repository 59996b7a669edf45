namespace Compliance.Lists.Workbooks;

/// <summary>The bytes of a part of a zip file; at their end their number and checksum are compared with what the zip file states.</summary>
internal sealed class CheckedPart(Stream inner, string name, long length, uint checksum) : Stream
{
    private Crc32 crc;
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
        crc.Add(buffer[..count]);
        total += count;
        if (count == 0 && buffer.Length > 0 && (total != length || crc.Value != checksum))
        {
            throw new InvalidDataException($"The part {name} of the workbook is damaged: its checksum is wrong.");
        }

        return count;
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
