using Compliance.PackTesting;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting;

/// <summary>Expectations rewritten to what came out: the file keeps everything else byte for byte.</summary>
internal sealed class UpdateTests
{
    private const string File = "tests/t.yaml";

    // Flow and block style, comments, quotes, blank lines and odd spacing: all of it is the author's.
    private const string Good = """
        # The file's own remark.
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01, layers: [UN, EU]}

        tests:
          - name: "Work"   # in quotes
            record:
              type: worker
              id: w1
              person: {name: Han Myong-su, nationalities: [KP], nationality_source: document}
              employment: 2017-02-01/2017-03-01
              paid: false
              documents: []
            expect:
              # why it is so
              verdict:   prohibited   # and here
              findings:
                # the rule
                - rule: W-1
                  status: true
                  laws: {un_duty: state_duty,   eu_ban: prohibited}
                  exemptions:
                    X-1: absent
              matches: []
              score: { low: 77, high: 78 }
            vary:
              - {name: under UN law, layers: [UN], expect: {verdict: review, findings: [{rule: W-1, status: true}], score: {low: 77}}}
              - {name: 'before',  set: {employment: 2014}, expect: {verdict: clear, findings: [ {rule: W-1, status: not_in_force} ], score: {high: 0}}}  # a remark
              - name: in block style
                set:
                  person.nationalities: [CH]
                expect:
                  verdict: clear
                  findings: []
                  score: {high: 0}

        """;

    [Test]
    public void What_passes_is_not_touched()
    {
        var update = Propose(Good);
        Assert.That((update.HasChanges, update.Diff, update.Left.Length), Is.EqualTo((false, "", 0)), string.Join('\n', update.Left) + update.Diff);
    }

    // Each is one slip; the update undoes it, and the file is what it was.
    [TestCase("verdict:   prohibited", "verdict:   clear")]
    [TestCase("status: true\n", "status: unknown\n")]
    [TestCase("un_duty: state_duty,", "un_duty: clear,")]
    [TestCase("eu_ban: prohibited}", "eu_ban: \"not_in_force\"}", "eu_ban: prohibited}")]
    [TestCase("X-1: absent", "X-1: granted")]
    [TestCase("matches: []", "matches: [KPe.999]")]
    [TestCase("{ low: 77, high: 78 }", "{ low: 77, high: 77.1 }", "{ low: 77, high: 77.54 }")]
    [TestCase("{ low: 77, high: 78 }", "{ low: 78, high: 79 }", "{ low: 77.54, high: 79 }")]
    [TestCase("{verdict: review, findings", "{verdict: clear, findings")]
    [TestCase("[{rule: W-1, status: true}]", "[]")]
    [TestCase("[ {rule: W-1, status: not_in_force} ]", "[ {rule: W-1, status: true} ]")]
    [TestCase("          verdict: clear\n", "          verdict: review\n")]
    public void A_slip_is_undone_and_nothing_else_changes(string right, string wrong, string? written = null)
    {
        Assert.That(Text(Good), Does.Contain(right), "the test must replace something");
        var expected = written is null ? Text(Good) : Text(Good).Replace(right, written, StringComparison.Ordinal);
        var folder = Write(Text(Good).Replace(right, wrong, StringComparison.Ordinal));
        var update = RulePackTests.Update(folder, SmallPack.Watchlist).GetValueOrThrow();

        Assert.That(update.Left, Is.Empty);
        Assert.That(Read(folder), Is.EqualTo(Text(Good).Replace(right, wrong, StringComparison.Ordinal)), "nothing is written before it is accepted");
        update.Accept();
        Assert.That(Read(folder), Is.EqualTo(expected));
        AssertGreenAndStill(folder);
    }

