using System.Collections.Immutable;

namespace Compliance.Rules.Expressions;

/// <summary>Looks names up, checks types and builds the tree that is evaluated. Goes on after an error, so that one pass reports all.</summary>
internal sealed partial class ExpressionBinder
{
    private readonly ExpressionSource _source;
    private readonly ExpressionEnvironment _environment;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly List<Item> _items = [];

    public ExpressionBinder(ExpressionSource source, ExpressionEnvironment environment, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _source = source;
        _environment = environment;
        _diagnostics = diagnostics;
    }

    /// <summary>The name of a quantified item, its type and the path of its list.</summary>
    private sealed record Item(string Name, ExpressionType Type, string Path);

    public BoundNode? BindRoot(ExpressionSyntax syntax, ExpressionType? expected) =>
        Bind(syntax, expected) is { } root && (expected is null || Accept(expected, root, "The expression gives")) ? root : null;

    // The hint is the type that the place wants: it gives meaning to bare words, nothing else.
    private BoundNode? Bind(ExpressionSyntax syntax, ExpressionType? hint = null) => syntax switch
    {
        LiteralSyntax literal => BindLiteral(literal, hint),
        NameSyntax name => BindName(name, hint),
        NotSyntax not => BindCondition(not.Operand) is { } operand ? new NotNode(not, operand) : null,
        BinarySyntax { Operator: ExpressionOperator.And or ExpressionOperator.Or } binary => BindLogic(binary),
        BinarySyntax { Operator: ExpressionOperator.Add or ExpressionOperator.Subtract } binary => BindSum(binary),
        BinarySyntax { Operator: ExpressionOperator.In or ExpressionOperator.NotIn } binary => BindIn(binary),
        BinarySyntax binary => BindComparison(binary),
        BetweenSyntax between => BindBetween(between),
        KnownSyntax known => BindKnown(known),
        CallSyntax call => BindCall(call),
        QuantifierSyntax quantifier => BindQuantifier(quantifier),
        ListSyntax list => Refuse("RP2002", list, "A list can only stand behind \"in\"", null, null),
        _ => throw new ArgumentException($"{syntax.GetType().Name} cannot be bound", nameof(syntax)),
    };

    private BoundNode? BindCondition(ExpressionSyntax syntax) =>
        Bind(syntax, ExpressionType.Truth) is { } node && Accept(ExpressionType.Truth, node, "This is") ? node : null;

    private JunctionNode? BindLogic(BinarySyntax syntax)
    {
        // a and b and c is one node with three operands, however long the chain is.
        var chain = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = syntax;
        while (left is BinarySyntax binary && binary.Operator == syntax.Operator)
        {
            chain.Push(binary.Right);
            left = binary.Left;
        }

        chain.Push(left);
        var operands = ImmutableArray.CreateBuilder<BoundNode>(chain.Count);
        var count = chain.Count;
        foreach (var part in chain)
        {
            if (BindCondition(part) is { } operand)
            {
                operands.Add(operand);
            }
        }

        if (operands.Count < count)
        {
            return null;
        }

        return new JunctionNode(syntax, operands.ToImmutable(), (syntax.Operator != ExpressionOperator.And).ToTruth());
    }

    private KnownNode? BindKnown(KnownSyntax syntax)
    {
        _diagnostics.Add(Diagnostic.Info(
            "RP2103",
            "\"known\" tells what was stated from what was not: with it, filling in a field can turn true into false",
            _source.At(syntax.Start),
            null,
            "make sure that a missing field never becomes clear"));
        return Bind(syntax.Operand) is { } operand ? new KnownNode(syntax, operand) : null;
    }

    private bool Accept(ExpressionType wanted, BoundNode node, string lead)
    {
        if (wanted.Accepts(node.Type))
        {
            return true;
        }

        Refuse("RP2002", node.Syntax, $"{lead} {node.Type.Name}", wanted.Name, null);
        return false;
    }

    private BoundNode? Refuse(string code, ExpressionSyntax syntax, string message, string? expected, string? nextStep)
    {
        _diagnostics.Add(Diagnostic.Error(code, message, _source.At(syntax.Start), expected, nextStep));
        return null;
    }
}
