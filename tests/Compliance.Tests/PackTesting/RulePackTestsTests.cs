using Compliance.PackTesting;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting;

internal sealed class RulePackTestsTests
{
    private const string File = "tests/work.yaml";

    private const string Good = """
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01, layers: [UN, EU]}
        tests:
          - name: Work under the ban
            case: T01
            record:
              type: worker
              id: w1
              person: {name: Han Myong-su, nationalities: [KP], nationality_source: document}
              employment: 2017-02-01/2017-03-01
              paid: false
              documents: []
            expect:
              verdict: prohibited
              findings: [{rule: W-1, status: true, laws: {un_duty: state_duty, eu_ban: prohibited}, exemptions: {X-1: absent}}]
              matches: []
              score: {low: 77, high: 78}
              explain: {W-1: [Han Myong-su worked]}
            vary:
              - {name: under UN law, layers: [UN], expect: {verdict: review, findings: [{rule: W-1, status: true}]}}
              - {name: the day before, set: {employment: 2015-06-09/2015-06-09}, expect: {verdict: clear, findings: [{rule: W-1, status: not_in_force}], score: {high: 0}, explain: {}}}
              - {name: another nationality, set: {person.nationalities: [CH]}, expect: {verdict: clear, findings: [{rule: W-1, status: false}], score: {high: 0}, explain: {}}}
              - {name: no nationality, unset: [person.nationalities], expect: {verdict: review, findings: [{rule: W-1, status: unknown}], score: {low: 0, high: 80}}}
              - {name: with a permit, set: {"documents[0]": {type: permit, issued: 2017-01-01, notified: 2017-01-02, covers: 2017}}, expect: {verdict: prohibited, findings: [{rule: W-1, exemptions: {X-1: undecided}}]}}

        """;

    private const string OwnList = """
        own_list: |
          id,kind,name,list_date,authority,reference,meaning,regime,owners
          d1,organisation,Quorvex Freight Ltd,2024-01-01,UN,KPe.777,designation,DPRK,
          h1,organisation,Held Ltd,2024-01-01,,,,,UN:KPe.777 60 %

        """;

    [Test]
    public void Each_row_is_a_case_of_its_own_with_name_and_place()
    {
        var suite = Suite(Good).GetValueOrThrow();
        Assert.That(suite.Cases.Select(c => c.ToString()), Is.EqualTo(new[]
        {
            "Work under the ban",
            "Work under the ban / under UN law",
            "Work under the ban / the day before",
            "Work under the ban / another nationality",
            "Work under the ban / no nationality",
            "Work under the ban / with a permit",
        }));
        Assert.That(suite.Cases.Select(c => c.Location.Line), Is.EqualTo(new[] { 4, 20, 21, 22, 23, 24 }));
        Assert.That(suite.Cases.Select(c => c.CaseId), Is.All.EqualTo("T01"));
    }

    [Test]
    public void The_suite_runs_and_counts()
    {
        var summary = Suite(Good).GetValueOrThrow().Run(SmallPack.Watchlist);
        Assert.That(summary.ToString(), Is.EqualTo("6 passed, 0 failed, 0 todo"), string.Join('\n', summary.Results));
        Assert.That(summary.IsGreen, Is.True);
    }

