using System.Diagnostics;
using System.Globalization;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Benchmarks;

/// <summary>What making, writing and reading the index of real lists takes. <c>index FILE LIST...</c> makes the index of the lists and writes it to the file;
/// <c>index-load FILE LIST...</c>, a process of its own, reads it.</summary>
internal static class IndexFiles
{
    private const int Warm = 9;

    /// <summary>Makes and writes.</summary>
    public static void Make(string file, string[] lists)
    {
        var parties = Read(lists);
        var (index, first) = Timed(() => NameIndex.Of(parties.Parties));
        var warm = Enumerable.Range(0, Warm).Select(_ => Timed(() => NameIndex.Of(parties.Parties)).Milliseconds).Order().ToArray();
        using (var stream = File.Create(file))
        {
            index.Save(stream);
        }

        var before = GC.GetTotalMemory(true);
        var kept = NameIndex.Load(file).GetValueOrThrow();
        var bytes = GC.GetTotalMemory(true) - before;
        GC.KeepAlive(kept);
        Print($"{parties.Parties.Length} parties, {index.Count} distinct names; made in {first:0} ms the first time, {warm[Warm / 2]:0} ms warm (median of {Warm}, least {warm[0]:0}); file of {new FileInfo(file).Length} bytes; {bytes / index.Count} bytes a name in memory, names included");
    }

    /// <summary>Reads.</summary>
    public static void Load(string file, string[] lists)
    {
        var parties = Read(lists);
        var (index, first) = Timed(() => NameIndex.Load(file).GetValueOrThrow());
        var (matcher, made) = Timed(() => new PartyMatcher(parties, null, index));
        var asked = Timed(() => matcher.Match(new NameQuery { Name = "Kim Yong Chol", Kind = PartyKind.Person })).Milliseconds;
        var warm = Enumerable.Range(0, Warm).Select(_ => Timed(() => NameIndex.Load(file)).Milliseconds).Order().ToArray();
        Print($"read in {first:0.0} ms the first time in the process, {warm[Warm / 2]:0.0} ms warm (median of {Warm}); set beside the parties in {made:0.0} ms; first query {asked:0.0} ms");
    }

    private static Watchlist Read(string[] lists) => Watchlist.Load(lists).Value ?? throw new ArgumentException("The lists cannot be read.", nameof(lists));

    private static (T Value, double Milliseconds) Timed<T>(Func<T> make)
    {
        var start = Stopwatch.GetTimestamp();
        var made = make();
        return (made, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
