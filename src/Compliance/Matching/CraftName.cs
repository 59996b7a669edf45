using Compliance.Names;

namespace Compliance.Matching;

/// <summary>A ship's or aircraft's name made ready for comparison.</summary>
/// <param name="Letters">Its words without blanks, without "MV" before them and the Korean "ho" (ship) behind them.</param>
/// <param name="LetterSet">The set of its letters.</param>
/// <param name="Numbers">Its numbers in order of their figures, joined by blanks.</param>
/// <param name="Korean">The letters read as romanised Korean, or null.</param>
internal sealed record CraftName(string Letters, uint LetterSet, string Numbers, RomanisedKorean? Korean)
{
    private static readonly string[] Prefixes = ["mv", "mt", "ms", "ss", "mts", "fv", "lpg", "vessel", "motorvessel"];

    private const string KoreanShip = "ho";

    /// <summary>Reads a form.</summary>
    public static CraftName Of(NameForm form)
    {
        var words = form.Tokens.Where(t => t.Kind != TokenKind.Number).Select(t => t.Text).ToList();
        if (words.Count > 1 && Prefixes.Contains(words[0], StringComparer.Ordinal))
        {
            words.RemoveAt(0);
        }

        if (words.Count > 2 && words[^1] == KoreanShip)
        {
            words.RemoveAt(words.Count - 1);
        }

        var letters = string.Concat(words);
        var numbers = string.Join(' ', form.Tokens.Where(t => t.Kind == TokenKind.Number).Select(t => t.Canonical).Order(StringComparer.Ordinal));
        return new CraftName(letters, NameUnit.LettersOf(letters), numbers, RomanisedKorean.Read(letters));
    }
}
