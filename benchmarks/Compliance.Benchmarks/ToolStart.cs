using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime;
using Compliance.Rules.Packs;

namespace Compliance.Benchmarks;

/// <summary>How long short runs of the built tool take, and the first reading of a rule pack in a process: <c>start [RUNS] [PROGRAM]</c>, the program being the tool
/// published as a native one.</summary>
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
            Row("a process that does nothing", runs, () => Wall("dotnet", here, "start-nothing"));
            Rows("`compliance {0}`", runs, record, "dotnet", tool);
            if (args.Length > 1)
            {
                Rows("the same as a native program: `compliance {0}`", runs, record, Path.GetFullPath(args[1]));
            }

            Row("first load of the pack `dprk` in a process, assemblies of the tool", runs, () => Told("dotnet", here, "start-load"));
            Row("the same, library as built", runs, () => Told("dotnet", Path.Combine(AppContext.BaseDirectory, Own), "start-load"));
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

    private static void Rows(string what, int runs, string record, params string[] tool)
    {
        string[] screen = ["screen", record, "--as-of", "2020-01-28", "--fail-on", "never"];
        foreach (var (called, asked) in new (string, string[])[]
        {
            ("match --help", ["match", "--help"]),
            ("match \"Kim Yong Chol\"", ["match", "Kim Yong Chol"]),
            ("screen LEASE", screen),
            ("screen LEASE --pack data/packs/dprk", [.. screen, "--pack", Pack]),
        })
        {
            Row(string.Format(CultureInfo.InvariantCulture, what, called), runs, () => Wall([.. tool, .. asked]));
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

    private static double Wall(params string[] command)
    {
        var watch = Stopwatch.StartNew();
        Run(command);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Told(params string[] command) => double.Parse(Run(command).Split(' ')[0], CultureInfo.InvariantCulture);

    private static string Run(string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in command[1..])
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {error.Result}");
    }
}
