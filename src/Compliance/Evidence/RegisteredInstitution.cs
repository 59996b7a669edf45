using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Institutions of the DPRK that a register on the watchlist names: evidence of what a body is, never a designation.</summary>
internal static class RegisteredInstitution
{
    private const string Dprk = "KP";

    public static Fact Name(Fact fact, Party party, ListedCandidates candidates) =>
        party.Form == PartyForm.Person ? fact : Stronger(fact, FactCatalogue.StateLinkedName, party, candidates.Mentioned);

    public static Fact Affiliation(Fact fact, Party party, ImmutableArray<(string Name, ListedCandidates Candidates)> named)
    {
        foreach (var (_, candidates) in named)
        {
            fact = Stronger(fact, FactCatalogue.AffiliationStateLinked, party, candidates.Mentioned);
        }

        return fact;
    }

    // Registers hold names that many countries know ("Zoological Institute"): the country has to agree, and without one the name only asks.
    private static Fact Stronger(Fact fact, FactDefinition definition, Party party, ImmutableArray<PartyMatch> mentioned)
    {
        var country = PartyFields.Text(party.Country);
        var isThere = string.Equals(country, Dprk, StringComparison.OrdinalIgnoreCase);
        if (fact.Value == Truth.True || (country is not null && !isThere))
        {
            return fact;
        }

        foreach (var match in mentioned)
        {
            if (match.Party.Mentions.FirstOrDefault(m => m.Regime is Regimes.Dprk && m.Meaning is ListMeaning.Register or ListMeaning.StateLinked) is not { } mention)
            {
                continue;
            }

            var text = $"\"{match.QueryName}\" resembles \"{match.Alias.Name}\", an institution in {mention.List}, which designates nobody";
            if (isThere && match.Band == MatchBand.Strong && match.Alias.Quality == AliasQuality.Strong)
            {
                return definition.True(text, $"{mention.List}, {mention.Reference}");
            }

            fact = fact.Value == Truth.False ? definition.Undecided(text, $"{mention.List}, {mention.Reference}") : fact;
        }

        return fact;
    }
}
