using Compliance.Dates;

namespace Compliance.Rules.Expressions;

/// <summary>Compares two values of comparable types in three values.</summary>
internal static class Comparison
{
    public static Value Of(ExpressionOperator comparison, BoundNode leftNode, in Value left, BoundNode rightNode, in Value right)
    {
        if (left.IsNone || right.IsNone)
        {
            return Value.Of(comparison == ExpressionOperator.NotEqual);
        }

        if (left.IsUnknown || right.IsUnknown)
        {
            return Value.Merge(left, right);
        }

        switch (left.Kind)
        {
            case ValueKind.Date:
                var truth = Dates(comparison, left.AsDate, right.AsDate);
                return truth == Truth.Unknown ? BoundNode.Undecided((leftNode, left), (rightNode, right)) : Value.Of(truth);
            case ValueKind.Money:
                var (first, second) = (left.AsMoney, right.AsMoney);
                // Amounts of different sign, and nothing at all, compare alike in every currency.
                return string.Equals(first.Currency, second.Currency, StringComparison.Ordinal)
                    || first.Amount == 0 || second.Amount == 0 || (first.Amount > 0) != (second.Amount > 0)
                    ? Value.Of(Holds(comparison, first.Amount.CompareTo(second.Amount)))
                    : Value.Unknown(ExpressionText.Of(leftNode.Syntax), $"{first} and {second} are in different currencies");
            case ValueKind.Integer when right.Kind == ValueKind.Integer:
                return Value.Of(Holds(comparison, left.AsInteger.CompareTo(right.AsInteger)));
            case ValueKind.Integer or ValueKind.Decimal:
                return Value.Of(Holds(comparison, left.AsDecimal.CompareTo(right.AsDecimal)));
            case ValueKind.Text:
                return Value.Of(string.Equals(left.AsText, right.AsText, StringComparison.Ordinal) == (comparison == ExpressionOperator.Equal));
            default:
                return Value.Of((left.AsTruth == right.AsTruth) == (comparison == ExpressionOperator.Equal));
        }
    }

    /// <summary>The comparison that says the same with its sides exchanged.</summary>
    public static ExpressionOperator Mirror(ExpressionOperator comparison) => comparison switch
    {
        ExpressionOperator.Less => ExpressionOperator.Greater,
        ExpressionOperator.LessOrEqual => ExpressionOperator.GreaterOrEqual,
        ExpressionOperator.Greater => ExpressionOperator.Less,
        ExpressionOperator.GreaterOrEqual => ExpressionOperator.LessOrEqual,
        _ => comparison,
    };

    /// <summary>Compares a number known to lie from <paramref name="low"/> to <paramref name="high"/> with another.</summary>
    public static Truth Range(ExpressionOperator comparison, long low, long high, long other) => comparison switch
    {
        ExpressionOperator.Equal => other < low || other > high ? Truth.False : low == high ? Truth.True : Truth.Unknown,
        ExpressionOperator.NotEqual => Range(ExpressionOperator.Equal, low, high, other).Not(),
        ExpressionOperator.Less => high < other ? Truth.True : low >= other ? Truth.False : Truth.Unknown,
        ExpressionOperator.LessOrEqual => Range(ExpressionOperator.Greater, low, high, other).Not(),
        ExpressionOperator.Greater => low > other ? Truth.True : high <= other ? Truth.False : Truth.Unknown,
        _ => Range(ExpressionOperator.Less, low, high, other).Not(),
    };

    private static Truth Dates(ExpressionOperator comparison, UncertainDate left, UncertainDate right) => comparison switch
    {
        ExpressionOperator.Equal => left.IsSameDayAs(right),
        ExpressionOperator.NotEqual => left.IsSameDayAs(right).Not(),
        ExpressionOperator.Less => left.IsBefore(right),
        ExpressionOperator.LessOrEqual => right.IsBefore(left).Not(),
        ExpressionOperator.Greater => right.IsBefore(left),
        _ => left.IsBefore(right).Not(),
    };

    private static bool Holds(ExpressionOperator comparison, int order) => comparison switch
    {
        ExpressionOperator.Equal => order == 0,
        ExpressionOperator.NotEqual => order != 0,
        ExpressionOperator.Less => order < 0,
        ExpressionOperator.LessOrEqual => order <= 0,
        ExpressionOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
