namespace Compliance.Rules.Expressions;

/// <summary>What a name looks like that stands in expressions.</summary>
internal static class ExpressionName
{
    /// <summary>Whether the text is a name: a small letter, then small letters, digits and underscores.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
