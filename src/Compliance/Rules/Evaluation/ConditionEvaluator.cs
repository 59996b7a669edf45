using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>Evaluates conditions in strong Kleene logic, with or without a trace.</summary>
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

    /// <summary>Every atom with its value, what it read and why it is unknown; nothing is cut short.</summary>
    public static void Trace(Condition condition, EvaluationContext context, bool isNegated, ImmutableArray<AtomTrace>.Builder trace)
    {
        switch (condition)
        {
            case ConditionAtom atom:
                var value = atom.Expression.Evaluate(context);
                trace.Add(new AtomTrace(
                    atom.Id,
                    atom.Expression.Text,
                    value.AsTruth,
                    isNegated,
                    [.. atom.Expression.Describe(context).Select(d => new AtomValue(d.Path, d.Value, PersonalData.IsPersonal(d.Path)))],
                    value.AsTruth == Truth.Unknown ? [.. value.Reasons.Select(r => r.ToString())] : []));
                break;
            case ConditionGroup group:
                foreach (var member in group.Members)
                {
                    Trace(member, context, isNegated ^ (group.Kind == GroupKind.None), trace);
                }

                break;
            default:
                throw new InvalidOperationException("Unknown kind of condition.");
        }
    }
}
