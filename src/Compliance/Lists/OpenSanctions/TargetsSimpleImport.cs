using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Compliance.Dates;

namespace Compliance.Lists.OpenSanctions;

/// <summary>Takes the rows of targets.simple.csv.</summary>
internal sealed class TargetsSimpleImport(ListFindings findings)
{
    // A sanctions text longer than this is a reason, not the name of a programme.
    private const int LongestProgramme = 120;

    private static readonly SearchValues<char> OfDates = SearchValues.Create("0123456789-/:. TZ+");

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly List<ListedParty> parties = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly SortedSet<string> datasets = new(StringComparer.Ordinal);
    private int rejected;
    private int nameElements;
    private int aliases;
    private int prose;
    private int unread;

    public IReadOnlyList<ListedParty> Parties => parties;

    public DateOnly? LatestDay { get; private set; }

    public string List => datasets.Count == 1 ? datasets.Min! : FtmImport.Authority;

    public ImportTally Tally => new()
    {
        Entries = parties.Count + rejected,
        Rejected = rejected,
        NameElements = nameElements,
        Aliases = aliases,
        Prose = prose,
        UnreadDates = unread,
    };

    public void Take(ListTable row, ListColumns header)
    {
        string Cell(string name) => ListText.Clean(row[header[name]]);
        if (Problem(row, header) is { } problem)
        {
            rejected++;
            row.ReportRow(problem);
            return;
        }

        var (id, name, schema) = (Cell("id"), Cell("name"), Cell("schema"));
        if (name.Length == 0 || !ids.Add(id))
        {
            rejected++;
            findings.Add(Diagnostic.Error(
                name.Length == 0 ? ListDiagnostics.EntryWithoutName : ListDiagnostics.DuplicateReference,
                name.Length == 0 ? $"The row of {id} has no name and was left out." : $"The id {id} of \"{name}\" occurs twice; the second row was left out.",
                row.Place,
                nextStep: "compare with the published list"));
            return;
        }

        var known = FtmSchema.Of(schema);
        if (known is not { Use: FtmUse.Party })
        {
            findings.AddOnce("schema " + schema, () => Diagnostic.Warning(
                ListDiagnostics.UnknownWord, $"The schema \"{schema}\" is not known as one of parties; its rows are taken as parties of unknown kind, here and wherever else it occurs.", row.Place));
        }

        Latest(Cell("last_seen"));
        Latest(Cell("last_change"));
        var kind = known is { Use: FtmUse.Party } ? known.Kind : PartyKind.Unknown;
        parties.Add(new ListedParty
        {
            Id = FtmImport.Authority + ":" + id,
            Kind = kind,
            Names = Names(name, row[header["aliases"]]),
            Designations = [],
            Mentions = Mentions(row, header, id),
            BirthDates = BirthDates(row, header, id),
            Addresses = Addresses(row, header, kind),
            Identifiers = Identifiers(row, header, id),
        });
    }

