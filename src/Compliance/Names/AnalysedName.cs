using System.Collections.Immutable;
using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>A name taken apart. A printed name may hold several: "Jin Tiesan (金铁三)" is a Latin and a Chinese one.</summary>
internal sealed record AnalysedName(string Text, NameKind Kind, ImmutableArray<NameForm> Forms);

/// <summary>One name in one script.</summary>
/// <param name="Tokens">Its tokens in the order of the text.</param>
/// <param name="Script">The script; a transliterated form is Latin.</param>
/// <param name="IsTransliterated">Whether the form was transliterated from another script.</param>
/// <param name="FixedSurname">How many tokens stand before a comma ("KIM, Jong Un"): the surname is theirs; 0 when no comma tells.</param>
internal sealed record NameForm(ImmutableArray<NameToken> Tokens, Script Script, bool IsTransliterated, int FixedSurname)
{
    /// <summary>The words as they are spelled, with their apostrophes: what the tokens leave out tells Korean vowels apart.</summary>
    public SpelledWords Spelled { get; init; } = SpelledWords.None;

    /// <summary>The tokens joined by single spaces.</summary>
    public string Normalised { get; } = Join(Tokens.AsSpan());

    private static string Join(ReadOnlySpan<NameToken> tokens)
    {
        if (tokens is [var only])
        {
            return only.Text;
        }

        if (tokens is [var first, var second])
        {
            return string.Concat(first.Text, " ", second.Text);
        }

        var text = new StringBuilder();
        foreach (ref readonly var token in tokens)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(token.Text);
        }

        return text.ToString();
    }
}
