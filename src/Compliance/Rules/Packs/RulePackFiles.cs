using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Compliance.Rules.Overlays;

namespace Compliance.Rules.Packs;

/// <summary>The texts of a pack's files, from a folder or from the library's own resources.</summary>
internal sealed class RulePackFiles
{
    private const int MaximumFiles = 500;
    private const int MaximumFileLength = 1024 * 1024;
    private const int MaximumLength = 4 * 1024 * 1024;
    private const string Unreadable = "RP1002";
    private const string EmbeddedFolder = "packs/";
    private const string SurvivorsFile = "mutation.yaml";

    private RulePackFiles(string origin, ImmutableArray<PackFile> files, ImmutableArray<PackFile> tests, PackFile? acceptedSurvivors)
    {
        Origin = origin;
        Files = files;
        Tests = tests;
        AcceptedSurvivors = acceptedSurvivors;
    }

    /// <summary>The folder, or a name in angle brackets.</summary>
    public string Origin { get; }

    /// <summary>pack.yaml, law/*.yaml and rules/*.yaml in ordinal order.</summary>
    public ImmutableArray<PackFile> Files { get; }

    /// <summary>tests/*.yaml in ordinal order.</summary>
    public ImmutableArray<PackFile> Tests { get; }

    /// <summary>mutation.yaml, or null.</summary>
    public PackFile? AcceptedSurvivors { get; }

    /// <summary>The files of the pack that this one, an overlay, lies over; null for a pack that stands alone.</summary>
    public RulePackFiles? Base { get; private init; }

    /// <summary>The packs that come with the library.</summary>
    public static ImmutableArray<string> EmbeddedIds { get; } =
    [
        .. typeof(RulePackFiles).Assembly.GetManifestResourceNames()
            .Where(r => r.StartsWith(EmbeddedFolder, StringComparison.Ordinal))
            .Select(r => r.Split('/')[1])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a folder, and of an overlay that of its base.</summary>
    public static LoadResult<RulePackFiles> Read(string directory)
    {
        var alone = ReadAlone(directory);
        if (alone.Value is not { } files)
        {
            return alone;
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var under = BasePack.Of(files, directory, diagnostics);
        return diagnostics.Count > 0
            ? new LoadResult<RulePackFiles>(null, diagnostics.ToImmutable())
            : new LoadResult<RulePackFiles>(
                under is null ? files : new RulePackFiles(files.Origin, files.Files, files.Tests, files.AcceptedSurvivors) { Base = under }, []);
    }

    /// <summary>Reads a folder without looking for a base.</summary>
    public static LoadResult<RulePackFiles> ReadAlone(string directory)
    {
        if (!File.Exists(Path.Combine(directory, "pack.yaml")))
        {
            return new LoadResult<RulePackFiles>(null, [Diagnostic.Error(
                "RP1000", "there is no pack.yaml in the folder", new SourceLocation(directory), "a rule pack folder", "name the folder that holds pack.yaml")]);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = ImmutableArray.CreateBuilder<PackFile>();
        var tests = ImmutableArray.CreateBuilder<PackFile>();
        var survivors = ImmutableArray.CreateBuilder<PackFile>();
        AddFile(directory, "pack.yaml", files, diagnostics);
        AddFolder(directory, "law", files, diagnostics);
        AddFolder(directory, "rules", files, diagnostics);
        AddFolder(directory, "tests", tests, diagnostics);
        if (File.Exists(Path.Combine(directory, SurvivorsFile)))
        {
            AddFile(directory, SurvivorsFile, survivors, diagnostics);
        }

        if (diagnostics.Count == 0)
        {
            CheckStrays(directory, [.. files, .. tests, .. survivors], diagnostics);
        }

        return diagnostics.Count > 0
            ? new LoadResult<RulePackFiles>(null, diagnostics.ToImmutable())
            : new LoadResult<RulePackFiles>(new RulePackFiles(directory, files.ToImmutable(), tests.ToImmutable(), survivors.FirstOrDefault()), []);
    }

    /// <summary>The pack of that name among the library's resources.</summary>
    public static RulePackFiles Embedded(string name)
    {
        var assembly = typeof(RulePackFiles).Assembly;
        var prefix = $"{EmbeddedFolder}{name}/";
        var files = assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource =>
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                using var reader = new StreamReader(stream, Encoding.UTF8);
                return new PackFile(resource[prefix.Length..], $"<{resource}>", reader.ReadToEnd());
            })
            .ToImmutableArray();
        return new RulePackFiles($"<packs/{name}>", files, [], null);
    }

    /// <summary>Parses and checks.</summary>
    public LoadResult<RulePack> Load() => RulePackLoader.Load(this);

    /// <summary>SHA-256 over names and contents with line ends folded to LF, so that a checkout's line ends do not matter; of an overlay its
    /// base's as well.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files.OrderBy(f => f.RelativePath, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.RelativePath + "\n" + file.Text.ReplaceLineEndings("\n") + "\0"));
        }

