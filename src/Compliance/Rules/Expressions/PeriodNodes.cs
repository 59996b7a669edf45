using Compliance.Dates;

namespace Compliance.Rules.Expressions;

internal enum PeriodRelation
{
    Overlaps,
    Covers,
    Contains,
}

/// <summary>The first or last day of a period. An open end is 9999-12-31 and an open start 0001-01-01; one that is not stated is unknown.</summary>
internal sealed class PeriodBoundNode(ExpressionSyntax syntax, BoundNode period, bool isStart) : BoundNode(syntax, ExpressionType.Date, period)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var value = period.Evaluate(context);
        if (value.Kind != ValueKind.Period)
        {
            return value;
        }

        var bound = isStart ? value.AsPeriod.Start : value.AsPeriod.End;
        if (bound.IsOpen)
        {
            return Value.Of(isStart ? DateOnly.MinValue : DateOnly.MaxValue);
        }

        return bound.Date is { } date ? Value.Of(date) : Value.Unknown(ExpressionText.Of(Syntax), UnknownReason.NotStated);
    }
}

/// <summary>overlaps, covers and contains: false where a side is none, true or false only when every reading of uncertain ends agrees.</summary>
internal sealed class PeriodRelationNode(ExpressionSyntax syntax, PeriodRelation relation, BoundNode period, BoundNode other)
    : BoundNode(syntax, ExpressionType.Truth, period, other)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var first = period.Evaluate(context);
        var second = other.Evaluate(context);
        if (first.IsNone || second.IsNone)
        {
            return Value.False;
        }

        if (first.IsUnknown || second.IsUnknown)
        {
            return Value.Merge(first, second);
        }

        var truth = relation switch
        {
            PeriodRelation.Overlaps => first.AsPeriod.Overlaps(second.AsPeriod),
            PeriodRelation.Covers => first.AsPeriod.Covers(second.AsPeriod),
            _ => first.AsPeriod.Contains(second.AsDate),
        };
        return truth == Truth.Unknown ? Undecided((period, first), (other, second)) : Value.Of(truth);
    }
}
