using System.Collections.Immutable;

namespace Compliance.Names.Korean;

/// <summary>The ways to cut a word into spelled syllables.</summary>
internal static class WordCuts
{
    /// <summary>The most syllables of a word: a whole name written as one.</summary>
    public const int MostSyllables = 4;

    private const int MostCuts = 6;
    private const int LongestWord = 40;

    /// <summary>The letters of the shortest word of one syllable that may be two.</summary>
    private const int LeastTwo = 4;

    /// <summary>Cuts that are so much more unusual than the best one are left out.</summary>
    private const int MostApart = 100;

    /// <summary>A syllable more than needed makes a cut less likely.</summary>
    private const int ExtraSyllable = 60;

    /// <summary>The cuts with the fewest syllables and those with one more, the most ordinary first; empty when the word does not
    /// consist of syllables of names.</summary>
    public static List<Cut> Of(string word, SpellingDictionary dictionary)
    {
        if (!IsSpelled(word, dictionary))
        {
            return [];
        }

        // reach[i]: the fewest syllables that spell the letters from i to the end.
        Span<int> reach = stackalloc int[word.Length + 1];
        reach.Fill(int.MaxValue);
        reach[word.Length] = 0;
        for (var start = word.Length - 1; start >= 0; start--)
        {
            var place = SpellingDictionary.Root;
            for (var end = start + 1; end <= word.Length && (place = dictionary.Step(place, word[end - 1])) != SpellingDictionary.Nowhere; end++)
            {
                if (reach[end] < MostSyllables && dictionary.IsSpelled(place))
                {
                    reach[start] = Math.Min(reach[start], reach[end] + 1);
                }
            }
        }

        // A short syllable as it stands is not cut further; "sook" may be so and ok.
        var fewest = reach[0];
        var most = fewest == 1 && word.Length < LeastTwo && dictionary.Find(word)!.Cost == 0 ? 1 : Math.Min(fewest + 1, MostSyllables);
        var cuts = new List<Cut>();
        Extend(word, 0, dictionary, [], 0, most, reach, cuts);
        if (cuts is [var only] && only.Syllables.Length == fewest)
        {
            return cuts;
        }

        var ordered = cuts.Select(c => c with { Cost = c.Cost + (c.Syllables.Length > fewest ? ExtraSyllable : 0) })
            .OrderBy(c => c.Cost).ThenBy(c => c.Text, StringComparer.Ordinal).Take(MostCuts).ToList();
        return ordered.FindAll(c => c.Cost <= ordered[0].Cost + MostApart);
    }

    /// <summary>Whether syllables, no more than there may be, lead from the beginning to the end. Of most words that are not Korean none gets past a letter or two.</summary>
    public static bool IsSpelled(string word, SpellingDictionary dictionary)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return false;
        }

        Span<byte> fewest = stackalloc byte[word.Length + 1];
        fewest.Fill(byte.MaxValue);
        fewest[0] = 0;
        var farthest = 0;
        for (var start = 0; start <= farthest && start < word.Length; start++)
        {
            var place = SpellingDictionary.Root;
            for (var end = start + 1; fewest[start] < MostSyllables && end <= word.Length && (place = dictionary.Step(place, word[end - 1])) != SpellingDictionary.Nowhere; end++)
            {
                if (dictionary.IsSpelled(place))
                {
                    fewest[end] = Math.Min(fewest[end], (byte)(fewest[start] + 1));
                    farthest = Math.Max(farthest, end);
                }
            }
        }

        return fewest[^1] <= MostSyllables;
    }

    private static void Extend(
        string word, int start, SpellingDictionary dictionary, ImmutableArray<SyllableSpelling> before, int cost, int most, ReadOnlySpan<int> reach, List<Cut> cuts)
    {
        if (start == word.Length)
        {
            cuts.Add(new Cut(before, cost));
            return;
        }

        // The longest syllable first.
        Span<int> places = stackalloc int[dictionary.Longest];
        var longest = 0;
        for (var place = SpellingDictionary.Root; start + longest < word.Length && (place = dictionary.Step(place, word[start + longest])) != SpellingDictionary.Nowhere; longest++)
        {
            places[longest] = place;
        }

        for (var length = longest; length > 0; length--)
        {
            var rest = reach[start + length];
            // y spells a vowel only where a syllable stands alone, as in Hy.
            var isPart = start > 0 || rest > 0;
            if (rest != int.MaxValue && dictionary.IsSpelled(places[length - 1]) && !(isPart && word[start + length - 1] == 'y') && before.Length + 1 + rest <= most && cuts.Count < 40)
            {
                var syllable = dictionary.At(places[length - 1], word.AsSpan(start, length));
                Extend(word, start + length, dictionary, before.Add(syllable), cost + syllable.Cost, most, reach, cuts);
            }
        }
    }
}

/// <summary>A word cut into syllables.</summary>
/// <param name="Syllables">The syllables in order.</param>
/// <param name="Cost">How unusual the cut is, in thousandths.</param>
internal sealed record Cut(ImmutableArray<SyllableSpelling> Syllables, int Cost)
{
    /// <summary>No syllables.</summary>
    public static Cut None { get; } = new([], 0);

    /// <summary>The syllables with blanks between them.</summary>
    public string Text => string.Join(' ', Syllables.Select(s => s.Text));
}
