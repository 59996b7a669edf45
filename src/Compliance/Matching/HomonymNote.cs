using System.Globalization;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Says how many people bear a Korean name, when nothing but the name was compared.</summary>
internal static class HomonymNote
{
    private const decimal LeastPerMillion = 1;

    /// <summary>The note, or null for a name that does not read as Korean or that hardly anybody bears.</summary>
    public static string? Of(PreparedName name)
    {
        var perMillion = name.Forms.SelectMany(f => f.Readings).Select(Of).DefaultIfEmpty().Max();
        return perMillion < LeastPerMillion ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"By the frequency of its syllables about {Rounded(perMillion)} in a million Koreans bear a name that can be spelled so: a second identifier is needed, such as a date of birth.");
    }

    private static decimal Of(KoreanReading reading)
    {
        var syllables = reading.Syllables;
        return syllables.Length < 2 ? 0
            : syllables[0].CanBeSurname ? NameCommonness.PerMillion(syllables[0].Hangul, [.. syllables.Skip(1).Select(s => (IEnumerable<char>)s.Hangul)])
            : NameCommonness.PerMillion(syllables[^1].Hangul, [.. syllables.SkipLast(1).Select(s => (IEnumerable<char>)s.Hangul)]);
    }

    // Two figures: the rest would claim a precision that is not there.
    private static decimal Rounded(decimal figure)
    {
        var unit = 1m;
        while (figure / unit >= 100)
        {
            unit *= 10;
        }

        return Math.Round(figure / unit, MidpointRounding.AwayFromZero) * unit;
    }
}
