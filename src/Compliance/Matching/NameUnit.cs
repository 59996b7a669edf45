using Compliance.Names;

namespace Compliance.Matching;

/// <summary>What is compared: a token, or neighbouring tokens read as one word ("Jong Un" as "jongun").</summary>
/// <param name="Text">The spelling.</param>
/// <param name="Canonical">The canonical form of the token; the spelling of joined tokens.</param>
/// <param name="Kind">The token's kind; joined tokens are words.</param>
/// <param name="Weight">The weight, for joined tokens their sum.</param>
/// <param name="Mask">Which tokens of the form it covers.</param>
/// <param name="IsJoined">Whether it covers more than one.</param>
/// <param name="Letters">The set of its letters, one bit each; letters outside a to z share six bits.</param>
/// <param name="Id">The number of the unit's spelling among all listed units, or -1 for a query.</param>
/// <param name="Korean">The word read as romanised Korean, in names of bodies and craft; null when it does not read so.</param>
internal readonly record struct NameUnit(string Text, string Canonical, TokenKind Kind, int Weight, uint Mask, bool IsJoined, uint Letters, int Id, RomanisedKorean? Korean)
{
    /// <summary>The set of letters of a word. One edit changes at most two of its bits.</summary>
    public static uint LettersOf(string text)
    {
        var letters = 0u;
        foreach (var c in text)
        {
            letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c % 6));
        }

        return letters;
    }
}
