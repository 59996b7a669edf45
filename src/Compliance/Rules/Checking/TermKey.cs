using Compliance.Rules.Expressions;

namespace Compliance.Rules.Checking;

/// <summary>Names what a node reads, so that two places that read the same are known to agree. The name of the rule's subject does not
/// matter: <c>a.kind</c> and <c>b.kind</c> are one term when both are the subject's kind.</summary>
internal static class TermKey
{
    public static string Of(BoundNode node) => node switch
    {
        LiteralNode literal => $"'{literal.Value}'",
        ConstantNode constant => constant.Label,
        AsOfNode => AsOfNode.Name,
        VariableNode variable => FormattableString.Invariant($"${variable.Slot}"),
        ItemNode item => FormattableString.Invariant($"%{item.Slot}:{item.Type.Name}"),
        FieldNode field => $"{Of(field.Children[0])}.{field.Field.Name}",
        ActivityPeriodNode period => $"{Of(period.Children[0])}.{ActivityPeriodNode.Name}",
        QuantifierNode quantifier => FormattableString.Invariant($"{quantifier.Quantifier} %{quantifier.Slot} {Children(node)}"),
        JunctionNode junction => $"{junction.Deciding} decides {Children(node)}",
        KnownNode known => $"{(known.IsNegated ? "not " : "")}known {Children(node)}",
        NotNode => $"not {Children(node)}",
        CompareNode compare => $"{compare.Comparison} {Children(node)}",
        _ => node.Syntax switch
        {
            CallSyntax call => $"{node.GetType().Name} {call.Name} {(node is LikeNode ? ExpressionText.Of(call) : "")}{Children(node)}",
            BinarySyntax binary => $"{node.GetType().Name} {binary.Operator} {Children(node)}",
            _ => $"{node.GetType().Name} {Children(node)}",
        },
    };

    private static string Children(BoundNode node) => $"({string.Join(", ", node.Children.Select(Of))})";
}
