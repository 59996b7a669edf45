using System.Collections.Immutable;

namespace Compliance.Rules.Expressions;

/// <summary>A checked expression. Immutable and thread-safe; its context is not.</summary>
internal sealed class BoundExpression
{
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

    /// <summary>What the expression rests on, with current values: fields, law dates, parameters, as_of, answers of host functions, in the order
    /// of the text, each once; "not stated" for what is not on file. Items of quantified lists are left out.</summary>
    public ImmutableArray<(string Path, string Value)> Describe(EvaluationContext context)
    {
        var leaves = ImmutableArray.CreateBuilder<(string Path, string Value)>();
        Describe(Root, context, leaves);
        return leaves.ToImmutable();
    }

    public override string ToString() => Text;

    private static void Describe(BoundNode node, EvaluationContext context, ImmutableArray<(string Path, string Value)>.Builder leaves)
    {
        if (node.Label is { } label && !node.DependsOnItem)
        {
            if (!leaves.Any(leaf => string.Equals(leaf.Path, label, StringComparison.Ordinal)))
            {
                var value = node.Evaluate(context);
                var unstated = value.IsUnknown && value.Reasons is [{ Text: not UnknownReason.NotStated }, ..];
                leaves.Add((label, unstated ? $"unknown ({value.Reasons[0]})" : value.ToString()));
            }

            return;
        }

        foreach (var child in node.Children)
        {
            Describe(child, context, leaves);
        }
    }
}