    // Each row changes the expectation of the first case; the failure says what was expected and what came out.
    [TestCase("verdict: prohibited\n", "verdict: clear\n", "expected verdict clear, was prohibited")]
    [TestCase("status: true, laws", "status: unknown, laws", "W-1: expected status unknown, was true")]
    [TestCase("eu_ban: prohibited}", "eu_ban: review}", "expected eu_ban review, was prohibited")]
    [TestCase("{X-1: absent}", "{X-1: granted}", "expected X-1 granted, was absent")]
    [TestCase("[{rule: W-1, status: true, laws: {un_duty: state_duty, eu_ban: prohibited}, exemptions: {X-1: absent}}]", "[]", "W-1 is true (prohibited) and is not among the expected findings")]
    [TestCase("matches: []", "matches: [KPe.999]", "expected the listed party KPe.999 to be shown, was not; shown: none")]
    [TestCase("{low: 77, high: 78}", "{low: 78}", "expected a score of at least 78, was 77.5")]
    [TestCase("[Han Myong-su worked]", "[Han Myong-su left]", "expected the explanation to hold \"Han Myong-su left\"")]
    public void What_differs_fails_with_expectation_outcome_and_place(string old, string with, string text)
    {
        var result = Suite(Good.Replace(old, with, StringComparison.Ordinal)).GetValueOrThrow().Cases[0].Run(SmallPack.Watchlist);
        Assert.That(result.Outcome, Is.EqualTo(RulePackTestOutcome.Failed));
        Assert.That(result.Failures, Has.Length.EqualTo(1).And.Some.Contains(text));
        Assert.That(result.Failures[0].Replace('\\', '/'), Does.Match(@"tests/work\.yaml:\d+:\d+: "));
    }

    [Test]
    public void A_failure_shows_conditions_propositions_measures_and_exemptions()
    {
        var failure = Suite(Good.Replace("status: true, laws", "status: false, laws", StringComparison.Ordinal)).GetValueOrThrow().Cases[0].Run(SmallPack.Watchlist).Failures[0];
        Assert.That(failure, Does.Contain("T nexus: dprk(w.person)")
            .And.Contain("T dprk(Han Myong-su): 15/15/15 dB = prior -20 N2 +35")
            .And.Contain("law eu_ban: prohibited - binds everyone (days 2017-02-01..2017-03-01)")
            .And.Contain("exemption X-1: absent - no document"));
    }

    [Test]
    public void The_own_list_of_a_file_is_compared_besides_the_watchlist()
    {
        var suite = Suite(Good
            .Replace("tests:\n", OwnList + "tests:\n", StringComparison.Ordinal)
            .Replace("person: {name: Han Myong-su,", "employer: {name: Quorvex Freight Ltd, form: organisation}\n      person: {name: Han Myong-su,", StringComparison.Ordinal)
            .Replace("matches: []", "matches: [KPe.777]", StringComparison.Ordinal));

        Assert.That(suite.Diagnostics, Is.Empty);
        Assert.That(suite.GetValueOrThrow().Cases[0].Run(SmallPack.Watchlist).Failures, Is.Empty);
    }

    // What is wrong in the list keeps the code it has in a file of its own, and stands at its line.
    [TestCase("60 %", "sixty", "CMP1141", 6, DiagnosticSeverity.Warning)]
    [TestCase("UN:KPe.777 60 %", "h9 60 %", "CMP1038", 6, DiagnosticSeverity.Warning)]
    [TestCase(",2024-01-01,,,,,UN:KPe.777 60 %", ",2024-01-01", "CMP1037", 6, DiagnosticSeverity.Error)]
    [TestCase("id,kind,name,", "no,sort,label,", "CMP1003", 4, DiagnosticSeverity.Error)]
    public void What_is_wrong_in_an_own_list_is_named_with_its_line(string old, string with, string code, int line, DiagnosticSeverity severity)
    {
        Assert.That(OwnList.IndexOf(old, StringComparison.Ordinal), Is.GreaterThanOrEqualTo(0), "the test must replace something");
        var loaded = Suite(Good.Replace("tests:\n", OwnList.Replace(old, with, StringComparison.Ordinal) + "tests:\n", StringComparison.Ordinal));

        var diagnostic = loaded.Diagnostics.First(d => d.Code.StartsWith("CMP1", StringComparison.Ordinal));
        Assert.That((diagnostic.Code, diagnostic.Location.Line, diagnostic.Severity), Is.EqualTo((code, line, severity)), string.Join('\n', loaded.Diagnostics));
        Assert.That(diagnostic.Location.File.Replace('\\', '/'), Does.EndWith(File));
    }

