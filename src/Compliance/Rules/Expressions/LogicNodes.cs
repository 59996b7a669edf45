using System.Collections.Immutable;

namespace Compliance.Rules.Expressions;

/// <summary>"and" and "or" over two or more conditions: decided as soon as one has the deciding value (false for "and", true for "or"),
/// otherwise unknown for the reasons of all that are.</summary>
internal sealed class JunctionNode(ExpressionSyntax syntax, ImmutableArray<BoundNode> operands, Truth deciding)
    : BoundNode(syntax, ExpressionType.Truth, operands)
{
    /// <summary>The value that decides it: false for "and", true for "or".</summary>
    public Truth Deciding => deciding;

    public override Value Evaluate(EvaluationContext context)
    {
        var result = Value.Of(deciding.Not());
        foreach (var operand in Children)
        {
            var value = operand.Evaluate(context);
            var truth = value.AsTruth;
            if (truth == deciding)
            {
                return Value.Of(deciding);
            }

            if (truth == Truth.Unknown)
            {
                result = Value.Merge(result, value);
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
    /// <summary>Whether it is <c>is not known</c>.</summary>
    public bool IsNegated => syntax.IsNegated;

    public override Value Evaluate(EvaluationContext context) => Value.Of(operand.Evaluate(context).IsUnknown == syntax.IsNegated);
}
