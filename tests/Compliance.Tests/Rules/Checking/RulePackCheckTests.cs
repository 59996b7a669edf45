using Compliance.Rules.Checking;
using Compliance.Rules.Packs;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Checking;

internal sealed class RulePackCheckTests
{
    private const string Test = """
        format: rulepack-test/1
        tests:
          - name: t
            record: {type: worker, id: w1}
            expect: {findings: [{rule: W-1, status: unknown}]}

        """;


    private static SmallPack Tested() => new SmallPack()
        .Add("tests/t.yaml", Test)
        .Replace("pack.yaml", "  notice: {title: A notice}\n", "")
        .Replace("pack.yaml", "params:\n  latency: {type: duration, value: P24M, rationale: policy}\n", "");

    private static LoadResult<RulePack> Check(SmallPack pack, string? on = null, bool forRelease = false) =>
        RulePackCheck.Run(pack.Write(), new RulePackCheckOptions { On = on is null ? null : SmallPack.Date(on).Earliest, ForRelease = forRelease });

    private static IEnumerable<string> Found(SmallPack pack, string? on = null, bool forRelease = false) =>
        Check(pack, on, forRelease).Diagnostics.Select(d => $"{d.Severity} {d.Code}: {d.Message}");

    private static string Rule(string id, string all, string outcome = "{verdict: review, severity: 40, basis: work}", string more = "", string law = "un_duty, eu_ban") => $$"""
          - id: {{id}}
            title: t
            scenario: guest-workers
            applies_to: worker as v
            law: [{{law}}]
            clock: v.employment
            all:
              - {id: nexus, expr: dprk(v.person)}
        {{all}}    outcome: {{outcome}}
            explain: e
            next: n
        {{more}}
        """;

    [Test]
    public void A_sound_pack_has_no_findings() => Assert.That(Found(Tested()), Is.Empty);

    [Test]
    public void The_shipped_pack_has_no_errors_of_logic() =>
        Assert.That(RulePackCheck.Run(Repository.Data("packs", "dprk")).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);

    // Each row adds conditions beside dprk(w.person).
    [TestCase("w.paid or not w.paid", "Warning RP2101: the condition \"x\" is never false: true for every value that the record can state")]
    [TestCase("law.un_duty.from < 2020-01-01", "Warning RP2101: the condition \"x\" is always true")]
    [TestCase("w.paid and not w.paid", "Warning RP2105: the condition \"x\" can never be true")]
    [TestCase("not dprk(w.person)", "Error RP2105: the rule \"W-1\" can never be true")]
    [TestCase("dprk(w.person)", "Warning RP2104: \"x\" says the same as \"nexus\"")]
    [TestCase("dprk(w.person) or w.paid", "Warning RP2104: the rule or exemption says the same without \"x\"")]
    [TestCase("known(w.paid)", "Info RP2103: ")]
    public void A_condition_without_effect_is_named(string expression, string finding) =>
        Assert.That(Found(Tested().Rule("- {id: nexus, expr: dprk(w.person)}\n", $"- {{id: nexus, expr: dprk(w.person)}}\n      - {{id: x, expr: \"{expression}\"}}\n")), Has.Some.StartsWith(finding));

    [Test]
    public void Of_an_any_the_narrower_condition_says_nothing() => Assert.That(
        Found(Tested().Rule("all:\n      - {id: nexus, expr: dprk(w.person)}\n", "any:\n      - {id: wide, expr: dprk(w.person)}\n      - {id: narrow, expr: dprk(w.person) and w.paid}\n")),
        Has.Some.EqualTo("Warning RP2104: the group \"any\" says the same without \"narrow\""));

    [Test]
    public void The_contradiction_is_named_where_it_begins()
    {
        var pack = Tested().Rule(
            "- {id: nexus, expr: dprk(w.person)}\n", "- {id: nexus, expr: dprk(w.person)}\n      - {id: a, expr: w.paid}\n      - {id: b, expr: w.place == DE}\n      - {id: c, expr: not w.paid}\n");
        var dead = Check(pack).Diagnostics.Single(d => d.Code == "RP2105");
        Assert.That(pack.Text("rules/rules.yaml").Split('\n')[dead.Location.Line - 1], Does.Contain("id: c"));
    }

    [Test]
    public void An_exemption_that_everybody_is_granted_is_an_error() => Assert.That(
        Found(Tested().Rule("    requires: {document: permit, issued_before: start(w.employment), notified_before: start(w.employment), covers: w.employment}\n", "")
            .Rule("expr: w.paid == false", "expr: w.paid or not w.paid")),
        Has.Some.EqualTo("Error RP2101: the exemption \"X-1\" is granted whatever the record says"));

