using System.Text;

namespace Compliance.Names;

/// <summary>Spells kana after Hepburn, long vowels written once as in passports ("さとう" is "sato").</summary>
internal static class KanaText
{
    private const int KatakanaFirst = 0x30A1;
    private const int KatakanaLast = 0x30F4;
    private const int ToHiragana = 0x60;
    private const char LongVowel = 'ー';
    private const char Doubled = 'っ';

    /// <summary>The Latin spelling of folded Hiragana or Katakana; other characters stay, the middle dot parts words.</summary>
    public static string ToLatin(string folded)
    {
        var hiragana = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            // The mark of a long vowel lengthens what stands before it and is not written.
            if (c != LongVowel)
            {
                hiragana.Append(c is >= (char)KatakanaFirst and <= (char)KatakanaLast ? (char)(c - ToHiragana) : c == '・' ? ' ' : c);
            }
        }

        return Shorten(Double(Transliteration.Map(hiragana.ToString(), "Kana")));
    }

    // The small tsu doubles the consonant that follows; before ch it is written t.
    private static string Double(string latin)
    {
        if (!latin.Contains(Doubled, StringComparison.Ordinal))
        {
            return latin;
        }

        var result = new StringBuilder(latin.Length);
        for (var i = 0; i < latin.Length; i++)
        {
            if (latin[i] != Doubled)
            {
                result.Append(latin[i]);
            }
            else if (i + 1 < latin.Length && char.IsAsciiLetter(latin[i + 1]) && latin[i + 1] is not ('a' or 'e' or 'i' or 'o' or 'u'))
            {
                result.Append(latin[i + 1] == 'c' ? 't' : latin[i + 1]);
            }
        }

        return result.ToString();
    }

    private static string Shorten(string latin) => latin
        .Replace("ou", "o", StringComparison.Ordinal).Replace("oo", "o", StringComparison.Ordinal).Replace("uu", "u", StringComparison.Ordinal);
}
