using Compliance.Names;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>A name of one short word against the initials of a longer name. Acronyms that a list declares are aliases and match as such;
/// this is for those it does not, and weak: many bodies share three or four initials.</summary>
internal static class Acronyms
{
    /// <summary>The most that an acronym reaches.</summary>
    public const int Most = 8_100;

    private const int Shortest = 3;
    private const int Longest = 8;
    private const int OfThree = 6_600;
    private const int PerLetter = 400;

    /// <summary>The similarity in basis points: 6,600 for three letters, 400 more for each further one, at most 8,100; else 0. Symmetric.</summary>
    public static int Similarity(ScoringForm left, ScoringForm right) => Math.Max(OneWay(left, right), OneWay(right, left));

    private static int OneWay(ScoringForm acronym, ScoringForm name)
    {
        if (acronym.Form.Tokens.Length != 1 || name.Form.Tokens.Length < Shortest || acronym.Form.Script is Script.Han or Script.Hangul)
        {
            return 0;
        }

        var letters = acronym.Form.Tokens[0].Text;
        return letters.Length is >= Shortest and <= Longest && AreInitials(letters, name)
            ? Math.Min(OfThree + ((letters.Length - Shortest) * PerLetter), Most)
            : 0;
    }

    /// <summary>The acronyms that a name has: its initials with each choice of its legal forms. There are twice as many with each legal form.</summary>
    public static IEnumerable<string> Of(ScoringForm name)
    {
        if (name.Form.Tokens.Length < Shortest)
        {
            return [];
        }

        List<string> acronyms = [""];
        foreach (var token in name.Form.Tokens)
        {
            var longer = acronyms.Where(a => a.Length < Longest).Select(a => a + token.Text[0]);
            acronyms = token.Kind == TokenKind.LegalForm ? [.. acronyms, .. longer] : [.. longer];
        }

        return acronyms.Where(a => a.Length >= Shortest && AreInitials(a, name)).Distinct(StringComparer.Ordinal);
    }

    // Of all words in their order; a legal form may be among the initials or not.
    private static bool AreInitials(string letters, ScoringForm name)
    {
        var at = 0;
        foreach (var token in name.Form.Tokens)
        {
            if (at < letters.Length && token.Text[0] == letters[at])
            {
                at++;
            }
            else if (token.Kind != TokenKind.LegalForm)
            {
                return false;
            }
        }

        return at == letters.Length;
    }
}
