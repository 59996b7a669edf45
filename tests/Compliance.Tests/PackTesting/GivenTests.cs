using Compliance.PackTesting;
using Compliance.Rules;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting;

/// <summary>Candidates that a test gives in place of the name search; the small pack's watchlist holds one party, KPe.999.</summary>
internal sealed class GivenTests
{
    // Another name than the listed one, so that only what is given can make it a candidate. 26 dB for the name and -20 before any evidence.
    private const string Base = """
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01, layers: [UN, EU]}
        tests:
          - name: Work
            record:
              type: worker
              id: w1
              person: {name: Han Myong-su, nationalities: [CH], birth_date: 1970-01-01, native_name: none, other_names: none, identifiers: none, email: none, phone: none, bic: none}
              employer: {name: Invented Trading Corporation}
              employment: 2017-02-01/2017-03-01
              paid: false
              documents: []
            GIVEN
            expect: {verdict: VERDICT, findings: [{rule: W-1, status: STATUS}]MORE}

        """;

    [TestCase("matches: [{party: person, reference: KPe.999, similarity: 9900}]", "review", "unknown", ", matches: [KPe.999]", TestName = "A_candidate_is_what_the_test_gives")]
    [TestCase("matches: [{party: person, reference: \"UN:KPe.999\", similarity: 9900}]", "review", "unknown", ", matches: [KPe.999]", TestName = "A_reference_may_name_its_authority")]
    [TestCase("matches: [{party: person, reference: none}]", "clear", "false", ", matches: [KPe.999]", TestName = "None_stands_for_no_candidate_and_leaves_other_roles_to_the_search")]
    [TestCase("matches: []", "clear", "false", ", matches: []", TestName = "An_empty_list_stands_for_no_candidate_of_any_party")]
    public void A_given_candidate_replaces_the_search(string given, string verdict, string status, string more)
    {
        var result = Suite(given, verdict, status, more).Cases.Single().Run(SmallPack.Watchlist);
        Assert.That(result.Failures, Is.Empty);
    }

    // Without what is given the very same record has another outcome: the stub is what decided.
    [Test]
    public void What_is_given_decides_and_nothing_else_does()
    {
        var suite = RulePackTests.Load(new SmallPack().Add("tests/t.yaml", Text("given: {matches: [{party: person, reference: KPe.999, similarity: 9900}]}", "review", "unknown", "").Replace("    given: {matches: [{party: person, reference: KPe.999, similarity: 9900}]}\n", "", StringComparison.Ordinal)).Write()).GetValueOrThrow();
        Assert.That(suite.Cases.Single().Run(SmallPack.Watchlist).Result.Verdict, Is.EqualTo(Verdict.Clear));
    }

    [TestCase("agrees", Truth.True)]
    [TestCase("near", Truth.True)]
    [TestCase("contradicts", Truth.False)]
    public void The_date_of_birth_of_a_given_candidate_says_what_the_test_says(string word, Truth agrees)
    {
        var result = Suite($"matches: [{{party: person, reference: KPe.999, similarity: 9900, birth_date: {word}}}]", "review", "unknown", "", p => p
            .Rule("- {id: N4, group: contra", "- {id: N5, group: birth, fact: listed_birth_date, db: 30}\n      - {id: N6, group: birth, fact: listed_birth_date_contradicts, db: 1}\n      - {id: N4, group: contra")
            .Rule("groups: {", "groups: {birth: {combine: max, cap: 30}, ")).Cases.Single().Run(SmallPack.Watchlist);

        var indicators = result.Result.Findings.Single().Nexus.Single().Contributions.Select(c => c.Indicator).ToList();
        Assert.That(indicators.Contains("N5"), Is.EqualTo(agrees == Truth.True));
        Assert.That(indicators.Contains("N6"), Is.EqualTo(agrees == Truth.False));
        Assert.That(result.Result.Parties.Single(p => p.Role == "person").Matches.Single().Band.ToString(), Is.EqualTo(agrees == Truth.True ? "Strong" : "Possible"), "as in the search, a contradiction lowers the band");
    }

    [Test]
    public void An_earlier_review_gives_the_fact_that_the_record_would_state()
    {
        static SmallPack Confirmed(SmallPack pack) => pack.Rule("- {id: N4, group: contra", "- {id: N5, group: name, fact: listing_confirmed, db: 40}\n      - {id: N4, group: contra");

        var test = Suite("history: [{party: person, confirmed: KPe.999}]", "prohibited", "true", "", Confirmed).Cases.Single();
        Assert.That(test.Run(SmallPack.Watchlist).Failures, Is.Empty);
        Assert.That(test.Record.Parties.Single(p => p.Role == "person").Party.ConfirmedListing, Is.EqualTo("KPe.999"));
    }

