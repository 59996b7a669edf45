using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

internal sealed class VerdictTests
{
    private static readonly WorkerRecord Worker = SmallPack.Worker("2017-02-01/2017-03-01");

    // What one measure alone comes to; only binding, verified law addressed to everyone prohibits.
    [TestCase("addressee: everyone", "addressee: everyone", LawOutcome.Prohibited, Verdict.Prohibited)]
    [TestCase("addressee: everyone", "addressee: states", LawOutcome.StateDuty, Verdict.Review)]
    [TestCase("addressee: everyone\n    force: binding", "addressee: everyone\n    force: vigilance", LawOutcome.Vigilance, Verdict.Review)]
    [TestCase("addressee: everyone\n    force: binding", "addressee: everyone\n    force: guidance", LawOutcome.Note, Verdict.Clear)]
    [TestCase("verified: primary\n    source: T\n    gist: A ban", "verified: secondary\n    source: T\n    gist: A ban", LawOutcome.Prohibited, Verdict.Prohibited)]
    [TestCase("verified: primary\n    source: T\n    gist: A ban", "verified: no\n    unverified: the date\n    source: T\n    gist: A ban", LawOutcome.Review, Verdict.Review)]
    public void Law_decides_how_far_a_rule_reaches(string old, string with, LawOutcome outcome, Verdict verdict)
    {
        var result = new SmallPack().Measure(old, with).Screen(Worker, "2020-01-01", ScreeningProfile.Default with { Layers = ["EU"] });
        Assert.That((result.Findings.Single().Laws.Single().Outcome, result.Verdict), Is.EqualTo((outcome, verdict)));
    }

    [Test]
    public void What_was_not_verified_is_named() => Assert.That(
        new SmallPack().Measure("verified: primary\n    source: T\n    gist: A ban", "verified: no\n    unverified: the day it began\n    source: T\n    gist: A ban")
            .Finding(Worker, "2020-01-01").Laws.Single(l => l.Measure.Id == "eu_ban").Reason,
        Does.Contain("the day it began"));

    [Test]
    public void A_call_for_vigilance_names_what_was_not_verified_too()
    {
        var law = new SmallPack()
            .Measure("addressee: everyone\n    force: binding", "addressee: everyone\n    force: vigilance")
            .Measure("verified: primary\n    source: T\n    gist: A ban", "verified: no\n    unverified: its wording\n    source: T\n    gist: A ban")
            .Finding(Worker, "2020-01-01").Laws.Single(l => l.Measure.Id == "eu_ban");
        Assert.That((law.Outcome, law.Reason), Is.EqualTo((LawOutcome.Vigilance, "a call for vigilance, not a prohibition; not verified: its wording")));
    }

    [TestCase(Verdict.Review)]
    [TestCase(Verdict.LicenceRequired)]
    public void A_duty_of_States_reads_as_the_profile_says_and_never_as_a_prohibition(Verdict reads)
    {
        var result = new SmallPack().Screen(Worker, "2020-01-01", ScreeningProfile.Default with { Layers = ["UN"], StateDutyAs = reads });
        Assert.That(result.Verdict, Is.EqualTo(reads));
        Assert.That(result.Findings.Single().Laws.Single().Reason, Does.Contain("duty of the State"));
    }

    [Test]
    public void A_duty_of_States_cannot_be_set_to_prohibit() => Assert.That(
        () => new SmallPack().Screen(Worker, "2020-01-01", ScreeningProfile.Default with { StateDutyAs = Verdict.Prohibited }),
        Throws.TypeOf<ComplianceDataException>());

    [TestCase("verdict: review", Verdict.Review)]
    [TestCase("verdict: licence_required", Verdict.LicenceRequired)]
    [TestCase("verdict: note", Verdict.Clear)]
    public void A_rule_says_how_far_it_goes_itself(string outcome, Verdict verdict) => Assert.That(
        new SmallPack().Rule("verdict: prohibited", outcome).Screen(Worker, "2020-01-01", ScreeningProfile.Default with { Layers = ["EU"] }).Verdict, Is.EqualTo(verdict));

    [Test]
    public void Layers_select_the_measures()
    {
        var finding = new SmallPack().Finding(Worker, "2020-01-01", ScreeningProfile.Default with { Layers = ["UN"] });
        Assert.That(finding.Laws.Select(l => l.Measure.Id), Is.EqualTo(new[] { "un_duty" }));
    }

    [TestCase("", "eu_ban,un_duty")]
    [TestCase("UN", "un_duty")]
    [TestCase("EU", "eu_ban")]
    public void Layers_that_a_pack_does_not_count_by_default_are_asked_for_by_name(string defaults, string measures)
    {
        var pack = defaults.Length == 0 ? new SmallPack() : new SmallPack().Replace("pack.yaml", "layers: [UN, EU]\n", $"layers: [UN, EU]\ndefault_layers: [{defaults}]\n");

        Assert.That(string.Join(',', pack.Finding(Worker, "2020-01-01").Laws.Select(l => l.Measure.Id).Order(StringComparer.Ordinal)), Is.EqualTo(measures));
        Assert.That(pack.Finding(Worker, "2020-01-01", ScreeningProfile.Default with { Layers = ["EU", "UN"] }).Laws, Has.Length.EqualTo(2));
    }

