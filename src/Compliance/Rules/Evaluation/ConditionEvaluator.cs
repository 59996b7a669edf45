using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>Evaluates conditions in strong Kleene logic; a trace is drawn by <see cref="ConditionTrace"/>.</summary>
internal static class ConditionEvaluator
{
    public static Truth Evaluate(Condition condition, EvaluationContext context)
    {
        if (condition is ConditionAtom atom)
        {
            return atom.Expression.Evaluate(context).AsTruth;
        }

        var group = (ConditionGroup)condition;
        var value = group.Kind == GroupKind.Any ? Truth.False : Truth.True;
        foreach (var member in group.Members)
        {
            var truth = Evaluate(member, context);
            value = group.Kind switch
            {
                GroupKind.All => value.And(truth),
                GroupKind.Any => value.Or(truth),
                _ => value.And(truth.Not()),
            };
            if (value == (group.Kind == GroupKind.Any ? Truth.True : Truth.False))
            {
                break;
            }
        }

        return value;
    }
}
