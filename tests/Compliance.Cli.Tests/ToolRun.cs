using System.Reflection;
using System.Text;

namespace Compliance.Cli.Tests;

/// <summary>One run of the tool inside the test's process.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public static string Root { get; } = Path.GetFullPath(typeof(ToolRun).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "RepositoryRoot").Value!);

    public static string Sample(string name) => Path.Combine(Root, "data", "samples", name);

    public static string Pack { get; } = Path.Combine(Root, "data", "packs", "dprk");

    /// <summary>Runs the tool without CI=true and on 2026-11-22.</summary>
    public static ToolRun Of(params string[] args) => With(args);

    public static ToolRun With(string[] args, string? input = null, string? ci = null, bool isOneScreen = false, CancellationToken stop = default)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(
            output,
            error,
            () => new MemoryStream(Encoding.UTF8.GetBytes(input ?? "")),
            name => name == "CI" ? ci : null,
            new FixedClock(),
            stop,
            IsOneScreen: isOneScreen);
        return new ToolRun(Tool.Run(args, terminal), output.ToString(), error.ToString());
    }

    public override string ToString() => $"exit {Code}\n--- output\n{Output}\n--- error\n{Error}";

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);
    }
}
