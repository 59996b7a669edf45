using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Lists.Workbooks;

namespace Compliance.Lists.Australia;

/// <summary>Gathers the rows of the Australian list by their references and makes of each entry one party.</summary>
internal sealed class AustraliaMapper(Workbook workbook, ListFindings findings)
{
    public const string Authority = "AU";
    public const string List = "Australian Consolidated List";

    private readonly List<AustraliaEntry> entries = [];
    private readonly Dictionary<string, AustraliaEntry> byNumber = new(StringComparer.Ordinal);
    private readonly HashSet<string> references = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private int nameElements;
    private int rejected;
    private int unreadDates;
    private int prose;
    private int withoutListingDay;
    private int aliases;
    private int originals;

    /// <summary>The latest control date, from which the age of the list is counted.</summary>
    public DateOnly? Latest { get; private set; }

    /// <summary>Takes a row; what cannot be taken was reported by its reader.</summary>
    public void Add(WorkbookRow row, AustraliaRowReader reader)
    {
        if (reader.NameOf(row).Length > 0)
        {
            nameElements++;
        }

        var read = reader.Read(row);
        if (reader.EntryOf(row) is not { } number)
        {
            rejected++;
            return;
        }

        if (!byNumber.TryGetValue(number, out var entry))
        {
            byNumber.Add(number, entry = new AustraliaEntry(number));
            entries.Add(entry);
        }

        if (read is null)
        {
            return;
        }

        if (!entry.Add(read))
        {
            findings.Add(Diagnostic.Error(
                ListDiagnostics.DuplicateReference,
                $"The row {read.Line} gives {number} a second primary name, \"{read.Name.Name}\", and was left out.",
                findings.At(read.Line),
                "one row with the primary name per reference",
                "compare with the published list"));
            return;
        }

        if (!references.Add(read.Reference))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.RowsDisagree, $"The reference {read.Reference} occurs twice; both names were taken over.", findings.At(read.Line)));
        }

        if (read.ControlDate is { } day && (Latest is null || day > Latest))
        {
            Latest = day;
        }
    }

    /// <summary>The parties, in the order in which their entries begin.</summary>
    public (IReadOnlyList<ListedParty> Parties, ImportTally Tally) Finish()
    {
        var parties = new List<ListedParty>(entries.Count);
        foreach (var entry in entries)
        {
            if (entry.Rows.Count > 0)
            {
                parties.Add(Party(entry));
            }
            else
            {
                rejected++;
            }
        }

        ReportCounts();
        return (parties, new ImportTally
        {
            Entries = parties.Count + rejected,
            Rejected = rejected,
            NameElements = nameElements,
            Aliases = aliases,
            OriginalScriptNames = originals,
            UnreadDates = unreadDates,
            Prose = prose,
        });
    }

    private ListedParty Party(AustraliaEntry entry)
    {
        var first = entry.Rows[0];
        Check(entry);
        var identifiers = new List<Identifier>();
        var relations = new List<Relation>();
        string? gender = null;
        foreach (var (row, text) in Distinct(entry, static r => r.Information))
        {
            prose++;
            var clean = ListText.Clean(text);
            gender ??= AustraliaFacts.Gender(clean);
            if (AustraliaFacts.UnitedNationsReference(clean) is { } reference)
            {
                identifiers.Add(new Identifier(IdentifierKind.ListReference, reference, "UN"));
            }

            identifiers.AddRange(AustraliaFacts.Identifiers(clean));
            foreach (var number in ImoNumber.Find(clean))
            {
                AddImo(row, number, identifiers, relations);
            }
        }

        foreach (var (row, number) in Distinct(entry, static r => r.Imo))
        {
            AddImo(row, number, identifiers, relations);
        }

        return new ListedParty
        {
            Id = Authority + ":" + entry.Number,
            Kind = first.Kind,
            Names = Names(entry),
            Designations = Designations(entry),
            BirthDates = BirthDates(entry),
            BirthPlaces = [.. Distinct(entry, static r => r.BirthPlace).SelectMany(c => AustraliaPlaces.Places(c.Text)).Distinct()],
            Nationalities = [.. Distinct(entry, static r => r.Citizenship).SelectMany(c => AustraliaPlaces.Citizenships(c.Text)).Select(Word).Distinct(StringComparer.Ordinal)],
            Gender = gender is null ? null : Word(gender),
            Addresses = [.. Distinct(entry, static r => r.Address).SelectMany(c => AustraliaPlaces.Addresses(c.Text)).Distinct()],
            Identifiers = [.. identifiers.Distinct()],
            Relations = [.. relations.Distinct()],
        };
    }

    private ImmutableArray<Alias> Names(AustraliaEntry entry)
    {
        var names = new ListNames();
        foreach (var row in entry.Rows)
        {
            names.AddInAnyScript(row.Name.Name, row.Name.Kind, row.Name.Quality);
            aliases += row.Name.Kind is AliasKind.AlsoKnownAs or AliasKind.FormerlyKnownAs ? 1 : 0;
            originals += row.Name.Kind == AliasKind.OriginalScript ? 1 : 0;
        }

        return names.ToImmutable();
    }

    private ImmutableArray<Designation> Designations(AustraliaEntry entry)
    {
        var first = entry.Rows[0];
        DateOnly? listedOn = null;
        var amended = new SortedSet<DateOnly>();
        foreach (var row in entry.Rows)
        {
            var (listed, amendments) = AustraliaListing.Read(row.Listing, workbook);
            listedOn ??= listed;
            amended.UnionWith(amendments);
            if (row.ControlDate is { } day)
            {
                amended.Add(day);
            }
        }

        if (listedOn is { } start)
        {
            amended.RemoveWhere(d => d <= start);
        }
        else
        {
            withoutListingDay++;
        }

        var act = ListText.Clean(first.Instrument);
        var legalBasis = act.Length > 0 && !act.StartsWith("listed", StringComparison.OrdinalIgnoreCase) ? Word(act) : null;
        return
        [
            .. AustraliaProgrammes.Of(first.Committees).Select(programme => new Designation(
                Authority, List, entry.Number, Word(programme), listedOn, [.. amended], LegalBasis: legalBasis)
            {
                Regime = AustraliaProgrammes.IsDprk(programme) ? Regimes.Dprk : null,
            }),
        ];
    }

    private ImmutableArray<UncertainDate> BirthDates(AustraliaEntry entry)
    {
        var dates = new List<UncertainDate>();
        string? before = null;
        foreach (var row in entry.Rows)
        {
            // The rows of an entry repeat the cell.
            if (string.Equals(row.BirthDate.Text, before, StringComparison.Ordinal))
            {
                continue;
            }

            before = row.BirthDate.Text;
            var (read, unread) = AustraliaBirthDates.Read(row.BirthDate, workbook);
            dates.AddRange(read);
            foreach (var text in unread)
            {
                unreadDates++;
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.DateNotUnderstood,
                    $"Could not read \"{text}\" in the date of birth of {row.Reference}; it was left out.",
                    findings.At(row.Line),
                    "a day, a month and year, a year, or two years"));
            }
        }

        return [.. dates.Distinct()];
    }

    private void AddImo(AustraliaRow row, string number, List<Identifier> identifiers, List<Relation> relations)
    {
        if (ImoNumber.IsCompany(number) && row.Kind != PartyKind.Vessel)
        {
            identifiers.Add(new Identifier(IdentifierKind.ImoCompany, number));
        }
        else if (ImoNumber.IsShip(number))
        {
            // An organisation does not have the number of a ship; it has an interest in the ship.
            if (row.Kind == PartyKind.Organisation)
            {
                relations.Add(new Relation(RelationKind.VesselInterest, number));
            }
            else
            {
                identifiers.Add(new Identifier(IdentifierKind.Imo, number));
            }
        }
        else
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.ImoCheckDigit, $"The IMO number {number} of {row.Reference} has a wrong check digit and was left out.", findings.At(row.Line)));
        }
    }

    private void Check(AustraliaEntry entry)
    {
        var first = entry.Rows[0];
        if (!entry.HasPrimary)
        {
            findings.Add(Diagnostic.Warning(
                AustraliaDiagnostics.NoPrimaryRow,
                $"The row with the primary name of {entry.Number} is missing; the entry stands under an alias.",
                findings.At(first.Line),
                $"a row with the reference {entry.Number}",
                "compare with the published list"));
        }

        foreach (var row in entry.Rows)
        {
            if (row.Kind != first.Kind || !string.Equals(row.Committees, first.Committees, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.RowsDisagree,
                    $"The row {row.Reference} has another type or committee than the first row of {entry.Number}; that of the first was taken.",
                    findings.At(row.Line),
                    "rows of one entry"));
            }
        }

        if (first.Committees.Length == 0)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DoubtfulProgramme, $"The entry {entry.Number} names no committee.", findings.At(first.Line), "such as 1718 (DPRK)", "compare with the published list"));
        }
    }

    private void ReportCounts()
    {
        var place = new SourceLocation(findings.File);
        if (withoutListingDay > 0)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.NoListingDate,
                $"{withoutListingDay} entries do not print the day of their listing; they count as in effect on every day.",
                place,
                "\"Listed on\" and a day in the Listing Information"));
        }

        if (prose > 0)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.ProseLeftOut,
                $"{prose} texts of Additional Information are prose and were not taken over, except for UN references, passports, bank codes, registrations and IMO numbers.",
                place,
                nextStep: "read them in the published list before deciding on a candidate"));
        }
    }

    // The filled cells of a column, each text once, with the first row that has it.
    private static IEnumerable<(AustraliaRow Row, string Text)> Distinct(AustraliaEntry entry, Func<AustraliaRow, string> cell)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in entry.Rows)
        {
            if (!string.IsNullOrWhiteSpace(cell(row)) && seen.Add(cell(row)))
            {
                yield return (row, cell(row));
            }
        }
    }

    // Acts, programmes and countries recur by the thousand; one copy of each is kept.
    private string Word(string text)
    {
        if (!words.TryGetValue(text, out var known))
        {
            words.Add(text, known = text);
        }

        return known;
    }
}
