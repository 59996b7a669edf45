using System.Collections.Immutable;
using Compliance.Lists.Ofac;
using Compliance.Lists.EuropeanUnion;
using Compliance.Lists.UnitedKingdom;
using Compliance.Lists.Bis;
using Compliance.Lists.OpenSanctions;
using Compliance.Lists.OwnLists;
using Compliance.Lists.ResearchSecurity;
using Compliance.Lists.Ror;
using Compliance.Lists.ScreeningList;
using Compliance.Lists.Senzing;
using Compliance.Lists.Australia;
using Compliance.Lists.Canada;
using Compliance.Lists.Switzerland;
using Compliance.Lists.UnitedNations;

namespace Compliance.Lists;

/// <summary>The formats that can be read. A file's format is told by its content.</summary>
internal static class ListFormats
{
    // One line for each format, in the order of the authorities; the first that recognises a file reads it, snapshots last.
    public static ImmutableArray<IListReader> All { get; } =
    [
        new UnitedNationsXmlReader(),
        new OfacXmlReader(),
        new OfacAdvancedReader(),
        new OfacEnhancedReader(),
        new OfacFlatReader(),
        new FsfXmlReader(),
        new FsfOldXmlReader(),
        new FsfCsvReader(),
        new FsfOldCsvReader(),
        new JournalCsvReader(),
        new ConListReader(),
        new SanctionsListXmlReader(),
        new SanctionsListCsvReader(),
        new ScreeningListReader(),
        new DeniedPersonsReader(),
        new FtmReader(),
        new TargetsSimpleReader(),
        new SenzingReader(),
        new SwitzerlandXmlReader(),
        new AustraliaWorkbookReader(),
        new CanadaXmlReader(),
        new ResearchListReader(),
        new MilitaryCompanyReader(),
        new RorReader(),
        new OwnCsvReader(),
        new OwnJsonReader(),
        new SnapshotFormat(),
    ];

    /// <summary>The reader of a file, or why there is none.</summary>
    public static (IListReader? Reader, Diagnostic? Problem) Of(ListInput input)
    {
        foreach (var reader in All)
        {
            if (reader.Recognises(input.Head))
            {
                return (reader, null);
            }
        }

        return (null, Problem(input));
    }

    private static Diagnostic Problem(ListInput input)
    {
        var head = input.Head;
        if (head.Start.StartsWith('<') && !head.IsHtml)
        {
            return XmlProblem(input);
        }

        var what = head.Start.Length == 0 ? "The file is empty."
            : head.IsHtml ? "The file is an HTML page, not a list; the download may have failed."
            : "The file is not a list this version can read.";
        return Diagnostic.Error(ListDiagnostics.UnknownFormat, what, new SourceLocation(input.Name, 1, 1), Known(), "download the list again");
    }

    // Reading it as XML of no known root tells what is wrong: a document type, broken XML, or another document.
    private static Diagnostic XmlProblem(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var root = input.Head.RootName;
        new XmlEntries(input, findings, new XmlShape("", "", "")).Read(
            element => findings.Refuse(Diagnostic.Error(
                ListDiagnostics.NotThisList,
                $"The document element is <{element.Name}>.",
                findings.At(element.Line, element.Column),
                Known(),
                "download the list again from its authority and pass that file")),
            static _ => { });
        return findings.Diagnostics is [var first, ..]
            ? first
            : Diagnostic.Error(ListDiagnostics.UnknownFormat, $"The XML <{root}> is not a list this version can read.", new SourceLocation(input.Name, 1, 1), Known());
    }

    private static string Known() => string.Join("; ", All.Select(r => r.Description));
}
