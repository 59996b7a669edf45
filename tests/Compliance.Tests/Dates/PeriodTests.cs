using Compliance.Dates;
using NUnit.Framework;

namespace Compliance.Tests.Dates;

internal sealed class PeriodTests
{
    private static Period Of(string text)
    {
        Assert.That(Period.TryParse(text, out var period), Is.True, text);
        return period!;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [TestCase("2008/2010", "2009-06-12", "2016-03-01", Truth.True)] // all of 2009 is certainly inside 2008/2010
    [TestCase("2008/2010", "2016-11-30", "9999-12-31", Truth.False)] // over before the suspension
    [TestCase("2016/2016", "2016-11-30", "9999-12-31", Truth.Unknown)] // which days of 2016 is not known
    [TestCase("2018-06/..", "2019-12-22", "9999-12-31", Truth.True)] // still going on
    [TestCase("2018-06/", "2019-12-22", "9999-12-31", Truth.Unknown)] // the end was not stated
    [TestCase("/2020-08", "2016-11-30", "9999-12-31", Truth.True)] // the start was not stated, but the last day lies under the law
    [TestCase("/2016-11", "2016-11-30", "9999-12-31", Truth.Unknown)] // whether the last day does is not known
    [TestCase("../2020-08-31", "2016-11-30", "9999-12-31", Truth.True)] // began before any date asked about
    [TestCase("2016-11-29", "2016-11-30", "9999-12-31", Truth.False)] // the day before
    [TestCase("2016-11-30", "2016-11-30", "9999-12-31", Truth.True)] // the day itself
    public void A_period_overlaps_a_law_in_every_some_or_no_reading(string period, string from, string to, Truth expected) =>
        Assert.That(Of(period).Overlaps(Day(from), Day(to)), Is.EqualTo(expected));

    [TestCase("2018/2020", "2019-05-01", Truth.True)]
    [TestCase("2018/2020", "2018-05-01", Truth.Unknown)] // it may have begun later in 2018
    [TestCase("2018/2020", "2021-01-01", Truth.False)]
    public void A_day_lies_in_a_period_surely_maybe_or_not(string period, string day, Truth expected) =>
        Assert.That(Of(period).Contains(Day(day)), Is.EqualTo(expected));

    [TestCase("2020-01-01/2020-12-31", "2020-03/2020-05", Truth.True)]
    [TestCase("2020-01-01/2020-12-31", "2020-03/..", Truth.False)] // an open end is never covered by a closed one
    [TestCase("2020-01-01/2020-12-31", "2020-03/", Truth.Unknown)] // the end may lie outside
    [TestCase("2020-06-01/2020-12-31", "2020-03/2020-05", Truth.False)]
    public void A_permission_covers_a_period_surely_maybe_or_not(string cover, string asked, Truth expected) =>
        Assert.That(Of(cover).Covers(Of(asked)), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("/")] // nothing stated on either side
    [TestCase("2020/2018")] // ends before it begins
    [TestCase("2018/2019/2020")]
    [TestCase("2018-06/soon")]
    public void What_is_no_period_is_refused(string text) => Assert.That(Period.TryParse(text, out _), Is.False);
}
