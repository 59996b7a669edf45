using BenchmarkDotNet.Attributes;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Benchmarks;

/// <summary>What does one name query cost against the embedded list (exhaustive scan)?</summary>
[MemoryDiagnoser]
public class NameMatchingBenchmarks
{
    private readonly PartyMatcher _matcher = new(Watchlist.Default.Parties, new MatchOptions());

    /// <summary>The query.</summary>
    [Params("Kim Yong Chol", "Eva Lindner", "Namchongang Trading Corporation")]
    public string Name { get; set; } = "";

    /// <summary>One query.</summary>
    [Benchmark]
    public int Match() => _matcher.Match(new NameQuery { Name = Name }).Length;
}
