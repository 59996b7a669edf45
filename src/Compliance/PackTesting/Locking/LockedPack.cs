using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Locking;

/// <summary>What a lock says of a pack.</summary>
internal sealed record LockedPack(SourceLocation Location, string Id, string Version, string Hash, string Engine, string Watchlist, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>The base of an overlay: id, version and hash.</summary>
    public (string Id, string Version, string Hash)? Base { get; private init; }

    private const int MaximumLength = 1024 * 1024;

    // Said once: what was found before is replaced by a new lock, what was not meant is taken back.
    private const string Remedy = "restore it, or test the change, raise the version and lock the pack again";

    /// <summary>Reads the lock in a folder, or says why it cannot be used.</summary>
    public static LockedPack? Read(string directory, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var path = Path.Combine(directory, RulePackLock.FileName);
        if (!File.Exists(path))
        {
            diagnostics.Add(Diagnostic.Error(
                LockDiagnostics.NoLock, "the pack has no lock", new SourceLocation(path), $"a file {RulePackLock.FileName}", $"compliance packs lock {directory}"));
            return null;
        }

        if (TextFile.Read(path, path, MaximumLength, LockDiagnostics.NoLock, diagnostics) is not { } text
            || JsonNodes.Parse(text, path, 1, diagnostics) is not { } root
            || MappingReader.Open(root, RulePackLock.FileName, diagnostics) is not { } reader)
        {
            return null;
        }

        if (reader.Scalar("format", required: true) is { } format && !string.Equals(format.Text, LockText.Format, StringComparison.Ordinal))
        {
            reader.Wrong(format, "format", LockText.Format);
        }

        var (id, version, hash, engine) = (reader.Text("pack", required: true), reader.Text("version", required: true), reader.Text("hash", required: true), reader.Text("engine", required: true));
        var under = reader.Mapping("base");
        var (baseId, baseVersion, baseHash) = (under?.Text("pack", required: true), under?.Text("version", required: true), under?.Text("hash", required: true));
        under?.Close();
        var list = reader.Mapping("watchlist", required: true)?.Text("hash", required: true);
        var files = reader.Entries("files", required: true)
            .ToImmutableSortedDictionary(f => f.Key, f => f.Value is DataScalar scalar ? scalar.Text : "", StringComparer.Ordinal);

        // What the tests came to is for people to read.
        foreach (var key in new[] { "tests", "coverage", "mutation" })
        {
            reader.Node(key);
        }

        reader.Close();
        return diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
            ? null
            : new LockedPack(reader.Location, id!, version!, hash!, engine!, list!, files) { Base = under is null ? null : (baseId!, baseVersion!, baseHash!) };
    }

    /// <summary>Names each file that was changed, added or taken away.</summary>
    public void CheckFiles(string directory, RulePackFiles files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var present = LockText.HashesOf(files);
        foreach (var path in present.Keys.Union(Files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var problem = !Files.TryGetValue(path, out var locked) ? "the file is not in the lock"
                : !present.TryGetValue(path, out var hash) ? "the file of the lock is not there"
                : !string.Equals(locked, hash, StringComparison.Ordinal) ? "the file is not the one that was locked"
                : null;
            if (problem is not null)
            {
                diagnostics.Add(Diagnostic.Error(LockDiagnostics.Differs, problem, new SourceLocation(Path.Combine(directory, path)), $"the files of {Id} {Version} as locked", Remedy));
            }
        }
    }

    /// <summary>Whether what the lock says of the pack is so, the files being the same.</summary>
    public void CheckIdentity(RulePack pack, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Base is { } locked && pack.Base is { } under && locked != (under.Id, under.Version, under.Hash))
        {
            diagnostics.Add(Diagnostic.Error(
                LockDiagnostics.Differs,
                $"the pack under it is not the one that was locked: {locked.Id} {locked.Version} ({locked.Hash})",
                Location,
                $"{under.Id} {under.Version} ({under.Hash})",
                Remedy));
        }
        else if ((Id, Version, Hash) != (pack.Id, pack.Version, pack.Hash))
        {
            diagnostics.Add(Diagnostic.Error(
                LockDiagnostics.Differs, $"the lock is about {Id} {Version} ({Hash})", Location, $"{pack.Id} {pack.Version} ({pack.Hash})", "lock the pack again"));
        }
    }

    /// <summary>Whether the tests ran with the library and list in use.</summary>
    public void CheckEngine(string engine, string watchlist, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!string.Equals(Engine, engine, StringComparison.Ordinal))
        {
            diagnostics.Add(Other($"the tests ran with version {Engine} of this library, not with {engine}"));
        }

        if (!string.Equals(Watchlist, watchlist, StringComparison.Ordinal))
        {
            diagnostics.Add(Other("the tests ran with another embedded list"));
        }
    }

    private Diagnostic Other(string problem) =>
        Diagnostic.Warning(LockDiagnostics.OtherEngine, problem, Location, "the ones in use", "run the tests, and lock the pack again");
}
