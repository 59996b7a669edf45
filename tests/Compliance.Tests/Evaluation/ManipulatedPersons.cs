using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Tests.Evaluation;

/// <summary>Listed persons whose names were manipulated, each looked up in the whole list with what else a full record states.</summary>
internal sealed class ManipulatedPersons
{
    private readonly Lazy<ImmutableArray<(string Manipulation, string Query, ListedParty Party, bool IsFound)>> _results;

    public ManipulatedPersons(string name, ImmutableArray<ListedParty> list)
    {
        Name = name;
        _results = new(() => LookUp(list));
    }

    public string Name { get; }

    /// <summary>Every query with whether its own party was a candidate.</summary>
    public ImmutableArray<(string Manipulation, string Query, ListedParty Party, bool IsFound)> Results => _results.Value;

    /// <summary>The share found of all.</summary>
    public Share Found => new(Results.Count(r => r.IsFound), Results.Length);

    /// <summary>The share found of each manipulation.</summary>
    public IEnumerable<(string Manipulation, Share Found)> ByManipulation =>
        Manipulation.All.Select(m => (m.Name, new Share(Results.Count(r => r.IsFound && r.Manipulation == m.Name), Results.Count(r => r.Manipulation == m.Name))));

    /// <summary>The queries that did not find their party.</summary>
    public IEnumerable<string> Misses => Results.Where(r => !r.IsFound).OrderBy(r => r.Manipulation, StringComparer.Ordinal)
        .Select(r => $"{r.Manipulation}: {r.Query} | {r.Party.PrimaryName} ({r.Party.Id})");

    /// <summary>A query with birth date and nationality as the list states them.</summary>
    public static NameQuery FullRecord(string name, ListedParty party) => new()
    {
        Name = name,
        Kind = PartyKind.Person,
        BirthDate = party.BirthDates.IsEmpty ? null : party.BirthDates[0],
        Nationalities = party.Nationalities,
    };

    private static ImmutableArray<(string, string, ListedParty, bool)> LookUp(ImmutableArray<ListedParty> list)
    {
        var matcher = new PartyMatcher(list);
        var queries =
            from party in list
            where party.Kind == PartyKind.Person
            from manipulation in Manipulation.All
            where manipulation != Manipulation.Initials || !party.IsOfRegime(Regimes.Dprk)
            let query = manipulation.Apply(party.PrimaryName)
            where query is not null
            select (manipulation.Name, query, party);
        return [.. queries.AsParallel().AsOrdered().Select(q =>
            (q.Name, q.query, q.party, matcher.Match(FullRecord(q.query, q.party)).Any(m => m.Party.Id == q.party.Id)))];
    }
}
