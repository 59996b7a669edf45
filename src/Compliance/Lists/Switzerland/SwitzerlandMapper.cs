using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Dates;

namespace Compliance.Lists.Switzerland;

/// <summary>Turns the targets of the Swiss list into listed parties: one designation for each of a target's sanctions sets.</summary>
internal sealed partial class SwitzerlandMapper(ListFindings findings)
{
    public const string Authority = "CH";
    public const string List = "Swiss sanctions list (SECO)";

    private readonly SwitzerlandSets sets = new();
    private readonly Dictionary<string, ListedAddress> places = new(StringComparer.Ordinal);
    private readonly List<SwitzerlandDraft> drafts = [];
    private readonly HashSet<string> references = new(StringComparer.Ordinal);

    public ImportTally Tally { get; private set; } = new();

    /// <summary>The list's own day; set before the first entry.</summary>
    public DateOnly PublishedOn { get; set; }

    /// <summary>Takes a programme, a place or a target, in whatever order the file has them.</summary>
    public void Map(ListElement entry)
    {
        switch (entry.Name)
        {
            case SwitzerlandVocabulary.Programme:
                sets.Add(entry);
                break;
            case SwitzerlandVocabulary.Place:
                AddPlace(entry);
                break;
            default:
                AddTarget(entry);
                break;
        }
    }

    /// <summary>The parties, with what their numbers stand for.</summary>
    public IReadOnlyList<ListedParty> Finish()
    {
        var parties = new List<ListedParty>(drafts.Count);
        foreach (var draft in drafts)
        {
            parties.Add(draft.Party with
            {
                Designations = Designations(draft),
                BirthPlaces = DistinctValues.Of(draft.BirthPlaces.Select(p => Place(p, draft)).OfType<ListedAddress>().ToArray()),
                Addresses = DistinctValues.Of(draft.Addresses.Select(a => Address(a.Place, a.Street, a.PostalCode, draft)).OfType<ListedAddress>().ToArray()),
            });
        }

        ReportCounts();
        return parties;
    }

    private void AddPlace(ListElement place)
    {
        var country = place.Child("country");
        places[place.Attribute("ssid")] = new ListedAddress(
            null,
            ListText.CleanOrNull(place["location"]),
            ListText.CleanOrNull(place["area"]),
            null,
            country is null ? null : ListText.CleanOrNull(country.Text.Length > 0 ? country.Text : country.Attribute("iso-code")));
    }

