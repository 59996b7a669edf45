using System.Collections.Immutable;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>A person's Latin name read as Korean: two to four syllables, one of them a surname at the beginning or the end.</summary>
internal sealed record KoreanReading(ImmutableArray<KoreanSyllable> Syllables)
{
    private const int MostSyllables = 4;
    private const int MostReadings = 4;

    /// <summary>The readings of a form; none when it does not read as a Korean name. A joined token may be cut in more than one way.</summary>
    public static ImmutableArray<KoreanReading> Of(NameForm form)
    {
        var words = form.Tokens.Where(t => t.Kind != TokenKind.Title).ToList();
        if (form.Script != Script.Latin || words.Count is 0 or > MostSyllables || words.Any(t => t.Kind is TokenKind.Number or TokenKind.LegalForm))
        {
            return [];
        }

        var readings = new List<ImmutableArray<KoreanSyllable>> { ImmutableArray<KoreanSyllable>.Empty };
        foreach (var word in words)
        {
            var cuts = Cut(word.Text);
            readings = [.. readings.SelectMany(r => cuts.Select(c => r.AddRange(c))).Where(r => r.Length <= MostSyllables).Take(MostReadings)];
            if (readings.Count == 0)
            {
                return [];
            }
        }

        // The surname is a word of its own unless the whole name is written as one word.
        var first = KoreanSyllable.Find(words[0].Text);
        var last = KoreanSyllable.Find(words[^1].Text);
        return [.. readings.Where(r => r.Length >= 2 && (words.Count == 1
            ? r[0].CanBeSurname
            : (first?.CanBeSurname ?? false) || (form.FixedSurname == 0 && (last?.CanBeSurname ?? false)))).Select(r => new KoreanReading(r))];
    }

    // Every way to cut a word into the fewest syllables.
    private static List<ImmutableArray<KoreanSyllable>> Cut(string word)
    {
        if (word.Length > MostSyllables * KoreanSyllable.Longest)
        {
            return [];
        }

        var cuts = new List<ImmutableArray<KoreanSyllable>>[word.Length + 1];
        cuts[0] = [[]];
        for (var end = 1; end <= word.Length; end++)
        {
            var here = new List<ImmutableArray<KoreanSyllable>>();
            for (var start = Math.Max(0, end - KoreanSyllable.Longest); start < end; start++)
            {
                if (cuts[start].Count > 0 && KoreanSyllable.Find(word[start..end]) is { } syllable)
                {
                    here.AddRange(cuts[start].Where(c => c.Length < MostSyllables).Select(c => c.Add(syllable)));
                }
            }

            var fewest = here.Count == 0 ? 0 : here.Min(c => c.Length);
            cuts[end] = [.. here.Where(c => c.Length == fewest).Take(MostReadings)];
        }

        return cuts[word.Length];
    }
}
