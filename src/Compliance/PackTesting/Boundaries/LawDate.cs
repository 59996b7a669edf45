using System.Collections.Immutable;
using System.Globalization;
using Compliance.Dates;
using Compliance.Rules.Law;

namespace Compliance.PackTesting.Boundaries;

/// <summary>On which side of a date of law a day lies.</summary>
internal enum BoundarySide
{
    /// <summary>Surely before it.</summary>
    DayBefore,

    /// <summary>Under some readings of it only.</summary>
    Undecided,

    /// <summary>The day itself; where the day is uncertain, the nearest that is sure.</summary>
    SameDay,

    /// <summary>Surely after it.</summary>
    DayAfter,
}

/// <summary>Which date of a measure it is.</summary>
internal enum LawDateKind
{
    /// <summary>The first day in force.</summary>
    From,

    /// <summary>The last day in force.</summary>
    To,

    /// <summary>Another day that the provision sets.</summary>
    Milestone,
}

/// <summary>A day to test on, on which side it lies and what it is called.</summary>
internal sealed record BoundaryDay(BoundarySide Side, DateOnly Day, string Name);

/// <summary>A date of a measure: <c>law.un_2375_17.from</c>.</summary>
internal sealed record LawDate(Measure Measure, LawDateKind Kind, string Word, UncertainDate Date)
{
    /// <summary>The dates of a measure by their words; an open end is none.</summary>
    public static ImmutableArray<LawDate> Of(Measure measure)
    {
        var dates = ImmutableArray.CreateBuilder<LawDate>();
        dates.Add(new LawDate(measure, LawDateKind.From, "from", measure.From));
        if (measure.To is { } to)
        {
            dates.Add(new LawDate(measure, LawDateKind.To, "to", to));
        }

        dates.AddRange(measure.Milestones.Select(m => new LawDate(measure, LawDateKind.Milestone, m.Key, UncertainDate.Day(m.Value))));
        return dates.ToImmutable();
    }

    /// <summary>The days around it. A date that is not exact gives the nearest sure days and the outermost undecided ones.</summary>
    public ImmutableArray<BoundaryDay> Days()
    {
        var (first, last) = (Date.Earliest, Date.Latest);
        var id = Measure.Id;
        return (Kind, Date.IsExact) switch
        {
            (LawDateKind.From, true) =>
            [
                new(BoundarySide.DayBefore, first.AddDays(-1), $"the day before {id} starts"),
                new(BoundarySide.SameDay, first, $"the day {id} starts"),
            ],
            (LawDateKind.From, false) =>
            [
                new(BoundarySide.DayBefore, first.AddDays(-1), $"the day before {id} may start"),
                .. Between(first, last.AddDays(-1), $"{id} may have started by"),
                new(BoundarySide.SameDay, last, $"the day {id} has surely started"),
            ],
            (LawDateKind.To, true) =>
            [
                new(BoundarySide.DayBefore, first.AddDays(-1), $"the day before {id} ends"),
                new(BoundarySide.SameDay, first, $"the day {id} ends"),
                new(BoundarySide.DayAfter, first.AddDays(1), $"the day after {id} ends"),
            ],
            (LawDateKind.To, false) =>
            [
                new(BoundarySide.DayBefore, first.AddDays(-1), $"the day before {id} may end"),
                new(BoundarySide.SameDay, first, $"the day {id} is surely still in force"),
                .. Between(first.AddDays(1), last, $"{id} may have ended by"),
                new(BoundarySide.DayAfter, last.AddDays(1), $"the day {id} has surely ended"),
            ],
            _ =>
            [
                new(BoundarySide.DayBefore, first.AddDays(-1), $"the day before {id} {Word}"),
                new(BoundarySide.SameDay, first, $"the day of {id} {Word}"),
                new(BoundarySide.DayAfter, first.AddDays(1), $"the day after {id} {Word}"),
            ],
        };
    }

    public override string ToString() => $"law.{Measure.Id}.{Word}";

    private static IEnumerable<BoundaryDay> Between(DateOnly first, DateOnly last, string name)
    {
        DateOnly[] days = [first, last];
        return days.Distinct().Select(day => new BoundaryDay(
            BoundarySide.Undecided, day, string.Create(CultureInfo.InvariantCulture, $"{name} {day:yyyy-MM-dd}")));
    }
}
