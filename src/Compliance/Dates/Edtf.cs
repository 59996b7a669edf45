namespace Compliance.Dates;

/// <summary>Reads the EDTF subset that lists, records and law share (ISO 8601-2:2019 levels 0 to 2, the parts the types name).</summary>
internal static class Edtf
{
    public static bool TryParseDate(string? text, out UncertainDate date)
    {
        date = default;
        if (text is null)
        {
            return false;
        }

        var span = text.AsSpan().Trim();
        var approximate = false;
        if (span.Length > 0 && span[^1] is '~' or '?' or '%')
        {
            approximate = true;
            span = span[..^1];
        }

        if (!TryParseExact(span, out date) && !TryParseRange(span, out date))
        {
            return false;
        }

        if (approximate)
        {
            date = date.AsApproximate();
        }

        return true;
    }

    public static bool TryParsePeriod(string? text, out Period? period)
    {
        period = null;
        if (text is null)
        {
            return false;
        }

        var span = text.AsSpan().Trim();
        var slash = span.IndexOf('/');
        if (slash < 0)
        {
            if (!TryParseDate(span.ToString(), out var day))
            {
                return false;
            }

            period = Period.Between(day, day);
            return true;
        }

        if (span[(slash + 1)..].Contains('/') || span.Length == 1)
        {
            return false;
        }

        if (!TryParseBound(span[..slash], out var start) || !TryParseBound(span[(slash + 1)..], out var end))
        {
            return false;
        }

        period = Period.TryCreate(start, end);
        return period is not null;
    }

    private static bool TryParseBound(ReadOnlySpan<char> span, out PeriodBound bound)
    {
        bound = PeriodBound.NotStated;
        span = span.Trim();
        if (span.IsEmpty)
        {
            return true;
        }

        if (span is "..")
        {
            bound = PeriodBound.Open;
            return true;
        }

        if (!TryParseDate(span.ToString(), out var date))
        {
            return false;
        }

        bound = PeriodBound.At(date);
        return true;
    }

    private static bool TryParseRange(ReadOnlySpan<char> span, out UncertainDate date)
    {
        date = default;
        if (span.Length < 2 || span[0] != '[' || span[^1] != ']')
        {
            return false;
        }

        var inner = span[1..^1];
        var dots = inner.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return TryParseExact(inner.Trim(), out date);
        }

        if (!TryParseExact(inner[..dots].Trim(), out var from) || !TryParseExact(inner[(dots + 2)..].Trim(), out var to)
            || from.Earliest > to.Latest)
        {
            return false;
        }

        date = UncertainDate.Between(from.Earliest, to.Latest);
        return true;
    }

    private static bool TryParseExact(ReadOnlySpan<char> span, out UncertainDate date)
    {
        date = default;
        switch (span.Length)
        {
            case 4 when TryDigits(span, out var year) && year >= 1:
                date = UncertainDate.Year(year);
                return true;
            case 7 when span[4] == '-' && TryDigits(span[..4], out var year) && TryDigits(span[5..], out var month)
                && year >= 1 && month is >= 1 and <= 12:
                date = UncertainDate.Month(year, month);
                return true;
            case 10 when span[4] == '-' && span[7] == '-' && TryDigits(span[..4], out var year)
                && TryDigits(span[5..7], out var month) && TryDigits(span[8..], out var day)
                && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month):
                date = UncertainDate.Day(new DateOnly(year, month, day));
                return true;
            default:
                return false;
        }
    }

    private static bool TryDigits(ReadOnlySpan<char> span, out int value)
    {
        value = 0;
        foreach (var c in span)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
