using System.Collections.Immutable;
using System.Globalization;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>Compares what screening came to with what a case expects.</summary>
internal static class ExpectationCheck
{
    /// <summary>Every expectation that is not met, with its place and why; empty when all are.</summary>
    public static ImmutableArray<string> Failures(Expectation expectation, SourceLocation location, ScreeningResult result)
    {
        var failures = new List<string>();
        if (expectation.Verdict is { } verdict && verdict.Value != result.Verdict)
        {
            failures.Add(FailureText.OfVerdict(verdict, result));
        }

        if (expectation.Findings is { } findings)
        {
            CheckFindings(findings, expectation.IsComplete ?? true, result, failures);
        }

        if (expectation.Matches is { } matches)
        {
            CheckMatches(matches, result, failures);
        }

        if (expectation.Score is { } score)
        {
            CheckScore(score, result, failures);
        }

        foreach (var text in expectation.Explanations?.Value ?? [])
        {
            CheckText(text, result, failures);
        }

        // An engine fault is never what a test is about; it must not hide behind an expected review.
        failures.AddRange(result.Incomplete
            .Where(d => d.Code is ScreeningDiagnostics.RuleFailed or ScreeningDiagnostics.EvidenceFailed)
            .Select(d => $"{location}: the screening is incomplete: {d}"));
        return [.. failures];
    }

    private static void CheckFindings(Placed<ImmutableArray<ExpectedFinding>> expected, bool isComplete, ScreeningResult result, List<string> failures)
    {
        var named = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        foreach (var expectation in expected.Value)
        {
            var candidates = result.Findings
                .Where(f => string.Equals(f.RuleId, expectation.Rule, StringComparison.Ordinal) && IsMeant(expectation, f, expected.Value))
                .ToList();
            if (candidates.Count == 0)
            {
                failures.Add(FailureText.NotReached(expectation, result));
                continue;
            }

            var problems = candidates.Select(f => (Finding: f, Texts: Problems(expectation, f))).ToList();
            var met = problems.Where(p => p.Texts.Count == 0).Select(p => p.Finding).ToList();
            named.UnionWith(met);

            // "It is true" names the party or activity it is true of; "it is false" speaks of every one.
            var failed = met.Count > 0 && !IsNegative(expectation.Status) ? [] : problems.Where(p => p.Texts.Count > 0).ToList();
            foreach (var (finding, texts) in failed)
            {
                named.Add(finding);
                failures.AddRange(texts.Select(problem => FailureText.OfFinding(problem, finding)));
            }
        }

        if (isComplete)
        {
            failures.AddRange(result.Findings
                .Where(f => !IsNegative(f.Status) && !named.Contains(f))
                .Select(f => FailureText.NotNamed(expected.Location, f)));
        }
    }

    // Without a subject an entry means every subject that no other entry of the same rule names.
    private static bool IsMeant(ExpectedFinding expectation, Finding finding, ImmutableArray<ExpectedFinding> all) => expectation.Subject is { } subject
        ? string.Equals(finding.Subject, subject, StringComparison.Ordinal)
        : !all.Any(e => string.Equals(e.Rule, finding.RuleId, StringComparison.Ordinal) && string.Equals(e.Subject, finding.Subject, StringComparison.Ordinal));

    private static bool IsNegative(RuleStatus? status) => status is RuleStatus.False or RuleStatus.NotInForce or RuleStatus.NotApplicable;

    private static List<string> Problems(ExpectedFinding expectation, Finding finding)
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

    private static void CheckMatches(Placed<ImmutableArray<DataScalar>> expected, ScreeningResult result, List<string> failures)
    {
        var shown = result.Parties
            .SelectMany(p => p.Matches.Select(m => (p.Role, Match: m, References: m.Party.Designations.Select(d => d.Reference).ToList())))
            .ToList();
        foreach (var reference in expected.Value.Where(r => !shown.Any(s => s.References.Contains(r.Text, StringComparer.Ordinal))))
        {
            failures.Add($"{reference.Location}: expected the listed party {reference.Text} to be shown, was not; shown: "
                + (shown.Count == 0 ? "none" : string.Join(", ", shown.SelectMany(s => s.References).Distinct(StringComparer.Ordinal))));
        }

        foreach (var (role, match, references) in shown.Where(s => !expected.Value.Any(r => s.References.Contains(r.Text, StringComparer.Ordinal))))
        {
            failures.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{expected.Location}: {role}: {string.Join(", ", references)} is shown ({match.QueryName} resembles {match.Alias.Name}, {match.Similarity} basis points) and is not expected"));
        }
    }

    private static void CheckScore(Placed<ScoreBounds> expected, ScreeningResult result, List<string> failures)
    {
        if (result.Score.Low < expected.Value.Low || result.Score.High > expected.Value.High)
        {
            failures.Add(FailureText.OfScore(expected, result));
        }
    }

    private static void CheckText(ExpectedText expected, ScreeningResult result, List<string> failures)
    {
        var explanations = result.Findings.Where(f => string.Equals(f.RuleId, expected.Rule, StringComparison.Ordinal)).Select(f => f.Explanation).ToList();
        if (!explanations.Any(e => e.Contains(expected.Text, StringComparison.Ordinal)))
        {
            failures.Add($"{expected.Location}: {expected.Rule}: expected the explanation to hold \"{expected.Text}\", was: {string.Join(" | ", explanations)}");
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => ChoiceWords<T>.Word(value);
}
