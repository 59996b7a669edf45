using System.Diagnostics;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Compliance.Cli.Tests;

/// <summary>The tool as a user gets it: packed, installed from a folder, run in a process of its own.</summary>
[TestFixture]
[Category("Package")]
internal sealed class PackageTests
{
    [Test]
    public void The_packed_tool_installs_from_a_folder_and_screens()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") == "1")
        {
            Assert.Ignore("the installed tool never uses culture data: what a run with it shows holds here too.");
        }

        using var folder = new TemporaryFolder();
        var packages = folder.At("packages");
        var project = Path.Combine(ToolRun.Root, "src", "Compliance.Cli", "Compliance.Cli.csproj");

        // Its own output folders: other builds of the same project may be running. The code was analysed when the tests were built.
        var pack = Run(
            "dotnet", ToolRun.Root, "pack", project, "-c", "Release", "-o", packages, "--artifacts-path", folder.At("artifacts"),
            "-p:RestoreLockedMode=true", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false");
        if (pack.Code != 0 && Regex.IsMatch(pack.Output, "NU1101|NU1301|NU1102"))
        {
            Assert.Ignore("the packages of the build cannot be restored here: " + pack.Output.Split('\n').First(l => l.Contains("NU1", StringComparison.Ordinal)));
        }

        Assert.That(pack.Code, Is.Zero, pack.Output);
        var config = folder.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        var install = Run("dotnet", folder.Path, "tool", "install", "Compliance.Tool", "--tool-path", folder.At("bin"), "--source", packages, "--configfile", config);
        Assert.That(install.Code, Is.Zero, install.Output);

        var tool = folder.At(OperatingSystem.IsWindows() ? "bin/compliance.exe" : "bin/compliance");
        var screen = Run(tool, ToolRun.Root, "screen", "data/samples/leases.csv", "--as-of", "2020-01-28");
        Assert.That(screen.Code, Is.EqualTo(1), screen.Output);
        Assert.That(screen.Output, Does.Contain("PROHIBITED  L-001").And.Contain("exit 1: "));

        var inside = ToolRun.Of("screen", ToolRun.Sample("leases.csv"), "--as-of", "2020-01-28", "--fail-on", "never", "--format", "jsonl");
        var outside = Run(tool, ToolRun.Root, "screen", ToolRun.Sample("leases.csv"), "--as-of", "2020-01-28", "--fail-on", "never", "--format", "jsonl");
        Assert.That(outside.Output, Is.EqualTo(inside.Output), "installed and in process give the same bytes");
        Assert.That(Run(tool, ToolRun.Root, "screen").Code, Is.EqualTo(2));
    }

    private static (int Code, string Output) Run(string file, string folder, params string[] args)
    {
        var start = new ProcessStartInfo(file, args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // The installed tool finds the runtime of this process, wherever it is.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        start.Environment.Remove("CI");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
