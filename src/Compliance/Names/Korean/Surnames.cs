using System.Collections.Immutable;
using Compliance.Text;

namespace Compliance.Names.Korean;

/// <summary>Korean surnames from data/names/korean-surnames.tsv.</summary>
internal static class Surnames
{
    private static readonly Lazy<ImmutableArray<Surname>> Table = new(() =>
    [
        .. EmbeddedTable.ReadRows("names/korean-surnames.tsv").Select((r, index) => new Surname(
            index, r[0], r[1], r[2], Words(r[3]), r[4], Words(r[5]), Words(r[6]))),
    ]);

    private static readonly Lazy<Dictionary<string, ImmutableArray<SurnameReading>>> LatinReadings = new(() => Index(s => s.Latin, SouthernLatin));
    private static readonly Lazy<Dictionary<string, ImmutableArray<SurnameReading>>> YaleReadings = new(() => Index(s => s.Yale.Length == 0 ? [] : [s.Yale], (_, _) => false));
    private static readonly Lazy<Dictionary<string, ImmutableArray<SurnameReading>>> CyrillicReadings = new(() => Index(CyrillicSpellings, (_, _) => false));
    private static readonly Lazy<Dictionary<string, ImmutableArray<SurnameReading>>> PinyinReadings = new(() => Index(s => s.Pinyin, (_, _) => false));
    private static readonly Lazy<Dictionary<string, ImmutableArray<SurnameReading>>> HangulReadings = new(() =>
        Index(s => [s.Northern, .. s.Northern.Length == 1 ? s.Southern.Select(c => c.ToString()) : []], (s, spelling) => s.Northern != spelling));

    private static readonly Lazy<Dictionary<string, ImmutableArray<SurnameReading>>> HanjaReadings = new(() =>
        Index(s => s.Northern.Length == 1 ? s.Hanja.Select(c => c.ToString()) : [s.Hanja], (_, _) => false));

    /// <summary>Every surname; the index of each is its place here.</summary>
    public static ImmutableArray<Surname> All => Table.Value;

    /// <summary>The surnames that a spelling can stand for; empty when it is none.</summary>
    public static ImmutableArray<SurnameReading> Find(SpellingSystem system, ReadOnlySpan<char> spelling) =>
        (system switch { SpellingSystem.Latin => LatinReadings, SpellingSystem.Yale => YaleReadings, _ => CyrillicReadings })
            .Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(spelling, out var readings) ? readings : [];

    /// <summary>The surnames that a Hangul syllable, or two, can stand for.</summary>
    public static ImmutableArray<SurnameReading> FindHangul(string hangul) => HangulReadings.Value.GetValueOrDefault(hangul, []);

    /// <summary>The surnames written with Chinese characters.</summary>
    public static ImmutableArray<SurnameReading> FindHanja(string characters) => HanjaReadings.Value.GetValueOrDefault(characters, []);

    /// <summary>The surnames whose characters are read so in Mandarin.</summary>
    public static ImmutableArray<SurnameReading> FindPinyin(string pinyin) => PinyinReadings.Value.GetValueOrDefault(pinyin, []);

    private static ImmutableArray<string> Words(string cell) => [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    // The South drops the initial r, and n before i and y: Yu may be Ryu there, Im may be Rim. A spelling that begins with r or l
    // shows the sound; Lee and its like are settled spellings of one surname, and so carry no doubt.
    private static bool SouthernLatin(Surname surname, string spelling) =>
        surname.Northern is not ("리" or "라") && surname.Southern.Any(s => s != surname.Northern[0]) && spelling[0] is not ('r' or 'l');

    private static IEnumerable<string> CyrillicSpellings(Surname surname) => surname.Cyrillic;

    private static Dictionary<string, ImmutableArray<SurnameReading>> Index(Func<Surname, IEnumerable<string>> spellings, Func<Surname, string, bool> isSouthern)
    {
        var index = new Dictionary<string, ImmutableArray<SurnameReading>>(StringComparer.Ordinal);
        foreach (var surname in All)
        {
            foreach (var spelling in spellings(surname).Distinct(StringComparer.Ordinal))
            {
                index[spelling] = index.GetValueOrDefault(spelling, []).Add(new SurnameReading(surname.Index, isSouthern(surname, spelling)));
            }
        }

        return index;
    }
}

/// <summary>A surname in the orthographies of North and South.</summary>
internal sealed record Surname(
    int Index, string Northern, string Southern, string Hanja, ImmutableArray<string> Latin, string Yale, ImmutableArray<string> Cyrillic, ImmutableArray<string> Pinyin)
{
    /// <summary>How many of the persons counted in <see cref="KoreanFrequencies"/> bear it; northern and southern spellings together.</summary>
    public int Count { get; } = Southern.Length == 0 ? 0 : Southern.Max(s => KoreanFrequencies.Instance.Surnames.GetValueOrDefault(s));
}

/// <summary>A surname that a spelling can stand for.</summary>
/// <param name="Surname">Its index in <see cref="Surnames.All"/>.</param>
/// <param name="IsSouthern">Whether the spelling stands for it only where the initial sound is dropped, as the South does.</param>
internal readonly record struct SurnameReading(int Surname, bool IsSouthern);

/// <summary>A set of surnames.</summary>
internal readonly record struct SurnameSet(ulong Low, ulong High)
{
    /// <summary>The surnames of readings.</summary>
    public static SurnameSet Of(ReadOnlySpan<SurnameReading> readings)
    {
        ulong low = 0, high = 0;
        foreach (var reading in readings)
        {
            if (reading.Surname < 64)
            {
                low |= 1UL << reading.Surname;
            }
            else
            {
                high |= 1UL << (reading.Surname - 64);
            }
        }

        return new SurnameSet(low, high);
    }

    /// <summary>Whether a surname is in both.</summary>
    public bool Meets(SurnameSet other) => ((Low & other.Low) | (High & other.High)) != 0;
}
