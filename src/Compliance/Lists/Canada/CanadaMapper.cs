using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.Canada;

/// <summary>Turns the records of the Canadian list into listed parties, one at a time.</summary>
internal sealed class CanadaMapper(ListFindings findings)
{
    public const string Authority = "CA";
    public const string List = "Consolidated Canadian Autonomous Sanctions List";

    private readonly List<ListedParty> parties = [];
    private readonly HashSet<string> references = new(StringComparer.Ordinal);
    private int entries;
    private int rejected;
    private int nameElements;
    private int aliases;
    private int unreadDates;
    private int withoutListingDay;

    public IReadOnlyList<ListedParty> Parties => parties;

    /// <summary>The latest day of listing, or null when the form states none.</summary>
    public DateOnly? Latest { get; private set; }

    public ImportTally Tally => new()
    {
        Entries = entries,
        Rejected = rejected,
        NameElements = nameElements,
        Aliases = aliases,
        UnreadDates = unreadDates,
    };

    public void Map(ListElement record)
    {
        entries++;
        var country = record["Country"];
        var item = record["Item"];
        var organisation = record["EntityOrShip"] is { Length: > 0 } ship ? ship : record["Entity"];
        var person = string.Join(' ', new[] { record["GivenName"], record["LastName"] }.Where(n => n.Length > 0));
        var printedAliases = record["Aliases"];
        nameElements += (organisation.Length > 0 ? 1 : 0) + (person.Length > 0 ? 1 : 0) + (printedAliases.Length > 0 ? 1 : 0);
        var reference = CanadaReference.Of(country, record["Schedule"], item);
        if (Rejection(record, country, item, reference, person.Length > 0 ? person : organisation) is { } rejection)
        {
            rejected++;
            findings.Add(rejection);
            return;
        }

        ReportRepeated(record);
        var isPerson = person.Length > 0;
        var imo = record["ShipIMONumber"];
        var kind = isPerson ? PartyKind.Person : imo.Length > 0 ? PartyKind.Vessel : PartyKind.Organisation;
        if (isPerson && (organisation.Length > 0 || imo.Length > 0))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.RowsDisagree, $"The entry {reference} has the names of a person and of an organisation or a ship; it was taken as a person.", Place(record)));
        }

        var names = new ListNames();
        names.Add(isPerson ? person : organisation, AliasKind.Primary);
        names.AddInAnyScript(isPerson ? organisation : "", AliasKind.AlsoKnownAs);
        aliases += printedAliases.Length > 0 ? 1 : 0;
        foreach (var alias in CanadaAliases.Split(printedAliases))
        {
            // The list states no quality. One word beside the name of a person is another spelling of a part of it.
            names.AddInAnyScript(alias, AliasKind.AlsoKnownAs, isPerson && !alias.Contains(' ', StringComparison.Ordinal) ? AliasQuality.Weak : AliasQuality.Strong);
        }

        var title = record["TitleOrShip"] is { Length: > 0 } newer ? newer : record["Title"];
        parties.Add(new ListedParty
        {
            Id = Authority + ":" + reference,
            Kind = kind,
            Names = names.ToImmutable(),
            Designations = [Designation(record, reference, country)],
            BirthDates = kind == PartyKind.Person ? BirthDates(record, reference) : [],
            Titles = kind == PartyKind.Person && title.Length > 0 ? [title] : [],
            Identifiers = Imo(record, reference, imo),
        });
    }

    public void ReportCounts()
    {
        if (withoutListingDay > 0)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.NoListingDate,
                $"{withoutListingDay} entries do not say when they were listed; they count as in effect on every day.",
                new SourceLocation(findings.File),
                "DateOfListing"));
        }
    }

    private Diagnostic? Rejection(ListElement record, string country, string item, string reference, string name)
    {
        if (country.Length == 0 || item.Length == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutReference,
                $"The entry \"{name}\" lacks its country or item, which are its reference, and was left out.",
                Place(record),
                "Country and Item",
                "compare with the published list");
        }

        if (name.Length == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutName, $"The entry {reference} has no name and was left out.", Place(record), "LastName or EntityOrShip", "compare with the published list");
        }

        return references.Add(reference)
            ? null
            : Diagnostic.Error(
                ListDiagnostics.DuplicateReference,
                $"The reference {reference} occurs twice; the second entry, \"{name}\", was left out.",
                Place(record),
                "one entry per country, schedule and item",
                "compare with the published list");
    }

    // Of two elements of one name the first filled one counts; the other would vanish.
    private void ReportRepeated(ListElement record)
    {
        for (var i = 1; i < record.Children.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (string.Equals(record.Children[i].Name, record.Children[j].Name, StringComparison.Ordinal) && record.Children[i].Text.Length > 0)
                {
                    findings.Add(Diagnostic.Error(
                        ListDiagnostics.MisplacedElement,
                        $"<{record.Children[i].Name}> occurs twice in one entry; \"{record.Children[i].Text}\" was left out.",
                        findings.At(record.Children[i].Line, record.Children[i].Column),
                        "each element once",
                        "compare with the published list"));
                    break;
                }
            }
        }
    }

    private Designation Designation(ListElement record, string reference, string country)
    {
        DateOnly? listedOn = null;
        var printed = record["DateOfListing"];
        if (printed.Length > 0)
        {
            listedOn = ListDates.IsoDay(printed);
            if (listedOn is null)
            {
                ReportDate(record, "DateOfListing", printed, reference);
            }
        }

        if (listedOn is { } day)
        {
            Latest = Latest is null || day > Latest ? day : Latest;
        }
        else
        {
            withoutListingDay++;
        }

        return new Designation(Authority, List, reference, country, listedOn, []);
    }

    private ImmutableArray<UncertainDate> BirthDates(ListElement record, string reference)
    {
        var printed = record["DateOfBirthOrShipBuildDate"] is { Length: > 0 } newer ? newer : record["DateOfBirth"];
        if (printed.Length == 0)
        {
            return [];
        }

        var dates = ImmutableArray.CreateBuilder<UncertainDate>();
        foreach (var part in printed.Replace(" OR ", " or ", StringComparison.Ordinal).Split(" or "))
        {
            if (ListDates.TryFree(part, out var date))
            {
                dates.Add(date);
            }
            else
            {
                ReportDate(record, "the date of birth", part, reference);
            }
        }

        return dates.ToImmutable();
    }

    private ImmutableArray<Identifier> Imo(ListElement record, string reference, string imo)
    {
        if (imo.Length == 0)
        {
            return [];
        }

        if (ImoNumber.IsShip(imo))
        {
            return [new Identifier(IdentifierKind.Imo, imo)];
        }

        findings.Add(Diagnostic.Warning(ListDiagnostics.ImoCheckDigit, $"The IMO number {imo} of {reference} has a wrong check digit and was left out.", Place(record)));
        return [];
    }

    private void ReportDate(ListElement record, string what, string text, string reference)
    {
        unreadDates++;
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.DateNotUnderstood, $"Could not read {what} \"{text}\" of {reference}; it was left out.", Place(record), "a day, a month and year, or a year"));
    }

    private SourceLocation Place(ListElement element) => findings.At(element.Line, element.Column);
}
