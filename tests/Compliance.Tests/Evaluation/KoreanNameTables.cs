using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Tests.Evaluation;

/// <summary>A surname with its frequency and the Latin spellings its bearers use.</summary>
internal sealed record SurnameRow(string South, ImmutableArray<string> North, string Hanja, ImmutableArray<string> Pinyin, int Count, Frequencies<string> Observed);

/// <summary>A syllable of given names with its frequency and the Latin spellings its bearers use.</summary>
internal sealed record SyllableRow(char Hangul, string Hanja, int Count, Frequencies<string> Observed);

/// <summary>Frequencies of Korean names, see Data/README.md.</summary>
internal sealed class KoreanNameTables
{
    private static readonly Lazy<KoreanNameTables> LazyInstance = new(() => new KoreanNameTables());

    private KoreanNameTables()
    {
        Surnames = [.. EvaluationData.Rows("korean-surnames.tsv").Select(r =>
            new SurnameRow(r[0], [.. r[1].Split('|')], r[2], [.. r[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)], Number(r[4]), Spellings(r[5])))];
        Syllables = EvaluationData.Rows("korean-syllables.tsv").ToImmutableDictionary(r => r[0][0], r => new SyllableRow(r[0][0], r[1], Number(r[2]), Spellings(r[3])));
        SurnameFrequencies = new(Surnames.Select(s => (s, s.Count)));
        SyllableFrequencies = new(Syllables.Values.OrderBy(s => s.Hangul).Select(s => (s, s.Count)));
    }

    public static KoreanNameTables Instance => LazyInstance.Value;

    public ImmutableArray<SurnameRow> Surnames { get; }

    public ImmutableDictionary<char, SyllableRow> Syllables { get; }

    public Frequencies<SurnameRow> SurnameFrequencies { get; }

    public Frequencies<SyllableRow> SyllableFrequencies { get; }

    /// <summary>Surnames of two syllables.</summary>
    public static ImmutableHashSet<string> LongSurnames { get; } = ["남궁", "황보", "선우", "제갈", "독고", "사공"];

    /// <summary>The rows of a surname written in either half of the country.</summary>
    public IEnumerable<SurnameRow> Of(string surname) => Surnames.Where(s => s.South == surname || s.North.Contains(surname));

    private static Frequencies<string> Spellings(string cell) => new(cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(s => s.Split(':')).Select(s => (s[0], Number(s[1]))));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Reads the tables of this folder.</summary>
internal static class EvaluationData
{
    /// <summary>The cells of every line that is no comment.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Repository.Path_("tests", "Compliance.Tests", "Evaluation", "Data", file))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    /// <summary>The rows of a table under ../shared/names by column; the test is skipped when it is absent.</summary>
    public static IEnumerable<Func<string, string>> SharedRows(string file)
    {
        var lines = File.ReadAllLines(Repository.Shared("names", file));
        var columns = lines[0].Split('\t').Select((name, index) => (name, index)).ToDictionary(c => c.name, c => c.index, StringComparer.Ordinal);
        return lines.Skip(1).Select(l => l.Split('\t')).Select(cells => (Func<string, string>)(column => cells[columns[column]]));
    }

    /// <summary>Whether ../shared is there.</summary>
    public static bool HasShared => Directory.Exists(Path.Combine(Repository.Root, "..", "shared", "names"));
}
