using System.Globalization;

namespace Compliance.Records;

/// <summary>An amount of money.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Currency">The ISO 4217 code, upper case.</param>
public sealed record Money(decimal Amount, string Currency)
{
    /// <summary>Parses <c>38000 EUR</c>: digits with an optional point and decimals, white space, three letters.</summary>
    public static bool TryParse(string? text, out Money? money)
    {
        money = null;
        var parts = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (parts.Length != 2 || parts[1].Length != 3 || !parts[1].All(char.IsAsciiLetter)
            || !decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return false;
        }

        money = new Money(amount, parts[1].ToUpperInvariant());
        return true;
    }

    /// <summary>Renders <c>38000 EUR</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");
}
