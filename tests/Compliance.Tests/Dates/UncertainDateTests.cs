using Compliance.Dates;
using NUnit.Framework;

namespace Compliance.Tests.Dates;

internal sealed class UncertainDateTests
{
    [TestCase("2018-05-14", "2018-05-14", "2018-05-14")] // a day
    [TestCase("2018-05", "2018-05-01", "2018-05-31")] // a month
    [TestCase("2016-02", "2016-02-01", "2016-02-29")] // a leap February
    [TestCase("2018", "2018-01-01", "2018-12-31")] // a year
    [TestCase("[2020-06..2020-08]", "2020-06-01", "2020-08-31")] // one day in a range of months
    [TestCase("[2017-02-28..2017-03-01]", "2017-02-28", "2017-03-01")] // a commencement day that was not seen
    [TestCase("1944~", "1943-01-01", "1945-12-31")] // circa: one year on either side
    [TestCase("2018-05-14~", "2018-05-13", "2018-05-15")] // circa: one day on either side
    [TestCase(" 2018 ", "2018-01-01", "2018-12-31")] // blanks around a cell are not part of the date
    public void A_date_reads_as_its_first_and_last_possible_day(string text, string earliest, string latest)
    {
        Assert.That(UncertainDate.TryParse(text, out var date), Is.True);
        Assert.That(date.Earliest, Is.EqualTo(DateOnly.Parse(earliest, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(date.Latest, Is.EqualTo(DateOnly.Parse(latest, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("2015-09-31")] // September has 30 days
    [TestCase("2018-13")] // there is no month 13
    [TestCase("2019-02-29")] // no leap year
    [TestCase("0000")] // no year 0 in the calendar
    [TestCase("14.05.2018")] // not ISO: day and month could be swapped
    [TestCase("2018-5-14")] // digits missing
    [TestCase("[2020-08..2020-06]")] // the range runs backwards
    [TestCase("2018-05-14T00:00:00")] // no times
    [TestCase("+2018")]
    [TestCase("２０１８")] // full-width digits are not ISO
    public void What_is_no_date_is_refused(string? text) => Assert.That(UncertainDate.TryParse(text, out _), Is.False);

    [TestCase("2016-11-29", "2016-11-30", Truth.True)] // the day before
    [TestCase("2016-11-30", "2016-11-30", Truth.False)] // the same day is not before
    [TestCase("2016-11", "2016-11-30", Truth.Unknown)] // some days of the month are
    [TestCase("2016", "2017", Truth.True)]
    [TestCase("2017", "2017", Truth.Unknown)] // two days of the same year in either order
    public void Before_is_true_only_when_every_reading_agrees(string left, string right, Truth expected)
    {
        Assert.That(Of(left).IsBefore(Of(right)), Is.EqualTo(expected));
    }

    [TestCase("2018-05-14", 24, 0, "2020-05-14")]
    [TestCase("2020-01-31", 1, 0, "2020-02-29")] // a month's end stays inside the next month
    [TestCase("2018", -24, 0, "[2016-01-01..2016-12-31]")] // moving keeps the uncertainty
    [TestCase("9999-12-31", 0, 1, "9999-12-31")] // the calendar's edge holds
    public void A_date_moves_by_months_and_days(string text, int months, int days, string expected)
    {
        var moved = Of(text).Plus(months, days);
        Assert.That((moved.Earliest, moved.Latest), Is.EqualTo((Of(expected).Earliest, Of(expected).Latest)));
    }

    [TestCase("2018-05", 0, 14, "[2018-05-15..2018-06-14]")] // no longer a month of the calendar
    [TestCase("2018-02", 1, 0, "[2018-03-01..2018-03-28]")] // February's days reach the 28th of March only
    [TestCase("2018", 12, 0, "2019")] // still a whole year
    [TestCase("2018-05-14~", 0, 10, "[2018-05-23..2018-05-25]~")] // three days, still about
    [TestCase("0001~", 0, 0, "[0001-01-01..0002-12-31]~")] // cut off by the calendar's beginning
    [TestCase("2020-01-30~", 1, 0, "2020-02-29")] // three days that move to one
    public void The_text_of_a_moved_date_is_what_it_has_become(string text, int months, int days, string expected) =>
        Assert.That(Of(text).Plus(months, days).ToString(), Is.EqualTo(expected));

    [TestCase("0001~")]
    [TestCase("9999~")]
    [TestCase("0001-01~")]
    [TestCase("9999-12~")]
    [TestCase("0001-01-01~")]
    [TestCase("9999-12-31~")]
    public void An_approximate_date_at_the_calendars_edge_keeps_its_text(string text) => Assert.That(Of(text).ToString(), Is.EqualTo(text));

    private static UncertainDate Of(string text)
    {
        Assert.That(UncertainDate.TryParse(text, out var date), Is.True, text);
        return date;
    }
}
