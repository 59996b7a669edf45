using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Overlays;

/// <summary>What an overlay adds to findings is called policy, and law stays what it is.</summary>
internal sealed class OverlayFindingTests
{
    private const string AsOf = "2020-01-01";

    [Test]
    public void An_exemption_that_is_set_aside_is_not_granted_and_says_why()
    {
        var decision = new SmallOverlay().Finding(SmallOverlay.WithPermit(), AsOf).Exemptions.Single();

        Assert.That((decision.Id, decision.State), Is.EqualTo(("X-1", ExemptionState.SetAside)));
        Assert.That(decision.Text, Is.EqualTo(
            "set aside by the policy of house: The house accepts no permits for such work; by itself granted: proven by the document on file"));
    }

    // Read alone, "binds everyone" would be a statement of law that is not true: by law the permit lifts the ban.
    [Test]
    public void A_measure_that_law_lifts_says_that_policy_does_not()
    {
        var finding = new SmallOverlay().WithoutRule().Finding(SmallOverlay.WithPermit(), AsOf);

        Assert.That((finding.Status, finding.Verdict, finding.LawVerdict), Is.EqualTo((RuleStatus.True, Verdict.Prohibited, (Verdict?)Verdict.Exempt)));
        Assert.That(finding.Laws.Select(l => l.Reason), Has.All.StartWith("policy of house, not law: by law the exemption X-1 lifts it"));
        Assert.That(finding.Policy, Is.EqualTo(new[]
        {
            "the verdict rests on policy; by law alone it is exempt",
            "the severity is 90 in place of 80 by the policy of house: The house accepts no permits for such work",
        }));
    }

    // Without a permit law forbids the work as well: nothing rests on policy but the score.
    [Test]
    public void Where_law_comes_to_the_same_the_verdict_is_that_of_law()
    {
        var finding = new SmallOverlay().WithoutRule().Finding(SmallPack.Worker("2017-02-01/2017-03-01"), AsOf);

        Assert.That((finding.Verdict, finding.LawVerdict), Is.EqualTo((Verdict.Prohibited, (Verdict?)null)));
        Assert.That(finding.Laws.Select(l => l.Reason), Has.None.Contains("policy"));
        Assert.That(finding.Exemptions.Single().State, Is.EqualTo(ExemptionState.SetAside));
    }

    [Test]
    public void A_severity_that_is_raised_raises_the_score()
    {
        var worker = SmallPack.Worker("2017-02-01/2017-03-01");
        var (before, after) = (new SmallPack().Finding(worker, AsOf).Score, new SmallOverlay().Finding(worker, AsOf).Score);

        Assert.That(after.Point, Is.EqualTo(before.Point * 90 / 80).Within(1));
    }

    // The house rule begins on 2018-06-01; the ban of the EU ended with 2018.
    [TestCase("2018-05-01/2018-05-31", LawOutcome.NotInForce, Verdict.Clear)]
    [TestCase("2018-05-01/2018-06-01", LawOutcome.Prohibited, Verdict.Prohibited)]
    [TestCase("2019-02-01/2019-03-01", LawOutcome.Prohibited, Verdict.Prohibited)]
    public void Policy_yields_the_verdict_of_its_rule_on_its_days(string employment, LawOutcome outcome, Verdict verdict)
    {
        var finding = new SmallOverlay().Finding(SmallPack.Worker(employment), AsOf, "H-1");

        Assert.That((finding.Laws.Single().Outcome, finding.Verdict), Is.EqualTo((outcome, verdict)));
    }

    [Test]
    public void Policy_is_never_called_law()
    {
        var result = new SmallOverlay().Screen(SmallPack.Worker("2019-02-01/2019-03-01"), AsOf);
        var finding = result.Findings.Single(f => f.RuleId == "H-1");

        Assert.That(finding.Laws.Single().Reason, Is.EqualTo("by policy, not by law"));
        Assert.That(finding.Explanation, Does.EndWith("under paragraph 4 of Staff rules (invented) (policy, not law)"));
        Assert.That(finding.LawVerdict, Is.EqualTo(Verdict.Clear));
        Assert.That(finding.Policy.Single(), Is.EqualTo("the verdict rests on policy; from law alone none follows"));
        Assert.That((result.Verdict, result.LawVerdict), Is.EqualTo((Verdict.Prohibited, (Verdict?)Verdict.Review)), "the duty of States is still in force");
    }

