using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.PackTesting.Mutation;
using Compliance.PackTesting.Overlays;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting;

/// <summary>A pack and its tests, loaded and checked. Immutable and safe for concurrent use.</summary>
public sealed class RulePackTestSuite
{
    internal RulePackTestSuite(RulePack pack, ImmutableArray<RulePackTestCase> cases, ImmutableArray<AcceptedSurvivor> acceptedSurvivors)
    {
        Pack = pack;
        Cases = cases;
        AcceptedSurvivors = acceptedSurvivors;
    }

    /// <summary>The pack under test.</summary>
    public RulePack Pack { get; }

    /// <summary>The cases in the order of the files; never empty.</summary>
    public ImmutableArray<RulePackTestCase> Cases { get; }

    /// <summary>The mutants that mutation.yaml accepts as survivors.</summary>
    public ImmutableArray<AcceptedSurvivor> AcceptedSurvivors { get; }

    /// <summary>The files of the pack that an overlay lies over, or null.</summary>
    internal RulePackFiles? BaseFiles { get; private init; }

    /// <summary>Screens the records of the base's tests with and without the overlay, each on the day and under the settings of its test.</summary>
    /// <param name="watchlist">The listed parties, <see cref="Watchlist.Default"/> when null.</param>
    /// <param name="stop">Ends the comparison.</param>
    /// <returns>RP2301 for each record that gets milder in part or whole, an error unless the overlay names an authority; RP2307 when no tests of the
    /// base are at hand; the errors of tests that cannot be read or screened against the watchlist; nothing for a pack that stands alone.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ImmutableArray<Diagnostic> CompareWithBase(Watchlist? watchlist = null, CancellationToken stop = default) =>
        BaseComparison.Of(this, watchlist ?? Watchlist.Default, stop);

    /// <summary>The suite over the files of its base.</summary>
    internal RulePackTestSuite Over(RulePackFiles? under) => new(Pack, Cases, AcceptedSurvivors) { BaseFiles = under };

    /// <summary>Runs every case.</summary>
    /// <param name="watchlist">The listed parties, <see cref="Watchlist.Default"/> when null.</param>
    /// <exception cref="ComplianceDataException">The watchlist does not cover the programme that the pack is about.</exception>
    public RulePackTestSummary Run(Watchlist? watchlist = null) => new([.. Cases.Select(c => c.Run(watchlist))]);
}
