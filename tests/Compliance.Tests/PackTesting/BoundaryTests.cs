using Compliance.PackTesting;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting;

/// <summary>Days around dates of law: un_duty starts on 2015-06-10, eu_ban is in force from 2016-03-01 to 2018-12-31.</summary>
internal sealed class BoundaryTests
{
    private const string File = "tests/days.yaml";

    private const string Base = """
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01, layers: [UN, EU]}
        tests:
          - name: Work
            record:
              type: worker
              id: w1
              person: {name: Han Myong-su, nationalities: [KP], nationality_source: document}
              employment: 2017-02-01/2017-03-01
              permit_issued: 2017-01-01
              paid: false
              documents: []
            expect: {verdict: prohibited, findings: [{rule: W-1, status: true}]}

        """;

    [Test]
    public void A_boundary_makes_the_day_before_and_the_day_itself()
    {
        var suite = Suite("    boundary: {field: employment, around: law.un_duty.from, rule: W-1, day_before: not_in_force, same_day: true}\n");

        Assert.That(suite.Cases.Skip(1).Select(c => c.Name), Is.EqualTo(new[] { "Work / the day before un_duty starts (W-1)", "Work / the day un_duty starts (W-1)" }));
        Assert.That(suite.Run(SmallPack.Watchlist).ToString(), Is.EqualTo("3 passed, 0 failed, 0 todo"));
        Assert.That(suite.Cases.Skip(1).Select(c => c.Location.Line), Is.All.EqualTo(14));
    }

    [Test]
    public void The_end_of_a_measure_has_a_day_after_too()
    {
        var suite = Suite(
            "    boundary: {field: employment, around: law.eu_ban.to, rule: W-1, same_day: {laws: {eu_ban: prohibited}}, day_before: {laws: {eu_ban: prohibited}}, day_after: {status: true, laws: {eu_ban: not_in_force}, verdict: review}}\n");

        Assert.That(suite.Cases.Skip(1).Select(c => c.Name[7..]), Is.EqualTo(new[] { "the day before eu_ban ends (W-1)", "the day eu_ban ends (W-1)", "the day after eu_ban ends (W-1)" }));
        Assert.That(suite.Run(SmallPack.Watchlist).ToString(), Is.EqualTo("4 passed, 0 failed, 0 todo"));
    }

    // Half of the year of 2015 is sure neither to lie before nor after the commencement.
    [Test]
    public void An_uncertain_date_gives_the_sure_days_and_the_undecided_ones_between()
    {
        var suite = Suite(
            "    boundary: {field: employment, around: law.un_duty.from, rule: W-1, day_before: not_in_force, undecided: unknown, same_day: true}\n",
            p => p.Measure("from: 2015-06-10", "from: \"[2015-06-10..2015-06-12]\""));

        Assert.That(suite.Cases.Skip(1).Select(c => c.Name[7..]), Is.EqualTo(new[]
        {
            "the day before un_duty may start (W-1)", "un_duty may have started by 2015-06-10 (W-1)", "un_duty may have started by 2015-06-11 (W-1)", "the day un_duty has surely started (W-1)",
        }));
        Assert.That(suite.Run(SmallPack.Watchlist).ToString(), Is.EqualTo("5 passed, 0 failed, 0 todo"));
    }

    [Test]
    public void An_uncertain_end_gives_the_undecided_days_after_the_last_sure_one()
    {
        var suite = Suite(
            "    boundary: {field: employment, around: law.eu_ban.to, rule: W-1, same_day: {laws: {eu_ban: prohibited}}, undecided: {laws: {eu_ban: review}}, day_after: {laws: {eu_ban: not_in_force}}}\n",
            p => p.Measure("to: 2018-12-31", "to: 2018-12"));

        Assert.That(suite.Cases.Skip(1).Select(c => c.Name[7..]), Is.EqualTo(new[]
        {
            "the day eu_ban is surely still in force (W-1)", "eu_ban may have ended by 2018-12-02 (W-1)", "eu_ban may have ended by 2018-12-31 (W-1)", "the day eu_ban has surely ended (W-1)",
        }));
        Assert.That(suite.Run(SmallPack.Watchlist).ToString(), Is.EqualTo("5 passed, 0 failed, 0 todo"));
    }

    [Test]
    public void Boundaries_of_a_rule_cover_every_date_of_its_measures_with_what_the_case_expects()
    {
        var suite = Suite("    boundaries: {rule: W-1, field: employment}\n");

        Assert.That(suite.Cases.Skip(1).Select(c => c.Name[7..]), Is.EqualTo(new[]
        {
            "the day before un_duty starts (W-1)", "the day un_duty starts (W-1)",
            "the day before eu_ban starts (W-1)", "the day eu_ban starts (W-1)",
            "the day before eu_ban ends (W-1)", "the day eu_ban ends (W-1)", "the day after eu_ban ends (W-1)",
        }));
        Assert.That(suite.Run(SmallPack.Watchlist).ToString(), Is.EqualTo("8 passed, 0 failed, 0 todo"));
    }

