using Compliance.Dates;

namespace Compliance.Lists;

/// <summary>How a listed party relates to another party.</summary>
public enum RelationKind
{
    /// <summary>Holds a share in or controls the other.</summary>
    Owns,

    /// <summary>Acts for or on behalf of the other.</summary>
    ActsFor,

    /// <summary>The entry names a vessel as the party's property or operation; the other is the vessel's IMO number.</summary>
    VesselInterest,

    /// <summary>Is owned or controlled by the other.</summary>
    OwnedOrControlledBy,

    /// <summary>Leads the other or is an officer of it.</summary>
    LeaderOf,

    /// <summary>Supports the other materially or financially.</summary>
    Supports,

    /// <summary>A family member or associate of the other.</summary>
    RelatedTo,

    /// <summary>Linked in a way the source does not say more closely.</summary>
    LinkedTo,
}

/// <summary>A relation stated by the source.</summary>
/// <param name="Kind">How they relate.</param>
/// <param name="Other">The reference, name or IMO number of the other side, as printed.</param>
/// <param name="SharePercent">The share in percent when the source states it, 0 to 100.</param>
/// <param name="AsOf">The date the source gives for it.</param>
public sealed record Relation(RelationKind Kind, string Other, decimal? SharePercent = null, UncertainDate? AsOf = null)
{
    /// <summary>The <see cref="ListedParty.Id"/> of the other side when the source identifies it, or null.</summary>
    public string? OtherId { get; init; }

    /// <summary>The first day of the relation, or null when the source does not state it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the relation, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether the source calls the relation a former one without saying until when.</summary>
    public bool IsFormer { get; init; }
}
