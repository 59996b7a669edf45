using Compliance.Lists;

namespace Compliance.Matching;

/// <summary>Which kinds of listed parties a query may mean.</summary>
internal static class PartyKinds
{
    /// <summary>Whether a query that says one kind looks among the other: one that says "organisation" looks among everything that is no person.</summary>
    public static bool MayBe(PartyKind query, PartyKind listed) => query switch
    {
        PartyKind.Person => listed is PartyKind.Person or PartyKind.Unknown,
        PartyKind.Organisation => listed != PartyKind.Person,
        PartyKind.Vessel or PartyKind.Aircraft => listed == query || listed is PartyKind.Organisation or PartyKind.Unknown,
        _ => true,
    };
}
