using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Compliance.Lists.UnitedNations;

/// <summary>Reads the XML of the UN Security Council Consolidated List entry by entry; a document type, external resources and deep nesting are refused.</summary>
internal sealed class UnitedNationsXmlReader
{
    public const string Format = "un-xml";

    private const int MaxCharacters = 64 * 1024 * 1024;
    private const int MaxDepth = 16;

    // The largest entry of the list has 11,000 characters. What is made of an entry takes time with the square of its size.
    private const int MaxEntrySize = 200_000;
    private const int SizeOfElement = 16;

    private readonly string file;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private readonly UnitedNationsMapper mapper;
    private DateOnly? publishedOn;
    private bool sawRoot;
    private bool sawPerson;
    private bool sawOrganisation;
    private bool isRefused;

    private UnitedNationsXmlReader(string file)
    {
        this.file = file;
        mapper = new UnitedNationsMapper(file, diagnostics);
    }

    /// <summary>Reads a file's bytes; never throws for bad content.</summary>
    public static ListContent Read(byte[] content, string file)
    {
        var reader = new UnitedNationsXmlReader(file);
        reader.ReadAll(content);
        return reader.Result(content);
    }

    private void ReadAll(byte[] content)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var xml = XmlReader.Create(new MemoryStream(content, writable: false), settings);
        try
        {
            while (!isRefused && xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    ReadElement(xml);
                }

                if (!isRefused && diagnostics.Count > ListDiagnostics.MostFindings)
                {
                    Refuse(ListDiagnostics.TooManyFindings(Here(xml)));
                }
            }
        }
        catch (XmlException broken)
        {
            Refuse(Broken(broken, content));
        }
    }

    private void ReadElement(XmlReader xml)
    {
        switch (xml.Depth)
        {
            case 0:
                ReadRoot(xml);
                break;
            case 1 when xml.LocalName is UnitedNationsVocabulary.Persons or UnitedNationsVocabulary.Organisations:
                break;
            default:
                var isEntry = xml.LocalName is UnitedNationsVocabulary.Person or UnitedNationsVocabulary.Organisation;
                if (!isEntry)
                {
                    ReportLeftOut(xml);
                }
                else if (xml.Depth == 1)
                {
                    diagnostics.Add(Diagnostic.Warning(
                        ListDiagnostics.MisplacedElement, $"<{xml.LocalName}> stands outside its section; it was read.", Here(xml)));
                }

                if (ReadTree(xml) is { } tree && isEntry)
                {
                    sawPerson |= tree.Name is UnitedNationsVocabulary.Person;
                    sawOrganisation |= tree.Name is UnitedNationsVocabulary.Organisation;
                    ReportUnknown(tree);
                    mapper.Map(tree);
                }

                break;
        }
    }

    // What stands there may be a whole entry under another name, so the list is not complete. Once for each name: a file can hold millions.
    private void ReportLeftOut(XmlReader xml)
    {
        if (unknown.Add(xml.LocalName))
        {
            diagnostics.Add(Diagnostic.Error(
                ListDiagnostics.MisplacedElement,
                $"<{xml.LocalName}> belongs to no entry and was left out here and wherever else it stands so.",
                Here(xml),
                $"<{UnitedNationsVocabulary.Person}> or <{UnitedNationsVocabulary.Organisation}> in its section",
                "compare with the published list"));
        }
    }

    private void ReadRoot(XmlReader xml)
    {
        sawRoot = true;
        if (xml.LocalName is not UnitedNationsVocabulary.Root)
        {
            Refuse(Diagnostic.Error(
                ListDiagnostics.NotThisList,
                $"The document element is <{xml.LocalName}>.",
                Here(xml),
                $"<{UnitedNationsVocabulary.Root}>, the UN Security Council Consolidated List",
                "download the list again from the United Nations and pass that file"));
            return;
        }

        if (xml.GetAttribute("dateGenerated") is { } printed && UnitedNationsDates.TryDay(printed.Trim(), out var day))
        {
            publishedOn = day;
            return;
        }

        Refuse(Diagnostic.Error(
            ListDiagnostics.NoPublicationDate,
            "The list does not state its own date, so its age cannot be told.",
            Here(xml),
            "dateGenerated=\"2026-08-01T23:00:03.110Z\"",
            "download the list again"));
    }

    private UnitedNationsElement? ReadTree(XmlReader xml)
    {
        var open = new Stack<UnitedNationsElement>();
        UnitedNationsElement? tree = null;
        var size = 0;
        do
        {
            size += SizeOfElement + xml.Value.Length;
            if (size > MaxEntrySize)
            {
                Refuse(ListDiagnostics.Beyond("This entry is larger than any of a list", Here(xml)));
                return null;
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (xml.Depth > MaxDepth)
                    {
                        Refuse(Diagnostic.Error(ListDiagnostics.TooDeep, $"Elements are nested deeper than {MaxDepth} levels.", Here(xml)));
                        return null;
                    }

                    var place = Here(xml);
                    var element = new UnitedNationsElement(xml.LocalName, place.Line, place.Column);
                    tree ??= element;
                    if (open.TryPeek(out var parent))
                    {
                        parent.Children.Add(element);
                    }

                    if (!xml.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek().Append(xml.Value);
                    break;
            }
        }
        while (open.Count > 0 && xml.Read());
        return tree;
    }

    private void ReportUnknown(UnitedNationsElement entry)
    {
        foreach (var (path, element) in UnitedNationsVocabulary.Unknown(entry))
        {
            if (unknown.Add(path))
            {
                diagnostics.Add(Diagnostic.Info(
                    ListDiagnostics.UnknownElement,
                    $"<{path}> is not known to this reader and was left out here and wherever else it occurs.",
                    new SourceLocation(file, element.Line, element.Column)));
            }
        }
    }

    private Diagnostic Broken(XmlException broken, byte[] content)
    {
        var place = new SourceLocation(file, broken.LineNumber, broken.LinePosition);
        var hasDoctype = !sawRoot && Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(content.Length, 4096)))
            .Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return hasDoctype
            ? Diagnostic.Error(
                ListDiagnostics.DoctypeRefused,
                "The file has a document type declaration; these are never processed, because they can pull in other files or grow without bound.",
                place,
                "XML without <!DOCTYPE>",
                "download the list again from the United Nations")
            : Diagnostic.Error(
                ListDiagnostics.BrokenXml,
                $"The XML breaks here after {mapper.Entries} entries; none of them is used, because what is missing is unknown.",
                place,
                "the complete, well-formed file of the United Nations",
                "download the list again and compare its size");
    }

    private ListContent Result(byte[] content)
    {
        if (!isRefused)
        {
            ReportMissingSection(sawPerson, UnitedNationsVocabulary.Persons);
            ReportMissingSection(sawOrganisation, UnitedNationsVocabulary.Organisations);
        }

        mapper.ReportCounts();
        if (isRefused || publishedOn is not { } published)
        {
            return ListContent.Refused(file, Format, diagnostics.ToImmutable(), mapper.Tally);
        }

        var parties = mapper.Parties;
        var source = new ListSource(
            UnitedNationsMapper.Authority,
            UnitedNationsMapper.List,
            published,
            Convert.ToHexStringLower(SHA256.HashData(content)),
            parties.Count(p => p.Kind == PartyKind.Person),
            parties.Count(p => p.Kind == PartyKind.Organisation),
            ListSource.WholeList);
        return new ListContent(file, Format, [source], parties, mapper.Tally, diagnostics.ToImmutable());
    }

    private void ReportMissingSection(bool saw, string section)
    {
        if (!saw)
        {
            diagnostics.Add(Diagnostic.Error(
                ListDiagnostics.SectionMissing,
                $"The list has no entry of a <{section}> section, so it is not the whole list.",
                new SourceLocation(file),
                $"<{UnitedNationsVocabulary.Persons}> and <{UnitedNationsVocabulary.Organisations}>, each with entries",
                "download the whole list"));
        }
    }

    private void Refuse(Diagnostic reason)
    {
        isRefused = true;
        diagnostics.Add(reason);
    }

    private SourceLocation Here(XmlReader xml) =>
        xml is IXmlLineInfo place ? new SourceLocation(file, place.LineNumber, place.LinePosition) : new SourceLocation(file);
}
