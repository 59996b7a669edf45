using System.Buffers;

namespace Compliance.Lists.ScreeningList;

/// <summary>Maps rows of the Consolidated Screening List to listed parties.</summary>
internal sealed partial class ScreeningListMapper(ListFindings findings)
{
    public const string Authority = "US";
    public const string List = "Consolidated Screening List";

    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;

    private static readonly SearchValues<char> OfDates = SearchValues.Create("0123456789-/: T");

    private readonly RepeatedTexts repeated = new();
    private readonly JoinedParties parties = new();
    private readonly HashSet<string> sources = new(StringComparer.Ordinal);
    private readonly ScreeningListIds ids = new(findings);
    private (string Text, ScreeningListSource? Source) lastSource = ("", null);
    private int rows;
    private int joined;
    private int rejected;
    private int nameElements;
    private int aliases;
    private int prose;
    private int unreadDates;
    private int withoutNumber;

    public IReadOnlyList<ListedParty> Parties => parties.Parties;

    /// <summary>The latest day on which an entry was made: the publication states no date.</summary>
    public DateOnly? LatestDay { get; private set; }

    /// <summary>The whole list, or the lists it holds when one that is always there is missing.</summary>
    public string Scope => ScreeningListSource.Always.All(sources.Contains) || sources.Count == 0
        ? ListSource.WholeList
        : "parts: " + string.Join(", ", sources.Order(StringComparer.Ordinal));

    public ImportTally Tally => new()
    {
        Entries = Parties.Count + rejected,
        Rejected = rejected,
        NameElements = nameElements,
        Aliases = aliases,
        Prose = prose,
        UnreadDates = unreadDates,
        DocumentsWithoutNumber = withoutNumber,
    };

    /// <summary>Counts a row that was left out and reported.</summary>
    public void Reject() => rejected++;

    /// <summary>Counts rows that the table could not read and reported.</summary>
    public void RowsLeftOut(int count) => rejected += count;

    public void Map(ListTable row, ScreeningListColumns columns)
    {
        rows++;
        if (Problem(row, columns, out var source) is { } problem)
        {
            rejected++;
            row.ReportRow(problem);
            return;
        }

        var name = ScreeningListNames.WithoutSuccessors(row[columns.Name]);
        var number = ListText.Clean(row[columns.EntityNumber]);
        if (name.Length == 0 || (source!.Meaning is null && number.Length == 0))
        {
            rejected++;
            findings.Add(Diagnostic.Error(
                name.Length == 0 ? ListDiagnostics.EntryWithoutName : ListDiagnostics.EntryWithoutReference,
                name.Length == 0 ? "The row has no name and was left out." : $"\"{name}\" has no entity number and was left out.",
                row.Place,
                nextStep: "compare with the published list"));
            return;
        }

        sources.Add(source.Code);
        var id = source.Meaning is null
            ? Authority + ":" + number
            : Authority + ":" + source.Code + ":" + ScreeningListText.Key(source.Code, name, ListText.Clean(row[columns.Notice]));
        var party = Party(row, columns, source, id, name, number);
        switch (parties.Add(party))
        {
            case PartyJoin.Joined:
                joined++;
                break;
            case PartyJoin.Refused:
                ReportRepeated(party, row);
                break;
        }
    }

    public void ReportCounts()
    {
        if (findings.IsRefused)
        {
            return;
        }

        var file = new SourceLocation(findings.File);
        if (joined > 0)
        {
            findings.Add(Diagnostic.Info(
                ScreeningListDiagnostics.RowsJoined,
                FormattableString.Invariant($"{rows} rows give {Parties.Count} parties: {joined} rows repeat one on another list or with another address, under the same entity number or the same list, name and notice."),
                file));
        }

        if (Scope != ListSource.WholeList)
        {
            var missing = ScreeningListSource.Always.Where(s => !sources.Contains(s));
            findings.Add(Diagnostic.Info(
                ListDiagnostics.PartialPublication, $"No row is of {string.Join(", ", missing)}, so this is not the whole list; absence from it says nothing.", file, nextStep: "load the whole list for screening"));
        }

        if (prose > 0)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.ProseLeftOut, FormattableString.Invariant($"{prose} remarks, licence terms and notices were not taken over."), file));
        }

        findings.Add(LatestDay is { } day
            ? Diagnostic.Info(ListDiagnostics.DateNotStated, FormattableString.Invariant($"The list states no date of its own; the latest day in its entries, {day:yyyy-MM-dd}, is used."), file)
            : Diagnostic.Warning(ListDiagnostics.DateNotStated, "The list states no date of its own, and no entry has one.", file, nextStep: "give the date when building a watchlist"));
    }

    // A row whose columns are shifted says something else of somebody else.
    private string? Problem(ListTable row, ScreeningListColumns columns, out ScreeningListSource? source)
    {
        // A dozen texts in the whole file, as a rule in runs.
        if (!string.Equals(row[columns.Source], lastSource.Text, StringComparison.Ordinal))
        {
            lastSource = (row[columns.Source], ScreeningListSource.Of(row[columns.Source]));
        }

        source = lastSource.Source;
        var number = row[columns.EntityNumber].AsSpan().Trim();
        return source is null ? "its source is no list"
            : number.ContainsAnyExceptInRange('0', '9') ? "its entity number is no number"
            : Kind(row[columns.Type]) is null ? "its type is no type"
            : !IsLikeDate(row[columns.Start]) || !IsLikeDate(row[columns.End]) ? "its dates are no dates"
            : null;
    }

    private static PartyKind? Kind(string type) => type.AsSpan().Trim() switch
    {
        "" => PartyKind.Unknown,
        "Individual" => PartyKind.Person,
        "Entity" => PartyKind.Organisation,
        "Vessel" => PartyKind.Vessel,
        "Aircraft" => PartyKind.Aircraft,
        _ => null,
    };

    private static bool IsLikeDate(string text) => text.AsSpan().Trim().IndexOfAnyExcept(OfDates) < 0;

    private DateOnly? Day(string printed, ListTable row)
    {
        if (string.IsNullOrWhiteSpace(printed))
        {
            return null;
        }

        if (ListDates.IsoDay(printed.Trim()) is { Year: >= EarliestYear and <= LatestYear } day)
        {
            return day;
        }

        ReportDate(printed, row);
        return null;
    }

    private void ReportDate(string printed, ListTable row)
    {
        unreadDates++;
        findings.Add(Diagnostic.Warning(ListDiagnostics.DateNotUnderstood, $"The date \"{ListText.Clean(printed)}\" could not be read and was left out.", row.Place, "2022-04-21"));
    }

    private void ReportRepeated(ListedParty party, ListTable row)
    {
        rejected++;
        findings.Add(Diagnostic.Error(
            ListDiagnostics.DuplicateReference,
            $"\"{party.PrimaryName}\" has the key {party.Id} of \"{parties[party.Id].PrimaryName}\" and shares no name with it or is of another kind; it was left out.",
            row.Place,
            "one party for each entity number",
            "compare with the published list"));
    }
}
