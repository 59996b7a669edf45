namespace Compliance.Lists.Ofac;

/// <summary>The counts of one file while it is read.</summary>
internal sealed class OfacCounts
{
    // What a message names of many.
    private const int MostNamed = 20;

    private readonly List<int> unreadLines = [];

    public int Entries { get; set; }

    public int Rejected { get; set; }

    public int NameElements { get; set; }

    public int Aliases { get; set; }

    public int Empty { get; set; }

    public int EmptyAliases { get; set; }

    public int UnreadDates { get; set; }

    public int DocumentsWithoutNumber { get; set; }

    public int Prose { get; set; }

    /// <summary>Statements of remarks that are no facts this reader knows.</summary>
    public int Unread { get; private set; }

    public ImportTally ToTally(int? stated = null, int orphans = 0) => new()
    {
        Entries = Entries,
        Rejected = Rejected,
        StatedEntries = stated,
        NameElements = NameElements,
        Orphans = orphans,
        Aliases = Aliases,
        EmptyAliases = EmptyAliases,
        EmptyElements = Empty,
        UnreadDates = UnreadDates,
        DocumentsWithoutNumber = DocumentsWithoutNumber,
        Prose = Prose,
    };

    public void CountUnread(int line)
    {
        Unread++;
        if (unreadLines.Count == 0 || unreadLines[^1] != line)
        {
            unreadLines.Add(line);
        }
    }

    /// <summary>Reports what was left out by the hundred as one line each.</summary>
    public void Report(ListFindings findings)
    {
        var place = new SourceLocation(findings.File);
        if (Empty + EmptyAliases > 0)
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.EmptyElements, $"{Empty + EmptyAliases} empty addresses, aliases and the like were left out.", place));
        }

        if (Prose > 0)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.ProseLeftOut,
                $"{Prose} statements (sanctions information, directives, ship and aircraft data, dates of founding) have no place in the watchlist and were not taken over.",
                place,
                nextStep: "read them in the published list before deciding on a candidate"));
        }

        if (DocumentsWithoutNumber > 0)
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.DocumentWithoutNumber, $"{DocumentsWithoutNumber} documents state no number of their own and were left out.", place));
        }

        if (Unread > 0)
        {
            var lines = string.Join(", ", unreadLines.Take(MostNamed).Select(l => FormattableString.Invariant($"{l}"))) + (unreadLines.Count > MostNamed ? ", ..." : "");
            findings.Add(Diagnostic.Info(
                ListDiagnostics.TextNotUnderstood,
                $"{Unread} statements in the remarks of {unreadLines.Count} entries are no facts this reader knows and were left out (lines {lines}).",
                place,
                nextStep: "read them in the published list before deciding on a candidate"));
        }
    }
}
