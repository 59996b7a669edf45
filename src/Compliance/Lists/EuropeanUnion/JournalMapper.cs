using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>Turns the rows of an Official Journal table into listed parties, one party a row.</summary>
internal sealed partial class JournalMapper(ListTable table, JournalColumns columns, ListFindings findings)
{
    private const string DprkRegulation = "2017/1509";
    private const string AssetFreeze = "Asset freeze";
    private const string ExportControl = "Export control";
    private const int LongestAnnex = 40;
    private const int LongestSubstitute = 200;

    private readonly List<ListedParty> parties = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly RepeatedTexts repeated = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LegalAct?> acts = new(StringComparer.Ordinal);
    private readonly Dictionary<LegalAct, int> rowsOfActs = [];
    private LegalAct? amendment;
    private DateOnly? latestDay;
    private int entries;
    private int rejected;
    private int nameElements;
    private int aliases;
    private int unreadDates;
    private int unreadNumbers;
    private int prose;
    private int withoutListingDay;
    private int substitutes;

    public void Map()
    {
        var celex = columns[columns.Amendment < 0 ? "celex" : "amendedCelex"];
        var act = Act(celex);
        var schema = columns["schema"];
        var annex = columns["annex"];
        if (Fault(celex, act, annex, schema) is { } fault)
        {
            Reject(fault);
            return;
        }

        var name = columns["name"];
        if (name.Length == 0)
        {
            Reject("it has no name");
            return;
        }

        amendment ??= columns.Amendment < 0 ? null : Act(columns["amendmentCelex"]);
        var kind = Kind(schema);
        var identifiers = Identifiers(kind);
        var record = Record(annex, name, identifiers);
        var id = $"{EuropeanUnionLists.Authority}:{act!.Number}/{record}";
        if (!ids.Add(id))
        {
            if (columns["recordId"].Length > 0)
            {
                Reject($"the record {record} occurs twice", ListDiagnostics.DuplicateReference);
                return;
            }

            (id, record) = Numbered(id, record);
        }

        entries++;
        rowsOfActs[act] = rowsOfActs.GetValueOrDefault(act) + 1;
        parties.Add(Party(act, annex, id, record, kind, name, identifiers));
    }

    public ListContent Content(ListInput input, string format)
    {
        if (!findings.IsRefused)
        {
            ReportCounts();
        }

        var act = rowsOfActs.Count == 0 ? null : rowsOfActs.MaxBy(a => a.Value).Key;
        var scope = amendment is null ? ListSource.WholeList : $"amendment by {amendment.Title}";
        var publication = new ListPublication(EuropeanUnionLists.Authority, act?.Title ?? "EU regulation", latestDay, PublicationDateBasis.LatestEntry, scope);
        return ListContent.Of(input, format, publication, parties, Tally(), findings);
    }

    private ListedParty Party(LegalAct act, string annex, string id, string record, PartyKind kind, string name, ImmutableArray<Identifier> identifiers)
    {
        var names = new ListNames();
        JournalNames.AddMain(names, name, kind);
        nameElements++;
        Aliases(names, kind);
        var listedOn = ListedOn(record);
        prose += (columns["reason"].Length > 0 ? 1 : 0) + (columns["notes"].Length > 0 ? 1 : 0);
        var key = columns["programKey"];
        var programme = key.StartsWith("EU-", StringComparison.Ordinal) ? repeated.Of(key.AsSpan(3)) : key.Length > 0 ? key : act.Number;
        var regime = string.Equals(act.Number, DprkRegulation, StringComparison.Ordinal) ? Regimes.Dprk : EuropeanUnionLists.Regime(programme);
        var isMention = columns["measure"] is ExportControl;
        return new ListedParty
        {
            Id = id,
            Kind = kind,
            Names = names.ToImmutable(),
            Designations = isMention ? [] : [new Designation(EuropeanUnionLists.Authority, act.Title, record, programme, listedOn, [], LegalBasis: repeated.Of(act.Title + ", Annex " + annex)) { Regime = regime }],
            Mentions = isMention ? [new Mention(EuropeanUnionLists.Authority, act.Title, record, ListMeaning.ExportControl, programme, listedOn) { Regime = regime }] : [],
            BirthDates = BirthDates(record),
            BirthPlaces = DistinctValues.Of(JournalPlaces.Read(columns["birthPlace"])),
            Nationalities = Nationalities(),
            Positions = DistinctValues.Of(JournalCells.Quoted(columns["position"])),
            Gender = ListText.CleanOrNull(columns["gender"].TrimEnd('.')),
            Addresses = DistinctValues.Of(JournalPlaces.Read(columns["address"])),
            Identifiers = identifiers,
        };
    }