    [Test]
    public void A_house_may_ask_for_approval()
    {
        var finding = new SmallOverlay().Rule("verdict: prohibited", "verdict: licence_required").Finding(SmallPack.Worker("2019-02-01/2019-03-01"), AsOf, "H-1");
        Assert.That((finding.Verdict, finding.Laws.Single().Reason), Is.EqualTo((Verdict.LicenceRequired, "by policy, not by law: it asks for a licence or approval")));
    }

    // A profile that names the layers of the law leaves out those of the house.
    [Test]
    public void Policy_counts_when_its_layer_does()
    {
        var profile = ScreeningProfile.Default with { Layers = ["UN", "EU"] };
        var finding = new SmallOverlay().Finding(SmallPack.Worker("2019-02-01/2019-03-01"), AsOf, "H-1", profile);

        Assert.That(finding.Status, Is.EqualTo(RuleStatus.NotApplicable));
    }

    // The list fails inside both rules: the review that follows from the house rule is no statement of law.
    [Test]
    public void A_rule_of_policy_that_fails_is_no_review_by_law()
    {
        var evidence = new EvidenceGatherer([.. SmallPack.Watchlist.Parties], _ => throw new InvalidOperationException("broken"), IndicatorTable.Default, DisciplineTable.Default);
        var rules = new RuleEvaluator(new SmallOverlay().Load().GetValueOrThrow(), new EvaluationOptions());
        var worker = SmallPack.Worker("2019-02-01/2019-03-01");
        var day = SmallPack.Date(AsOf).Earliest;
        var findings = rules.Evaluate(worker, evidence.Gather(worker, day), day, includeFalse: false);

        Assert.That(findings.Select(f => (f.RuleId, f.Status, f.Verdict, f.LawVerdict)), Is.EqualTo(new[]
        {
            ("H-1", RuleStatus.Error, Verdict.Review, (Verdict?)Verdict.Clear),
            ("W-1", RuleStatus.Error, Verdict.Review, null),
        }));
        Assert.That(findings[0].Policy, Is.EqualTo(new[] { "the verdict rests on policy; from law alone none follows" }));
    }

    // Every finding of the base would be there twice, once with and once without what is tightened.
    [Test]
    public void An_overlay_is_not_used_beside_its_base()
    {
        var pack = new SmallOverlay().Load().GetValueOrThrow();
        var builder = new ScreenerBuilder().AddWatchlist(SmallPack.Watchlist).AddRulePack(pack).AddRulePack(pack.Base!);

        var problem = Assert.Throws<ComplianceDataException>(() => builder.Build());
        Assert.That(problem!.Diagnostics.Select(d => (d.Code, d.Message)), Is.EqualTo(new[] { ("CMP3005", "the rules of \"small\" are added more than once: by house, small") }));
    }

    // Over a base that asks everybody, a proposition of the overlay must not become the reason to ask nobody.
    [Test]
    public void A_proposition_of_the_overlay_dismisses_nothing_of_a_base_without_one()
    {
        var overlay = new SmallOverlay().Rule(SmallOverlay.Rules, Nexus + ActivityRule("H-1", "house_4", "a.kind == joint_paper and dprk(a.party)"));
        overlay.Under(b => b.Rule(SmallPack.Rules, ActivityRule("B-1", "eu_ban", "a.kind == joint_paper")));
        var record = new CollaboratorRecord { Id = "c1", Party = new Party { Name = "Anna Muster", Nationalities = ["CH"], NationalitySource = NationalitySource.Document } };
        var pack = overlay.Load().GetValueOrThrow();
        var day = SmallPack.Date("2017-01-01").Earliest;
        var (before, after) = (SmallOverlay.Screener(pack.Base!).Explain(record, day), SmallOverlay.Screener(pack).Explain(record, day));

        Assert.That(before.Findings.Single().Status, Is.EqualTo(RuleStatus.Unknown), "the record states no activity and the rule asks for it");
        Assert.That(after.Findings.Single(f => f.RuleId == "B-1").Status, Is.EqualTo(RuleStatus.Unknown));
    }

