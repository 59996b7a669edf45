using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Evidence;

/// <summary>Keeps what names of bodies were lately compared to: the records of a batch name the same universities again and again. Bounded; the answers are those of the matcher.</summary>
internal sealed class RecentMatches(Func<NameQuery, ImmutableArray<PartyMatch>> match)
{
    // Two halves: when the younger is full it becomes the older one, whose answers are asked for again or forgotten.
    private const int Half = 4_096;

    private Generation _young = new();
    private Generation? _old;

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
            return match(query);
        }

        var key = new Question(query.Name, query.Country);
        var young = _young;
        if (young.Known.TryGetValue(key, out var known))
        {
            return ImmutableCollectionsMarshal.AsImmutableArray(known);
        }

        var found = _old?.Known.TryGetValue(key, out known) == true ? known! : ImmutableCollectionsMarshal.AsArray(match(query))!;
        if (young.Known.TryAdd(key, found) && Interlocked.Increment(ref young.Count) == Half)
        {
            _old = young;
            _young = new Generation();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    // Counted beside: a concurrent dictionary locks all of itself to count.
    private sealed class Generation
    {
        public int Count;

        public ConcurrentDictionary<Question, PartyMatch[]> Known { get; } = [];
    }

    // Two texts and not one: no name, whatever it holds, is taken for another with a country.
    private sealed record Question(string Name, string? Country);
}
