namespace Compliance.Cli.Tests;

/// <summary>A folder that lasts as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("compliance").FullName;

    public string Write(string name, string text)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A copy of the shipped pack, to damage.</summary>
    public string CopyPack()
    {
        foreach (var file in Directory.GetFiles(ToolRun.Pack, "*.yaml", SearchOption.AllDirectories))
        {
            Write(System.IO.Path.Combine("pack", System.IO.Path.GetRelativePath(ToolRun.Pack, file)), File.ReadAllText(file));
        }

        return At("pack");
    }

    /// <summary>A copy of the shipped pack with one test, which expects this verdict of a lease without facts; it comes to review.</summary>
    public string OneCasePack(string verdict)
    {
        var pack = CopyPack();
        Directory.Delete(System.IO.Path.Combine(pack, "tests"), recursive: true);
        File.Delete(System.IO.Path.Combine(pack, "mutation.yaml"));
        Write("pack/tests/one.yaml", $$"""
            format: rulepack-test/1
            tests:
              - name: a lease without facts
                as_of: 2020-01-28
                record: {type: lease, id: T-1, lessor: {name: Muster}, use: office}
                expect: {verdict: {{verdict}} }

            """);
        return pack;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
