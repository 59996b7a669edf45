using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Rules.Expressions;

internal sealed partial class ExpressionBinder
{
    /// <summary>The functions that every expression has.</summary>
    public static readonly ImmutableArray<string> BuiltIns =
        ["all", "any", "contains", "count", "covers", "end", "known", "like", "overlaps", "start"];

    private BoundNode? BindCall(CallSyntax syntax)
    {
        switch (syntax.Name)
        {
            case "start" or "end":
                return BindArguments(syntax, [ExpressionType.Period]) is [var period]
                    ? new PeriodBoundNode(syntax, period, syntax.Name == "start")
                    : null;
            case "contains":
                return BindRelation(syntax, PeriodRelation.Contains, ExpressionType.Date);
            case "overlaps":
                return BindRelation(syntax, PeriodRelation.Overlaps, ExpressionType.Period);
            case "covers":
                return BindRelation(syntax, PeriodRelation.Covers, ExpressionType.Period);
            case "like":
                return BindLike(syntax);
            default:
                return BindHostCall(syntax);
        }
    }

    private PeriodRelationNode? BindRelation(CallSyntax syntax, PeriodRelation relation, ExpressionType other) =>
        BindArguments(syntax, [ExpressionType.Period, other]) is [var first, var second]
            ? new PeriodRelationNode(syntax, relation, first, second)
            : null;

    private BoundNode? BindLike(CallSyntax syntax)
    {
        if (BindArguments(syntax, [ExpressionType.Text, ExpressionType.Text]) is not [var text, var pattern])
        {
            return null;
        }

        return pattern is LiteralNode { Value: var literal }
            ? new LikeNode(syntax, text, literal.AsText)
            : Refuse("RP2002", pattern.Syntax, "The pattern of like() must be written out", "a text in single quotes, with * for any characters", null);
    }

    private BoundNode? BindHostCall(CallSyntax syntax)
    {
        if (!_environment.Functions.TryGetValue(syntax.Name, out var function))
        {
            IEnumerable<string> names = [.. BuiltIns, .. _environment.Functions.Keys];
            return Refuse("RP2001", syntax, $"There is no function \"{syntax.Name}\"", Shown([.. names]), DidYouMean.Hint(syntax.Name, names));
        }

        if (function.Parameters.Length > HostCallNode.MaximumArguments)
        {
            throw new InvalidOperationException($"The host function {function.Name} has more than {HostCallNode.MaximumArguments} parameters.");
        }

        var parameters = function.ParametersFor(Math.Min(syntax.Arguments.Length, HostCallNode.MaximumArguments));
        return BindArguments(syntax, parameters) is { } arguments ? new HostCallNode(syntax, function, arguments) : null;
    }

    private ImmutableArray<BoundNode>? BindArguments(CallSyntax syntax, ImmutableArray<ExpressionType> parameters)
    {
        if (syntax.Arguments.Length != parameters.Length)
        {
            Refuse(
                "RP2004",
                syntax,
                string.Create(CultureInfo.InvariantCulture, $"{syntax.Name}() is given {syntax.Arguments.Length} argument{(syntax.Arguments.Length == 1 ? "" : "s")}"),
                string.Create(CultureInfo.InvariantCulture, $"{parameters.Length}: {string.Join(", ", parameters)}"),
                null);
            return null;
        }

        var arguments = ImmutableArray.CreateBuilder<BoundNode>(parameters.Length);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (Bind(syntax.Arguments[i], parameters[i]) is { } argument && Accept(parameters[i], argument, "The argument is"))
            {
                arguments.Add(argument);
            }
        }

        return arguments.Count == parameters.Length ? arguments.ToImmutable() : null;
    }

    private QuantifierNode? BindQuantifier(QuantifierSyntax syntax)
    {
        if (Bind(syntax.List) is not { } list)
        {
            return null;
        }

        if (list.Type is not ListType { Element: var element })
        {
            Refuse("RP2002", syntax.List, $"This is {list.Type.Name}", "a list", null);
            return null;
        }

        if (_items.Count == ExpressionCompiler.MaximumQuantifierDepth)
        {
            Refuse("RP2005", syntax, "Lists are nested too deeply", string.Create(CultureInfo.InvariantCulture, $"at most {ExpressionCompiler.MaximumQuantifierDepth} levels"), null);
            return null;
        }

        if (string.Equals(syntax.Variable, AsOfNode.Name, StringComparison.Ordinal)
            || _items.Any(i => string.Equals(i.Name, syntax.Variable, StringComparison.Ordinal))
            || _environment.Variables.Any(v => string.Equals(v.Name, syntax.Variable, StringComparison.Ordinal)))
        {
            Refuse("RP2001", syntax, $"The name \"{syntax.Variable}\" already means something else", "a new name for the item", null);
            return null;
        }

        var slot = _items.Count;
        var paths = list.OwnReads;
        _items.Add(new Item(syntax.Variable, element, (paths.IsEmpty ? syntax.Variable : paths[0]) + "[]"));
        var condition = BindCondition(syntax.Condition);
        _items.RemoveAt(slot);
        return condition is null ? null : new QuantifierNode(syntax, list, condition, slot);
    }
}
