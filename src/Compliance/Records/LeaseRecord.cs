using System.Collections.Immutable;
using Compliance.Dates;
using static Compliance.Records.RecordSchema;

namespace Compliance.Records;

/// <summary>What a property is used for.</summary>
public enum PropertyUse
{
    /// <summary>The chancery of an embassy, with its visa section.</summary>
    Embassy,

    /// <summary>A consular post.</summary>
    Consulate,

    /// <summary>The residence of an accredited diplomat of the sending State.</summary>
    DiplomatResidence,

    /// <summary>A hotel or hostel.</summary>
    Hostel,

    /// <summary>An office of anybody else.</summary>
    Office,

    /// <summary>Events, conferences, weddings.</summary>
    Event,

    /// <summary>Parking.</summary>
    Parking,

    /// <summary>Advertising, such as a billboard.</summary>
    Advertising,

    /// <summary>Storage.</summary>
    Warehouse,

    /// <summary>A dwelling of anybody other than an accredited diplomat of the sending State.</summary>
    Dwelling,

    /// <summary>Trade or any other business.</summary>
    Commercial,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>By which right the party that grants the use holds the property.</summary>
public enum Entitlement
{
    /// <summary>It owns the property.</summary>
    Owns,

    /// <summary>It leases the property.</summary>
    Leases,

    /// <summary>It is otherwise entitled to use it.</summary>
    UseRight,
}

/// <summary>What the user of this tool has to do with the property.</summary>
public enum LeaseActor
{
    /// <summary>Grants the use: owner or landlord.</summary>
    Lessor,

    /// <summary>Rents the property or runs a business on it.</summary>
    Operator,

    /// <summary>Rents from the operator.</summary>
    Subtenant,

    /// <summary>Supplies goods or services linked to the property.</summary>
    Supplier,

    /// <summary>A guest or customer.</summary>
    Guest,
}

/// <summary>The use or letting of real property.</summary>
public sealed record LeaseRecord : ScreeningRecord
{
    internal static RecordSchema RecordSchema { get; } = new(
        "lease",
        Field<LeaseRecord, string>("id", FieldType.Text, "Your key of the record.", "L-001", nameof(Id)).AsRequired(),
        Field<LeaseRecord, Party>("owner", FieldType.Party, "Who owns the property.", "", nameof(Owner)).WithNested(Party.RecordSchema),
        Field<LeaseRecord, Party>("lessor", FieldType.Party, "Who lets it or grants its use.", "", nameof(Lessor)).WithNested(Party.RecordSchema),
        Field<LeaseRecord, Party>("lessee", FieldType.Party, "Who rents it.", "", nameof(Lessee)).WithNested(Party.RecordSchema),
        Field<LeaseRecord, Party>("operator", FieldType.Party, "Who runs the business on it.", "", nameof(Operator)).WithNested(Party.RecordSchema),
        Field<LeaseRecord, string>("address", FieldType.Text, "Address of the property.", "Musterstrasse 1, 10115 Berlin", nameof(Address)).AsIdentityEvidence(),
        Field<LeaseRecord, string>("place", FieldType.Country, "Country where the property lies.", "DE", nameof(Place)),
        ChoiceField<LeaseRecord, PropertyUse>("use", "What the property is used for.", PropertyUse.Hostel, nameof(Use)).AsNeverNone(),
        ChoiceField<LeaseRecord, Entitlement>("entitlement", "By which right the granting side holds it.", Records.Entitlement.UseRight, nameof(Entitlement)).AsNeverNone(),
        ChoiceField<LeaseRecord, LeaseActor>("actor", "What you, the user of this tool, have to do with it.", LeaseActor.Operator, nameof(Actor)).AsNeverNone(),
        ValueField<LeaseRecord, bool>("mission_essential", FieldType.Flag, "Whether goods or services supplied are essential for the functioning of the mission.", "no", nameof(MissionEssential)),
        ValueField<LeaseRecord, bool>("income_for_owner", FieldType.Flag, "Whether they can generate income or profit for the State that holds the property.", "yes", nameof(IncomeForOwner)),
        Field<LeaseRecord, Period>("term", FieldType.Period, "The days the contract runs.", "2016-02/2031-02", nameof(Term)),
        Field<LeaseRecord, Period>("occupation", FieldType.Period, "The days of actual use, whatever the contract says.", "2007/2020-05", nameof(Occupation)),
        Field<LeaseRecord, Money>("rent_month", FieldType.Money, "Rent a month.", "38000 EUR", nameof(RentMonth)),
        ValueField<LeaseRecord, UncertainDate>("last_payment", FieldType.Date, "Last payment made.", "2017-04-01", nameof(LastPayment)),
        ValueField<LeaseRecord, ImmutableArray<RecordDocument>>("documents", FieldType.DocumentList, "Documents on file.", "", nameof(Documents)).WithNested(RecordDocument.RecordSchema));

    /// <summary>Who owns the property.</summary>
    public Party? Owner { get; init; }

    /// <summary>Who lets it or grants its use.</summary>
    public Party? Lessor { get; init; }

    /// <summary>Who rents it.</summary>
    public Party? Lessee { get; init; }

    /// <summary>Who runs the business on it.</summary>
    public Party? Operator { get; init; }

    /// <summary>Address of the property.</summary>
    public string? Address { get; init; }

    /// <summary>Country where the property lies, an ISO 3166-1 alpha-2 code.</summary>
    public string? Place { get; init; }

    /// <summary>What the property is used for.</summary>
    public PropertyUse? Use { get; init; }

    /// <summary>By which right the granting side holds it.</summary>
    public Entitlement? Entitlement { get; init; }

    /// <summary>What the user of this tool has to do with it.</summary>
    public LeaseActor? Actor { get; init; }

    /// <summary>Whether goods or services supplied are essential for the functioning of the mission.</summary>
    public bool? MissionEssential { get; init; }

    /// <summary>Whether they can generate income or profit for the State that holds the property.</summary>
    public bool? IncomeForOwner { get; init; }

    /// <summary>The days the contract runs.</summary>
    public Period? Term { get; init; }

    /// <summary>The days of actual use, whatever the contract says.</summary>
    public Period? Occupation { get; init; }

    /// <summary>Rent a month.</summary>
    public Money? RentMonth { get; init; }

    /// <summary>Last payment made.</summary>
    public UncertainDate? LastPayment { get; init; }

    /// <summary>Documents on file; null when not stated.</summary>
    public ImmutableArray<RecordDocument>? Documents { get; init => field = Stated(value); }

    /// <inheritdoc/>
    public override RecordType Type => RecordType.Lease;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema;

    /// <inheritdoc/>
    public override ImmutableArray<PartyInRole> Parties => RecordParties.Of(this);
}