    // An empty result means something only when something was asked.
    [Test]
    public void A_record_that_no_rule_asks_about_is_incomplete_and_not_clear()
    {
        var result = new SmallPack().Screen(new LeaseRecord { Id = "l1", Owner = new Compliance.Records.Party { Name = "Erika Mustermann" } }, "2020-01-01");
        Assert.That((result.Verdict, result.Incomplete.Single().Code), Is.EqualTo((Verdict.Review, "CMP3104")));
        var layered = new SmallPack().Rule("law: [un_duty, eu_ban]\n    clock", "law: [eu_ban]\n    clock")
            .Screen(Worker, "2020-01-01", ScreeningProfile.Default with { Layers = ["UN"] });
        Assert.That((layered.Verdict, layered.Incomplete.Single().Code), Is.EqualTo((Verdict.Review, "CMP3104")));
    }

    [Test]
    public void A_rule_that_refines_a_false_one_does_not_apply_and_the_basis_counts_once()
    {
        var pack = new SmallPack().Add("rules/rules.yaml", RulePackLoaderTests.Copy("W-2", "W-1"));
        var both = pack.Screen(Worker, "2020-01-01");
        Assert.That(both.Findings.Select(f => f.Status), Is.All.EqualTo(RuleStatus.True));
        Assert.That(both.Score.High, Is.EqualTo(both.Findings.Max(f => f.Score.High)));
        var other = Worker with { Person = new Party { Name = "Muster", Nationalities = ["CH"], NationalitySource = NationalitySource.Document } };
        Assert.That(pack.Screen(other, "2020-01-01").Findings.Select(f => (f.RuleId, f.Status)), Is.EqualTo(new[] { ("W-1", RuleStatus.False), ("W-2", RuleStatus.NotApplicable) }));
    }

    // The broader rule has no measure of the selected layer; its condition still holds, so the narrower one is asked.
    [Test]
    public void A_layer_that_is_not_selected_does_not_switch_off_what_refines_it()
    {
        var pack = new SmallPack().Rule("law: [un_duty, eu_ban]\n    clock", "law: [un_duty]\n    clock").Add("rules/rules.yaml", RulePackLoaderTests.Copy("W-2", "W-1"));
        var result = pack.Screen(Worker, "2020-01-01", ScreeningProfile.Default with { Layers = ["EU"] });
        Assert.That(result.Verdict, Is.EqualTo(Verdict.Prohibited));
        Assert.That(result.Findings.Select(f => f.Status), Is.EqualTo(new[] { RuleStatus.NotApplicable, RuleStatus.True }));
    }

    private const string PartyRule = """
          - id: P-1
            title: A party
            scenario: listed-party
            applies_to: party as p
            law: [un_duty, eu_ban]
            clock: as_of
            all:
              - {id: nexus, expr: dprk(p)}
            outcome: {verdict: prohibited, severity: 90, basis: party}
            explain: "{p.name}"
            next: "Who?"

        """;

    // Parties that nobody named cannot be looked up: a question, never an empty result.
    [Test]
    public void A_record_that_names_nobody_is_a_question()
    {
        var pack = new SmallPack().Add("rules/rules.yaml", PartyRule);
        Assert.That(pack.Screen(new LeaseRecord { Id = "l1" }, "2017-01-01").Verdict, Is.EqualTo(Verdict.Review));
        var withoutWorker = Worker with { Person = null, Employer = new Party { Name = "Muster GmbH", Country = "DE" } };
        Assert.That(
            pack.Screen(withoutWorker, "2017-01-01").Findings.Where(f => f.RuleId == "P-1").Select(f => (f.Subject, f.Status)),
            Is.EquivalentTo(new[] { ("person", RuleStatus.Unknown), ("employer", RuleStatus.False) }));
    }

    [Test]
    public void Strict_identity_asks_for_every_role_that_nobody_answered()
    {
        var pack = new SmallPack().Add("rules/rules.yaml", PartyRule);
        var record = new CollaboratorRecord { Id = "c1", Party = new Party { Name = "Muster", Nationalities = ["CH"] }, Activities = [new Activity()] };
        var strict = ScreeningProfile.Default with { Identity = IdentityRequirement.Strict };
        Assert.That(pack.Screen(record, "2017-01-01", strict).Findings.Where(f => f.Status == RuleStatus.Unknown).Select(f => f.Subject), Does.Contain("activities[0].partner"));
        Assert.That(pack.Screen(record, "2017-01-01").Findings.Select(f => f.Subject), Does.Not.Contain("activities[0].partner"));
    }

    // The proposition asks the list, and the list fails: whatever is thrown inside a rule becomes a finding, never nothing.
    [Test]
    public void A_rule_that_fails_is_an_error_for_review()
    {
        var evidence = new EvidenceGatherer([.. SmallPack.Watchlist.Parties], _ => throw new InvalidOperationException("broken"), IndicatorTable.Default, DisciplineTable.Default);
        var rules = new RuleEvaluator(new SmallPack().Load().GetValueOrThrow(), new EvaluationOptions());
        var day = new DateOnly(2020, 1, 1);
        var finding = rules.Evaluate(Worker, evidence.Gather(Worker, day), day, includeFalse: false).Single();
        Assert.That((finding.Status, finding.Verdict, finding.Score), Is.EqualTo((RuleStatus.Error, Verdict.Review, new Score(0, 4000, 8000))));
        Assert.That(finding.Explanation, Does.Contain("could not be evaluated"));
    }
}
