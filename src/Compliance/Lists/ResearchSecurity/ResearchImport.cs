using Compliance.Lists.OpenSanctions;
using Compliance.Lists.ScreeningList;
using Compliance.Names;

namespace Compliance.Lists.ResearchSecurity;

/// <summary>Takes the rows of these tables. They print no ids: the id is made of list and name, and rows with the same name are one entry.</summary>
internal sealed class ResearchImport(ListFindings findings)
{
    private const string NoReference = "not stated";

    private readonly JoinedParties parties = new();
    private readonly Dictionary<(string Authority, string Name), DateOnly?> lists = [];
    private int rows;
    private int joined;
    private int rejected;
    private int nameElements;
    private int aliases;
    private int unreadDates;
    private int prose;

    public IReadOnlyList<ListedParty> Parties => parties.Parties;

    public IReadOnlyList<ListPublication> Publications =>
        [.. lists.Select(l => new ListPublication(l.Key.Authority, l.Key.Name, l.Value, PublicationDateBasis.LatestEntry))];

    public ImportTally Tally => new()
    {
        Entries = parties.Parties.Count + rejected,
        Rejected = rejected,
        NameElements = nameElements,
        Aliases = aliases,
        UnreadDates = unreadDates,
        Prose = prose,
    };

    public void Read(ListInput input, string[] needed, string[] known, Action<ResearchImport, ResearchRow> take)
    {
        using var table = ListTable.Open(input, findings, ',');
        if (table is null || !table.Read())
        {
            return;
        }

        var header = new ListColumns(table);
        if (!header.RequireAll(needed, findings) || !IsInOrder(header, known))
        {
            return;
        }

        header.ReportUnknown(known, findings);
        while (table.Read())
        {
            take(this, new ResearchRow(table, header));
        }

        rejected += table.RowsLeftOut;
        ReportCounts();
    }

    public void TakeEntry(ResearchRow row)
    {
        var problem = row.Problem("report-date", "start-date", "end-date") ?? (row["schema"].Contains(' ', StringComparison.Ordinal) ? "its schema is not one word" : null);
        if (!IsUsable(row, problem, row["name"]))
        {
            return;
        }

        var programme = row["program"];
        var list = ResearchList.Of(programme) ?? Unknown(row, programme);
        var country = row["country"];
        var names = new ListNames();
        Add(names, row["name"], AliasKind.Primary, isAlias: false);
        foreach (var alias in ScreeningListText.Values(row["aliases"]))
        {
            Add(names, alias, AliasKind.AlsoKnownAs);
        }

        prose += Count(row["reason"]) + Count(row["notes"]);
        Take(row, names, list, Kind(row), "report-date", Day(row, "start-date", isEnd: false), Day(row, "end-date", isEnd: true), isDprk: DprkWords.Name(programme) || IsNorthKorea(country), country, null);
    }

    public void TakeCompany(ResearchRow row)
    {
        // The printed name has the short form in brackets and a star for companies of an earlier edition.
        var printed = row["Name"].TrimEnd('*', ' ');
        var name = row["Clean Name"] is { Length: > 0 } clean ? clean : printed;
        if (!IsUsable(row, row.Problem("Start date", "End date"), name))
        {
            return;
        }

        var names = new ListNames();
        Add(names, name, AliasKind.Primary, isAlias: false);
        if (printed.Length > 0 && row["Clean Name"].Length > 0)
        {
            Add(names, printed, AliasKind.AlsoKnownAs);
        }

        foreach (var alias in ScreeningListText.Values(row["Alias"]))
        {
            Add(names, alias, AliasKind.AlsoKnownAs);
        }

        foreach (var former in ScreeningListText.Values(row["Previous Name"]))
        {
            Add(names, former, AliasKind.FormerlyKnownAs);
        }

        prose += Count(row["Note"]);
        var parent = row["Parent Name"] is { Length: > 0 } owner ? new Relation(RelationKind.OwnedOrControlledBy, owner) : null;
        Take(row, names, ResearchList.MilitaryCompanies, PartyKind.Organisation, null, Day(row, "Start date", isEnd: false), Day(row, "End date", isEnd: true), isDprk: false, "", parent);
    }

    // These tables have one order. Headers that changed places would make other cells the names, and nothing in the cells would tell.
    private bool IsInOrder(ListColumns header, string[] known)
    {
        var last = -1;
        foreach (var column in known)
        {
            var place = header[column];
            if (place >= 0 && place < last)
            {
                findings.Refuse(Diagnostic.Error(
                    ListDiagnostics.MissingColumn, $"The column \"{column}\" does not stand in its place; nothing of the file is used.", findings.At(1), string.Join(",", known), "pass the file as it is published"));
                return false;
            }

            last = Math.Max(last, place);
        }

        return true;
    }

    private bool IsUsable(ResearchRow row, string? problem, string name)
    {
        if (problem is not null)
        {
            rejected++;
            row.Report(problem);
            return false;
        }

        if (name.Length == 0)
        {
            rejected++;
            findings.Add(Diagnostic.Error(ListDiagnostics.EntryWithoutName, "The row has no name and was left out.", row.Place, nextStep: "compare with the published list"));
            return false;
        }

        return true;
    }

