using System.Collections.Immutable;

namespace Compliance.Rules.Expressions;

/// <summary>A checked expression. Immutable and thread-safe; its context is not.</summary>
internal sealed class BoundExpression
{
    private ImmutableArray<ExpressionLeaf> _leaves;

    internal BoundExpression(string text, BoundNode root)
    {
        Text = text;
        Root = root;
        Cost = (int)root.Cost;
        Reads = root.Reads();
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    public ExpressionType Type => Root.Type;

    /// <summary>The bound on the steps of one evaluation.</summary>
    public int Cost { get; }

    /// <summary>The record paths read, in the order of the text, each once; <c>[]</c> marks the items of a list.</summary>
    public ImmutableArray<string> Reads { get; }

    public ExpressionSyntax Syntax => Root.Syntax;

    /// <summary>The checked tree.</summary>
    public BoundNode Root { get; }

    /// <summary>The value. Never throws for a context whose values have the types that the environment declares; a condition is never none but false.</summary>
    public Value Evaluate(EvaluationContext context)
    {
        var value = Root.Evaluate(context);
        return value.IsNone && Type.Kind == ValueKind.Truth ? Value.False : value;
    }

    /// <summary>What the expression rests on: fields, law dates, parameters, as_of, answers of host functions, in the order of the text, each once.
    /// Items of quantified lists are left out.</summary>
    public ImmutableArray<ExpressionLeaf> Leaves
    {
        get
        {
            // Two threads may both look for them; what they find is the same.
            if (_leaves.IsDefault)
            {
                var leaves = new List<ExpressionLeaf>();
                Collect(Root, leaves);
                _leaves = [.. leaves];
            }

            return _leaves;
        }
    }

    public override string ToString() => Text;

    private static void Collect(BoundNode node, List<ExpressionLeaf> leaves)
    {
        if (node.Label is { } label && !node.DependsOnItem)
        {
            if (!leaves.Exists(leaf => string.Equals(leaf.Path, label, StringComparison.Ordinal)))
            {
                leaves.Add(new ExpressionLeaf(node, label));
            }

            return;
        }

        foreach (var child in node.Children)
        {
            Collect(child, leaves);
        }
    }
}
