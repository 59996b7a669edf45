using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>The least a screening list must do: whoever is on it is found under each of the names it is listed with.</summary>
internal sealed class EmbeddedListTests
{
    [Test]
    public void Every_name_and_alias_of_the_embedded_list_typed_exactly_finds_its_own_party_at_the_top_score()
    {
        var matcher = new PartyMatcher(Watchlist.Default.Parties);
        var missed = new List<string>();
        var names = 0;
        foreach (var party in Watchlist.Default.Parties)
        {
            foreach (var alias in party.Names)
            {
                names++;
                // A weak alias ranks behind parties that bear the same name strongly.
                var matches = matcher.Match(new NameQuery { Name = alias.Name, Kind = party.Kind });
                if (!matches.Any(m => m.Party.Id == party.Id && (m.Score == matches[0].Score || (alias.Quality == AliasQuality.Weak && m.Band >= MatchBand.Possible))))
                {
                    missed.Add($"{party.Id} {alias.Quality} \"{alias.Name}\"");
                }
            }
        }

        Assert.That(missed, Is.Empty, $"{missed.Count} of {names}");
    }
}
