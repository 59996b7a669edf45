using System.Collections.Immutable;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Checking;

internal sealed partial class PossibleOutcomes
{
    private Outcomes Compare(ExpressionOperator comparison, BoundNode left, BoundNode right)
    {
        if (left.Type.Kind == ValueKind.Integer && left is QuantifierNode && Constants.IsConstant(right))
        {
            return Count(comparison, Constants.Value(right));
        }

        if (right.Type.Kind == ValueKind.Integer && right is QuantifierNode && Constants.IsConstant(left))
        {
            return Count(Comparison.Mirror(comparison), Constants.Value(left));
        }

        return Compare(comparison, left, Values(left), right, Values(right));
    }

    private static Outcomes Count(ExpressionOperator comparison, in Value value)
    {
        if (value.Kind != ValueKind.Integer)
        {
            return Outcomes.Any;
        }

        var truth = Comparison.Range(comparison, 0, long.MaxValue, value.AsInteger);
        return truth == Truth.Unknown ? Outcomes.Any : OutcomeLogic.Of(truth);
    }

    private static Outcomes Compare(ExpressionOperator comparison, BoundNode left, ImmutableArray<Value>? first, BoundNode right, ImmutableArray<Value>? second)
    {
        if (first is not { } lefts || second is not { } rights)
        {
            return Outcomes.Any;
        }

        // Values that stand for others can be compared with constants only: they tell nothing about each other.
        var isOpen = !Constants.IsConstant(left) && !Constants.IsConstant(right);
        var found = Outcomes.None;
        foreach (var one in lefts)
        {
            foreach (var other in rights)
            {
                found |= isOpen && AreRepresentatives(left, one, other)
                    ? Outcomes.Any
                    : OutcomeLogic.Of(Comparison.Of(comparison, left, one, right, other).AsTruth);
            }
        }

        return found;
    }

    private static bool AreRepresentatives(BoundNode node, in Value one, in Value other) => one.Kind == other.Kind && one.Kind switch
    {
        ValueKind.Text => node.Type is not ChoiceType && (one.AsText == Term.OtherText || other.AsText == Term.OtherText),
        ValueKind.Date or ValueKind.Money or ValueKind.Integer or ValueKind.Decimal => true,
        _ => false,
    };
}
