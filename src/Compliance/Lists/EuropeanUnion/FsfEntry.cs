using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>Collects what the elements or rows of one entry state, and makes the listed party of it.</summary>
internal sealed class FsfEntry(string logicalId, SourceLocation place)
{
    private readonly List<FsfName> names = [];
    private readonly OrderedDictionary<string, string?> regulations = new(StringComparer.Ordinal);
    private readonly SortedSet<DateOnly> days = [];
    private List<UncertainDate>? birthDates;
    private List<ListedAddress>? birthPlaces;
    private List<ListedAddress>? addresses;
    private List<Identifier>? identifiers;
    private HashSet<string>? references;
    private List<string>? nationalities;
    private List<string>? titles;
    private List<string>? positions;

    public string LogicalId => logicalId;

    public SourceLocation Place => place;

    /// <summary>The subject as printed: person or enterprise.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The reference that the EU prints, such as <c>EU.36.64</c>; may be missing.</summary>
    public string Reference { get; set; } = "";

    public DateOnly? DesignatedOn { get; set; }

    public string? Gender { get; set; }

    /// <summary>Whether a remark in prose was counted.</summary>
    public bool HasRemark { get; set; }

    public bool HasName => names.Count > 0;

    public string FirstName => names[0].Whole;

    public int NameCount => names.Count;

    public bool HasRegulation => regulations.Count > 0;

    /// <summary>The latest day on which an act about the entry was published, or null.</summary>
    public DateOnly? LatestDay => days.Count > 0 ? days.Max : null;

    public void Add(FsfName name) => names.Add(name);

    /// <summary>Adds the programme and act of a regulation; one designation for each programme.</summary>
    public void AddRegulation(string programme, string act) => regulations.TryAdd(programme, act.Length > 0 ? act : null);

    /// <summary>Adds the reference of the United Nations' list, when there is one.</summary>
    public void AddUnitedNationsReference(string reference)
    {
        if (reference.Length > 0 && (references ??= new HashSet<string>(StringComparer.Ordinal)).Add(reference))
        {
            AddIdentifier(new Identifier(IdentifierKind.ListReference, reference, "UN"));
        }
    }

    /// <summary>Adds the day on which an act about the entry, or a part of it, was published.</summary>
    public void AddDay(DateOnly day) => days.Add(day);

    public void AddBirth(UncertainDate date) => AddTo(ref birthDates, date);

    /// <summary>Adds the place beside a date of birth, when one is stated.</summary>
    public void AddBirthPlace(ListedAddress? place)
    {
        if (place is not null)
        {
            AddTo(ref birthPlaces, place);
        }
    }

    public void AddAddress(ListedAddress address) => AddTo(ref addresses, address);

    public void AddIdentifier(Identifier identifier) => AddTo(ref identifiers, identifier);

    public void AddNationality(string country) => AddTo(ref nationalities, country);

    public void AddTitle(string title) => AddTo(ref titles, title);

    public void AddPosition(string position) => AddTo(ref positions, position);

    public ListedParty ToParty()
    {
        var kind = Kind();
        return new ListedParty
        {
            Id = EuropeanUnionLists.Authority + ":" + logicalId,
            Kind = kind,
            Names = Names(kind),
            Designations = Designations(),
            BirthDates = Immutable(birthDates),
            BirthPlaces = Immutable(birthPlaces),
            Nationalities = Immutable(nationalities),
            Titles = Immutable(titles),
            Positions = Immutable(positions),
            Gender = Gender,
            Addresses = Immutable(addresses),
            Identifiers = Immutable(identifiers),
        };
    }

    // The list has no subject type for ships: a ship is an enterprise with an IMO number; a shipping company has an IMO company number.
    private PartyKind Kind() => Subject switch
    {
        FsfWords.Person => PartyKind.Person,
        FsfWords.Enterprise => identifiers is not null
            && identifiers.Exists(i => i.Kind == IdentifierKind.Imo)
            && !identifiers.Exists(i => i.Kind is IdentifierKind.ImoCompany or IdentifierKind.Bic)
                ? PartyKind.Vessel
                : PartyKind.Organisation,
        _ => PartyKind.Unknown,
    };

    private ImmutableArray<Alias> Names(PartyKind kind)
    {
        var primary = Primary();
        var all = new ListNames();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (i == primary)
            {
                all.Add(name.Whole, AliasKind.Primary);
            }
            else if (kind != PartyKind.Person && name.IsTranslation)
            {
                all.Add(name.Whole, AliasKind.AlsoKnownAs, AliasQuality.Weak);
            }
            else
            {
                all.AddInAnyScript(name.Whole, AliasKind.AlsoKnownAs, name.IsStrong ? AliasQuality.Strong : AliasQuality.Weak);
            }
        }

        return all.ToImmutable();
    }

    // The list marks no primary name: the first strong one in the language of the list, which is Latin as far as there is one.
    private int Primary()
    {
        var first = names.FindIndex(n => n.IsStrong && n.IsOfList && ListText.HasLatinLetter(n.Whole));
        first = first >= 0 ? first : names.FindIndex(n => n.IsStrong && n.IsOfList);
        first = first >= 0 ? first : names.FindIndex(n => n.IsStrong && ListText.HasLatinLetter(n.Whole));
        first = first >= 0 ? first : names.FindIndex(n => n.IsOfList);
        return Math.Max(0, first);
    }

    // The acts named are those of the latest change, so the day of listing is known only where it is stated. Whatever was published after the first
    // day named in the entry has amended it.
    private ImmutableArray<Designation> Designations()
    {
        var since = DesignatedOn is { } day && days.Count > 0 && day > days.Min ? day : days.Count > 0 ? days.Min : DateOnly.MaxValue;
        ImmutableArray<DateOnly> amended = [.. days.Where(d => d > since)];
        var reference = Reference.Length > 0 ? Reference : logicalId;
        var designations = ImmutableArray.CreateBuilder<Designation>(regulations.Count);
        foreach (var (programme, act) in regulations)
        {
            designations.Add(new Designation(EuropeanUnionLists.Authority, EuropeanUnionLists.Consolidated, reference, programme, DesignatedOn, amended, LegalBasis: act)
            {
                Regime = EuropeanUnionLists.Regime(programme),
            });
        }

        return designations.MoveToImmutable();
    }

    private static ImmutableArray<T> Immutable<T>(List<T>? values) => values is null ? [] : [.. values.Distinct()];

    private static void AddTo<T>(ref List<T>? values, T value)
    {
        values ??= [];
        values.Add(value);
    }
}
