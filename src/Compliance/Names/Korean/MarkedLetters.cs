using System.Text;

namespace Compliance.Names.Korean;

/// <summary>The marks of McCune-Reischauer that tell vowels and consonants apart. In folded text the breve of o and u arrives as an
/// apostrophe, as the lists print it; here marked vowels are the capital letters O and U with breve, as in data/names/korean-readings.tsv.</summary>
internal static class MarkedLetters
{
    /// <summary>o with breve, the vowel of 정.</summary>
    public const char O = 'Ŏ';

    /// <summary>u with breve, the vowel of 은.</summary>
    public const char U = 'Ŭ';

    /// <summary>The letters of a folded word with marked vowels in place of a vowel and an apostrophe; other apostrophes, which mark
    /// aspiration and part syllables, are left out.</summary>
    public static string Read(string word)
    {
        if (!word.Contains('\'', StringComparison.Ordinal))
        {
            return word;
        }

        var result = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c == '\'')
            {
                continue;
            }

            var isMarked = c is 'o' or 'u' && i + 1 < word.Length && word[i + 1] == '\'';
            result.Append(isMarked ? c == 'o' ? O : U : c);
        }

        return result.ToString();
    }

    /// <summary>The letters without marks.</summary>
    public static string Strip(string text) => text.Replace(O, 'o').Replace(U, 'u');
}
