using System.Text.Json;
using NUnit.Framework;

namespace Compliance.Cli.Tests;

/// <summary>The commands on an overlay over a small pack with invented law.</summary>
internal sealed class OverlayCommandTests
{
    [Test]
    public void Its_tests_and_those_of_the_base_pass()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("packs", "test", Write(folder));

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("1 passed, 0 failed"));
    }

    // The base asks nothing about workers, so that such a record has to be looked at: a rule of the overlay alone does not make it read clear.
    [Test]
    public void A_rule_of_the_overlay_alone_makes_no_test_of_the_base_milder()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("packs", "test", WithWorker(folder, "review"));

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Error, Does.Not.Contain("RP2301"));
    }

    [Test]
    public void With_authority_what_gets_milder_is_named_with_who_allowed_it()
    {
        using var folder = new TemporaryFolder();
        var house = WithWorker(folder, "review");
        folder.Write("house/pack.yaml", File.ReadAllText(folder.At("house/pack.yaml")).Replace("path: ../town", "path: ../town, authority: the general counsel", StringComparison.Ordinal));
        var run = ToolRun.Of("packs", "test", house);

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Error, Does.Match(@"town/tests/worker\.yaml:4:\d+: info RP2301: with the overlay the record of the test ""Nothing is asked about workers"" is milder: review becomes clear"));
        Assert.That(run.Error, Does.Contain("by the authority of the general counsel"));
    }

    // What cannot be tried proves nothing.
    [Test]
    public void A_test_of_the_base_that_cannot_be_tried_is_3_and_named()
    {
        using var folder = new TemporaryFolder();
        var house = WithWorker(folder, "revue");
        var run = ToolRun.Of("packs", "test", house);

        Assert.That(run.Code, Is.EqualTo(3), run.ToString());
        Assert.That(run.Error, Does.Match(@"town/tests/worker\.yaml:6:\d+: error RP1011: "));
        Assert.That(ToolRun.Of("packs", "test", house, "--filter", "embassy").Code, Is.Zero, "a chosen few do not try the base");
    }

    [Test]
    public void The_report_of_a_check_names_the_base()
    {
        using var folder = new TemporaryFolder();
        var house = Write(folder);
        var text = ToolRun.Of("packs", "check", house, "--on", "2026-11-22");
        using var document = JsonDocument.Parse(ToolRun.Of("packs", "check", house, "--on", "2026-11-22", "--format", "json").Output);
        var pack = document.RootElement.GetProperty("packs")[0];

        Assert.That(text.Code, Is.Zero, text.ToString());
        Assert.That(text.Output, Does.Contain("house 1.0.0, 2 rules, 2 measures, layers TOWN, HOUSE, ").And.Contain(", over town 0.1.0, "));
        Assert.That((pack.GetProperty("id").GetString(), pack.GetProperty("base").GetProperty("id").GetString()), Is.EqualTo(("house", "town")));
    }

    [Test]
    public void Base_and_overlay_can_be_compared()
    {
        using var folder = new TemporaryFolder();
        var house = Write(folder);
        var run = ToolRun.Of("packs", "diff", folder.At("town"), house, "--fail-on", "milder");

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("newer  house 1.0.0 (").And.Contain(" over town 0.1.0 (").And.Contain("STRICTER  An embassy"));
    }

    [Test]
    public void Screening_and_law_tell_policy_from_law()
    {
        using var folder = new TemporaryFolder();
        var house = Write(folder);
        var records = folder.Write("leases.jsonl", """
            {"type": "lease", "id": "L-1", "lessor": {"name": "Muster Estates"}, "lessee": {"name": "Beispiel Trading", "country": "KP"}, "use": "embassy", "term": "2020-01-01/2021-12-31"}

            """);
        var run = ToolRun.Of("screen", records, "--as-of", "2026-11-22", "--pack", house);

        Assert.That(run.Code, Is.EqualTo(1), run.ToString());
        Assert.That(run.Output, Does.Contain("the verdict rests on policy; from law alone none follows"));
        Assert.That(ToolRun.Of("law", "--on", "2026-11-22", "--pack", house).Output, Does.Contain("a house rule of house, not law"));
    }

    [TestCase("test")]
    [TestCase("check")]
    [TestCase("schema")]
    [TestCase("mutate")]
    [TestCase("lock")]
    public void An_overlay_whose_base_is_missing_is_3(string command)
    {
        using var folder = new TemporaryFolder();
        var house = Write(folder);
        Directory.Delete(folder.At("town"), recursive: true);
        var run = ToolRun.Of("packs", command, house);

        Assert.That(run.Code, Is.EqualTo(3), run.ToString());
        Assert.That(run.Error, Does.Contain("error RP2302: there is no pack at \"../town\""));
    }

    [Test]
    public void It_is_locked_with_its_base_and_mutated_on_its_own()
    {
        using var folder = new TemporaryFolder();
        var house = Write(folder);
        Assert.That(ToolRun.Of("packs", "lock", house).Code, Is.Zero);
        Assert.That(ToolRun.Of("packs", "lock", house, "--verify").Output, Does.Contain("house 1.0.0 as locked, ").And.Contain(", over town 0.1.0"));

        var mutants = ToolRun.Of("packs", "mutate", house, "--all");
        Assert.That(mutants.Code, Is.Zero, mutants.ToString());
        Assert.That(mutants.Output, Does.Contain("L-1.tighten: the severity stays 80").And.Not.Contain("ordinance_3"));
    }

    private static string WithWorker(TemporaryFolder folder, string verdict)
    {
        var house = Write(folder);
        folder.Write("town/tests/worker.yaml", $$"""
            format: rulepack-test/1
            defaults: {as_of: 2026-11-22}
            tests:
              - name: Nothing is asked about workers
                record: {type: worker, id: T-2, name: Han Muster-il, nationalities: [CH], country: CH}
                expect: {verdict: {{verdict}}, findings: []}

            """);
        folder.Write("house/rules/workers.yaml", Rule("H-2", "worker as w", "w.employment", "dprk(w.person)"));
        return house;
    }

    private static string Write(TemporaryFolder folder)
    {
        const string test = """
            format: rulepack-test/1
            defaults: {as_of: 2026-11-22}
            tests:
              - name: NAME
                record: {type: lease, id: T-1, lessor: {name: Muster Estates}, lessee: {name: Beispiel Trading, country: KP}, use: USE, term: 2020-01-01/2021-12-31}
                expect: {verdict: prohibited}

            """;
        folder.WriteTownPack("town");
        folder.Write("town/tests/tests.yaml", test.Replace("NAME", "An office", StringComparison.Ordinal).Replace("USE", "office", StringComparison.Ordinal));
        folder.Write("house/pack.yaml", """
            format: rulepack/1
            id: house
            version: 1.0.0
            title: House rules
            overlay: {pack: town, version: 0.1.0, path: ../town}
            layers: [HOUSE]
            review: {by: nobody, done: 2026-11-22, next: 2027-11-22}
            disclaimer: Invented house rules.

            """);
        folder.Write("house/law/law.yaml", """
            law:
              - {id: house_1, measure: H-1, layer: HOUSE, instrument: House rules (invented), paragraph: "1", in_force: {from: 2018-01-01, to: open}, addressee: everyone, force: policy, verified: primary, source: H, gist: Invented.}

            """);
        folder.Write("house/rules/rules.yaml", "tighten:\n  - {rule: L-1, severity: 90, reason: The house lets nothing to such tenants.}\n" + Rule("H-1", "lease as l", "l.term", "dprk(l.lessee)"));
        folder.Write("house/tests/tests.yaml", test.Replace("NAME", "An embassy", StringComparison.Ordinal).Replace("USE", "embassy", StringComparison.Ordinal));
        return folder.At("house");
    }

    private static string Rule(string id, string scope, string clock, string expression) => $$"""
        rules:
          - id: {{id}}
            title: House rule
            scenario: diplomatic-property
            applies_to: {{scope}}
            law: [house_1]
            clock: {{clock}}
            all: [{id: nexus, expr: {{expression}}}]
            outcome: {verdict: prohibited, severity: 60, basis: house}
            explain: "On {days}."
            next: Why?

        """;
}
