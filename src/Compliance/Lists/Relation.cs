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

    /// <summary>Linked in a way the source does not say more closely.</summary>
    LinkedTo,
}

/// <summary>A relation stated by the source.</summary>
/// <param name="Kind">How they relate.</param>
/// <param name="Other">The reference, name or IMO number of the other side, as printed.</param>
/// <param name="SharePercent">The share in percent when the source states it.</param>
/// <param name="AsOf">The date the source gives for it.</param>
public sealed record Relation(RelationKind Kind, string Other, decimal? SharePercent = null, UncertainDate? AsOf = null);
