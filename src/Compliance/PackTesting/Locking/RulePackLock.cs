using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.PackTesting.Coverage;
using Compliance.PackTesting.Mutation;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting.Locking;

/// <summary>The lock of a pack: which bytes were tested, with what, and how far. It detects changes; it is no signature.</summary>
public static class RulePackLock
{
    /// <summary>The name of the lock in the pack's folder.</summary>
    public const string FileName = "pack.lock.json";

    /// <summary>Runs the tests of a pack against the embedded list and writes down what was tested. The same files, library and list give the same text.</summary>
    /// <param name="directory">The folder that holds pack.yaml.</param>
    /// <param name="mutate">Whether the tests are tested with mutants as well.</param>
    /// <param name="stop">Ends the run early.</param>
    /// <returns>The text of the lock, a JSON document; or why there is none: an error in pack or tests, a test that fails (RP5001), or
    /// an overlay that makes a test of its base milder (RP2301).</returns>
    /// <exception cref="OperationCanceledException">The run was ended early.</exception>
    public static LoadResult<string> Create(string directory, bool mutate = false, CancellationToken stop = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var read = RulePackFiles.Read(directory);
        if (read.Value is not { } files)
        {
            return new LoadResult<string>(null, read.Diagnostics);
        }

        var loaded = files.Load();
        if (loaded.Value is not { } pack)
        {
            return new LoadResult<string>(null, loaded.Diagnostics);
        }

        // From the files that are locked, not from what lies there by now.
        var tests = TestSuiteReader.Read(new TestScreeners(pack), files);
        if (tests.HasErrors || tests.Value is not { } suite)
        {
            return new LoadResult<string>(null, tests.Diagnostics);
        }

        stop.ThrowIfCancellationRequested();
        var results = suite.Run();
        if (!results.IsGreen)
        {
            var worst = results.Results.FirstOrDefault(r => r.Outcome == RulePackTestOutcome.Failed)?.Case ?? suite.Cases[0];
            return new LoadResult<string>(null, [Diagnostic.Error(
                PackMutation.TestsFail, $"the case \"{worst.Name}\" does not pass: a lock would vouch for it", worst.Location, "cases that pass", "run compliance packs test")]);
        }

        var milder = suite.CompareWithBase(stop: stop);
        if (milder.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            return new LoadResult<string>(null, milder);
        }

        var coverage = PackCoverage.Of(suite, stop: stop);
        var mutation = mutate ? PackMutation.Run(suite, stop: stop) : null;
        return new LoadResult<string>(LockText.Of(files, pack, results, coverage, mutation), [.. tests.Diagnostics, .. milder]);
    }

    /// <summary>Compares a pack with its lock.</summary>
    /// <param name="directory">The folder that holds pack.yaml and pack.lock.json.</param>
    /// <returns>The pack, when it is the one that was locked; otherwise every file that differs (RP6001), or why that cannot be said (RP6002). When
    /// the library or its embedded list is another one than the tests ran with, that is a warning (RP6003).</returns>
    public static LoadResult<RulePack> Verify(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var read = RulePackFiles.Read(directory);
        if (read.Value is not { } files)
        {
            return new LoadResult<RulePack>(null, read.Diagnostics);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (LockedPack.Read(directory, diagnostics) is not { } locked)
        {
            return new LoadResult<RulePack>(null, diagnostics.ToImmutable());
        }

        locked.CheckFiles(directory, files, diagnostics);
        if (diagnostics.Count > 0)
        {
            return new LoadResult<RulePack>(null, diagnostics.ToImmutable());
        }

        var loaded = files.Load();
        if (loaded.Value is not { } pack)
        {
            return loaded;
        }

        locked.CheckIdentity(pack, diagnostics);
        var differs = diagnostics.Count > 0;
        locked.CheckEngine(Screener.EngineVersion, Watchlist.Default.ContentHash, diagnostics);
        return new LoadResult<RulePack>(differs ? null : pack, diagnostics.ToImmutable());
    }
}
