using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Lists;

/// <summary>One list file as bytes that can be read more than once; gzip and a zip with one file in it are unpacked within bounds.</summary>
internal sealed class ListInput : IDisposable
{
    /// <summary>The most bytes a list may have once unpacked.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    private const int HeadBytes = 64 * 1024;

    private readonly Stream stream;
    private readonly Packing packing;
    private string? sha256;

    private ListInput(string name, Stream stream)
    {
        Name = name;
        this.stream = stream;
        Length = stream.Length;
        packing = ListPacking.Of(stream);
        Head = ListHead.Of(ReadHead());
    }

    /// <summary>The file as the caller named it.</summary>
    public string Name { get; }

    /// <summary>The size as published, in bytes.</summary>
    public long Length { get; }

    /// <summary>The beginning of the unpacked content, by which formats are told apart.</summary>
    public ListHead Head { get; }

    /// <summary>Opens a file, or says why it cannot be read.</summary>
    public static (ListInput? Input, Diagnostic? Problem) Open(string path)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            if (stream.Length > MaxBytes)
            {
                stream.Dispose();
                return (null, TooLarge(path));
            }

            return Of(path, stream);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            stream?.Dispose();
            var what = problem is FileNotFoundException or DirectoryNotFoundException ? "The file does not exist." : "The file cannot be read.";
            return (null, Unreadable(path, what));
        }
    }

    /// <summary>Makes an input of content in memory.</summary>
    public static (ListInput? Input, Diagnostic? Problem) Of(string name, byte[] content) => Of(name, new MemoryStream(content, writable: false));

    /// <summary>Reads a stream to its end, then as <see cref="Of(string, byte[])"/>.</summary>
    public static async Task<(ListInput? Input, Diagnostic? Problem)> ReadAsync(Stream source, string name, CancellationToken cancellationToken)
    {
        var memory = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        try
        {
            while ((count = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (memory.Length + count > MaxBytes)
                {
                    return (null, TooLarge(name));
                }

                memory.Write(buffer, 0, count);
            }
        }
        catch (IOException)
        {
            return (null, Unreadable(name, "The stream cannot be read to its end."));
        }

        return Of(name, memory);
    }

    /// <summary>The content from its beginning, unpacked. Reading beyond the bounds throws <see cref="ListBoundsException"/>. One at a time.</summary>
    public Stream OpenContent()
    {
        stream.Position = 0;
        return packing switch
        {
            Packing.Gzip => new BoundedStream(new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true), Length),
            Packing.Zip => new BoundedStream(ListPacking.OpenOnly(stream), Length),
            _ => new BoundedStream(new UnclosedStream(stream), MaxBytes),
        };
    }

    /// <summary>The file as published, from its beginning: for formats that are containers themselves.</summary>
    public Stream OpenRaw()
    {
        stream.Position = 0;
        return new UnclosedStream(stream);
    }

    /// <summary>The content as text: UTF-8 or UTF-16 by its byte order mark, UTF-8 when all of it is, and otherwise <paramref name="fallback"/>. Null when there is
    /// none, and for UTF-8 that is damaged in places: read in another encoding, every name with an accent would change.</summary>
    public (TextReader? Text, Encoding? Encoding) OpenText(Encoding? fallback)
    {
        var encoding = Head.Encoding;
        if (encoding is null)
        {
            var (longer, invalid) = CountUtf8();
            encoding = invalid == 0 ? Strict : longer > invalid ? null : fallback;
        }

        return encoding is null ? (null, null) : (new StreamReader(OpenContent(), encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024), encoding);
    }

    /// <summary>SHA-256 of the file as published, lower-case hexadecimal.</summary>
    public string Sha256()
    {
        if (sha256 is null)
        {
            stream.Position = 0;
            sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        return sha256;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static (ListInput? Input, Diagnostic? Problem) Of(string name, Stream stream)
    {
        try
        {
            return (new ListInput(name, stream), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or ListBoundsException)
        {
            stream.Dispose();
            return (null, Packed(name, broken.Message));
        }
    }

    private byte[] ReadHead()
    {
        using var content = OpenContent();
        var head = new byte[HeadBytes];
        var count = content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        return head[..count];
    }

    // Characters of several bytes, and bytes that belong to none. Text in another encoding has next to none of the former.
    private (long Longer, long Invalid) CountUtf8()
    {
        using var content = OpenContent();
        var buffer = new byte[256 * 1024];
        var (longer, invalid) = (0L, 0L);
        var kept = 0;
        while (true)
        {
            var count = content.Read(buffer, kept, buffer.Length - kept);
            var filled = kept + count;
            if (count == 0)
            {
                return (longer, invalid + kept);
            }

            // A character may be cut by the end of the buffer: its first bytes wait for the rest.
            var whole = filled - CutCharacter(buffer.AsSpan(0, filled));
            var rest = buffer.AsSpan(0, whole);
            while (!rest.IsEmpty)
            {
                var ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (ascii < 0)
                {
                    break;
                }

                rest = rest[ascii..];
                var isValid = Rune.DecodeFromUtf8(rest, out _, out var length) == OperationStatus.Done;
                (longer, invalid) = isValid ? (longer + 1, invalid) : (longer, invalid + length);
                rest = rest[length..];
            }

            kept = filled - whole;
            buffer.AsSpan(whole, kept).CopyTo(buffer);
        }
    }

    private static int CutCharacter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var value = bytes[^back];
            if ((value & 0xC0) == 0x80)
            {
                continue;
            }

            var needs = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : value >= 0xC0 ? 2 : 1;
            return needs > back ? back : 0;
        }

        return 0;
    }

    private static Diagnostic Unreadable(string name, string what) => Diagnostic.Error(
        ListDiagnostics.FileUnreadable, what, new SourceLocation(name), "a list file", "check the path and its permissions");

    private static Diagnostic TooLarge(string name) => Diagnostic.Error(
        ListDiagnostics.FileTooLarge,
        $"The file is larger than {MaxBytes / (1024 * 1024)} MB.",
        new SourceLocation(name),
        "a list file; the largest that authorities publish have about 120 MB");

    private static Diagnostic Packed(string name, string what) => Diagnostic.Error(
        ListDiagnostics.PackingRefused, what, new SourceLocation(name), "a list, or a gzip or zip file that holds one list", "unpack the file and pass what is in it");
}
