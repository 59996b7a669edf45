using System.Collections.Immutable;
using Compliance.Text;

namespace Compliance.Names.Korean;

/// <summary>Reads Chinese characters as Korean, from data/names/korean-hanja.tsv.</summary>
internal static class HanjaNames
{
    private static readonly Lazy<Dictionary<char, SyllableSpelling>> Characters = new(() =>
    {
        var readings = new Dictionary<char, List<SyllableReading>>();
        foreach (var row in EmbeddedTable.ReadRows("names/korean-hanja.tsv"))
        {
            foreach (var character in row[1])
            {
                if (!readings.TryGetValue(character, out var known))
                {
                    readings.Add(character, known = []);
                }

                known.Add(new SyllableReading(row[0][0], 0));
            }
        }

        return readings.ToDictionary(r => r.Key, r => new SyllableSpelling(r.Key.ToString(), [.. r.Value.OrderBy(v => v.Hangul)]));
    });

    /// <summary>The readings of a name of characters: the surname first, of one character or two.</summary>
    public static IEnumerable<KoreanName> Read(string text)
    {
        for (var length = 1; length <= Math.Min(2, text.Length - 1); length++)
        {
            var surnames = length == 1 && Characters.Value.TryGetValue(text[0], out var read)
                ? Known(text[..1], read)
                : Surnames.FindHanja(text[..length]);
            var given = text[length..].Select(c => Characters.Value.GetValueOrDefault(c)).ToList();
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
}
