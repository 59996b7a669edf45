using System.Globalization;

namespace Compliance.Lists.UnitedNations;

/// <summary>The XML of the UN Security Council Consolidated List.</summary>
internal sealed class UnitedNationsXmlReader : IListReader
{
    public string Format => "un-xml";

    public string Description => "the XML of the UN Security Council Consolidated List (<CONSOLIDATED_LIST>)";

    public bool Recognises(ListHead head) => head.RootName is UnitedNationsVocabulary.Root;

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var mapper = new UnitedNationsMapper(findings);
        var entries = new XmlEntries(input, findings, UnitedNationsVocabulary.Shape);
        DateOnly? publishedOn = null;
        var (sawPerson, sawOrganisation) = (false, false);
        entries.Read(
            root => publishedOn = PublishedOn(root, findings),
            entry =>
            {
                sawPerson |= entry.Name is UnitedNationsVocabulary.Person;
                sawOrganisation |= entry.Name is UnitedNationsVocabulary.Organisation;
                ReportMisplaced(entry, findings);
                mapper.Map(entry);
            });
        if (entries.IsComplete)
        {
            ReportMissingSection(sawPerson, UnitedNationsVocabulary.Persons, findings);
            ReportMissingSection(sawOrganisation, UnitedNationsVocabulary.Organisations, findings);
            mapper.ReportCounts();
        }

        var publication = new ListPublication(UnitedNationsMapper.Authority, UnitedNationsMapper.List, publishedOn);
        return ListContent.Of(input, Format, publication, mapper.Parties, mapper.Tally, findings);
    }

    private static DateOnly? PublishedOn(ListElement root, ListFindings findings)
    {
        if (UnitedNationsDates.TryDay(root.Attribute("dateGenerated"), out var day))
        {
            return day;
        }

        findings.Refuse(Diagnostic.Error(
            ListDiagnostics.NoPublicationDate,
            "The list does not state its own date, so its age cannot be told.",
            findings.At(root.Line, root.Column),
            "dateGenerated=\"2026-08-01T23:00:03.110Z\"",
            "download the list again"));
        return null;
    }

    private static void ReportMisplaced(ListElement entry, ListFindings findings)
    {
        if (entry.Depth == 1)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.MisplacedElement, $"<{entry.Name}> stands outside its section; it was read.", findings.At(entry.Line, entry.Column)));
        }
    }

    private static void ReportMissingSection(bool saw, string section, ListFindings findings)
    {
        if (!saw)
        {
            findings.Add(Diagnostic.Error(
                ListDiagnostics.SectionMissing,
                string.Create(CultureInfo.InvariantCulture, $"The list has no entry of a <{section}> section, so it is not the whole list."),
                new SourceLocation(findings.File),
                $"<{UnitedNationsVocabulary.Persons}> and <{UnitedNationsVocabulary.Organisations}>, each with entries",
                "download the whole list"));
        }
    }
}
