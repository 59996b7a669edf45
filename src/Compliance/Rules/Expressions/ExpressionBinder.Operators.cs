using System.Collections.Immutable;

namespace Compliance.Rules.Expressions;

internal sealed partial class ExpressionBinder
{
    private CompareNode? BindComparison(BinarySyntax syntax)
    {
        var (left, right) = BindPair(syntax.Left, syntax.Right);
        return left is not null && right is not null && CheckComparable(syntax, syntax.Operator, left, right)
            ? new CompareNode(syntax, syntax.Operator, left, right)
            : null;
    }

    private BetweenNode? BindBetween(BetweenSyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        var low = Bind(syntax.Low, operand?.Type);
        var high = Bind(syntax.High, operand?.Type);
        return operand is not null && low is not null && high is not null
            && CheckComparable(syntax.Low, ExpressionOperator.GreaterOrEqual, operand, low)
            && CheckComparable(syntax.High, ExpressionOperator.LessOrEqual, operand, high)
            ? new BetweenNode(syntax, operand, low, high)
            : null;
    }

    private BoundNode? BindIn(BinarySyntax syntax)
    {
        BoundNode? membership = syntax.Right is ListSyntax list ? BindInItems(syntax, list) : BindInList(syntax);
        return membership is not null && syntax.Operator == ExpressionOperator.NotIn ? new NotNode(syntax, membership) : membership;
    }

    private InItemsNode? BindInItems(BinarySyntax syntax, ListSyntax list)
    {
        if (list.Items.IsEmpty)
        {
            Refuse("RP2002", list, "The list is empty, so nothing can be in it", "at least one item", null);
            return null;
        }

        ExpressionType? hint = null;
        if (NeedsHint(syntax.Left) && list.Items.FirstOrDefault(i => !NeedsHint(i)) is { } typed)
        {
            hint = Bind(typed)?.Type;
            if (hint is null)
            {
                return null;
            }
        }

        if (Bind(syntax.Left, hint) is not { } element)
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<BoundNode>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (Bind(item, element.Type) is { } bound && CheckComparable(item, ExpressionOperator.Equal, element, bound))
            {
                items.Add(bound);
            }
        }

        return items.Count == list.Items.Length ? new InItemsNode(syntax, element, items.ToImmutable()) : null;
    }

    private InListNode? BindInList(BinarySyntax syntax)
    {
        if (Bind(syntax.Right) is not { } list)
        {
            return null;
        }

        if (list.Type is not ListType { Element: var elementType })
        {
            Refuse("RP2002", syntax.Right, $"\"in\" looks into a list, but this is {list.Type.Name}", "a list such as [a, b], or a field that holds several values", null);
            return null;
        }

        return Bind(syntax.Left, elementType) is { } element
            && CheckComparable(syntax, ExpressionOperator.Equal, element, elementType)
            ? new InListNode(syntax, element, list)
            : null;
    }

    private BoundNode? BindSum(BinarySyntax syntax)
    {
        var left = Bind(syntax.Left);
        var right = Bind(syntax.Right);
        if (left is null || right is null)
        {
            return null;
        }

        switch (left.Type.Kind, right.Type.Kind)
        {
            case (ValueKind.Date, ValueKind.Duration):
                return new DateShiftNode(syntax, left, right);
            case (ValueKind.Integer, ValueKind.Integer) or (ValueKind.Money, ValueKind.Money) or (ValueKind.Duration, ValueKind.Duration):
                return new SumNode(syntax, left.Type, left, right);
            case (ValueKind.Integer or ValueKind.Decimal, ValueKind.Integer or ValueKind.Decimal):
                return new SumNode(syntax, ExpressionType.Decimal, left, right);
            default:
                return Refuse(
                    "RP2002",
                    syntax,
                    $"{left.Type.Name} and {right.Type.Name} cannot be {(syntax.Operator == ExpressionOperator.Add ? "added" : "subtracted")}",
                    "two numbers, two amounts, two durations, or a date and a duration",
                    left.Type.Kind == ValueKind.Date && right.Type.Kind == ValueKind.Date ? "move one of the dates by a duration and compare" : null);
        }
    }

    private (BoundNode? Left, BoundNode? Right) BindPair(ExpressionSyntax left, ExpressionSyntax right)
    {
        if (!NeedsHint(left))
        {
            var first = Bind(left);
            return (first, first is null && NeedsHint(right) ? null : Bind(right, first?.Type));
        }

        // A bare word means something only by what it is compared with; without that its own error would mislead.
        var second = Bind(right);
        return (second is null ? null : Bind(left, second.Type), second);
    }

    private bool CheckComparable(ExpressionSyntax place, ExpressionOperator comparison, BoundNode left, BoundNode right) =>
        CheckComparable(place, comparison, left, right.Type);

    private bool CheckComparable(ExpressionSyntax place, ExpressionOperator comparison, BoundNode left, ExpressionType right)
    {
        if (!AreComparable(left.Type, right))
        {
            Refuse("RP2002", place, $"{left.Type.Name} and {right.Name} cannot be compared", "two values of one type", Remedy(left.Type.Kind, right.Kind));
            return false;
        }

        var isOrdered = left.Type.Kind is ValueKind.Integer or ValueKind.Decimal or ValueKind.Money or ValueKind.Date;
        if (!isOrdered && comparison is not (ExpressionOperator.Equal or ExpressionOperator.NotEqual))
        {
            Refuse("RP2002", place, $"{left.Type.Name} has no order", "== or !=", null);
            return false;
        }

        return true;
    }

    private static bool AreComparable(ExpressionType left, ExpressionType right) => (left, right) switch
    {
        (ChoiceType first, ChoiceType second) => first.Words.Any(second.Words.Contains),
        (CodeType, CodeType) or (CountryType, CountryType) => true,
        (SimpleType, SimpleType) => left.Kind switch
        {
            ValueKind.Integer or ValueKind.Decimal => right.Kind is ValueKind.Integer or ValueKind.Decimal,
            ValueKind.Money or ValueKind.Date or ValueKind.Text or ValueKind.Truth => left.Kind == right.Kind,
            _ => false,
        },
        _ => false,
    };

    private static string? Remedy(ValueKind left, ValueKind right) => (left, right) switch
    {
        (ValueKind.Money, ValueKind.Integer or ValueKind.Decimal) or (ValueKind.Integer or ValueKind.Decimal, ValueKind.Money) => "give the number a currency, such as 0 EUR",
        (ValueKind.Period, _) or (_, ValueKind.Period) => "use start(), end(), contains(), overlaps() or covers()",
        (ValueKind.List, _) or (_, ValueKind.List) => "use \"in\", any(), all() or count()",
        (ValueKind.Duration, _) or (_, ValueKind.Duration) => "add the duration to a date and compare dates",
        (ValueKind.Node, _) or (_, ValueKind.Node) => "compare one of its fields",
        _ => null,
    };
}
