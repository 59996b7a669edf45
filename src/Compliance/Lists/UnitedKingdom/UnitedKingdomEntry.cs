using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>One entry of a UK list while its rows or elements are read. Each fact may be added any number of times.</summary>
internal sealed partial class UnitedKingdomEntry(UnitedKingdomBooks books, string reference, string list, int line)
{
    public const string Authority = "UK";

    // "North Korea (Democratic People's Republic of Korea)", "The Democratic People’s Republic of Korea (Sanctions) (EU Exit) Regulations 2019".
    private const string DprkReferences = "DPR";

    private const int LongestOnStack = 256;

    private readonly ListNames names = new();
    private readonly List<(string Regime, DateOnly? ListedOn, DateOnly? UpdatedOn)> acts = new(1);

    // All entries of a file may be open at a time, so what most of them lack is made when it is needed.
    private UnitedKingdomValues<UncertainDate> birthDates;
    private UnitedKingdomValues<ListedAddress> birthPlaces;
    private UnitedKingdomValues<ListedAddress> addresses;
    private UnitedKingdomValues<string> nationalities;
    private UnitedKingdomValues<string> titles;
    private UnitedKingdomValues<string> positions;
    private UnitedKingdomValues<Identifier> identifiers;
    private UnitedKingdomValues<Relation> relations;
    private PartyKind kind = PartyKind.Unknown;
    private string? gender;
    private bool hasPrimary;

    /// <summary>Where the entry begins.</summary>
    public int Line { get; } = line;

    /// <summary>The names so far.</summary>
    public ImmutableArray<Alias> Names => names.ToImmutable();

    /// <summary>Whether there is a name so far.</summary>
    public bool HasName => names.Count > 0;

    public void SetKind(string word, int at)
    {
        if (UnitedKingdomNames.Party(word) is { } known)
        {
            kind = kind == PartyKind.Unknown ? known : kind;
        }
        else
        {
            books.UnknownWord("kind of party", word, "its kind counts as unknown", "Individual, Entity or Ship", at);
        }
    }

    public void AddName(string name, string type, string strength, int at)
    {
        if (name.Length == 0)
        {
            return;
        }

        var aliasKind = UnitedKingdomNames.Kind(type);
        if (aliasKind is null)
        {
            books.UnknownWord("type of name", type, "the name was read as also known as", "Primary name, Primary name variation, Alias, AKA or FKA", at);
        }

        var quality = UnitedKingdomNames.Quality(strength);
        if (quality is null)
        {
            books.Findings.Add(Diagnostic.Warning(
                ListDiagnostics.UnknownQuality,
                $"The name \"{name}\" has the quality \"{ListText.Clean(strength)}\"; it is taken as strong.",
                books.Findings.At(at),
                "Good quality a.k.a, Low quality a.k.a or nothing"));
        }

        hasPrimary |= aliasKind == AliasKind.Primary;
        names.AddInAnyScript(name, aliasKind ?? AliasKind.AlsoKnownAs, quality ?? AliasQuality.Strong);
    }

    public void AddOriginalScript(string name) => names.Add(name, AliasKind.OriginalScript);

    /// <summary>Adds a designation: the regime, the earlier of the days on which it began, and the day of the last change.</summary>
    public void AddAct(string regime, DateOnly? listedOn, DateOnly? updatedOn) => acts.Add((ListText.Clean(regime), listedOn, updatedOn));

    public void AddBirthDate(string text, int at)
    {
        var (dates, unread) = UnitedKingdomDates.OfBirth(text);
        foreach (var date in dates)
        {
            birthDates.Add(date);
        }

        foreach (var part in unread)
        {
            books.DateNotUnderstood($"the date of birth \"{part}\" of {reference}", at);
        }
    }

    public void AddBirthPlace(string town, string country)
    {
        foreach (var place in UnitedKingdomPlaces.OfBirth(town, country))
        {
            if (IsFilled(place))
            {
                birthPlaces.Add(place);
            }
        }
    }

    public void AddNationality(string text) => AddAll(ref nationalities, NumberedText.Split(text));

    public void AddTitle(string text)
    {
        foreach (var title in NumberedText.Split(text))
        {
            if (title.TrimEnd('.', ',') is { Length: > 0 } trimmed)
            {
                titles.Add(trimmed);
            }
        }
    }

