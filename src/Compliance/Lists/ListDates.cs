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
        if (clean.Length == 0)
        {
            return null;
        }

        foreach (var format in formats)
        {
            // Every row of a table has such days: no general parser for the most common formats.
            if (Places(format) is var (year, month, day, mark))
            {
                if (clean.Length == format.Length
                    && clean[Math.Min(month, day) + 2] == mark
                    && (year == 0 ? clean[4] : clean[5]) == mark
                    && Calendar(Number(clean.AsSpan(year, 4)), Number(clean.AsSpan(month, 2)), Number(clean.AsSpan(day, 2))) is { } known)
                {
                    return known;
                }
            }
            else if (DateOnly.TryParseExact(clean, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var other))
            {
                return other;
            }
        }

        return null;
    }

    // Where year, month and day begin in a format of fixed length, and what stands between them.
    private static (int Year, int Month, int Day, char Mark)? Places(string format) => format switch
    {
        "dd/MM/yyyy" => (6, 3, 0, '/'),
        "MM/dd/yyyy" => (6, 0, 3, '/'),
        "yyyy-MM-dd" => (0, 5, 8, '-'),
        _ => null,
    };

    private static DateOnly? Calendar(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The day of an ISO date with or without time and offset: the day as printed, in its own offset.</summary>
    public static DateOnly? IsoDay(ReadOnlySpan<char> text)
    {
        if (text.Length < 10 || (text.Length > 10 && text[10] is not ('T' or 'Z' or '+' or '-' or ' ')) || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        // Every entry of most lists has such days: no general parser.
        return Calendar(Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
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
        foreach (var word in clean.Length > 0 && clean[0] is 'c' or 'C' or 'a' or 'A' ? Circa : [])
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
        // Most texts are one date.
        if (ListText.Clean(text) is { Length: > 0 } one && !one.Contains(')', StringComparison.Ordinal) && !ContainsAny(one, separators))
        {
            return TryFree(one, out var only) ? ([only], []) : ([], [one]);
        }

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

    private static bool ContainsAny(string text, ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
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

        // The most common forms, without making their parts.
        if (text.Length == 4 && Number(text) >= 1)
        {
            date = UncertainDate.Year(Number(text));
            return true;
        }

        if (text.Length == 10 && text[2] == '/' && text[5] == '/' && Number(text.AsSpan(0, 2)) is >= 0 and <= 31 and var dayOf
            && Number(text.AsSpan(3, 2)) is >= 0 and <= 12 and var monthOf && Number(text.AsSpan(6, 4)) is >= 1 and var yearOf)
        {
            return TryParts(yearOf, monthOf, dayOf, out date);
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
        return (TryMonth(month.TrimEnd('.'), out var m) || TryNumber(month, 12, out m)) && TryParts(year, m, day, out date);
    }

    private static bool TryParts(int year, int m, int day, out UncertainDate date)
    {
        date = default;
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
