using System.Text;

namespace Compliance.Lists.Updating;

/// <summary>Tells the web pages that servers send instead of a list, with status 200, when something is wrong.</summary>
internal static class WebPage
{
    private const int Beginning = 8 * 1024;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsOne(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[Beginning];
        var count = stream.ReadAtLeast(bytes, Beginning, throwOnEndOfStream: false);
        return BeginsAsOne(Text(bytes.AsSpan(0, count)));
    }

    /// <summary>Whether the first element is one of a web page; declarations and comments may come before it.</summary>
    internal static bool BeginsAsOne(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('\uFEFF').TrimStart();
        while (true)
        {
            if (Starts(text, "<!doctype html") || StartsElement(text, "html") || StartsElement(text, "head") || StartsElement(text, "body"))
            {
                return true;
            }

            var end = Starts(text, "<?") ? text.IndexOf("?>", StringComparison.Ordinal) + 2
                : Starts(text, "<!--") ? text.IndexOf("-->", StringComparison.Ordinal) + 3
                : 0;
            if (end < 4)
            {
                return false;
            }

            text = text[end..].TrimStart();
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes)
        : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes)
        : Encoding.Latin1.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);

    private static bool StartsElement(ReadOnlySpan<char> text, string name) =>
        text.Length > name.Length + 1 && text[0] == '<' && Starts(text[1..], name) && text[name.Length + 1] is '>' or ' ' or '\t' or '\r' or '\n' or '/';

    private static bool Starts(ReadOnlySpan<char> text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
