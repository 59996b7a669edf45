using System.Collections.Immutable;
using Compliance.Text;

namespace Compliance.Names.Korean;

/// <summary>Reads Chinese characters as Korean, from data/names/korean-hanja.tsv.</summary>
internal static class HanjaNames
{
    private static readonly Lazy<Dictionary<char, Character>> Characters = new(() =>
    {
        var characters = new Dictionary<char, Character>();
        foreach (var row in EmbeddedTable.ReadRows("names/korean-hanja.tsv"))
        {
            foreach (var written in row[1])
            {
                if (!characters.TryGetValue(written, out var character))
                {
                    characters.Add(written, character = new Character(written));
                }

                character.Hangul += row[0][0];
            }
        }

        return characters;
    });

    /// <summary>The readings of a name of characters: the surname first, of one character or two.</summary>
    public static IEnumerable<KoreanName> Read(string text)
    {
        for (var length = 1; length <= Math.Min(2, text.Length - 1); length++)
        {
            var surnames = length == 1 && Characters.Value.TryGetValue(text[0], out var read)
                ? Known(text[..1], read.Spelling)
                : Surnames.FindHanja(text[..length]);
            var given = text[length..].Select(c => Characters.Value.GetValueOrDefault(c)?.Spelling).ToList();
            if (!surnames.IsEmpty && given.TrueForAll(g => g is not null))
            {
                yield return new KoreanName(text[..length], surnames, [.. given.Select(g => g!)], 0, SpellingStyle.Unknown, KoreanOrigin.Hanja);
            }
        }
    }

    // A character that the table of surnames gives is that surname; any other one may be read as one.
    private static ImmutableArray<SurnameReading> Known(string character, SyllableSpelling read)
    {
        var known = Surnames.FindHanja(character);
        return known.IsEmpty
            ? [.. read.Readings.SelectMany(r => Surnames.FindHangul(r.Hangul.ToString())).Distinct()]
            : known;
    }

    /// <summary>A character and its readings, which are put in order when it is first met.</summary>
    private sealed class Character(char written)
    {
        private SyllableSpelling? _spelling;

        /// <summary>The syllables it is read as, while the table is read.</summary>
        public string Hangul { get; set; } = "";

        public SyllableSpelling Spelling => _spelling
            ?? Interlocked.CompareExchange(ref _spelling, new SyllableSpelling(written.ToString(), [.. Hangul.Order().Select(h => new SyllableReading(h, 0))]), null)
            ?? _spelling;
    }
}
