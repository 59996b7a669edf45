using System.Collections.Immutable;

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
    private readonly ImmutableDictionary<string, string> _sameWords;
    private readonly Dictionary<string, EnglishPattern[]> _english;
    private readonly Dictionary<string, GermanPattern[]> _german;
    private readonly Dictionary<string, UnspacedPattern[]> _eastAsian;

    public DisciplineTerms(ImmutableArray<Discipline> disciplines, ImmutableArray<TermTranslation> translations, ImmutableDictionary<string, string> sameWords)
    {
        _sameWords = sameWords;
        var byText = translations.ToDictionary(t => t.Term, StringComparer.Ordinal);
        var english = new List<EnglishPattern>();
        var german = new List<GermanPattern>();
        var eastAsian = new List<UnspacedPattern>();
        foreach (var discipline in disciplines)
        {
            foreach (var text in discipline.Keywords)
            {
                Add(text, discipline, isAmbiguous: false);
            }

            foreach (var text in discipline.Ambiguous)
            {
                Add(text, discipline, isAmbiguous: true);
            }
        }

        _english = Indexed(english, p => p.Words[0], p => p.Words.Length, p => p.Shown);
        _german = Indexed(german, p => p.Words.Key, p => p.Words.Count, p => p.Shown);
        _eastAsian = Indexed(eastAsian, p => p.Text.Letters[..1], p => p.Text.Letters.Length, p => p.Shown);

        void Add(string text, Discipline discipline, bool isAmbiguous)
        {
            var words = Stems(EvidenceText.Tokens(text));
            var term = new DisciplineTerm(string.Join(' ', words), text, discipline, isAmbiguous);
            english.Add(new EnglishPattern(words, text, term));
            if (byText.TryGetValue(text, out var translation))
            {
                german.AddRange(translation.German.Select(g => new GermanPattern(GermanWords.Of(g), $"{g} ({text})", term)));
                eastAsian.AddRange(translation.EastAsian.Select(e => new UnspacedPattern(UnspacedText.Of(EvidenceText.Tokens(e)), $"{e} ({text})", term)));
            }
        }
    }

    private abstract record Pattern(string Shown, DisciplineTerm Term);

    private sealed record EnglishPattern(ImmutableArray<string> Words, string Shown, DisciplineTerm Term) : Pattern(Shown, Term);

    private sealed record GermanPattern(GermanWords Words, string Shown, DisciplineTerm Term) : Pattern(Shown, Term);

    private sealed record UnspacedPattern(UnspacedText Text, string Shown, DisciplineTerm Term) : Pattern(Shown, Term);

    /// <summary>The keywords in a text, in its order within each language; a keyword found in English is not looked for in another one.</summary>
    public IEnumerable<TermHit> In(string text, bool isAbstract)
    {
        var words = EvidenceText.Tokens(text);
        List<Pattern>? found = null;
        FindEnglish(Stems(words), ref found);
        FindGerman(words, ref found);
        FindEastAsian(words, ref found);
        return found is null ? [] : found.DistinctBy(h => (h.Term.Key, h.Term.Discipline)).Select(h => new TermHit(h.Term, h.Shown, isAbstract));
    }

    // The longest that begins at a word counts, and with it others of the same length; what it covers is not looked at again.
    private void FindEnglish(ImmutableArray<string> words, ref List<Pattern>? found)
    {
        for (var start = 0; start < words.Length; start++)
        {
            var longest = 0;
            foreach (var pattern in _english.GetValueOrDefault(words[start]) ?? [])
            {
                if ((longest == 0 || pattern.Words.Length == longest) && words.AsSpan()[start..].StartsWith(pattern.Words.AsSpan()))
                {
                    longest = pattern.Words.Length;
                    (found ??= []).Add(pattern);
                }
            }

            start += Math.Max(longest - 1, 0);
        }
    }

    private void FindGerman(ImmutableArray<string> words, ref List<Pattern>? found)
    {
        var byKey = _german.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < words.Length; start++)
        {
            List<GermanPattern>? here = null;
            for (var length = 1; length <= Math.Min(words[start].Length, GermanWords.LongestKey); length++)
            {
                if (!byKey.TryGetValue(words[start].AsSpan(0, length), out var patterns))
                {
                    continue;
                }

                foreach (var pattern in patterns)
                {
                    if (pattern.Words.StandAt(words, start))
                    {
                        (here ??= []).Add(pattern);
                    }
                }
            }

            if (here is not null)
            {
                var longest = here.Max(p => p.Words.Count);
                (found ??= []).AddRange(here.Where(p => p.Words.Count == longest));
                start += longest - 1;
            }
        }
    }

    private void FindEastAsian(ImmutableArray<string> words, ref List<Pattern>? found)
    {
        if (!words.Any(w => w.Any(UnspacedText.IsUnspaced)))
        {
            return;
        }

        var text = UnspacedText.Of(words);
        for (var start = 0; start < text.Letters.Length; start++)
        {
            var longest = 0;
            foreach (var pattern in _eastAsian.GetValueOrDefault(text.Letters.Substring(start, 1)) ?? [])
            {
                if ((longest == 0 || pattern.Text.Letters.Length == longest) && text.Has(pattern.Text, start))
                {
                    longest = pattern.Text.Letters.Length;
                    (found ??= []).Add(pattern);
                }
            }

            start += Math.Max(longest - 1, 0);
        }
    }

    // Keyed by text also where one letter would do: collections of letters are compiled at every start.
    private static Dictionary<string, T[]> Indexed<T>(List<T> patterns, Func<T, string> key, Func<T, int> length, Func<T, string> shown) =>
        patterns.GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(length).ThenBy(shown, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    // "Rockets" and "rocket", "fiber" and "fibre" are the same word.
    private ImmutableArray<string> Stems(ImmutableArray<string> words) => words.IsEmpty ? words : [.. words.Select(w => Stem(_sameWords.GetValueOrDefault(w, w)))];

    private static string Stem(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