    private void AddTarget(ListElement target)
    {
        Tally = Tally with { Entries = Tally.Entries + 1 };
        var reference = target.Attribute("ssid");
        var subjects = target.Children.Where(c => c.Name is "individual" or "entity" or "object").ToList();
        var names = Names(subjects);
        if (Rejection(target, reference, names) is { } rejection)
        {
            Tally = Tally with { Rejected = Tally.Rejected + 1 };
            findings.Add(rejection);
            return;
        }

        if (subjects.Count > 1)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.RowsDisagree, $"The target {reference} is described as several kinds of party; it was taken as the first.", findings.At(target.Line, target.Column)));
        }

        var kind = Kind(subjects[0], reference);
        var identities = subjects.SelectMany(s => s.All("identity")).ToList();
        var (identifiers, relations) = Facts(target, subjects, identities, kind);
        var party = new ListedParty
        {
            Id = Authority + ":" + reference,
            Kind = kind,
            Names = names,
            Designations = [],
            BirthDates = BirthDates(identities),
            Nationalities = DistinctValues.Of(identities.SelectMany(i => i.All("nationality", "country")).Select(Country).OfType<string>().ToArray()),
            Titles = DistinctValues.Of(identities.SelectMany(i => i.All("name")).SelectMany(SwitzerlandNames.Titles).ToArray()),
            Gender = ListText.CleanOrNull(subjects[0].Attribute("sex")),
            Identifiers = identifiers,
            Relations = relations,
        };
        Tally = Tally with { Prose = Tally.Prose + subjects.Sum(s => s.Children.Count(c => c.Name is "justification" or "other-information" && c.Text.Length > 0)) };
        drafts.Add(new SwitzerlandDraft(
            party,
            reference,
            target.Line,
            target.Column,
            [.. SetIds(target)],
            SwitzerlandHistory.Of(target, PublishedOn, ReportDate),
            DistinctValues.Of(identities.SelectMany(i => i.All("place-of-birth")).Select(p => p.Attribute("place-id")).Where(p => p.Length > 0).ToArray()),
            [.. identities.SelectMany(i => i.All("address")).Select(a => (a.Attribute("place-id"), Street(a), ListText.CleanOrNull(a["zip-code"])))]));
    }

    private Diagnostic? Rejection(ListElement target, string reference, ImmutableArray<Alias> names)
    {
        var place = findings.At(target.Line, target.Column);
        if (reference.Length == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutReference,
                names.IsEmpty ? "A target has neither number nor name and was left out." : $"The target \"{names[0].Name}\" has no number and was left out.",
                place,
                "ssid",
                "compare with the published list");
        }

        if (names.IsEmpty)
        {
            return Diagnostic.Error(ListDiagnostics.EntryWithoutName, $"The target {reference} has no name and was left out.", place, "<name>", "compare with the published list");
        }

        return references.Add(reference)
            ? null
            : Diagnostic.Error(
                ListDiagnostics.DuplicateReference,
                $"The target {reference} occurs twice; the second one, \"{names[0].Name}\", was left out.",
                place,
                "one target per number",
                "compare with the published list");
    }

    private ImmutableArray<Designation> Designations(SwitzerlandDraft draft)
    {
        var place = findings.At(draft.Line, draft.Column);
        if (draft.Sets.Count == 0)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DoubtfulProgramme, $"The target {draft.Reference} names no sanctions set.", place, "<sanctions-set-id>", "compare with the published list"));
        }

        var designations = ImmutableArray.CreateBuilder<Designation>();
        foreach (var ssid in draft.Sets.DefaultIfEmpty(""))
        {
            var set = sets[ssid];
            if (set is null && ssid.Length > 0)
            {
                Tally = Tally with { Orphans = Tally.Orphans + 1 };
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.Orphan, $"The target {draft.Reference} names the sanctions set {ssid}, which the file does not have.", place, "a <sanctions-set> of that number"));
            }

            designations.Add(new Designation(
                Authority,
                List,
                draft.Reference,
                set is { Programme.Length: > 0 } ? set.Programme : "not stated",
                draft.History.ListedOn,
                [.. draft.History.AmendedOn],
                draft.History.DelistedOn,
                set is { Basis.Length: > 0 } ? set.Basis : null)
            {
                Regime = set is { IsDprk: true } ? Regimes.Dprk : null,
            });
        }

        return designations.ToImmutable();
    }

    private ListedAddress? Address(string placeId, string? street, string? postalCode, SwitzerlandDraft draft)
    {
        var place = placeId.Length > 0 ? Place(placeId, draft) : null;
        return place is null && street is null && postalCode is null
            ? null
            : (place ?? new ListedAddress(null, null, null, null, null)) with { Street = street, PostalCode = postalCode };
    }

    private ListedAddress? Place(string ssid, SwitzerlandDraft draft)
    {
        if (places.TryGetValue(ssid, out var place))
        {
            return place;
        }

        Tally = Tally with { Orphans = Tally.Orphans + 1 };
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.Orphan, $"The target {draft.Reference} names the place {ssid}, which the file does not have.", findings.At(draft.Line, draft.Column), "a <place> of that number"));
        return null;
    }

    private void ReportCounts()
    {
        var place = new SourceLocation(findings.File);
        if (drafts.Count(d => d.History.DelistedOn is not null) is > 0 and var delisted)
        {
            findings.Add(Diagnostic.Info(SwitzerlandDiagnostics.Delisted, $"{delisted} entries are no longer listed; they are kept with the day of their delisting.", place));
        }

        if (drafts.Count(d => d.History.ListedOn is null) is > 0 and var undated)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.NoListingDate, $"{undated} entries do not say when they were listed; they count as in effect on every day until a delisting.", place, "a <modification> of the type listed with a day"));
        }

        if (Tally.Prose > 0)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.ProseLeftOut,
                $"{Tally.Prose} justifications and other texts are prose and were not taken over, except for IMO numbers.",
                place,
                nextStep: "read them in the published list before deciding on a candidate"));
        }

        if (Tally.DocumentsWithoutNumber > 0)
        {
            findings.Add(Diagnostic.Info(ListDiagnostics.DocumentWithoutNumber, $"{Tally.DocumentsWithoutNumber} documents state no number and were left out.", place));
        }
    }

    private void ReportDate(ListElement element, string what)
    {
        Tally = Tally with { UnreadDates = Tally.UnreadDates + 1 };
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.DateNotUnderstood, $"Could not read {what}; it was left out.", findings.At(element.Line, element.Column), "a day, a month and year, or a year"));
    }
}
