using Compliance.PackTesting;
using Compliance.PackTesting.Mutation;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting.Mutation;

internal sealed class PackMutationTests
{
    private const string FirstDay = "- {name: on the first day, set: {employment: 2016-03-01/2016-03-01}, expect: {verdict: prohibited, findings: [{rule: W-1, status: true}]}}";
    private const string DayBefore = "- {name: the day before, set: {employment: 2016-02-29/2016-02-29}, expect: {verdict: review, findings: [{rule: W-1, status: true, laws: {eu_ban: not_in_force}}]}}";

    [Test]
    public void A_wrong_day_survives_until_both_sides_of_it_are_tested()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Fate(WorkTests.Suite(), "eu_ban: it starts a day later"), Is.EqualTo(MutantFate.Survived));
            Assert.That(Fate(WorkTests.Suite(FirstDay), "eu_ban: it starts a day later"), Is.EqualTo(MutantFate.Killed));
            Assert.That(Fate(WorkTests.Suite(FirstDay), "eu_ban: it starts a day earlier"), Is.EqualTo(MutantFate.Survived));
            Assert.That(Fate(WorkTests.Suite(FirstDay, DayBefore), "eu_ban: it starts a day earlier"), Is.EqualTo(MutantFate.Killed));
        });
    }

    [Test]
    public void Treating_what_is_missing_as_false_survives_until_a_blank_is_tested()
    {
        const string blank = "- {name: no nationality, unset: [person.nationalities], expect: {verdict: review, findings: [{rule: W-1, status: unknown}]}}";
        Assert.That(Fate(WorkTests.Suite(), "W-1.nexus: unknown counts as false"), Is.EqualTo(MutantFate.Survived));
        Assert.That(Fate(WorkTests.Suite(blank), "W-1.nexus: unknown counts as false"), Is.EqualTo(MutantFate.Killed));
    }

    // Without its only measure that counts the rule no longer applies: a test that says it is false notices, though the condition is what it was.
    [Test]
    public void A_rule_that_no_longer_counts_is_told_from_one_that_is_false()
    {
        var pack = new SmallPack().Add(WorkTests.File, """
            format: rulepack-test/1
            defaults: {as_of: 2020-01-01, layers: [UN]}
            tests:
              - name: Somebody else
                record: {type: worker, id: w1, person: {name: Han Myong-su, nationalities: [CH], nationality_source: document}, employment: 2017-02-01/2017-03-01, paid: false, documents: []}
                expect: {verdict: clear, findings: [{rule: W-1, status: false}]}

            """);
        Assert.That(Fate(RulePackTests.Load(pack.Write()).GetValueOrThrow(), "W-1.law: the measure un_duty is left out"), Is.EqualTo(MutantFate.Killed));
    }

    [Test]
    public void A_survivor_comes_with_a_record_that_shows_it()
    {
        var survivor = Run(WorkTests.Suite()).Results.Single(r => r.Mutant.Key == "W-1.nexus: unknown counts as false");
        Assert.That(survivor.Difference, Is.Not.Null);
        Assert.That(survivor.Difference!.Row, Does.StartWith("unset:"));
        Assert.That(survivor.Difference.Change, Does.Contain("W-1 is unknown (review) and becomes false"));
    }

    [Test]
    public void A_row_that_a_survivor_names_kills_it_once_it_says_what_is_right()
    {
        var difference = Run(WorkTests.Suite()).Results.Single(r => r.Mutant.Key == "eu_ban: it starts a day later").Difference!;
        var suite = WorkTests.Suite($"- {{name: shown, {difference.Row}, expect: {{verdict: prohibited, findings: [{{rule: W-1, status: true, laws: {{eu_ban: prohibited}}}}]}}}}");
        Assert.That(Fate(suite, "eu_ban: it starts a day later"), Is.EqualTo(MutantFate.Killed));
    }

    [Test]
    public void A_mutant_that_means_the_same_is_proven_and_not_counted()
    {
        // Leaving out a condition that holds for every record changes nothing; whether it is unknown cannot matter either.
        var pack = new SmallPack().Rule("- {id: nexus, expr: dprk(w.person)}", "- {id: nexus, expr: dprk(w.person)}\n      - {id: always, expr: w.paid is known or w.paid is not known}");
        var report = Run(WorkTests.Suite(pack));
        Assert.That(report.Results.Single(r => r.Mutant.Key == "W-1.always: the condition is left out").Fate, Is.EqualTo(MutantFate.Equal));
        Assert.That(report.Total(MutationGroup.Verdict), Is.LessThan(report.Results.Count(r => r.Mutant.Operator.Group() == MutationGroup.Verdict)));
    }

    [Test]
    public void An_accepted_survivor_still_counts_and_has_a_last_day()
    {
        var pack = new SmallPack().Add("mutation.yaml", Accepted("eu_ban: it starts a day later"));
        var report = Run(WorkTests.Suite(pack));
        var survivor = report.Results.Single(r => r.Accepted is not null);
        Assert.Multiple(() =>
        {
            Assert.That(survivor.Fate, Is.EqualTo(MutantFate.Survived));
            Assert.That(report.Score(MutationGroup.Verdict), Is.EqualTo(Run(WorkTests.Suite()).Score(MutationGroup.Verdict)), "acceptance does not raise the score");
            Assert.That(report.Expired(new DateOnly(2027, 5, 2)).Select(a => a.Key), Is.EqualTo(new[] { "eu_ban: it starts a day later" }));
            Assert.That(report.Expired(new DateOnly(2027, 5, 1)), Is.Empty);
        });
    }

    [Test]
    public void An_acceptance_of_what_is_killed_or_unknown_is_named()
    {
        var pack = new SmallPack().Add("mutation.yaml", Accepted("W-1.nexus: the condition says the opposite") + Accepted("W-9.gone: is left out").Split("accepted:\n")[1]);
        Assert.That(Run(WorkTests.Suite(pack)).Unused.Select(a => a.Key), Is.EqualTo(new[] { "W-1.nexus: the condition says the opposite", "W-9.gone: is left out" }));
    }

    [TestCase("reason: a reason of enough characters", "reason: too short", "RP1011")]
    [TestCase("expires: 2027-05-01", "until: 2027-05-01", "RP1004")]
    [TestCase("expires: 2027-05-01", "expires: soon", "RP1011")]
    [TestCase("rulepack-mutation/1", "rulepack-mutation/2", "RP1011")]
    public void A_wrong_acceptance_is_refused_with_its_place(string old, string with, string code)
    {
        var folder = new SmallPack().Add(WorkTests.File, WorkTests.Text).Add("mutation.yaml", Accepted("x").Replace(old, with, StringComparison.Ordinal)).Write();
        var loaded = RulePackTests.Load(folder);
        Assert.That(loaded.Diagnostics.Where(d => d.Location.File!.EndsWith("mutation.yaml", StringComparison.Ordinal)).Select(d => d.Code), Does.Contain(code));
        Assert.That(loaded.HasErrors, Is.True);
    }

    [Test]
    public void A_suite_that_fails_already_is_refused()
    {
        var suite = WorkTests.Suite("- {name: wrong, set: {paid: true}, expect: {verdict: clear}}");
        Assert.That(Assert.Throws<ComplianceDataException>(() => Run(suite))!.Diagnostics.Single().Code, Is.EqualTo("RP5001"));
    }

    [Test]
    public void The_same_pack_gives_the_same_report()
    {
        static string Told(MutationReport report) => string.Join('\n', report.Results.Select(r => $"{r.Mutant.Location} {r.Mutant.Key} {r.Fate} {r.Difference?.Row}"));
        var first = Told(Run(WorkTests.Suite()));
        var second = Told(Run(WorkTests.Suite()));
        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Score_and_words_are_counted_apart()
    {
        var report = Run(WorkTests.Suite());
        Assert.That(Enum.GetValues<MutationGroup>().Sum(g => report.Results.Count(r => r.Mutant.Operator.Group() == g)), Is.EqualTo(report.Results.Length));
        Assert.That(report.Survivors(MutationGroup.Score), Is.Not.Empty, "no test of this suite asks for a score");
        Assert.That(report.Survivors(MutationGroup.Text), Is.Not.Empty, "none asks for words");
    }

    private static string Accepted(string key) =>
        $"format: rulepack-mutation/1\naccepted:\n  - {{mutant: \"{key}\", reason: a reason of enough characters, expires: 2027-05-01}}\n";

    private static MutationReport Run(RulePackTestSuite suite) => PackMutation.Run(suite, SmallPack.Watchlist);

    private static MutantFate Fate(RulePackTestSuite suite, string key) => Run(suite).Results.Single(r => r.Mutant.Key == key).Fate;
}
