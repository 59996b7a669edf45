namespace Compliance.Lists.Ofac;

/// <summary>The enhanced XML of OFAC (SDN_ENHANCED, CONS_ENHANCED, or a selection made on its website), also as the zip it is published in.</summary>
internal sealed class OfacEnhancedReader : IListReader
{
    public string Format => "ofac-enhanced-xml";

    public string Description => "the enhanced XML of OFAC (<sanctionsData>)";

    public bool Recognises(ListHead head) => head.RootName is OfacEnhancedVocabulary.Root;

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var tally = new OfacTally();
        var tables = new OfacEnhancedTables(findings);
        var publications = new OfacPublications();
        var mapper = new OfacEnhancedMapper(findings, tally, tables, publications);
        var scope = ListSource.WholeList;
        DateOnly? date = null;
        var entries = new XmlEntries(input, findings, OfacEnhancedVocabulary.Shape);
        entries.Read(
            static _ => { },
            entry =>
            {
                switch (entry.Name)
                {
                    case OfacEnhancedVocabulary.Entity:
                        mapper.Add(entry);
                        break;
                    case OfacEnhancedVocabulary.Publication:
                        date = ListDates.IsoDay(entry["dataAsOf"]);
                        publications.Stated = [.. entry.All("filters", "sanctionsLists", "sanctionsList").Where(l => l.Text.Length > 0).Select(l => OfacPublications.ListName(l.Text, l, findings))];
                        scope = Scope(entry);
                        break;
                    default:
                        tables.Add(entry);
                        break;
                }
            });
        if (!entries.IsComplete)
        {
            return ListContent.Refused(input.Name, Format, findings.Diagnostics, tally.ToImportTally());
        }

        mapper.ReportOrphans();
        tally.Report(findings);
        Report(date, scope, mapper.Parties.Count, findings);
        var basis = date is null ? PublicationDateBasis.LatestEntry : PublicationDateBasis.Stated;
        return publications.Content(input, Format, date ?? mapper.Latest, basis, scope, mapper.Parties, tally.ToImportTally(), findings);
    }

    // A filter by list leaves that list whole; by programme, or by anything this reader does not know, leaves a part of it.
    private static string Scope(ListElement publication)
    {
        var filters = publication.Child("filters")?.Children.Where(f => f.Name is not "sanctionsLists" && !f.IsEmpty).ToList() ?? [];
        return filters.Count == 0 ? ListSource.WholeList
            : filters is [{ Name: "sanctionsPrograms" } programmes] ? string.Join(", ", programmes.Children.Select(p => p.Text))
            : "a selection";
    }

    private static void Report(DateOnly? date, string scope, int count, ListFindings findings)
    {
        var place = new SourceLocation(findings.File);
        if (date is null)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DateNotStated, "The file does not state its date; that of its latest listing is used.", place, "<dataAsOf>", "download the list again"));
        }

        if (scope is not ListSource.WholeList)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.PartialPublication, $"The file is filtered ({Diagnostic.Excerpt(scope)}): absence from it says nothing.", place, nextStep: "load the whole list for screening"));
        }

        if (count == 0)
        {
            findings.Add(Diagnostic.Error(ListDiagnostics.SectionMissing, "The file has no entity.", place, "<entities> with <entity>", "download the list again"));
        }
    }
}
