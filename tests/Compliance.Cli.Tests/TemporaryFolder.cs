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

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
