using System.Text;

namespace Compliance.Names.Korean;

/// <summary>Repairs words that do not consist of syllables: a letter typed twice, or one edit in one syllable. Words that do are never
/// touched, because y for j makes another name.</summary>
internal static class SpellingRepair
{
    /// <summary>A letter typed twice.</summary>
    private const int DoubledLetter = 100;

    /// <summary>One edit.</summary>
    public const int OneEdit = 250;

    private const int LeastLetters = 4;
    private const int MostLetters = 14;
    private const int LongestSyllable = 8;
    private const int MostCuts = 20;
    private const string Letters = "abcdeghijklmnoprstuwy";

    /// <summary>The cuts of a word in which a, i or u is typed twice ("uun"), although it parses as two syllables.</summary>
    public static IEnumerable<Cut> DoubledVowel(string word, SpellingDictionary dictionary)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] is 'a' or 'i' or 'u')
            {
                return WordCuts.Of(MarkedLetters.Read(word.Remove(i, 1)), dictionary).Take(1).Select(c => c with { Cost = c.Cost + DoubledLetter });
            }
        }

        return [];
    }

    /// <summary>The cuts of a word that does not parse as it stands, the most ordinary first.</summary>
    public static List<Cut> Of(string word, SpellingDictionary dictionary)
    {
        // Doubled o and e are spellings of their own vowels, so only other letters are typed twice by mistake.
        var single = WithoutRepeats(word);
        if (single.Length < word.Length && WordCuts.Of(single, dictionary) is { Count: > 0 } cuts)
        {
            return [.. cuts.Select(c => c with { Cost = c.Cost + DoubledLetter })];
        }

        return word.Length is < LeastLetters or > MostLetters ? [] : Edited(word, dictionary);
    }

    // The syllable with the edit stands between a beginning and an end that parse.
    private static List<Cut> Edited(string word, SpellingDictionary dictionary)
    {
        var repaired = new List<Cut>();
        for (var start = 0; start < word.Length; start++)
        {
            var before = start == 0 ? new Cut([], 0) : WordCuts.Of(word[..start], dictionary).FirstOrDefault();
            for (var end = start + 1; before is not null && end <= Math.Min(word.Length, start + LongestSyllable); end++)
            {
                var after = end == word.Length ? new Cut([], 0) : WordCuts.Of(word[end..], dictionary).FirstOrDefault();
                if (after is null || before.Syllables.Length + after.Syllables.Length >= WordCuts.MostSyllables)
                {
                    continue;
                }

                repaired.AddRange(Edits(word[start..end], dictionary)
                    .Select(s => new Cut([.. before.Syllables, s, .. after.Syllables], before.Cost + s.Cost + after.Cost + OneEdit)));
            }
        }

        var fewest = repaired.Count == 0 ? 0 : repaired.Min(c => c.Syllables.Length);
        return
        [
            .. repaired.Where(c => c.Syllables.Length == fewest)
                .DistinctBy(c => c.Text, StringComparer.Ordinal)
                .OrderBy(c => c.Cost).ThenBy(c => c.Text, StringComparer.Ordinal)
                .Take(MostCuts),
        ];
    }

    private static string WithoutRepeats(string word)
    {
        var result = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (result.Length == 0 || result[^1] != c || c is 'o' or 'e')
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    // Every spelling one deletion, transposition, replacement or insertion away.
    private static IEnumerable<SyllableSpelling> Edits(string text, SpellingDictionary dictionary)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var letter in Letters)
            {
                if (dictionary.Find(text.Insert(i, letter.ToString())) is { } longer)
                {
                    yield return longer;
                }

                if (i < text.Length && dictionary.Find(string.Concat(text.AsSpan(0, i), letter.ToString(), text.AsSpan(i + 1))) is { } other)
                {
                    yield return other;
                }
            }

            if (i < text.Length && dictionary.Find(text.Remove(i, 1)) is { } shorter)
            {
                yield return shorter;
            }

            if (i + 1 < text.Length
                && dictionary.Find(string.Concat(text.AsSpan(0, i), text[i + 1].ToString(), text[i].ToString(), text.AsSpan(i + 2))) is { } swapped)
            {
                yield return swapped;
            }
        }
    }
}