    [Test]
    public void Line_breaks_and_byte_order_mark_stay()
    {
        var folder = Write("\uFEFF" + Text(Good).Replace("\n", "\r\n", StringComparison.Ordinal).Replace("status: true\r\n", "status: false\r\n", StringComparison.Ordinal));
        RulePackTests.Update(folder, SmallPack.Watchlist).GetValueOrThrow().Accept();
        Assert.That(Read(folder), Is.EqualTo("\uFEFF" + Text(Good).Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Test]
    public void The_diff_is_unified_and_names_the_line()
    {
        var update = Propose(Text(Good).Replace("verdict:   prohibited", "verdict:   clear", StringComparison.Ordinal));
        Assert.That(update.Diff.Replace('\\', '/'), Does.Match(@"^--- .*tests/t\.yaml\n\+\+\+ .*tests/t\.yaml\n@@ -14,5 \+14,5 @@ .*tests/t\.yaml:16\n     expect:\n       # why it is so\n-      verdict:   clear   # and here\n\+      verdict:   prohibited   # and here\n       findings:\n         # the rule\n$"));
    }

    // A change of the test breaks the row that inherits from it; the row then gets a key of its own, in its own style.
    [Test]
    public void A_row_that_inherited_a_key_gets_its_own()
    {
        var folder = Write(Tests("""
            expect: {verdict: prohibited, findings: [{rule: W-1, status: true}], matches: [], score: {low: 1}}
                vary:
                  - {name: in flow style, layers: [UN]}
                  - name: in block style
                    layers: [UN]
                  - name: with an expectation
                    layers: [UN]
                    expect:
                      matches: []
                  - {name: of another status, set: {employment: 2014}, expect: {verdict: clear}}

            """));
        var update = RulePackTests.Update(folder, SmallPack.Watchlist).GetValueOrThrow();
        update.Accept();

        Assert.That(update.Left, Is.Empty);
        Assert.That(Read(folder), Does.Contain("- {name: in flow style, layers: [UN], expect: {verdict: review}}")
            .And.Contain("        layers: [UN]\n        expect: {verdict: review}\n      - name: with an expectation")
            .And.Contain("        expect:\n          matches: []\n          verdict: review\n")
            .And.Contain("expect: {verdict: clear, findings: [{rule: W-1, status: not_in_force}], score: {low: 0}}}"));
        AssertGreenAndStill(folder);
    }

    [Test]
    public void Findings_are_added_and_taken_out_in_the_style_of_the_list()
    {
        // A second rule on the record that no test names, and an entry for an activity that a worker never has.
        var folder = Write(Tests("""
            expect:
                  findings:
                    - {rule: W-1, status: true}   # stays
                    - {rule: W-1, party: employer, status: true}
                  verdict: prohibited
            """), TwoRules);
        RulePackTests.Update(folder, SmallPack.Watchlist).GetValueOrThrow().Accept();

        Assert.That(Read(folder), Does.Contain("        - {rule: W-1, status: true}   # stays\n        - {rule: W-2, status: true}\n      verdict: prohibited"));
        AssertGreenAndStill(folder);
    }

    [Test]
    public void Several_findings_are_added_in_one_go_to_a_list_in_brackets()
    {
        var folder = Write(Tests("expect: {findings: [{rule: W-1, status: true}]}\n"), p => TwoRules(p).Add("rules/more.yaml", Rule("W-3")));
        RulePackTests.Update(folder, SmallPack.Watchlist).GetValueOrThrow().Accept();

        Assert.That(Read(folder), Does.Contain("expect: {findings: [{rule: W-1, status: true}, {rule: W-2, status: true}, {rule: W-3, status: true}]}"));
        AssertGreenAndStill(folder);
    }

    [Test]
    public void The_last_entries_of_lists_and_mappings_leave_nothing_behind()
    {
        var folder = Write(Tests("""
            expect: {findings: [{rule: W-1, status: true, party: employer}, {rule: W-1, status: true, party: person}], complete: false, verdict: clear}
                vary:
                  - name: block
                    set: {person.nationalities: [CH]}
                    expect:
                      findings:
                        - rule: W-1
                          status: true
                          exemptions: {X-1: absent}

            """));
        RulePackTests.Update(folder, SmallPack.Watchlist).GetValueOrThrow().Accept();

        Assert.That(Read(folder), Does.Contain("expect: {findings: [], complete: false, verdict: prohibited}")
            .And.Contain("            - rule: W-1\n              status: false\n"));
        Assert.That(Read(folder), Does.Not.Contain("exemptions"));
        AssertGreenAndStill(folder);
    }

    [Test]
    public void Days_around_dates_of_law_are_rewritten_where_the_author_wrote_them()
    {
        var folder = Write(Tests("""
            expect: {verdict: prohibited, findings: [{rule: W-1, status: true}]}
                boundary:
                  - {field: employment, around: law.un_duty.from, rule: W-1, day_before: unknown, same_day: true}
                  - {field: employment, around: law.eu_ban.from, rule: W-1, day_before: {status: false, laws: {eu_ban: review}, verdict: clear}, same_day: {laws: {eu_ban: prohibited}}}

            """));
        var update = RulePackTests.Update(folder, SmallPack.Watchlist).GetValueOrThrow();
        update.Accept();

        Assert.That(Read(folder), Does.Contain("day_before: not_in_force, same_day: true}").And.Contain("day_before: {status: true, laws: {eu_ban: not_in_force}, verdict: review}"));
        AssertGreenAndStill(folder);
    }

    [Test]
    public void What_only_the_author_can_settle_is_named_and_left()
    {
        var text = Tests("""
            expect: {verdict: prohibited, findings: [{rule: W-1, status: true}], explain: {W-1: [left]}}
                vary:
                  - {name: wrong and known, set: {employment: 2014}, todo: later, expect: {verdict: prohibited, explain: {}}}
                  - {name: right and marked, set: {employment: 2016-04}, todo: later, expect: {verdict: prohibited, explain: {}}}

            """);
        var update = Propose(text);

        Assert.That(update.HasChanges, Is.False, update.Diff);
        Assert.That(update.Left, Has.Length.EqualTo(2));
        Assert.That(update.Left, Has.Some.Contains("\"explain\"").And.Some.Contains("todo is the author's"));
    }

    [Test]
    public void A_file_that_changed_meanwhile_is_not_written_and_no_other_is()
    {
        var folder = Write(Text(Good).Replace("verdict:   prohibited", "verdict:   clear", StringComparison.Ordinal));
        System.IO.File.WriteAllText(Path.Combine(folder, "tests", "a.yaml"), Tests("expect: {verdict: clear}\n").Replace("name: one", "name: another", StringComparison.Ordinal));
        var update = RulePackTests.Update(folder, SmallPack.Watchlist).GetValueOrThrow();
        var other = System.IO.File.ReadAllText(Path.Combine(folder, "tests", "a.yaml"));
        System.IO.File.AppendAllText(Path.Combine(folder, File), "# more\n");

        var problem = Assert.Throws<ComplianceDataException>(update.Accept)!;
        Assert.That(problem.Diagnostics.Single().Code, Is.EqualTo("RP4018"));
        Assert.That(System.IO.File.ReadAllText(Path.Combine(folder, "tests", "a.yaml")), Is.EqualTo(other));
    }

    [Test]
    public void A_file_with_an_error_is_not_rewritten()
    {
        var loaded = RulePackTests.Update(Write(Text(Good).Replace("matches: []", "match: []", StringComparison.Ordinal)), SmallPack.Watchlist);
        Assert.That(loaded.Value, Is.Null);
        Assert.That(loaded.Diagnostics.Select(d => d.Code), Does.Contain("RP1004"));
    }

    private static SmallPack TwoRules(SmallPack pack) => pack.Add("rules/second.yaml", Rule("W-2"));

    private static string Rule(string id) => $$"""
        rules:
          - id: {{id}}
            title: Work once more
            scenario: guest-workers
            applies_to: worker as w
            law: [un_duty]
            clock: w.employment
            all:
              - {id: nexus, expr: dprk(w.person)}
            outcome: {verdict: review, severity: 10, basis: work}
            explain: "{w.person.name} worked on {days} under {law}"
            next: "Is a permit on file?"

        """.ReplaceLineEndings("\n");

    private static string Tests(string rest) => $$"""
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01, layers: [UN, EU]}
        tests:
          - name: one
            record: {type: worker, id: w1, person: {name: Han Myong-su, nationalities: [KP], nationality_source: document}, employment: 2017-02-01/2017-03-01, paid: false, documents: []}

        """.ReplaceLineEndings("\n") + "    " + rest.ReplaceLineEndings("\n");

    private static string Text(string text) => text.ReplaceLineEndings("\n");

    private static RulePackTestUpdate Propose(string tests) => RulePackTests.Update(Write(Text(tests)), SmallPack.Watchlist).GetValueOrThrow();

    private static string Write(string tests, Func<SmallPack, SmallPack>? change = null)
    {
        var pack = new SmallPack();
        var folder = (change?.Invoke(pack) ?? pack).Write();
        Directory.CreateDirectory(Path.Combine(folder, "tests"));
        System.IO.File.WriteAllText(Path.Combine(folder, File), tests);
        return folder;
    }

    private static string Read(string folder) => System.Text.Encoding.UTF8.GetString(System.IO.File.ReadAllBytes(Path.Combine(folder, File)));

    private static void AssertGreenAndStill(string folder)
    {
        var summary = RulePackTests.Load(folder).GetValueOrThrow().Run(SmallPack.Watchlist);
        Assert.That(summary.Failed, Is.Zero, Read(folder) + string.Join('\n', summary.Results.Where(r => !r.Passed)));
        Assert.That(RulePackTests.Update(folder, SmallPack.Watchlist).GetValueOrThrow().HasChanges, Is.False);
    }
}
