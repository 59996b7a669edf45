using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Tests.Evaluation;

/// <summary>A false candidate: an undesignated person and a listed name.</summary>
internal sealed record FalseCandidate(UnlistedPerson Person, string Listed, int Similarity)
{
    /// <summary>Whether the listed spelling can stand for the person's own Hangul name: no comparison of names can tell them apart.</summary>
    public bool IsHomonym => Person.Korean is { } korean && HomonymOracle.CanStandFor(Listed, korean);

    /// <summary>Whether the person's spelling and the listed one can stand for one name, be it the person's or not.</summary>
    public bool IsSameSpelling => IsHomonym || HomonymOracle.CanBeTheSame(Person.Name, Listed);
}

/// <summary>A population screened by name alone against listed names, each of them a party of its own.</summary>
internal sealed class ScreenedPopulation
{
    // General scorers take a hundred times as long, so they see the first of the persons only.
    public const int ScoredByOthers = 500;

    private readonly ImmutableArray<string> _listed;
    private readonly Dictionary<string, ImmutableArray<int>> _best = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<FalseCandidate>> _candidates;

    public ScreenedPopulation(string name, ImmutableArray<UnlistedPerson> persons, ImmutableArray<string> listed)
    {
        Name = name;
        Persons = persons;
        _listed = listed;
        _candidates = new(Screen);
    }

    public string Name { get; }

    public ImmutableArray<UnlistedPerson> Persons { get; }

    /// <summary>Every listed name that reached the possible band for a person.</summary>
    public ImmutableArray<FalseCandidate> Candidates => _candidates.Value;

    /// <summary>Persons for whom some listed name is at least possible.</summary>
    public Share Flagged => new(Candidates.Select(c => c.Person).Distinct().Count(), Persons.Length);

    /// <summary>Persons flagged by a name that can stand for their own.</summary>
    public Share Homonyms => Count(c => c.IsHomonym);

    /// <summary>Other persons flagged by a name that can stand for what their spelling can stand for.</summary>
    public Share SameSpellings => new(Count(c => c.IsSameSpelling).Count - Homonyms.Count, Persons.Length);

    /// <summary>Persons flagged by names only that neither they nor their spelling can stand for.</summary>
    public Share Others => new(Flagged.Count - Count(c => c.IsSameSpelling).Count, Persons.Length);

    /// <summary>The false candidates, or those that no shared spelling explains.</summary>
    public IEnumerable<string> Misses(bool onlyOthers) => Candidates.Where(c => !onlyOthers || !c.IsSameSpelling)
        .Select(c => $"{c.Similarity,5} {c.Person.Name} {c.Person.Korean?.Hangul} | {c.Listed}{(c.IsHomonym ? " (homonym)" : c.IsSameSpelling ? " (same spelling)" : "")}");

    /// <summary>The best score of a general scorer for each of the first persons; computed once.</summary>
    public Share FlaggedBy(GeneralScorer scorer, int threshold)
    {
        if (!_best.TryGetValue(scorer.Name, out var best))
        {
            var listed = _listed.Select(FoldedText.Of).ToArray();
            best = [.. Persons.Take(ScoredByOthers).Select(p => FoldedText.Of(p.Name)).AsParallel().AsOrdered().Select(p => listed.Max(l => scorer.Score(p, l)))];
            _best.Add(scorer.Name, best);
        }

        return new(best.Count(b => b >= threshold), best.Length);
    }

    private Share Count(Func<FalseCandidate, bool> which) => new(Candidates.Where(which).Select(c => c.Person).Distinct().Count(), Persons.Length);

    private ImmutableArray<FalseCandidate> Screen()
    {
        var parties = _listed.Select((n, i) => new ListedParty
        {
            Id = i.ToString("D5", System.Globalization.CultureInfo.InvariantCulture),
            Kind = PartyKind.Person,
            Names = [new Alias(n, AliasKind.Primary, AliasQuality.Strong)],
            Designations = [],
        });
        var matcher = new PartyMatcher([.. parties]);
        return [.. Persons.AsParallel().AsOrdered().SelectMany(p =>
            matcher.Match(new NameQuery { Name = p.Name, Kind = PartyKind.Person }).Select(m => new FalseCandidate(p, m.Party.PrimaryName, m.Similarity)))];
    }
}
