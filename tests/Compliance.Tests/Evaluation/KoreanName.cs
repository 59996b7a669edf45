using System.Collections.Immutable;

namespace Compliance.Tests.Evaluation;

/// <summary>A Korean name by its syllables.</summary>
/// <param name="Surname">One or two syllables, as the person's own country writes it.</param>
/// <param name="Given">The syllables of the given name.</param>
internal sealed record KoreanName(string Surname, string Given)
{
    public string Hangul => Surname + Given;

    /// <summary>Reads a name in Hangul; null when it is none. The surname has one syllable unless it is a known longer one.</summary>
    public static KoreanName? TryRead(string text, ImmutableHashSet<string> longSurnames)
    {
        var hangul = text.Replace(" ", "", StringComparison.Ordinal);
        if (hangul.Length is < 2 or > 5 || !hangul.All(HangulSyllable.IsHangul))
        {
            return null;
        }

        var split = hangul.Length > 2 && longSurnames.Contains(hangul[..2]) ? 2 : 1;
        return new KoreanName(hangul[..split], hangul[split..]);
    }
}
