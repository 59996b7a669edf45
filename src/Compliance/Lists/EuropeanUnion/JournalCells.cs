using System.Text.RegularExpressions;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>Splits the cells of the Official Journal tables: values between semicolons, some in quotes because they hold a semicolon themselves.</summary>
internal static partial class JournalCells
{
    /// <summary>The values of a cell; a semicolon inside quotes or closed brackets separates nothing.</summary>
    public static IReadOnlyList<string> Quoted(string cell) => HoldsOne(cell) ? One(cell) : Split(cell, keepsQuoted: true);

    /// <summary>The values of a cell whose quotes only wrap several values: names, dates, numbers.</summary>
    public static IReadOnlyList<string> Plain(string cell) => HoldsOne(cell) ? One(cell) : Split(cell, keepsQuoted: false);

    /// <summary>The values of <see cref="Plain"/>, numbered ones apart and without their numbers.</summary>
    public static IReadOnlyList<string> Values(string cell)
    {
        var plain = Plain(cell);
        if (plain.Count == 0)
        {
            return plain;
        }

        var values = new List<string>(plain.Count);
        foreach (var part in plain)
        {
            foreach (var value in NumberedText.Split(part))
            {
                values.Add(value.Contains(')', StringComparison.Ordinal) ? Mark().Replace(value, "") : value);
            }
        }

        return values;
    }

    /// <summary>Splits at a separator outside brackets.</summary>
    public static List<string> At(string text, string separator)
    {
        var parts = new List<string>();
        if (!text.Contains(separator, StringComparison.Ordinal))
        {
            Add(parts, text);
            return parts;
        }

        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && text.AsSpan(i).StartsWith(separator, StringComparison.Ordinal))
            {
                Add(parts, text[start..i]);
                start = i + separator.Length;
                i = start - 1;
            }
        }

        Add(parts, text[start..]);
        return parts;
    }

    // Most cells are empty or hold one value.
    private static bool HoldsOne(string cell) => !cell.AsSpan().ContainsAny(';', '"');

    private static string[] One(string cell) => Value(cell) is { Length: > 0 } only ? [only] : [];

    private static List<string> Split(string cell, bool keepsQuoted)
    {
        var parts = new List<string>();
        var text = keepsQuoted ? cell : cell.Replace('"', ' ');
        var closed = ClosedBrackets(text);
        var start = 0;
        var close = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                // When nothing closes a quote, nothing closes a later one.
                case '"' when close >= 0 && text.AsSpan(start, i - start).IsWhiteSpace() && (close = ClosingQuote(text, i)) > 0:
                    Add(parts, text[(i + 1)..close]);
                    start = close + 1;
                    i = close;
                    break;
                case '(' when closed is not null && closed.TryGetValue(i, out var end):
                    i = end;
                    break;
                case ';':
                    Add(parts, text[start..i]);
                    start = i + 1;
                    break;
            }
        }

        Add(parts, text[start..]);
        return parts;
    }

    // The quote that ends a value: the end of the cell or a semicolon follows.
    private static int ClosingQuote(string text, int open)
    {
        for (var i = text.IndexOf('"', open + 1); i >= 0; i = text.IndexOf('"', i + 1))
        {
            var rest = text.AsSpan(i + 1).TrimStart();
            if (rest.IsEmpty || rest[0] == ';')
            {
                return i;
            }
        }

        return -1;
    }

    // Where each bracket that is closed ends, found in one pass; one that is never closed protects nothing.
    private static Dictionary<int, int>? ClosedBrackets(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
        {
            return null;
        }

        var open = new Stack<int>();
        var closed = new Dictionary<int, int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
            {
                open.Push(i);
            }
            else if (text[i] == ')' && open.TryPop(out var at))
            {
                closed[at] = i;
            }
        }

        return closed;
    }

    // The number of a value behind a semicolon: "(a) 1.1.1958; (b) 1958" is two values.
    [GeneratedRegex(@"^\(?(?:[a-z]|[ivx]{1,4})\)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    private static void Add(List<string> parts, string text)
    {
        if (Value(text) is { Length: > 0 } value)
        {
            parts.Add(value);
        }
    }

    private static string Value(string text) => ListText.Clean(text).Trim(' ', ',', '"');
}
