using System.Collections.Immutable;
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
        var names = new SyntheticNames(Seed);
        var listed = Enumerable.Range(0, size).Select(_ => names.Next()).ToArray();
        ImmutableArray<ListedParty> parties =
        [
            .. listed.Select((n, i) => new ListedParty
            {
                Id = i.ToString(CultureInfo.InvariantCulture),
                Kind = PartyKind.Person,
                Names = [new Alias(n, AliasKind.Primary, AliasQuality.Strong)],
                Designations = [],
            }),
        ];
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var matcher = new PartyMatcher(parties);
        var built = watch.Elapsed.TotalSeconds;
        var bytes = (GC.GetTotalMemory(true) - before) / size;

        // Strangers are the names that would have been listed next, so that their words are as frequent as those of the list.
        var random = new Random(Seed);
        var queries = Enumerable.Range(0, 2 * Queries)
            .Select(_ => new NameQuery { Name = random.Next(100) < ListedOfHundred ? Mistyped(listed[random.Next(size)], random) : names.Next(), Kind = PartyKind.Person }).ToArray();
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
        GC.KeepAlive(parties);
    }

    private static string Mistyped(string name, Random random)
    {
        var at = random.Next(name.Length);
        return string.Concat(name.AsSpan(0, at), ((char)('a' + random.Next(26))).ToString(), name.AsSpan(at + 1));
    }
}
