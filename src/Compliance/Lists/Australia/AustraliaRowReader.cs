using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Lists.Workbooks;

namespace Compliance.Lists.Australia;

/// <summary>Reads one row of the sheet; a row that cannot be relied on is reported with its number and beginning, and left out.</summary>
internal sealed partial class AustraliaRowReader(Workbook workbook, AustraliaColumns columns, ListFindings findings)
{
    private const string PreviousName = "(formerly listed as)";

    /// <summary>The digits of the reference, or null when the cell holds none.</summary>
    public string? EntryOf(WorkbookRow row) => Reference().Match(Compact(row.Text(columns.Reference))) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The cleaned name cell.</summary>
    public string NameOf(WorkbookRow row) => row.Text(columns.Name);

    /// <summary>The row, or null when it was reported and left out.</summary>
    public AustraliaRow? Read(WorkbookRow row)
    {
        var printed = Compact(row.Text(columns.Reference));
        if (row.Problem is { } problem)
        {
            return LeftOut(row, problem);
        }

        if (EntryOf(row) is null)
        {
            return LeftOut(
                row,
                printed.Length == 0 ? "it has no reference" : $"\"{printed}\" is no reference",
                printed.Length == 0 ? ListDiagnostics.EntryWithoutReference : ListDiagnostics.RowLeftOut);
        }

        var kind = Kind(row.Text(columns.Type));
        var nameType = NameType(row.Text(columns.NameType));
        var controlDate = Day(row[columns.ControlDate]);
        var committees = row.Text(columns.Committees);
        var doubts = (kind is null ? 1 : 0)
            + (nameType is null ? 1 : 0)
            + (controlDate is null ? 1 : 0)
            + (committees.Length == 0 || Committee().IsMatch(committees) ? 0 : 1);
        if (doubts > 1)
        {
            return LeftOut(row, "its type, name type, committee or control date are those of other columns");
        }

        var name = NameOf(row);
        if (name.Length == 0)
        {
            return LeftOut(row, "it has no name", ListDiagnostics.EntryWithoutName);
        }

        Report(row, kind, nameType, controlDate);
        var isPrimary = nameType is null ? !printed.AsSpan().ContainsAnyExceptInRange('0', '9') : nameType == AliasKind.Primary;
        return new AustraliaRow(
            row.Number,
            printed,
            isPrimary,
            kind ?? PartyKind.Unknown,
            Name(row, name, isPrimary ? AliasKind.Primary : nameType ?? AliasKind.AlsoKnownAs),
            row[columns.BirthDate],
            row[columns.BirthPlace].Text,
            row[columns.Citizenship].Text,
            row[columns.Address].Text,
            row[columns.Information].Text,
            row[columns.Listing],
            row.Text(columns.Imo),
            committees,
            controlDate,
            row[columns.Instrument] is { Kind: WorkbookCellKind.Text } act ? act.Text : "");
    }

    private Alias Name(WorkbookRow row, string name, AliasKind kind)
    {
        if (name.Length > PreviousName.Length && name.EndsWith(PreviousName, StringComparison.OrdinalIgnoreCase))
        {
            name = name[..^PreviousName.Length].TrimEnd();
            kind = kind == AliasKind.Primary ? kind : AliasKind.FormerlyKnownAs;
        }

        var strength = row.Text(columns.AliasStrength);
        var isWeak = string.Equals(strength, "weak", StringComparison.OrdinalIgnoreCase);
        if (!isWeak && strength.Length > 0 && !string.Equals(strength, "strong", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.UnknownQuality, $"The name \"{name}\" has the strength \"{strength}\"; it is taken as strong.", findings.At(row.Number), "Strong or Weak"));
        }

        return new Alias(name, kind, isWeak && kind != AliasKind.Primary ? AliasQuality.Weak : AliasQuality.Strong);
    }

    private void Report(WorkbookRow row, PartyKind? kind, AliasKind? nameType, DateOnly? controlDate)
    {
        if (kind is null)
        {
            var type = row.Text(columns.Type);
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                $"The type \"{type}\" is not known; the entry is of unknown kind.",
                findings.At(row.Number),
                "Individual, Entity or Vessel"));
        }

        if (nameType is null)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                $"The name type \"{row.Text(columns.NameType)}\" is not known; the name is taken as what its reference says.",
                findings.At(row.Number),
                "Primary Name, Alias or Original Script"));
        }

        if (controlDate is null)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DateNotUnderstood,
                $"Could not read the control date \"{row.Text(columns.ControlDate)}\"; it was left out.",
                findings.At(row.Number),
                "a day"));
        }
    }

    private AustraliaRow? LeftOut(WorkbookRow row, string why, string code = ListDiagnostics.RowLeftOut)
    {
        findings.Add(Diagnostic.Error(
            code, $"The row {row.Number} was left out: {why}. It begins \"{row.Beginning()}\".", findings.At(row.Number), null, "compare with the published list"));
        return null;
    }

    // A day counted by the spreadsheet, or as text. No list is older than 1990; what lies beyond 2100 is no day of a list.
    private DateOnly? Day(WorkbookCell cell)
    {
        var day = cell.TryWhole(out var serial) ? workbook.Day(serial) : ListDates.Day(cell.Text, "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd");
        return day is { Year: >= 1990 and <= 2100 } ? day : null;
    }

    private static PartyKind? Kind(string text) => ListColumns.Key(text) switch
    {
        "individual" => PartyKind.Person,
        "entity" => PartyKind.Organisation,
        "vessel" or "ship" => PartyKind.Vessel,
        "aircraft" => PartyKind.Aircraft,
        _ => null,
    };

    private static AliasKind? NameType(string text) => ListColumns.Key(text) switch
    {
        "primaryname" => AliasKind.Primary,
        "alias" or "aka" => AliasKind.AlsoKnownAs,
        "originalscript" => AliasKind.OriginalScript,
        "formerlyknownas" or "fka" or "previouslylistedas" or "formerlylistedas" => AliasKind.FormerlyKnownAs,
        _ => null,
    };

    private static string Compact(string reference) => reference.Replace(" ", "", StringComparison.Ordinal);

    // "1113", "1113a", "34c1".
    [GeneratedRegex("^([0-9]{1,9})(?:[A-Za-z][A-Za-z0-9]{0,7})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    // "1718 (DPRK)", "Autonomous (Thematic - Cyber)".
    [GeneratedRegex(@"^(?:[0-9]{3,4}|autonomous)\b.*\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Committee();
}
