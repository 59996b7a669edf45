using System.Text.RegularExpressions;

namespace Compliance.Lists;

/// <summary>IMO numbers: seven digits, the last a check digit; ships and companies use different ones.</summary>
internal static partial class ImoNumber
{
    /// <summary>Whether the seven digits are a ship's IMO number: the sum of the first six digits times 7 to 2 ends in the seventh.</summary>
    public static bool IsShip(ReadOnlySpan<char> digits)
    {
        if (!IsSevenDigits(digits))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 6; i++)
        {
            sum += (digits[i] - '0') * (7 - i);
        }

        return sum % 10 == digits[6] - '0';
    }

    /// <summary>Whether the seven digits are an IMO company number: weights 8, 6, 4, 2, 9, 7; check digit (11 - sum mod 11) mod 10.</summary>
    public static bool IsCompany(ReadOnlySpan<char> digits)
    {
        if (!IsSevenDigits(digits))
        {
            return false;
        }

        ReadOnlySpan<int> weights = [8, 6, 4, 2, 9, 7];
        var sum = 0;
        for (var i = 0; i < 6; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return (11 - (sum % 11)) % 10 == digits[6] - '0';
    }

    /// <summary>The seven-digit numbers that a text introduces with "IMO", in order and each once, whatever their check digits.</summary>
    public static List<string> Find(string text)
    {
        var found = new List<string>();
        if (!text.Contains("IMO", StringComparison.Ordinal))
        {
            return found;
        }

        foreach (Match match in Pattern().Matches(text))
        {
            foreach (Capture number in match.Groups[1].Captures)
            {
                if (!found.Contains(number.Value))
                {
                    found.Add(number.Value);
                }
            }
        }

        return found;
    }

    private static bool IsSevenDigits(ReadOnlySpan<char> digits) =>
        digits.Length == 7 && !digits.ContainsAnyExceptInRange('0', '9');

    // "IMO 1234567", "(IMO) Number: 1234567", "IMO numbers 1234567, 2345678 and 3456789".
    [GeneratedRegex(@"\bIMO(?![A-Za-z])[^0-9]{0,24}(?:([0-9]{7})(?![0-9])(?:\s*[,;]?\s*(?:and\s+)?))+", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