    [Test]
    public void A_row_keeps_what_the_test_gives_unless_it_gives_something_itself()
    {
        var suite = Suite("matches: [{party: person, reference: KPe.999, similarity: 9900}]", "review", "unknown", "", null, """
                vary:
                  - {name: unpaid, set: {paid: true}, expect: {verdict: review}}
                  - {name: nobody, given: {matches: [{party: person, reference: none}]}, expect: {verdict: clear, findings: [{rule: W-1, status: false}]}}

            """);
        Assert.That(suite.Run(SmallPack.Watchlist).ToString(), Is.EqualTo("3 passed, 0 failed, 0 todo"));
    }

    // Whether a reference exists depends on the list in use, so it shows when the case runs; it fails whatever was expected, todo or not.
    [TestCase("matches: [{party: person, reference: KPe.998, similarity: 9900}]")]
    [TestCase("history: [{party: person, confirmed: KPe.998}]")]
    public void A_reference_that_is_not_listed_fails_at_its_place(string given)
    {
        var result = Suite(given, "review", "unknown", "", p => p.Rule("- {id: N4, group: contra", "- {id: N5, group: name, fact: listing_confirmed, db: 40}\n      - {id: N4, group: contra")).Cases.Single().Run(SmallPack.Watchlist);
        Assert.That(result.Outcome, Is.EqualTo(RulePackTestOutcome.Failed));
        Assert.That(result.Failures.Single(), Does.Contain("RP4017").And.Contain("KPe.998").And.Match(@"t\.yaml:13:\d+"));
    }

    // What nothing reads would look like a test of something.
    [TestCase("RP4016", "matches: [{party: employer, reference: KPe.999, similarity: 9900}]", TestName = "A_role_that_no_rule_asks_about")]
    [TestCase("RP4016", "history: [{party: person, confirmed: KPe.999}]", TestName = "A_confirmation_that_no_indicator_reads")]
    [TestCase("RP4016", "matches: [{party: person, reference: none, similarity: 9900}]", TestName = "A_figure_of_no_candidate")]
    [TestCase("RP4016", "matches: [{party: person, reference: none}, {party: person, reference: KPe.999, similarity: 9900}]", TestName = "A_candidate_and_none")]
    [TestCase("RP4016", "matches: [{party: person, reference: KPe.999, similarity: 9900, country: agrees}]", TestName = "A_country_that_the_record_does_not_state")]
    [TestCase("RP4016", "", TestName = "Nothing_given")]
    [TestCase("RP4007", "matches: [{party: persons, reference: KPe.999, similarity: 9900}]", TestName = "A_role_that_does_not_exist")]
    [TestCase("RP4007", "history: [{party: agency, confirmed: KPe.999}]", TestName = "A_role_that_the_record_does_not_fill")]
    [TestCase("RP1009", "matches: [{party: person, reference: KPe.999}]", TestName = "A_candidate_without_a_figure")]
    [TestCase("RP1011", "matches: [{party: person, reference: KPe.999, similarity: 10001}]", TestName = "A_figure_beyond_the_scale")]
    [TestCase("RP1011", "matches: [{party: person, reference: KPe.999, similarity: 9900, birth_date: perhaps}]", TestName = "A_word_that_does_not_exist")]
    [TestCase("RP1004", "matches: [{party: person, reference: KPe.999, similarty: 9900}]", TestName = "A_misspelt_key")]
    [TestCase("RP1004", "match: []", TestName = "A_misspelt_list")]
    public void A_given_fact_that_nothing_reads_is_an_error(string code, string given)
    {
        var loaded = Load(given, "review", "unknown", "");
        Assert.That(loaded.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code), Does.Contain(code), string.Join('\n', loaded.Diagnostics));
        Assert.That(loaded.Diagnostics.First(d => d.Code == code).Location.Line, Is.EqualTo(13));
    }


    private static string Text(string given, string verdict, string status, string more) => Base.ReplaceLineEndings("\n")
        .Replace("GIVEN", given, StringComparison.Ordinal)
        .Replace("VERDICT", verdict, StringComparison.Ordinal)
        .Replace("STATUS", status, StringComparison.Ordinal)
        .Replace("MORE", more, StringComparison.Ordinal);

    private static LoadResult<RulePackTestSuite> Load(string given, string verdict, string status, string more, Func<SmallPack, SmallPack>? change = null, string rows = "") => RulePackTests.Load(
        (change?.Invoke(new SmallPack()) ?? new SmallPack()).Add("tests/t.yaml", Text($"given: {{{given}}}", verdict, status, more) + rows.ReplaceLineEndings("\n")).Write());

    private static RulePackTestSuite Suite(string given, string verdict, string status, string more, Func<SmallPack, SmallPack>? change = null, string rows = "") =>
        Load(given, verdict, status, more, change, rows).GetValueOrThrow();
}
