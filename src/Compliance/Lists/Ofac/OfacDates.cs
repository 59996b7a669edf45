using System.Globalization;
using Compliance.Dates;

namespace Compliance.Lists.Ofac;

/// <summary>Dates of OFAC's XML formats: intervals of days from which the precision is derived, because a year is printed as 1 January to 31 December.</summary>
internal static class OfacDates
{
    /// <summary>The date an interval stands for: one day, a whole month, a whole year, or a range.</summary>
    public static UncertainDate OfInterval(DateOnly earliest, DateOnly latest, bool isApproximate)
    {
        var isWhole = earliest.Day == 1 && latest.Day == DateTime.DaysInMonth(latest.Year, latest.Month) && earliest.Year == latest.Year;
        var date = isWhole && earliest.Month == latest.Month ? UncertainDate.Month(earliest.Year, earliest.Month)
            : isWhole && earliest.Month == 1 && latest.Month == 12 ? UncertainDate.Year(earliest.Year)
            : UncertainDate.Between(earliest, latest);
        return isApproximate ? date.AsApproximate() : date;
    }

    /// <summary>DatePeriod of the advanced format: from the first day of Start to the last day of End; null when it has none or an impossible one.</summary>
    public static UncertainDate? OfPeriod(ListElement period)
    {
        var start = period.Child("Start");
        var end = period.Child("End") ?? start;
        start ??= end;
        if (start is null || end is null
            || OfPoint(start.Child("From") ?? start.Child("To")) is not { } earliest
            || OfPoint(end.Child("To") ?? end.Child("From")) is not { } latest
            || earliest > latest)
        {
            return null;
        }

        return OfInterval(earliest, latest, IsApproximate(start) || IsApproximate(end));
    }

    /// <summary>Year, Month and Day of the advanced format; null when one is missing or there is no such day.</summary>
    public static DateOnly? OfPoint(ListElement? point)
    {
        if (point is null
            || !TryNumber(point["Year"], 9999, out var year)
            || !TryNumber(point["Month"], 12, out var month)
            || !TryNumber(point["Day"], 31, out var day))
        {
            return null;
        }

        return day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>fromDateBegin to toDateEnd of the enhanced format; null when it has none or an impossible one.</summary>
    public static UncertainDate? OfValueDate(ListElement value)
    {
        var earliest = ListDates.IsoDay(value["fromDateBegin"] is { Length: > 0 } begin ? begin : value["fromDateEnd"]);
        var latest = ListDates.IsoDay(value["toDateEnd"] is { Length: > 0 } end ? end : value["toDateBegin"]);
        return earliest is { } from && latest is { } to && from <= to
            ? OfInterval(from, to, value["isApproximate"] is "true" or "1")
            : null;
    }

    /// <summary>What of a date can be printed in a message.</summary>
    public static string Print(ListElement element) => string.Join(' ', Texts(element).Take(12));

    private static IEnumerable<string> Texts(ListElement element) =>
        (element.Text.Length > 0 ? [element.Text] : Enumerable.Empty<string>()).Concat(element.Children.SelectMany(Texts));

    private static bool IsApproximate(ListElement boundary) => boundary.Attribute("Approximate") is "true" or "1";

    private static bool TryNumber(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most;
}
