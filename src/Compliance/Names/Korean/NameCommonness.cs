using System.Globalization;
using Compliance.Text;

namespace Compliance.Names.Korean;

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

        var counts = KoreanFrequencies.Instance;
        var share = (decimal)Sum(counts.Surnames, surname.Select(Southern)) / counts.Persons;
        foreach (var syllable in given)
        {
            // Northern spellings that the South does not write count as what the South writes instead.
            share *= (decimal)Sum(counts.Given, syllable.Select(s => counts.Given.GetValueOrDefault(s) > 0 ? s : Southern(s))) / counts.Syllables;
        }

        // Nearly all given names have two syllables; what is over of two a person tells how few have one.
        return share * Million * (given.Count == 1 ? 2m - ((decimal)counts.Syllables / counts.Persons) : 1m);
    }

    private static int Sum(IReadOnlyDictionary<char, int> counts, IEnumerable<char> hangul)
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
}