    [Test]
    public void An_exemption_that_nobody_is_granted_is_named() => Assert.That(
        Found(Tested().Rule("expr: w.paid == false}", "expr: w.paid == false}\n      - {id: paid, expr: w.paid}")),
        Has.Some.StartsWith("Warning RP2105: the exemption \"X-1\" can never be granted"));

    // A condition on the as-of day and a measure that ended before it never meet.
    [TestCase("as_of > 2019-06-30", "Error RP2106", "eu_ban")]
    [TestCase("as_of > 2018-12-31", "Error RP2106", "eu_ban")]
    [TestCase("as_of >= 2018-12-31", null, null)]
    [TestCase("as_of < 2016-03-01", "Error RP2106", "eu_ban")]
    public void A_measure_whose_days_the_conditions_exclude_is_named(string expression, string? finding, string? measure)
    {
        var found = Found(Tested().Rule("law: [un_duty, eu_ban]\n    clock: w.employment", "law: [eu_ban]\n    clock: as_of")
            .Rule("law: [un_duty, eu_ban]\n    applies_to", "law: [eu_ban]\n    applies_to")
            .Rule("- {id: nexus, expr: dprk(w.person)}\n", $"- {{id: nexus, expr: dprk(w.person)}}\n      - {{id: x, expr: \"{expression}\"}}\n"));
        var named = string.Join('\n', found.Where(f => f.Contains("RP2106", StringComparison.Ordinal)));
        Assert.That(named, finding is null ? Is.Empty : Does.StartWith(finding).And.Contain(measure!));
    }

    // W-2 adds a condition to what W-1 asks, or asks of something else.
    [TestCase("      - {id: paid, expr: v.paid}\n", TestName = "A_narrower_rule_with_another_verdict_conflicts")]
    [TestCase("", TestName = "The_same_rule_with_another_verdict_conflicts")]
    [TestCase("      - {id: never, expr: v.paid and dprk(v.employer)}\n", TestName = "A_rule_that_asks_more_conflicts_when_both_can_hold")]
    public void Rules_with_different_verdicts_conflict(string all) => Assert.That(
        Found(Tested().Add("rules/rules.yaml", Rule("W-2", all))), Has.Some.StartsWith("Warning RP2201: \"W-2\" and \"W-1\" can hold together"));

    [TestCase("    refines: W-1\n", TestName = "A_refinement_is_no_conflict")]
    [TestCase("    unless: [X-1]\n", TestName = "A_shared_exemption_is_no_conflict")]
    public void Rules_whose_relation_is_stated_do_not_conflict(string more) => Assert.That(
        Found(Tested().Add("rules/rules.yaml", Rule("W-2", "      - {id: paid, expr: v.paid}\n", more: more))), Has.None.Contains("RP2201"));

    [Test]
    public void Rules_that_exclude_each_other_do_not_conflict() => Assert.That(
        Found(Tested().Rule("- {id: nexus, expr: dprk(w.person)}\n", "- {id: nexus, expr: dprk(w.person)}\n      - {id: paid, expr: w.paid}\n")
            .Add("rules/rules.yaml", Rule("W-2", "      - {id: unpaid, expr: not v.paid}\n"))),
        Has.None.Contains("RP2201"));

    [Test]
    public void Rules_of_different_measures_do_not_conflict() => Assert.That(
        Found(Tested().Rule("law: [un_duty, eu_ban]\n    clock", "law: [eu_ban]\n    clock").Add("rules/rules.yaml", Rule("W-2", "", law: "un_duty"))), Has.None.Contains("RP2201"));

    [Test]
    public void A_copied_rule_is_named_whatever_its_subject_is_called() => Assert.That(
        Found(Tested().Add("rules/rules.yaml", Rule("W-2", "", "{verdict: prohibited, severity: 80, basis: work}"))), Has.Some.EqualTo("Warning RP2107: the rule \"W-2\" asks the same as \"W-1\" of \"eu_ban\", \"un_duty\""));

    [Test]
    public void An_exemption_of_a_measure_that_its_rules_do_not_engage_is_named() => Assert.That(
        Found(Tested().Rule("law: [un_duty, eu_ban]\n    clock", "law: [un_duty]\n    clock")), Has.Some.EqualTo("Warning RP2202: no rule that uses the exemption \"X-1\" engages \"eu_ban\""));

    [TestCase("scenario: guest-workers", "scenario: guest-worker", "scenario")]
    [TestCase("basis: work}", "basis: wrk}", "basis")]
    public void A_word_that_stands_once_and_resembles_a_common_one_is_named(string old, string with, string what) => Assert.That(
        Found(Tested().Rule(old, with)
            .Add("rules/rules.yaml", Rule("W-2", "      - {id: a, expr: v.paid}\n"))
            .Add("rules/rules.yaml", Rule("W-3", "      - {id: a, expr: not v.paid}\n"))),
        Has.Some.StartsWith($"Warning RP2203: only \"W-1\" has the {what}"));