    public void Finish(int rowsLeftOut)
    {
        rejected += rowsLeftOut;
        var file = new SourceLocation(findings.File);
        if (prose > 0)
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.ProseLeftOut, FormattableString.Invariant($"{prose} reasons in the column sanctions were not taken over."), file));
        }

        findings.Add(LatestDay is { } day
            ? Diagnostic.Info(ListDiagnostics.DateNotStated, FormattableString.Invariant($"The file states no date of its own; the latest day in its rows, {day:yyyy-MM-dd}, is used."), file)
            : Diagnostic.Warning(ListDiagnostics.DateNotStated, "The file states no date of its own, and no row has one.", file, nextStep: "give the date when building a watchlist"));
    }

    /// <summary>The values of a list cell: between semicolons, a value with a semicolon or a quote in quotes of its own.</summary>
    internal static IEnumerable<string> Values(string cell)
    {
        if (!cell.Contains('"', StringComparison.Ordinal))
        {
            foreach (var part in cell.Split(';'))
            {
                if (ListText.Clean(part) is { Length: > 0 } clean)
                {
                    yield return clean;
                }
            }

            yield break;
        }

        var value = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i <= cell.Length; i++)
        {
            if (i == cell.Length || (cell[i] == ';' && !isQuoted))
            {
                if (ListText.Clean(value.ToString()) is { Length: > 0 } clean)
                {
                    yield return clean;
                }

                value.Clear();
            }
            else if (cell[i] != '"')
            {
                value.Append(cell[i]);
            }
            else if (!isQuoted && value.Length == 0)
            {
                isQuoted = true;
            }
            else if (isQuoted && i + 1 < cell.Length && cell[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else if (isQuoted && (i + 1 == cell.Length || cell[i + 1] == ';'))
            {
                isQuoted = false;
            }
            else
            {
                value.Append('"');
            }
        }
    }

    private static string? Problem(ListTable row, ListColumns header)
    {
        if (row.Count != header.Names.Count)
        {
            return FormattableString.Invariant($"it has {row.Count} cells, the header has {header.Names.Count}");
        }

        foreach (var column in (ReadOnlySpan<string>)["first_seen", "last_seen", "last_change"])
        {
            if (row[header[column]].AsSpan().ContainsAnyExcept(OfDates))
            {
                return $"its {column} is no date";
            }
        }

        var id = row[header["id"]].AsSpan().Trim();
        var schema = row[header["schema"]].AsSpan().Trim();
        return id.IsEmpty ? "it has no id"
            : id.Contains(' ') ? "its id is no id"
            : schema.IsEmpty || schema.ContainsAnyExcept(Letters) ? "its schema is no schema"
            : null;
    }

    private ImmutableArray<Alias> Names(string name, string others)
    {
        var names = new ListNames();
        names.Add(name, AliasKind.Primary);
        nameElements++;
        foreach (var alias in Values(others))
        {
            nameElements++;
            aliases++;
            names.AddInAnyScript(alias, AliasKind.AlsoKnownAs);
        }

        return names.ToImmutable();
    }

    // The table says neither which programme belongs to which dataset nor why somebody without a sanction is on it.
    private ImmutableArray<Mention> Mentions(ListTable row, ListColumns header, string id)
    {
        var sanctions = Values(row[header["sanctions"]]).ToArray();
        var programmes = Values(row[header["program_ids"]]).ToArray();
        prose += sanctions.Length;
        if (programmes.Length == 0)
        {
            programmes = [.. sanctions.Where(s => s.Length <= LongestProgramme)];
            prose -= programmes.Length;
        }

        var isSanctioned = programmes.Length > 0 || sanctions.Length > 0 || row[header["sanctions"]].Contains('"', StringComparison.Ordinal);
        var lists = Values(row[header["dataset"]]).ToArray();
        datasets.UnionWith(lists);
        var list = lists.Length == 1 ? lists[0] : FtmImport.Authority;
        var mention = new Mention(FtmImport.Authority, list, id, isSanctioned ? ListMeaning.Compilation : ListMeaning.Other);
        return
        [
            .. lists.Length > 1 ? lists.Select(l => mention with { List = l }) : [],
            .. programmes.Length == 0
                ? lists.Length > 1 ? [] : (Mention[])[mention]
                : programmes.Distinct(StringComparer.Ordinal).Select(p => mention with { Programme = p, Regime = DprkWords.Name(p) ? Regimes.Dprk : null }),
        ];
    }

    private ImmutableArray<UncertainDate> BirthDates(ListTable row, ListColumns header, string id)
    {
        var dates = new List<UncertainDate>();
        foreach (var printed in Values(row[header["birth_date"]]))
        {
            if (ListDates.TryFree(printed, out var date))
            {
                dates.Add(date);
                continue;
            }

            unread++;
            findings.Add(Diagnostic.Warning(ListDiagnostics.DateNotUnderstood, $"The date \"{printed}\" of {id} could not be read and was left out.", row.Place, "1971 or 1971-05-23"));
        }

        return [.. dates.Distinct()];
    }

    // As in the entity files: a country says where an organisation is, and nothing of a person's nationality.
    private static ImmutableArray<ListedAddress> Addresses(ListTable row, ListColumns header, PartyKind kind)
    {
        var printed = Values(row[header["addresses"]]).Select(a => new ListedAddress(a, null, null, null, null));
        var countries = kind is PartyKind.Organisation or PartyKind.Unknown
            ? Values(row[header["countries"]]).Select(c => new ListedAddress(null, null, null, null, c))
            : [];
        return [.. printed.Concat(countries).Distinct()];
    }

    private ImmutableArray<Identifier> Identifiers(ListTable row, ListColumns header, string id)
    {
        var identifiers = new List<Identifier>();
        foreach (var value in Values(row[header["identifiers"]]))
        {
            if (value.StartsWith("IMO", StringComparison.Ordinal) && value.Length >= 10)
            {
                FtmImport.AddImo(value, identifiers, findings, id, row.Line);
            }
            else
            {
                identifiers.Add(new Identifier(IdentifierKind.Other, value));
            }
        }

        identifiers.AddRange(Values(row[header["phones"]]).Select(p => new Identifier(IdentifierKind.Phone, p)));
        identifiers.AddRange(Values(row[header["emails"]]).Select(e => new Identifier(IdentifierKind.Email, e)));
        return [.. identifiers.Distinct()];
    }

    private void Latest(string printed)
    {
        if (ListDates.IsoDay(printed) is { Year: >= 2000 and <= 2199 } day && (LatestDay is null || day > LatestDay))
        {
            LatestDay = day;
        }
    }
}
