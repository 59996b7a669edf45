using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.PackTesting.Mutation;
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

    /// <summary>Runs every case.</summary>
    /// <param name="watchlist">The listed parties, <see cref="Watchlist.Default"/> when null.</param>
    /// <exception cref="ComplianceDataException">The watchlist does not cover the programme that the pack is about.</exception>
    public RulePackTestSummary Run(Watchlist? watchlist = null) => new([.. Cases.Select(c => c.Run(watchlist))]);
}
