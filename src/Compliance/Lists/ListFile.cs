using Compliance.Lists.UnitedNations;

namespace Compliance.Lists;

/// <summary>Reads one list file within bounds and tells its format by its content.</summary>
internal static class ListFile
{
    public const int MaxBytes = 64 * 1024 * 1024;

    public static ListContent Read(string path)
    {
        var (bytes, problem) = ReadBytes(path);
        return bytes is null ? ListContent.Refused(path, ListContent.UnknownFormat, [problem!]) : Parse(bytes, path);
    }

    /// <summary>The bytes of a file, or why it cannot be read.</summary>
    public static (byte[]? Bytes, Diagnostic? Problem) ReadBytes(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > MaxBytes)
            {
                return (null, TooLarge(path));
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return (bytes, null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var what = problem is FileNotFoundException or DirectoryNotFoundException ? "The file does not exist." : "The file cannot be read.";
            return (null, Unreadable(path, what));
        }
    }

    public static async Task<ListContent> ReadAsync(Stream stream, string name, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        try
        {
            while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (memory.Length + count > MaxBytes)
                {
                    return ListContent.Refused(name, ListContent.UnknownFormat, [TooLarge(name)]);
                }

                memory.Write(buffer, 0, count);
            }
        }
        catch (IOException)
        {
            return ListContent.Refused(name, ListContent.UnknownFormat, [Unreadable(name, "The stream cannot be read to its end.")]);
        }

        return Parse(memory.ToArray(), name);
    }

    public static ListContent Parse(byte[] bytes, string name)
    {
        var start = FirstVisible(bytes);
        if (IsUtf16(bytes) || (start < bytes.Length && bytes[start] == '<' && !IsHtml(bytes.AsSpan(start))))
        {
            return UnitedNationsXmlReader.Read(bytes, name);
        }

        if (start < bytes.Length && bytes[start] == '{')
        {
            return SnapshotReader.Read(bytes, name);
        }

        var what = start == bytes.Length ? "The file is empty."
            : bytes[start] == '<' ? "The file is an HTML page, not a list; the download may have failed."
            : "The file is not a list this version can read.";
        return ListContent.Refused(
            name,
            ListContent.UnknownFormat,
            [
                Diagnostic.Error(
                    ListDiagnostics.UnknownFormat,
                    what,
                    new SourceLocation(name, 1, 1),
                    "the XML of the UN Security Council Consolidated List, or a snapshot made by `compliance lists build`",
                    "download the list again"),
            ]);
    }

    private static Diagnostic Unreadable(string name, string what) => Diagnostic.Error(
        ListDiagnostics.FileUnreadable, what, new SourceLocation(name), "a list file", "check the path and its permissions");

    private static Diagnostic TooLarge(string name) => Diagnostic.Error(
        ListDiagnostics.FileTooLarge,
        $"The file is larger than {MaxBytes / (1024 * 1024)} MB.",
        new SourceLocation(name),
        "a list file; the UN list has about 2 MB");

    // A byte order mark and white space may come first.
    private static int FirstVisible(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (start < bytes.Length && bytes[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        return start;
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];

    private static bool IsHtml(ReadOnlySpan<byte> text) => StartsWith(text, "<!doctype html"u8) || StartsWith(text, "<html"u8);

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerStart) =>
        text.Length >= lowerStart.Length && System.Text.Ascii.EqualsIgnoreCase(text[..lowerStart.Length], lowerStart);
}
