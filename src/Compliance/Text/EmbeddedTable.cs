using System.Globalization;
using System.Text;

namespace Compliance.Text;

/// <summary>Reads what the library carries as embedded resources, mostly tab-separated tables.</summary>
internal static class EmbeddedTable
{
    /// <summary>The whole table as text, such as <c>unicode/folding.tsv</c>.</summary>
    public static string ReadText(string name) => Encoding.UTF8.GetString(ReadBytes(name));

    /// <summary>The bytes of any resource.</summary>
    public static byte[] ReadBytes(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its resource {name}.");
        var bytes = new byte[checked((int)stream.Length)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The cells of every line; empty lines and lines that begin with <c>#</c> are comments.</summary>
    public static IEnumerable<string[]> ReadRows(string name)
    {
        var text = ReadText(name);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start && text[start] != '#')
            {
                yield return text[start..end].Split('\t');
            }

            start = end + 1;
        }
    }

    public static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
