using System.Text;

namespace Compliance.Text;

/// <summary>Arithmetic of Hangul syllables (The Unicode Standard, section 3.12) and a plain romanisation.</summary>
internal static class Hangul
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    // McCune-Reischauer without its marks and without assimilation between syllables: the way the lists print DPRK names.
    // Source: DPRK romanisation of 2002 as submitted to UNGEGN, breves dropped.
    private static readonly string[] LeadLetters =
        ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

    private static readonly string[] VowelLetters =
        ["a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"];

    private static readonly string[] TailLetters =
        ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    /// <summary>Whether the code point is a composed syllable, U+AC00 to U+D7A3.</summary>
    public static bool IsSyllable(int codePoint) => codePoint is >= SyllableBase and < SyllableBase + (Leads * Vowels * Tails);

    /// <summary>The syllable that two neighbours make (lead and vowel, or open syllable and tail), or 0.</summary>
    public static int Compose(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + Leads && second is >= VowelBase and < VowelBase + Vowels)
        {
            return SyllableBase + ((((first - LeadBase) * Vowels) + (second - VowelBase)) * Tails);
        }

        return IsSyllable(first) && (first - SyllableBase) % Tails == 0 && second is > TailBase and < TailBase + Tails
            ? first + (second - TailBase)
            : 0;
    }

    /// <summary>The composed syllable of a lead, a vowel and a tail (0 = no tail), each by its index.</summary>
    public static char Syllable(int lead, int vowel, int tail) => (char)(SyllableBase + (((lead * Vowels) + vowel) * Tails) + tail);

    /// <summary>The indexes of lead, vowel and tail (0 = no tail) of a composed syllable.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code point is no composed syllable.</exception>
    public static (int Lead, int Vowel, int Tail) Decompose(int syllable)
    {
        if (!IsSyllable(syllable))
        {
            throw new ArgumentOutOfRangeException(nameof(syllable), syllable, "Not a composed Hangul syllable.");
        }

        var index = syllable - SyllableBase;
        return (index / (Vowels * Tails), index % (Vowels * Tails) / Tails, index % Tails);
    }

    /// <summary>One Latin spelling of a syllable; it serves to compare Hangul with Latin and is no transcription to print.</summary>
    public static string Romanise(int syllable)
    {
        var (lead, vowel, tail) = Decompose(syllable);
        return LeadLetters[lead] + VowelLetters[vowel] + TailLetters[tail];
    }

    /// <summary>Romanises every syllable of a text, each as a word of its own; other characters stay.</summary>
    public static string Romanise(string text)
    {
        var result = new StringBuilder(text.Length * 3);
        foreach (var c in text)
        {
            if (IsSyllable(c))
            {
                result.Append(result.Length > 0 && result[^1] != ' ' ? " " : "").Append(Romanise((int)c)).Append(' ');
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString().TrimEnd(' ');
    }
}
