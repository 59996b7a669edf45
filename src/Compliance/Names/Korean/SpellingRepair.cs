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
        var doubled = DoubledAt(word);
        return doubled < 0 ? [] : WordCuts.Of(MarkedLetters.Read(word.Remove(doubled, 1)), dictionary).Take(1).Select(c => c with { Cost = c.Cost + DoubledLetter });
    }

    /// <summary>Whether a, i or u is typed twice in a word.</summary>
    public static bool HasDoubledVowel(string word) => DoubledAt(word) >= 0;

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

    private static int DoubledAt(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] is 'a' or 'i' or 'u')
            {
                return i;
            }
        }

        return -1;
    }

    // The syllable with the edit stands between a beginning and an end that parse.
    private static List<Cut> Edited(string word, SpellingDictionary dictionary)
    {
        var repaired = new List<Cut>();
        var ends = new Cut?[word.Length + 1];
        for (var end = 1; end < word.Length; end++)
        {
            ends[end] = WordCuts.Of(word[end..], dictionary).FirstOrDefault();
        }

        ends[word.Length] = new Cut([], 0);
        var syllables = new List<SyllableSpelling>();
        for (var start = 0; start < word.Length; start++)
        {
            var before = start == 0 ? new Cut([], 0) : WordCuts.Of(word[..start], dictionary).FirstOrDefault();
            for (var end = start + 1; before is not null && end <= Math.Min(word.Length, start + LongestSyllable); end++)
            {
                if (ends[end] is not { } after || before.Syllables.Length + after.Syllables.Length >= WordCuts.MostSyllables)
                {
                    continue;
                }

                syllables.Clear();
                AddEdits(word.AsSpan(start, end - start), dictionary, syllables);
                repaired.AddRange(syllables.Select(s => new Cut([.. before.Syllables, s, .. after.Syllables], before.Cost + s.Cost + after.Cost + OneEdit)));
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
    private static void AddEdits(ReadOnlySpan<char> text, SpellingDictionary dictionary, List<SyllableSpelling> found)
    {
        Span<char> longer = stackalloc char[text.Length + 1];
        Span<char> other = stackalloc char[text.Length];
        for (var i = 0; i <= text.Length; i++)
        {
            text[..i].CopyTo(longer);
            text[i..].CopyTo(longer[(i + 1)..]);
            text.CopyTo(other);
            foreach (var letter in Letters)
            {
                longer[i] = letter;
                AddSpelled(longer, dictionary, found);
                if (i < text.Length)
                {
                    other[i] = letter;
                    AddSpelled(other, dictionary, found);
                }
            }

            if (i < text.Length)
            {
                var shorter = longer[..^2];
                text[..i].CopyTo(shorter);
                text[(i + 1)..].CopyTo(shorter[i..]);
                AddSpelled(shorter, dictionary, found);
            }

            if (i + 1 < text.Length)
            {
                text.CopyTo(other);
                (other[i], other[i + 1]) = (other[i + 1], other[i]);
                AddSpelled(other, dictionary, found);
            }
        }
    }

    private static void AddSpelled(ReadOnlySpan<char> text, SpellingDictionary dictionary, List<SyllableSpelling> found)
    {
        if (dictionary.Find(text) is { } syllable)
        {
            found.Add(syllable);
        }
    }
}
