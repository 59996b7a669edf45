using Compliance.PackTesting;
using Compliance.Records;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting;

/// <summary>Statements for every record: they hold for a sound pack, and a pack with a planted fault breaks the one that it should.</summary>
internal sealed class RulePackPropertiesTests
{
    private const string Tests = """
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01, layers: [UN, EU]}
        tests:
          - name: one
            record: {type: worker, id: w1, name: Han Myong-su, nationalities: [KP], nationality_source: document, employment: 2017-02-01/2017-03-01, place: DE, paid: true, documents: []}
            expect: {verdict: prohibited}
            vary:
              - {name: another, set: {nationalities: [CH]}, expect: {verdict: clear}}
              - {name: exempt, set: {paid: false, documents: [{type: permit, issued: 2017-01-01, notified: 2017-01-02, covers: 2017-01-01/2017-12-31}, {type: notice, issued: 2016-01-01}]}, expect: {verdict: exempt}}
              - {name: by affiliation, set: {nationalities: none, affiliation: Kim Il Sung University}, expect: {verdict: prohibited}}

        """;

    [Test]
    public void A_sound_pack_breaks_none()
    {
        var report = Check(p => p);
        Assert.That(report.IsGreen, Is.True, Text(report));
        Assert.That(report.Counts.Select(c => c.Trials), Is.All.GreaterThan(0));
    }

    [Test]
    public void The_same_seed_makes_the_same_trials_and_another_seed_others()
    {
        var (first, again, other) = (Check(Known), Check(Known), Check(Known, seed: 2));
        Assert.That(Text(again), Is.EqualTo(Text(first)));
        Assert.That(string.Join(',', other.Counts.Select(c => c.Trials)), Is.Not.EqualTo(string.Join(',', first.Counts.Select(c => c.Trials))));
    }

    // "paid is known" turns a missing field into false: the rule never fires without it.
    [Test]
    public void A_condition_that_a_missing_field_makes_false_is_found_with_its_rule()
    {
        var report = Check(Known);
        var violation = report.Violations.Single(v => v.Statement.StartsWith("taking statements out", StringComparison.Ordinal));
        Assert.That(violation.Rule, Is.EqualTo("W-1"));
        Assert.That(violation.Text, Does.Contain("paid").And.Contain("became clear"));
        Assert.That(report.Violations.Select(v => v.Statement), Has.Some.StartsWith("filling in a field"));
    }

    [Test]
    public void A_violation_is_shown_on_the_smallest_record_found()
    {
        var violation = Check(Known).Violations.Single(v => v.Statement.StartsWith("taking statements out", StringComparison.Ordinal));
        var json = RecordWriter.ToJson(violation.Record);
        Assert.That(json, Does.Contain("\"paid\":\"").Or.Contain("\"paid\":true").Or.Contain("\"paid\":false"));
        Assert.That(json, Does.Not.Contain("place").And.Not.Contain("notice"), "what the violation does not need is taken out");
    }

    // A rule that asks for the absence of a proposition gets milder by evidence for it.
    [Test]
    public void A_rule_that_evidence_makes_milder_is_found()
    {
        var report = Check(p => p.Rule("{id: nexus, expr: dprk(w.person)}", "{id: nexus, expr: not dprk(w.person)}"));
        Assert.That(report.Violations.Select(v => v.Statement), Has.Some.StartsWith("evidence that speaks for a proposition"), Text(report));
    }

    private static SmallPack Known(SmallPack pack) => pack.Rule("{id: nexus, expr: dprk(w.person)}", "{id: nexus, expr: dprk(w.person) and w.paid is known}");

    private static RulePackPropertyReport Check(Func<SmallPack, SmallPack> change, int seed = 1)
    {
        var suite = RulePackTests.Load(change(new SmallPack()).Add("tests/t.yaml", Tests.ReplaceLineEndings("\n")).Write()).GetValueOrThrow();
        return RulePackProperties.Check(suite, suite.Cases, seed, count: 150, SmallPack.Watchlist);
    }

    private static string Text(RulePackPropertyReport report) => string.Join(
        '\n', report.Counts.Select(c => c.ToString()).Concat(report.Violations.Select(v => $"{v.Statement}: {v.Text} ({v.Rule}, {v.Case.Name}) {RecordWriter.ToJson(v.Record)}")));
}