    private string? Fault(string celex, LegalAct? act, string annex, string schema)
    {
        if (table.Count != columns.Cells)
        {
            return $"it has {table.Count} cells, the header {columns.Cells}";
        }

        if (act is null)
        {
            return $"\"{celex}\" is no CELEX number";
        }

        if (annex.Length is 0 or > LongestAnnex || !annex.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ' ') || annex[0] is not ('I' or 'V' or 'X' or 'L'))
        {
            return $"\"{annex}\" is no annex";
        }

        return schema.Length is > 0 and <= LongestAnnex && schema.All(char.IsAsciiLetter) ? null : $"\"{schema}\" is no kind of party";
    }

    private void Reject(string why, string? code = null)
    {
        entries++;
        rejected++;
        if (code is null)
        {
            table.ReportRow(why, "a row as the header names its columns");
        }
        else
        {
            findings.Add(Diagnostic.Error(
                code, $"The row \"{columns["name"]}\" was left out: {why}.", table.Place, "one row for each record", "compare with the published annex"));
        }
    }

    private PartyKind Kind(string schema)
    {
        switch (schema)
        {
            case "Person":
                return PartyKind.Person;
            case "LegalEntity" or "Company" or "Organization" or "PublicBody":
                return PartyKind.Organisation;
            case "Vessel":
                return PartyKind.Vessel;
            case "Airplane":
                return PartyKind.Aircraft;
            case "Asset":
                // Ports, airports and refineries.
                return PartyKind.Unknown;
            default:
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.UnknownWord, $"\"{columns["name"]}\" is of the kind \"{schema}\"; it is taken as unknown.", table.Place, "Person, LegalEntity, Company, Vessel or Asset"));
                return PartyKind.Unknown;
        }
    }

    // The number of a record begins anew in each annex; ships and some older annexes have none.
    private string Record(string annex, string name, ImmutableArray<Identifier> identifiers)
    {
        if (columns["recordId"] is { Length: > 0 } number)
        {
            return annex + "/" + number;
        }

        substitutes++;
        var imo = identifiers.FirstOrDefault(i => i.Kind == IdentifierKind.Imo)?.Value;
        return annex + "/" + (imo is not null ? "IMO" + imo : name.Length <= LongestSubstitute ? name : name[..LongestSubstitute]);
    }

    private (string Id, string Record) Numbered(string id, string record)
    {
        // Rows of one name may be many: the numbers already given are not tried again.
        var number = numbers.GetValueOrDefault(id, 2);
        while (!ids.Add(string.Create(CultureInfo.InvariantCulture, $"{id} ({number})")))
        {
            number++;
        }

        numbers[id] = number + 1;
        findings.Add(Diagnostic.Warning(
            EuropeanUnionLists.SubstituteReference,
            $"\"{record}\" has no record number and occurs again; both rows were kept, this one as number {number}.",
            table.Place,
            "a record number, or one row for each name",
            "compare the rows"));
        var suffix = string.Create(CultureInfo.InvariantCulture, $" ({number})");
        return (id + suffix, record + suffix);
    }

    private LegalAct? Act(string celex)
    {
        if (!acts.TryGetValue(celex, out var act))
        {
            acts.Add(celex, act = LegalAct.Parse(celex));
        }

        return act;
    }
}
