using System.Collections.Immutable;
using System.Text;

namespace Compliance.Evidence;

/// <summary>A keyword of a discipline.</summary>
/// <param name="Key">What tells keywords apart: a keyword and its translations are one.</param>
/// <param name="Text">The keyword as the table writes it.</param>
/// <param name="Discipline">The discipline.</param>
/// <param name="IsAmbiguous">Whether it never decides.</param>
internal sealed record DisciplineTerm(string Key, string Text, Discipline Discipline, bool IsAmbiguous);

/// <summary>A keyword found in a text.</summary>
/// <param name="Term">The keyword.</param>
/// <param name="Shown">As explanations show it, with the word of the text's language.</param>
/// <param name="IsAbstract">Whether the text is an abstract.</param>
internal readonly record struct TermHit(DisciplineTerm Term, string Shown, bool IsAbstract);

/// <summary>A keyword in another language.</summary>
/// <param name="Term">The English keyword, as the disciplines write it.</param>
/// <param name="German">In German.</param>
/// <param name="EastAsian">In Korean and Chinese, which are found inside unspaced text.</param>
internal sealed record TermTranslation(string Term, ImmutableArray<string> German, ImmutableArray<string> EastAsian);

/// <summary>Finds the keywords of a discipline table in titles, abstracts and keywords in English, German, Korean and Chinese.</summary>
internal sealed class DisciplineTerms
{
    // A shorter German stem begins too many other words.
    private const int ShortestCompound = 5;

    private readonly ImmutableDictionary<string, string> _sameWords;
    private readonly ImmutableDictionary<string, Pattern[]> _english;
    private readonly ImmutableDictionary<string, Pattern[]> _german;
    private readonly ImmutableDictionary<char, Pattern[]> _eastAsian;

    public DisciplineTerms(ImmutableArray<Discipline> disciplines, ImmutableArray<TermTranslation> translations, ImmutableDictionary<string, string> sameWords)
    {
        _sameWords = sameWords;
        var byText = translations.ToDictionary(t => t.Term, StringComparer.Ordinal);
        var english = new List<Pattern>();
        var german = new List<Pattern>();
        var eastAsian = new List<Pattern>();
        foreach (var (text, discipline, isAmbiguous) in disciplines.SelectMany(d => d.Keywords.Select(k => (k, d, false)).Concat(d.Ambiguous.Select(k => (k, d, true)))))
        {
            var words = EnglishStems(text);
            var term = new DisciplineTerm(string.Join(' ', words), text, discipline, isAmbiguous);
            english.Add(new Pattern(words, text, term));
            if (byText.TryGetValue(text, out var translation))
            {
                german.AddRange(translation.German.Select(g => new Pattern(GermanStems(g), $"{g} ({text})", term)));
                eastAsian.AddRange(translation.EastAsian.Select(e => new Pattern([UnspacedText.Of(e).Letters], $"{e} ({text})", term)));
            }
        }

        _english = Indexed(english, p => p.Words[0]);
        _german = Indexed(german, p => Start(p.Words[0]));
        _eastAsian = Indexed(eastAsian, p => p.Words[0][0]);
    }

    private sealed record Pattern(ImmutableArray<string> Words, string Shown, DisciplineTerm Term)
    {
        public int Length => Words.Length > 1 ? Words.Length : Words[0].Length;
    }

    /// <summary>The keywords in a text, in its order within each language; a keyword found in English is not looked for in another one.</summary>
    public IEnumerable<TermHit> In(string text, bool isAbstract)
    {
        var hits = new List<Pattern>();
        var words = EvidenceText.Tokens(text);
        Find(EnglishStems(words), _english, word => word, static (pattern, here) => here.StartsWith(pattern.Words.AsSpan()), hits);
        Find(GermanStems(words), _german, Start, IsGermanHere, hits);
        FindUnspaced(text, hits);
        return hits.DistinctBy(h => (h.Term.Key, h.Term.Discipline)).Select(h => new TermHit(h.Term, h.Shown, isAbstract));
    }

    private delegate bool StandsHere(Pattern pattern, ReadOnlySpan<string> words);

