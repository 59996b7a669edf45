using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Screening;

namespace Compliance.PackTesting.Mutation;

/// <summary>Tests the tests of a pack: makes one mistake in it after the other and looks whether a test notices.</summary>
/// <remarks>The operators follow mutation testing as R. A. DeMillo, R. J. Lipton and F. G. Sayward described it (Hints on Test Data Selection, 1978),
/// applied to the checked tree of conditions, dates of law, exemptions and propositions, never to text.</remarks>
public static class PackMutation
{
    /// <summary>The diagnostic of tests that fail without any mutant.</summary>
    public const string TestsFail = PackTestDiagnostics.TestsFail;

    /// <summary>Makes and runs every mutant.</summary>
    /// <param name="suite">The pack and its tests.</param>
    /// <param name="watchlist">The listed parties, <see cref="Watchlist.Default"/> when null.</param>
    /// <param name="only">Leaves out mutants for which it is false; null for all.</param>
    /// <param name="stop">Ends the run early.</param>
    /// <exception cref="ComplianceDataException">A test fails as the pack is (RP5001): then nothing can be told from a failure.</exception>
    /// <exception cref="OperationCanceledException">The run was ended early.</exception>
    public static MutationReport Run(RulePackTestSuite suite, Watchlist? watchlist = null, Func<Mutant, bool>? only = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(suite);
        var cases = PreparedCase.All(suite, watchlist ?? Watchlist.Default, stop);
        ImmutableArray<Mutant> mutants = [.. PackMutants.Of(suite.Pack, ScreeningProfile.Default.ReviewAtScore).Where(m => only?.Invoke(m) ?? true)];
        var killed = new MutationRun(suite.Pack, cases).Kill(mutants, stop);
        var search = new SurvivorSearch(suite.Pack, cases);
        ImmutableArray<MutantResult> results =
        [
            .. mutants.Zip(killed).AsParallel().AsOrdered().WithCancellation(stop).Select(m => Judged(m.First, m.Second, suite, search)),
        ];
        var survivors = results.Where(r => r.Accepted is not null).Select(r => r.Mutant.Key).ToHashSet(StringComparer.Ordinal);
        return new MutationReport(results, cases.Length, only is null ? [.. suite.AcceptedSurvivors.Where(a => !survivors.Contains(a.Key))] : []);
    }
    private static MutantResult Judged(Mutant mutant, bool isKilled, RulePackTestSuite suite, SurvivorSearch search)
    {
        if (isKilled)
        {
            return new MutantResult(mutant, MutantFate.Killed, null, null);
        }

        if (EqualityProof.MeansTheSame(mutant, suite.Pack))
        {
            return new MutantResult(mutant, MutantFate.Equal, null, null);
        }

        var accepted = suite.AcceptedSurvivors.FirstOrDefault(a => string.Equals(a.Key, mutant.Key, StringComparison.Ordinal));
        return new MutantResult(mutant, MutantFate.Survived, mutant.Operator.Group() == MutationGroup.Verdict ? search.Find(mutant) : null, accepted);
    }
}
