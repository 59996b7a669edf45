using System.Globalization;
using Compliance.Dates;
using Compliance.Records;

namespace Compliance.Rules.Expressions;

/// <summary>A date moved by a duration: every reading of an uncertain date is moved; results stop at the calendar's edges.</summary>
internal sealed class DateShiftNode(BinarySyntax syntax, BoundNode date, BoundNode duration) : BoundNode(syntax, ExpressionType.Date, date, duration)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var from = date.Evaluate(context);
        var by = duration.Evaluate(context);
        if (from.IsNone || by.IsNone)
        {
            return Value.None;
        }

        if (from.IsUnknown || by.IsUnknown)
        {
            return Value.Merge(from, by);
        }

        var span = syntax.Operator == ExpressionOperator.Add ? by.AsDuration : -by.AsDuration;
        var moved = from.AsDate.Plus(span.Months, span.Days);

        // "2018-05" moved by ten days is no calendar month any more: keep the readings, not the form.
        return Value.Of(UncertainDate.Between(moved.Earliest, moved.Latest));
    }
}

/// <summary>The sum or difference of two numbers, amounts or durations.</summary>
internal sealed class SumNode(BinarySyntax syntax, ExpressionType type, BoundNode left, BoundNode right) : BoundNode(syntax, type, left, right)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var first = left.Evaluate(context);
        var second = right.Evaluate(context);
        if (first.IsNone || second.IsNone)
        {
            return Value.None;
        }

        if (first.IsUnknown || second.IsUnknown)
        {
            return Value.Merge(first, second);
        }

        var add = syntax.Operator == ExpressionOperator.Add;
        try
        {
            switch (Type.Kind)
            {
                case ValueKind.Integer:
                    return Value.Of(checked(add ? first.AsInteger + second.AsInteger : first.AsInteger - second.AsInteger));
                case ValueKind.Decimal:
                    return Value.Of(add ? first.AsDecimal + second.AsDecimal : first.AsDecimal - second.AsDecimal);
                case ValueKind.Duration:
                    return Value.Of(first.AsDuration + (add ? second.AsDuration : -second.AsDuration));
                default:
                    var (amount, other) = (first.AsMoney, second.AsMoney);
                    return string.Equals(amount.Currency, other.Currency, StringComparison.Ordinal)
                        ? Value.Of(new Money(add ? amount.Amount + other.Amount : amount.Amount - other.Amount, amount.Currency))
                        : Value.Unknown(ExpressionText.Of(Syntax), $"{amount} and {other} are in different currencies");
            }
        }
        catch (OverflowException)
        {
            return Value.Unknown(ExpressionText.Of(Syntax), string.Create(CultureInfo.InvariantCulture, $"{first} and {second} are too large to add"));
        }
    }
}
