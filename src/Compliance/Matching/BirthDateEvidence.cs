using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Matching;

/// <summary>Weighs dates of birth. Lists hold small errors - a day or two, day and month swapped, one year - that weigh little.</summary>
internal static class BirthDateEvidence
{
    /// <summary>The same day: about one in three hundred among persons of one name and generation.</summary>
    public const int SameDay = 25;

    /// <summary>The same month, when one side knows no more.</summary>
    public const int SameMonth = 15;

    /// <summary>Within two days, or day and month swapped.</summary>
    public const int NearDay = 12;

    /// <summary>The same year when one side knows no more, or the same day and month a year apart.</summary>
    public const int SameYear = 10;

    /// <summary>Inside a stated range or an approximate date.</summary>
    public const int InRange = 6;

    /// <summary>A year beside the other.</summary>
    public const int NextYear = 1;

    /// <summary>Another day of the same year.</summary>
    public const int OtherDay = -10;

    /// <summary>Another year.</summary>
    public const int OtherYear = -20;

    private const int DaysOfAYear = 366;

    /// <summary>The evidence of the listed date that fits best; null when one side states none.</summary>
    public static MatchEvidence? Weigh(UncertainDate? query, ImmutableArray<UncertainDate> listed)
    {
        if (query is not { } date || listed.IsDefaultOrEmpty)
        {
            return null;
        }

        return listed.Select(l => Weigh(date, l)).OrderByDescending(e => e.Decibans).First();
    }

    private static MatchEvidence Weigh(UncertainDate query, UncertainDate listed)
    {
        var (agreement, decibans, text) = Compare(query, listed);
        return new MatchEvidence(EvidenceKind.BirthDate, agreement, decibans, $"born {query}, listed {listed}: {text}");
    }

    private static (EvidenceAgreement Agreement, int Decibans, string Text) Compare(UncertainDate query, UncertainDate listed)
    {
        if (query.IsExact && listed.IsExact)
        {
            return CompareDays(query.Earliest, listed.Earliest);
        }

        if (query.Earliest <= listed.Latest && listed.Earliest <= query.Latest)
        {
            var isLoose = query.IsApproximate || listed.IsApproximate
                || query.Precision == DatePrecision.Range || listed.Precision == DatePrecision.Range;
            return isLoose ? (EvidenceAgreement.Near, InRange, "one lies in the range of the other")
                : query.Precision == DatePrecision.Year || listed.Precision == DatePrecision.Year
                    ? (EvidenceAgreement.Agrees, SameYear, "the same year")
                    : (EvidenceAgreement.Agrees, SameMonth, "the same month");
        }

        var gap = query.Earliest > listed.Latest
            ? query.Earliest.DayNumber - listed.Latest.DayNumber
            : listed.Earliest.DayNumber - query.Latest.DayNumber;
        return gap <= DaysOfAYear
            ? (EvidenceAgreement.Near, NextYear, "no more than a year apart")
            : (EvidenceAgreement.Contradicts, OtherYear, "they contradict each other");
    }

    private static (EvidenceAgreement Agreement, int Decibans, string Text) CompareDays(DateOnly query, DateOnly listed)
    {
        if (query == listed)
        {
            return (EvidenceAgreement.Agrees, SameDay, "the same day");
        }

        if (Math.Abs(query.DayNumber - listed.DayNumber) <= 2)
        {
            return (EvidenceAgreement.Near, NearDay, "within two days");
        }

        if (query.Year == listed.Year && query.Day == listed.Month && query.Month == listed.Day)
        {
            return (EvidenceAgreement.Near, NearDay, "day and month swapped");
        }

        if (query.Day == listed.Day && query.Month == listed.Month && Math.Abs(query.Year - listed.Year) == 1)
        {
            return (EvidenceAgreement.Near, SameYear, "the same day and month, a year apart");
        }

        return (EvidenceAgreement.Contradicts, query.Year == listed.Year ? OtherDay : OtherYear, "they contradict each other");
    }
}
