using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;

namespace Compliance.PackTesting.Mutation;

/// <summary>Compares what a rule comes to in a pack and in a mutant.</summary>
internal static class MutantComparison
{
    /// <summary>Whether nothing differs that a test could ask about.</summary>
    public static bool ReadAlike(IReadOnlyList<Finding> left, IReadOnlyList<Finding> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => ReadAlike(pair.First, pair.Second));

    /// <summary>The first difference in words that matters to a group of mutants: for the verdict, what a rule and its measures and exemptions come to.</summary>
    public static string? Difference(MutationGroup group, IReadOnlyList<Finding> pack, IReadOnlyList<Finding> mutant)
    {
        if (pack.Count != mutant.Count)
        {
            return $"{pack.Count} findings become {mutant.Count}";
        }

        foreach (var (left, right) in pack.Zip(mutant))
        {
            var name = left.Subject.Length == 0 ? left.RuleId : $"{left.RuleId} on {left.Subject}";
            if (left.Status != right.Status || left.Verdict != right.Verdict)
            {
                return $"{name} is {Words(left)} and becomes {Words(right)}";
            }

            if (left.Laws.Length != right.Laws.Length)
            {
                return $"{name}: {left.Laws.Length} measures become {right.Laws.Length}";
            }

            if (Laws(left).Zip(Laws(right)).FirstOrDefault(p => p.First != p.Second) is { First.Id: { } law } laws)
            {
                return $"{name}: {law} is {Word(laws.First.Outcome)} and becomes {Word(laws.Second.Outcome)}";
            }

            if (States(left).Zip(States(right)).FirstOrDefault(p => p.First != p.Second) is { First.Id: { } exemption } states)
            {
                return $"{name}: {exemption} is {Word(states.First.State)} and becomes {Word(states.Second.State)}";
            }

            if (group != MutationGroup.Verdict && !ReadAlike(left, right))
            {
                return left.Score == right.Score ? $"{name}: the words differ" : $"{name}: the score is {left.Score} and becomes {right.Score}";
            }
        }

        return null;
    }

    private static bool ReadAlike(Finding left, Finding right) =>
        string.Equals(left.RuleId, right.RuleId, StringComparison.Ordinal)
        && string.Equals(left.Subject, right.Subject, StringComparison.Ordinal)
        && left.Status == right.Status
        && left.Verdict == right.Verdict
        && left.Score == right.Score
        && string.Equals(left.Basis, right.Basis, StringComparison.Ordinal)
        && Laws(left).SequenceEqual(Laws(right))
        && States(left).SequenceEqual(States(right))
        && string.Equals(left.Explanation, right.Explanation, StringComparison.Ordinal);

    private static IEnumerable<(string Id, LawOutcome Outcome)> Laws(Finding finding) => finding.Laws.Select(l => (l.Measure.Id, l.Outcome));

    private static IEnumerable<(string Id, ExemptionState State)> States(Finding finding) => finding.Exemptions.Select(e => (e.Id, e.State));

    private static string Words(Finding finding) => finding.Status is RuleStatus.True or RuleStatus.Unknown or RuleStatus.Exempt
        ? $"{Word(finding.Status)} ({Word(finding.Verdict)})"
        : Word(finding.Status);

    private static string Word<T>(T value)
        where T : struct, Enum => ChoiceWords<T>.Word(value);
}
