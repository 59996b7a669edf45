using System.Collections.Immutable;
using System.Globalization;
using Compliance.Text;

namespace Compliance.Names.Korean;

/// <summary>What onsets, vowels and codas of a spelling system stand for, from data/names/korean-readings.tsv.</summary>
internal sealed class ReadingGrid
{
    private const string LeadOrder = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string VowelOrder = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private const string TailOrder = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private ReadingGrid(Part onsets, Part vowels, Part codas)
    {
        Onsets = onsets;
        Vowels = vowels;
        Codas = codas;
    }

    public Part Onsets { get; }

    public Part Vowels { get; }

    public Part Codas { get; }

    public static ReadingGrid Load(SpellingSystem system)
    {
        var name = system switch { SpellingSystem.Latin => "latin", SpellingSystem.Yale => "yale", _ => "cyrillic" };
        var rows = EmbeddedTable.ReadRows("names/korean-readings.tsv").Where(r => string.Equals(r[0], name, StringComparison.Ordinal)).ToList();
        return new ReadingGrid(Part.Of(rows, "onset", LeadOrder), Part.Of(rows, "vowel", VowelOrder), Part.Of(rows, "coda", TailOrder));
    }

    /// <summary>Every spelling that stands for a syllable of the inventory.</summary>
    /// <param name="inventory">Whether a Hangul syllable occurs in names.</param>
    public Dictionary<string, List<SyllableReading>> Spell(Func<char, bool> inventory)
    {
        var spellings = new Dictionary<string, List<SyllableReading>>(StringComparer.Ordinal);
        foreach (var (onset, leads) in Onsets.Spellings)
        {
            foreach (var (vowel, vowels) in Vowels.Spellings)
            {
                foreach (var (coda, tails) in Codas.Spellings)
                {
                    Add(spellings, onset, vowel, coda, Combine(leads, vowels, tails), inventory);
                }
            }
        }

        return spellings;
    }

    private static void Add(
        Dictionary<string, List<SyllableReading>> spellings, string onset, string vowel, string coda, IEnumerable<SyllableReading> readings, Func<char, bool> inventory)
    {
        List<SyllableReading>? known = null;
        foreach (var reading in readings)
        {
            if (!inventory(reading.Hangul))
            {
                continue;
            }

            if (known is null)
            {
                var text = string.Concat(onset, vowel, coda);
                if (!spellings.TryGetValue(text, out known))
                {
                    spellings.Add(text, known = []);
                }
            }

            known.Add(reading);
        }
    }

    private static IEnumerable<SyllableReading> Combine(ImmutableArray<JamoReading> leads, ImmutableArray<JamoReading> vowels, ImmutableArray<JamoReading> tails)
    {
        foreach (var lead in leads)
        {
            foreach (var vowel in vowels)
            {
                foreach (var tail in tails)
                {
                    yield return new SyllableReading(Hangul.Syllable(lead.Jamo, vowel.Jamo, tail.Jamo), (short)(lead.Cost + vowel.Cost + tail.Cost));
                }
            }
        }
    }

    /// <summary>The spellings of one part of the syllable.</summary>
    internal sealed record Part(ImmutableArray<(string Spelling, ImmutableArray<JamoReading> Readings)> Spellings)
    {
        public static Part Of(IEnumerable<string[]> rows, string kind, string order) => new(
        [
            .. rows.Where(r => string.Equals(r[1], kind, StringComparison.Ordinal))
                .GroupBy(r => r[2], StringComparer.Ordinal)
                .Select(g => (g.Key, g.Select(r => new JamoReading(
                    order.IndexOf(r[3].Length == 0 ? ' ' : r[3][0], StringComparison.Ordinal), int.Parse(r[4], CultureInfo.InvariantCulture))).ToImmutableArray())),
        ]);
    }

    /// <summary>A jamo by its index in the syllable block, and its cost in thousandths.</summary>
    internal readonly record struct JamoReading(int Jamo, int Cost);
}
