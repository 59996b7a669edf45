using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Text;
using FuzzySharp.SimilarityRatio;
using FuzzySharp.SimilarityRatio.Scorer.Composite;

namespace Compliance.Benchmarks;

/// <summary>How many names a second are looked up on a list, through the index, by comparing every name, by a bit-parallel
/// scan, and by FuzzySharp's <c>ExtractTop</c>.
/// <c>search LIST... -- NAMES...</c>: files of lists, and tables (CSV or TSV) whose first column holds names of persons who are not listed.</summary>
internal static class NameSearch
{
    private const int Seed = 20_261_130;
    private const int Queries = 10_000;
    private const int OfExhaustive = 100;
    private const int OfScan = 1_000;
    private const int OfExtract = 20;

    /// <summary>Of a hundred queries so many are listed names with one treatment; the others are strangers.</summary>
    private const int ListedOfHundred = 5;

    /// <summary>Prints a table.</summary>
    public static void Print(string[] args)
    {
        var split = Array.IndexOf(args, "--");
        if (split < 1 || split == args.Length - 1)
        {
            Console.Error.WriteLine("search LIST... -- NAMES...: give files of lists, and tables whose first column holds names.");
            return;
        }

        var parties = Watchlist.Load(args[..split]).Value?.Parties ?? throw new InvalidOperationException("The lists cannot be read: compliance lists info says why.");
        var strangers = args[(split + 1)..].SelectMany(f => File.ReadLines(f).Skip(1).Select(l => l.Split(',', '\t')[0])).Where(n => n.Length > 0).ToArray();
        var names = parties.Sum(p => p.Names.Length);
        var watch = Stopwatch.StartNew();
        var matcher = new PartyMatcher(parties);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parties.Length} parties, {names} names; analysed and indexed in {watch.Elapsed.TotalSeconds:0.00} s; {Queries} queries, {ListedOfHundred} % of them listed names with one treatment, seed {Seed}; others before, seed {Seed + 1}."));
        Console.WriteLine();
        Console.WriteLine("| search | floor | queries | queries/s | queries/s of CPU | median us | p99 us | bytes a query | hits |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        var (queries, others) = (Mix(parties, strangers, Seed), Mix(parties, strangers, Seed + 1));
        var at70 = MatchOptions.Default with { SimilarityFrom = 7_000 };
        Row("index", "default", queries, others, q => matcher.Match(q).Length);
        var lower = new PartyMatcher(parties, at70);
        Row("index", "0.70", queries, others, q => lower.Match(q).Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| index on two cores | default | {Queries} | {OnTwoCores(matcher, queries):0.0} | | | | | |"));
        var exhaustive = new PartyMatcher(parties, MatchOptions.Default with { IsExhaustive = true });
        Row("every name", "default", queries[..OfExhaustive], others[..OfExhaustive], q => exhaustive.Match(q).Length);
        var normalised = parties.SelectMany(p => p.Names.Select(n => UnicodeFolding.Fold(n.Name))).ToArray();
        var scan = new BitParallelScan(normalised);
        Row("bit-parallel scan of letters", "20 % of letters", queries[..OfScan], others[..OfScan], q => scan.Count(UnicodeFolding.Fold(q.Name)));
        var scorer = ScorerCache.Get<WeightedRatioScorer>();
        Row("FuzzySharp ExtractTop, WeightedRatio", "80", queries[..OfExtract], others[..OfExtract], q => FuzzySharp.Process.ExtractTop(UnicodeFolding.Fold(q.Name), normalised, s => s, scorer, limit: 5, cutoff: 80).Count());
    }

    private static double OnTwoCores(PartyMatcher matcher, ImmutableArray<NameQuery> queries)
    {
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(queries, new ParallelOptions { MaxDegreeOfParallelism = 2 }, q => matcher.Match(q));
        return queries.Length / watch.Elapsed.TotalSeconds;
    }

    private static void Row(string search, string floor, ImmutableArray<NameQuery> queries, ImmutableArray<NameQuery> others, Func<NameQuery, int> look)
    {
        // Others first, for the compiler, and so that the words of many names are known as they are in the middle of a batch.
        foreach (var other in others)
        {
            look(other);
        }

        var hits = 0;
        var times = new double[queries.Length];
        var (cpu, allocated, watch) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        for (var i = 0; i < queries.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            hits += look(queries[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        var (wall, used) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / queries.Length;
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {search} | {floor} | {queries.Length} | {queries.Length / wall:0.0} | {queries.Length / used:0.0} | {times[times.Length / 2]:0} | {times[times.Length * 99 / 100]:0} | {allocated} | {hits} |"));
    }

    private static ImmutableArray<NameQuery> Mix(ImmutableArray<ListedParty> parties, string[] strangers, int seed)
    {
        var random = new Random(seed);
        var listed = parties.SelectMany(p => p.Names.Select(n => (n.Name, p.Kind))).ToArray();
        return [.. Enumerable.Range(0, Queries).Select(_ =>
        {
            if (random.Next(100) >= ListedOfHundred)
            {
                return new NameQuery { Name = strangers[random.Next(strangers.Length)], Kind = PartyKind.Person };
            }

            var (name, kind) = listed[random.Next(listed.Length)];
            return new NameQuery { Name = Treated(name, random), Kind = kind };
        })];
    }

    // One letter changed, blanks moved, the order turned round, a word left out, or nothing.
    private static string Treated(string name, Random random)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (at, word) = (random.Next(name.Length), random.Next(words.Length));
        return random.Next(5) switch
        {
            0 => string.Concat(name.AsSpan(0, at), ((char)('a' + random.Next(26))).ToString(), name.AsSpan(at + 1)),
            1 => string.Join(' ', words[1..].Append(words[0])),
            2 => string.Concat(words[0], string.Join(' ', words[1..])),
            3 when words.Length > 2 => string.Join(' ', words.Where((_, i) => i != word)),
            _ => name,
        };
    }
}
