using System.Collections.Frozen;
using System.Collections.Immutable;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>The part of a pack that a mutant has to be run with: its rules, those they refine, and those that refine them. Not thread-safe.</summary>
internal sealed class MutantRules
{
    private readonly ImmutableArray<RuleDefinition> _rules;
    private readonly Dictionary<string, RuleEvaluator> _evaluators = new(StringComparer.Ordinal);

    public MutantRules(Mutant mutant, RulePack pack)
    {
        var changed = mutant.Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var refiners = pack.Definitions.Where(r => r.Refines is { } refined && changed.ContainsKey(refined)).Select(r => r.Id);
        Affected = changed.Keys.Concat(refiners).ToFrozenSet(StringComparer.Ordinal);
        var needed = Affected.Concat(pack.Definitions.Where(r => Affected.Contains(r.Id)).Select(r => r.Refines).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        _rules = [.. pack.Definitions.Where(r => needed.Contains(r.Id)).Select(r => changed.GetValueOrDefault(r.Id, r))];
    }

    /// <summary>The rules whose findings may differ.</summary>
    public FrozenSet<string> Affected { get; }

    /// <summary>The findings of the affected rules on a case.</summary>
    public ImmutableArray<Finding> Findings(PreparedCase prepared)
    {
        var key = prepared.Case.Profile.Hash;
        if (!_evaluators.TryGetValue(key, out var evaluator))
        {
            _evaluators.Add(key, evaluator = new RuleEvaluator(_rules, prepared.Options));
        }

        return [.. prepared.Findings(evaluator).Where(f => Affected.Contains(f.RuleId))];
    }

    /// <summary>Whether two findings of a rule read alike: status, verdict, measures, exemptions, score and words.</summary>
    public static bool ReadAlike(Finding left, Finding right) =>
        string.Equals(left.RuleId, right.RuleId, StringComparison.Ordinal)
        && string.Equals(left.Subject, right.Subject, StringComparison.Ordinal)
        && left.Status == right.Status
        && left.Verdict == right.Verdict
        && left.Score == right.Score
        && string.Equals(left.Basis, right.Basis, StringComparison.Ordinal)
        && left.Laws.Select(l => (l.Measure.Id, l.Outcome)).SequenceEqual(right.Laws.Select(l => (l.Measure.Id, l.Outcome)))
        && left.Exemptions.Select(e => (e.Id, e.State)).SequenceEqual(right.Exemptions.Select(e => (e.Id, e.State)))
        && string.Equals(left.Explanation, right.Explanation, StringComparison.Ordinal);
}
