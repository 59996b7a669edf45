using System.Globalization;
using Compliance.Dates;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>A date of birth as the Financial Sanctions Files state it: a day, or a year with or without month, or two years.</summary>
internal readonly record struct FsfBirthDate(
    string Date, string Year, string Month, string Day, string From, string To, string Circa, string Calendar)
{
    private const string Approximate = "(approximative)";

    public bool IsEmpty => Date.Length == 0 && !IsNumber(Year) && !IsNumber(From) && !IsNumber(To);

    /// <summary>Reads the parts of a current file: the date when there is one, else the year and what is known of month and day.</summary>
    public bool TryRead(out UncertainDate date)
    {
        date = default;
        if (Calendar.Length > 0 && !Calendar.Equals("GREGORIAN", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!TryStated(out date))
        {
            return false;
        }

        if (Circa.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            date = date.AsApproximate();
        }

        return true;
    }

    /// <summary>Reads the one text of the older files: <c>1924-02-21</c>, <c>1956</c>, <c>1963 (approximative)</c>, <c>1958 - 1963 (approximative)</c>.</summary>
    public static bool TryOld(string text, out UncertainDate date)
    {
        var isApproximate = text.EndsWith(Approximate, StringComparison.OrdinalIgnoreCase);
        if (!ListDates.TryFree(isApproximate ? text[..^Approximate.Length] : text, out date))
        {
            return false;
        }

        if (isApproximate)
        {
            date = date.AsApproximate();
        }

        return true;
    }

    private bool TryStated(out UncertainDate date)
    {
        date = default;
        if (Date.Length > 0)
        {
            return ListDates.TryFree(Date, out date);
        }

        if (IsNumber(From) && IsNumber(To))
        {
            return ListDates.TryFree(From + " - " + To, out date);
        }

        var year = IsNumber(Year) ? Year : IsNumber(From) ? From : To;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || y is < 1 or > 9999)
        {
            return false;
        }

        if (!IsNumber(Month))
        {
            date = UncertainDate.Year(y);
            return true;
        }

        if (!int.TryParse(Month, NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month > 12)
        {
            return false;
        }

        if (!IsNumber(Day))
        {
            date = UncertainDate.Month(y, month);
            return true;
        }

        if (!int.TryParse(Day, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day > DateTime.DaysInMonth(y, month))
        {
            return false;
        }

        date = UncertainDate.Day(new DateOnly(y, month, day));
        return true;
    }

    // 0 stands for what is not known, as an empty text does.
    private static bool IsNumber(string text) => text.AsSpan().Trim('0').Length > 0;
}
