using System.Globalization;
using System.Text;
using System.Xml;

namespace Compliance.Lists.Workbooks;

/// <summary>Reads texts of a workbook: plain or in runs of different form, with the escapes for characters that XML cannot hold.</summary>
internal static class WorkbookTexts
{
    /// <summary>No cell of a spreadsheet program holds more than 32,767 characters.</summary>
    private const int MostCharacters = 100_000;

    /// <summary>Reads the texts that cells share, in their order; a text that could not be read whole is null.</summary>
    public static List<string?>? ReadShared(WorkbookPackage package, string part)
    {
        var texts = new List<string?>();
        int? stated = null;
        var isRead = package.Read(part, xml =>
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                return;
            }

            if (xml.Depth == 0 && int.TryParse(xml.GetAttribute("uniqueCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                stated = count;
            }
            else if (xml.Depth > 0 && xml.LocalName is "si")
            {
                texts.Add(Read(xml));
            }
        });

        // Cells name their text by its place: one text more or less and every later cell has another's text.
        if (isRead && stated is { } number && number != texts.Count)
        {
            package.Refuse($"The workbook states {number} texts and holds {texts.Count}, so that cells would get the texts of others.");
            return null;
        }

        return isRead ? texts : null;
    }

    /// <summary>Reads the text of an element (<c>si</c> or <c>is</c>) to its end; null when there is text in it that is not known to belong to it.</summary>
    public static string? Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var (isText, isPhonetic, isStray) = (false, false, false);
        string? first = null;
        StringBuilder? more = null;
        while (WorkbookPackage.Next(xml) && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName is "rPh":
                    isPhonetic = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Element when xml.LocalName is "t":
                    isText = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "rPh":
                    isPhonetic = false;
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "t":
                    isText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (isText && !isPhonetic)
                    {
                        if (first is null)
                        {
                            first = xml.Value;
                        }
                        else
                        {
                            (more ??= new StringBuilder(first)).Append(xml.Value);
                        }
                    }
                    else
                    {
                        isStray |= !isPhonetic && !string.IsNullOrWhiteSpace(xml.Value);
                    }

                    break;
            }
        }

        var text = Unescape(more?.ToString() ?? first ?? "");
        return isStray || text.Length > MostCharacters ? null : text;
    }

    /// <summary>Replaces <c>_x000D_</c> and the like by their character (ECMA-376 part 1, 22.9.2.19).</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf("_x", at, StringComparison.Ordinal))
        {
            if (at + 7 <= text.Length
                && text[at + 6] == '_'
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && !char.IsSurrogate((char)code))
            {
                result.Append(text, from, at - from).Append((char)code);
                from = at += 7;
            }
            else
            {
                at += 2;
            }
        }

        return result.Append(text, from, text.Length - from).ToString();
    }
}
