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
    private readonly Func<NameQuery, PartyMatch[]> _askAnywhere;

    public RecentMatches(Func<NameQuery, ImmutableArray<PartyMatch>> match)
    {
        _match = match;
        _ask = query => ImmutableCollectionsMarshal.AsArray(match(query))!;
        _askAnywhere = query => ImmutableCollectionsMarshal.AsArray(match(query with { Country = null }))!;
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
        var anywhere = _answers.Get(new Question(query.Name, null), query, _askAnywhere);
        return ImmutableCollectionsMarshal.AsImmutableArray(
            anywhere.Length == 0 || query.Country is null ? anywhere : _answers.Get(new Question(query.Name, query.Country), query, _ask));
    }

    // Two texts and not one: no name, whatever it holds, is taken for another with a country.
    private sealed record Question(string Name, string? Country);
}
