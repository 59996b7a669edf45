using Compliance.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Dates;

internal static class DateArbitraries
{
    private static readonly Gen<DateOnly> Days =
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2030, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<UncertainDate> Dates = Gen.OneOf(
        Days.Select(UncertainDate.Day),
        Days.Select(d => UncertainDate.Month(d.Year, d.Month)),
        Days.Select(d => UncertainDate.Year(d.Year)),
        Days.Select(d => UncertainDate.Year(d.Year).AsApproximate()),
        from a in Days from b in Days select a <= b ? UncertainDate.Between(a, b) : UncertainDate.Between(b, a));

    private static readonly Gen<PeriodBound> Bounds = Gen.OneOf(
        Dates.Select(PeriodBound.At), Dates.Select(PeriodBound.At), Gen.Constant(PeriodBound.Open), Gen.Constant(PeriodBound.NotStated));

    public static Arbitrary<DateOnly> Day() => Days.ToArbitrary();

    public static Arbitrary<UncertainDate> Date() => Dates.ToArbitrary();

    public static Arbitrary<Period> Period() =>
        (from a in Bounds from b in Bounds select Compliance.Dates.Period.TryCreate(a, b)).Where(p => p is not null).Select(p => p!).ToArbitrary();
}

internal sealed class DatesProperties
{
    [FsCheck.NUnit.Property(Arbitrary = [typeof(DateArbitraries)], MaxTest = 500)]
    public bool The_text_of_a_date_reads_back_as_the_same_readings(UncertainDate date) =>
        UncertainDate.TryParse(date.ToString(), out var again) && (again.Earliest, again.Latest) == (date.Earliest, date.Latest);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(DateArbitraries)], MaxTest = 500)]
    public bool The_text_of_a_moved_date_reads_back_as_the_same_date(UncertainDate date, sbyte months, sbyte days)
    {
        var moved = date.Plus(months, days);
        return UncertainDate.TryParse(moved.ToString(), out var again) && again == moved;
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(DateArbitraries)], MaxTest = 500)]
    public bool The_text_of_a_period_reads_back(Period period)
    {
        // Nothing stated on either side has no text form of its own.
        if (period.Start.IsNotStated && period.End.IsNotStated)
        {
            return true;
        }

        return Period.TryParse(period.ToString(), out var again) && (again!.EarliestStart, again.LatestStart, again.EarliestEnd, again.LatestEnd)
            == (period.EarliestStart, period.LatestStart, period.EarliestEnd, period.LatestEnd);
    }

    // Every reading of an uncertain date must agree with a decided answer: the three values are sound.
    [FsCheck.NUnit.Property(Arbitrary = [typeof(DateArbitraries)], MaxTest = 1000)]
    public bool A_decided_comparison_holds_for_every_reading(UncertainDate left, UncertainDate right) => left.IsBefore(right) switch
    {
        Truth.True => Readings(left).All(l => Readings(right).All(r => l < r)),
        Truth.False => Readings(left).All(l => Readings(right).All(r => l >= r)),
        _ => true,
    };

    [FsCheck.NUnit.Property(Arbitrary = [typeof(DateArbitraries)], MaxTest = 1000)]
    public bool A_decided_overlap_holds_for_every_reading(Period period, DateOnly a, DateOnly b)
    {
        var (from, to) = a <= b ? (a, b) : (b, a);
        var answer = period.Overlaps(from, to);
        return answer == Truth.Unknown || PeriodReadings(period).All(p => (p.Start <= to && p.End >= from) == (answer == Truth.True));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(DateArbitraries)], MaxTest = 500)]
    public bool Overlap_is_symmetric(Period left, Period right) => left.Overlaps(right) == right.Overlaps(left);

    private static IEnumerable<DateOnly> Readings(UncertainDate date)
    {
        var length = date.Latest.DayNumber - date.Earliest.DayNumber;
        return Enumerable.Range(0, 9).Select(i => date.Earliest.AddDays(length * i / 8)).Distinct();
    }

    private static IEnumerable<(DateOnly Start, DateOnly End)> PeriodReadings(Period period) =>
        from start in Sample(period.EarliestStart, period.Start.IsOpen ? period.EarliestStart : period.LatestStart)
        from end in Sample(period.EarliestEnd, period.End.IsOpen ? DateOnly.MaxValue : period.LatestEnd)
        where start <= end
        select (start, end);

    private static IEnumerable<DateOnly> Sample(DateOnly first, DateOnly last)
    {
        var length = (long)last.DayNumber - first.DayNumber;
        return length < 0 ? [first] : Enumerable.Range(0, 5).Select(i => first.AddDays((int)(length * i / 4))).Distinct();
    }
}
