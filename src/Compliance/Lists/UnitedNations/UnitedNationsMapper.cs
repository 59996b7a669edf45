using System.Collections.Immutable;

namespace Compliance.Lists.UnitedNations;

/// <summary>Turns the entries of the UN list into listed parties, one at a time: a bad entry is reported and never costs the others.</summary>
internal sealed partial class UnitedNationsMapper(ListFindings findings)
{
    public const string Authority = "UN";
    public const string List = "UN Security Council Consolidated List";

    private const string Dprk = "DPRK";

    private readonly List<ListedParty> parties = [];
    private readonly HashSet<string> references = new(StringComparer.Ordinal);

    public ImportTally Tally { get; private set; } = new();

    public IReadOnlyList<ListedParty> Parties => parties;

    public void Map(ListElement entry)
    {
        Tally = Tally with { Entries = Tally.Entries + 1 };
        var reference = entry["REFERENCE_NUMBER"];
        var name = PrimaryName(entry);
        if (Rejection(entry, reference, name) is { } rejection)
        {
            findings.Add(rejection);
            Tally = Tally with { Rejected = Tally.Rejected + 1 };
            return;
        }

        var birthDates = BirthDates(entry);
        var (identifiers, relations) = ImoNumbers(entry);
        parties.Add(new ListedParty
        {
            Id = Authority + ":" + reference,
            Kind = entry.Name is UnitedNationsVocabulary.Person ? PartyKind.Person : PartyKind.Organisation,
            Names = Names(entry, name),
            Designations = [Designation(entry, reference)],
            BirthDates = birthDates,
            BirthPlaces = [.. Places(entry, "PLACE_OF_BIRTH").Concat(AliasBirthPlaces(entry)).Distinct()],
            Nationalities = [.. entry.Values("NATIONALITY")],
            Titles = [.. entry.Values("TITLE")],
            Positions = [.. entry.Values("DESIGNATION")],
            Gender = ListText.CleanOrNull(entry["GENDER"]),
            Addresses = [.. Places(entry, "ADDRESS").Distinct()],
            Identifiers = [.. Documents(entry).Concat(identifiers).Distinct()],
            Relations = relations,
        });
        CountProse(entry);
    }

    /// <summary>Reports what was left out by the hundred as one line each.</summary>
    public void ReportCounts()
    {
        var place = new SourceLocation(findings.File);
        var empty = Tally.EmptyAliases + Tally.EmptyElements;
        if (empty > 0)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.EmptyElements,
                $"{empty} empty elements were left out, {Tally.EmptyAliases} of them aliases.",
                place));
        }

        if (Tally.Prose > 0)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.ProseLeftOut,
                $"{Tally.Prose} comments and notes are prose and were not taken over, except for the IMO numbers in comments.",
                place,
                nextStep: "read them in the published list before deciding on a candidate"));
        }

        if (Tally.DocumentsWithoutNumber > 0)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.DocumentWithoutNumber,
                $"{Tally.DocumentsWithoutNumber} documents state no number of their own and were left out.",
                place));
        }
    }

    private Diagnostic? Rejection(ListElement entry, string reference, string name)
    {
        if (reference.Length == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutReference,
                name.Length > 0 ? $"The entry \"{name}\" has no reference and was left out." : "An entry has neither reference nor name and was left out.",
                Place(entry),
                "REFERENCE_NUMBER",
                "compare with the published list");
        }

        if (name.Length == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutName,
                $"The entry {reference} has no name and was left out.",
                Place(entry),
                "FIRST_NAME",
                "compare with the published list");
        }

        return references.Add(reference)
            ? null
            : Diagnostic.Error(
                ListDiagnostics.DuplicateReference,
                $"The reference {reference} occurs twice; the second entry was left out.",
                Place(entry),
                "one entry per reference",
                "compare with the published list");
    }

    private static string PrimaryName(ListElement entry) => string.Join(
        ' ',
        new[] { entry["FIRST_NAME"], entry["SECOND_NAME"], entry["THIRD_NAME"], entry["FOURTH_NAME"] }.Where(n => n.Length > 0));

    private Designation Designation(ListElement entry, string reference)
    {
        var stated = entry["UN_LIST_TYPE"];
        var programme = stated.Length > 0 ? stated : "not stated";
        var isDprkReference = reference.StartsWith("KP", StringComparison.Ordinal);
        if (stated.Length == 0 || string.Equals(programme, Dprk, StringComparison.Ordinal) != isDprkReference)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DoubtfulProgramme,
                stated.Length == 0 ? $"The entry {reference} names no programme." : $"The entry {reference} names the programme {programme}.",
                Place(entry),
                "UN_LIST_TYPE, which is DPRK exactly for references that begin with KP",
                "compare with the published list"));
        }

        var listedOn = Day(entry, "LISTED_ON");
        if (listedOn is null)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.NoListingDate,
                $"The entry {reference} does not say when it was listed; it counts as in effect on every day.",
                Place(entry),
                "LISTED_ON"));
        }

        var legalBasis = string.Equals(programme, Dprk, StringComparison.Ordinal) ? "UNSCR 1718 (2006)" : null;
        return new Designation(Authority, List, reference, programme, listedOn, AmendedOn(entry), LegalBasis: legalBasis)
        {
            Regime = string.Equals(programme, Dprk, StringComparison.Ordinal) ? Regimes.Dprk : null,
        };
    }

    private DateOnly? Day(ListElement entry, string name)
    {
        var text = entry[name];
        if (text.Length == 0)
        {
            return null;
        }

        if (UnitedNationsDates.TryDay(text, out var day))
        {
            return day;
        }

        ReportDate(entry, $"{name} \"{text}\"");
        return null;
    }

    private ImmutableArray<DateOnly> AmendedOn(ListElement entry)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var value in entry.Parts("LAST_DAY_UPDATED").SelectMany(p => p.Children))
        {
            if (value.Text.Length == 0)
            {
                CountEmpty();
            }
            else if (UnitedNationsDates.TryDay(value.Text, out var day))
            {
                days.Add(day);
            }
            else
            {
                ReportDate(value, $"LAST_DAY_UPDATED \"{value.Text}\"");
            }
        }

        return [.. days];
    }

    private void CountProse(ListElement entry)
    {
        var count = (entry["COMMENTS1"].Length > 0 ? 1 : 0)
            + entry.Children.SelectMany(c => c.Children).Count(c => c.Name is "NOTE" && c.Text.Length > 0);
        Tally = Tally with { Prose = Tally.Prose + count };
    }

    private void CountEmpty() => Tally = Tally with { EmptyElements = Tally.EmptyElements + 1 };

    private void ReportDate(ListElement element, string what)
    {
        Tally = Tally with { UnreadDates = Tally.UnreadDates + 1 };
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.DateNotUnderstood,
            $"Could not read {what}; it was left out.",
            Place(element),
            "a day, a month and year, a year, or two years"));
    }

    private SourceLocation Place(ListElement element) => findings.At(element.Line, element.Column);
}
