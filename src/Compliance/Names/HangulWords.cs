using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>Romanises an organisation's name in Hangul word by word: such names part no words by blanks.</summary>
internal static class HangulWords
{
    /// <summary>Legal forms and known words are words of their own; the syllables between them make one word.</summary>
    /// <param name="folded">A folded text in Hangul.</param>
    public static string Romanise(string folded)
    {
        var latin = new StringBuilder(folded.Length * 3);
        var afterPlain = false;
        foreach (var token in Tokeniser.Tokenise(folded, Script.Hangul, NameKind.Organisation))
        {
            var isPlain = token.Kind == TokenKind.Word && token.Text.Length == 1;
            latin.Append(latin.Length > 0 && !(isPlain && afterPlain) ? " " : "")
                .Append(Hangul.Romanise(token.Text).Replace(" ", "", StringComparison.Ordinal));
            afterPlain = isPlain;
        }

        return latin.ToString();
    }
}
