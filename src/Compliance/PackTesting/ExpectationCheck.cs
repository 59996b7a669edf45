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
    /// <summary>Every expectation that is not met, with its place and why; empty when all are. Without <paramref name="whyNot"/> the
    /// reasons are left out, as for findings of rules that are not the pack's own.</summary>
    public static ImmutableArray<string> Failures(Expectation expectation, SourceLocation location, ScreeningResult result, WhyNot? whyNot)
    {
        var failures = new List<string>();
        if (expectation.Verdict is { } verdict && verdict.Value != result.Verdict)
        {
            failures.Add(FailureText.OfVerdict(verdict, result, whyNot));
        }

        if (expectation.Findings is { } findings)
        {
            CheckFindings(findings, expectation.IsComplete ?? true, result, whyNot, failures);
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

    private static void CheckFindings(
        Placed<ImmutableArray<ExpectedFinding>> expected, bool isComplete, ScreeningResult result, WhyNot? whyNot, List<string> failures)
    {
        var comparison = FindingComparison.Of(expected.Value, result);
        foreach (var entry in comparison.Entries)
        {
            if (entry.IsNotReached)
            {
                failures.Add(FailureText.NotReached(entry.Expected, result));
            }

            foreach (var finding in entry.Failed)
            {
                failures.AddRange(FindingComparison.Problems(entry.Expected, finding).Select(problem => FailureText.OfFinding(problem, finding, whyNot)));
            }
        }

        if (isComplete)
        {
            failures.AddRange(comparison.Unnamed.Select(f => FailureText.NotNamed(expected.Location, f, whyNot)));
        }
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
}
