using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Evidence;

/// <summary>Keeps what names of bodies were lately compared to: the records of a batch name the same universities again and again. Bounded; the answers are those of the matcher.</summary>
internal sealed class RecentMatches
{
    private readonly RecentAnswers<Question, PartyMatch[]> _answers = new();
    private readonly Func<NameQuery, ImmutableArray<PartyMatch>> _match;
    private readonly Func<NameQuery, PartyMatch[]> _ask;

    public RecentMatches(Func<NameQuery, ImmutableArray<PartyMatch>> match)
    {
        _match = match;
        _ask = query => ImmutableCollectionsMarshal.AsArray(match(query))!;
    }

    /// <summary>The listed parties that a name resembles.</summary>
    public ImmutableArray<PartyMatch> Match(NameQuery query)
    {
        if (query is not
            {
                Kind: PartyKind.Organisation,
                BirthDate: null,
                Gender: null,
                OtherNames.IsEmpty: true,
                Nationalities.IsEmpty: true,
                BirthPlaces.IsEmpty: true,
                Affiliations.IsEmpty: true,
                Identifiers.IsEmpty: true,
            })
        {
            return _match(query);
        }

        // A country is evidence, which never brings up a candidate by itself: a name that resembles nobody does so in every country.
        var anywhere = Recall(query.Country is null ? query : query with { Country = null });
        return anywhere.IsEmpty || query.Country is null ? anywhere : Recall(query);
    }

    private ImmutableArray<PartyMatch> Recall(NameQuery query) =>
        ImmutableCollectionsMarshal.AsImmutableArray(_answers.Get(new Question(query.Name, query.Country), query, _ask));

    // Two texts and not one: no name, whatever it holds, is taken for another with a country.
    private sealed record Question(string Name, string? Country);
}