    [Test]
    public void Unnamed_findings_are_allowed_only_when_the_expectation_says_so() => Assert.That(
        Suite(Good.Replace("[{rule: W-1, status: true, laws: {un_duty: state_duty, eu_ban: prohibited}, exemptions: {X-1: absent}}]", "[]\n      complete: false", StringComparison.Ordinal))
            .GetValueOrThrow().Cases[0].Run(SmallPack.Watchlist).Passed,
        Is.True);

    [Test]
    public void A_known_gap_passes_while_it_lasts_and_fails_when_it_is_closed()
    {
        var open = Suite(Good.Replace("case: T01", "case: T01\n    todo: not decided yet", StringComparison.Ordinal).Replace("verdict: prohibited\n", "verdict: clear\n", StringComparison.Ordinal));
        var result = open.GetValueOrThrow().Cases[0].Run(SmallPack.Watchlist);
        Assert.That((result.Outcome, result.Passed), Is.EqualTo((RulePackTestOutcome.Todo, true)));
        var closed = Suite(Good.Replace("case: T01", "case: T01\n    todo: not decided yet", StringComparison.Ordinal)).GetValueOrThrow().Cases[0].Run(SmallPack.Watchlist);
        Assert.That(closed.Outcome, Is.EqualTo(RulePackTestOutcome.Failed));
        Assert.That(closed.Failures.Single(), Does.Contain("passes now").And.Contain("not decided yet"));
    }

