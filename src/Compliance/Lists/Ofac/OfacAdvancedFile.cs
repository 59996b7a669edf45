using System.Collections.Immutable;

namespace Compliance.Lists.Ofac;

/// <summary>One file of the advanced format while it is read: tables first, then what refers to them, and the listings of the parties last.</summary>
internal sealed class OfacAdvancedFile
{
    private readonly ListFindings findings;
    private readonly OfacTally tally = new();
    private readonly OfacAdvancedTables tables;
    private readonly OfacAdvancedLocations locations;
    private readonly OfacAdvancedDocuments documents;
    private readonly OfacAdvancedParties parties;
    private readonly OfacAdvancedRelations relations;
    private readonly OfacAdvancedSanctions sanctions;
    private DateOnly? issuedOn;
    private bool isDelta;

    public OfacAdvancedFile(ListFindings findings)
    {
        this.findings = findings;
        tables = new OfacAdvancedTables(findings);
        locations = new OfacAdvancedLocations(findings, tables);
        documents = new OfacAdvancedDocuments(findings, tables);
        parties = new OfacAdvancedParties(findings, tally, tables, locations, documents);
        relations = new OfacAdvancedRelations(findings, tally, tables);
        sanctions = new OfacAdvancedSanctions(findings, tally, tables);
    }

    public void Root(ListElement root) => isDelta = root.Attribute("DeltaBaseVersion").Length > 0;

    public void Entry(ListElement entry)
    {
        isDelta |= entry.Attribute("DeltaAction").Length > 0;
        switch (entry.Name)
        {
            case OfacAdvancedVocabulary.Issue:
                issuedOn = OfacDates.OfPoint(entry);
                break;
            case OfacAdvancedVocabulary.Location:
                locations.Add(entry);
                break;
            case OfacAdvancedVocabulary.Document:
                documents.Add(entry, tally);
                break;
            case OfacAdvancedVocabulary.Party:
                parties.Add(entry);
                break;
            case OfacAdvancedVocabulary.Relationship:
                relations.Add(entry);
                break;
            case OfacAdvancedVocabulary.Entry:
                sanctions.Add(entry, issuedOn);
                break;
            case OfacAdvancedVocabulary.Link:
                tally.LeaveOut(OfacAdvancedVocabulary.Link);
                break;
            default:
                tables.Add(entry);
                break;
        }
    }

    public ListContent Content(ListInput input, string format, bool isComplete)
    {
        if (!isComplete)
        {
            return ListContent.Refused(input.Name, format, findings.Diagnostics, tally.ToImportTally());
        }

        ReportMissing();
        relations.Assign(parties);
        sanctions.Assign(parties);
        documents.ReportOrphans(tally);
        var publications = new OfacPublications();
        var finished = parties.Drafts.Where(CanStand).Select(d => Finish(d, publications)).ToList();
        tally.Report(findings);
        if (isDelta)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.PartialPublication, "The file holds only changes since an earlier edition: absence from it says nothing.", new SourceLocation(input.Name), nextStep: "load the whole list for screening"));
        }

        var (date, basis) = issuedOn is null ? (sanctions.Latest, PublicationDateBasis.LatestEntry) : (issuedOn, PublicationDateBasis.Stated);
        return publications.Content(input, format, date, basis, isDelta ? "changes since an earlier edition" : ListSource.WholeList, finished, tally.ToImportTally(), findings);
    }

    // A deleted party without the day of its deletion would count as listed.
    private bool CanStand(OfacDraft draft)
    {
        if (!draft.IsDeleted || issuedOn is not null)
        {
            return true;
        }

        tally.Rejected++;
        findings.Add(Diagnostic.Error(
            ListDiagnostics.DateNotUnderstood,
            $"The file deletes the entry {draft.Number} without stating its own date, so the day of delisting is not known; the entry was left out.",
            findings.At(draft.Line, draft.Column),
            "<DateOfIssue>",
            "compare with the published list"));
        return false;
    }

    private ListedParty Finish(OfacDraft draft, OfacPublications publications)
    {
        var place = findings.At(draft.Line, draft.Column);
        if (draft.Sanctions.Count == 0)
        {
            draft.Sanctions.Add(new OfacSanction(OfacPublications.NotStated, null, null, null, []));
        }

        if (draft.Sanctions.TrueForAll(s => s.Programmes.Count == 0))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DoubtfulProgramme, $"The entry {draft.Number} names no programme.", place, "<SanctionsEntry> with a measure of the type Program", "compare with the published list"));
        }

        if (draft.Sanctions.Exists(s => s.ListedOn is null))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.NoListingDate, $"The entry {draft.Number} does not say when it was listed; it counts as in effect on every day.", place, "<EntryEvent> with a <Date>"));
        }

        publications.Add(draft.Sanctions.Select(s => s.List));
        var designations = ImmutableArray.CreateBuilder<Designation>(draft.Sanctions.Count);
        foreach (var sanction in draft.Sanctions)
        {
            var delistedOn = sanction.DelistedOn ?? (draft.IsDeleted ? issuedOn : null);
            foreach (var designation in OfacVocabulary.Designations(
                sanction.List, draft.Number, [.. sanction.Programmes], draft.NamesDprkRegulations, sanction.ListedOn, sanction.LegalBasis))
            {
                designations.Add(delistedOn is null ? designation : designation with { DelistedOn = delistedOn });
            }
        }

        return draft.Party with
        {
            Designations = designations.DrainToImmutable(),
            Relations = draft.Relations.Count == 0 ? draft.Party.Relations : [.. draft.Party.Relations.Concat(draft.Relations).Distinct()],
        };
    }

    private void ReportMissing()
    {
        if (issuedOn is null)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DateNotStated,
                "The file does not state its date; that of its latest listing is used.",
                new SourceLocation(findings.File),
                "<DateOfIssue>",
                "download the list again"));
        }

        foreach (var (isMissing, section) in new[] { (parties.Drafts.Count == 0, "DistinctParties"), (sanctions.IsEmpty, "SanctionsEntries") })
        {
            if (isMissing)
            {
                findings.Add(Diagnostic.Error(
                    ListDiagnostics.SectionMissing,
                    $"The file has no entry in <{section}>, so it is not the whole list.",
                    new SourceLocation(findings.File),
                    $"<{section}> with entries",
                    "download the whole list"));
            }
        }
    }
}
