using System.Globalization;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>The findings and counts of one UK list file; what repeats by the hundred is reported once, with its lines.</summary>
internal sealed class UnitedKingdomBooks(ListFindings findings)
{
    private readonly UnitedKingdomRepeats shortRows = new();
    private readonly UnitedKingdomRepeats withoutPrimary = new();
    private readonly UnitedKingdomRepeats withoutListingDate = new();
    private readonly UnitedKingdomRepeats disagreeing = new();
    private readonly UnitedKingdomRepeats unreadTexts = new();

    public ListFindings Findings { get; } = findings;

    public int Entries { get; set; }

    public int Rejected { get; set; }

    public int Names { get; set; }

    public int Aliases { get; set; }

    public int EmptyNames { get; set; }

    public int OriginalScriptNames { get; set; }

    public int EmptyElements { get; set; }

    public int DocumentsWithoutNumber { get; set; }

    public int Prose { get; set; }

    private int UnreadDates { get; set; }

    /// <summary>The latest day on which an entry was listed or amended, or null.</summary>
    public DateOnly? LatestDay { get; private set; }

    public ImportTally Tally => new()
    {
        Entries = Entries,
        Rejected = Rejected,
        NameElements = Names,
        Aliases = Aliases,
        EmptyAliases = EmptyNames,
        OriginalScriptNames = OriginalScriptNames,
        EmptyElements = EmptyElements,
        UnreadDates = UnreadDates,
        DocumentsWithoutNumber = DocumentsWithoutNumber,
        Prose = Prose,
    };

    public void ShortRow(int line) => shortRows.Add(line);

    public void WithoutPrimary(int line) => withoutPrimary.Add(line);

    public void WithoutListingDate(int line) => withoutListingDate.Add(line);

    public void RowsDisagree(int line) => disagreeing.Add(line);

    public void UnreadText(int line) => unreadTexts.Add(line);

    /// <summary>Leaves out an entry with an error.</summary>
    public void Reject(Diagnostic reason)
    {
        Rejected++;
        Findings.Add(reason);
    }

    /// <summary>Reads a day; what is no day is reported and null, what is blank is null.</summary>
    public DateOnly? Day(string text, string what, int line)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var day = UnitedKingdomDates.Day(text);
        if (day is null)
        {
            DateNotUnderstood($"{what} \"{ListText.Clean(text)}\"", line);
        }
        else if (LatestDay is null || day > LatestDay)
        {
            LatestDay = day;
        }

        return day;
    }

    public void DateNotUnderstood(string what, int line)
    {
        UnreadDates++;
        Findings.Add(Diagnostic.Warning(
            ListDiagnostics.DateNotUnderstood, $"Could not read {what}; it was left out.", Findings.At(line), "dd/MM/yyyy, with 00 or dd and mm for what is not known"));
    }

    public void UnknownWord(string what, string word, string takenAs, string expected, int line)
    {
        var clean = ListText.Clean(word);
        Findings.AddOnce(
            what + ":" + clean,
            () => Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                clean.Length == 0 ? $"The {what} is missing; {takenAs}." : $"The {what} \"{clean}\" is not known; {takenAs}, here and wherever else it occurs.",
                Findings.At(line),
                expected));
    }

    /// <summary>The publication with its date, or the latest day of its entries when it states none.</summary>
    public ListPublication Publication(string list, DateOnly? statedOn)
    {
        if (statedOn is null)
        {
            Findings.Add(Diagnostic.Warning(
                ListDiagnostics.DateNotStated,
                LatestDay is { } latest
                    ? string.Create(CultureInfo.InvariantCulture, $"The list does not state its own date; the latest day in it, {latest:yyyy-MM-dd}, is used.")
                    : "The list does not state its own date, so its age cannot be told.",
                new SourceLocation(Findings.File),
                nextStep: "download the list again"));
        }

        return new ListPublication(
            UnitedKingdomEntry.Authority, list, statedOn ?? LatestDay, statedOn is null ? PublicationDateBasis.LatestEntry : PublicationDateBasis.Stated);
    }

    /// <summary>Refuses a file without any party, then reports what was counted.</summary>
    public void Close(int parties)
    {
        if (parties == 0)
        {
            Findings.Refuse(Diagnostic.Error(
                ListDiagnostics.NoParties, "No party could be read.", new SourceLocation(Findings.File), "a list with entries", "download the list again"));
            return;
        }

        shortRows.Report(Findings, (ListDiagnostics.ShortRow, true), "rows have fewer cells than the header; the missing ones count as empty");
        disagreeing.Report(Findings, (ListDiagnostics.RowsDisagree, true), "rows disagree with the first row of their entry where rows repeat one another; both were read");
        withoutListingDate.Report(Findings, (ListDiagnostics.NoListingDate, true), "entries do not say when they were listed; they count as in effect on every day");
        withoutPrimary.Report(Findings, (UnitedKingdomDiagnostics.NoPrimaryName, true), "entries mark no name as the primary one; the first good one stands in its place");
        unreadTexts.Report(Findings, (ListDiagnostics.TextNotUnderstood, false), "references or numbers in free text could not be read and were left out");
        Count(ListDiagnostics.EmptyElements, EmptyElements + EmptyNames, $"empty names and elements were left out, {EmptyNames} of them names");
        Count(ListDiagnostics.DocumentWithoutNumber, DocumentsWithoutNumber, "documents state no number of their own and were left out");
        Count(
            ListDiagnostics.ProseLeftOut,
            Prose,
            "statements, comments and remarks are prose and were not taken over, except for the references, IMO numbers and document numbers in them",
            "read them in the published list before deciding on a candidate");
    }

    private void Count(string code, int count, string what, string? nextStep = null)
    {
        if (count > 0)
        {
            Findings.Add(Diagnostic.Info(code, string.Create(CultureInfo.InvariantCulture, $"{count} {what}."), new SourceLocation(Findings.File), nextStep: nextStep));
        }
    }
}
