using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Lists.Ownership;
using Compliance.Matching;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Facts that rest on relations between parties of the watchlist: ownership by designated parties, and acting for them.</summary>
internal sealed class RelatedFacts(Watchlist? watchlist, OwnershipGraph? ownership)
{
    private const string NoneOwned = "no body that designated parties own resembles it";
    private const string NoneActs = "no party that acts for a designated one resembles it";

    /// <summary>Without relations.</summary>
    public static RelatedFacts None { get; } = new(null, null);

    /// <summary>Whether a candidate is a body that designated parties own on the day, by the test of the scope's authority; without one by that of any.</summary>
    public Fact Owned(StatedParty stated, ListedCandidates candidates, DateOnly asOf, ListedScope scope)
    {
        var definition = FactCatalogue.OwnedByListed;
        if (candidates == ListedCandidates.None)
        {
            return NoneOf(stated, definition, NoneOwned);
        }

        ImmutableArray<string> authorities = scope.Authority is { } authority ? [authority] : OwnershipTest.Authorities;
        var open = default(Fact);
        foreach (var match in All(candidates))
        {
            foreach (var of in authorities)
            {
                var fact = Owned(definition, match, of, asOf, scope);
                if (fact?.Value == Truth.True)
                {
                    return fact;
                }

                open ??= fact;
            }
        }

        return open ?? NoneOf(stated, definition, NoneOwned);
    }

    /// <summary>Whether a candidate is said to act for, lead or support a party designated on the day by an authority that counts.</summary>
    public Fact ActsFor(StatedParty stated, ListedCandidates candidates, DateOnly asOf, ListedScope scope)
    {
        var definition = FactCatalogue.ActsForListed;
        if (candidates == ListedCandidates.None)
        {
            return NoneOf(stated, definition, NoneActs);
        }

        var open = default(Fact);
        foreach (var match in All(candidates))
        {
            foreach (var relation in match.Party.Relations)
            {
                if (relation.Kind is not (RelationKind.ActsFor or RelationKind.LeaderOf or RelationKind.Supports)
                    || asOf < relation.From || asOf > relation.Until
                    || relation.OtherId is not { } id || watchlist?.Find(id) is not { } other
                    || !(scope.Counts(other, asOf) || (scope.OthersOpen && ListedScope.Any.Counts(other, asOf))))
                {
                    continue;
                }

                var text = $"\"{match.QueryName}\" resembles \"{match.Alias.Name}\" ({match.Party.Id}), which a list relates to {other.PrimaryName} ({other.Id}) as {Word(relation)}";
                var fact = match.Band == MatchBand.Strong && !relation.IsFormer ? definition.True(text) : definition.Undecided(text);
                fact = scope.Counts(other, asOf) ? fact : scope.Open(fact);
                if (fact.Value == Truth.True)
                {
                    return fact;
                }

                open ??= fact;
            }
        }

        return open ?? NoneOf(stated, definition, NoneActs);
    }

    // Null when the test is not met. Where others leave the question open, so do owners that only another authority designates.
    private Fact? Owned(FactDefinition definition, PartyMatch match, string authority, DateOnly asOf, ListedScope scope)
    {
        var assessment = ownership?.Assess(match.Party.Id, authority, asOf);
        var isElsewhere = false;
        if (assessment?.Value == Truth.False && scope.Authority is not null && scope.OthersOpen)
        {
            assessment = ownership!.AssessDesignatedByAny(match.Party.Id, authority, asOf);
            isElsewhere = true;
        }

        if (assessment is not { Value: not Truth.False })
        {
            return null;
        }

        var text = $"\"{match.QueryName}\" resembles \"{match.Alias.Name}\" ({match.Party.Id}): {assessment.Text}";
        return isElsewhere ? definition.Undecided($"{text}; no {authority} designation of its owners is on the watchlist, and whether there is one is to be looked up")
            : assessment.Value == Truth.True && match.Band == MatchBand.Strong ? definition.True(text)
            : definition.Undecided(text);
    }

    private static string Word(Relation relation) => relation.Kind switch
    {
        RelationKind.ActsFor => "acting for it",
        RelationKind.LeaderOf => "leading it",
        _ => "supporting it",
    };

    private static IEnumerable<PartyMatch> All(ListedCandidates candidates) => candidates.InEffect.Concat(candidates.Later).Concat(candidates.Mentioned);

    private static Fact NoneOf(StatedParty stated, FactDefinition definition, string text) => stated.Missing.OfNames.OrStanding(definition, text);
}
