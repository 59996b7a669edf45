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
        return Combine(group.Kind, group.Members.AsSpan(), context, static (member, context) => Evaluate(member, context));
    }

    /// <summary>What the members of a group come to together; nothing is asked of those behind the one that decides.</summary>
    public static Truth Combine<TMember, TWith>(GroupKind kind, ReadOnlySpan<TMember> members, TWith with, Func<TMember, TWith, Truth> evaluate)
    {
        var value = kind == GroupKind.Any ? Truth.False : Truth.True;
        foreach (var member in members)
        {
            var truth = evaluate(member, with);
            value = kind switch
            {
                GroupKind.All => value.And(truth),
                GroupKind.Any => value.Or(truth),
                _ => value.And(truth.Not()),
            };
            if (value == (kind == GroupKind.Any ? Truth.True : Truth.False))
            {
                break;
            }
        }

        return value;
    }
}
