using System.Globalization;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>How many people bear a Korean name, from the frequencies of its syllables (data/names/korean-frequencies.tsv).</summary>
/// <remarks>Surname and syllables are taken as independent. The frequencies are those of South Korean candidates for office; nothing
/// comparable is published for the North, so the figure is an order of magnitude.</remarks>
internal static class NameCommonness
{
    private const int Nieun = 2;
    private const int Rieul = 5;
    private const int Ieung = 11;
    private const int SyllablesOfALead = 588;
    private const decimal Million = 1_000_000m;

    private static readonly Lazy<Counts> Table = new(Load);

    /// <summary>The bearers of a name among a million Koreans.</summary>
    /// <param name="surname">Every Hangul that the surname's spelling can stand for, northern or southern.</param>
    /// <param name="given">The same of each syllable of the given name, one to three.</param>
    /// <returns>Bearers per million; 0 when a part does not occur among the counted names.</returns>
    /// <exception cref="ArgumentException">A part is empty, or there is no given name.</exception>
    public static decimal PerMillion(IEnumerable<char> surname, IReadOnlyList<IEnumerable<char>> given)
    {
        ArgumentNullException.ThrowIfNull(surname);
        ArgumentNullException.ThrowIfNull(given);
        if (given.Count == 0)
        {
            throw new ArgumentException("A name has a given name.", nameof(given));
        }

        var counts = Table.Value;
        var share = (decimal)Sum(counts.Surnames, surname.Select(Southern)) / counts.Persons;
        foreach (var syllable in given)
        {
            // Northern spellings that the South does not write count as what the South writes instead.
            share *= (decimal)Sum(counts.Given, syllable.Select(s => counts.Given.ContainsKey(s) ? s : Southern(s))) / counts.Syllables;
        }

        // Nearly all given names have two syllables; what is over of two a person tells how few have one.
        return share * Million * (given.Count == 1 ? 2m - ((decimal)counts.Syllables / counts.Persons) : 1m);
    }

    private static int Sum(Dictionary<char, int> counts, IEnumerable<char> hangul)
    {
        var distinct = hangul.ToHashSet();
        return distinct.Count > 0 ? distinct.Sum(h => counts.GetValueOrDefault(h)) : throw new ArgumentException("A part of the name stands for no Hangul.", nameof(hangul));
    }

    // The initial sound law of the South: r falls silent before i and y and becomes n elsewhere, n falls silent before i and y.
    private static char Southern(char syllable)
    {
        if (!Hangul.IsSyllable(syllable))
        {
            return syllable;
        }

        var (lead, vowel, _) = Hangul.Decompose(syllable);
        var isPalatal = vowel is 2 or 3 or 6 or 7 or 12 or 17 or 20;
        var southern = lead == Rieul ? (isPalatal ? Ieung : Nieun) : lead == Nieun && isPalatal ? Ieung : lead;
        return (char)(syllable + ((southern - lead) * SyllablesOfALead));
    }

    private static Counts Load()
    {
        var surnames = new Dictionary<char, int>();
        var given = new Dictionary<char, int>();
        var totals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.ReadRows("names/korean-frequencies.tsv"))
        {
            var count = int.Parse(row[2], NumberStyles.None, CultureInfo.InvariantCulture);
            switch (row[0])
            {
                case "total":
                    totals.Add(row[1], count);
                    break;
                case "surname":
                    surnames.Add(row[1][0], count);
                    break;
                default:
                    given.Add(row[1][0], count);
                    break;
            }
        }

        return new Counts(surnames, given, totals["persons"], totals["given"]);
    }

    private sealed record Counts(Dictionary<char, int> Surnames, Dictionary<char, int> Given, int Persons, int Syllables);
}
