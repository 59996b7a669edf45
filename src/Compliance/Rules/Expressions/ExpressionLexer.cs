using System.Collections.Immutable;
using System.Globalization;
using Compliance.Dates;

namespace Compliance.Rules.Expressions;

internal enum TokenKind
{
    End,
    Name,
    Integer,
    Decimal,
    Date,
    Duration,
    Text,
    Symbol,
}

/// <summary>One token: its text as written and, for a literal, its value.</summary>
internal sealed record Token(TokenKind Kind, int Start, int End, string Text, Value Value = default)
{
    public bool Is(string text) => Kind is TokenKind.Symbol or TokenKind.Name && string.Equals(Text, text, StringComparison.Ordinal);
}

/// <summary>Cuts an expression into tokens; stops at the first character that cannot belong to one.</summary>
internal sealed class ExpressionLexer
{
    private static readonly ImmutableArray<string> Symbols = ["==", "!=", "<=", ">=", "<", ">", "+", "-", "(", ")", "[", "]", ",", ".", ":"];

    private readonly ExpressionSource _source;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private int _at;

    public ExpressionLexer(ExpressionSource source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    private string Text => _source.Text;

    /// <summary>The tokens, closed by an end token, or null after a diagnostic.</summary>
    public List<Token>? Read()
    {
        var tokens = new List<Token>();
        while (true)
        {
            while (_at < Text.Length && Text[_at] is (' ' or '\t' or '\n' or '\r'))
            {
                _at++;
            }

            if (_at >= Text.Length)
            {
                tokens.Add(new Token(TokenKind.End, Text.Length, Text.Length, ""));
                return tokens;
            }

            if (Next() is not { } token)
            {
                return null;
            }

            tokens.Add(token);
        }
    }

    private Token? Next()
    {
        var c = Text[_at];
        if (char.IsAsciiDigit(c))
        {
            return Number();
        }

        if (char.IsAsciiLetter(c) || c == '_')
        {
            return Name();
        }

        if (c == '\'')
        {
            return Quoted();
        }

        foreach (var symbol in Symbols)
        {
            if (Text.AsSpan(_at).StartsWith(symbol, StringComparison.Ordinal))
            {
                return Take(TokenKind.Symbol, symbol.Length);
            }
        }

        var shown = char.IsControl(c) || char.IsSurrogate(c) ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}") : $"\"{c}\"";
        return Refuse(_at, $"The character {shown} has no meaning here", c switch
        {
            '=' => "write == to compare",
            '!' => "write \"not\"",
            '&' => "write \"and\"",
            '|' => "write \"or\"",
            '"' or '\u2018' or '\u2019' or '\u201C' or '\u201D' => "put texts in single quotes: 'text'",
            '{' or '}' => "put lists in square brackets: [a, b]",
            '*' or '/' or '%' => "the language adds and subtracts only",
            _ => "names are made of letters a-z, digits and underscores; other text goes in single quotes",
        });
    }

    private Token? Number()
    {
        var start = _at;
        var digits = Digits(start);
        if (digits == 4 && Peek(start + 4) == '-' && Digits(start + 5) is (1 or 2) and var month && Peek(start + 5 + month) == '-' && Digits(start + 6 + month) is > 0 and var day)
        {
            var length = 6 + month + day;
            var text = Text.Substring(start, length);
            return UncertainDate.TryParse(text, out var date) && date.Precision == DatePrecision.Day && !IsNamePart(start + length)
                ? Take(TokenKind.Date, length, Value.Of(date))
                : Refuse(start, $"\"{text}\" is not a day of the calendar", null, "a date such as 2016-11-30");
        }

        var end = start + digits;
        var isDecimal = Peek(end) == '.' && Digits(end + 1) > 0;
        if (isDecimal)
        {
            end += 1 + Digits(end + 1);
        }

        if (IsNamePart(end))
        {
            return Refuse(end, "A letter follows the number directly", "separate them by a blank (38000 EUR); a name begins with a letter");
        }

        var number = Text.AsSpan(start, end - start);
        if (!isDecimal && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var integer))
        {
            return Take(TokenKind.Integer, end - start, Value.Of(integer));
        }

        return isDecimal && end - start <= 28 && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Take(TokenKind.Decimal, end - start, Value.Of(value))
            : Refuse(start, "The number has too many digits", null, "at most 18 digits");
    }

    private Token? Name()
    {
        var end = _at;
        while (IsNamePart(end))
        {
            end++;
        }

        var text = Text.AsSpan(_at, end - _at);
        if (Duration.TryParse(text, out var duration))
        {
            return Take(TokenKind.Duration, text.Length, Value.Of(duration));
        }

        return text.Length > 1 && text[0] == 'P' && char.IsAsciiDigit(text[1])
            ? Refuse(_at, $"\"{text}\" is not a duration", null, "a duration such as P24M, P30D or P1Y6M")
            : Take(TokenKind.Name, text.Length);
    }

    private Token? Quoted()
    {
        for (var end = _at + 1; end < Text.Length; end++)
        {
            if (Text[end] != '\'')
            {
                continue;
            }

            if (Peek(end + 1) == '\'')
            {
                end++;
                continue;
            }

            var content = Text.Substring(_at + 1, end - _at - 1).Replace("''", "'", StringComparison.Ordinal);
            return Take(TokenKind.Text, end + 1 - _at, Value.Of(content));
        }

        return Refuse(_at, "The text that begins here has no end", "close it with a single quote");
    }

    private Token Take(TokenKind kind, int length, Value value = default)
    {
        var token = new Token(kind, _at, _at + length, Text.Substring(_at, length), value);
        _at += length;
        return token;
    }

    private Token? Refuse(int offset, string message, string? nextStep, string? expected = null)
    {
        _diagnostics.Add(Diagnostic.Error("RP1010", message, _source.At(offset), expected, nextStep));
        return null;
    }

    private char Peek(int index) => index < Text.Length ? Text[index] : '\0';

    private bool IsNamePart(int index) => char.IsAsciiLetterOrDigit(Peek(index)) || Peek(index) == '_';

    private int Digits(int index)
    {
        var end = index;
        while (char.IsAsciiDigit(Peek(end)))
        {
            end++;
        }

        return end - index;
    }
}
