using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>Spells Arabic and Hebrew in Latin letters. Short vowels are not written in these scripts, so the letters are capitals: a word with
/// a capital is compared by its consonants. Words that data/names/words.tsv knows in their own script are spelled as there.</summary>
internal static class UnvocalisedText
{
    private const string Article = "ال";
    private const int LeastBehindArticle = 2;

    /// <summary>Whether the word is one of consonants and long vowels only.</summary>
    public static bool IsUnvocalised(string word) => word.AsSpan().ContainsAnyInRange('A', 'Z');

    /// <summary>The Latin spelling of a folded text; the Arabic article, which is written together with its noun, becomes a word.</summary>
    public static string ToLatin(string folded, Script script)
    {
        var result = new StringBuilder(folded.Length * 2);
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (char.IsLetter(folded[i]) || (folded[i] == '\'' && script == Script.Hebrew)))
            {
                continue;
            }

            if (i > start)
            {
                AppendWord(result, folded[start..i], script);
            }

            if (i < folded.Length)
            {
                result.Append(folded[i]);
            }

            start = i + 1;
        }

        return result.ToString();
    }

    private static void AppendWord(StringBuilder result, string word, Script script)
    {
        if (WordTable.TryGet(NameKind.Person, word, out _, out var canonical))
        {
            result.Append(canonical);
            return;
        }

        if (script == Script.Arabic && word.StartsWith(Article, StringComparison.Ordinal) && word.Length - Article.Length >= LeastBehindArticle)
        {
            result.Append("al ");
            AppendWord(result, word[Article.Length..], Script.Common);
            return;
        }

        result.Append(Transliteration.Map(word, script == Script.Hebrew ? "Hebrew" : "Arabic"));
    }
}
