using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Compliance.Lists.Ownership;

/// <summary>Who holds shares in whom among the parties of a watchlist. Immutable and safe for concurrent use.</summary>
/// <remarks>A body that meets an authority's test counts like its designated owners for what it holds itself; cycles of holdings are followed once.</remarks>
public sealed class OwnershipGraph
{
    private readonly FrozenDictionary<string, ListedParty> parties;
    private readonly ILookup<string, Holding> byOwned;
    private readonly ImmutableArray<string> authorities;

    private OwnershipGraph(FrozenDictionary<string, ListedParty> parties, IEnumerable<Holding> holdings)
    {
        this.parties = parties;
        byOwned = holdings.ToLookup(h => h.OwnedId, StringComparer.Ordinal);
        authorities = [.. parties.Values.SelectMany(p => p.Designations).Select(d => d.Authority).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads the relations of a watchlist's parties.</summary>
    public static OwnershipGraph Of(Watchlist watchlist)
    {
        ArgumentNullException.ThrowIfNull(watchlist);
        // An entry's id leads to the party it was merged into.
        var parties = watchlist.Parties
            .SelectMany(p => p.Entries.Select(e => (e.Id, Party: p)).Append((p.Id, Party: p)))
            .DistinctBy(p => p.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(p => p.Id, p => p.Party, StringComparer.Ordinal);
        return new OwnershipGraph(parties, watchlist.Parties.SelectMany(p => Holdings(p, parties)).Distinct());
    }

    /// <summary>The holdings in a party, whatever their dates.</summary>
    public ImmutableArray<Holding> In(string partyId)
    {
        ArgumentNullException.ThrowIfNull(partyId);
        return parties.TryGetValue(partyId, out var party) ? [.. byOwned[party.Id]] : [];
    }

    /// <summary>Whether parties that an authority designates own a party on a day, by that authority's own test.</summary>
    /// <param name="partyId">The party asked about.</param>
    /// <param name="authority">EU, UK or US.</param>
    /// <param name="day">The day asked about.</param>
    /// <returns>Unknown when designated parties stand behind it and no test of the authority is known for the day.</returns>
    public OwnershipAssessment Assess(string partyId, string authority, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(partyId);
        ArgumentNullException.ThrowIfNull(authority);
        return OwnershipTest.On(authority, day) is { } test
            ? Assess(partyId, test, day)
            : WithoutTest(partyId, authority, [authority, .. OwnershipTest.All.Where(t => string.Equals(t.Authority, authority, StringComparison.Ordinal)).SelectMany(t => t.DesignatedBy)], day);
    }

    /// <summary>The same question if the authority designated whomever any authority on the watchlist designates.</summary>
    internal OwnershipAssessment AssessDesignatedByAny(string partyId, string authority, DateOnly day) => OwnershipTest.On(authority, day) is { } test
        ? Assess(partyId, test with { DesignatedBy = authorities }, day)
        : WithoutTest(partyId, authority, authorities, day);

    private OwnershipAssessment WithoutTest(string partyId, string authority, ImmutableArray<string> designatedBy, DateOnly day) =>
        Designated(Behind(Id(partyId), day), designatedBy, day).Count == 0
            ? new OwnershipAssessment(Truth.False, null, 0, [], $"no designated party that counts for {authority} stands behind it")
            : new OwnershipAssessment(Truth.Unknown, null, 0, [], $"no ownership test of {authority} is known for the day");

    private OwnershipAssessment Assess(string partyId, OwnershipTest test, DateOnly day)
    {
        var id = Id(partyId);
        var holdings = byOwned[id].Where(h => h.HeldOn(day) != Truth.False).ToList();
        if (holdings.Count == 0)
        {
            return new OwnershipAssessment(Truth.False, test, 0, [], "no holding in it is on the watchlist");
        }

        var behind = Behind(id, day);
        var designated = Designated(behind, test.DesignatedBy, day);
        var certain = Owners(designated, behind, test, day, certainly: true);
        var possible = Owners(designated, behind, test, day, certainly: false);
        var share = Share(id, test, day, certain, certainly: true);
        var value = test.IsMetBy(share) ? Truth.True : test.IsMetBy(Share(id, test, day, possible, certainly: false)) ? Truth.Unknown : Truth.False;
        ImmutableArray<string> owners = [.. holdings.Select(h => h.OwnerId).Where(possible.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var text = owners.IsEmpty
            ? $"no party designated by {string.Join(" or ", test.DesignatedBy)} holds a share in it"
            : FormattableString.Invariant($"{string.Join(", ", owners)} hold {share} % of it for certain{(value == Truth.Unknown ? " and may hold more" : "")}; the {test.Authority} test is {test}");
        return new OwnershipAssessment(value, test, share, owners, text);
    }

    private string Id(string partyId) => parties.TryGetValue(partyId, out var party) ? party.Id : partyId;

    // Whoever holds, or may hold, a share in the party, and so on upwards; the party itself only when it stands in a ring.
    private HashSet<string> Behind(string id, DateOnly day)
    {
        var behind = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([id]);
        while (open.TryDequeue(out var owned))
        {
            foreach (var holding in byOwned[owned])
            {
                if (holding.HeldOn(day) != Truth.False && behind.Add(holding.OwnerId))
                {
                    open.Enqueue(holding.OwnerId);
                }
            }
        }

        return behind;
    }

    private HashSet<string> Designated(HashSet<string> ids, ImmutableArray<string> authorities, DateOnly day) => ids
        .Where(id => parties.TryGetValue(id, out var party) && party.Designations.Any(d => d.IsInEffectOn(day) && authorities.Contains(d.Authority)))
        .ToHashSet(StringComparer.Ordinal);

    // The designated parties and, step by step, the bodies that those found so far own: the least set, so a ring of holdings does not own itself.
    private HashSet<string> Owners(HashSet<string> designated, HashSet<string> behind, OwnershipTest test, DateOnly day, bool certainly)
    {
        var owners = new HashSet<string>(designated, StringComparer.Ordinal);
        int before;
        do
        {
            before = owners.Count;
            foreach (var id in behind)
            {
                if (!owners.Contains(id) && test.IsMetBy(Share(id, test, day, owners, certainly)))
                {
                    owners.Add(id);
                }
            }
        }
        while (owners.Count > before);
        return owners;
    }

    // For certain: stated shares of holdings that existed. Otherwise what is not stated may be everything, and several owners may act together.
    private decimal Share(string id, OwnershipTest test, DateOnly day, HashSet<string> owners, bool certainly)
    {
        var (sum, largest) = (0m, 0m);
        foreach (var holding in byOwned[id])
        {
            var held = holding.HeldOn(day);
            if (held == Truth.False || !owners.Contains(holding.OwnerId) || (certainly && (held == Truth.Unknown || holding.SharePercent is null)))
            {
                continue;
            }

            var share = holding.SharePercent ?? 100;
            sum += share;
            largest = Math.Max(largest, share);
        }

        return Math.Min(!certainly || test.IsAggregated ? sum : largest, 100);
    }

    private static IEnumerable<Holding> Holdings(ListedParty party, FrozenDictionary<string, ListedParty> parties)
    {
        foreach (var relation in party.Relations)
        {
            var other = relation.OtherId is { } id && parties.TryGetValue(id, out var known) ? known.Id : relation.OtherId;
            if (other is null || string.Equals(other, party.Id, StringComparison.Ordinal))
            {
                continue;
            }

            if (relation.Kind == RelationKind.Owns)
            {
                yield return new Holding(party.Id, other, relation.SharePercent, relation.From, relation.Until, relation.IsFormer);
            }
            else if (relation.Kind == RelationKind.OwnedOrControlledBy)
            {
                yield return new Holding(other, party.Id, relation.SharePercent, relation.From, relation.Until, relation.IsFormer);
            }
        }
    }
}
