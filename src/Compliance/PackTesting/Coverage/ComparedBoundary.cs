using Compliance.Dates;
using Compliance.Records;
using Compliance.Rules.Expressions;

namespace Compliance.PackTesting.Coverage;

/// <summary>A comparison of something in the record with a fixed value: a date of law, a parameter, a written figure.</summary>
internal sealed class ComparedBoundary
{
    private readonly BoundNode _variable;
    private readonly BoundNode _fixed;
    private readonly bool _isBelow;

    private ComparedBoundary(BoundNode variable, BoundNode @fixed, ExpressionOperator comparison)
    {
        _variable = variable;
        _fixed = @fixed;

        // x < c and x >= c change between the value below c and c; x <= c and x > c between c and the value above.
        _isBelow = comparison is ExpressionOperator.Less or ExpressionOperator.GreaterOrEqual;
        Place = $"{ExpressionText.Of(variable.Syntax)} against {ExpressionText.Of(@fixed.Syntax)}";
    }

    public string Place { get; }

    public IEnumerable<string> Sides => [AtIt, BesideIt];

    private static string AtIt => "at it";

    private string BesideIt => _isBelow ? "right below it" : "right above it";

    /// <summary>The ordered comparisons of an expression that have one fixed side, outside of quantified lists.</summary>
    public static IEnumerable<ComparedBoundary> In(BoundNode node)
    {
        if (node is CompareNode compare && !node.DependsOnItem)
        {
            var (left, right) = (node.Children[0], node.Children[1]);
            if (IsOrdered(compare.Comparison) && IsFixed(right) && !IsFixed(left))
            {
                yield return new ComparedBoundary(left, right, compare.Comparison);
            }
            else if (IsOrdered(compare.Comparison) && IsFixed(left) && !IsFixed(right))
            {
                yield return new ComparedBoundary(right, left, Comparison.Mirror(compare.Comparison));
            }
        }

        foreach (var inner in node.Children.SelectMany(In))
        {
            yield return inner;
        }
    }

    /// <summary>The side that a record shows, or null.</summary>
    public string? Shown(EvaluationContext context)
    {
        var value = _variable.Evaluate(context);
        var edge = _fixed.Evaluate(context);
        if (value.Kind == ValueKind.Date && edge.Kind == ValueKind.Date)
        {
            return value.AsDate.IsExact ? Shown(value.AsDate.Earliest.DayNumber, edge.AsDate) : null;
        }

        var distance = (value.Kind, edge.Kind) switch
        {
            (ValueKind.Integer, ValueKind.Integer) => value.AsInteger - edge.AsInteger,
            (ValueKind.Money, ValueKind.Money) => Hundredths(value.AsMoney, edge.AsMoney),
            _ => long.MaxValue,
        };
        return distance == 0 ? AtIt : distance == (_isBelow ? -1 : 1) ? BesideIt : null;
    }

    // Between the readings of an uncertain day nothing is decided: the sides are the nearest days on which it is.
    private string? Shown(int day, UncertainDate edge)
    {
        var (at, beside) = _isBelow
            ? (edge.Latest.DayNumber, edge.Earliest.DayNumber - 1)
            : (edge.Earliest.DayNumber, edge.Latest.DayNumber + 1);
        return day == at ? AtIt : day == beside ? BesideIt : null;
    }

    private static long Hundredths(Money value, Money edge) =>
        edge.Amount != 0 && !string.Equals(value.Currency, edge.Currency, StringComparison.Ordinal) ? long.MaxValue
        : Math.Abs(value.Amount - edge.Amount) < 1 ? (long)((value.Amount - edge.Amount) * 100) : long.MaxValue;

    private static bool IsOrdered(ExpressionOperator comparison) =>
        comparison is ExpressionOperator.Less or ExpressionOperator.LessOrEqual or ExpressionOperator.Greater or ExpressionOperator.GreaterOrEqual;

    private static bool IsFixed(BoundNode node) => node is LiteralNode or ConstantNode || (node is DateShiftNode && node.Children.All(IsFixed));
}
