namespace Compliance.Dates;

/// <summary>A stretch of days, both ends included, whose ends may be uncertain, open or not stated.</summary>
/// <remarks>Text form: EDTF intervals such as <c>2008/2010</c>, <c>2018-06/..</c> (still going on), <c>2018-06/</c> (end not
/// stated). A bare date stands for a stretch that begins and ends on that one (possibly uncertain) day.</remarks>
public sealed record Period
{
    private Period(PeriodBound start, PeriodBound end)
    {
        Start = start;
        End = end;
    }

    /// <summary>The first day.</summary>
    public PeriodBound Start { get; }

    /// <summary>The last day.</summary>
    public PeriodBound End { get; }

    /// <summary>The first day on which it may have begun.</summary>
    public DateOnly EarliestStart => Start.Date?.Earliest ?? DateOnly.MinValue;

    /// <summary>The last day on which it may have begun; a start that is not stated may lie as late as the end.</summary>
    public DateOnly LatestStart => Start.IsOpen
        ? DateOnly.MinValue
        : Min(Start.Date?.Latest ?? DateOnly.MaxValue, End.Date?.Latest ?? DateOnly.MaxValue);

    /// <summary>The first day on which it may have ended; an end that is not stated may lie as early as the start.</summary>
    public DateOnly EarliestEnd => End.IsOpen
        ? DateOnly.MaxValue
        : Max(End.Date?.Earliest ?? DateOnly.MinValue, Start.Date?.Earliest ?? DateOnly.MinValue);

    /// <summary>The last day on which it may have ended.</summary>
    public DateOnly LatestEnd => End.Date?.Latest ?? DateOnly.MaxValue;

    /// <summary>A period between two dates.</summary>
    /// <exception cref="ArgumentException">Every reading of the end lies before every reading of the start.</exception>
    public static Period Between(UncertainDate start, UncertainDate end) =>
        TryCreate(PeriodBound.At(start), PeriodBound.At(end)) ?? throw new ArgumentException("The period ends before it begins.", nameof(end));

    /// <summary>A period that began and goes on.</summary>
    public static Period Since(UncertainDate start) => new(PeriodBound.At(start), PeriodBound.Open);

    /// <summary>A period of one day.</summary>
    public static Period OneDay(DateOnly day) => Between(UncertainDate.Day(day), UncertainDate.Day(day));

    /// <summary>A period from two bounds, or null when no reading of it is possible.</summary>
    public static Period? TryCreate(PeriodBound start, PeriodBound end) =>
        start.Date is { } from && end.Date is { } to && to.Latest < from.Earliest ? null : new Period(start, end);

    /// <summary>Parses an EDTF interval or date.</summary>
    public static bool TryParse(string? text, out Period? period) => Edtf.TryParsePeriod(text, out period);

    /// <summary>Whether at least one day of the period lies from <paramref name="from"/> to <paramref name="to"/>: true when
    /// every reading of the ends has one, false when none has.</summary>
    public Truth Overlaps(DateOnly from, DateOnly to)
    {
        if (from > to || LatestEnd < from || EarliestStart > to)
        {
            return Truth.False;
        }

        return EarliestEnd >= from && LatestStart <= to ? Truth.True : Truth.Unknown;
    }

    /// <summary>Whether this period and the other share a day.</summary>
    public Truth Overlaps(Period other)
    {
        if (LatestEnd < other.EarliestStart || other.LatestEnd < EarliestStart)
        {
            return Truth.False;
        }

        return EarliestEnd >= other.LatestStart && other.EarliestEnd >= LatestStart ? Truth.True : Truth.Unknown;
    }

    /// <summary>Whether the day lies in the period.</summary>
    public Truth Contains(DateOnly day) => Overlaps(day, day);

    /// <summary>Whether the uncertain day lies in the period.</summary>
    public Truth Contains(UncertainDate day)
    {
        if (day.Latest < EarliestStart || day.Earliest > LatestEnd)
        {
            return Truth.False;
        }

        return LatestStart <= day.Earliest && day.Latest <= EarliestEnd ? Truth.True : Truth.Unknown;
    }

    /// <summary>Whether every day of the other period lies in this one.</summary>
    public Truth Covers(Period other)
    {
        var startsInTime = LatestStart <= other.EarliestStart;
        var endsInTime = EarliestEnd >= other.LatestEnd;
        if (startsInTime && endsInTime)
        {
            return Truth.True;
        }

        return EarliestStart > other.LatestStart || LatestEnd < other.EarliestEnd ? Truth.False : Truth.Unknown;
    }

    /// <summary>The EDTF text.</summary>
    public override string ToString() => Start == End && Start.Date is { } day ? day.ToString() : $"{Start}/{End}";

    private static DateOnly Min(DateOnly left, DateOnly right) => left < right ? left : right;

    private static DateOnly Max(DateOnly left, DateOnly right) => left > right ? left : right;
}
