using System.Collections.Immutable;
using Compliance.Text;

namespace Compliance.Names.Korean;

/// <summary>Reads the Mandarin spelling of a Korean name: Kim Chol Sam is Jin Tiesan when his characters are read as Chinese. Only
/// characters that Korean names use count (data/names/korean-pinyin.tsv), and what is found rests on less than a spelling does.</summary>
internal static class PinyinNames
{
    /// <summary>Keeps the bridge below the top band.</summary>
    private const int Bridge = 400;

    private const int Longest = 6;

    private static readonly Lazy<Dictionary<string, SyllableSpelling>> Syllables = new(() =>
        EmbeddedTable.ReadRows("names/korean-pinyin.tsv").ToDictionary(
            r => r[0],
            r => new SyllableSpelling(r[0], [.. r[1].Order().Select(h => new SyllableReading(h, 0))]) { IsPinyin = true },
            StringComparer.Ordinal));

    /// <summary>The readings of a Latin form as pinyin: surname first, or last when no comma tells.</summary>
    public static ImmutableArray<KoreanName> Read(NameForm form)
    {
        var words = form.Spelled.Words;
        if (words.Length is < 2 or > 3)
        {
            return [];
        }

        var first = form.Spelled.Surname <= 1 ? Surnames.FindPinyin(words[0]) : [];
        var last = form.Spelled.Surname == 0 ? Surnames.FindPinyin(words[^1]) : [];
        if (first.IsEmpty && last.IsEmpty)
        {
            return [];
        }

        var names = new List<KoreanName>();
        if (!first.IsEmpty && Given(words[1..]) is { } given)
        {
            names.Add(new KoreanName(words[0], first, given, Bridge, SpellingStyle.Unknown, KoreanOrigin.Pinyin));
        }

        if (!last.IsEmpty && Given(words[..^1]) is { } before)
        {
            names.Add(new KoreanName(words[^1], last, before, Bridge, SpellingStyle.Unknown, KoreanOrigin.Pinyin));
        }

        return [.. names];
    }

    private static ImmutableArray<SyllableSpelling>? Given(ImmutableArray<string> words)
    {
        var given = ImmutableArray.CreateBuilder<SyllableSpelling>();
        foreach (var word in words)
        {
            if (Cut(word) is not { } syllables)
            {
                return null;
            }

            given.AddRange(syllables);
        }

        // One syllable is too little: very many names are spelled so.
        return given.Count == 2 ? given.ToImmutable() : null;
    }

    // One syllable, or two of which the first is as long as can be.
    private static ImmutableArray<SyllableSpelling>? Cut(string word)
    {
        if (Syllables.Value.TryGetValue(word, out var one))
        {
            return [one];
        }

        for (var length = Math.Min(Longest, word.Length - 1); length > 0; length--)
        {
            if (Syllables.Value.TryGetValue(word[..length], out var first) && Syllables.Value.TryGetValue(word[length..], out var second))
            {
                return [first, second];
            }
        }

        return null;
    }
}
