using BenchmarkDotNet.Attributes;
using Compliance.Matching;

namespace Compliance.Benchmarks;

/// <summary>How long do analysing and indexing names take, what do they allocate, and how many names a second are then looked up on one core and on two? Synthetic persons.</summary>
[MemoryDiagnoser]
public class IndexBenchmarks
{
    private const int Seed = 20_261_130;
    private const int Queries = 2_000;
    private const int ListedOfHundred = 5;

    private SyntheticList _list = null!;
    private PartyMatcher _matcher = null!;
    private NameQuery[] _queries = [];
    private byte[] _saved = [];

    /// <summary>How many are listed.</summary>
    [Params(10_000, 100_000)]
    public int Names { get; set; }

    /// <summary>Makes the list, an index and queries.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _list = new SyntheticList(Names, Seed);
        _matcher = new PartyMatcher(_list.Parties);
        using var saved = new MemoryStream();
        NameIndex.Of(_list.Parties).Save(saved);
        _saved = saved.ToArray();
        _queries = [.. _list.Mix(Queries, ListedOfHundred).Select(n => new NameQuery { Name = n })];
    }

    /// <summary>The index; the time is for the whole list.</summary>
    [Benchmark]
    public PartyMatcher Build() => new(_list.Parties);

    /// <summary>The index read from what was saved, checksum included, and the parties set beside it.</summary>
    [Benchmark]
    public PartyMatcher Load() => new(_list.Parties, null, NameIndex.Read(_saved, "saved").GetValueOrThrow());

    /// <summary>Looking up on one core; the time is for one query.</summary>
    [Benchmark(OperationsPerInvoke = Queries)]
    public int OneCore() => LookUp(1);

    /// <summary>On two cores.</summary>
    [Benchmark(OperationsPerInvoke = Queries)]
    public int TwoCores() => LookUp(2);

    private int LookUp(int cores)
    {
        var hits = 0;
        Parallel.For(0, cores, new ParallelOptions { MaxDegreeOfParallelism = cores }, core =>
        {
            var found = 0;
            for (var i = core; i < _queries.Length; i += cores)
            {
                found += _matcher.Match(_queries[i]).Length;
            }

            Interlocked.Add(ref hits, found);
        });
        return hits;
    }
}
