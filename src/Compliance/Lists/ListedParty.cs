using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists;

/// <summary>One target on a watchlist with everything the source states as fact about it. Immutable.</summary>
public sealed record ListedParty
{
    /// <summary>Stable key within a watchlist: authority and reference, such as <c>UN:KPi.026</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Person, organisation, vessel or aircraft.</summary>
    public required PartyKind Kind { get; init; }

    /// <summary>Every name, the primary one first.</summary>
    public required ImmutableArray<Alias> Names { get; init; }

    /// <summary>The designations; empty only when <see cref="Mentions"/> is not.</summary>
    public required ImmutableArray<Designation> Designations { get; init; }

    /// <summary>The lists on which the party stands without being designated by them.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Dates of birth the source gives; several when it is unsure.</summary>
    public ImmutableArray<UncertainDate> BirthDates { get; init; } = [];

    /// <summary>Places of birth as printed.</summary>
    public ImmutableArray<ListedAddress> BirthPlaces { get; init; } = [];

    /// <summary>Nationalities as printed.</summary>
    public ImmutableArray<string> Nationalities { get; init; } = [];

    /// <summary>Titles as printed.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Offices and functions as printed; not carried into the embedded list.</summary>
    public ImmutableArray<string> Positions { get; init; } = [];

    /// <summary>Gender as printed, or null.</summary>
    public string? Gender { get; init; }

    /// <summary>Addresses.</summary>
    public ImmutableArray<ListedAddress> Addresses { get; init; } = [];

    /// <summary>Passports, IMO numbers and the like.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Relations to other parties.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>The entries this party was merged from, each with the facts of its own authority and ordered by authority and id; empty for a party
    /// that stands on one list only. The other properties of a merged party hold the facts of all its entries.</summary>
    public ImmutableArray<ListedParty> Entries { get; init; } = [];

    /// <summary>The name under which the party is listed.</summary>
    public string PrimaryName => Names[0].Name;

    /// <summary>Whether a designation or a mention of the party belongs to that regime, see <see cref="Regimes"/>.</summary>
    public bool IsOfRegime(string regime)
    {
        foreach (var designation in Designations)
        {
            if (string.Equals(designation.Regime, regime, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Mentions.Any(m => string.Equals(m.Regime, regime, StringComparison.Ordinal));
    }
}
