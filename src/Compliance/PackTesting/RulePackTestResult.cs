using System.Collections.Immutable;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>How a test case ended.</summary>
public enum RulePackTestOutcome
{
    /// <summary>Every expectation was met.</summary>
    Passed,

    /// <summary>An expectation was not met, or a case marked <c>todo</c> now meets them all.</summary>
    Failed,

    /// <summary>The case is marked <c>todo</c> and, as it says, does not meet its expectation yet.</summary>
    Todo,
}

/// <summary>What running one test case came to.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Failures">Each expectation that was not met: its place, what was expected, what came out and why. Empty when it passed;
/// for a case marked <c>todo</c> what is still missing.</param>
/// <param name="Result">What screening came to, with every rule explained.</param>
public sealed record RulePackTestResult(
    RulePackTestCase Case,
    RulePackTestOutcome Outcome,
    ImmutableArray<string> Failures,
    ScreeningResult Result)
{
    /// <summary>Whether nothing is wrong: the case passed, or it is marked <c>todo</c> and still fails.</summary>
    public bool Passed => Outcome != RulePackTestOutcome.Failed;

    /// <summary>The case's name, how it ended and every failure, one after the other.</summary>
    public override string ToString() => string.Join('\n', [$"{Case.Name}: {Outcome}", .. Failures]);
}
