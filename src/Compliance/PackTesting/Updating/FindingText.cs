using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.PackTesting.Updating;

/// <summary>Writes findings as entries of <c>findings</c>.</summary>
internal static class FindingText
{
    // An entry is met by one finding of a positive status, and only by all of a negative one: the weightiest is the one to write.
    private static readonly ImmutableArray<RuleStatus> Weights =
        [RuleStatus.True, RuleStatus.Unknown, RuleStatus.Exempt, RuleStatus.Error, RuleStatus.NotInForce, RuleStatus.False, RuleStatus.NotApplicable];

    public static Finding Weightiest(ImmutableArray<Finding> findings) => findings.MinBy(f => Weights.IndexOf(f.Status))!;

    /// <summary>An entry for a finding that nothing named.</summary>
    public static string Of(Finding finding, ScreeningResult result)
    {
        var isOnlyOne = result.Findings.Count(f => string.Equals(f.RuleId, finding.RuleId, StringComparison.Ordinal)) == 1;
        return $"{{rule: {YamlEdits.Scalar(finding.RuleId)}, status: {ChoiceWords<RuleStatus>.Word(finding.Status)}{(isOnlyOne ? "" : Subject(finding.Subject))}}}";
    }

    /// <summary>Every entry with what came out, and those that nothing named.</summary>
    public static IEnumerable<string> All(ImmutableArray<ExpectedFinding> expected, ScreeningResult result, bool isComplete)
    {
        var comparison = FindingComparison.Of(expected, result);
        var kept = comparison.Entries.Where(e => !e.IsNotReached).Select(e => Entry(e.Expected, e.Failed.IsEmpty ? null : Weightiest(e.Failed)));
        return isComplete ? kept.Concat(comparison.Unnamed.Select(f => Of(f, result))) : kept;
    }

    /// <summary>The word for a measure in a finding; null when it was not asked about.</summary>
    public static string? Outcome(Finding finding, string law) =>
        finding.Laws.FirstOrDefault(l => string.Equals(l.Measure.Id, law, StringComparison.Ordinal)) is { } engaged ? ChoiceWords<LawOutcome>.Word(engaged.Outcome) : null;

    /// <summary>The word for an exemption in a finding; null when it was not asked about.</summary>
    public static string? State(Finding finding, string exemption) =>
        finding.Exemptions.FirstOrDefault(e => string.Equals(e.Id, exemption, StringComparison.Ordinal)) is { } decision ? ChoiceWords<ExemptionState>.Word(decision.State) : null;

    private static string Entry(ExpectedFinding expected, Finding? now)
    {
        var status = expected.Status is null ? "" : $", status: {ChoiceWords<RuleStatus>.Word(now?.Status ?? expected.Status.Value)}";
        var laws = Words("laws", expected.Laws.Select(l => (l.Law, now is null ? ChoiceWords<LawOutcome>.Word(l.Outcome.Value) : Outcome(now, l.Law))));
        var exemptions = Words("exemptions", expected.Exemptions.Select(e => (e.Exemption, now is null ? ChoiceWords<ExemptionState>.Word(e.State.Value) : State(now, e.Exemption))));
        return $"{{rule: {YamlEdits.Scalar(expected.Rule)}{status}{(expected.Subject is null ? "" : Subject(expected.Subject))}{laws}{exemptions}}}";
    }

    private static string Words(string key, IEnumerable<(string Id, string? Word)> words)
    {
        var known = words.Where(w => w.Word is not null).Select(w => $"{YamlEdits.Scalar(w.Id)}: {w.Word}").ToList();
        return known.Count == 0 ? "" : $", {key}: {{{string.Join(", ", known)}}}";
    }

    private static string Subject(string subject) => subject.Length == 0 ? ""
        : subject.StartsWith("activities[", StringComparison.Ordinal) && subject.EndsWith(']') ? $", activity: {subject["activities[".Length..^1]}"
        : $", party: {YamlEdits.Scalar(subject)}";
}
