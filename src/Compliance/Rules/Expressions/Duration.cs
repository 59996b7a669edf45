using System.Globalization;

namespace Compliance.Rules.Expressions;

/// <summary>A length of calendar time in months and days, written as an ISO 8601 duration without times: P24M, P1Y6M, P2W, P30D.</summary>
internal readonly record struct Duration(int Months, int Days)
{
    // More than the calendar holds; keeps every sum and negation inside an int.
    private const int Limit = 10_000_000;

    public static Duration operator -(Duration value) => new(-value.Months, -value.Days);

    public static Duration operator +(Duration left, Duration right) => new(Sum(left.Months, right.Months), Sum(left.Days, right.Days));

    /// <summary>Parses the form described at the type; units stand in the order Y, M, W, D, each at most once.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Duration duration)
    {
        duration = default;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        const string units = "YMWD";
        var next = 0;
        long months = 0;
        long days = 0;
        for (var i = 1; i < text.Length;)
        {
            long number = 0;
            var digits = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]) && i - digits < 7)
            {
                number = (number * 10) + (text[i++] - '0');
            }

            var unit = i < text.Length ? units.IndexOf(text[i], StringComparison.Ordinal) : -1;
            if (i == digits || unit < next)
            {
                return false;
            }

            next = unit + 1;
            i++;
            months += unit switch { 0 => number * 12, 1 => number, _ => 0 };
            days += unit switch { 2 => number * 7, 3 => number, _ => 0 };
        }

        if (months > Limit || days > Limit)
        {
            return false;
        }

        duration = new Duration((int)months, (int)days);
        return true;
    }

    /// <summary>Renders months and days, whatever units were written: P24M, P30D, P1M10D.</summary>
    public override string ToString() => (Months, Days) switch
    {
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"P{Months}M"),
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"P{Days}D"),
        _ => string.Create(CultureInfo.InvariantCulture, $"P{Months}M{Days}D"),
    };

    private static int Sum(int left, int right) => (int)Math.Clamp((long)left + right, -Limit, Limit);
}
