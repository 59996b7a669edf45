using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Compliance.Lists.Ownership;

/// <summary>Who holds shares in whom among the parties of a watchlist. Immutable and safe for concurrent use.</summary>
/// <remarks>A body that meets an authority's test counts like its designated owners for what it holds itself; cycles of holdings are followed once.</remarks>
public sealed class OwnershipGraph
{
    private readonly FrozenDictionary<string, ListedParty> parties;
    private readonly ILookup<string, Holding> byOwned;

    private OwnershipGraph(FrozenDictionary<string, ListedParty> parties, IEnumerable<Holding> holdings)
    {
        this.parties = parties;
        byOwned = holdings.ToLookup(h => h.OwnedId, StringComparer.Ordinal);
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
    public OwnershipAssessment Assess(string partyId, string authority, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(partyId);
        ArgumentNullException.ThrowIfNull(authority);
        var id = parties.TryGetValue(partyId, out var party) ? party.Id : partyId;
        var holdings = byOwned[id].Where(h => h.HeldOn(day) != Truth.False).ToList();
        if (holdings.Count == 0)
        {
            return new OwnershipAssessment(Truth.False, OwnershipTest.On(authority, day), 0, [], "no holding in it is on the watchlist");
        }

        if (OwnershipTest.On(authority, day) is not { } test)
        {
            return new OwnershipAssessment(Truth.Unknown, null, 0, [], $"no ownership test of {authority} is known for the day");
        }

        var certain = Owners(test, day, certainly: true);
        var possible = Owners(test, day, certainly: false);
        var share = Share(id, test, day, certain, certainly: true);
        var value = test.IsMetBy(share) ? Truth.True : test.IsMetBy(Share(id, test, day, possible, certainly: false)) ? Truth.Unknown : Truth.False;
        ImmutableArray<string> owners = [.. holdings.Select(h => h.OwnerId).Where(possible.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var text = owners.IsEmpty
            ? $"no party designated by {string.Join(" or ", test.DesignatedBy)} holds a share in it"
            : FormattableString.Invariant($"{string.Join(", ", owners)} hold {share} % of it for certain{(value == Truth.Unknown ? " and may hold more" : "")}; the test is {test}");
        return new OwnershipAssessment(value, test, share, owners, text);
    }

    // The designated parties and, step by step, the bodies that those found so far own: the least set, so a ring of holdings does not own itself.
    private HashSet<string> Owners(OwnershipTest test, DateOnly day, bool certainly)
    {
        var owners = parties.Values
            .Where(p => p.Designations.Any(d => d.IsInEffectOn(day) && test.DesignatedBy.Contains(d.Authority)))
            .Select(p => p.Id)
            .ToHashSet(StringComparer.Ordinal);
        int before;
        do
        {
            before = owners.Count;
            foreach (var owned in byOwned)
            {
                if (!owners.Contains(owned.Key) && test.IsMetBy(Share(owned.Key, test, day, owners, certainly)))
                {
                    owners.Add(owned.Key);
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
