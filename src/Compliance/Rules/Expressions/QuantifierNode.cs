namespace Compliance.Rules.Expressions;

/// <summary>any, all and count over a list.</summary>
/// <remarks>any is the "or" and all the "and" of the condition over the items, so all is true of a list without items. A list stated to be none
/// has no items; one that was not stated makes any and all unknown. count lies between the items for which the condition is true and those
/// for which it is not false: it is unknown when the two differ, but a comparison with it is decided when both agree.</remarks>
internal sealed class QuantifierNode(QuantifierSyntax syntax, BoundNode list, BoundNode condition, int slot)
    : BoundNode(syntax, syntax.Quantifier == Quantifier.Count ? ExpressionType.Integer : ExpressionType.Truth, list, condition)
{
    public Quantifier Quantifier => syntax.Quantifier;

    public int Slot => slot;

    public override long Cost => list.Cost + (condition.Cost * ExpressionCompiler.NominalListLength);

    public override Value Evaluate(EvaluationContext context)
    {
        if (syntax.Quantifier == Quantifier.Count)
        {
            var (low, high, open) = Bounds(context);
            return low == high ? Value.Of(low) : open;
        }

        var items = list.Evaluate(context);
        if (items.IsUnknown)
        {
            return items;
        }

        var decisive = syntax.Quantifier == Quantifier.Any ? Truth.True : Truth.False;
        var result = Value.Of(decisive.Not());
        var count = items.IsNone ? 0 : items.Count;
        for (var i = 0; i < count; i++)
        {
            context.Local(slot) = items[i];
            var value = condition.Evaluate(context);
            var truth = value.AsTruth;
            if (truth == decisive)
            {
                return Value.Of(truth);
            }

            if (truth == Truth.Unknown)
            {
                result = Value.Merge(result, value);
            }
        }

        return result;
    }

    /// <summary>Compares the count with a number, deciding where the items that are not known cannot matter.</summary>
    public Value CompareCount(EvaluationContext context, ExpressionOperator comparison, long other)
    {
        var (low, high, open) = Bounds(context);
        var truth = Comparison.Range(comparison, low, high, other);
        return truth == Truth.Unknown ? open : Value.Of(truth);
    }

    private (long Low, long High, Value Open) Bounds(EvaluationContext context)
    {
        var items = list.Evaluate(context);
        if (items.IsUnknown)
        {
            return (0, long.MaxValue, items);
        }

        long low = 0;
        long high = 0;
        var open = default(Value);
        var count = items.IsNone ? 0 : items.Count;
        for (var i = 0; i < count; i++)
        {
            context.Local(slot) = items[i];
            var value = condition.Evaluate(context);
            var truth = value.AsTruth;
            low += truth == Truth.True ? 1 : 0;
            high += truth == Truth.False ? 0 : 1;
            if (truth == Truth.Unknown)
            {
                open = Value.Merge(open, value);
            }
        }

        return (low, high, open);
    }
}
