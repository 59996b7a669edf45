using Compliance.PackTesting;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting;

/// <summary>A failure says why, condition by condition: nobody should need a debugger for a rule.</summary>
internal sealed class WhyNotTests
{
    private const string Grouped = """
            all:
              - {id: nexus, expr: dprk(w.person)}
              - id: status
                any:
                  - {id: paid, expr: w.paid}
                  - {id: long, expr: end(w.employment) > 2018-01-01}
            none:
              - id: excused
                all:
                  - {id: local, expr: w.place == CH}
                  - {id: permit, expr: w.permit_issued < 2016-01-01}

        """;

    [Test]
    public void A_false_group_names_each_condition_that_failed_it() => Assert.That(
        Failure("employment: 2017, paid: false, place: DE, permit_issued: 2017", "true"),
        Does.Contain("expected status true, was false")
            .And.Contain("false because\n      status is false: none of its conditions holds\n        paid is false: w.paid [w.paid = ")
            .And.Contain("\n        long is false: end(w.employment) > 2018-01-01 [w.employment = 2017]")
            .And.Not.Contain("  nexus is"));

    [Test]
    public void What_speaks_against_the_rule_is_named_with_what_makes_it_hold() => Assert.That(
        Failure("employment: 2017, paid: true, place: CH, permit_issued: 2015", "true"),
        Does.Contain("false because\n      none is false: one of its conditions holds, which speaks against the rule\n        excused is true: all of its conditions hold\n          local is true: w.place == CH [w.place = CH]\n          permit is true"));

    [Test]
    public void A_rule_that_holds_names_the_single_conditions_that_would_have_to_change() => Assert.That(
        Failure("employment: 2017, paid: true, place: CH, permit_issued: 2017", "false"),
        Does.Contain("true because of nexus, paid, permit; it would be false if nexus were false, or if paid were false, or if permit were true"));

    [Test]
    public void Two_conditions_of_which_one_is_enough_are_not_decisive_alone() => Assert.That(
        Failure("employment: 2019, paid: true, place: DE, permit_issued: 2015", "false"),
        Does.Contain("it would be false if nexus were false, or if local were true").And.Not.Contain("paid were"));

    [Test]
    public void An_undecided_rule_names_the_condition_and_what_is_missing() => Assert.That(
        Failure("employment: 2017, place: DE, permit_issued: 2017", "true"),
        Does.Contain("undecided because\n      status is unknown: its conditions leave it open\n        paid is unknown: w.paid [w.paid = not stated] because of w.paid: not stated"));

    [Test]
    public void A_clock_without_days_says_which_days_are_not_known() => Assert.That(
        Failure("paid: true, place: DE, permit_issued: 2017", "true"),
        Does.Contain("whether it is in force is undecided: the clock (w.employment) says days that are not known (w.employment: not stated)"));

    [Test]
    public void A_rule_before_its_law_shows_the_days_of_both() => Assert.That(
        Failure("employment: 2014, paid: true, place: DE, permit_issued: 2017", "true"),
        Does.Contain("not in force: the clock (w.employment) says 2014, nothing after 2020-01-01 counts; un_duty is in force from 2015-06-10; eu_ban is in force from 2016-03-01 to 2018-12-31"));

    [Test]
    public void An_exempt_rule_names_the_exemption_and_what_it_lifts() => Assert.That(
        Failure("employment: 2017-02-01/2017-03-01, paid: false, documents: [{type: permit, issued: 2016-01-01, notified: 2016-01-02, covers: 2017-01-01/2017-12-31}]", "true", grouped: false),
        Does.Contain("exempt because X-1 is granted (proven by the document on file), which lifts un_duty, eu_ban"));

    [Test]
    public void A_verdict_that_is_too_mild_names_the_rules_that_did_not_hold()
    {
        var failures = Result("employment: 2014, paid: true, place: DE, permit_issued: 2017", "{verdict: prohibited}").Failures;
        Assert.That(failures.Single(), Does.Contain("expected verdict prohibited, was clear").And.Contain("W-1: not in force: the clock (w.employment) says 2014"));
    }

    private static string Failure(string fields, string status, bool grouped = true) =>
        Result(fields, $"{{findings: [{{rule: W-1, status: {status}}}]}}", grouped).Failures.Single();

    private static RulePackTestResult Result(string fields, string expect, bool grouped = true)
    {
        var pack = new SmallPack();
        if (grouped)
        {
            pack = pack.Rule("    all:\n      - {id: nexus, expr: dprk(w.person)}\n", Grouped.ReplaceLineEndings("\n"));
        }

        return RulePackTests.Load(pack.Add("tests/t.yaml", $$"""
            format: rulepack-test/1
            defaults: {as_of: 2020-01-01}
            tests:
              - name: one
                record: {type: worker, id: w1, person: {name: Han Myong-su, nationalities: [KP], nationality_source: document}, {{fields}}}
                expect: {{expect}}

            """.ReplaceLineEndings("\n")).Write()).GetValueOrThrow().Cases.Single().Run(SmallPack.Watchlist);
    }
}
