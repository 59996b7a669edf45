using System.Collections.Immutable;
using System.Numerics;
using Compliance.Text;

namespace Compliance.Names.Korean;

/// <summary>Every spelling of a syllable of names in one spelling system, letter by letter.</summary>
/// <remarks>The grid of the system (data/names/korean-readings.tsv), restricted to the syllables that occur in names
/// (data/names/korean-frequencies.tsv and the surnames). A tree of letters, built once: spellings share their beginnings. What a spelling
/// stands for is weighed when it is first met, for of the many thousand a list of names meets few.</remarks>
internal sealed class SpellingDictionary
{
    private static readonly Lazy<SpellingDictionary> LatinSpellings = new(() => new SpellingDictionary(SpellingSystem.Latin));
    private static readonly Lazy<SpellingDictionary> YaleSpellings = new(() => new SpellingDictionary(SpellingSystem.Yale));
    private static readonly Lazy<SpellingDictionary> CyrillicSpellings = new(() => new SpellingDictionary(SpellingSystem.Cyrillic));

    /// <summary>Where every spelling begins.</summary>
    public const int Root = 0;

    /// <summary>Where no spelling goes on.</summary>
    public const int Nowhere = -1;

    /// <summary>What each doubling of the count takes from the cost of an unusual reading.</summary>
    private const int CommonReading = 45;

    private const int LeastUnusual = 40;

    private readonly ReadingGrid _grid;

    // The number of each character among the letters of the system from 1, and 0 for others.
    private readonly byte[] _letters;
    private readonly int _width;

    // For each place and letter the place behind it, or 0.
    private int[] _next;
    private bool[] _isSpelled;
    private int _count = 1;
    private readonly SyllableSpelling?[] _syllables;

    private SpellingDictionary(SpellingSystem system)
    {
        _grid = ReadingGrid.Load(system);
        var letters = _grid.Letters;
        _letters = new byte[letters[^1] + 1];
        for (var i = 0; i < letters.Length; i++)
        {
            _letters[letters[i]] = (byte)(i + 1);
        }

        _width = letters.Length + 1;
        _next = new int[_width * 1024];
        _isSpelled = new bool[1024];
        foreach (var (onset, leads) in _grid.Onsets.Spellings)
        {
            var behindOnset = Add(Root, onset);
            foreach (var (vowel, vowels) in _grid.Vowels.Spellings)
            {
                var behindVowel = Add(behindOnset, vowel);
                foreach (var (coda, tails) in _grid.Codas.Spellings)
                {
                    if (ReadingGrid.IsAny(leads, vowels, tails))
                    {
                        var behindCoda = Add(behindVowel, coda);
                        _isSpelled[behindCoda] = true;
                        Longest = Math.Max(Longest, onset.Length + vowel.Length + coda.Length);
                    }
                }
            }
        }

        _syllables = new SyllableSpelling?[_count];
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

    /// <summary>The place behind one more letter, or <see cref="Nowhere"/>.</summary>
    /// <param name="place">A place, from <see cref="Root"/> on.</param>
    /// <param name="letter">The letter.</param>
    public int Step(int place, char letter) =>
        letter < _letters.Length && _letters[letter] is > 0 and var number && _next[(place * _width) + number] is > 0 and var next ? next : Nowhere;

    /// <summary>Whether the letters on the way to a place spell a syllable.</summary>
    public bool IsSpelled(int place) => _isSpelled[place];

    /// <summary>The syllable that a text spells, or null.</summary>
    public SyllableSpelling? Find(ReadOnlySpan<char> text)
    {
        var place = Root;
        foreach (var letter in text)
        {
            if ((place = Step(place, letter)) == Nowhere)
            {
                return null;
            }
        }

        return _isSpelled[place] ? At(place, text) : null;
    }

    /// <summary>The syllable spelled at a place.</summary>
    /// <param name="place">A place at which a syllable is spelled.</param>
    /// <param name="text">The letters on the way to it.</param>
    public SyllableSpelling At(int place, ReadOnlySpan<char> text)
    {
        ref var syllable = ref _syllables[place];
        return syllable ?? Interlocked.CompareExchange(ref syllable, new SyllableSpelling(text.ToString(), Best(_grid.Read(text))), null) ?? syllable;
    }

    private int Add(int place, string letters)
    {
        foreach (var letter in letters)
        {
            var at = (place * _width) + _letters[letter];
            if (_next[at] == 0)
            {
                if (_count == _isSpelled.Length)
                {
                    Array.Resize(ref _isSpelled, 2 * _count);
                    Array.Resize(ref _next, 2 * _next.Length);
                }

                _next[at] = _count++;
            }

            place = _next[at];
        }

        return place;
    }

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
}
