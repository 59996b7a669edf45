using System.Xml;

namespace Compliance.Lists;

/// <summary>Reads an XML list entry by entry: no document types, no external resources, bounded depth and size; what it does not know is reported.</summary>
internal sealed class XmlEntries(ListInput input, ListFindings findings, XmlShape shape)
{
    private const int MaxDepth = 32;

    // The largest real entry has 60,000 characters. What is made of an entry may take time with the square of its size.
    private const int MaxEntrySize = 400_000;
    private const int SizeOfElement = 16;

    private readonly List<ListElement> pool = [];
    private readonly List<ListElement> open = [];
    private int used;

    /// <summary>Elements handed over so far.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the document was read to its end.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads the whole document. A document that breaks off or goes beyond the bounds refuses the file.</summary>
    /// <param name="root">Takes the document element with its attributes, without children.</param>
    /// <param name="entry">Takes each entry; the element is reused afterwards.</param>
    public void Read(Action<ListElement> root, Action<ListElement> entry)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = ListInput.MaxBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        var sawRoot = false;
        using var content = new BufferedStream(input.OpenContent(), 64 * 1024);
        using var xml = XmlReader.Create(content, settings);
        try
        {
            while (!findings.IsRefused && xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    ReadElement(xml, root, entry);
                    sawRoot = true;
                }
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && !string.IsNullOrWhiteSpace(xml.Value))
                {
                    ReportText(xml);
                }
            }

            IsComplete = !findings.IsRefused;
        }
        catch (XmlException broken)
        {
            findings.Refuse(Broken(broken, sawRoot));
        }
        catch (Exception broken) when (broken is InvalidDataException or ListBoundsException)
        {
            findings.Refuse(Diagnostic.Error(ListDiagnostics.PackingRefused, broken.Message, new SourceLocation(input.Name), "a list", "download the list again"));
        }
    }

    private void ReadElement(XmlReader xml, Action<ListElement> root, Action<ListElement> entry)
    {
        if (xml.Depth == 0)
        {
            used = 0;
            root(Element(xml));
        }
        else if (shape.IsEntry(xml.LocalName))
        {
            if (ReadTree(xml) is { } tree)
            {
                Count++;
                ReportUnknown(tree);
                entry(tree);
            }
        }
        else if (!shape.IsContainer(xml.LocalName))
        {
            ReportLeftOut(xml);
            ReadTree(xml);
        }
    }

    private ListElement? ReadTree(XmlReader xml)
    {
        used = 0;
        open.Clear();
        ListElement? tree = null;
        var size = 0;
        do
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (xml.Depth > MaxDepth)
                    {
                        findings.Refuse(Diagnostic.Error(ListDiagnostics.TooDeep, $"Elements are nested deeper than {MaxDepth} levels.", Here(xml)));
                        return null;
                    }

                    var isEmpty = xml.IsEmptyElement;
                    var element = Element(xml);
                    size += SizeOfElement;
                    foreach (var (name, value) in element.Attributes)
                    {
                        size += name.Length + value.Length;
                    }

                    tree ??= element;
                    if (open.Count > 0)
                    {
                        open[^1].Children.Add(element);
                    }

                    if (!isEmpty)
                    {
                        open.Add(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.RemoveAt(open.Count - 1);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    var text = xml.Value;
                    size += text.Length;
                    open[^1].Append(text);
                    break;
            }

            if (size > MaxEntrySize)
            {
                findings.Refuse(ListDiagnostics.Beyond("This entry is larger than any of a list", Here(xml)));
                return null;
            }
        }
        while (open.Count > 0 && xml.Read());
        return tree;
    }

    private ListElement Element(XmlReader xml)
    {
        if (used == pool.Count)
        {
            pool.Add(new ListElement());
        }

        var element = pool[used++];
        var place = xml as IXmlLineInfo;
        element.Start(xml.LocalName, xml.Depth, place?.LineNumber ?? 0, place?.LinePosition ?? 0);
        if (xml.HasAttributes)
        {
            while (xml.MoveToNextAttribute())
            {
                // Namespace declarations and schema hints carry no facts.
                if (xml.Prefix is not ("xmlns" or "xsi") && xml.LocalName is not "xmlns")
                {
                    element.AddAttribute(xml.LocalName, xml.Value);
                }
            }

            xml.MoveToElement();
        }

        return element;
    }

    private void ReportUnknown(ListElement entry) => shape.ReportUnknown(entry, (path, element) => ReportUnknown(entry, path, element), ReportSecond);

    private void ReportUnknown(ListElement entry, string path, ListElement element)
    {
        if (element.Depth > entry.Depth && path.EndsWith("/" + element.Name, StringComparison.Ordinal) && (shape.IsEntry(element.Name) || shape.HoldsEntry(element)))
        {
            // A whole entry inside another one, perhaps with its section: a closing tag was lost.
            findings.Add(Diagnostic.Error(
                ListDiagnostics.MisplacedElement,
                $"<{element.Name}> stands inside another entry and was left out{(shape.IsEntry(element.Name) ? "" : " with the entries in it")}.",
                findings.At(element.Line, element.Column),
                nextStep: "compare with the published list"));
            return;
        }

        findings.AddOnce(path, () => Diagnostic.Info(
            ListDiagnostics.UnknownElement,
            $"<{path}> is not known to this reader and was left out here and wherever else it occurs.",
            findings.At(element.Line, element.Column)));
    }

    // Which of the two is meant cannot be told; the first is used.
    private void ReportSecond(ListElement element) => findings.Add(Diagnostic.Error(
        ListDiagnostics.MisplacedElement,
        $"<{element.Name}> stands a second time where it can stand once; its text \"{Diagnostic.Excerpt(element.Text)}\" was left out.",
        findings.At(element.Line, element.Column),
        $"<{element.Name}> once",
        "compare with the published list"));

    // What stands there may be a whole entry under another name, so the list is not complete. Once for each name: a file can hold millions.
    private void ReportLeftOut(XmlReader xml)
    {
        var (name, place) = (xml.LocalName, Here(xml));
        findings.AddOnce(name, () => Diagnostic.Error(
            ListDiagnostics.MisplacedElement,
            $"<{name}> belongs to no entry and was left out here and wherever else it stands so.",
            place,
            string.Join(" or ", shape.Entries.Split(' ').Select(e => $"<{e}>")),
            "compare with the published list"));
    }

    private void ReportText(XmlReader xml)
    {
        var place = Here(xml);
        findings.AddOnce("#text", () => Diagnostic.Error(
            ListDiagnostics.MisplacedElement,
            "Text stands between the entries; it was left out here and wherever else it stands so.",
            place,
            "elements only",
            "compare with the published list"));
    }

    private Diagnostic Broken(XmlException broken, bool sawRoot)
    {
        var place = new SourceLocation(input.Name, broken.LineNumber, broken.LinePosition);
        return !sawRoot && input.Head.Text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
            ? Diagnostic.Error(
                ListDiagnostics.DoctypeRefused,
                "The file has a document type declaration; these are never processed, because they can pull in other files or grow without bound.",
                place,
                "XML without <!DOCTYPE>",
                "download the list again from its authority")
            : Diagnostic.Error(
                ListDiagnostics.BrokenXml,
                $"The XML breaks here after {Count} entries; none of them is used, because what is missing is unknown.",
                place,
                "the complete, well-formed file as its authority publishes it",
                "download the list again and compare its size");
    }

    private SourceLocation Here(XmlReader xml) =>
        xml is IXmlLineInfo place ? findings.At(place.LineNumber, place.LinePosition) : new SourceLocation(input.Name);
}
