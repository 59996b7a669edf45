using Compliance.Rules.Expressions;

namespace Compliance.PackTesting.Mutation;

/// <summary>A condition in which what is unknown counts as decided.</summary>
internal sealed class SupposedNode(BoundNode condition, Truth supposed) : BoundNode(condition.Syntax, ExpressionType.Truth, condition)
{
    public override Value Evaluate(EvaluationContext context)
    {
        var value = condition.Evaluate(context);
        return value.IsUnknown ? Value.Of(supposed) : value;
    }
}