    private void Take(
        ResearchRow row, ListNames names, ResearchList list, PartyKind kind, string? reportColumn, DateOnly? from, DateOnly? until, bool isDprk, string country, Relation? parent)
    {
        var all = names.ToImmutable();
        var key = ScreeningListText.Key(list.Code + "\n" + list.Name, all[0].Name, "");
        var report = reportColumn is null ? "" : row[reportColumn];
        var party = new ListedParty
        {
            Id = $"{list.Authority}:{list.Code}:{key}",
            Kind = kind,
            Names = all,
            Designations = [],
            Mentions =
            [
                new Mention(list.Authority, list.Name, NoReference, list.Meaning, report.Length > 0 ? "report of " + report : null, from, until) { Regime = isDprk ? Regimes.Dprk : null },
            ],
            Addresses = country.Length > 0 ? [new ListedAddress(null, null, null, null, country)] : [],
            Relations = parent is null ? [] : [parent],
        };
        switch (parties.Add(party))
        {
            case PartyJoin.Refused:
                rejected++;
                findings.Add(Diagnostic.Error(
                    ListDiagnostics.DuplicateReference, $"\"{all[0].Name}\" occurs twice as different kinds; the second was left out.", row.Place, nextStep: "compare with the published list"));
                return;
            case PartyJoin.Joined:
                joined++;
                break;
        }

        rows++;
        Date(list, row, reportColumn, from);
    }

    private void Date(ResearchList list, ResearchRow row, string? reportColumn, DateOnly? from)
    {
        // A year does not date a publication to the day; its first day never understates the age.
        var reported = reportColumn is not null && ListDates.TryFree(row[reportColumn], out var date) ? date.Earliest : from;
        var latest = reported is null || from > reported ? from : reported;
        var key = (list.Authority, list.Name);
        var known = lists.GetValueOrDefault(key);
        lists[key] = known is null || latest > known ? latest ?? known : known;
    }

    private ResearchList Unknown(ResearchRow row, string programme)
    {
        findings.AddOnce("programme " + programme, () => Diagnostic.Warning(
            ListDiagnostics.UnknownWord, $"The list \"{programme}\" is not known; its entries are kept without a particular meaning.", row.Place));
        return ResearchList.Unknown(programme);
    }

    private PartyKind Kind(ResearchRow row)
    {
        var schema = row["schema"];
        switch (schema)
        {
            case "Person":
                return PartyKind.Person;
            case "Company" or "Organization" or "PublicBody":
                return PartyKind.Organisation;
            case "Vessel":
                return PartyKind.Vessel;
            case "Airplane":
                return PartyKind.Aircraft;
            case "LegalEntity":
                return PartyKind.Unknown;
            default:
                findings.AddOnce("schema " + schema, () => Diagnostic.Warning(
                    ListDiagnostics.UnknownWord, $"The schema \"{schema}\" is not known; its entries are of unknown kind.", row.Place, "Person, Company, Organization, PublicBody, Vessel or Airplane"));
                return PartyKind.Unknown;
        }
    }

    private void Add(ListNames names, string name, AliasKind kind, bool isAlias = true)
    {
        nameElements++;
        aliases += isAlias ? 1 : 0;
        names.AddInAnyScript(name, kind);
    }

    // A month or year that begins or ends a period does so on its first or last day.
    private DateOnly? Day(ResearchRow row, string column, bool isEnd)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (ListDates.TryFree(text, out var date))
        {
            return isEnd ? date.Latest : date.Earliest;
        }

        unreadDates++;
        findings.Add(Diagnostic.Warning(ListDiagnostics.DateNotUnderstood, $"The {column} \"{text}\" could not be read and was left out.", row.Place, "2028-01-22, 2028-01 or 2028"));
        return null;
    }

    private void ReportCounts()
    {
        var file = new SourceLocation(findings.File);
        if (joined > 0)
        {
            findings.Add(Diagnostic.Info(
                ScreeningListDiagnostics.RowsJoined,
                FormattableString.Invariant($"{rows} rows give {parties.Parties.Count} entries: {joined} rows repeat a name of the same list, such as one for each yearly report."),
                file));
        }

        if (prose > 0)
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.ProseLeftOut, FormattableString.Invariant($"{prose} reasons and notes were not taken over."), file, nextStep: "read them in the published list before deciding on a candidate"));
        }

        foreach (var ((_, name), day) in lists)
        {
            findings.Add(day is null
                ? Diagnostic.Warning(ListDiagnostics.DateNotStated, $"The list \"{name}\" states no date of its own, and no entry has one.", file, nextStep: "give the date when building a watchlist")
                : Diagnostic.Info(ListDiagnostics.DateNotStated, FormattableString.Invariant($"The list \"{name}\" states no date of its own; the latest day in its entries, {day:yyyy-MM-dd}, is used."), file));
        }

        if (parties.Parties.Count == 0 && rejected == 0)
        {
            findings.Refuse(Diagnostic.Error(ListDiagnostics.NoParties, "The file holds no listed party.", file, "at least one row below the header"));
        }
    }

    private static bool IsNorthKorea(string country) => CountryCodes.TryParse(country, out var code) && code == "KP";

    private static int Count(string text) => text.Length > 0 ? 1 : 0;
}
