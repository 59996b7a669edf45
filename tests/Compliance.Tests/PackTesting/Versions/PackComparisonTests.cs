using Compliance.PackTesting;
using Compliance.PackTesting.Versions;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;
using Compliance.Screening;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting.Versions;

/// <summary>Two versions of a pack on the same records: what differs, which way, and because of which rule.</summary>
internal sealed class PackComparisonTests
{
    // A second rule on the same facts, of another basis.
    private const string SecondRule = """
          - id: W-2
            title: Work again
            scenario: guest-workers
            applies_to: worker as w
            law: [eu_ban]
            clock: w.employment
            all:
              - {id: nexus, expr: dprk(w.person)}
            outcome: {verdict: prohibited, severity: 40, basis: work}
            explain: "{w.person.name} worked on {days}"
            next: "Why?"

        """;

    private const string Tests = """
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01, layers: [UN, EU]}
        tests:
          - name: one
            record: {type: worker, id: w1, name: Han Myong-su, nationalities: [KP], nationality_source: document, employment: 2017-02-01/2017-03-01, place: DE, paid: true, documents: []}
            expect: {verdict: prohibited}
            vary:
              - {name: another, set: {nationalities: [CH]}, expect: {verdict: clear}}

        """;

    [Test]
    public void The_same_pack_changes_nothing()
    {
        var report = Compare(p => p, p => p, Worker());

        Assert.That((report.Records, report.Same, report.Counts.Total), Is.EqualTo((1, 1, 0)));
        Assert.That(report.Changes, Is.Empty);
        Assert.That(report.Rules, Is.Empty);
    }

    // What a version does not forbid any more is the first thing to look at.
    [Test]
    public void A_rule_that_is_gone_is_named_and_makes_the_record_milder()
    {
        var change = Compare(WithSecond, p => WithoutFirst(WithSecond(p)), Worker()).Changes.Single();

        Assert.That(change.Direction, Is.EqualTo(ChangeDirection.Milder));
        Assert.That(change.NewerScore.Point, Is.LessThan(change.OlderScore.Point));
        Assert.That(change.Findings.Select(f => (f.RuleId, f.Kind, f.Direction)), Is.EqualTo(new[] { ("W-1", FindingChangeKind.RuleRemoved, ChangeDirection.Milder) }));
    }

    // Two rules of one basis count once in the score: the record looks the same while a rule is lost.
    [Test]
    public void A_rule_that_another_hides_still_makes_the_record_milder()
    {
        var report = Compare(WithSecond, p => p, Worker());
        var change = report.Changes.Single();

        Assert.That((change.OlderVerdict, change.OlderScore), Is.EqualTo((change.NewerVerdict, change.NewerScore)));
        Assert.That(change.Direction, Is.EqualTo(ChangeDirection.Milder));
        Assert.That(report.Rules.Single().RuleId, Is.EqualTo("W-2"));
    }

    [Test]
    public void A_rule_that_is_new_makes_the_record_stricter()
    {
        var change = Compare(p => WithoutFirst(WithSecond(p)), WithSecond, Worker()).Changes.Single();

        Assert.That(change.Direction, Is.EqualTo(ChangeDirection.Stricter));
        Assert.That(change.Findings.Single().Kind, Is.EqualTo(FindingChangeKind.RuleAdded));
        Assert.That(change.Findings.Single().Older, Is.Null);
    }

    // A rule that is new and finds nothing is no change: otherwise every record would be one.
    [Test]
    public void A_new_rule_that_does_not_hold_changes_nothing()
    {
        var other = Worker() with { Person = new Party { Name = "Han Muster-il", Nationalities = ["CH"], NationalitySource = NationalitySource.Document } };

        Assert.That(Compare(p => p, WithSecond, other).Counts.Total, Is.Zero);
    }

    [Test]
    public void A_measure_that_comes_to_something_else_is_named()
    {
        var finding = Compare(p => p, p => p.Measure("from: 2016-03-01, to: 2018-12-31", "from: 2017-06-01, to: 2018-12-31"), Worker()).Changes.Single().Findings.Single();

        Assert.That((finding.Kind, finding.Direction), Is.EqualTo((FindingChangeKind.Changed, ChangeDirection.Milder)));
        Assert.That(finding.Measures, Is.EqualTo(new[] { new OutcomeChange("eu_ban", LawOutcome.Prohibited, LawOutcome.NotInForce) }));
    }

    [Test]
    public void An_exemption_that_comes_to_something_else_is_named()
    {
        var worker = Worker() with { Documents = [new RecordDocument { Type = "permit", Issued = SmallPack.Date("2017-01-01"), Notified = SmallPack.Date("2017-01-01"), Covers = SmallPack.Days("2017-01-01/2017-12-31") }] };
        var change = Compare(p => p, p => p.Rule("w.paid == false", "w.paid"), worker).Changes.Single();

        Assert.That((change.OlderVerdict, change.NewerVerdict), Is.EqualTo((Verdict.Exempt, Verdict.Prohibited)));
        Assert.That(change.Findings.Single().Exemptions, Is.EqualTo(new[] { new ExemptionChange("X-1", ExemptionState.Granted, ExemptionState.ConditionNotMet) }));
    }

