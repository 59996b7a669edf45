namespace Compliance.Rules.Expressions;

/// <summary>Something that an expression rests on and explanations list: a field, a law date, a parameter, as_of, the answer of a host function.</summary>
internal sealed class ExpressionLeaf
{
    private readonly BoundNode _node;

    public ExpressionLeaf(BoundNode node, string path)
    {
        _node = node;
        Path = path;
        Constant = node is ConstantNode constant ? Text(constant.Value) : null;
        IsOfSubject = node is FieldNode or VariableNode or ActivityPeriodNode or AsOfNode;
    }

    /// <summary>The name under which it is listed.</summary>
    public string Path { get; }

    /// <summary>What it holds in every record, or null.</summary>
    public string? Constant { get; }

    /// <summary>Whether it is read from the record or the day alone: then every expression of one scope finds the same under its name.</summary>
    public bool IsOfSubject { get; }

    /// <summary>What it holds; "not stated" for what is not on file.</summary>
    public string Shown(EvaluationContext context) => Constant ?? Text(_node.Evaluate(context));

    private static string Text(in Value value) => value.IsUnknown && value.Reasons is [{ Text: not UnknownReason.NotStated } reason, ..]
        ? $"unknown ({reason})"
        : value.ToString();
}