    // The longest that begins at a word counts, and with it others of the same length; what it covers is not looked at again.
    private static void Find(ImmutableArray<string> words, ImmutableDictionary<string, Pattern[]> patterns, Func<string, string> key, StandsHere standsHere, List<Pattern> hits)
    {
        for (var start = 0; start < words.Length; start++)
        {
            if (!patterns.TryGetValue(key(words[start]), out var candidates))
            {
                continue;
            }

            var met = 0;
            foreach (var pattern in candidates)
            {
                if ((met == 0 || pattern.Words.Length == met) && standsHere(pattern, words.AsSpan()[start..]))
                {
                    hits.Add(pattern);
                    met = pattern.Words.Length;
                }
            }

            start += Math.Max(met, 1) - 1;
        }
    }

    // "Raketentriebwerk" speaks of rockets: the last word may be the first part of a compound.
    private static bool IsGermanHere(Pattern pattern, ReadOnlySpan<string> words)
    {
        var last = pattern.Words.Length - 1;
        return words.Length > last && words.StartsWith(pattern.Words.AsSpan()[..last])
            && (string.Equals(words[last], pattern.Words[last], StringComparison.Ordinal)
                || (pattern.Words[last].Length >= ShortestCompound && words[last].StartsWith(pattern.Words[last], StringComparison.Ordinal)));
    }

    private void FindUnspaced(string text, List<Pattern> hits)
    {
        var unspaced = UnspacedText.Of(text);
        for (var start = 0; start < unspaced.Letters.Length; start++)
        {
            if (_eastAsian.TryGetValue(unspaced.Letters[start], out var candidates)
                && Array.Find(candidates, p => unspaced.Has(p.Words[0], start)) is { } longest)
            {
                hits.AddRange(candidates.Where(p => string.Equals(p.Words[0], longest.Words[0], StringComparison.Ordinal)));
                start += longest.Words[0].Length - 1;
            }
        }
    }

    private static ImmutableDictionary<TKey, Pattern[]> Indexed<TKey>(List<Pattern> patterns, Func<Pattern, TKey> key)
        where TKey : notnull => patterns.GroupBy(key)
            .ToImmutableDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ThenBy(p => p.Shown, StringComparer.Ordinal).ToArray());

    private static string Start(string stem) => stem.Length > ShortestCompound ? stem[..ShortestCompound] : stem;

    private ImmutableArray<string> EnglishStems(string text) => EnglishStems(EvidenceText.Tokens(text));

    // "Rockets" and "rocket", "fiber" and "fibre" are the same word.
    private ImmutableArray<string> EnglishStems(ImmutableArray<string> words) => [.. words.Select(w => EnglishStem(_sameWords.GetValueOrDefault(w, w)))];

    private static string EnglishStem(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    private static ImmutableArray<string> GermanStems(string text) => GermanStems(EvidenceText.Tokens(text));

    private static ImmutableArray<string> GermanStems(ImmutableArray<string> words) => [.. words.Select(GermanStem)];

    // Without endings of declension: "schweren Wassers" is "schweres Wasser", "Raketen" is "Rakete". What looks like one is cut off alike everywhere.
    private static string GermanStem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["en", "em", "er", "es", "e", "n", "s"])
        {
            if (word.Length >= ending.Length + 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return GermanStem(word[..^ending.Length]);
            }
        }

        return word;
    }
}

/// <summary>The letters of a text without what stands between them, for languages in which words are found inside words.</summary>
/// <param name="Letters">The folded letters.</param>
/// <param name="Starts">Where words begin.</param>
internal readonly record struct UnspacedText(string Letters, ImmutableArray<bool> Starts)
{
    public static UnspacedText Of(string text)
    {
        var letters = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<bool>();
        foreach (var word in EvidenceText.Tokens(text).Where(EvidenceText.IsUnspaced))
        {
            letters.Append(word);
            for (var i = 0; i < word.Length; i++)
            {
                starts.Add(i == 0);
            }
        }

        return new UnspacedText(letters.ToString(), starts.ToImmutable());
    }

    /// <summary>Whether a word stands at a place. One or two Korean syllables also end one word and begin the next: they count where a word begins.</summary>
    public bool Has(string word, int start) => Letters.AsSpan(start).StartsWith(word, StringComparison.Ordinal)
        && (word.Length > 2 || !IsHangul(word[0]) || Starts[start]);

    private static bool IsHangul(char c) => c is >= '\uac00' and <= '\ud7a3';
}
