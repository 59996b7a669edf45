using System.Globalization;
using Compliance.Text;

namespace Compliance.Names.Korean;

/// <summary>In which orthography a name is likely spelled. It serves to choose between readings of the spelling and for nothing else:
/// it is no sign of where a person comes from, and it is never shown.</summary>
internal enum SpellingStyle
{
    /// <summary>The spelling does not tell.</summary>
    Unknown,

    /// <summary>As the North spells.</summary>
    Northern,

    /// <summary>As the South spells.</summary>
    Southern,
}

/// <summary>Weighs the features of a Latin spelling by data/names/korean-style.tsv (naive Bayes on counted spellings).</summary>
internal static class SpellingFeatures
{
    // A likelihood ratio of about four and a half to one.
    private const int Telling = 1_500;

    private static readonly string[] SouthernLetters = ["young", "ou", "eu", "woo", "ee", "eo", "oo"];

    private static readonly Lazy<Dictionary<string, int>> Weights = new(() =>
        EmbeddedTable.ReadRows("names/korean-style.tsv").ToDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>Whether a spelling has letters that only the South uses for vowels.</summary>
    public static bool HasSouthernLetters(string spelling)
    {
        foreach (var letters in SouthernLetters)
        {
            if (spelling.Contains(letters, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The orthography of a name.</summary>
    /// <param name="surname">The folded spelling of the surname.</param>
    /// <param name="given">The spellings of the given name's syllables, with marks.</param>
    public static SpellingStyle Of(string surname, IEnumerable<SyllableSpelling> given)
    {
        var sum = Weights.Value.GetValueOrDefault("S=" + surname);
        foreach (var syllable in given)
        {
            var plain = syllable.Plain;
            sum += Weights.Value.GetValueOrDefault("G=" + plain);
            if (!ReferenceEquals(plain, syllable.Text) && plain != syllable.Text)
            {
                sum += Weights.Value.GetValueOrDefault("F=apos");
            }

            foreach (var letters in SouthernLetters)
            {
                if (plain.Contains(letters, StringComparison.Ordinal))
                {
                    sum += Weights.Value.GetValueOrDefault("P=" + letters);
                    break;
                }
            }
        }

        return sum >= Telling ? SpellingStyle.Northern : sum <= -Telling ? SpellingStyle.Southern : SpellingStyle.Unknown;
    }
}
