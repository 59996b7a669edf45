using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.PackTesting;

/// <summary>What running the tests of a pack came to.</summary>
/// <param name="Results">The results, in the order of the cases.</param>
public sealed record RulePackTestSummary(ImmutableArray<RulePackTestResult> Results)
{
    /// <summary>How many cases met their expectation.</summary>
    public int Passed => Count(RulePackTestOutcome.Passed);

    /// <summary>How many did not.</summary>
    public int Failed => Count(RulePackTestOutcome.Failed);

    /// <summary>How many are known not to meet it and say why.</summary>
    public int Todo => Count(RulePackTestOutcome.Todo);

    /// <summary>Whether something passed and nothing failed: cases that are all marked <c>todo</c> prove nothing.</summary>
    public bool IsGreen => Passed > 0 && Failed == 0;

    /// <summary>Renders <c>120 passed, 1 failed, 2 todo</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed, {Todo} todo");

    private int Count(RulePackTestOutcome outcome) => Results.Count(r => r.Outcome == outcome);
}
