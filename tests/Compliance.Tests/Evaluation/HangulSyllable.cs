namespace Compliance.Tests.Evaluation;

/// <summary>A Hangul syllable as its letters: Unicode 15, section 3.12. Independent of the library, which it helps to measure.</summary>
internal readonly record struct HangulSyllable(int Initial, int Vowel, int Final)
{
    private const int First = 0xAC00;
    private const int Vowels = 21;
    private const int Finals = 28;

    public const int SilentInitial = 11;
    public const int NieunInitial = 2;
    public const int RieulInitial = 5;

    public static HangulSyllable Of(char syllable) =>
        IsHangul(syllable) ? new((syllable - First) / (Vowels * Finals), (syllable - First) / Finals % Vowels, (syllable - First) % Finals)
        : throw new ArgumentException($"U+{(int)syllable:X4} is no Hangul syllable.");

    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    public char ToChar() => (char)(First + (((Initial * Vowels) + Vowel) * Finals) + Final);

    /// <summary>Whether the vowel is i or begins with y: where the South drops an initial n or r.</summary>
    public bool IsPalatal => Vowel is 2 or 3 or 6 or 7 or 12 or 17 or 20;

    /// <summary>Whether what follows is voiced: after a vowel, n, l, m and ng.</summary>
    public bool EndsVoiced => Final is 0 or 4 or 8 or 16 or 21;

    /// <summary>The syllable at the beginning of a word in the South: r and n fall before i and y, r becomes n elsewhere.</summary>
    public HangulSyllable AtSouthernBeginning() =>
        Initial is RieulInitial or NieunInitial && IsPalatal ? this with { Initial = SilentInitial }
        : Initial == RieulInitial ? this with { Initial = NieunInitial }
        : this;

    /// <summary>The syllables that the South writes like this one at the beginning of a word.</summary>
    public IEnumerable<HangulSyllable> NorthernSources()
    {
        yield return this;
        if (Initial == SilentInitial && IsPalatal)
        {
            yield return this with { Initial = RieulInitial };
            yield return this with { Initial = NieunInitial };
        }
        else if (Initial == NieunInitial && !IsPalatal)
        {
            yield return this with { Initial = RieulInitial };
        }
    }
}
