using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>Whether a name can meet a listed one at all: what cannot be compared has not been screened.</summary>
internal static class NameReach
{
    /// <summary>Whether some letter of the name is Latin or can be spelled in Latin letters (<see cref="Transliteration.IsRead"/>). Other names meet
    /// only listed names of their own script, of which lists hold few.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isPerson">Whether it is a person's; null when that is not known, then a name of up to four Chinese characters is. The Chinese
    /// characters of other names are translated, not spelled, in Latin letters.</param>
    public static bool CanMeetLatin(string name, bool? isPerson)
    {
        var han = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            var script = Scripts.Of(rune);
            if (Transliteration.IsRead(script))
            {
                return true;
            }

            han += script == Script.Han ? 1 : 0;
        }

        return han > 0 && (isPerson ?? han <= Pinyin.LongestName);
    }

    /// <summary>Whether the name is longer than what is compared of it (<see cref="NameAnalysis.MaxLength"/> characters,
    /// <see cref="Tokeniser.MaxTokens"/> words of each name in it).</summary>
    public static bool IsTooLong(string name)
    {
        if (name.Length > NameAnalysis.MaxLength)
        {
            return true;
        }

        if (name.Length <= Tokeniser.MaxTokens)
        {
            return false;
        }

        var words = 0;
        var isInWord = false;
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value == ';')
            {
                words = 0;
            }

            // Chinese characters and Hangul syllables are words of their own.
            var isLetter = Rune.IsLetterOrDigit(rune);
            if (isLetter && (!isInWord || Scripts.Of(rune) is Script.Han or Script.Hangul) && ++words > Tokeniser.MaxTokens)
            {
                return true;
            }

            isInWord = isLetter;
        }

        return false;
    }
}
