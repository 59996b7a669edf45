using System.Collections.Immutable;
using System.Numerics;
using Compliance.Text;

namespace Compliance.Names.Korean;

/// <summary>Every spelling of a syllable of names in one spelling system.</summary>
/// <remarks>The grid of the system (data/names/korean-readings.tsv), restricted to the syllables that occur in names
/// (data/names/korean-frequencies.tsv and the surnames). Built once.</remarks>
internal sealed class SpellingDictionary
{
    private static readonly Lazy<SpellingDictionary> LatinSpellings = new(() => new SpellingDictionary(SpellingSystem.Latin));
    private static readonly Lazy<SpellingDictionary> YaleSpellings = new(() => new SpellingDictionary(SpellingSystem.Yale));
    private static readonly Lazy<SpellingDictionary> CyrillicSpellings = new(() => new SpellingDictionary(SpellingSystem.Cyrillic));

    /// <summary>What each doubling of the count takes from the cost of an unusual reading.</summary>
    private const int CommonReading = 45;

    private const int LeastUnusual = 40;

    private readonly Dictionary<string, Spelled>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private SpellingDictionary(SpellingSystem system)
    {
        var readings = ReadingGrid.Load(system).Spell(h => NameSyllables.NumberOf(h) >= 0);
        var spellings = new Dictionary<string, Spelled>(readings.Count, StringComparer.Ordinal);
        foreach (var (text, ofText) in readings)
        {
            spellings.Add(text, new Spelled(text, ofText));
            Longest = Math.Max(Longest, text.Length);
        }

        _lookup = spellings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The letters of the longest spelling.</summary>
    public int Longest { get; }

    public static SpellingDictionary Of(SpellingSystem system) => system switch
    {
        SpellingSystem.Latin => LatinSpellings.Value,
        SpellingSystem.Yale => YaleSpellings.Value,
        _ => CyrillicSpellings.Value,
    };

    /// <summary>How often a Hangul syllable occurs in the given names of 12,910 persons.</summary>
    public static int CountOf(char hangul) => KoreanFrequencies.Instance.Given.GetValueOrDefault(hangul);

    /// <summary>The syllable that a text spells, or null.</summary>
    public SyllableSpelling? Find(ReadOnlySpan<char> text) => _lookup.TryGetValue(text, out var spelled) ? spelled.Syllable : null;

    // A reading that the grid reaches in several ways keeps its least cost; costs count from the most ordinary reading, because the
    // writer meant one of them. An unusual reading as a frequent syllable is as likely as the usual reading as a rare one (Jeung is
    // 정 rather than 증), so a frequent syllable gets a discount by the ratio of the counts.
    private static ImmutableArray<SyllableReading> Best(List<SyllableReading> readings)
    {
        var least = readings.Min(r => r.Cost);
        var free = Math.Min((int)least, 100);
        var usual = readings.Where(r => r.Cost == least).Max(r => CountOf(r.Hangul));
        return
        [
            .. readings.GroupBy(r => r.Hangul)
                .Select(g => new SyllableReading(g.Key, (short)(free + Discounted(g.Min(r => r.Cost) - least, CountOf(g.Key), usual))))
                .OrderBy(r => r.Hangul),
        ];
    }

    private static int Discounted(int cost, int count, int usual)
    {
        var ratio = (count + 1) / (usual + 1);
        return ratio <= 1 ? cost : Math.Max(cost - (CommonReading * BitOperations.Log2((uint)ratio)), Math.Min(cost, LeastUnusual));
    }

    /// <summary>A spelling whose readings are weighed when it is first met: of the many thousand a list of names meets few.</summary>
    private sealed class Spelled(string text, List<SyllableReading> readings)
    {
        private SyllableSpelling? _syllable;

        public SyllableSpelling Syllable => _syllable ?? Interlocked.CompareExchange(ref _syllable, new SyllableSpelling(text, Best(readings)), null) ?? _syllable;
    }
}