    // One rule lost and another gained, at the same verdict and score: a gate for milder changes must see it.
    [Test]
    public void A_record_with_a_rule_lost_and_another_gained_is_mixed()
    {
        var report = Compare(p => p, p => WithoutFirst(WithSecond(p, severity: 80)), Worker());

        Assert.That(report.Changes.Single().Direction, Is.EqualTo(ChangeDirection.Mixed));
        Assert.That(report.Counts, Is.EqualTo(new ChangeCounts(0, 1, 0, 0)));
        Assert.That(report.Rules.Select(r => (r.RuleId, r.Kind)), Is.EqualTo(new[] { ("W-1", FindingChangeKind.RuleRemoved), ("W-2", FindingChangeKind.RuleAdded) }));
    }

    [Test]
    public void The_worst_records_are_kept_and_all_are_counted()
    {
        var (kept, lost) = (Worker() with { Id = "kept" }, Worker("2016-06-01/2016-07-01") with { Id = "lost" });
        var report = Compare(
            p => p, p => WithSecond(p).Measure("from: 2016-03-01", "from: 2017-01-01").Measure("from: 2015-06-10", "from: 2017-01-01"), [kept, lost, kept], shown: 1);

        Assert.That((report.Counts.Milder, report.Counts.Stricter), Is.EqualTo((1, 2)));
        Assert.That(report.Changes.Single().Key, Is.EqualTo("lost"), "what gets milder comes first");
    }

    [Test]
    public void Records_are_taken_one_after_the_other()
    {
        var taken = 0;
        IEnumerable<ScreeningRecord> Records()
        {
            for (; taken < 3; taken++)
            {
                yield return Worker() with { Id = $"w{taken}" };
            }
        }

        var (older, newer) = (Screener(p => p), Screener(p => WithSecond(p)));
        var report = PackComparison.Of(older, newer, Records(), new DateOnly(2020, 1, 1), shown: 0);
        Assert.That((taken, report.Records, report.Counts.Stricter, report.Changes.Length), Is.EqualTo((3, 3, 3, 0)));
    }

    [Test]
    public void Without_a_corpus_the_tests_of_both_are_compared_and_a_shared_one_once()
    {
        var older = Suite(p => p, Tests);
        var newer = Suite(p => p.Rule("dprk(w.person)", "dprk(w.person) and not w.paid"), Tests.Replace("expect: {verdict: prohibited}", "expect: {verdict: clear}", StringComparison.Ordinal)
            .Replace("name: another,", "name: a third,", StringComparison.Ordinal));
        var report = PackComparison.OfTests(older, newer, watchlist: SmallPack.Watchlist);

        Assert.That(report.Records, Is.EqualTo(3), "one, one / another, one / a third");
        Assert.That(report.Changes.Select(c => (c.Key, c.Direction)), Is.EqualTo(new[] { ("one", ChangeDirection.Milder) }));
    }

    [Test]
    public void Other_settings_are_refused()
    {
        var (older, other) = (Screener(p => p), Screener(p => p, ScreeningProfile.Default with { Identity = IdentityRequirement.Strict }));

        Assert.That(() => PackComparison.Of(older, other, [], new DateOnly(2020, 1, 1)), Throws.ArgumentException.With.Message.Contains("settings"));
    }

    private static WorkerRecord Worker(string employment = "2017-02-01/2017-03-01") => SmallPack.Worker(employment);

    private static SmallPack WithSecond(SmallPack pack) => WithSecond(pack, 40);

    private static SmallPack WithSecond(SmallPack pack, int severity) =>
        pack.Add("rules/second.yaml", "rules:\n" + SecondRule.ReplaceLineEndings("\n").Replace("severity: 40", $"severity: {severity}", StringComparison.Ordinal));

    private static SmallPack WithoutFirst(SmallPack pack)
    {
        var text = pack.Text("rules/rules.yaml");
        pack.Replace("rules/rules.yaml", text[text.IndexOf("rules:\n", StringComparison.Ordinal)..], "");
        return pack;
    }

    private static PackComparisonReport Compare(Func<SmallPack, SmallPack> older, Func<SmallPack, SmallPack> newer, WorkerRecord record) => Compare(older, newer, [record]);

    private static PackComparisonReport Compare(
        Func<SmallPack, SmallPack> older, Func<SmallPack, SmallPack> newer, IEnumerable<ScreeningRecord> records, int shown = PackComparison.DefaultShown) =>
        PackComparison.Of(Screener(older), Screener(newer), records, new DateOnly(2020, 1, 1), shown);

    private static Screener Screener(Func<SmallPack, SmallPack> change, ScreeningProfile? profile = null) => new ScreenerBuilder()
        .AddWatchlist(SmallPack.Watchlist)
        .AddRulePack(RulePack.Load(change(new SmallPack()).Write()).GetValueOrThrow())
        .UseProfile(profile ?? ScreeningProfile.Default)
        .Build();

    private static RulePackTestSuite Suite(Func<SmallPack, SmallPack> change, string tests) =>
        RulePackTests.Load(change(new SmallPack()).Add("tests/t.yaml", tests.ReplaceLineEndings("\n")).Write()).GetValueOrThrow();
}
