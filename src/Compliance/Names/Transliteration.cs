using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>Latin spellings of folded names in other scripts, from data/names/transliteration.tsv, data/names/pinyin.tsv and Hangul arithmetic.
/// They serve to compare and are no transcriptions to print.</summary>
internal static class Transliteration
{
    private static readonly Lazy<Dictionary<string, Alphabet>> Alphabets = new(() =>
        EmbeddedTable.ReadRows("names/transliteration.tsv")
            .GroupBy(r => r[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Alphabet(g), StringComparer.Ordinal));

    /// <summary>Whether names in the script are spelled in Latin letters too, whatever they are names of. Chinese characters are only in
    /// persons' names (<see cref="Pinyin"/>). Kana is spelled too but does not count: it spells Korean names so differently that not meeting
    /// one says nothing.</summary>
    public static bool IsRead(Script script) => script is Script.Latin or Script.Hangul or Script.Cyrillic or Script.Greek or Script.Armenian
        or Script.Georgian or Script.Arabic or Script.Hebrew;

    /// <summary>The Latin spelling, or null when the script is compared only with itself. The Chinese characters of an organisation's name
    /// are words that the organisation translates in Latin letters, so they have no Latin spelling.</summary>
    public static string? ToLatin(string folded, Script script, NameKind kind) => script switch
    {
        Script.Hangul => Hangul.Romanise(folded),
        Script.Cyrillic or Script.Greek or Script.Armenian or Script.Georgian => Map(folded, script.ToString()),
        Script.Arabic or Script.Hebrew => UnvocalisedText.ToLatin(folded, script),
        Script.Hiragana or Script.Katakana => KanaText.ToLatin(folded),
        Script.Han => kind == NameKind.Person ? Pinyin.ToLatin(folded) : null,
        _ => null,
    };

    /// <summary>Replaces the letters of an alphabet of the table, pairs of letters first; other characters stay.</summary>
    public static string Map(string text, string alphabet)
    {
        var letters = Alphabets.Value[alphabet];
        var result = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && letters.Pairs.TryGetValue((text[i], text[i + 1]), out var latin))
            {
                i++;
            }
            else if (!letters.Single.TryGetValue(text[i], out latin))
            {
                result.Append(text[i]);
                continue;
            }

            result.Append(latin);
        }

        return result.ToString();
    }

    private sealed class Alphabet
    {
        public Alphabet(IEnumerable<string[]> rows)
        {
            foreach (var row in rows)
            {
                if (row[1].Length == 1)
                {
                    Single.Add(row[1][0], row[2]);
                }
                else
                {
                    Pairs.Add((row[1][0], row[1][1]), row[2]);
                }
            }
        }

        public Dictionary<char, string> Single { get; } = [];

        public Dictionary<(char First, char Second), string> Pairs { get; } = [];
    }
}
