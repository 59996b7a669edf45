using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Lists.Ownership;
using Compliance.Matching;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Facts that rest on relations between parties of the watchlist: ownership by designated parties, and acting for them.</summary>
internal sealed class RelatedFacts(Watchlist? watchlist, OwnershipGraph? ownership)
{
    /// <summary>Without relations.</summary>
    public static RelatedFacts None { get; } = new(null, null);

    /// <summary>Whether a candidate is a body that designated parties own, by the test of the EU on the day.</summary>
    public Fact Owned(Party party, ListedCandidates candidates, DateOnly asOf)
    {
        var definition = FactCatalogue.OwnedByListed;
        var open = default(Fact);
        foreach (var match in All(candidates))
        {
            if (ownership?.Assess(match.Party.Id, "EU", asOf) is { Value: not Truth.False } assessment)
            {
                var text = $"\"{match.QueryName}\" resembles \"{match.Alias.Name}\" ({match.Party.Id}): {assessment.Text}";
                if (assessment.Value == Truth.True && match.Band == MatchBand.Strong)
                {
                    return definition.True(text);
                }

                open ??= definition.Undecided(text);
            }
        }

        return open ?? NoneOf(party, definition, "no body that designated parties own resembles it");
    }

    /// <summary>Whether a candidate is said to act for, lead or support a party designated on the day.</summary>
    public Fact ActsFor(Party party, ListedCandidates candidates, DateOnly asOf)
    {
        var definition = FactCatalogue.ActsForListed;
        foreach (var match in All(candidates))
        {
            foreach (var relation in match.Party.Relations)
            {
                if (relation.Kind is not (RelationKind.ActsFor or RelationKind.LeaderOf or RelationKind.Supports)
                    || asOf < relation.From || asOf > relation.Until
                    || relation.OtherId is not { } id || watchlist?.Find(id) is not { } other
                    || !other.Designations.Any(d => d.IsInEffectOn(asOf)))
                {
                    continue;
                }

                var text = $"\"{match.QueryName}\" resembles \"{match.Alias.Name}\" ({match.Party.Id}), which a list relates to {other.PrimaryName} ({other.Id}) as {Word(relation)}";
                return match.Band == MatchBand.Strong && !relation.IsFormer ? definition.True(text) : definition.Undecided(text);
            }
        }

        return NoneOf(party, definition, "no party that acts for a designated one resembles it");
    }

    private static string Word(Relation relation) => relation.Kind switch
    {
        RelationKind.ActsFor => "acting for it",
        RelationKind.LeaderOf => "leading it",
        _ => "supporting it",
    };

    private static IEnumerable<PartyMatch> All(ListedCandidates candidates) => candidates.InEffect.Concat(candidates.Later).Concat(candidates.Mentioned);

    private static Fact NoneOf(Party party, FactDefinition definition, string text) => PartyFields.OrMissing(definition, definition.False(text), PartyFields.MissingNames(party));
}
