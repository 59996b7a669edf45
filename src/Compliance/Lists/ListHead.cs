using System.Text;
using System.Xml;

namespace Compliance.Lists;

/// <summary>The beginning of a list file, by which its format is told: never by its name.</summary>
internal sealed class ListHead
{
    private ListHead(byte[] bytes)
    {
        Bytes = bytes;
        Encoding = Mark(bytes);
        Text = Decode(bytes, Encoding);
        Start = Text.AsSpan().TrimStart(" \t\r\n\uFEFF\0").ToString();
        (RootName, RootNamespace) = Start.StartsWith('<') ? Root(Text) : (null, "");
    }

    /// <summary>The first bytes, at most 64 KB.</summary>
    public byte[] Bytes { get; }

    /// <summary>The encoding that a byte order mark states, or null.</summary>
    public Encoding? Encoding { get; }

    /// <summary>The first bytes as text; what is not UTF-8 is read as Latin-1.</summary>
    public string Text { get; }

    /// <summary>The text from its first visible character.</summary>
    public string Start { get; }

    /// <summary>The local name of the document element, or null when this is no XML.</summary>
    public string? RootName { get; }

    /// <summary>The namespace of the document element, or the empty string.</summary>
    public string RootNamespace { get; }

    /// <summary>The first line without its line end, or the empty string.</summary>
    public string FirstLine => Line(0);

    public bool IsHtml =>
        Start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || Start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    public static ListHead Of(byte[] bytes) => new(bytes);

    /// <summary>A line of <see cref="Start"/>, counted from 0, without its line end; the empty string when there is none.</summary>
    public string Line(int number)
    {
        var rest = Start.AsSpan();
        for (var i = 0; i < number; i++)
        {
            var end = rest.IndexOf('\n');
            if (end < 0)
            {
                return "";
            }

            rest = rest[(end + 1)..];
        }

        var last = rest.IndexOf('\n');
        return (last < 0 ? rest : rest[..last]).TrimEnd('\r').ToString();
    }

    private static Encoding? Mark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string Decode(byte[] bytes, Encoding? mark)
    {
        if (mark is UnicodeEncoding)
        {
            return mark.GetString(bytes);
        }

        // The last character may be cut.
        var text = Encoding.UTF8.GetString(bytes);
        return text.AsSpan(0, Math.Max(0, text.Length - 4)).Contains('\uFFFD') ? Encoding.Latin1.GetString(bytes) : text;
    }

    private static (string? Name, string Namespace) Root(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var xml = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')), settings);
            return xml.MoveToContent() == XmlNodeType.Element ? (xml.LocalName, xml.NamespaceURI) : (null, "");
        }
        catch (XmlException)
        {
            // Not telling a format is the answer: the caller reports what cannot be recognised.
            return (null, "");
        }
    }
}
