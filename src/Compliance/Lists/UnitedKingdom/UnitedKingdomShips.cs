using System.Collections.Immutable;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>IMO numbers in the text of an entry: of the ship that the entry is, of ships that the party has to do with, and of companies.</summary>
internal static class UnitedKingdomShips
{
    // "IMO Number: ((a) Chol Ryong (Ryong Gun Bong) 8606173, (b) ...": names stand between the numbers of a list.
    private const int MostBetween = 60;
    private const int Digits = 7;

    /// <param name="Own">The number of the ship that the entry is: a text says so that begins, or begins a sentence, with "IMO: 8937675" or "(IMO number: 7303803)".</param>
    /// <param name="Company">Numbers of companies.</param>
    /// <param name="Ships">Numbers of other ships.</param>
    /// <param name="Wrong">Numbers called IMO numbers that fail both check digits.</param>
    public readonly record struct Numbers(string? Own, ImmutableArray<string> Company, ImmutableArray<string> Ships, ImmutableArray<string> Wrong);

    public static Numbers Find(string text)
    {
        var company = ImmutableArray.CreateBuilder<string>();
        var ships = ImmutableArray.CreateBuilder<string>();
        var wrong = ImmutableArray.CreateBuilder<string>();
        string? own = null;
        for (var at = text.IndexOf("IMO", StringComparison.Ordinal); at >= 0; at = text.IndexOf("IMO", at + 3, StringComparison.Ordinal))
        {
            if (IsInsideWord(text, at))
            {
                continue;
            }

            var isLabel = BeginsSentence(text, at);
            foreach (var number in After(text, at + 3))
            {
                if (ImoNumber.IsCompany(number) && (IsCompanyLabel(text, at) || !ImoNumber.IsShip(number)))
                {
                    company.Add(number);
                }
                else if (!ImoNumber.IsShip(number))
                {
                    wrong.Add(number);
                }
                else if (isLabel && own is null)
                {
                    own = number;
                }
                else if (number != own)
                {
                    ships.Add(number);
                }

                isLabel = false;
            }
        }

        return new Numbers(own, company.ToImmutable(), ships.ToImmutable(), wrong.ToImmutable());
    }

    private static IEnumerable<string> After(string text, int from)
    {
        var gap = 0;
        for (var i = from; i < text.Length && gap <= MostBetween; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                if (text.AsSpan(i).StartsWith("IMO", StringComparison.Ordinal))
                {
                    yield break;
                }

                gap++;
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            gap = end - i == Digits ? 0 : gap + end - i;
            if (end - i == Digits)
            {
                yield return text[i..end];
            }

            i = end - 1;
        }
    }

    private static bool IsInsideWord(string text, int at) =>
        (at > 0 && char.IsLetter(text[at - 1])) || (at + 3 < text.Length && char.IsLetter(text[at + 3]));

    private static bool BeginsSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" (");
        return before.IsEmpty || before[^1] is '.' or ';' or ']';
    }

    // "Company Number IMO 5434358", "IMO company number 1790183".
    private static bool IsCompanyLabel(string text, int at)
    {
        var near = text.AsSpan(Math.Max(0, at - 20), Math.Min(text.Length, at + 20) - Math.Max(0, at - 20));
        return near.Contains("company", StringComparison.OrdinalIgnoreCase);
    }
}
