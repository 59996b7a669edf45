using System.Collections.Immutable;

namespace Compliance.Tests.Evaluation;

/// <summary>Says which Hangul names a Latin spelling can stand for, by the published systems and by the spellings that bearers use.
/// Independent of the library's own tables.</summary>
/// <remarks>Names are taken in their southern form, in which the initial n and r that differ between North and South fall.</remarks>
internal static class HomonymOracle
{
    private const int MostSyllables = 3;

    private static readonly Lazy<ILookup<string, string>> Surnames = new(() => KoreanNameTables.Instance.Surnames
        .SelectMany(row => row.North.Add(row.South).Distinct().SelectMany(Systems).Concat(row.Observed.Values).Select(spelling => (spelling, row.South)))
        .Distinct().ToLookup(s => s.spelling, s => s.South, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, char>> Syllables = new(() => KoreanNameTables.Instance.Syllables.Values
        .SelectMany(row => Systems(row.Hangul.ToString()).Concat(row.Observed.Values).Select(spelling => (spelling, row.Hangul)))
        .Distinct().ToLookup(s => s.spelling, s => s.Hangul, StringComparer.Ordinal));

    private static readonly int LongestSpelling = Syllables.Value.Max(s => s.Key.Length);

    /// <summary>Whether the letters of a spelling are those of the name.</summary>
    public static bool CanStandFor(string latin, KoreanName name) => Readings(latin).Contains(SpellingSystem.Southern(name).Hangul);

    /// <summary>Whether two spellings can stand for one and the same name.</summary>
    public static bool CanBeTheSame(string left, string right) => Readings(left).Overlaps(Readings(right));

    /// <summary>Every name that a spelling can stand for, surname first, or last unless a comma says which word it is.</summary>
    public static HashSet<string> Readings(string latin)
    {
        var letters = FoldedText.Letters(latin);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < letters.Length; i++)
        {
            Add(names, letters[..i], letters[i..]);
            if (!latin.Contains(',', StringComparison.Ordinal))
            {
                Add(names, letters[i..], letters[..i]);
            }
        }

        return names;
    }

    private static void Add(HashSet<string> names, string surname, string given)
    {
        foreach (var family in Surnames.Value[surname])
        {
            AddGiven(names, family, given, MostSyllables);
        }
    }

    private static void AddGiven(HashSet<string> names, string before, ReadOnlySpan<char> letters, int most)
    {
        if (letters.IsEmpty && most < MostSyllables)
        {
            names.Add(before);
        }

        for (var i = 1; most > 0 && i <= Math.Min(letters.Length, LongestSpelling); i++)
        {
            foreach (var syllable in Syllables.Value[letters[..i].ToString()])
            {
                var written = most == MostSyllables ? HangulSyllable.Of(syllable).AtSouthernBeginning().ToChar() : syllable;
                AddGiven(names, before + written, letters[i..], most - 1);
            }
        }
    }

    private static IEnumerable<string> Systems(string hangul) =>
    [
        Romanisation.Word(hangul, s => Romanisation.Revised(s)),
        Romanisation.Word(hangul, s => Romanisation.Dprk(s)),
        Romanisation.Word(hangul, s => Romanisation.PlainMccune(s, false)),
        Romanisation.Word(hangul, s => Romanisation.PlainMccune(s, true)),
    ];
}
