using Compliance.PackTesting;
using Compliance.PackTesting.Coverage;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting.Coverage;

internal sealed class PackCoverageTests
{
    // An item is missing without the row and seen with it: the reason of each row is the item it shows.
    [TestCase("W-1.nexus unknown", "- {name: blank, unset: [person.nationalities], expect: {verdict: review, findings: [{rule: W-1, status: unknown}]}}")]
    [TestCase("W-1 unknown", "- {name: no days, unset: [employment], expect: {verdict: review, findings: [{rule: W-1, status: unknown}]}}")]
    [TestCase("W-1 not_in_force", "- {name: early, set: {employment: 2014/2014}, expect: {verdict: clear, findings: [{rule: W-1, status: not_in_force}]}}")]
    [TestCase("W-1 exempt", "- {name: permitted, set: {documents: [{type: permit, issued: 2017-01-01, notified: 2017-01-01, covers: 2017-01-01/2017-12-31}]}, expect: {verdict: exempt, findings: [{rule: W-1, status: exempt}]}}")]
    [TestCase("X-1 granted", "- {name: permitted, set: {documents: [{type: permit, issued: 2017-01-01, notified: 2017-01-01, covers: 2017-01-01/2017-12-31}]}, expect: {verdict: exempt, findings: [{rule: W-1, status: exempt}]}}")]
    [TestCase("X-1 too_late", "- {name: late, set: {documents: [{type: permit, issued: 2018-01-01, notified: 2017-01-01, covers: 2017-01-01/2017-12-31}]}, expect: {verdict: prohibited, findings: [{rule: W-1, status: true}]}}")]
    [TestCase("X-1 wrong_scope", "- {name: elsewhere, set: {documents: [{type: permit, issued: 2017-01-01, notified: 2017-01-01, covers: 2016}]}, expect: {verdict: prohibited, findings: [{rule: W-1, status: true}]}}")]
    [TestCase("un_duty the day before it starts", "- {name: before, set: {employment: 2015-06-09/2015-06-09}, expect: {verdict: clear, findings: [{rule: W-1, status: not_in_force}]}}")]
    [TestCase("un_duty the day it starts", "- {name: first, set: {employment: 2015-06-10/2015-06-10}, expect: {verdict: review, findings: [{rule: W-1, status: true}]}}")]
    [TestCase("eu_ban its last day", "- {name: last, set: {employment: 2018-12-31/2018-12-31}, expect: {verdict: prohibited, findings: [{rule: W-1, status: true}]}}")]
    [TestCase("eu_ban the day after it ends", "- {name: after, set: {employment: 2019-01-01/2019-01-01}, expect: {verdict: review, findings: [{rule: W-1, status: true}]}}")]
    [TestCase("dprk unknown", "- {name: blank, unset: [person.nationalities], expect: {verdict: review, findings: [{rule: W-1, status: unknown}]}}")]
    public void An_item_is_seen_once_a_case_shows_it(string key, string row)
    {
        Assert.That(Item(WorkTests.Suite(), key).IsSeen, Is.False, "before");
        Assert.That(Item(WorkTests.Suite(row), key).IsSeen, Is.True, "with the row");
    }

    [Test]
    public void The_day_itself_has_to_be_met_not_a_stretch_around_it()
    {
        var suite = WorkTests.Suite("- {name: around, set: {employment: 2016-02-28/2016-03-02}, expect: {verdict: prohibited, findings: [{rule: W-1, status: true}]}}");
        Assert.That(Item(suite, "eu_ban the day it starts").IsSeen, Is.False);
    }

    [Test]
    public void A_condition_decides_alone_when_two_cases_differ_in_it_and_in_the_status_only()
    {
        var pack = new SmallPack().Rule("- {id: nexus, expr: dprk(w.person)}", "- {id: nexus, expr: dprk(w.person)}\n      - {id: unpaid, expr: not w.paid}");
        var row = "- {name: paid, set: {paid: true}, expect: {verdict: clear, findings: [{rule: W-1, status: false}]}}";
        Assert.That(Item(WorkTests.Suite(pack), "W-1.unpaid alone decides").IsSeen, Is.False);
        Assert.That(Item(WorkTests.Suite(new SmallPack().Rule("- {id: nexus, expr: dprk(w.person)}", "- {id: nexus, expr: dprk(w.person)}\n      - {id: unpaid, expr: not w.paid}"), row), "W-1.unpaid alone decides").IsSeen, Is.True);
    }

