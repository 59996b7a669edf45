using Compliance.Rules.Checking;
using Compliance.Rules.Expressions;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Coverage;

/// <summary>Which values the conditions of a rule can show. A rule that refines another is asked only where that one is not false, and a
/// proposition whose evidence cannot reach its threshold is never true.</summary>
internal sealed class CoverableOutcomes(RulePack pack, RuleDefinition rule)
{
    private readonly ConditionGroup? _refined = pack.Definitions.FirstOrDefault(r => string.Equals(r.Id, rule.Refines, StringComparison.Ordinal))?.Condition;

    public Outcomes Of(ConditionAtom atom)
    {
        var outcomes = WhereAsked(atom);
        return atom.Expression.Root is HostCallNode { Syntax: CallSyntax call } && IsNeverTrue(call.Name) ? outcomes & ~Outcomes.True : outcomes;
    }

    /// <summary>The values of the whole condition.</summary>
    public Outcomes OfRule() => WhereAsked(rule.Condition) & Joined(rule.Condition);

    private Outcomes Joined(Condition condition) => condition is ConditionAtom atom
        ? Of(atom)
        : PossibleOutcomes.Join(((ConditionGroup)condition).Kind, ((ConditionGroup)condition).Members.Select(Joined));

    private Outcomes WhereAsked(Condition condition)
    {
        var found = Outcomes.None;
        var isFinished = PossibleOutcomes.Explore(_refined is null ? [condition] : [condition, _refined], new CheckBudget(), search =>
        {
            found |= _refined is not null && search.Evaluate(_refined) == Outcomes.False ? Outcomes.None : search.Evaluate(condition);
            return found != Outcomes.Any;
        });
        return isFinished ? found : Outcomes.Any;
    }

    private bool IsNeverTrue(string proposition) =>
        pack.Nexus.FirstOrDefault(n => string.Equals(n.Id, proposition, StringComparison.Ordinal)) is { } nexus && NexusReach.Of(nexus).High < nexus.ConfirmDecibans;
}
