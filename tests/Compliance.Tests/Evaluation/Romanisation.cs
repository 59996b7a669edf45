using System.Text;
using static Compliance.Tests.Evaluation.RomanisationTables;

namespace Compliance.Tests.Evaluation;

/// <summary>Spells a run of Hangul syllables in the published systems, syllable by syllable as names are spelled: without
/// assimilation between syllables.</summary>
internal static class Romanisation
{
    /// <summary>Revised Romanization of 2000.</summary>
    public static string Revised(HangulSyllable s) => Join(s, RevisedInitials, RevisedVowels, LatinFinals);

    /// <summary>The system of the DPRK as lists print it, without breves.</summary>
    public static string Dprk(HangulSyllable s) => Join(s, DprkInitials, PlainVowels, LatinFinals);

    /// <summary>Yale.</summary>
    public static string Yale(HangulSyllable s) => Join(s, YaleInitials, YaleVowels, LatinFinals);

    /// <summary>McCune-Reischauer with its marks; voiced after a voiced sound.</summary>
    public static string Mccune(HangulSyllable s, bool isVoiced) => Join(s, isVoiced ? MccuneVoiced : MccuneInitials, MccuneVowels, LatinFinals);

    /// <summary>McCune-Reischauer with nothing but letters.</summary>
    public static string PlainMccune(HangulSyllable s, bool isVoiced) =>
        Join(s, isVoiced ? MccuneVoiced : MccuneInitials, PlainVowels, LatinFinals).Replace("'", "", StringComparison.Ordinal);

    /// <summary>McCune-Reischauer with apostrophes for breves, as two authorities print it.</summary>
    public static string ApostropheMccune(HangulSyllable s, bool isVoiced) =>
        Mccune(s, isVoiced).Replace("ŏ", "o'", StringComparison.Ordinal).Replace("ŭ", "u'", StringComparison.Ordinal);

    /// <summary>Syllables of one word; a stop after a voiced sound is voiced.</summary>
    public static string Word(string hangul, Func<HangulSyllable, bool, string> spell, string separator = "")
    {
        var syllables = hangul.Select(HangulSyllable.Of).ToArray();
        return string.Join(separator, syllables.Select((s, i) => spell(s, i > 0 && syllables[i - 1].EndsVoiced)));
    }

    /// <summary>Syllables of one word in a system that does not write voice.</summary>
    public static string Word(string hangul, Func<HangulSyllable, string> spell, string separator = "") =>
        string.Join(separator, hangul.Select(c => spell(HangulSyllable.Of(c))));

    /// <summary>The Cyrillic system of Kontsevich for one word.</summary>
    public static string Kontsevich(string hangul)
    {
        var text = new StringBuilder();
        var syllables = hangul.Select(HangulSyllable.Of).ToArray();
        for (var i = 0; i < syllables.Length; i++)
        {
            var isVoiced = i > 0 && syllables[i - 1].EndsVoiced;
            var next = i + 1 < syllables.Length ? syllables[i + 1] : (HangulSyllable?)null;
            text.Append((isVoiced ? KontsevichVoiced : KontsevichInitials)[syllables[i].Initial]);
            text.Append(KontsevichVowels[syllables[i].Vowel]);
            var final = SpokenFinals[syllables[i].Final];
            // ng before a vowel takes a hard sign; l before r and before a vowel loses its soft sign.
            text.Append((final, next?.Initial) switch
            {
                (7, HangulSyllable.SilentInitial) => "нъ",
                (4, HangulSyllable.RieulInitial) => "л",
                (4, HangulSyllable.SilentInitial) => "р",
                _ => KontsevichFinals[final],
            });
        }

        return text.ToString();
    }

    private static string Join(HangulSyllable s, string[] initials, string[] vowels, string[] finals) =>
        initials[s.Initial] + vowels[s.Vowel] + finals[SpokenFinals[s.Final]];
}
