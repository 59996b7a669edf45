using System.Collections.Immutable;
using System.Text;

namespace Compliance.Evidence;

/// <summary>The letters of a text without what stands between its words, for languages in which words are found inside words.</summary>
/// <param name="Letters">The folded letters and digits.</param>
/// <param name="Starts">Where words begin.</param>
internal readonly record struct UnspacedText(string Letters, ImmutableArray<bool> Starts)
{
    // The end of one Korean word and the beginning of the next, run together, make words of up to three syllables.
    private const int LongestAtStart = 3;

    public static UnspacedText Of(ImmutableArray<string> words)
    {
        var letters = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<bool>();
        foreach (var word in words)
        {
            letters.Append(word);
            for (var i = 0; i < word.Length; i++)
            {
                starts.Add(i == 0);
            }
        }

        return new UnspacedText(letters.ToString(), starts.ToImmutable());
    }

    /// <summary>Whether a letter belongs to a script in which words are found inside words.</summary>
    public static bool IsUnspaced(char letter) => letter >= '\u1100';

    /// <summary>Whether a term stands at a place. It goes on over the end of a word only where one of its own words ends, and a Korean term of up to
    /// three syllables begins where a word does.</summary>
    public bool Has(UnspacedText term, int start)
    {
        if (!Letters.AsSpan(start).StartsWith(term.Letters, StringComparison.Ordinal)
            || (term.Letters.Length <= LongestAtStart && IsHangul(term.Letters[0]) && !Starts[start]))
        {
            return false;
        }

        for (var i = 1; i < term.Letters.Length; i++)
        {
            if (Starts[start + i] && !term.Starts[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHangul(char letter) => letter is >= '\uac00' and <= '\ud7a3';
}
