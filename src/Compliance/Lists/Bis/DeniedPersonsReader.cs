using System.Buffers;
using Compliance.Lists.ScreeningList;

namespace Compliance.Lists.Bis;

/// <summary>The Denied Persons List of the US Bureau of Industry and Security: cells between tabs, all quoted, one row for each address.</summary>
internal sealed class DeniedPersonsReader : IListReader
{
    private const string List = "BIS Denied Persons List";
    private const int EarliestYear = 1950;
    private const int LatestYear = 2099;

    private static readonly string[] Columns =
    [
        "Name", "Street_Address", "City", "State", "Country", "Postal_Code", "Effective_Date", "Expiration_Date", "Standard_Order", "Last_Update", "Action", "FR_Citation",
    ];

    private static readonly SearchValues<char> OfDates = SearchValues.Create("0123456789-/ ");

    public string Format => "us-bis-dpl";

    public string Description => "the tab-separated Denied Persons List of the US Bureau of Industry and Security (\"Name\" \"Street_Address\" ...)";

    public bool Recognises(ListHead head)
    {
        var names = head.FirstLine.Split('\t').Select(n => n.Trim(' ', '"')).ToHashSet(StringComparer.Ordinal);
        return Columns.Count(names.Contains) >= 8 && names.Contains("Expiration_Date");
    }

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var import = new Import(findings);
        using (var table = ListTable.Open(input, findings, '\t'))
        {
            if (table is not null && table.Read())
            {
                var header = new ListColumns(table);
                if (header.RequireAll(Columns, findings))
                {
                    header.ReportUnknown(Columns, findings);
                    var columns = new Places(header);
                    while (table.Read())
                    {
                        import.Map(table, columns);
                    }

                    import.ReportCounts(table);
                }
            }
        }

        var publication = new ListPublication("US", List, import.LatestDay, PublicationDateBasis.LatestEntry);
        return ListContent.Of(input, Format, publication, import.Parties.Parties, import.Tally, findings);
    }

    private sealed class Import(ListFindings findings)
    {
        private int rows;
        private int joined;
        private int rejected;
        private int unreadDates;

        public JoinedParties Parties { get; } = new();

        public DateOnly? LatestDay { get; private set; }

        public ImportTally Tally => new()
        {
            Entries = Parties.Parties.Count + rejected,
            Rejected = rejected,
            NameElements = rows,
            UnreadDates = unreadDates,
        };

        public void Map(ListTable row, Places columns)
        {
            string Cell(int column) => ListText.Clean(row[column]);
            if (Problem(row, columns) is { } problem)
            {
                rejected++;
                row.ReportRow(problem);
                return;
            }

            // A leading blank puts a name first in the published order.
            var name = Cell(columns.Name);
            if (name.Length == 0)
            {
                rejected++;
                findings.Add(Diagnostic.Error(ListDiagnostics.EntryWithoutName, "The row has no name and was left out.", row.Place, nextStep: "compare with the published list"));
                return;
            }

            rows++;
            var citation = Cell(columns.Citation);
            var from = Day(Cell(columns.Effective), row, "MM/dd/yyyy");
            Latest(from);
            Latest(Day(Cell(columns.LastUpdate), row, "yyyy-MM-dd"));
            var names = new ListNames();
            names.Add(name, AliasKind.Primary);
            foreach (var (inner, kind) in ScreeningListNames.Inside(name))
            {
                names.Add(inner, kind);
            }

            string? Part(int column) => ListText.CleanOrNull(row[column]);
            var address = new ListedAddress(Part(columns.Street), Part(columns.City), Part(columns.State), Part(columns.PostalCode), Part(columns.Country));
            var party = new ListedParty
            {
                Id = "US:DPL:" + ScreeningListText.Key("DPL", name, citation),
                Kind = PartyKind.Unknown,
                Names = names.ToImmutable(),
                Designations = [],
                Mentions = [new Mention("US", List, citation, ListMeaning.ExportControl, null, from, Day(Cell(columns.Expiration), row, "MM/dd/yyyy"))],
                Addresses = address is { Street: null, City: null, Region: null, PostalCode: null, Country: null } ? [] : [address],
            };
            joined += Parties.Add(party) == PartyJoin.Joined ? 1 : 0;
        }

        public void ReportCounts(ListTable table)
        {
            rejected += table.RowsLeftOut;
            var file = new SourceLocation(findings.File);
            if (joined > 0)
            {
                findings.Add(Diagnostic.Info(
                    ScreeningListDiagnostics.RowsJoined,
                    FormattableString.Invariant($"{rows} rows give {Parties.Parties.Count} parties: {joined} rows give further addresses of a name under the same notice."),
                    file));
            }

            findings.Add(LatestDay is { } day
                ? Diagnostic.Info(ListDiagnostics.DateNotStated, FormattableString.Invariant($"The list states no date of its own; the latest day in its entries, {day:yyyy-MM-dd}, is used."), file)
                : Diagnostic.Warning(ListDiagnostics.DateNotStated, "The list states no date of its own, and no entry has one.", file, nextStep: "give the date when building a watchlist"));
        }

        private static string? Problem(ListTable row, Places columns)
        {
            if (row.Count != columns.Count)
            {
                return FormattableString.Invariant($"it has {row.Count} cells, the header has {columns.Count}");
            }

            foreach (var (column, name) in columns.Dates)
            {
                if (row[column].AsSpan().ContainsAnyExcept(OfDates))
                {
                    return $"its {name} is no date";
                }
            }

            return row[columns.StandardOrder].AsSpan().Trim() is "" or "Y" or "N" or "y" or "n" ? null : "its Standard_Order is neither Y nor N";
        }

        private void Latest(DateOnly? day)
        {
            if (day is not null && (LatestDay is null || day > LatestDay))
            {
                LatestDay = day;
            }
        }

        // The published list has slips such as 3017-08-22.
        private DateOnly? Day(string printed, ListTable row, string format)
        {
            if (printed.Length == 0)
            {
                return null;
            }

            if (ListDates.Day(printed, format) is { Year: >= EarliestYear and <= LatestYear } day)
            {
                return day;
            }

            unreadDates++;
            findings.Add(Diagnostic.Warning(ListDiagnostics.DateNotUnderstood, $"The date \"{printed}\" could not be read and was left out.", row.Place, format));
            return null;
        }
    }

    private sealed class Places(ListColumns header)
    {
        public int Count { get; } = header.Names.Count;

        public int Name { get; } = header["Name"];

        public int Street { get; } = header["Street_Address"];

        public int City { get; } = header["City"];

        public int State { get; } = header["State"];

        public int Country { get; } = header["Country"];

        public int PostalCode { get; } = header["Postal_Code"];

        public int Effective { get; } = header["Effective_Date"];

        public int Expiration { get; } = header["Expiration_Date"];

        public int LastUpdate { get; } = header["Last_Update"];

        public int StandardOrder { get; } = header["Standard_Order"];

        public int Citation { get; } = header["FR_Citation"];

        public (int Column, string Name)[] Dates { get; } =
            [.. ((string[])["Effective_Date", "Expiration_Date", "Last_Update"]).Select(n => (header[n], n))];
    }
}
