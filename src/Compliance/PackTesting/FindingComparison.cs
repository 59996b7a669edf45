using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>Expected findings beside those that came out.</summary>
/// <param name="Entries">Each expected finding, in the order written.</param>
/// <param name="Unnamed">What came out, is not negative and met no entry.</param>
internal sealed record FindingComparison(ImmutableArray<EntryComparison> Entries, ImmutableArray<Finding> Unnamed)
{
    public static FindingComparison Of(ImmutableArray<ExpectedFinding> expected, ScreeningResult result)
    {
        var named = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        var entries = ImmutableArray.CreateBuilder<EntryComparison>(expected.Length);
        foreach (var expectation in expected)
        {
            var candidates = result.Findings
                .Where(f => string.Equals(f.RuleId, expectation.Rule, StringComparison.Ordinal) && IsMeant(expectation, f, expected))
                .ToList();
            var met = candidates.Where(f => Problems(expectation, f).Count == 0).ToList();
            named.UnionWith(met);

            // "It is true" names the party or activity it is true of; "it is false" speaks of every one.
            ImmutableArray<Finding> failed = met.Count > 0 && !IsNegative(expectation.Status) ? [] : [.. candidates.Where(f => Problems(expectation, f).Count > 0)];
            named.UnionWith(failed);
            entries.Add(new EntryComparison(expectation, candidates.Count == 0, failed));
        }

        return new FindingComparison(entries.ToImmutable(), [.. result.Findings.Where(f => !IsNegative(f.Status) && !named.Contains(f))]);
    }

    // Without a subject an entry means every subject that no other entry of the same rule names.
    private static bool IsMeant(ExpectedFinding expectation, Finding finding, ImmutableArray<ExpectedFinding> all) => expectation.Subject is { } subject
        ? string.Equals(finding.Subject, subject, StringComparison.Ordinal)
        : !all.Any(e => string.Equals(e.Rule, finding.RuleId, StringComparison.Ordinal) && string.Equals(e.Subject, finding.Subject, StringComparison.Ordinal));

    /// <summary>Whether the status speaks of every subject and need not be named.</summary>
    public static bool IsNegative(RuleStatus? status) => status is RuleStatus.False or RuleStatus.NotInForce or RuleStatus.NotApplicable;

    /// <summary>What of an entry a finding does not meet.</summary>
    public static List<string> Problems(ExpectedFinding expectation, Finding finding)
    {
        var problems = new List<string>();
        if (expectation.Status is { } status && status != finding.Status)
        {
            problems.Add($"{expectation.Location}: {expectation.Name}: expected status {Word(status)}, was {Word(finding.Status)}");
        }

        foreach (var (law, outcome) in expectation.Laws)
        {
            var engaged = finding.Laws.FirstOrDefault(l => string.Equals(l.Measure.Id, law, StringComparison.Ordinal));
            if (engaged?.Outcome != outcome.Value)
            {
                problems.Add($"{outcome.Location}: {expectation.Name}: expected {law} {Word(outcome.Value)}, {(engaged is null ? "was not asked: its layer is not selected" : "was " + Word(engaged.Outcome))}");
            }
        }

        foreach (var (exemption, state) in expectation.Exemptions)
        {
            var decision = finding.Exemptions.FirstOrDefault(e => string.Equals(e.Id, exemption, StringComparison.Ordinal));
            if (decision?.State != state.Value)
            {
                problems.Add($"{state.Location}: {expectation.Name}: expected {exemption} {Word(state.Value)}, {(decision is null ? "was not asked" : "was " + Word(decision.State))}");
            }
        }

        return problems;
    }

    private static string Word<T>(T value)
        where T : struct, Enum => ChoiceWords<T>.Word(value);
}

/// <summary>One expected finding and what did not meet it.</summary>
/// <param name="Expected">The entry.</param>
/// <param name="IsNotReached">Whether the rule ran on nothing that the entry means.</param>
/// <param name="Failed">The findings that the entry means and that do not meet it.</param>
internal sealed record EntryComparison(ExpectedFinding Expected, bool IsNotReached, ImmutableArray<Finding> Failed);
