using System.Collections.Immutable;
using Compliance.Dates;
using static Compliance.Records.RecordSchema;

namespace Compliance.Records;

/// <summary>What a party of a record is.</summary>
public enum PartyForm
{
    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company, association, university or other organisation.</summary>
    Organisation,

    /// <summary>A State or one of its bodies: government, embassy, ministry, agency.</summary>
    StateBody,
}

/// <summary>Where a stated nationality comes from.</summary>
public enum NationalitySource
{
    /// <summary>An identity document was seen.</summary>
    Document,

    /// <summary>The person said so.</summary>
    SelfDeclared,

    /// <summary>A third party said so.</summary>
    ThirdParty,
}

/// <summary>What is on file about whether a party acts for the State that its employer belongs to.</summary>
public enum StateSponsorship
{
    /// <summary>Officially sponsored by or representing the State.</summary>
    Official,

    /// <summary>Not known to be sponsored, and shown not to be (a defector, a long-term resident elsewhere, a foreign employer).</summary>
    Rebutted,
}

/// <summary>A person or body named in a record.</summary>
public sealed record Party : RecordNode
{
    internal static RecordSchema RecordSchema { get; } = new(
        "party",
        Identity(Field<Party, string>("name", FieldType.Text, "The name in Latin script or as written.", "Han Myong-su (pseudonym)", nameof(Name))),
        Identity(Field<Party, string>("native_name", FieldType.Text, "The name in its own script.", "", nameof(NativeName))),
        Identity(ListField<Party>("other_names", FieldType.TextList, "Further names.", "", nameof(OtherNames))),
        Identity(ChoiceField<Party, PartyForm>("form", "Person, organisation or State body.", PartyForm.Person, nameof(Form)).AsNeverNone()),
        Identity(ListField<Party>("nationalities", FieldType.CountryList, "Nationalities, ISO 3166-1 codes or names.", "KP", nameof(Nationalities))),
        Identity(ChoiceField<Party, NationalitySource>("nationality_source", "Where the nationality comes from.", Records.NationalitySource.Document, nameof(NationalitySource))),
        Identity(Field<Party, string>("affiliation", FieldType.Text, "Employer, university or institute.", "Kim Il Sung University", nameof(Affiliation))),
        Identity(ChoiceField<Party, StateSponsorship>("sponsorship", "Whether the party is officially sponsored by its State.", StateSponsorship.Official, nameof(Sponsorship))),
        Identity(Field<Party, string>("country", FieldType.Country, "Seat or residence.", "KP", nameof(Country))),
        Identity(Field<Party, string>("address", FieldType.Text, "Postal address.", "", nameof(Address))),
        Identity(Field<Party, string>("email", FieldType.Text, "E-mail address.", "", nameof(Email))),
        Identity(Field<Party, string>("phone", FieldType.Text, "Telephone in international form.", "", nameof(Phone))),
        Identity(Field<Party, string>("bic", FieldType.Text, "Bank identifier code.", "", nameof(Bic))),
        Identity(ValueField<Party, UncertainDate>("birth_date", FieldType.Date, "Date of birth.", "1977", nameof(BirthDate))),
        Field<Party, string>("birth_place", FieldType.Text, "Place of birth; tells which listed person a candidate is, never a nationality.", "", nameof(BirthPlace)),
        Identity(ListField<Party>("identifiers", FieldType.TextList, "Passport, IMO, registration and similar numbers.", "", nameof(Identifiers))),
        Identity(Field<Party, string>("confirmed_listing", FieldType.Text, "The list reference that a reviewer has confirmed this party to be.", "", nameof(ConfirmedListing))));

    /// <summary>The name in Latin script or as written.</summary>
    public string? Name { get; init; }

    /// <summary>The name in its own script.</summary>
    public string? NativeName { get; init; }

    /// <summary>Further names; null when not stated.</summary>
    public ImmutableArray<string>? OtherNames { get; init => field = Stated(value); }

    /// <summary>Person, organisation or State body.</summary>
    public PartyForm? Form { get; init; }

    /// <summary>Nationalities as ISO 3166-1 alpha-2 codes; null when not stated. Never inferred from a name or a birthplace.</summary>
    public ImmutableArray<string>? Nationalities { get; init => field = Stated(value); }

    /// <summary>Where the nationality comes from.</summary>
    public NationalitySource? NationalitySource { get; init; }

    /// <summary>Employer, university or institute.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Whether the party is officially sponsored by its State.</summary>
    public StateSponsorship? Sponsorship { get; init; }

    /// <summary>Seat or residence as an ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone in international form.</summary>
    public string? Phone { get; init; }

    /// <summary>Bank identifier code.</summary>
    public string? Bic { get; init; }

    /// <summary>Date of birth.</summary>
    public UncertainDate? BirthDate { get; init; }

    /// <summary>Place of birth: it tells which listed person a candidate is, never a nationality.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>Passport, IMO, registration and similar numbers; null when not stated.</summary>
    public ImmutableArray<string>? Identifiers { get; init => field = Stated(value); }

    /// <summary>The list reference, such as <c>KPi.026</c>, that a reviewer has confirmed this party to be.</summary>
    public string? ConfirmedListing { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema;

    private static RecordField Identity(RecordField field) => field.AsIdentityEvidence();
}
