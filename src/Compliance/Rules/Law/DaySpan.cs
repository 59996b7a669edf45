using System.Globalization;

namespace Compliance.Rules.Law;

/// <summary>The days on which a measure met a period.</summary>
/// <param name="First">The first day possible.</param>
/// <param name="Last">The last day possible.</param>
/// <param name="CertainFirst">The first day that is certain, or null when none is.</param>
/// <param name="CertainLast">The last day that is certain, or null when none is.</param>
public sealed record DaySpan(DateOnly First, DateOnly Last, DateOnly? CertainFirst, DateOnly? CertainLast)
{
    /// <summary>Whether the stretch is the same under every reading.</summary>
    public bool IsCertain => First == CertainFirst && Last == CertainLast;

    /// <summary>Renders <c>2017-09-01..2020-01-28</c>; an uncertain stretch says what is certain.</summary>
    public override string ToString()
    {
        var possible = Span(First, Last);
        if (IsCertain)
        {
            return possible;
        }

        return CertainFirst is { } from && CertainLast is { } to
            ? $"{possible} (certain: {Span(from, to)})"
            : $"{possible} (no day certain)";
    }

    private static string Span(DateOnly first, DateOnly last) => first == last
        ? first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}..{last:yyyy-MM-dd}");
}