    // A test with a slip must not stay green by testing nothing.
    [TestCase("RP1004", "expect:\n      verdict", "expects:\n      verdict")]
    [TestCase("RP1004", "matches: []", "match: []")]
    [TestCase("RP1004", "as_of: 2020-01-01", "asof: 2020-01-01")]
    [TestCase("RP1004", "status: true, laws", "state: true, laws")]
    [TestCase("RP1011", "verdict: prohibited\n", "verdict: forbidden\n")]
    [TestCase("RP1011", "as_of: 2020-01-01", "as_of: 2020-01")]
    [TestCase("RP1011", "{low: 77, high: 78}", "{low: 77, high: 178}")]
    [TestCase("RP1011", "rulepack-test/1", "rulepack-test/2")]
    [TestCase("RP4002", "name: the day before", "name: under UN law")]
    [TestCase("RP4003", "tests:\n", "tests:\n  - {name: Nothing, record: {type: worker, id: w2}}\n")]
    [TestCase("RP4003", "tests:\n", "tests:\n  - {name: Nothing, record: {type: worker, id: w2}, expect: {}}\n")]
    [TestCase("RP4004", "{name: under UN law, layers: [UN], expect", "{name: under UN law, expect")]
    [TestCase("RP4005", "type: worker", "type: wroker")]
    [TestCase("RP4005", "      type: worker\n", "")]
    [TestCase("RP4006", "set: {employment:", "set: {employments:")]
    [TestCase("RP4006", "unset: [person.nationalities]", "unset: [person.address]")]
    [TestCase("RP4006", "unset: [person.nationalities]", "unset: [persons.nationalities]")]
    [TestCase("RP4007", "rule: W-1, status: true, laws", "rule: W-2, status: true, laws")]
    [TestCase("RP4007", "un_duty: state_duty", "un_dty: state_duty")]
    [TestCase("RP4007", "{X-1: absent}", "{X-2: absent}")]
    [TestCase("RP4007", "layers: [UN, EU]", "layers: [UN, EUU]")]
    [TestCase("RP4007", "type: permit", "type: permits")]
    [TestCase("RP4007", "{W-1: [Han", "{W-9: [Han")]
    [TestCase("RP4007", "status: true, laws", "status: true, party: persons, laws")]
    [TestCase("RP4009", "{low: 77, high: 78}", "{low: 79, high: 78}")]
    [TestCase("RP4009", "{low: 77, high: 78}", "{}")]
    [TestCase("RP4010", "as_of: 2020-01-01, ", "")]
    [TestCase("RP4011", "layers: [UN, EU]}", "layers: [UN, EU], review_at_score: 0}")]
    [TestCase("RP1009", "  - name: Work under the ban\n    case", "  - case")]
    public void A_test_that_could_test_nothing_is_an_error(string code, string old, string with)
    {
        Assert.That(Good.IndexOf(old, StringComparison.Ordinal), Is.GreaterThanOrEqualTo(0), "the test must replace something");
        var loaded = Suite(Good.Replace(old, with, StringComparison.Ordinal));
        var diagnostic = loaded.Diagnostics.FirstOrDefault(d => d.Code == code);
        Assert.That(diagnostic, Is.Not.Null, string.Join('\n', loaded.Diagnostics));
        Assert.That(diagnostic!.Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(diagnostic.Location.File.Replace('\\', '/'), Does.EndWith(File));
        Assert.That(diagnostic.Location.Line, Is.GreaterThan(0));
        Assert.That(() => loaded.GetValueOrThrow(), Throws.TypeOf<ComplianceDataException>());
    }

    [Test]
    public void A_record_that_a_reader_would_refuse_is_an_error()
    {
        var loaded = Suite(Good.Replace("paid: false", "payd: false", StringComparison.Ordinal));
        Assert.That(loaded.Diagnostics.Select(d => d.ToString()), Has.Some.Contains("payd").And.Some.Contains("did you mean \"paid\"?"));
        Assert.That(loaded.HasErrors, Is.True);
    }

    [Test]
    public void An_exemption_or_measure_of_another_rule_is_an_error()
    {
        var loaded = RulePackTests.Load(new SmallPack()
            .Rule("    unless: [X-1]\n", "")
            .Add(File, Good.ReplaceLineEndings("\n")).Write());
        Assert.That(loaded.Diagnostics.Select(d => d.Code), Has.Some.EqualTo("RP4008"));
    }

    [Test]
    public void A_rule_that_never_runs_on_such_a_record_is_an_error() => Assert.That(
        Suite(Good + "  - {name: A lease, record: {type: lease, id: l1, address: Musterweg 1}, expect: {findings: [{rule: W-1, status: false}]}}\n").Diagnostics.Select(d => d.Code),
        Does.Contain("RP4008"));

    [Test]
    public void A_pack_without_tests_is_an_error()
    {
        Assert.That(RulePackTests.Load(new SmallPack().Write()).Diagnostics.Single().Code, Is.EqualTo("RP4001"));
        Assert.That(Suite("format: rulepack-test/1\ntests: []\n").Diagnostics.Single().Code, Is.EqualTo("RP4001"));
    }

    [Test]
    public void A_pack_with_an_error_brings_its_own_diagnostics() => Assert.That(
        RulePackTests.Load(new SmallPack().Rule("clock: w.employment", "clok: w.employment").Add(File, Good).Write()).Diagnostics.Select(d => d.Code),
        Does.Contain("RP1004"));

    [Test]
    public void A_misspelt_rule_brings_the_nearest_one() => Assert.That(
        Suite(Good.Replace("rule: W-1, status: unknown", "rule: W1, status: unknown", StringComparison.Ordinal)).Diagnostics.Single().ToString(),
        Does.Contain("did you mean \"W-1\"?"));

    [Test]
    public void Cases_of_a_folder_with_an_error_are_refused_as_a_whole() => Assert.That(
        () => RulePackTests.Cases(new SmallPack().Add(File, Good.Replace("matches: []", "match: []", StringComparison.Ordinal)).Write()).Count(),
        Throws.TypeOf<ComplianceDataException>());

    private static LoadResult<RulePackTestSuite> Suite(string tests) => RulePackTests.Load(new SmallPack().Add(File, tests.ReplaceLineEndings("\n")).Write());
}