    [TestCase("start(w.employment) < law.eu_ban.from", "right below it", "2016-02-29/2017-01-01")]
    [TestCase("start(w.employment) < law.eu_ban.from", "at it", "2016-03-01/2017-01-01")]
    [TestCase("start(w.employment) <= law.eu_ban.from", "right above it", "2016-03-02/2017-01-01")]
    [TestCase("law.eu_ban.from > start(w.employment)", "right below it", "2016-02-29/2017-01-01")]
    public void A_comparison_has_two_sides_next_to_each_other(string expression, string side, string employment)
    {
        var pack = new SmallPack().Rule("- {id: nexus, expr: dprk(w.person)}", $"- {{id: nexus, expr: {expression}}}").Add(WorkTests.File, $$"""
            format: rulepack-test/1
            defaults: {as_of: 2020-01-01}
            tests:
              - name: At the edge
                record: {type: worker, id: w1, person: {name: Han Myong-su}, employment: {{employment}} }
                expect: {complete: false, findings: []}

            """);
        var report = PackCoverage.Of(RulePackTests.Load(pack.Write()).GetValueOrThrow(), watchlist: SmallPack.Watchlist);
        Assert.That(report.Items.Single(i => i.Kind == CoverageKind.Boundary && i.Value == side).IsSeen, Is.True);
        Assert.That(report.Seen(CoverageKind.Boundary), Is.EqualTo(1));
    }

    [Test]
    public void What_no_record_can_bring_about_is_listed_and_not_counted()
    {
        var pack = new SmallPack().Rule("- {id: nexus, expr: dprk(w.person)}", "- {id: nexus, expr: dprk(w.person)}\n      - {id: dated, expr: w.employment is known}");
        var report = PackCoverage.Of(WorkTests.Suite(pack), watchlist: SmallPack.Watchlist);
        Assert.That(report.Impossible.Select(i => i.Key), Does.Contain("W-1.dated unknown"));
        Assert.That(report.Items.Select(i => i.Key), Does.Not.Contain("W-1.dated unknown"));
    }

    // What comes out of a test that fails, or is known to fail, is not what is right: it covers nothing.
    [Test]
    public void Tests_that_fail_cover_nothing()
    {
        var failing = WorkTests.Suite(new SmallPack().Rule("- {id: nexus, expr: dprk(w.person)}", "- {id: nexus, expr: w.employment is known}"));
        Assert.That(Assert.Throws<ComplianceDataException>(() => PackCoverage.Of(failing, watchlist: SmallPack.Watchlist))!.Diagnostics.Single().Code, Is.EqualTo("RP5001"));
    }

    [Test]
    public void A_test_known_to_be_wrong_covers_nothing()
    {
        var suite = WorkTests.Suite("- {name: blank, todo: the outcome is not settled, unset: [person.nationalities], expect: {verdict: clear}}");
        Assert.That(suite.Run(SmallPack.Watchlist).Todo, Is.EqualTo(1));
        Assert.That(Item(suite, "W-1.nexus unknown").IsSeen, Is.False);
    }

    // The row has to do what it says: pasted into the list, it shows the item, and its expectation is what comes out.
    [TestCase("W-1.nexus unknown")]
    [TestCase("W-1 not_in_force")]
    [TestCase("eu_ban the day it starts")]
    [TestCase("un_duty the day before it starts")]
    public void A_suggested_row_shows_its_item(string key)
    {
        var suggestion = PackCoverage.Of(WorkTests.Suite(), suggest: true, SmallPack.Watchlist).Suggestions.Single(s => s.Item.Key == key);
        Assert.That(suggestion.Case.Name, Is.EqualTo("Work under the ban"));
        var suite = WorkTests.Suite(suggestion.Row);
        Assert.That(suite.Run(SmallPack.Watchlist).IsGreen, Is.True, suggestion.Row);
        Assert.That(Item(suite, key).IsSeen, Is.True, suggestion.Row);
    }

    [Test]
    public void Shares_count_each_kind_apart()
    {
        var report = PackCoverage.Of(WorkTests.Suite(), watchlist: SmallPack.Watchlist);
        Assert.That(report.Total(CoverageKind.Condition), Is.EqualTo(3));
        Assert.That(report.Seen(CoverageKind.Condition), Is.EqualTo(2));
        Assert.That(report.Share(CoverageKind.Condition), Is.EqualTo(6666));
        Assert.That(report.Share(CoverageKind.Boundary), Is.EqualTo(10_000), "there is none");
    }

    private static CoverageItem Item(RulePackTestSuite suite, string key) =>
        PackCoverage.Of(suite, watchlist: SmallPack.Watchlist).Items.Single(i => i.Key == key && i.Kind != CoverageKind.Boundary);
}
