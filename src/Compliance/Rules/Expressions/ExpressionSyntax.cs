using System.Collections.Immutable;

namespace Compliance.Rules.Expressions;

internal enum ExpressionOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
    Add,
    Subtract,
}

internal enum Quantifier
{
    Any,
    All,
    Count,
}

/// <summary>A parsed expression before names are looked up; offsets are into its text. <see cref="ExpressionText"/> writes it again.</summary>
internal abstract record ExpressionSyntax(int Start, int End);

/// <summary>A number, amount, date, duration, text, true or false.</summary>
internal sealed record LiteralSyntax(int Start, int End, ExpressionType Type, Value Value) : ExpressionSyntax(Start, End);

/// <summary>A path such as <c>a.party.name</c>, or a bare word.</summary>
internal sealed record NameSyntax(int Start, int End, ImmutableArray<string> Segments) : ExpressionSyntax(Start, End)
{
    public string Path => string.Join('.', Segments);
}

internal sealed record ListSyntax(int Start, int End, ImmutableArray<ExpressionSyntax> Items) : ExpressionSyntax(Start, End);

internal sealed record NotSyntax(int Start, int End, ExpressionSyntax Operand) : ExpressionSyntax(Start, End);

internal sealed record BinarySyntax(int Start, int End, ExpressionOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax(Start, End);

/// <summary><c>x between LOW and HIGH</c>, both included.</summary>
internal sealed record BetweenSyntax(int Start, int End, ExpressionSyntax Operand, ExpressionSyntax Low, ExpressionSyntax High) : ExpressionSyntax(Start, End);

/// <summary><c>known(x)</c>, <c>x is known</c>, <c>x is not known</c>.</summary>
internal sealed record KnownSyntax(int Start, int End, ExpressionSyntax Operand, bool IsNegated) : ExpressionSyntax(Start, End);

internal sealed record CallSyntax(int Start, int End, string Name, ImmutableArray<ExpressionSyntax> Arguments) : ExpressionSyntax(Start, End);

/// <summary><c>any(x in LIST: CONDITION)</c>, also with <c>all</c> and <c>count</c>.</summary>
internal sealed record QuantifierSyntax(int Start, int End, Quantifier Quantifier, string Variable, ExpressionSyntax List, ExpressionSyntax Condition) : ExpressionSyntax(Start, End);
