using Compliance.Dates;
using Compliance.Rules.Law;

namespace Compliance.PackTesting.Coverage;

/// <summary>The two sides of each date of a measure, and on which of them the days that a rule asks about lie.</summary>
internal static class LawSides
{
    private const string Before = "the day before it starts";
    private const string Open = "a day on which it may have started";
    private const string First = "the day it starts";
    private const string Last = "its last day";
    private const string After = "the day after it ends";

    public static IEnumerable<string> Of(Measure law)
    {
        yield return Before;
        if (!law.From.IsExact)
        {
            yield return Open;
        }

        yield return First;
        if (law.To is not null)
        {
            yield return Last;
            yield return After;
        }
    }

    /// <summary>The sides that days show: those that end right before or on the first day, and those that begin on or right after the last.</summary>
    public static IEnumerable<string> Shown(Measure law, Period days, DateOnly asOf)
    {
        var lastPossible = days.LatestEnd < asOf ? days.LatestEnd : asOf;
        var lastCertain = days.EarliestEnd < asOf ? days.EarliestEnd : asOf;
        if (lastPossible == lastCertain)
        {
            if (lastPossible == law.From.Earliest.AddDays(-1))
            {
                yield return Before;
            }
            else if (lastPossible == law.From.Latest)
            {
                yield return First;
            }
            else if (lastPossible > law.From.Earliest && lastPossible < law.From.Latest || (!law.From.IsExact && lastPossible == law.From.Earliest))
            {
                yield return Open;
            }
        }

        if (law.To is { } to && days.EarliestStart == days.LatestStart)
        {
            if (days.EarliestStart == to.Earliest)
            {
                yield return Last;
            }

            if (days.EarliestStart == to.Latest.AddDays(1) && days.EarliestStart <= asOf)
            {
                yield return After;
            }
        }
    }
}
