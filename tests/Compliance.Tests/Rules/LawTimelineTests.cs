using Compliance.Rules;
using Compliance.Rules.Evaluation;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

/// <summary>The duty of States begins on 2015-06-10; the ban for everyone runs from 2016-03-01 to 2018-12-31.</summary>
internal sealed class LawTimelineTests
{
    [TestCase("2015-06-09/2015-06-09", LawOutcome.NotInForce, LawOutcome.NotInForce, RuleStatus.NotInForce, Description = "the day before the first")]
    [TestCase("2015-06-10/2015-06-10", LawOutcome.StateDuty, LawOutcome.NotInForce, RuleStatus.True, Description = "the first day")]
    [TestCase("2016-02-29/2016-02-29", LawOutcome.StateDuty, LawOutcome.NotInForce, RuleStatus.True, Description = "the day before the ban")]
    [TestCase("2016-03-01/2016-03-01", LawOutcome.StateDuty, LawOutcome.Prohibited, RuleStatus.True, Description = "the first day of the ban")]
    [TestCase("2018-12-31/2018-12-31", LawOutcome.StateDuty, LawOutcome.Prohibited, RuleStatus.True, Description = "the last day of the ban")]
    [TestCase("2019-01-01/2019-01-01", LawOutcome.StateDuty, LawOutcome.NotInForce, RuleStatus.True, Description = "the day after it")]
    [TestCase("2016/2017", LawOutcome.StateDuty, LawOutcome.Prohibited, RuleStatus.True, Description = "years that certainly hold a day")]
    [TestCase("2016/2016", LawOutcome.StateDuty, LawOutcome.Review, RuleStatus.True, Description = "some days of 2016: perhaps only January")]
    [TestCase("2015/2015", LawOutcome.Review, LawOutcome.NotInForce, RuleStatus.Unknown, Description = "some days of 2015: perhaps only May")]
    public void Each_measure_is_set_against_the_days(string employment, LawOutcome duty, LawOutcome ban, RuleStatus status)
    {
        var finding = new SmallPack().Finding(SmallPack.Worker(employment), "2020-01-01");
        Assert.That((Outcome(finding, "un_duty"), Outcome(finding, "eu_ban"), finding.Status), Is.EqualTo((duty, ban, status)));
    }

    // Nothing after the as-of day exists.
    [TestCase("2016-02-29", LawOutcome.NotInForce)]
    [TestCase("2016-03-01", LawOutcome.Prohibited)]
    public void Work_that_goes_on_is_cut_at_the_as_of_day(string asOf, LawOutcome ban) =>
        Assert.That(Outcome(new SmallPack().Finding(SmallPack.Worker("2016-01-01/.."), asOf), "eu_ban"), Is.EqualTo(ban));

    [TestCase("2016-02-28", LawOutcome.NotInForce, Description = "before every reading of the first day")]
    [TestCase("2016-02-29", LawOutcome.Review, Description = "the first reading")]
    [TestCase("2016-03-01", LawOutcome.Review, Description = "between")]
    [TestCase("2016-03-02", LawOutcome.Prohibited, Description = "the last reading")]
    public void An_uncertain_first_day_is_open_until_its_last_reading(string day, LawOutcome ban)
    {
        var pack = new SmallPack().Measure("from: 2016-03-01", "from: \"[2016-02-29..2016-03-02]\"");
        Assert.That(Outcome(pack.Finding(SmallPack.Worker($"{day}/{day}"), "2020-01-01"), "eu_ban"), Is.EqualTo(ban));
    }

    [TestCase("2018-12-29", LawOutcome.Prohibited, Description = "before every reading of the last day")]
    [TestCase("2018-12-30", LawOutcome.Prohibited, Description = "the first reading of the last day is in force")]
    [TestCase("2018-12-31", LawOutcome.Review, Description = "after the first reading")]
    [TestCase("2019-01-01", LawOutcome.NotInForce, Description = "after every reading")]
    public void An_uncertain_last_day_is_open_from_its_first_reading(string day, LawOutcome ban)
    {
        var pack = new SmallPack().Measure("to: 2018-12-31", "to: \"[2018-12-30..2018-12-31]\"");
        Assert.That(Outcome(pack.Finding(SmallPack.Worker($"{day}/{day}"), "2020-01-01"), "eu_ban"), Is.EqualTo(ban));
    }

    [Test]
    public void Days_not_stated_are_a_question_and_not_a_clearance()
    {
        var result = new SmallPack().Screen(SmallPack.Worker("2016/2017") with { Employment = null }, "2020-01-01");
        Assert.That((result.Verdict, result.Findings.Single().Status), Is.EqualTo((Verdict.Review, RuleStatus.Unknown)));
        Assert.That(result.Findings.Single().Missing, Has.Some.Contains("employment"));
    }

    [Test]
    public void Days_not_stated_before_the_law_existed_are_not_in_force() => Assert.That(
        new SmallPack().Finding(SmallPack.Worker("2016/2017") with { Employment = null }, "2015-06-09").Status, Is.EqualTo(RuleStatus.NotInForce));

    [Test]
    public void The_days_in_force_tell_the_possible_from_the_certain()
    {
        var days = new SmallPack().Finding(SmallPack.Worker("2016-01/2017-06"), "2020-01-01").Laws.Single(l => l.Measure.Id == "eu_ban").Days!;
        Assert.That(days.ToString(), Is.EqualTo("2016-03-01..2017-06-30 (certain: 2016-03-01..2017-06-01)"));
    }

    private static LawOutcome Outcome(Finding finding, string law) => finding.Laws.Single(l => l.Measure.Id == law).Outcome;
}
