using Compliance.Rules.Checking;
using Compliance.Rules.Packs;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Checking;

/// <summary>A copy of the shipped pack in a folder of its own, with one text replaced.</summary>
internal sealed class PackCopy : IDisposable
{
    private static int _count;

    private PackCopy(string folder, string file, string text, int first, int last)
    {
        Folder = folder;
        File = file;
        Text = text;
        FirstLine = first;
        LastLine = last;
    }

    public string Folder { get; }

    public string File { get; }

    /// <summary>The changed file.</summary>
    public string Text { get; }

    /// <summary>The lines that the replacement stands on.</summary>
    public int FirstLine { get; }

    public int LastLine { get; }

    public static PackCopy With(string file, string old, string with)
    {
        var source = Repository.Data("packs", "dprk");
        var text = System.IO.File.ReadAllText(Path.Combine(source, file));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), $"{file} holds no \"{old}\": the row must change something");
        return Of(file, text[..at] + with + text[(at + old.Length)..], Line(text, at), Line(text, at) + with.Count(c => c == '\n'));
    }

    public static PackCopy Of(string file, string text, int first = 0, int last = 0)
    {
        var source = Repository.Data("packs", "dprk");
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "pack-copies", $"{Interlocked.Increment(ref _count)}");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var path in Directory.GetFiles(source, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(path, target);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
        System.IO.File.WriteAllText(Path.Combine(folder, file), text);
        return new PackCopy(folder, file, text, first, last);
    }

    public LoadResult<RulePack> Check(RulePackCheckOptions? options = null) => RulePackCheck.Run(Folder, options);

    /// <summary>The line on which a text stands in the changed file.</summary>
    public int LineOf(string text) => Line(Text, Text.IndexOf(text, StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static int Line(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
