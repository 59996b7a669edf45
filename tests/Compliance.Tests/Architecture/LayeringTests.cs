using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Compliance.Tests.Architecture;

/// <summary>Each folder may use only the folders before it, so that a reader can learn the library from the bottom up.</summary>
internal sealed partial class LayeringTests
{
    private static readonly string[] Layers =
    [
        "Dates", "Text", "Names", "Lists", "Matching", "Records", "Evidence", "Rules", "Screening", "PackTesting", "Reports", "DependencyInjection",
    ];

    [Test]
    public void Every_folder_of_the_library_is_a_known_layer()
    {
        var folders = Directory.GetDirectories(Repository.Path_("src", "Compliance"))
            .Select(f => Path.GetFileName(f)!)
            .Where(f => f is not ("bin" or "obj"));
        Assert.That(folders, Is.SubsetOf(Layers));
    }

    [TestCaseSource(nameof(Layers))]
    public void A_layer_uses_only_layers_before_it(string layer)
    {
        var later = Layers.SkipWhile(l => l != layer).Skip(1).ToHashSet();
        Assert.That(UsedBy(Path.Combine("src", "Compliance", layer)).Intersect(later), Is.Empty);
    }

    [Test]
    public void The_foundation_uses_dates_only()
    {
        // DataNode readers parse dates; everything else of the foundation stands alone.
        var files = Directory.GetFiles(Repository.Path_("src", "Compliance"), "*.cs");
        Assert.That(files.SelectMany(LayersNamedIn).Distinct(), Is.SubsetOf(new[] { "Dates" }));
    }

    [Test]
    public void FuzzySharp_is_named_in_exactly_one_file()
    {
        // A replaceable scorer: its caveats (culture, preprocessing, null) stay in one place.
        var users = Directory.GetFiles(Repository.Path_("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains("using FuzzySharp", StringComparison.Ordinal));
        Assert.That(users.Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_file_lies_in_the_folder_of_its_namespace()
    {
        var root = Repository.Path_("src", "Compliance");
        var misplaced = SourceFiles(root).Where(file =>
        {
            var folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
            var expected = folder == "." ? "Compliance" : "Compliance." + folder;
            var match = NamespaceLine().Match(File.ReadAllText(file));
            return match.Success && match.Groups[1].Value != expected;
        });
        Assert.That(misplaced, Is.Empty);
    }

    private static IEnumerable<string> UsedBy(string folder) =>
        SourceFiles(Path.Combine(Repository.Root, folder)).SelectMany(LayersNamedIn).Distinct();

    private static IEnumerable<string> SourceFiles(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        : [];

    private static IEnumerable<string> LayersNamedIn(string file) =>
        UsingLine().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^using (?:static )?Compliance\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
