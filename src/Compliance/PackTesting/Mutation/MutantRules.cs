using System.Collections.Frozen;
using System.Collections.Immutable;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>The part of a pack that has to be run to see a mutant: the rules that differ, those they refine, and those that refine them. Not thread-safe.</summary>
internal sealed class MutantRules
{
    private readonly ImmutableArray<RuleDefinition> _rules;
    private readonly ImmutableArray<RuleDefinition> _original;
    private readonly RulePack _pack;
    private readonly RulePack _mutated;
    private readonly (NexusDefinition Original, NexusDefinition Changed)? _nexus;
    private readonly Dictionary<(string Options, bool IsOriginal), RuleEvaluator> _evaluators = [];

    public MutantRules(Mutant mutant, RulePack pack)
    {
        var changed = mutant.Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var refiners = pack.Definitions.Where(r => r.Refines is { } refined && changed.ContainsKey(refined)).Select(r => r.Id);
        _pack = pack;
        _mutated = changed.Values.Any(r => !AsksAlike(r, pack.Definitions.First(d => string.Equals(d.Id, r.Id, StringComparison.Ordinal))))
            ? pack.With([.. pack.Definitions.Select(d => changed.GetValueOrDefault(d.Id, d))])
            : pack;

        // What no rule on activities asks any more keeps no record without activities open, whichever rule it is about.
        var sharing = _mutated.AsksOfActivitiesLike(pack) ? [] : pack.Definitions.Where(d => d.Scope == RuleScope.Activity).Select(d => d.Id);
        Affected = changed.Keys.Concat(refiners).Concat(sharing).ToFrozenSet(StringComparer.Ordinal);
        var needed = Affected.Concat(pack.Definitions.Where(r => Affected.Contains(r.Id)).Select(r => r.Refines).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        _original = [.. pack.Definitions.Where(r => needed.Contains(r.Id))];
        _nexus = mutant.Nexus;
        _rules = [.. _original.Select(r => changed.GetValueOrDefault(r.Id, r))];
        HasSameConditions = mutant.Nexus is null && _mutated.AsksOfActivitiesLike(pack) && _rules.Zip(_original).All(pair => ReferenceEquals(pair.First.Condition, pair.Second.Condition) && string.Equals(pair.First.Refines, pair.Second.Refines, StringComparison.Ordinal));
        if (ReferenceEquals(_mutated, pack) && mutant.Rules is [var only] && _original.First(r => string.Equals(r.Id, only.Id, StringComparison.Ordinal)) is var unchanged
            && unchanged == only with { Condition = unchanged.Condition })
        {
            OnlyCondition = (unchanged, only);
        }
    }

    /// <summary>The one rule that differs before and after, when nothing but its condition does.</summary>
    public (RuleDefinition? Original, RuleDefinition? Changed) OnlyCondition { get; }

    /// <summary>Whether every condition is as before, and so is what it asks and waits for: then a rule that does not hold still does not.</summary>
    public bool HasSameConditions { get; }

    /// <summary>Whether an affected rule engages a measure of these layers, before or after; a rule that engages none comes to nothing.</summary>
    public bool CountUnder(ImmutableArray<string> layers) => Affected.Count > 1 || _rules.Concat(_original).Any(r => Affected.Contains(r.Id) && r.Laws.Any(l => layers.Contains(l.Layer)));

    /// <summary>Whether each affected rule engages a measure of these layers before exactly when it does after.</summary>
    public bool CountAlikeUnder(ImmutableArray<string> layers) =>
        _rules.Zip(_original).All(pair => pair.First.Laws.Any(l => layers.Contains(l.Layer)) == pair.Second.Laws.Any(l => layers.Contains(l.Layer)));

    /// <summary>The rules whose findings may differ.</summary>
    public FrozenSet<string> Affected { get; }

    /// <summary>What the affected rules come to on a record in the mutant.</summary>
    public ImmutableArray<Finding> Findings(CaseRun run) => Findings(run, isOriginal: false);

    /// <summary>What they come to in the pack.</summary>
    public ImmutableArray<Finding> OriginalFindings(CaseRun run) => Findings(run, isOriginal: true);

    private ImmutableArray<Finding> Findings(CaseRun run, bool isOriginal)
    {
        if (!_evaluators.TryGetValue((run.OptionsKey, isOriginal), out var evaluator))
        {
            var asked = (isOriginal ? _pack : _mutated).AskedOfActivities(run.Options.Layers);
            evaluator = isOriginal
                ? new RuleEvaluator(_original, asked, run.Options)
                : new RuleEvaluator(_rules, _nexus is { } nexus ? [.. asked.Select(n => n == nexus.Original ? nexus.Changed : n)] : asked, run.Options);
            _evaluators.Add((run.OptionsKey, isOriginal), evaluator);
        }

        return [.. run.Findings(evaluator, isOwnNexus: isOriginal || _nexus is null).Where(f => Affected.Contains(f.RuleId))];
    }

    private static bool AsksAlike(RuleDefinition left, RuleDefinition right) => left.Asks().SequenceEqual(right.Asks(), StringComparer.Ordinal)
        && left.Laws.Select(l => l.Layer).SequenceEqual(right.Laws.Select(l => l.Layer), StringComparer.Ordinal);
}
