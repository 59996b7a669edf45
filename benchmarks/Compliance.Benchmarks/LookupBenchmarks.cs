using BenchmarkDotNet.Attributes;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Text;
using FuzzySharp.SimilarityRatio;
using FuzzySharp.SimilarityRatio.Scorer.Composite;

namespace Compliance.Benchmarks;

/// <summary>What does looking up one name cost on the embedded list and 20,000 synthetic persons beside it: through the index, by comparing every name, by a bit-parallel scan and
/// by FuzzySharp's <c>ExtractTop</c> (WeightedRatio) over the same normalised names?</summary>
[MemoryDiagnoser]
public class LookupBenchmarks
{
    private const int Seed = 20_261_130;
    private const int Persons = 20_000;

    private readonly FuzzySharp.SimilarityRatio.Scorer.IRatioScorer _weighted = ScorerCache.Get<WeightedRatioScorer>();
    private NameQuery _query = new() { Name = "" };
    private string _normalisedQuery = "";
    private string[] _normalised = [];
    private PartyMatcher _indexed = null!;
    private PartyMatcher _exhaustive = null!;
    private BitParallelScan _scan = null!;

    /// <summary>What is looked up.</summary>
    public enum Asked
    {
        /// <summary>A listed person's name as listed.</summary>
        Hit,

        /// <summary>A name that is not listed.</summary>
        Miss,

        /// <summary>A listed person's name with a letter changed.</summary>
        Misspelt,

        /// <summary>The name of a listed North Korean in another romanisation.</summary>
        Korean,

        /// <summary>A listed organisation's name in other words.</summary>
        Organisation,
    }

    /// <summary>The query.</summary>
    [ParamsAllValues]
    public Asked Query { get; set; }

    /// <summary>Makes the list and the query.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var list = new SyntheticList(Persons, Seed);
        var parties = list.Parties.AddRange(Watchlist.Default.Parties);
        (_indexed, _exhaustive) = (new PartyMatcher(parties), new PartyMatcher(parties, MatchOptions.Default with { IsExhaustive = true }));
        _normalised = [.. parties.SelectMany(p => p.Names).Select(n => UnicodeFolding.Fold(n.Name))];
        _scan = new BitParallelScan(_normalised);
        _query = new NameQuery
        {
            Name = Query switch
            {
                Asked.Hit => list.Listed(),
                Asked.Miss => list.Stranger(),
                Asked.Misspelt => list.Mistyped(),
                Asked.Korean => "Kim Yeong-cheol",
                _ => "Namchongang Trading Co.",
            },
            Kind = Query == Asked.Organisation ? PartyKind.Organisation : PartyKind.Person,
        };
        _normalisedQuery = UnicodeFolding.Fold(_query.Name);
    }

    /// <summary>Through the index.</summary>
    [Benchmark(Baseline = true)]
    public int Index() => _indexed.Match(_query).Length;

    /// <summary>By comparing every name.</summary>
    [Benchmark]
    public int EveryName() => _exhaustive.Match(_query).Length;

    /// <summary>By letters alone.</summary>
    [Benchmark]
    public int BitParallel() => _scan.Count(_normalisedQuery);

    /// <summary>By FuzzySharp.</summary>
    [Benchmark]
    public int ExtractTop() => FuzzySharp.Process.ExtractTop(_normalisedQuery, _normalised, s => s, _weighted, limit: 5, cutoff: 80).Count();
}
