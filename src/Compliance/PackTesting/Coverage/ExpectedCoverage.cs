using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Checking;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Coverage;

/// <summary>Everything that the tests of a pack could show, and what no record can bring about.</summary>
internal sealed class ExpectedCoverage
{
    private readonly List<CoverageItem> _items = [];
    private readonly List<CoverageItem> _impossible = [];

    private ExpectedCoverage()
    {
    }

    public static (ImmutableArray<CoverageItem> Items, ImmutableArray<CoverageItem> Impossible) Of(RulePack pack)
    {
        var expected = new ExpectedCoverage();
        foreach (var rule in pack.Definitions)
        {
            expected.AddTightening(rule);
            if (pack.Origins.IsOwn(rule.Location))
            {
                expected.AddRule(rule, new CoverableOutcomes(pack, rule));
            }
        }

        // The base of an overlay has tests of its own.
        foreach (var exemption in pack.Exemptions.Where(e => pack.Origins.IsOwn(e.Location)))
        {
            expected.AddExemption(exemption, [.. pack.Definitions.Where(r => r.Exemptions.Contains(exemption)).Select(r => r.Id)]);
        }

        foreach (var law in pack.Measures.Where(m => pack.Origins.IsOwn(m.Location)))
        {
            expected.AddLaw(law, [.. pack.Definitions.Where(r => r.Laws.Contains(law)).Select(r => r.Id)]);
        }

        foreach (var nexus in pack.Nexus.Where(n => pack.Origins.IsOwn(n.Location)))
        {
            expected.AddNexus(nexus, [.. pack.Definitions.Where(r => r.Condition.Atoms().Any(a => Calls(a.Expression.Root, nexus.Id))).Select(r => r.Id)]);
        }

        return (Distinct(expected._items), Distinct(expected._impossible));
    }

    private static ImmutableArray<CoverageItem> Distinct(IEnumerable<CoverageItem> items) =>
    [
        .. items.DistinctBy(i => (i.Kind, i.Key))
            .OrderBy(i => i.Location.File, StringComparer.Ordinal)
            .ThenBy(i => i.Location.Line)
            .ThenBy(i => i.Location.Column)
            .ThenBy(i => i.Kind)
            .ThenBy(i => i.Key, StringComparer.Ordinal),
    ];

    private void AddRule(RuleDefinition rule, CoverableOutcomes outcomes)
    {
        var atoms = rule.Condition.Atoms().ToList();
        foreach (var atom in atoms)
        {
            var possible = outcomes.Of(atom);
            foreach (var truth in Enum.GetValues<Truth>())
            {
                Add(possible.Allows(truth), CoverageKind.Condition, $"{rule.Id}.{atom.Id}", CoverageWords.Of(truth), atom.Location, [rule.Id]);
            }

            // A condition that can have one value only, and the only one of a rule, has nothing to be independent of.
            Add(
                possible is not (Outcomes.True or Outcomes.False or Outcomes.Unknown),
                CoverageKind.Independence,
                $"{rule.Id}.{atom.Id}",
                "alone decides",
                atom.Location,
                [rule.Id]);
            AddBoundaries(atom.Expression.Root, atom.Location, [rule.Id]);
        }

        var condition = outcomes.OfRule();
        AddStatus(rule, RuleStatus.True, condition.Allows(Truth.True));
        AddStatus(rule, RuleStatus.False, condition.Allows(Truth.False));
        AddStatus(rule, RuleStatus.Unknown, condition.Allows(Truth.Unknown) || rule.Clock is not null);
        AddStatus(rule, RuleStatus.NotInForce, isPossible: true);
        if (!rule.Exemptions.IsEmpty)
        {
            AddStatus(rule, RuleStatus.Exempt, rule.Laws.All(l => rule.Exemptions.Any(e => e.Laws.Contains(l.Id))));
        }
    }

    private void AddTightening(RuleDefinition rule)
    {
        foreach (var exemption in rule.Tightening?.Without ?? [])
        {
            Add(
                isPossible: true,
                CoverageKind.Exemption,
                $"{rule.Id}.{exemption}",
                ChoiceWords<ExemptionState>.Word(ExemptionState.SetAside),
                rule.Tightening!.Location,
                [rule.Id]);
        }
    }

    private void AddStatus(RuleDefinition rule, RuleStatus status, bool isPossible) =>
        Add(isPossible, CoverageKind.Rule, rule.Id, ChoiceWords<RuleStatus>.Word(status), rule.Location, [rule.Id]);

    private void AddExemption(ExemptionDefinition exemption, ImmutableArray<string> rules)
    {
        if (rules.IsEmpty)
        {
            return;
        }

        var when = PossibleOutcomes.Of(exemption.When, new CheckBudget());
        var asksForDocument = exemption.Document is not null;
        foreach (var (state, isAsked) in (ReadOnlySpan<(ExemptionState, bool)>)
        [
            (ExemptionState.Granted, true),
            (ExemptionState.Absent, asksForDocument),
            (ExemptionState.TooLate, asksForDocument),
            (ExemptionState.WrongScope, exemption.Covers is not null),
            (ExemptionState.ConditionNotMet, when.Allows(Truth.False)),
            (ExemptionState.Undecided, asksForDocument || when.Allows(Truth.Unknown)),
        ])
        {
            Add(isAsked, CoverageKind.Exemption, exemption.Id, ChoiceWords<ExemptionState>.Word(state), exemption.Location, rules);
        }

        foreach (var atom in exemption.When.Atoms())
        {
            AddBoundaries(atom.Expression.Root, atom.Location, rules);
        }
    }

    private void AddLaw(Measure law, ImmutableArray<string> rules)
    {
        if (rules.IsEmpty)
        {
            return;
        }

        foreach (var side in LawSides.Of(law))
        {
            Add(isPossible: true, CoverageKind.LawDate, law.Id, side, law.Location, rules);
        }
    }

    private void AddBoundaries(BoundNode node, SourceLocation location, ImmutableArray<string> rules)
    {
        foreach (var boundary in ComparedBoundary.In(node))
        {
            foreach (var side in boundary.Sides)
            {
                Add(isPossible: true, CoverageKind.Boundary, boundary.Place, side, location, rules);
            }
        }
    }

    private void AddNexus(NexusDefinition nexus, ImmutableArray<string> rules)
    {
        var reach = NexusReach.Of(nexus);
        foreach (var truth in Enum.GetValues<Truth>())
        {
            var canBe = truth switch
            {
                Truth.True => reach.High >= nexus.ConfirmDecibans,
                Truth.False => reach.Low <= nexus.DismissDecibans,
                _ => true,
            };
            Add(canBe && !rules.IsEmpty, CoverageKind.Proposition, nexus.Id, CoverageWords.Of(truth), nexus.Location, rules);
        }

        foreach (var indicator in nexus.Indicators)
        {
            foreach (var band in indicator.Bands)
            {
                Add(!rules.IsEmpty, CoverageKind.Proposition, $"{nexus.Id}.{indicator.Id}", CoverageWords.OfWeight(band.Decibans), nexus.Location, rules);
            }
        }
    }

    private static bool Calls(BoundNode node, string name) =>
        (node is HostCallNode { Syntax: CallSyntax call } && string.Equals(call.Name, name, StringComparison.Ordinal)) || node.Children.Any(c => Calls(c, name));

    private void Add(bool isPossible, CoverageKind kind, string place, string value, SourceLocation location, ImmutableArray<string> rules) =>
        (isPossible ? _items : _impossible).Add(new CoverageItem(kind, place, value, location, IsSeen: false) { Rules = rules });
}
