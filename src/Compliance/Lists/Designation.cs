using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>The act by which one authority listed a party.</summary>
/// <param name="Authority">Short code of the authority: UN, EU, UK, US, CH, AU, CA.</param>
/// <param name="List">The list's name, such as "UN Security Council Consolidated List".</param>
/// <param name="Reference">The authority's permanent reference, such as <c>KPi.026</c>.</param>
/// <param name="Programme">The sanctions programme as the authority names it, such as <c>DPRK</c>, <c>NPWMD</c> or <c>PRK</c>; a party under
/// several programmes has one designation for each.</param>
/// <param name="ListedOn">The day of the designation, or null when the source does not state it.</param>
/// <param name="AmendedOn">The days on which the entry was amended, ascending.</param>
/// <param name="DelistedOn">The day of delisting, or null.</param>
/// <param name="LegalBasis">The act under which the authority designates, such as "UNSCR 1718 (2006)", or null.</param>
public sealed record Designation(
    string Authority,
    string List,
    string Reference,
    string Programme,
    DateOnly? ListedOn,
    ImmutableArray<DateOnly> AmendedOn,
    DateOnly? DelistedOn = null,
    string? LegalBasis = null)
{
    /// <summary>The programme <see cref="Programme"/> belongs to under one name for all authorities, or null: <see cref="Regimes.Dprk"/> for
    /// whatever an authority calls its North Korea programme.</summary>
    public string? Regime { get; init; }

    /// <summary>Whether the designation was in effect on a day. A designation without a listing date counts as in effect.</summary>
    public bool IsInEffectOn(DateOnly day) =>
        (ListedOn is null || ListedOn <= day) && (DelistedOn is null || day < DelistedOn);
}
