using System.Collections.Frozen;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>The columns of the Official Journal tables.</summary>
internal sealed class JournalColumns
{
    private static readonly string[] Known =
    [
        "celex", "amendedCelex", "amendmentCelex", "recordId", "programKey", "annex", "measure", "startDate", "reason", "schema", "name", "alias", "weakAlias", "previousName",
        "country", "nationality", "jurisdiction", "birthDate", "birthPlace", "position", "passportNumber", "gender", "appearance", "ethnicity", "fatherName", "motherName",
        "incorporationDate", "legalForm", "sector", "registrationNumber", "taxNumber", "idNumber", "innCode", "ogrnCode", "kppCode", "okpoCode", "leiCode", "swiftBic",
        "ticker", "imoNumber", "mmsi", "flag", "address", "phone", "email", "website", "notes",
    ];

    private static readonly string[] Telling = ["celex", "programkey", "recordid", "weakalias", "previousname", "schema"];

    private readonly FrozenDictionary<string, int> places;
    private readonly ListTable table;

    public JournalColumns(ListTable table, ListFindings findings)
    {
        this.table = table;
        var columns = new ListColumns(table);
        places = Known.ToFrozenDictionary(name => name, name => columns[name], StringComparer.Ordinal);
        Cells = columns.Names.Count;
        Amendment = columns["amendmentCelex"];
        foreach (var needed in (ReadOnlySpan<string>)["recordId", "annex", "schema", "name", "alias", "weakAlias", "previousName", "measure", "startDate"])
        {
            FsfTable.Needed(columns, findings, needed);
        }

        FsfTable.Needed(columns, findings, "celex", "amendedCelex");
        FsfTable.CheckHeader(columns, Known, findings);
    }

    public int Cells { get; }

    /// <summary>The column of the amending act, or -1 in the table of an act itself.</summary>
    public int Amendment { get; }

    /// <summary>The cell of the current row under that header, cleaned.</summary>
    public string this[string column] => ListText.Clean(table[places[column]]);

    /// <summary>Whether a first line is the header of such a table.</summary>
    public static bool IsHeader(string line)
    {
        var names = line.Split(',', 200).Select(ListColumns.Key).ToHashSet(StringComparer.Ordinal);
        return Telling.Count(names.Contains) >= 3;
    }
}
