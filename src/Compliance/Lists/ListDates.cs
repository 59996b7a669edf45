using System.Collections.Immutable;
using System.Globalization;
using Compliance.Dates;

namespace Compliance.Lists;

/// <summary>Reads the dates that lists print in free form; each authority's reader adds what only it prints.</summary>
internal static class ListDates
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Circa = ["circa", "c.", "ca.", "approximately", "approx.", "approx", "about", "around"];

    /// <summary>A day in one of the formats given, such as <c>dd/MM/yyyy</c>; null for anything else.</summary>
    public static DateOnly? Day(string text, params ReadOnlySpan<string> formats)
    {
        var clean = ListText.Clean(text);
        foreach (var format in formats)
        {
            if (DateOnly.TryParseExact(clean, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The day of an ISO date with or without time and offset: the day as printed, in its own offset.</summary>
    public static DateOnly? IsoDay(ReadOnlySpan<char> text)
    {
        if (text.Length < 10 || (text.Length > 10 && text[10] is not ('T' or 'Z' or '+' or '-' or ' ')) || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        // Every entry of most lists has such days: no general parser.
        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }

    /// <summary>
    /// One date: <c>1962</c>, <c>1962-02</c>, <c>02/1962</c>, <c>1962-02-18</c>, <c>18/02/1962</c> (00 for what is not known), <c>18.2.1962</c>, <c>18 Feb 1962</c>, <c>Feb 1962</c>,
    /// <c>circa 1947</c>, and from one of them to another with <c>to</c>, <c>-</c> or <c>between ... and</c>.
    /// </summary>
    public static bool TryFree(string text, out UncertainDate date)
    {
        var clean = ListText.Clean(text).TrimEnd('.', ',', ';');
        var isCirca = false;
        foreach (var word in Circa)
        {
            if (clean.StartsWith(word, StringComparison.OrdinalIgnoreCase) && clean.Length > word.Length && (clean[word.Length] is ' ' || word.EndsWith('.')))
            {
                clean = clean[word.Length..].Trim();
                isCirca = true;
                break;
            }
        }

        if (!TrySingle(clean, out date) && !TryRange(clean, out date))
        {
            return false;
        }

        if (isCirca)
        {
            date = date.AsApproximate();
        }

        return true;
    }

    /// <summary>Several dates in one text, separated by <paramref name="separators"/> or numbered <c>a) ... b) ...</c>; what cannot be read is returned beside.</summary>
    public static (ImmutableArray<UncertainDate> Dates, ImmutableArray<string> Unread) Many(string text, params ReadOnlySpan<string> separators)
    {
        var dates = ImmutableArray.CreateBuilder<UncertainDate>();
        var unread = ImmutableArray.CreateBuilder<string>();
        foreach (var part in NumberedText.Split(text))
        {
            foreach (var piece in part.Split(separators.ToArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (TryFree(piece, out var date))
                {
                    dates.Add(date);
                }
                else if (ListText.Clean(piece) is { Length: > 0 } clean)
                {
                    unread.Add(clean);
                }
            }
        }

        return ([.. dates.Distinct()], unread.ToImmutable());
    }

    private static bool TryRange(string text, out UncertainDate date)
    {
        date = default;
        var inner = text.StartsWith("between ", StringComparison.OrdinalIgnoreCase) ? text["between ".Length..] : text;
        foreach (var separator in (ReadOnlySpan<string>)[" to ", " and ", " - ", " – ", "-", "–"])
        {
            var at = inner.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at <= 0 || !TrySingle(inner[(at + separator.Length)..].Trim(), out var last))
            {
                continue;
            }

            var from = inner[..at].Trim();
            // "Aug. and Sep. 1977": the first month has the year of the second.
            if ((TrySingle(from, out var first) || TryMonthOf(from, last, out first)) && first.Earliest <= last.Latest)
            {
                date = UncertainDate.Between(first.Earliest, last.Latest);
                return true;
            }
        }

        return false;
    }

    private static bool TryMonthOf(string text, UncertainDate last, out UncertainDate first)
    {
        first = default;
        if (!TryMonth(text.TrimEnd('.'), out var month))
        {
            return false;
        }

        first = UncertainDate.Month(last.Earliest.Year, month);
        return true;
    }

    private static bool TrySingle(string text, out UncertainDate date)
    {
        date = default;
        if (IsoDay(text) is { } day)
        {
            date = UncertainDate.Day(day);
            return true;
        }

        var words = text.Split((char[])[' ', ',', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        words = words.Length == 1 ? text.Split('.', StringSplitOptions.RemoveEmptyEntries) : words;
        switch (words)
        {
            case [var year] when TryYear(year, out var y):
                date = UncertainDate.Year(y);
                return true;
            case [var month, var year] when TryMonth(month.TrimEnd('.'), out var m) && TryYear(year, out var y):
                date = UncertainDate.Month(y, m);
                return true;
            case [var year, var month] when TryYear(year, out var y) && TryNumber(month, 12, out var m) && m > 0:
                date = UncertainDate.Month(y, m);
                return true;
            case [var month, var year] when TryYear(year, out var y) && TryNumber(month, 12, out var m) && m > 0:
                date = UncertainDate.Month(y, m);
                return true;
            case [var d, var month, var year] when TryYear(year, out var y) && TryNumber(d, 31, out var number):
                return TryParts(y, month, number, out date);
            case [var month, var d, var year] when TryMonth(month.TrimEnd('.'), out _) && TryYear(year, out var y) && TryNumber(d, 31, out var number):
                return TryParts(y, month, number, out date);
            default:
                return false;
        }
    }

    // 00/00/1955 is the year, 00/03/1955 the month.
    private static bool TryParts(int year, string month, int day, out UncertainDate date)
    {
        date = default;
        if (!TryMonth(month.TrimEnd('.'), out var m) && !TryNumber(month, 12, out m))
        {
            return false;
        }

        if (m == 0)
        {
            date = UncertainDate.Year(year);
            return day == 0;
        }

        if (day == 0)
        {
            date = UncertainDate.Month(year, m);
            return true;
        }

        if (day > DateTime.DaysInMonth(year, m))
        {
            return false;
        }

        date = UncertainDate.Day(new DateOnly(year, m, day));
        return true;
    }

    private static bool TryYear(string text, out int year) =>
        TryNumber(text, 9999, out year) && text.Length == 4 && year >= 1;

    private static bool TryNumber(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;

    private static bool TryMonth(string text, out int month)
    {
        month = text.Length < 3 || !char.IsAsciiLetter(text[0]) ? 0 : Array.FindIndex(Months, m => text.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;
        return month > 0;
    }
}
