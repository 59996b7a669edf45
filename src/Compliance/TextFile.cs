using System.Collections.Immutable;
using System.Text;

namespace Compliance;

/// <summary>Reads text files and finds them in folders; what the file system or the bytes do wrong becomes a diagnostic of the caller's code.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without byte order mark, or null with an error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">How diagnostics call it.</param>
    /// <param name="maximumLength">The most bytes it may have, whole MiB.</param>
    /// <param name="code">The code of what is wrong with it.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public static string? Read(string path, string name, int maximumLength, string code, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var bytes = new MemoryStream();

            // The bytes are counted, since devices and pipes have no length.
            var buffer = new byte[81920];
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > maximumLength)
                {
                    diagnostics.Add(Diagnostic.Error(
                        code, FormattableString.Invariant($"the file is larger than {maximumLength / (1024 * 1024)} MiB"), new SourceLocation(name), "a smaller file"));
                    return null;
                }
            }

            var text = Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(Diagnostic.Error(code, "the file holds bytes that are not UTF-8", new SourceLocation(name), "text in UTF-8", "save the file as UTF-8"));
            return null;
        }
        catch (Exception error) when (IsOfFileSystem(error))
        {
            diagnostics.Add(Unreadable(error, "file", name, code));
            return null;
        }
    }

    /// <summary>The paths of the files directly in a folder, ordinal order; empty with an error when it cannot be listed.</summary>
    public static ImmutableArray<string> InFolder(string folder, string code, ImmutableArray<Diagnostic>.Builder diagnostics, params ReadOnlySpan<string> patterns)
    {
        var paths = new List<string>();
        try
        {
            foreach (var pattern in patterns)
            {
                paths.AddRange(Directory.GetFiles(folder, pattern));
            }
        }
        catch (Exception error) when (IsOfFileSystem(error))
        {
            diagnostics.Add(Unreadable(error, "folder", folder, code));
            return [];
        }

        return [.. paths.Order(StringComparer.Ordinal)];
    }

    internal static bool IsOfFileSystem(Exception error) =>
        error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException;

    private static Diagnostic Unreadable(Exception error, string what, string name, string code) => Diagnostic.Error(
        code,
        error is FileNotFoundException or DirectoryNotFoundException ? $"the {what} does not exist" : $"the {what} cannot be read",
        new SourceLocation(name),
        $"a readable {what}",
        "check the path and its permissions");
}