        if (Base is { } under)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"base\n{under.Hash()}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A rule in a folder that nobody reads would look present and never run.
    private static void CheckStrays(string directory, ImmutableArray<PackFile> read, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var known = read.Select(f => f.RelativePath).ToHashSet(StringComparer.Ordinal);
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 4,
            MatchCasing = MatchCasing.CaseInsensitive,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        };
        var strays = Directory.EnumerateFiles(directory, "*", options)
            .Where(f => f.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || f.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            .Select(f => Path.GetRelativePath(directory, f).Replace('\\', '/'))
            .Where(f => !known.Contains(f))
            .Order(StringComparer.Ordinal);
        foreach (var stray in strays.Take(MaximumFiles))
        {
            diagnostics.Add(Diagnostic.Error(
                "RP1026",
                "the file lies where no pack file is read",
                new SourceLocation(Path.Combine(directory, stray)),
                "pack.yaml, mutation.yaml, law/*.yaml, rules/*.yaml or tests/*.yaml, in small letters",
                "move it there or take it out of the pack's folder"));
        }
    }

    private static void AddFolder(string directory, string folder, ImmutableArray<PackFile>.Builder files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var path = Path.Combine(directory, folder);
        if (!Directory.Exists(path))
        {
            return;
        }

        var found = TextFile.InFolder(path, Unreadable, diagnostics, "*.yaml", "*.yml");
        if (found.Length > MaximumFiles)
        {
            diagnostics.Add(Diagnostic.Error(Unreadable, $"the folder holds {found.Length} files", new SourceLocation(path), $"at most {MaximumFiles}"));
            return;
        }

        foreach (var file in found)
        {
            if (files.Sum(f => (long)f.Text.Length) > MaximumLength)
            {
                diagnostics.Add(Diagnostic.Error(
                    Unreadable,
                    FormattableString.Invariant($"the pack has more than {MaximumLength / (1024 * 1024)} MiB of text"),
                    new SourceLocation(path),
                    "a smaller pack",
                    "split it into several packs"));
                return;
            }

            AddFile(directory, $"{folder}/{Path.GetFileName(file)}", files, diagnostics);
        }
    }

    private static void AddFile(string directory, string relative, ImmutableArray<PackFile>.Builder files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var path = Path.Combine(directory, relative);
        if (TextFile.Read(path, path, MaximumFileLength, Unreadable, diagnostics) is { } text)
        {
            files.Add(new PackFile(relative, path, text));
        }
    }
}

/// <summary>One file of a pack.</summary>
/// <param name="RelativePath">Its path in the pack, with slashes.</param>
/// <param name="DisplayPath">Its path as diagnostics name it.</param>
/// <param name="Text">Its text.</param>
internal sealed record PackFile(string RelativePath, string DisplayPath, string Text);
