using System.Text;

namespace Compliance.Rules.Expressions;

/// <summary>Writes a syntax tree as text that parses to the same tree.</summary>
internal static class ExpressionText
{
    public static string Of(ExpressionSyntax syntax)
    {
        var text = new StringBuilder();
        Write(text, syntax, 0);
        return text.ToString();
    }

    /// <summary>The operator as written.</summary>
    public static string Symbol(ExpressionOperator value) => value switch
    {
        ExpressionOperator.Or => "or",
        ExpressionOperator.And => "and",
        ExpressionOperator.Equal => "==",
        ExpressionOperator.NotEqual => "!=",
        ExpressionOperator.Less => "<",
        ExpressionOperator.LessOrEqual => "<=",
        ExpressionOperator.Greater => ">",
        ExpressionOperator.GreaterOrEqual => ">=",
        ExpressionOperator.In => "in",
        ExpressionOperator.NotIn => "not in",
        ExpressionOperator.Add => "+",
        _ => "-",
    };

    private static void Write(StringBuilder text, ExpressionSyntax syntax, int level)
    {
        var own = Level(syntax);
        var parenthesised = own < level;
        if (parenthesised)
        {
            text.Append('(');
        }

        switch (syntax)
        {
            case LiteralSyntax literal:
                text.Append(literal.Value.Kind == ValueKind.Text
                    ? $"'{literal.Value.AsText.Replace("'", "''", StringComparison.Ordinal)}'"
                    : literal.Value.ToString());
                break;
            case NameSyntax name:
                text.Append(name.Path);
                break;
            case ListSyntax list:
                text.Append('[');
                WriteItems(text, list.Items);
                text.Append(']');
                break;
            case NotSyntax not:
                text.Append("not ");
                Write(text, not.Operand, own);
                break;
            case BinarySyntax binary:
                // Left-associative, except comparisons, which take sums on both sides.
                Write(text, binary.Left, own == ComparisonLevel ? SumLevel : own);
                text.Append(' ').Append(Symbol(binary.Operator)).Append(' ');
                Write(text, binary.Right, own + 1);
                break;
            case BetweenSyntax between:
                Write(text, between.Operand, SumLevel);
                text.Append(" between ");
                Write(text, between.Low, SumLevel);
                text.Append(" and ");
                Write(text, between.High, SumLevel);
                break;
            case KnownSyntax known:
                Write(text, known.Operand, SumLevel);
                text.Append(known.IsNegated ? " is not known" : " is known");
                break;
            case CallSyntax call:
                text.Append(call.Name).Append('(');
                WriteItems(text, call.Arguments);
                text.Append(')');
                break;
            case QuantifierSyntax quantifier:
                text.Append(quantifier.Quantifier switch { Quantifier.Any => "any(", Quantifier.All => "all(", _ => "count(" });
                text.Append(quantifier.Variable).Append(" in ");
                Write(text, quantifier.List, SumLevel);
                text.Append(": ");
                Write(text, quantifier.Condition, 0);
                text.Append(')');
                break;
            default:
                throw new ArgumentException($"{syntax.GetType().Name} has no text form", nameof(syntax));
        }

        if (parenthesised)
        {
            text.Append(')');
        }
    }

    private static void WriteItems(StringBuilder text, System.Collections.Immutable.ImmutableArray<ExpressionSyntax> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Write(text, items[i], 0);
        }
    }

    private const int ComparisonLevel = 4;
    private const int SumLevel = 5;

    private static int Level(ExpressionSyntax syntax) => syntax switch
    {
        BinarySyntax { Operator: ExpressionOperator.Or } => 1,
        BinarySyntax { Operator: ExpressionOperator.And } => 2,
        NotSyntax => 3,
        BinarySyntax { Operator: ExpressionOperator.Add or ExpressionOperator.Subtract } => SumLevel,
        BinarySyntax or BetweenSyntax or KnownSyntax => ComparisonLevel,
        _ => 6,
    };
}
