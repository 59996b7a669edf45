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

    /// <summary>The letters of all spellings, ascending.</summary>
    public char[] Letters => [.. new[] { Onsets, Vowels, Codas }.SelectMany(p => p.Spellings).SelectMany(s => s.Spelling).Distinct().Order()];

    /// <summary>The syllables of names that a text spells, however it is divided, and what each reading costs.</summary>
    public List<SyllableReading> Read(ReadOnlySpan<char> text)
    {
        var readings = new List<SyllableReading>();
        foreach (var (onset, leads) in Onsets.Spellings)
        {
            if (!text.StartsWith(onset))
            {
                continue;
            }

            foreach (var (vowel, vowels) in Vowels.Spellings)
            {
                if (!text[onset.Length..].StartsWith(vowel))
                {
                    continue;
                }

                foreach (var (coda, tails) in Codas.Spellings)
                {
                    if (text[(onset.Length + vowel.Length)..].SequenceEqual(coda))
                    {
                        readings.AddRange(Combine(leads, vowels, tails).Where(r => NameSyllables.NumberOf(r.Hangul) >= 0));
                    }
                }
            }
        }

        return readings;
    }

    /// <summary>Whether a syllable of names is put together of such parts.</summary>
    public static bool IsAny(ImmutableArray<JamoReading> leads, ImmutableArray<JamoReading> vowels, ImmutableArray<JamoReading> tails)
    {
        var numbers = NameSyllables.NumberOfAll;
        foreach (var lead in leads)
        {
            foreach (var vowel in vowels)
            {
                foreach (var tail in tails)
                {
                    if (numbers[Hangul.Syllable(lead.Jamo, vowel.Jamo, tail.Jamo) - NameSyllables.First] >= 0)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
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
