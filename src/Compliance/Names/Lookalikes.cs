using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>Undoes disguises of letters: letters of other alphabets that look like Latin ones inside a Latin word, Latin ones inside a
/// Cyrillic, Greek or Armenian word, digits inside a word. The letters are in data/names/lookalikes.tsv.</summary>
internal static class Lookalikes
{
    private static readonly Lazy<Dictionary<char, char>> ToLatin = new(() =>
    {
        var letters = new Dictionary<char, char>();
        foreach (var row in EmbeddedTable.ReadRows("names/lookalikes.tsv"))
        {
            foreach (var other in row[1].Split(' '))
            {
                letters.Add(other[0], row[0][0]);
            }
        }

        return letters;
    });

    private static readonly Lazy<Dictionary<(Script Script, char Latin), char>> FromLatin = new(() =>
    {
        var letters = new Dictionary<(Script, char), char>();
        foreach (var (other, latin) in ToLatin.Value.OrderBy(p => p.Key))
        {
            letters.TryAdd((Scripts.Of(new Rune(other)), latin), other);
        }

        return letters;
    });

    /// <summary>Replaces lookalikes in every run of letters that mixes Latin with another alphabet. The text is as printed, not folded: capital and
    /// small letters look alike in different ways.</summary>
    public static string ReplaceLetters(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u024F'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                continue;
            }

            Append(result, text.AsSpan(start, i - start));
            if (i < text.Length)
            {
                result.Append(text[i]);
            }

            start = i + 1;
        }

        return result.ToString();
    }

    /// <summary>Replaces digits inside a folded Latin word of more letters than digits: 0 by o, 3 by e, 5 by s, and 1 by l beside a vowel, else by i.
    /// Ordinals such as 2nd stay.</summary>
    public static string ReplaceDigits(string word)
    {
        var letters = word.Count(char.IsAsciiLetterLower);
        var digits = word.Count(char.IsAsciiDigit);
        if (digits == 0 || letters < 2 || letters <= digits || letters + digits != word.Length || IsOrdinal(word))
        {
            return word;
        }

        return string.Create(word.Length, word, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] switch
                {
                    '0' => 'o',
                    '1' => (i > 0 && IsVowel(source[i - 1])) || (i + 1 < source.Length && IsVowel(source[i + 1])) ? 'l' : 'i',
                    '3' => 'e',
                    '4' => 'a',
                    '5' => 's',
                    '7' => 't',
                    '8' => 'b',
                    var c => c,
                };
            }
        });
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or '0' or '3' or '4';

    private static bool IsOrdinal(string word)
    {
        var end = word.AsSpan().TrimStart("0123456789");
        return end.Length == 2 && end is "st" or "nd" or "rd" or "th";
    }

    // The alphabet of the word is the one of which it has letters that the other does not show; else the one with more letters.
    private static void Append(StringBuilder result, ReadOnlySpan<char> word)
    {
        int latin = 0, other = 0, ownLatin = 0, ownOther = 0;
        var script = Script.Common;
        foreach (var c in word)
        {
            var of = char.IsSurrogate(c) ? Script.Common : Scripts.Of(new Rune(c));
            if (of == Script.Latin && !ToLatin.Value.ContainsKey(c))
            {
                latin++;
            }
            else if (of is Script.Cyrillic or Script.Greek or Script.Armenian || ToLatin.Value.ContainsKey(c))
            {
                other++;
                ownOther += ToLatin.Value.ContainsKey(c) ? 0 : 1;
                script = of is Script.Cyrillic or Script.Greek or Script.Armenian ? of : script;
            }
        }

        if (latin == 0 || other == 0)
        {
            result.Append(word);
            return;
        }

        foreach (var c in word)
        {
            ownLatin += char.IsAsciiLetter(c) && !FromLatin.Value.ContainsKey((script, c)) ? 1 : 0;
        }

        var isLatin = ownLatin != ownOther ? ownLatin > ownOther : latin >= other;
        foreach (var c in word)
        {
            result.Append(isLatin
                ? ToLatin.Value.GetValueOrDefault(c, c)
                : FromLatin.Value.GetValueOrDefault((script, c), c));
        }
    }
}