    // The layer EU does not count by default in the base, whose other rule asks everybody about visits. Counted by the overlay, its proposition must not
    // become the reason to ask nobody.
    [Test]
    public void A_layer_that_the_overlay_counts_dismisses_nothing_of_the_base()
    {
        var (before, after) = OfDefaultLayers(null);
        var (beforeNamed, afterNamed) = OfDefaultLayers(["UN", "EU"]);

        Assert.That((before.Verdict, after.Verdict), Is.EqualTo((Verdict.Review, Verdict.Review)));
        Assert.That(after.Findings.Single(f => f.RuleId == "B-1").Status, Is.EqualTo(RuleStatus.Unknown), "the record states no activity and the rule asks for it");
        Assert.That((beforeNamed.Verdict, afterNamed.Verdict), Is.EqualTo((Verdict.Clear, Verdict.Clear)), "named, the layer does the same in the base");
    }

    // A rule of the base that does not count by default answers nothing there, and so it does not under the overlay that counts it.
    [Test]
    public void A_layer_that_the_overlay_counts_answers_nothing_that_the_base_leaves_open()
    {
        var overlay = new SmallOverlay()
            .Pack("layers: [HOUSE]", "layers: [HOUSE]\ndefault_layers: [UN, EU, HOUSE]")
            .Rule(SmallOverlay.Rules, ActivityRule("H-1", "house_4", "a.kind == visit"))
            .Under(b => b.Replace("pack.yaml", "layers: [UN, EU]", "layers: [UN, EU]\ndefault_layers: [UN]").Rule("law: [un_duty, eu_ban]\n    clock", "law: [eu_ban]\n    clock").Add("rules/a.yaml", ActivityRule("B-1", "un_duty", "a.kind == visit")));
        var worker = new WorkerRecord { Id = "w1", Person = Swiss, Employment = SmallPack.Days("2017-02-01/2017-03-01"), Paid = false, Documents = [] };
        var pack = overlay.Load().GetValueOrThrow();
        var day = SmallPack.Date(AsOf).Earliest;
        var named = ScreeningProfile.Default with { Layers = ["UN", "EU"] };
        var (before, after) = (SmallOverlay.Screener(pack.Base!).Screen(worker, day), SmallOverlay.Screener(pack).Screen(worker, day));

        Assert.That((before.Verdict, before.Incomplete.Single().Code), Is.EqualTo((Verdict.Review, "CMP3104")));
        Assert.That((after.Verdict, after.Incomplete.Single().Code), Is.EqualTo((Verdict.Review, "CMP3104")));
        Assert.That(after.Incomplete.Single().Message, Is.EqualTo("no rule of small asks about a worker under its layers; the rules that house lays over it do not answer that alone"));
        Assert.That(SmallOverlay.Screener(pack, named).Screen(worker, day).Verdict, Is.EqualTo(Verdict.Clear), "whoever names the layer is answered by the base");
    }

    private static Party Swiss => new() { Name = "Anna Muster", Nationalities = ["CH"], NationalitySource = NationalitySource.Document };

    private static (ScreeningResult Before, ScreeningResult After) OfDefaultLayers(string[]? named)
    {
        var overlay = new SmallOverlay()
            .Pack("layers: [HOUSE]", "layers: [HOUSE]\ndefault_layers: [UN, EU, HOUSE]")
            .Rule(SmallOverlay.Rules, ActivityRule("H-1", "house_4", "a.kind == joint_paper"))
            .Under(b => b.Replace("pack.yaml", "layers: [UN, EU]", "layers: [UN, EU]\ndefault_layers: [UN]")
                .Rule(SmallPack.Rules, Nexus + ActivityRule("B-1", "un_duty", "a.kind == visit"))
                .Add("rules/b.yaml", ActivityRule("B-2", "eu_ban", "dprk(a.party) and a.kind == project")));
        var record = new CollaboratorRecord { Id = "c1", Party = Swiss };
        var pack = overlay.Load().GetValueOrThrow();
        var profile = named is null ? null : ScreeningProfile.Default with { Layers = [.. named] };
        var day = SmallPack.Date("2017-01-01").Earliest;
        return (SmallOverlay.Screener(pack.Base!, profile).Explain(record, day), SmallOverlay.Screener(pack, profile).Explain(record, day));
    }

    private static string Nexus => SmallPack.Rules[..SmallPack.Rules.IndexOf("exemptions:\n", StringComparison.Ordinal)];

    private static string ActivityRule(string id, string law, string expression) => $$"""
        rules:
          - id: {{id}}
            title: t
            scenario: research
            applies_to: activity as a
            law: [{{law}}]
            clock: as_of
            all:
              - {id: kind, expr: "{{expression}}"}
            outcome: {verdict: review, severity: 40, basis: {{id}} }
            explain: e
            next: n

        """;
}
