using System.Globalization;
using Compliance.Dates;

namespace Compliance.Lists.Senzing;

/// <summary>Reads dates of birth: as other lists print them, or in the American order of month and day.</summary>
internal static class SenzingDates
{
    /// <summary>"3/31/1954" is 31 March; "12/11/1978" is 12 November or 11 December, and stays between the two.</summary>
    public static bool TryRead(string text, out UncertainDate date)
    {
        var (mark, lastMark) = (text.IndexOf('/', StringComparison.Ordinal), text.LastIndexOf('/'));
        if (mark == lastMark || text.Length != lastMark + 5
            || !TryNumber(text.AsSpan(0, mark), out var one) || !TryNumber(text.AsSpan(mark + 1, lastMark - mark - 1), out var two)
            || !TryNumber(text.AsSpan(lastMark + 1), out var year) || year is < 1 or > 9999)
        {
            return ListDates.TryFree(text, out date);
        }

        var monthFirst = Day(year, one, two);
        var dayFirst = Day(year, two, one);
        date = default;
        if ((monthFirst ?? dayFirst) is not { } day)
        {
            return ListDates.TryFree(text, out date);
        }

        var other = dayFirst ?? day;
        date = day == other ? UncertainDate.Day(day) : UncertainDate.Between(day < other ? day : other, day < other ? other : day);
        return true;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
