using System.Globalization;
using Compliance.Dates;

namespace Compliance.Lists.UnitedNations;

/// <summary>Reads the dates of the UN list: days with or without an offset, years, ranges, and the few free forms in notes.</summary>
internal static class UnitedNationsDates
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>A day printed as <c>2016-03-02</c>, <c>2016-03-02-05:00</c> or with a time after <c>T</c>: the day as printed, in its own offset.</summary>
    public static bool TryDay(string text, out DateOnly day)
    {
        day = default;
        return text.Length >= 10
            && (text.Length == 10 || text[10] is 'T' or 'Z' or '+' or '-' or ' ')
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>A date of birth of a person; false when the element states one that cannot be read.</summary>
    public static bool TryBirthDate(ListElement element, out UncertainDate date)
    {
        var type = element["TYPE_OF_DATE"];
        var isApproximate = string.Equals(type, "APPROXIMATELY", StringComparison.OrdinalIgnoreCase)
            || element["NOTE"].StartsWith("approx", StringComparison.OrdinalIgnoreCase);
        if (!TryStated(element, out date))
        {
            return false;
        }

        if (isApproximate)
        {
            date = date.AsApproximate();
        }

        return true;
    }

    /// <summary>A date in free form: a day, a year, two years, "Nov. 1973", "Between Aug. and Sep. 1977".</summary>
    public static bool TryFree(string text, out UncertainDate date)
    {
        if (TryDay(text, out var day))
        {
            date = UncertainDate.Day(day);
            return true;
        }

        var words = text.Replace(".", " ", StringComparison.Ordinal).Split((char[])[' ', '-', '–', ','], StringSplitOptions.RemoveEmptyEntries);
        date = default;
        switch (words)
        {
            case [var year] when TryYear(year, out var y):
                date = UncertainDate.Year(y);
                return true;
            case [var from, var to] when TryYear(from, out var f) && TryYear(to, out var t):
                return TryYears(f, t, out date);
            case [var month, var year] when TryMonth(month, out var m) && TryYear(year, out var y):
                date = UncertainDate.Month(y, m);
                return true;
            case ["Between" or "between", var from, "and", var to, var year]
                when TryMonth(from, out var f) && TryMonth(to, out var t) && TryYear(year, out var y) && f <= t:
                date = UncertainDate.Between(new DateOnly(y, f, 1), UncertainDate.Month(y, t).Latest);
                return true;
            default:
                return false;
        }
    }

    private static bool TryStated(ListElement element, out UncertainDate date)
    {
        if (element["DATE"] is { Length: > 0 } printed)
        {
            return TryFree(printed, out date);
        }

        if (element["FROM_YEAR"] is { Length: > 0 } from && element["TO_YEAR"] is { Length: > 0 } to)
        {
            date = default;
            return TryYear(from, out var first) && TryYear(to, out var last) && TryYears(first, last, out date);
        }

        var note = element["NOTE"];
        var year = FirstFilled(element["YEAR"], element["FROM_YEAR"], element["TO_YEAR"]);
        if (year.Length == 0)
        {
            return TryFree(note, out date);
        }

        date = default;
        if (!TryYear(year, out var y))
        {
            return false;
        }

        // YEAR 1958 with the note "Sep." is September 1958.
        date = TryMonth(note.TrimEnd('.'), out var month) ? UncertainDate.Month(y, month) : UncertainDate.Year(y);
        return true;
    }

    private static bool TryYears(int from, int to, out UncertainDate date)
    {
        date = default;
        if (from > to)
        {
            return false;
        }

        date = UncertainDate.Between(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31));
        return true;
    }

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && text.Length == 4 && year >= 1;

    private static bool TryMonth(string text, out int month)
    {
        month = text.Length < 3 ? 0 : Array.FindIndex(Months, m => text.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;
        return month > 0;
    }

    private static string FirstFilled(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }
}
