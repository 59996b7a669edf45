using System.Xml;
using System.Xml.Linq;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>Counts entries and name texts of XML in a document tree, wherever they stand in it.</summary>
/// <param name="entry">The elements that are entries.</param>
/// <param name="id">What identifies an entry: an attribute, or with / before it a child element.</param>
/// <param name="namesOf">The name texts that an element itself gives.</param>
internal sealed class XmlCount(Func<XElement, bool> entry, string id, Func<XElement, IEnumerable<string?>> namesOf)
{
    public HeldBooks? Of(byte[] bytes)
    {
        XDocument document;
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            document = XDocument.Load(xml, LoadOptions.SetLineInfo);
        }
        catch (XmlException)
        {
            return null;
        }

        var names = new List<HeldName>();
        foreach (var element in document.Descendants())
        {
            foreach (var text in namesOf(element))
            {
                if (!string.IsNullOrWhiteSpace(text))
                {
                    names.Add(Held(element, text));
                }
            }
        }

        return new HeldBooks(document.Descendants().Count(entry), names);
    }

    /// <summary>The text of an element without that of elements in it.</summary>
    public static string OwnText(XElement element) => string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value));

    private HeldName Held(XElement element, string text)
    {
        // The outermost entry around it: an entry that slid into another one goes with it.
        var around = element.AncestorsAndSelf().ToArray();
        var outermost = around.LastOrDefault(entry);
        var first = outermost ?? (around.Length > 1 ? around[^2] : element);
        return new HeldName(text, Line(first), Line(element), outermost is null ? "" : Id(outermost), string.Concat(around.Select(a => "<" + a.Name.LocalName + ">")));
    }

    private string Id(XElement element) => id switch
    {
        "" => "",
        ['/', ..] => element.Elements().Where(e => e.Name.LocalName == id[1..]).Select(OwnText).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "",
        _ => (string?)element.Attribute(id) ?? "",
    };

    private static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
