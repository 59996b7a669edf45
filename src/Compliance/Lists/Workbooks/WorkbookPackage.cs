using System.IO.Compression;
using System.Xml;

namespace Compliance.Lists.Workbooks;

/// <summary>The zip file that a workbook is: opens its XML parts within bounds and without document types; what is damaged refuses the file.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private const int MostParts = 10_000;
    private const int MaxDepth = 64;

    private readonly ZipArchive zip;
    private readonly ListFindings findings;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private WorkbookPackage(ZipArchive zip, ListFindings findings)
    {
        this.zip = zip;
        this.findings = findings;
    }

    /// <summary>Opens the zip file, or refuses it and returns null.</summary>
    public static WorkbookPackage? Open(ListInput input, ListFindings findings)
    {
        WorkbookPackage? package = null;
        return Guarded(findings, () =>
        {
            var zip = new ZipArchive(input.OpenRaw(), ZipArchiveMode.Read);
            package = new WorkbookPackage(zip, findings);
            package.Index();
        })
            ? package
            : null;
    }

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Reads a part from its first element to its end; false when the file was refused.</summary>
    /// <param name="part">The path in the zip file.</param>
    /// <param name="node">Takes each node; it may read on to the end of an element it was given.</param>
    public bool Read(string part, Action<XmlReader> node)
    {
        if (!parts.TryGetValue(part, out var entry))
        {
            Refuse(findings, $"The workbook lacks its part {part}.");
            return false;
        }

        return Guarded(findings, () =>
        {
            using var content = new BoundedStream(new CheckedPart(entry.Open(), part, entry.Length, entry.Crc32), entry.CompressedLength);
            using var buffered = new BufferedStream(content, 64 * 1024);
            using var xml = XmlReader.Create(buffered, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = ListInput.MaxBytes,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            while (!findings.IsRefused && Next(xml))
            {
                node(xml);
            }
        }, part);
    }

    /// <summary>Goes to the next node; what is nested deeper than any sheet throws <see cref="ListBoundsException"/>.</summary>
    public static bool Next(XmlReader xml) =>
        xml.Depth <= MaxDepth ? xml.Read() : throw new ListBoundsException($"The XML of the workbook is nested deeper than {MaxDepth} levels.");

    /// <summary>Refuses the workbook as damaged.</summary>
    public void Refuse(string what) => Refuse(findings, what);

    public void Dispose() => zip.Dispose();

    private void Index()
    {
        if (zip.Entries.Count > MostParts)
        {
            throw new InvalidDataException($"The workbook has more than {MostParts} parts.");
        }

        foreach (var entry in zip.Entries)
        {
            // Which of two parts of one name counts is not the same for every program.
            if (!parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                throw new InvalidDataException("The workbook has two parts of the same name.");
            }
        }
    }

    // Whatever zip and XML throw about content refuses the file.
    private static bool Guarded(ListFindings findings, Action read, string? part = null)
    {
        try
        {
            read();
        }
        catch (XmlException broken)
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.BrokenXml,
                $"The XML of the part {part} breaks at line {broken.LineNumber}, column {broken.LinePosition}, or has a document type; nothing of the workbook is used.",
                new SourceLocation(findings.File),
                "the workbook as its authority publishes it",
                "download the list again and compare its size"));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            var bounds = broken is ListBoundsException;
            Refuse(findings, bounds || broken is InvalidDataException ? broken.Message : "The zip file that the workbook is cannot be read.", bounds);
        }

        return !findings.IsRefused;
    }

    private static void Refuse(ListFindings findings, string what, bool bounds = false) => findings.Refuse(Diagnostic.Error(
        bounds ? ListDiagnostics.PackingRefused : WorkbookDiagnostics.DamagedWorkbook,
        what,
        new SourceLocation(findings.File),
        "the workbook as its authority publishes it",
        "download the list again; do not open and save it with a spreadsheet program"));
}
