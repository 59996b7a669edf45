using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class LawCommandTests
{
    [Test]
    public void The_measures_of_a_day_are_listed_with_whom_they_bind()
    {
        var run = ToolRun.Of("law", "--on", "2017-12-01");

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("Art. 20(1)(b)").And.Contain("binds     everyone; binding").And.Contain("a duty of the State"));
        Assert.That(run.Output, Does.Contain("verified  ").And.Contain("gist      "));
    }

    [Test]
    public void A_measure_whose_first_day_was_not_seen_is_marked_on_that_day()
    {
        Assert.That(ToolRun.Of("law", "--on", "2017-02-28", "--layer", "EU").Output, Does.Contain("UNCERTAIN on this day"));
        Assert.That(ToolRun.Of("law", "--on", "2017-03-01", "--layer", "EU").Output, Does.Not.Contain("UNCERTAIN").And.Not.Contain("UN  un_"));
    }

    [Test]
    public void Before_the_first_measure_there_is_none() =>
        Assert.That(ToolRun.Of("law", "--on", "1990-01-01").Output, Does.Contain(": 0 measures of"));

    [TestCase("law", TestName = "Law_without_a_day")]
    [TestCase("law", "--on", "March", TestName = "Law_on_no_day")]
    [TestCase("law", "--on", "2017-03-01", "--layer", "XX", TestName = "Law_of_no_layer")]
    public void Bad_usage_is_2(params string[] args) => Assert.That(ToolRun.Of(args).Code, Is.EqualTo(2));

    [Test]
    public void A_pack_that_is_not_there_is_3() => Assert.That(ToolRun.Of("law", "--on", "2017-03-01", "--pack", "absent").Code, Is.EqualTo(3));
}