    [Test]
    public void Boundaries_of_a_rule_take_only_selected_layers() => Assert.That(
        Suite("    boundaries: {rule: W-1, field: employment}\n", text: Base.Replace("[UN, EU]", "[UN]", StringComparison.Ordinal).Replace("verdict: prohibited", "verdict: review", StringComparison.Ordinal)).Cases,
        Has.Length.EqualTo(3));

    // A list that became empty by an edit would test nothing and say nothing.
    [TestCase("    boundary: []\n")]
    [TestCase("    boundaries: []\n")]
    [TestCase("    vary:\n      - {name: a row, set: {paid: true}, boundary: []}\n")]
    public void A_list_of_no_boundary_is_refused(string rows)
    {
        var loaded = RulePackTests.Load(new SmallPack().Add(File, Base + rows).Write());
        Assert.That(loaded.Diagnostics.Select(d => $"{d.Severity} {d.Code}"), Does.Contain("Error RP1030"));
    }

    // A wrong date in the pack must be noticed: that is what the days are for.
    [TestCase("from: 2015-06-10", "from: 2015-06-11")]
    [TestCase("from: 2015-06-10", "from: 2015-06-09")]
    [TestCase("to: 2018-12-31", "to: 2018-12-30")]
    [TestCase("to: 2018-12-31", "to: 2019-01-01")]
    public void A_date_that_is_written_down_a_day_off_moves_the_days_with_it(string old, string with)
    {
        var summary = Suite("    boundaries: {rule: W-1, field: employment}\n", p => p.Measure(old, with)).Run(SmallPack.Watchlist);
        Assert.That(summary.IsGreen, Is.True, "the days follow the pack; what holds the pack to the law is the fact sheet");
    }

    [Test]
    public void The_as_of_day_is_a_field_too_and_moves_along_with_later_days()
    {
        var suite = Suite(
            "    boundary: {field: as_of, around: law.eu_ban.from, rule: W-1, day_before: {laws: {eu_ban: not_in_force}}, same_day: {laws: {eu_ban: prohibited}}}\n",
            text: Base.Replace("employment: 2017-02-01/2017-03-01", "employment: 2010-02-01/..", StringComparison.Ordinal));
        Assert.That(suite.Run(SmallPack.Watchlist).Results.Skip(1).Select(r => r.Passed), Is.All.True);
        Assert.That(suite.Cases[1].AsOf, Is.EqualTo(new DateOnly(2016, 2, 29)));

        var late = Suite("    boundary: {field: employment, around: law.eu_ban.to, rule: W-1, same_day: {laws: {eu_ban: prohibited}}, day_after: {laws: {eu_ban: not_in_force}}}\n", text: Base.Replace("as_of: 2020-01-01", "as_of: 2017-06-01", StringComparison.Ordinal));
        Assert.That(late.Cases[^1].AsOf, Is.EqualTo(new DateOnly(2019, 1, 1)));
        Assert.That(late.Run(SmallPack.Watchlist).IsGreen, Is.True);
    }

    [Test]
    public void A_row_and_a_list_of_boundaries_work_alike()
    {
        var suite = Suite("""
                vary:
                  - name: under EU law
                    layers: [EU]
                    boundary:
                      - {field: employment, around: law.eu_ban.from, rule: W-1, day_before: not_in_force, same_day: true}
                      - {name: once more, field: [employment, permit_issued], around: law.eu_ban.from, rule: W-1, day_before: not_in_force, same_day: true, todo: as an example}

            """);
        Assert.That(suite.Cases.Select(c => c.Name), Does.Contain("Work / under EU law / once more: the day eu_ban starts (W-1)"));
        Assert.That(suite.Run(SmallPack.Watchlist).ToString(), Is.EqualTo("4 passed, 2 failed, 0 todo"), "a todo that passes fails");
    }

    [Test]
    public void A_boundary_that_is_not_met_fails_with_the_days()
    {
        var result = Suite("    boundary: {field: employment, around: law.un_duty.from, rule: W-1, day_before: unknown, same_day: true}\n").Cases[1].Run(SmallPack.Watchlist);
        Assert.That(result.Outcome, Is.EqualTo(RulePackTestOutcome.Failed));
        Assert.That(result.Failures.Single(), Does.Contain("expected status unknown, was not_in_force")
            .And.Contain("not in force: the clock (w.employment) says 2015-06-09, nothing after 2020-01-01 counts; un_duty is in force from 2015-06-10; eu_ban is in force from 2016-03-01 to 2018-12-31"));
    }

