using System.Buffers;
using System.Text;

namespace Compliance.Names;

/// <summary>Splits a folded name at its brackets.</summary>
internal static class BracketedParts
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]{}<>");

    /// <summary>The text without brackets' contents, each content, and everything together ("KIM Chol (Charlie)" is all three).
    /// Brackets that do not pair are blanks.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Brackets) < 0)
        {
            return [text];
        }

        var outside = new StringBuilder(text.Length);
        var all = new StringBuilder(text.Length);
        var contents = new List<string>();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '(' or '[' or '{' or '<' or ')' or ']' or '}' or '>')
            {
                all.Append(' ');
                if (c is '(' or '[' or '{' or '<')
                {
                    if (open >= 0)
                    {
                        // A second opening bracket: what stood between was not a closed bracket.
                        outside.Append(' ').Append(text, open, i - open);
                    }

                    open = i + 1;
                }
                else if (open >= 0)
                {
                    contents.Add(text[open..i]);
                    open = -1;
                    outside.Append(' ');
                }

                continue;
            }

            all.Append(c);
            if (open < 0)
            {
                outside.Append(c);
            }
        }

        if (open >= 0)
        {
            outside.Append(' ').Append(text, open, text.Length - open);
        }

        return contents.Count == 0 ? [outside.ToString()] : [outside.ToString(), .. contents, all.ToString()];
    }
}
