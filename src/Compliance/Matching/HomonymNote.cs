using System.Globalization;
using Compliance.Names.Korean;

namespace Compliance.Matching;

/// <summary>Says how many people bear a Korean name, when nothing but the name was compared.</summary>
internal static class HomonymNote
{
    private const decimal LeastPerMillion = 1;
    private const int UsualReading = 100;

    /// <summary>The note, or null for a name that does not read as Korean or that hardly anybody bears.</summary>
    public static string? Of(PreparedName name)
    {
        var perMillion = name.Forms.SelectMany(f => f.Korean.Where(k => k.Origin != KoreanOrigin.Pinyin).Take(1)).Select(Of).DefaultIfEmpty().Max();
        return perMillion < LeastPerMillion ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"By the frequency of its syllables about {Rounded(perMillion)} in a million Koreans bear a name that can be spelled so: a second identifier is needed, such as a date of birth.");
    }

    private static decimal Of(KoreanName name) => NameCommonness.PerMillion(
        name.Surnames.SelectMany(s => Surnames.All[s.Surname].Southern), [.. name.Given.Select(g => g.Readings.Where(r => r.Cost <= UsualReading).Select(r => r.Hangul))]);

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
