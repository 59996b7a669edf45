using System.Collections.Immutable;

namespace Compliance.PackTesting.Mutation;

/// <summary>What became of a mutant.</summary>
public enum MutantFate
{
    /// <summary>A test failed with it: the tests would notice the mistake.</summary>
    Killed,

    /// <summary>Every test still passes.</summary>
    Survived,

    /// <summary>It was proven to mean the same as the pack: no test can notice.</summary>
    Equal,
}

/// <summary>A mutant and what became of it.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Difference">For a survivor, the case or the change of a case on which it differs from the pack, or null when the search found none.</param>
/// <param name="Accepted">Why the survivor is accepted, or null.</param>
public sealed record MutantResult(Mutant Mutant, MutantFate Fate, MutantDifference? Difference, AcceptedSurvivor? Accepted);

/// <summary>A record that tells a survivor from the pack.</summary>
/// <param name="Case">The test it was found from.</param>
/// <param name="Row">The row of a <c>vary</c> list that makes it, empty when it is the test's own record.</param>
/// <param name="Change">What differs, in words.</param>
public sealed record MutantDifference(RulePackTestCase Case, string Row, string Change);

/// <summary>A survivor that is known and accepted for a while. It still counts as one.</summary>
/// <param name="Key">The mutant's key.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Expires">The last day on which it is.</param>
/// <param name="Location">Where it is written.</param>
public sealed record AcceptedSurvivor(string Key, string Reason, DateOnly Expires, SourceLocation Location);

/// <summary>What testing the tests of a pack came to.</summary>
/// <param name="Results">Every mutant, in the order of the files.</param>
/// <param name="Cases">How many cases were run; those marked <c>todo</c> are not.</param>
/// <param name="Unused">Accepted survivors that are none: no such mutant is made, or a test notices it by now.</param>
public sealed record MutationReport(ImmutableArray<MutantResult> Results, int Cases, ImmutableArray<AcceptedSurvivor> Unused)
{
    /// <summary>How many mutants of a group were killed.</summary>
    /// <param name="group">The group.</param>
    public int Killed(MutationGroup group) => Of(group).Count(r => r.Fate == MutantFate.Killed);

    /// <summary>How many mutants of a group count: all but those proven equal.</summary>
    /// <param name="group">The group.</param>
    public int Total(MutationGroup group) => Of(group).Count(r => r.Fate != MutantFate.Equal);

    /// <summary>The share of a group that was killed, in hundredths of a percent; 10,000 when there is none.</summary>
    /// <param name="group">The group.</param>
    public int Score(MutationGroup group) => Total(group) is var total and > 0 ? (int)(10_000L * Killed(group) / total) : 10_000;

    /// <summary>The survivors of a group.</summary>
    /// <param name="group">The group.</param>
    public IEnumerable<MutantResult> Survivors(MutationGroup group) => Of(group).Where(r => r.Fate == MutantFate.Survived);

    /// <summary>Accepted survivors whose acceptance has run out.</summary>
    /// <param name="on">The day.</param>
    public IEnumerable<AcceptedSurvivor> Expired(DateOnly on) => Results.Select(r => r.Accepted).OfType<AcceptedSurvivor>().Where(a => a.Expires < on);

    private IEnumerable<MutantResult> Of(MutationGroup group) => Results.Where(r => r.Mutant.Operator.Group() == group);
}
