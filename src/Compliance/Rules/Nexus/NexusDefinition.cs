using System.Collections.Immutable;
using Compliance.Evidence;

namespace Compliance.Rules.Nexus;

/// <summary>A proposition about a party and the weights by which evidence speaks for it, as a pack defines it.</summary>
internal sealed record NexusDefinition(
    string Id,
    string Title,
    int PriorDecibans,
    int ConfirmDecibans,
    int DismissDecibans,
    int ClampDecibans,
    ImmutableSortedDictionary<string, NexusGroup> Groups,
    ImmutableSortedDictionary<string, IdentityNeed> Needs,
    ImmutableArray<NexusIndicator> Indicators,
    SourceLocation Location)
{
    /// <summary>Whose designations the facts about listed parties are about.</summary>
    public ListedScope Scope { get; init; } = ListedScope.Any;

    /// <summary>Where the values of <c>prior_db</c>, <c>clamp_db</c> and <c>designated_by</c> stand.</summary>
    public required KeyPlaces Places { get; init; }
}

/// <summary>Indicators that are not independent share a group: the strongest counts, up to a cap.</summary>
/// <param name="TakesMinimum">Whether the group holds evidence against, of which the most negative counts.</param>
/// <param name="Cap">The largest (or most negative) sum the group may contribute.</param>
internal sealed record NexusGroup(bool TakesMinimum, int Cap);

/// <summary>Which identity fields must be stated before the proposition can be dismissed.</summary>
internal sealed record IdentityNeed(ImmutableArray<string> AllOf, ImmutableArray<string> AnyOf);

/// <summary>One fact and its weight: a fixed one, or bands of a graded fact.</summary>
internal sealed record NexusIndicator(
    string Id,
    string Group,
    string Fact,
    int Decibans,
    ImmutableArray<NexusBand> Bands)
{
    /// <summary>The most it can add.</summary>
    public int Strongest => Bands.IsEmpty ? Decibans : Bands[^1].Decibans;

    /// <summary>What a fact that holds adds: for graded facts by its grade.</summary>
    public int WeightOf(int grade)
    {
        if (Bands.IsEmpty)
        {
            return Decibans;
        }

        var weight = 0;
        foreach (var band in Bands)
        {
            if (grade >= band.From)
            {
                weight = band.Decibans;
            }
        }

        return weight;
    }
}

/// <summary>From this grade on (basis points) a graded fact weighs this much.</summary>
internal sealed record NexusBand(int From, int Decibans);
