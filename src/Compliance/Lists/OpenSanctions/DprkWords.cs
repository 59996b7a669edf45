using System.Buffers;

namespace Compliance.Lists.OpenSanctions;

/// <summary>Whether a compilation's words for a programme name North Korea.</summary>
internal static class DprkWords
{
    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        ["North Korea", "Democratic People's Republic of Korea", "Democratic People’s Republic of Korea", "DPR Korea", "Korea, Democratic People", "1718 (2006)", "2017/1509", "SC1718"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the programme's name or id is one of North Korea: <c>US-DPRK2</c>, <c>EU-PRK</c>, <c>UN-SC1718</c>, "North Korea".</summary>
    public static bool Name(string? programme)
    {
        if (string.IsNullOrEmpty(programme))
        {
            return false;
        }

        return programme.AsSpan().ContainsAny(Phrases) || HasWord(programme, "DPRK") || HasWord(programme, "PRK");
    }

    // The letters as a word of their own, with a number behind or not.
    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
