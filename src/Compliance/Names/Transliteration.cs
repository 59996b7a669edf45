using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>Latin spellings of folded Cyrillic, Greek and Hangul, from data/names/transliteration.tsv and Hangul arithmetic.</summary>
internal static class Transliteration
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Alphabets = new(() =>
        EmbeddedTable.ReadRows("names/transliteration.tsv")
            .GroupBy(r => r[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToDictionary(r => r[1], r => r[2], StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The Latin spelling, or null when the script is compared only with itself.</summary>
    public static string? ToLatin(string folded, Script script) => script switch
    {
        Script.Hangul => Hangul.Romanise(folded),
        Script.Cyrillic => Map(folded, "Cyrillic"),
        Script.Greek => Map(folded, "Greek"),
        _ => null,
    };

    /// <summary>Replaces Cyrillic and Greek letters that look like Latin ones inside a word that is otherwise Latin.</summary>
    public static string ReplaceConfusables(string word)
    {
        var latin = false;
        var other = false;
        foreach (var rune in word.EnumerateRunes())
        {
            var script = Scripts.Of(rune);
            latin |= script == Script.Latin;
            other |= script is Script.Cyrillic or Script.Greek;
        }

        return latin && other ? Map(word, "Confusable") : word;
    }

    private static string Map(string text, string alphabet)
    {
        var letters = Alphabets.Value[alphabet];
        var result = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && letters.TryGetValue(text.Substring(i, 2), out var pair))
            {
                result.Append(pair);
                i++;
            }
            else
            {
                result.Append(letters.TryGetValue(text[i].ToString(), out var single) ? single : text[i].ToString());
            }
        }

        return result.ToString();
    }
}
