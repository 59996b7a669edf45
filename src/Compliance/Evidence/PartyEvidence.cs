using System.Collections.Immutable;
using Compliance.Matching;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Everything established about one party of a record on one day. Immutable.</summary>
public sealed record PartyEvidence
{
    /// <summary>The evidence of a role that the record does not fill: every fact lacks its input.</summary>
    public static PartyEvidence NotNamed { get; } = new()
    {
        Party = new Party(),
        Facts = [.. FactCatalogue.All.Select(d => d.Missing("no party is named"))],
    };

    /// <summary>The party; one without any value for <see cref="NotNamed"/>.</summary>
    public required Party Party { get; init; }

    /// <summary>Listed parties in effect on the day that the party's names resemble, the best candidate first.</summary>
    public ImmutableArray<PartyMatch> Matches { get; init; } = [];

    /// <summary>Listed parties that the names resemble and that were not in effect on the day: listed later, or delisted before.</summary>
    public ImmutableArray<PartyMatch> ListedLater { get; init; } = [];

    /// <summary>Parties that the names resemble and that stand only on lists that designate nobody.</summary>
    public ImmutableArray<PartyMatch> Mentioned { get; init; } = [];

    /// <summary>One fact for each definition of <see cref="FactCatalogue.All"/>, in that order.</summary>
    public required ImmutableArray<Fact> Facts
    {
        get;
        init
        {
            field = value;
            (Told, Unstated) = FactPlaces.Of(value);
        }
    }

    // The facts of Facts that are true or undecided, and those that lack an input.
    internal FactPlaces Told { get; private init; }

    internal FactPlaces Unstated { get; private init; }

    // The facts with those that depend on whose designations count, as each scope of the pack has them; empty where that makes no difference,
    // since no listed party was met or nobody asks by scope, and for NotNamed.
    internal ImmutableArray<ScopedFacts> Scoped { get; init; } = [];

    /// <summary>Whether the designations of a scope make no difference to any fact: <see cref="Facts"/> answers for it.</summary>
    internal bool IsGeneralIn(ListedScope scope) => Scoped.IsEmpty || In(scope) == Facts;

    /// <summary>The facts, in the order of <see cref="Facts"/>, where the designations of a scope count.</summary>
    internal ImmutableArray<Fact> In(ListedScope scope)
    {
        foreach (var scoped in Scoped)
        {
            if (scoped.Scope == scope)
            {
                return scoped.Facts;
            }
        }

        return Facts;
    }

    /// <summary>The fact with an id.</summary>
    /// <exception cref="ArgumentException">There is no such fact in the catalogue.</exception>
    public Fact Get(string id)
    {
        foreach (var fact in Facts)
        {
            if (string.Equals(fact.Id, id, StringComparison.Ordinal))
            {
                return fact;
            }
        }

        throw new ArgumentException($"There is no fact \"{id}\". {DidYouMean.Hint(id, FactCatalogue.All.Select(d => d.Id))}", nameof(id));
    }
}

/// <summary>The facts about a party where the designations of a scope count.</summary>
/// <param name="Scope">Whose designations count.</param>
/// <param name="Facts">One fact for each definition of the catalogue, in its order.</param>
internal sealed record ScopedFacts(ListedScope Scope, ImmutableArray<Fact> Facts);
