using System.Collections.Immutable;
using System.Globalization;
using Compliance.Records;

namespace Compliance.Rules.Expressions;

/// <summary>A precedence-climbing parser (V. R. Pratt, Top Down Operator Precedence, 1973). Loosest first: or; and; not; comparisons, in,
/// between, is known (which do not chain); + and -. Stops at the first error.</summary>
internal sealed class ExpressionParser
{
    private const int MaximumDepth = 64;

    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int NotLevel = 3;
    private const int ComparisonLevel = 4;
    private const int SumLevel = 5;

    private static readonly ImmutableArray<string> Keywords = ["and", "or", "not", "in", "between", "is", "known", "true", "false"];

    private readonly ExpressionSource _source;
    private readonly List<Token> _tokens;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private int _at;
    private int _depth;

    private ExpressionParser(ExpressionSource source, List<Token> tokens, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _source = source;
        _tokens = tokens;
        _diagnostics = diagnostics;
    }

    private Token Current => _tokens[_at];

    private int PreviousEnd => _tokens[_at - 1].End;

    /// <summary>The syntax tree, or null after a diagnostic (RP1010).</summary>
    public static ExpressionSyntax? Parse(ExpressionSource source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (source.Text.Length > ExpressionCompiler.MaximumLength)
        {
            diagnostics.Add(Diagnostic.Error(
                "RP1010",
                string.Create(CultureInfo.InvariantCulture, $"The expression has {source.Text.Length} characters"),
                source.At(0),
                string.Create(CultureInfo.InvariantCulture, $"at most {ExpressionCompiler.MaximumLength}"),
                "split it into several conditions"));
            return null;
        }

        if (new ExpressionLexer(source, diagnostics).Read() is not { } tokens)
        {
            return null;
        }

        var parser = new ExpressionParser(source, tokens, diagnostics);
        return parser.ParseLevel(OrLevel) is { } syntax && parser.ExpectEnd() ? syntax : null;
    }

    public static bool IsKeyword(string word) => Keywords.Contains(word);

    private ExpressionSyntax? ParseLevel(int level)
    {
        if (++_depth > MaximumDepth)
        {
            return Refuse(Current, "The expression is nested too deeply", string.Create(CultureInfo.InvariantCulture, $"at most {MaximumDepth} levels"));
        }

        var left = ParsePrefix(level);
        while (left is not null && InfixLevel() is var infix && infix >= level)
        {
            left = infix == ComparisonLevel ? ParseComparison(left) : ParseBinary(left, infix);
            if (infix == ComparisonLevel && left is not null && InfixLevel() == ComparisonLevel)
            {
                left = Refuse(Current, "Comparisons do not chain", null, "write \"x between LOW and HIGH\" or join two comparisons with \"and\"");
            }
        }

        _depth--;
        return left;
    }

    private int InfixLevel() => Current switch
    {
        { Kind: TokenKind.Name, Text: "or" } => OrLevel,
        { Kind: TokenKind.Name, Text: "and" } => AndLevel,
        { Kind: TokenKind.Name, Text: "in" or "between" or "is" } => ComparisonLevel,
        { Kind: TokenKind.Name, Text: "not" } when _tokens[_at + 1].Is("in") => ComparisonLevel,
        { Kind: TokenKind.Symbol, Text: "==" or "!=" or "<" or "<=" or ">" or ">=" } => ComparisonLevel,
        { Kind: TokenKind.Symbol, Text: "+" or "-" } => SumLevel,
        _ => 0,
    };

    private BinarySyntax? ParseBinary(ExpressionSyntax left, int level)
    {
        var symbol = Take();
        var kind = symbol.Text switch
        {
            "or" => ExpressionOperator.Or,
            "and" => ExpressionOperator.And,
            "+" => ExpressionOperator.Add,
            _ => ExpressionOperator.Subtract,
        };
        return ParseLevel(level + 1) is { } right ? new BinarySyntax(left.Start, PreviousEnd, kind, left, right) : null;
    }

    private ExpressionSyntax? ParseComparison(ExpressionSyntax left)
    {
        var symbol = Take();
        switch (symbol.Text)
        {
            case "is":
                var negated = TakeIf("not");
                return Expect("known") ? new KnownSyntax(left.Start, PreviousEnd, left, negated) : null;
            case "between":
                return ParseLevel(SumLevel) is { } low && Expect("and") && ParseLevel(SumLevel) is { } high
                    ? new BetweenSyntax(left.Start, PreviousEnd, left, low, high)
                    : null;
            case "not":
                Take();
                break;
            default:
                break;
        }

        var kind = symbol.Text switch
        {
            "==" => ExpressionOperator.Equal,
            "!=" => ExpressionOperator.NotEqual,
            "<" => ExpressionOperator.Less,
            "<=" => ExpressionOperator.LessOrEqual,
            ">" => ExpressionOperator.Greater,
            ">=" => ExpressionOperator.GreaterOrEqual,
            "in" => ExpressionOperator.In,
            _ => ExpressionOperator.NotIn,
        };
        return ParseLevel(SumLevel) is { } right ? new BinarySyntax(left.Start, PreviousEnd, kind, left, right) : null;
    }

    private ExpressionSyntax? ParsePrefix(int level)
    {
        if (Current.Is("not"))
        {
            if (level > NotLevel)
            {
                return Refuse(Current, "\"not\" binds looser than what stands before it", null, "put it in parentheses: (not ...)");
            }

            var start = Take().Start;
            return ParseLevel(NotLevel) is { } operand ? new NotSyntax(start, PreviousEnd, operand) : null;
        }

        return ParsePrimary();
    }

