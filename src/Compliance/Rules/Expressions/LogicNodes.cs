using System.Collections.Immutable;

namespace Compliance.Rules.Expressions;

/// <summary>"and" over two or more conditions: false as soon as one is, otherwise unknown for the reasons of all that are.</summary>
internal sealed class AndNode(ExpressionSyntax syntax, ImmutableArray<BoundNode> operands) : BoundNode(syntax, ExpressionType.Truth, operands)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var result = Value.True;
        foreach (var operand in Children)
        {
            var value = operand.Evaluate(context);
            switch (value.AsTruth)
            {
                case Truth.False:
                    return Value.False;
                case Truth.Unknown:
                    result = Value.Merge(result, value);
                    break;
                default:
                    break;
            }
        }

        return result;
    }
}

/// <summary>"or" over two or more conditions: true as soon as one is, otherwise unknown for the reasons of all that are.</summary>
internal sealed class OrNode(ExpressionSyntax syntax, ImmutableArray<BoundNode> operands) : BoundNode(syntax, ExpressionType.Truth, operands)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var result = Value.False;
        foreach (var operand in Children)
        {
            var value = operand.Evaluate(context);
            switch (value.AsTruth)
            {
                case Truth.True:
                    return Value.True;
                case Truth.Unknown:
                    result = Value.Merge(result, value);
                    break;
                default:
                    break;
            }
        }

        return result;
    }
}

/// <summary>"not": swaps true and false; none counts as false, so its negation is true.</summary>
internal sealed class NotNode(ExpressionSyntax syntax, BoundNode operand) : BoundNode(syntax, ExpressionType.Truth, operand)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var value = operand.Evaluate(context);
        return value.IsUnknown ? value : Value.Of(value.AsTruth == Truth.False);
    }
}

/// <summary>Whether a value was stated, "none" included. The only node that is not monotone: filling in a field turns it from false to true.</summary>
internal sealed class KnownNode(KnownSyntax syntax, BoundNode operand) : BoundNode(syntax, ExpressionType.Truth, operand)
{
    public override Value Evaluate(EvaluationContext context) => Value.Of(operand.Evaluate(context).IsUnknown == syntax.IsNegated);
}
