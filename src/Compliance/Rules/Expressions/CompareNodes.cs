using System.Collections.Immutable;

namespace Compliance.Rules.Expressions;

/// <summary>A comparison. With none on a side it is false whatever the other side is (and != is true); otherwise with unknown on a side it is unknown.</summary>
/// <remarks>So <c>x &gt;= y</c> and <c>not (x &lt; y)</c> differ where a side is none: nothing that does not exist lies before or after anything.</remarks>
internal sealed class CompareNode(ExpressionSyntax syntax, ExpressionOperator comparison, BoundNode left, BoundNode right)
    : BoundNode(syntax, ExpressionType.Truth, left, right)
{
    public ExpressionOperator Comparison => comparison;

    public override Value Evaluate(EvaluationContext context)
    {
        var second = right.Evaluate(context);
        if (second.Kind == ValueKind.Integer && left is QuantifierNode count && left.Type.Kind == ValueKind.Integer)
        {
            return count.CompareCount(context, comparison, second.AsInteger);
        }

        var first = left.Evaluate(context);
        return first.Kind == ValueKind.Integer && right is QuantifierNode rightCount
            ? rightCount.CompareCount(context, Expressions.Comparison.Mirror(comparison), first.AsInteger)
            : Expressions.Comparison.Of(comparison, left, first, right, second);
    }
}

/// <summary><c>x between LOW and HIGH</c>: <c>x &gt;= LOW and x &lt;= HIGH</c>.</summary>
internal sealed class BetweenNode(ExpressionSyntax syntax, BoundNode operand, BoundNode low, BoundNode high)
    : BoundNode(syntax, ExpressionType.Truth, operand, low, high)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var value = operand.Evaluate(context);
        var above = Comparison.Of(ExpressionOperator.GreaterOrEqual, operand, value, low, low.Evaluate(context));
        if (above.AsTruth == Truth.False)
        {
            return above;
        }

        var below = Comparison.Of(ExpressionOperator.LessOrEqual, operand, value, high, high.Evaluate(context));
        return below.AsTruth == Truth.False ? below : Value.Merge(above, below) is { IsUnknown: true } unknown ? unknown : Value.True;
    }
}

/// <summary><c>x in [a, b]</c>: the "or" of the equalities.</summary>
internal sealed class InItemsNode(ExpressionSyntax syntax, BoundNode element, ImmutableArray<BoundNode> items)
    : BoundNode(syntax, ExpressionType.Truth, [element, .. items])
{
    // Most lists are written-out words: then one unknown decides nothing and one text is looked up.
    private readonly string[]? _words = items.All(i => i is LiteralNode { Value.Kind: ValueKind.Text })
        ? [.. items.Select(i => ((LiteralNode)i).Value.AsText)]
        : null;

    public override Value Evaluate(EvaluationContext context)
    {
        var wanted = element.Evaluate(context);
        if (_words is not null)
        {
            return wanted.IsUnknown ? wanted : Value.Of(wanted.Kind == ValueKind.Text && Array.IndexOf(_words, wanted.AsText) >= 0);
        }

        var result = Value.False;
        foreach (var item in items)
        {
            var equal = Comparison.Of(ExpressionOperator.Equal, element, wanted, item, item.Evaluate(context));
            if (equal.IsUnknown)
            {
                result = Value.Merge(result, equal);
            }
            else if (equal.AsTruth == Truth.True)
            {
                return Value.True;
            }
        }

        return result;
    }
}

/// <summary><c>KP in p.nationalities</c>: unknown when the list was not stated, false when it was stated to be none or empty.</summary>
internal sealed class InListNode(ExpressionSyntax syntax, BoundNode element, BoundNode list) : BoundNode(syntax, ExpressionType.Truth, element, list)
{
    protected override int OwnCost => ExpressionCompiler.NominalListLength;

    public override Value Evaluate(EvaluationContext context)
    {
        var wanted = element.Evaluate(context);
        var items = list.Evaluate(context);
        if (wanted.IsNone || items.IsNone)
        {
            return Value.False;
        }

        if (items.IsUnknown)
        {
            return Value.Merge(wanted, items);
        }

        var result = Value.False;
        for (var i = 0; i < items.Count; i++)
        {
            var equal = Comparison.Of(ExpressionOperator.Equal, element, wanted, list, items[i]);
            if (equal.IsUnknown)
            {
                result = Value.Merge(result, equal);
            }
            else if (equal.AsTruth == Truth.True)
            {
                return Value.True;
            }
        }

        return result;
    }
}
