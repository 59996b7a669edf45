using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using Compliance.Lists;

namespace Compliance.Benchmarks;

/// <summary>How fast are large lists read, and how much memory does it take? Each list has 8 MB here; <c>lists [MB] [FORMAT]</c> prints a table for larger ones.</summary>
[MemoryDiagnoser]
public class ListReading
{
    private const long Megabyte = 1_000_000;
    private const int WarmUps = 4;
    private const double Settled = 0.1;
    private const int Measured = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("lists").FullName;
    private string[] _files = [];

    [ParamsSource(nameof(Formats))]
    public string Format { get; set; } = "";

    public static IEnumerable<string> Formats => EnlargedLists.All.Select(l => l.Format).Distinct();

    [GlobalSetup]
    public void Write() => _files = [.. EnlargedLists.Write(EnlargedLists.All.First(l => l.Format == Format), 8 * Megabyte, _folder)];

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public int Read() => ListFile.ReadAll(_files).Sum(c => c.Parties.Length);

    /// <summary>Prints one row for each list: size unpacked, time and speed of readings whose code is compiled, time of the first reading, entries, finished watchlist, and the most memory in use at a time (a further reading) with its ratio to the watchlist.</summary>
    public static void Print(string[] args)
    {
        var size = (args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 50) * Megabyte;
        var folder = Directory.CreateTempSubdirectory("lists").FullName;
        Console.WriteLine("| format | made from | MB | seconds | MB/s | CPU seconds | MB/s of CPU | first reading s | warmed up | entries | errors | watchlist MB | most in use MB | ratio | with garbage MB |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        try
        {
            foreach (var list in EnlargedLists.All.Where(l => args.Length < 2 || l.Format.Contains(args[1], StringComparison.Ordinal)))
            {
                var files = EnlargedLists.Write(list, size, folder);
                Console.WriteLine(Row(list, files));
                foreach (var file in files)
                {
                    File.Delete(file);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Row(EnlargedList list, ImmutableArray<string> files)
    {
        var megabytes = files.Sum(Unpacked) / (double)Megabyte;
        var (warmUp, isSettled) = WarmUp(files);
        var measured = Enumerable.Range(0, Measured).Select(_ => Measure(files, isCollected: false)).ToArray();
        var (wall, cpu) = (Median(measured.Select(m => m.Wall)), Median(measured.Select(m => m.Cpu)));
        var (last, collected) = (measured[^1], Measure(files, isCollected: true));
        return string.Create(CultureInfo.InvariantCulture, $"| {list.Format} | {(files[0].EndsWith(".sample", StringComparison.Ordinal) ? "sample" : "published")} | {megabytes:0.0} | {wall:0.00} | {megabytes / wall:0.0} | {cpu:0.00} | {megabytes / cpu:0.0} | {warmUp[0].Wall:0.00} | {warmUp.Count}{(isSettled ? "" : "+")} | {last.Entries} | {last.Errors} | {last.Finished / (double)Megabyte:0.0} | {collected.Peak / (double)Megabyte:0.0} | {collected.Peak / (double)collected.Finished:0.00} | {measured.Max(m => m.Peak) / (double)Megabyte:0.0} |");
    }

    // Code is compiled while the first readings run, on the one core they have. They settle when one takes about the CPU time of the one before; another process disturbs CPU time less than wall time.
    private static (List<Reading> Readings, bool IsSettled) WarmUp(ImmutableArray<string> files)
    {
        var readings = new List<Reading> { Measure(files, isCollected: false) };
        var isSettled = false;
        while (!isSettled && readings.Count < WarmUps)
        {
            readings.Add(Measure(files, isCollected: false));
            isSettled = Math.Abs(readings[^1].Cpu - readings[^2].Cpu) <= Settled * readings[^2].Cpu;
        }

        return (readings, isSettled);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Measured / 2);

    // Collected while reading, the time means nothing and the memory is what is in use; otherwise it holds what waits to be collected.
    private static Reading Measure(ImmutableArray<string> files, bool isCollected)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        using var done = new ManualResetEventSlim();
        var sampling = new Thread(() =>
        {
            do
            {
                peak = Math.Max(peak, GC.GetTotalMemory(isCollected) - before);
            }
            while (!done.Wait(isCollected ? 50 : 5));
        });
        sampling.Start();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var contents = ListFile.ReadAll(files);
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
        done.Set();
        sampling.Join();
        var finished = GC.GetTotalMemory(forceFullCollection: true) - before;
        var result = new Reading(wall, used, contents.Sum(c => c.Tally.Entries), contents.Sum(c => c.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error)), finished, Math.Max(peak, finished));
        if (contents.SelectMany(c => c.Diagnostics).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            Console.Error.WriteLine(error);
        }

        GC.KeepAlive(contents);
        return result;
    }

    private static long Unpacked(string file)
    {
        if (!file.Contains(".xlsx", StringComparison.Ordinal))
        {
            return new FileInfo(file).Length;
        }

        using var zip = ZipFile.OpenRead(file);
        return zip.Entries.Sum(e => e.Length);
    }

    private sealed record Reading(double Wall, double Cpu, int Entries, int Errors, long Finished, long Peak);
}