    [Test]
    public void A_verdict_without_severity_is_named() => Assert.That(Found(Tested().Rule("severity: 80", "severity: 0")), Has.Some.StartsWith("Warning RP2110: \"W-1\""));

    [TestCase("prior_db: -20", "prior_db: 25", "Error RP2109: \"dprk\" is true of everybody")]
    [TestCase("clamp_db: 35", "clamp_db: 9", "Error RP2109: \"dprk\" can never be true: its sum is cut to 9 dB")]
    [TestCase("dismiss_db: -10", "dismiss_db: -31", "Warning RP2109: \"dprk\" can never be false")]
    public void A_proposition_that_evidence_cannot_change_is_named(string old, string with, string finding)
    {
        var found = Found(Tested().Rule(old, with)).ToList();
        Assert.That(found, Has.Some.StartsWith(finding));
    }

    [TestCase("to: open}\n    addressee: states", "to: open}\n    milestones: {due: 2014-01-01}\n    addressee: states", "RP3012: \"due\" of \"un_duty\", 2014-01-01")]
    [TestCase("to: 2018-12-31}", "to: 2018-12-31}\n    milestones: {due: 2019-01-01}", "RP3012: \"due\" of \"eu_ban\"")]
    [TestCase("gist: A duty of States.", "gist: A duty.\n    implements: eu_ban", "RP3013: \"un_duty\" of the layer UN is said to implement \"eu_ban\"")]
    [TestCase("from: 2016-03-01, to: 2018-12-31}", "from: 2014-03-01, to: 2018-12-31}\n    implements: un_duty", "RP3013: \"eu_ban\" begins before \"un_duty\"")]
    [TestCase("gist: A ban", "url: \"https://europa.eu/\"\n    gist: A ban", "RP3004: the url of \"eu_ban\" names no document")]
    [TestCase("gist: A ban", "url: \"https://localhost/x\"\n    gist: A ban", "RP3004: the url of \"eu_ban\" names no document")]
    public void A_measure_that_contradicts_itself_or_another_is_named(string old, string with, string finding) =>
        Assert.That(Found(Tested().Measure(old, with)), Has.Some.StartsWith("Warning " + finding));

    [Test]
    public void What_nothing_uses_is_named()
    {
        var found = Found(new SmallPack().Add("tests/t.yaml", Test)).ToList();
        Assert.That(found, Is.EquivalentTo(new[]
        {
            "Warning RP3008: no expression uses the parameter \"latency\"",
            "Warning RP3008: nothing asks for a document of the type \"notice\"",
        }));
    }

    [Test]
    public void A_rule_that_no_test_names_is_named() =>
        Assert.That(Found(Tested().Replace("tests/t.yaml", "rule: W-1", "rule: W-9")), Is.EqualTo(new[] { "Warning RP3007: no test expects anything of the rule \"W-1\"" }));

    [Test]
    public void A_test_file_that_cannot_be_read_accuses_no_rule()
    {
        var found = Check(Tested().Replace("tests/t.yaml", "findings: [", "findings: [["));
        Assert.That(found.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RP1001" }));
    }

    // The review of the small pack is due on 2027-01-01.
    [TestCase(null, false, null)]
    [TestCase("2027-01-01", false, null)]
    [TestCase("2027-01-02", false, "Warning RP3001: the review of the pack was due on 2027-01-01")]
    [TestCase("2027-01-02", true, "Error RP3001: the review of the pack was due on 2027-01-01")]
    [TestCase("2025-12-31", false, "Warning RP3001: the review of the pack is said to have been done on 2026-01-01")]
    public void A_review_is_overdue_from_the_day_after(string? on, bool forRelease, string? finding) =>
        Assert.That(Found(Tested(), on, forRelease), finding is null ? Is.Empty : Has.One.StartsWith(finding));

    [TestCase(false, null)]
    [TestCase(true, "Error RP3002: \"eu_ban\" was not verified: the text")]
    public void An_unverified_measure_stops_a_release_only(bool forRelease, string? finding)
    {
        var pack = Tested().Measure("verified: primary\n    source: T\n    gist: A ban", "verified: no\n    unverified: the text\n    source: T\n    gist: A ban");
        Assert.That(Found(pack, null, forRelease), finding is null ? Is.Empty : Is.EqualTo(new[] { finding }));
    }

    [Test]
    public void A_pack_that_nobody_reviewed_is_not_released()
    {
        var pack = Tested().Replace("pack.yaml", "done: 2026-01-01, ", "");
        Assert.That(Check(pack).Diagnostics.Single().Severity, Is.EqualTo(DiagnosticSeverity.Info));
        Assert.That(Check(pack, forRelease: true).Diagnostics.Single().Severity, Is.EqualTo(DiagnosticSeverity.Error));
    }
}
