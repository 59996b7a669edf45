using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting.Updating;

/// <summary>Rewrites expectations until every case that can be met is met. Records and settings stay, so each case is screened once.</summary>
internal static class TestUpdater
{
    // A changed test may change what its rows inherit, once; more rounds than that find nothing new.
    private const int MaximumRounds = 8;

    public static LoadResult<RulePackTestUpdate> Propose(string directory, Watchlist? watchlist)
    {
        var files = RulePackFiles.Read(directory);
        if (files.Value is null)
        {
            return new LoadResult<RulePackTestUpdate>(null, files.Diagnostics);
        }

        var loaded = files.Value.Load();
        if (loaded.Value is not { } pack)
        {
            return new LoadResult<RulePackTestUpdate>(null, loaded.Diagnostics);
        }

        var screeners = new TestScreeners(pack);
        var suite = TestSuiteReader.Read(screeners, directory, files.Value.Tests);
        if (suite.HasErrors || suite.Value is null)
        {
            return new LoadResult<RulePackTestUpdate>(null, suite.Diagnostics);
        }

        var screened = suite.Value.Cases.ToDictionary(c => c.Name, c => c.Screen(watchlist), StringComparer.Ordinal);
        var texts = files.Value.Tests;
        var left = new SortedSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < MaximumRounds; round++)
        {
            var edits = Collected(suite.Value, screened, texts, left, mayAdd: false);
            if (edits.Values.All(e => e.IsEmpty))
            {
                edits = Collected(suite.Value, screened, texts, left, mayAdd: true);
            }

            if (edits.Values.All(e => e.IsEmpty))
            {
                break;
            }

            ImmutableArray<PackFile> changed = [.. texts.Select(f => f with { Text = edits[f.DisplayPath].Apply() })];
            var next = TestSuiteReader.Read(screeners, directory, changed);
            if (next.HasErrors || next.Value is null)
            {
                // Both sides of a boundary that expect the same, for example: the author has to decide.
                left.UnionWith(next.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"what came out cannot be written down: {d}"));
                break;
            }

            (texts, suite) = (changed, next);
        }

        return new LoadResult<RulePackTestUpdate>(new RulePackTestUpdate(files.Value.Tests, texts, [.. left]), loaded.Diagnostics);
    }

    // The edits of every file, and what is left to the author in this round.
    private static Dictionary<string, TextEdits> Collected(
        RulePackTestSuite suite,
        Dictionary<string, (ScreeningResult Result, ImmutableArray<Diagnostic> Unlisted)> screened,
        ImmutableArray<PackFile> texts,
        SortedSet<string> left,
        bool mayAdd)
    {
        left.Clear();
        var edits = texts.ToDictionary(f => f.DisplayPath, f => new TextEdits(f.Text), StringComparer.Ordinal);
        var roots = new Dictionary<string, YamlSpan>(StringComparer.Ordinal);
        foreach (var test in suite.Cases)
        {
            var (result, unlisted) = screened[test.Name];
            if (test.Judge(result, unlisted).Outcome != RulePackTestOutcome.Failed)
            {
                continue;
            }

            if (test.Todo is not null || !unlisted.IsEmpty)
            {
                left.Add($"{test.Location}: {test.Name}: {(test.Todo is not null ? "the mark todo is the author's to remove" : "a given reference is not listed")}");
                continue;
            }

            var file = edits[test.Location.File];
            if (!roots.TryGetValue(test.Location.File, out var root))
            {
                roots[test.Location.File] = root = YamlSpan.Read(file.Text);
            }

            left.UnionWith(CaseUpdate.Apply(test, result, root, file, mayAdd).Select(text => $"{test.Location}: {test.Name}: {text}"));
        }

        return edits;
    }
}