    // A boundary must not stay green by testing nothing.
    [TestCase("RP4012", "{field: employment, around: law.un_dty.from, rule: W-1, day_before: not_in_force, same_day: true}")]
    [TestCase("RP4012", "{field: employment, around: un_duty.from, rule: W-1, day_before: not_in_force, same_day: true}")]
    [TestCase("RP4012", "{field: employment, around: law.un_duty.to, rule: W-1, same_day: true, day_after: not_in_force}")]
    [TestCase("RP4012", "{field: employment, around: law.un_duty.due, rule: W-1, same_day: true, day_after: not_in_force}")]
    [TestCase("RP4013", "{field: permit_issued, around: law.un_duty.from, rule: W-1, day_before: not_in_force, same_day: true}")]
    [TestCase("RP4013", "{field: as_of, around: law.eu_ban.to, rule: W-1, same_day: true, day_after: false}")]
    [TestCase("RP4014", "{field: paid, around: law.un_duty.from, rule: W-1, day_before: not_in_force, same_day: true}")]
    [TestCase("RP4014", "{field: [], around: law.un_duty.from, rule: W-1, day_before: not_in_force, same_day: true}")]
    [TestCase("RP4015", "{field: employment, around: law.un_duty.from, rule: W-1, same_day: true}")]
    [TestCase("RP4015", "{field: employment, around: law.un_duty.from, rule: W-1, day_before: true, same_day: true}")]
    [TestCase("RP4015", "{field: employment, around: law.un_duty.from, rule: W-1, day_before: {}, same_day: true}")]
    [TestCase("RP4015", "{field: employment, around: law.un_duty.from, rule: W-1, day_before: not_in_force, same_day: true, undecided: unknown}")]
    [TestCase("RP4015", "{field: employment, around: law.un_duty.from, rule: W-1, day_before: not_in_force, same_day: true, day_after: true}")]
    [TestCase("RP4015", "{field: employment, around: law.eu_ban.to, rule: W-1, same_day: true}")]
    [TestCase("RP4006", "{field: employments, around: law.un_duty.from, rule: W-1, day_before: not_in_force, same_day: true}")]
    [TestCase("RP4007", "{field: employment, around: law.un_duty.from, rule: W-2, day_before: not_in_force, same_day: true}")]
    [TestCase("RP4008", "{field: employment, around: law.un_duty.from, rule: W-1, day_before: {laws: {ex: clear}}, same_day: true}", TestName = "A_measure_of_another_rule")]
    [TestCase("RP1009", "{field: employment, around: law.un_duty.from, day_before: not_in_force, same_day: true}")]
    [TestCase("RP1009", "{around: law.un_duty.from, rule: W-1, day_before: not_in_force, same_day: true}")]
    [TestCase("RP1011", "{field: employment, around: law.un_duty.from, rule: W-1, day_before: not-in-force, same_day: true}")]
    [TestCase("RP1004", "{field: employment, around: law.un_duty.from, rule: W-1, day_befor: not_in_force, same_day: true}")]
    [TestCase("RP1008", "employment")]
    public void A_boundary_that_could_test_nothing_is_an_error(string code, string boundary)
    {
        var loaded = Load($"    boundary: {boundary}\n", p => p.Measure("law:\n", "law:\n  - {id: ex, measure: T-0, layer: UN, instrument: X, paragraph: \"1\", in_force: {from: 2015-06-10, to: open}, addressee: states, force: binding, verified: primary, source: T, gist: Another one.}\n"));
        AssertError(loaded, code);
    }

    [TestCase("RP4013", "{rule: W-1, field: permit_issued}", "status: true")]
    [TestCase("RP4015", "{rule: W-1, field: employment}", "status: not_in_force")]
    [TestCase("RP4015", "{rule: W-1, field: employment}", "activity: 0")]
    [TestCase("RP1004", "{rule: W-1, field: employment, same_day: true}", "status: true")]
    public void Boundaries_that_could_test_nothing_are_errors(string code, string boundaries, string expected) =>
        AssertError(Load($"    boundaries: {boundaries}\n", text: Base.Replace("status: true", expected, StringComparison.Ordinal)), code);

    [Test]
    public void A_test_may_consist_of_boundaries_alone()
    {
        var suite = Suite(
            "    boundary: {field: employment, around: law.un_duty.from, rule: W-1, day_before: not_in_force, same_day: true}\n",
            text: Base.Replace("    expect: {verdict: prohibited, findings: [{rule: W-1, status: true}]}\n", "", StringComparison.Ordinal));
        Assert.That(suite.Cases, Has.Length.EqualTo(2));
    }

    private static void AssertError(LoadResult<RulePackTestSuite> loaded, string code)
    {
        var diagnostic = loaded.Diagnostics.FirstOrDefault(d => d.Code == code);
        Assert.That(diagnostic, Is.Not.Null, string.Join('\n', loaded.Diagnostics));
        Assert.That(diagnostic!.Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(diagnostic.Location.Line, Is.GreaterThan(0));
    }

    private static RulePackTestSuite Suite(string more, Func<SmallPack, SmallPack>? change = null, string? text = null) => Load(more, change, text).GetValueOrThrow();

    private static LoadResult<RulePackTestSuite> Load(string more, Func<SmallPack, SmallPack>? change = null, string? text = null)
    {
        var pack = new SmallPack().Add(File, (text ?? Base).ReplaceLineEndings("\n") + more.ReplaceLineEndings("\n"));
        return RulePackTests.Load((change?.Invoke(pack) ?? pack).Write());
    }
}
