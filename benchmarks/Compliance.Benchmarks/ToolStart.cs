using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime;
using Compliance.Rules.Packs;

namespace Compliance.Benchmarks;

/// <summary>How long short runs of the built tool take, and the first reading of a rule pack in a process: <c>start [RUNS]</c>.</summary>
/// <remarks>Every run is a process of its own, one after the other; times are wall clock. The tool must have been built (Release).</remarks>
internal static class ToolStart
{
    private const string Own = "Compliance.Benchmarks.dll";

    private static readonly string Root = typeof(ToolStart).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;
    private static readonly string ToolFolder = Path.Combine(Root, "src", "Compliance.Cli", "bin", "Release", "net10.0");
    private static readonly string Pack = Path.Combine(Root, "data", "packs", "dprk");

    public static void Print(string[] args)
    {
        var runs = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 10;
        var folder = Directory.CreateTempSubdirectory("start-").FullName;
        try
        {
            Place(folder);
            var record = Path.Combine(folder, "lease.csv");
            File.WriteAllLines(record, File.ReadLines(Path.Combine(Root, "data", "samples", "leases.csv")).Take(2));
            var tool = Path.Combine(ToolFolder, "Compliance.Cli.dll");
            var here = Path.Combine(folder, Own);
            Console.WriteLine($"| what | median of {runs} | least | most |");
            Console.WriteLine("|---|---|---|---|");
            Row("a process that does nothing", runs, () => Wall(here, "start-nothing"));
            Row("`compliance match --help`", runs, () => Wall(tool, "match", "--help"));
            Row("`compliance match \"Kim Yong Chol\"`", runs, () => Wall(tool, "match", "Kim Yong Chol"));
            Row("`compliance screen` of one lease, embedded pack", runs, () => Wall(tool, "screen", record, "--as-of", "2020-01-28", "--fail-on", "never"));
            Row("`compliance screen` of one lease, `--pack data/packs/dprk`", runs, () => Wall(tool, "screen", record, "--as-of", "2020-01-28", "--fail-on", "never", "--pack", Pack));
            Row("first load of the pack `dprk` in a process, assemblies of the tool", runs, () => Told(here, "start-load"));
            Row("the same, library as built", runs, () => Told(Path.Combine(AppContext.BaseDirectory, Own), "start-load"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a process started by <see cref="Print"/> does: loads the pack and tells how long that took.</summary>
    public static void Load()
    {
        var watch = Stopwatch.StartNew();
        var pack = RulePack.Load(Pack).GetValueOrThrow();
        var elapsed = watch.Elapsed.TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed:0.0} {pack.Rules.Length} rules, {JitInfo.GetCompiledMethodCount()} methods compiled"));
    }

    // Without a list of dependencies the runtime takes the assemblies that lie beside the program: those of the tool.
    private static void Place(string folder)
    {
        foreach (var file in Directory.GetFiles(ToolFolder, "*.dll"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (var name in new[] { Own, "Compliance.Benchmarks.runtimeconfig.json" })
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), Path.Combine(folder, name));
        }
    }

    private static void Row(string what, int runs, Func<double> measure)
    {
        // The first run reads the files from the disk.
        measure();
        var times = Enumerable.Range(0, runs).Select(_ => measure()).Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {(times[(runs - 1) / 2] + times[runs / 2]) / 2:0} ms | {times[0]:0} ms | {times[^1]:0} ms |"));
    }

    private static double Wall(params string[] args)
    {
        var watch = Stopwatch.StartNew();
        Run(args);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Told(params string[] args) => double.Parse(Run(args).Split(' ')[0], CultureInfo.InvariantCulture);

    private static string Run(string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', args)} ended with {process.ExitCode}: {error.Result}");
    }
}
