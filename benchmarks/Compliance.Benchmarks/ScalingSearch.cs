using System.Diagnostics;
using System.Globalization;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Benchmarks;

/// <summary>How the index grows with the list. <c>scale N...</c>: for each number of synthetic names, what building takes, what a name takes in memory, and how many queries a
/// second are answered, 95 in a hundred of them names that are not listed and 5 listed names with a letter changed.</summary>
internal static class ScalingSearch
{
    private const int Seed = 20_261_130;
    private const int Queries = 4_000;
    private const int ListedOfHundred = 5;

    /// <summary>Prints a table.</summary>
    public static void Print(string[] sizes)
    {
        Console.WriteLine($"Synthetic names, seed {Seed}; {Queries} queries each, as many before to warm up; default floor; one thread.");
        Console.WriteLine();
        Console.WriteLine("| names | built in s | bytes a name | queries/s | median us | p99 us | hits a query | us a hit |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var size in sizes.Select(s => int.Parse(s, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)))
        {
            Row(size);
        }
    }

    private static void Row(int size)
    {
        var list = new SyntheticList(size, Seed);
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var matcher = new PartyMatcher(list.Parties);
        var built = watch.Elapsed.TotalSeconds;
        var bytes = (GC.GetTotalMemory(true) - before) / size;

        var queries = list.Mix(2 * Queries, ListedOfHundred).Select(n => new NameQuery { Name = n, Kind = PartyKind.Person }).ToArray();
        foreach (var query in queries[..Queries])
        {
            matcher.Match(query);
        }

        var times = new double[Queries];
        var hits = 0;
        for (var i = 0; i < Queries; i++)
        {
            var start = Stopwatch.GetTimestamp();
            hits += matcher.Match(queries[Queries + i]).Length;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        var sum = times.Sum();
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {size} | {built:0.0} | {bytes} | {1e6 * Queries / sum:0} | {times[Queries / 2]:0} | {times[Queries * 99 / 100]:0} | {hits / (double)Queries:0.00} | {sum / Math.Max(hits, 1):0} |"));
        GC.KeepAlive(list);
    }
}
