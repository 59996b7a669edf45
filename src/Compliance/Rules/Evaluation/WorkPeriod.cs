using Compliance.Dates;
using Compliance.Records;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Evaluation;

/// <summary>The days on which the work behind an activity may have been done.</summary>
/// <remarks>Only a joint paper differs from its stated dates: its work reached at least until it was submitted (or until the stated
/// end, or until some time before publication) and at most until it was published. When nothing was stated both ends are open questions.</remarks>
internal static class WorkPeriod
{
    /// <param name="activity">The activity.</param>
    /// <param name="latency">How long before publication the work of a paper may have ended.</param>
    /// <returns>The period, or null when the stated dates contradict each other.</returns>
    public static Period? Of(Activity activity, Duration latency)
    {
        var start = activity.Start is { } stated ? PeriodBound.At(stated) : PeriodBound.NotStated;
        if (activity.Kind is not (null or ActivityKind.JointPaper) || activity.End is { IsOpen: true })
        {
            return Period.TryCreate(start, activity.End ?? PeriodBound.NotStated);
        }

        return EndOfPaper(activity, latency) is { } end
            ? Period.TryCreate(start, PeriodBound.At(end))
            : Period.TryCreate(start, activity.End ?? PeriodBound.NotStated);
    }

    private static UncertainDate? EndOfPaper(Activity activity, Duration latency)
    {
        var stated = activity.End?.Date;
        var earliest = Latest(stated?.Earliest, activity.Submitted?.Earliest)
            ?? activity.Published?.Plus(-latency.Months, -latency.Days).Earliest;
        var latest = Latest(Latest(stated?.Latest, activity.Submitted?.Latest), activity.Published?.Latest);
        if (earliest is not { } from || latest is not { } to)
        {
            return null;
        }

        // Submission alone does not say when revision ended.
        return activity.Published is null && activity.Submitted is not null && stated is null
            ? UncertainDate.Between(from, DateOnly.MaxValue)
            : UncertainDate.Between(from <= to ? from : to, to);
    }

    private static DateOnly? Latest(DateOnly? left, DateOnly? right) =>
        left is null ? right : right is null || left > right ? left : right;
}
