using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>Turns the entries of the Financial Sanctions Files into listed parties, whatever format they come in, and counts.</summary>
internal sealed partial class FsfMapper(ListFindings findings)
{
    private readonly List<ListedParty> parties = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> pool = new(StringComparer.Ordinal);
    private DateOnly? latestDay;
    private int entries;
    private int rejected;
    private int withoutListingDay;
    private int nameElements;
    private int aliases;
    private int emptyNames;
    private int emptyElements;
    private int unreadDates;
    private int documentsWithoutNumber;
    private int prose;
    private int orphans;
    private int contradictingGenders;

    public IReadOnlyList<ListedParty> Parties => parties;

    public ImportTally Tally => new()
    {
        Entries = entries,
        Rejected = rejected,
        NameElements = nameElements,
        Aliases = aliases,
        EmptyAliases = emptyNames,
        EmptyElements = emptyElements,
        UnreadDates = unreadDates,
        DocumentsWithoutNumber = documentsWithoutNumber,
        Prose = prose,
        Orphans = orphans,
    };

    /// <summary>Takes over a finished entry, or reports why it is left out.</summary>
    public void Complete(FsfEntry entry)
    {
        entries++;
        if (Rejection(entry) is { } rejection)
        {
            findings.Add(rejection);
            rejected++;
            return;
        }

        if (FsfWords.Subject(entry.Subject) is null)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                $"The entry {entry.LogicalId} has the subject \"{entry.Subject}\"; its kind is taken as unknown.",
                entry.Place,
                "person or enterprise"));
        }

        if (!entry.HasRegulation)
        {
            entry.AddRegulation("not stated", "");
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DoubtfulProgramme, $"The entry {entry.LogicalId} names no programme.", entry.Place, "a regulation with a programme", "compare with the published list"));
        }

        withoutListingDay += entry.DesignatedOn is null ? 1 : 0;
        latestDay = entry.LatestDay > latestDay || latestDay is null ? entry.LatestDay : latestDay;
        var party = entry.ToParty();
        aliases += entry.NameCount - 1;
        parties.Add(party);
    }

    public void Orphan(Diagnostic diagnostic)
    {
        orphans++;
        findings.Add(diagnostic);
    }

    /// <summary>The content of a file that was read to its end.</summary>
    public ListContent Content(ListInput input, string format, DateOnly? generatedOn)
    {
        if (!findings.IsRefused)
        {
            ReportCounts();
        }

        var (day, basis) = generatedOn is not null ? (generatedOn, PublicationDateBasis.Stated) : (latestDay, PublicationDateBasis.LatestEntry);
        if (generatedOn is null)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DateNotStated,
                day is null ? "The file does not state its date." : "The file does not state its date; the latest day in its entries is used.",
                findings.At(1),
                "the day on which the file was generated",
                "download the list again, or give its date"));
        }

        var scope = ListSource.WholeList;
        if (entries < EuropeanUnionLists.FewestEntries)
        {
            scope = string.Create(CultureInfo.InvariantCulture, $"excerpt of {entries} entries");
            findings.Add(Diagnostic.Info(
                ListDiagnostics.PartialPublication,
                $"The file holds {entries} entries and is not the whole list: absence from it says nothing.",
                findings.At(1),
                $"at least {EuropeanUnionLists.FewestEntries} entries",
                "load the whole list for screening"));
        }

        var publication = new ListPublication(EuropeanUnionLists.Authority, EuropeanUnionLists.Consolidated, day, basis, scope);
        return ListContent.Of(input, format, publication, parties, Tally, findings);
    }

    private Diagnostic? Rejection(FsfEntry entry)
    {
        if (entry.LogicalId.Length == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutReference,
                entry.HasName ? $"The entry \"{entry.FirstName}\" has no logical id and was left out." : "An entry has neither logical id nor name and was left out.",
                entry.Place,
                "the logical id of the entry",
                "compare with the published list");
        }

        if (!entry.HasName)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutName, $"The entry {entry.LogicalId} has no name and was left out.", entry.Place, "a name", "compare with the published list");
        }

        return ids.Add(entry.LogicalId)
            ? null
            : Diagnostic.Error(
                ListDiagnostics.DuplicateReference,
                $"The logical id {entry.LogicalId} occurs twice; the second entry, \"{entry.FirstName}\" with {entry.NameCount} names, was left out.",
                entry.Place,
                "one entry per logical id",
                "compare with the published list");
    }

    private void ReportCounts()
    {
        var place = findings.At(1);
        Report(withoutListingDay, ListDiagnostics.NoListingDate, "{0} entries do not say when they were listed; they count as in effect on every day.", place);
        Report(emptyNames + emptyElements, ListDiagnostics.EmptyElements, $"{{0}} empty values were left out, {emptyNames} of them names.", place);
        Report(documentsWithoutNumber, ListDiagnostics.DocumentWithoutNumber, "{0} documents state no number and were left out.", place);
        Report(contradictingGenders, ListDiagnostics.RowsDisagree, "{0} names state another gender than the first name of their entry; the first one is used.", place);
        Report(prose, ListDiagnostics.ProseLeftOut, "{0} remarks are prose and were not taken over.", place, "read them in the published list before deciding on a candidate");
    }

    private void Report(int count, string code, string text, SourceLocation place, string? nextStep = null)
    {
        if (count > 0)
        {
            findings.Add(Diagnostic.Info(code, string.Format(CultureInfo.InvariantCulture, text, count), place, nextStep: nextStep));
        }
    }

    // The same countries, titles and acts stand in thousands of entries.
    private string Shared(string text)
    {
        if (text.Length > 80)
        {
            return text;
        }

        if (!pool.TryGetValue(text, out var known))
        {
            pool.Add(text, known = text);
        }

        return known;
    }
}