    public void AddPosition(string text) => AddAll(ref positions, NumberedText.Split(text));

    public void AddGender(string text) => gender ??= ListText.CleanOrNull(text);

    /// <summary>Adds an address: its last line is the town, as both lists print it.</summary>
    public void AddAddress(string lines, string town, string postalCode, string country)
    {
        var address = new ListedAddress(
            ListText.CleanOrNull(lines), ListText.CleanOrNull(town), null, ListText.CleanOrNull(postalCode), ListText.CleanOrNull(country));
        if (IsFilled(address))
        {
            addresses.Add(address);
        }
    }

    public ListedParty ToParty()
    {
        if (!hasPrimary)
        {
            books.WithoutPrimary(Line);
        }

        if (acts.Count == 0)
        {
            AddAct("", null, null);
        }

        var isShip = kind is PartyKind.Vessel || (kind is PartyKind.Organisation && isShipByNumber);
        return new ListedParty
        {
            Id = Authority + ":" + reference,
            Kind = isShip ? PartyKind.Vessel : kind,
            Names = names.ToImmutable(),
            Designations = Designations(),
            BirthDates = birthDates.Distinct(),
            BirthPlaces = birthPlaces.Distinct(),
            Nationalities = nationalities.Distinct(),
            Titles = titles.Distinct(),
            Positions = positions.Distinct(),
            Gender = gender,
            Addresses = addresses.Distinct(),
            Identifiers = identifiers.Distinct(),
            Relations = relations.Distinct(),
        };
    }

    // One for each regime, in the order of listing: the order of rows says nothing.
    private ImmutableArray<Designation> Designations() => acts is [var only]
        ? [Designation(only.Regime, only.ListedOn, [only.UpdatedOn])]
        :
    [
        .. acts.GroupBy(a => a.Regime, StringComparer.Ordinal)
            .Select(regime => Designation(regime.Key, regime.Min(a => a.ListedOn), [.. regime.Select(a => a.UpdatedOn)]))
            .OrderBy(d => d.ListedOn ?? DateOnly.MinValue)
            .ThenBy(d => d.Programme, StringComparer.Ordinal),
    ];

    private Designation Designation(string regime, DateOnly? listedOn, DateOnly?[] updatedOn)
    {
        if (regime.Length == 0)
        {
            books.Findings.Add(Diagnostic.Warning(
                ListDiagnostics.DoubtfulProgramme, $"The entry {reference} names no regime.", books.Findings.At(Line), "the regime under which the party is designated", "compare with the published list"));
        }

        if (listedOn is null)
        {
            books.WithoutListingDate(Line);
        }

        // A day of the last change that is the day of listing is no change.
        ImmutableArray<DateOnly> amendedOn = updatedOn is [var last]
            ? last is null || last == listedOn ? [] : [last.Value]
            : [.. updatedOn.OfType<DateOnly>().Where(d => d != listedOn).Distinct().Order()];
        return new Designation(Authority, list, reference, regime.Length > 0 ? regime : "not stated", listedOn, amendedOn, LegalBasis: IsAct(regime) ? regime : null)
        {
            Regime = IsDprk(regime) ? Regimes.Dprk : null,
        };
    }

    private static void AddAll<T>(ref UnitedKingdomValues<T> list, IReadOnlyList<T> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            list.Add(values[i]);
        }
    }

    private static bool IsAct(string regime) =>
        regime.Contains("Regulations", StringComparison.Ordinal) || regime.EndsWith(" Act", StringComparison.Ordinal) || regime.Contains(" Act ", StringComparison.Ordinal);

    private bool IsDprk(string regime)
    {
        Span<char> letters = regime.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[regime.Length];
        var key = ListColumns.Key(regime, letters);
        return key.Contains("democraticpeoplesrepublicofkorea", StringComparison.Ordinal)
            || key.Contains("northkorea", StringComparison.Ordinal)
            || reference.StartsWith(DprkReferences, StringComparison.Ordinal);
    }

    private static bool IsFilled(ListedAddress place) => place is not { Street: null, City: null, PostalCode: null, Country: null };
}