    private ExpressionSyntax? ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Integer or TokenKind.Decimal:
                Take();
                return Number(token, token.Start, false);
            case TokenKind.Symbol when token.Text == "-" && _tokens[_at + 1].Kind is TokenKind.Integer or TokenKind.Decimal:
                Take();
                return Number(Take(), token.Start, true);
            case TokenKind.Date:
                return Literal(Take(), ExpressionType.Date);
            case TokenKind.Duration:
                return Literal(Take(), ExpressionType.Duration);
            case TokenKind.Text:
                return Literal(Take(), ExpressionType.Text);
            case TokenKind.Name when token.Text is "true" or "false":
                Take();
                return new LiteralSyntax(token.Start, token.End, ExpressionType.Truth, Value.Of(token.Text == "true"));
            case TokenKind.Name when token.Text == "known" && _tokens[_at + 1].Is("("):
                Take();
                Take();
                return ParseLevel(OrLevel) is { } operand && Expect(")") ? new KnownSyntax(token.Start, PreviousEnd, operand, false) : null;
            case TokenKind.Name when !IsKeyword(token.Text):
                return _tokens[_at + 1].Is("(") ? ParseCall() : ParsePath();
            case TokenKind.Symbol when token.Text == "(":
                Take();
                return ParseLevel(OrLevel) is { } inner && Expect(")") ? inner : null;
            case TokenKind.Symbol when token.Text == "[":
                return ParseList();
            default:
                return Refuse(token, token.Kind == TokenKind.End ? "The expression ends where a value is missing" : $"\"{token.Text}\" cannot stand here", "a field, a value or a function");
        }
    }

    private LiteralSyntax Number(Token token, int start, bool negative)
    {
        if (Current is { Kind: TokenKind.Name, Text: { Length: 3 } currency } && currency.All(char.IsAsciiLetterUpper))
        {
            Take();
            return new LiteralSyntax(start, PreviousEnd, ExpressionType.Money, Value.Of(new Money(negative ? -token.Value.AsDecimal : token.Value.AsDecimal, currency)));
        }

        return token.Kind == TokenKind.Integer
            ? new LiteralSyntax(start, PreviousEnd, ExpressionType.Integer, Value.Of(negative ? -token.Value.AsInteger : token.Value.AsInteger))
            : new LiteralSyntax(start, PreviousEnd, ExpressionType.Decimal, Value.Of(negative ? -token.Value.AsDecimal : token.Value.AsDecimal));
    }

    private NameSyntax? ParsePath()
    {
        var start = Current.Start;
        var segments = ImmutableArray.CreateBuilder<string>();
        segments.Add(Take().Text);
        while (TakeIf("."))
        {
            if (Current.Kind != TokenKind.Name)
            {
                Refuse(Current, "A field name is missing after the point");
                return null;
            }

            segments.Add(Take().Text);
        }

        return new NameSyntax(start, PreviousEnd, segments.ToImmutable());
    }

    private ListSyntax? ParseList()
    {
        var start = Take().Start;
        return ParseItems("]") is { } items ? new ListSyntax(start, PreviousEnd, items) : null;
    }

    private ExpressionSyntax? ParseCall()
    {
        var name = Take();
        Take();
        if (name.Text is "any" or "all" or "count")
        {
            var variable = Current;
            if (variable.Kind != TokenKind.Name || IsKeyword(variable.Text) || !_tokens[_at + 1].Is("in"))
            {
                return Refuse(variable, $"\"{name.Text}\" goes through a list", $"{name.Text}(x in LIST: CONDITION)");
            }

            Take();
            Take();
            return ParseLevel(SumLevel) is { } list && Expect(":") && ParseLevel(OrLevel) is { } condition && Expect(")")
                ? new QuantifierSyntax(name.Start, PreviousEnd, name.Text switch { "any" => Quantifier.Any, "all" => Quantifier.All, _ => Quantifier.Count }, variable.Text, list, condition)
                : null;
        }

        return ParseItems(")") is { } arguments ? new CallSyntax(name.Start, PreviousEnd, name.Text, arguments) : null;
    }

    private ImmutableArray<ExpressionSyntax>? ParseItems(string close)
    {
        var items = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        if (TakeIf(close))
        {
            return [];
        }

        do
        {
            if (ParseLevel(OrLevel) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (TakeIf(","));

        return Expect(close) ? items.ToImmutable() : null;
    }

    private static LiteralSyntax Literal(Token token, ExpressionType type) => new(token.Start, token.End, type, token.Value);

    private Token Take() => _tokens[_at++];

    private bool TakeIf(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Expect(string text)
    {
        if (TakeIf(text))
        {
            return true;
        }

        Refuse(Current, Current.Kind == TokenKind.End ? "The expression ends too early" : $"\"{Current.Text}\" cannot stand here", $"\"{text}\"");
        return false;
    }

    private bool ExpectEnd()
    {
        if (Current.Kind == TokenKind.End)
        {
            return true;
        }

        Refuse(Current, $"\"{Current.Text}\" cannot stand here", "the end of the expression, or a word such as and, or, in");
        return false;
    }

    private ExpressionSyntax? Refuse(Token token, string message, string? expected = null, string? nextStep = null)
    {
        _diagnostics.Add(Diagnostic.Error("RP1010", message, _source.At(token.Start), expected, nextStep));
        return null;
    }
}
