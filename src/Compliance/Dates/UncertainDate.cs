using System.Globalization;

namespace Compliance.Dates;

/// <summary>One calendar day that may be known only to a month, a year or a range; comparisons answer in three values.</summary>
/// <remarks>The text form is a subset of EDTF (ISO 8601-2:2019): <c>2018-05-14</c>, <c>2018-05</c>, <c>2018</c>,
/// <c>[2020-06..2020-08]</c> for one day in a range, and a trailing <c>~</c> or <c>?</c> for an approximate or doubtful value,
/// which widens the readings by one unit of its precision on either side. The default value is 0001-01-01 and stands for nothing.</remarks>
public readonly record struct UncertainDate : IComparable<UncertainDate>
{
    private UncertainDate(DateOnly earliest, DateOnly latest, DatePrecision precision, bool isApproximate)
    {
        Earliest = earliest;
        Latest = latest;
        Precision = precision;
        IsApproximate = isApproximate;
    }

    /// <summary>The first day the date may be.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day the date may be.</summary>
    public DateOnly Latest { get; }

    /// <summary>How finely it was stated.</summary>
    public DatePrecision Precision { get; }

    /// <summary>Whether it was stated as approximate ("circa").</summary>
    public bool IsApproximate { get; }

    /// <summary>Whether only one day is possible.</summary>
    public bool IsExact => Earliest == Latest;

    /// <summary>A known day.</summary>
    public static UncertainDate Day(DateOnly day) => new(day, day, DatePrecision.Day, false);

    /// <summary>A day known only by its month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year or month is outside the calendar.</exception>
    public static UncertainDate Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, false);

    /// <summary>A day known only by its year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public static UncertainDate Year(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, false);

    /// <summary>One day from <paramref name="earliest"/> to <paramref name="latest"/>, both included.</summary>
    /// <exception cref="ArgumentException">The range is empty.</exception>
    public static UncertainDate Between(DateOnly earliest, DateOnly latest) => earliest <= latest
        ? new(earliest, latest, earliest == latest ? DatePrecision.Day : DatePrecision.Range, false)
        : throw new ArgumentException("The earliest day lies after the latest.", nameof(latest));

    /// <summary>The same date stated as approximate: readings widen by one day, month or year on either side (not for ranges).</summary>
    public UncertainDate AsApproximate()
    {
        if (IsApproximate)
        {
            return this;
        }

        return Precision switch
        {
            DatePrecision.Day => new(Shift(Earliest, days: -1), Shift(Latest, days: 1), Precision, true),
            DatePrecision.Month => new(Shift(Earliest, months: -1), MonthEnd(Shift(Latest, months: 1)), Precision, true),
            DatePrecision.Year => new(Shift(Earliest, months: -12), Shift(Latest, months: 12), Precision, true),
            _ => new(Earliest, Latest, Precision, true),
        };
    }

    /// <summary>Parses the EDTF subset described at the type.</summary>
    /// <returns>Whether <paramref name="text"/> is such a date; calendar days that do not exist are refused.</returns>
    public static bool TryParse(string? text, out UncertainDate date) => Edtf.TryParseDate(text, out date);

    /// <summary>Whether this day is before <paramref name="day"/>.</summary>
    public Truth IsBefore(DateOnly day) => Latest < day ? Truth.True : Earliest >= day ? Truth.False : Truth.Unknown;

    /// <summary>Whether this day is before the other: true only when every reading agrees.</summary>
    public Truth IsBefore(UncertainDate other) =>
        Latest < other.Earliest ? Truth.True : Earliest >= other.Latest ? Truth.False : Truth.Unknown;

    /// <summary>Whether this day is the other: true only when both are exact and equal.</summary>
    public Truth IsSameDayAs(UncertainDate other)
    {
        if (Latest < other.Earliest || other.Latest < Earliest)
        {
            return Truth.False;
        }

        return IsExact && other.IsExact ? Truth.True : Truth.Unknown;
    }

    /// <summary>This date moved by whole calendar months and days; out-of-calendar results stop at its edges. What no longer fills
    /// a month or a year is a range.</summary>
    public UncertainDate Plus(int months, int days)
    {
        var earliest = Shift(Earliest, days, months);
        var moved = Between(earliest, Shift(Latest, days, months));
        if (moved.IsExact)
        {
            return moved;
        }

        if (IsApproximate)
        {
            return moved.AsApproximate();
        }

        var whole = Precision switch
        {
            DatePrecision.Month => Month(earliest.Year, earliest.Month),
            DatePrecision.Year => Year(earliest.Year),
            _ => moved,
        };
        return whole.Earliest == moved.Earliest && whole.Latest == moved.Latest ? whole : moved;
    }

    /// <summary>Orders by earliest, then latest possible day; for sorting only, not a statement about which day came first.</summary>
    public int CompareTo(UncertainDate other)
    {
        var order = Earliest.CompareTo(other.Earliest);
        return order != 0 ? order : Latest.CompareTo(other.Latest);
    }

    /// <summary>Sorting order, see <see cref="CompareTo"/>.</summary>
    public static bool operator <(UncertainDate left, UncertainDate right) => left.CompareTo(right) < 0;

    /// <summary>Sorting order, see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(UncertainDate left, UncertainDate right) => left.CompareTo(right) <= 0;

    /// <summary>Sorting order, see <see cref="CompareTo"/>.</summary>
    public static bool operator >(UncertainDate left, UncertainDate right) => left.CompareTo(right) > 0;

    /// <summary>Sorting order, see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(UncertainDate left, UncertainDate right) => left.CompareTo(right) >= 0;

    /// <summary>Renders the EDTF text; parsing it gives an equal value.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        if (!IsApproximate)
        {
            return Precision switch
            {
                DatePrecision.Day => Earliest.ToString("O", culture),
                DatePrecision.Month => string.Create(culture, $"{Earliest.Year:D4}-{Earliest.Month:D2}"),
                DatePrecision.Year => Earliest.Year.ToString("D4", culture),
                _ => string.Create(culture, $"[{Earliest:yyyy-MM-dd}..{Latest:yyyy-MM-dd}]"),
            };
        }

        // The stated value lies one unit inside the widened readings; the end that the calendar's edge cut off does not tell.
        var (from, inward) = Latest == DateOnly.MaxValue ? (Earliest, 1) : (Latest, -1);
        return Precision switch
        {
            DatePrecision.Day => Shift(from, days: inward).ToString("yyyy-MM-dd", culture) + "~",
            DatePrecision.Month => Shift(from, months: inward).ToString("yyyy-MM", culture) + "~",
            DatePrecision.Year => Shift(from, months: 12 * inward).ToString("yyyy", culture) + "~",
            _ => string.Create(culture, $"[{Earliest:yyyy-MM-dd}..{Latest:yyyy-MM-dd}]~"),
        };
    }

    private static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly Shift(DateOnly day, int days = 0, int months = 0)
    {
        // Month arithmetic saturates at the calendar's edges so that open-ended law dates stay comparable.
        var monthIndex = Math.Clamp(((long)day.Year * 12) + day.Month - 1 + months, 12, (9999L * 12) + 11);
        var year = (int)(monthIndex / 12);
        var month = (int)(monthIndex % 12) + 1;
        var moved = new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
        var dayNumber = Math.Clamp((long)moved.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);
        return DateOnly.FromDayNumber((int)dayNumber);
    }
}
