using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

/// <summary>The work runs from 2017-02-01 to 2017-03-01; a permit must be issued and notified before and cover it; the work must be unpaid.</summary>
internal sealed class ExemptionTests
{
    private static readonly RecordDocument Good = new()
    {
        Type = "permit",
        Issued = SmallPack.Date("2017-01-20"),
        Notified = SmallPack.Date("2017-01-25"),
        Covers = SmallPack.Days("2017-01-01/2017-12-31"),
    };

    private static IEnumerable<TestCaseData> Documents()
    {
        yield return Case("everything is proven", ExemptionState.Granted, Good);
        yield return Case("no document", ExemptionState.Absent);
        yield return Case("a document of another type", ExemptionState.Absent, Good with { Type = "notice" });
        yield return Case("issued on the first day, not before it", ExemptionState.TooLate, Good with { Issued = SmallPack.Date("2017-02-01") });
        yield return Case("issued the day before", ExemptionState.Granted, Good with { Issued = SmallPack.Date("2017-01-31") });
        yield return Case("issued some day of February", ExemptionState.TooLate, Good with { Issued = SmallPack.Date("2017-02") });
        yield return Case("issued some day of 2017", ExemptionState.Undecided, Good with { Issued = SmallPack.Date("2017") });
        yield return Case("no day of issue", ExemptionState.Undecided, Good with { Issued = null });
        yield return Case("notified on the first day", ExemptionState.TooLate, Good with { Notified = SmallPack.Date("2017-02-01") });
        yield return Case("no day of notice", ExemptionState.Undecided, Good with { Notified = null });
        yield return Case("covers too few days", ExemptionState.WrongScope, Good with { Covers = SmallPack.Days("2017-01-01/2017-02-28") });
        yield return Case("does not say what it covers", ExemptionState.Undecided, Good with { Covers = null });
        yield return Case("covers until some day of March", ExemptionState.Granted, Good with { Covers = SmallPack.Days("2017-01-01/2017-03") });
        yield return Case("covers until some day of the first quarter", ExemptionState.Undecided, Good with { Covers = SmallPack.Days("2017-01-01/[2017-01-01..2017-03-31]") });
        yield return Case("the good one behind a late one", ExemptionState.Granted, Good with { Issued = SmallPack.Date("2017-02-01") }, Good);
    }

    [TestCaseSource(nameof(Documents))]
    public void Only_proof_lifts_a_measure(ExemptionState state, RecordDocument[] documents)
    {
        var result = new SmallPack().Screen(SmallPack.Worker("2017-02-01/2017-03-01") with { Documents = [.. documents] }, "2020-01-01");
        var finding = result.Findings.Single();
        Assert.That(finding.Exemptions.Single().State, Is.EqualTo(state), finding.Exemptions.Single().Text);
        Assert.That(result.Verdict, Is.EqualTo(state == ExemptionState.Granted ? Verdict.Exempt : Verdict.Prohibited));
        Assert.That(finding.Exemptions.Single().Text.Contains("needed: a permit", StringComparison.Ordinal), Is.EqualTo(state != ExemptionState.Granted));
    }

    // Work that is planned: the permit and its notice are dated before it, and after the day the question is about.
    [TestCase("2017-01-19", ExemptionState.TooLate, Description = "before the permit was issued")]
    [TestCase("2017-01-24", ExemptionState.TooLate, Description = "issued, the notice still to come")]
    [TestCase("2017-01-25", ExemptionState.Granted, Description = "the day of the notice")]
    public void What_is_dated_after_the_as_of_day_proves_nothing(string asOf, ExemptionState state)
    {
        var worker = SmallPack.Worker("2017-02-01/2017-03-01") with { Documents = [Good] };
        Assert.That(new SmallPack().Finding(worker, asOf).Exemptions.Single().State, Is.EqualTo(state));
    }

    [Test]
    public void A_condition_that_is_not_met_or_not_known_grants_nothing()
    {
        var worker = SmallPack.Worker("2017-02-01/2017-03-01") with { Documents = [Good] };
        Assert.That(new SmallPack().Finding(worker with { Paid = true }, "2020-01-01").Exemptions.Single().State, Is.EqualTo(ExemptionState.ConditionNotMet));
        Assert.That(new SmallPack().Finding(worker with { Paid = null }, "2020-01-01").Exemptions.Single().State, Is.EqualTo(ExemptionState.Undecided));
    }

    [Test]
    public void Documents_not_stated_grant_nothing() => Assert.That(
        new SmallPack().Screen(SmallPack.Worker("2017-02-01/2017-03-01") with { Documents = null }, "2020-01-01").Verdict, Is.EqualTo(Verdict.Prohibited));

    // Neither document meets everything: the first lacks the reference, the second was issued too late.
    [Test]
    public void Two_half_proofs_do_not_make_one()
    {
        var pack = new SmallPack().Rule("expr: w.paid == false", "expr: \"any(d in w.documents: d.type == permit and d.ref == 'good')\"");
        var worker = SmallPack.Worker("2017-02-01/2017-03-01");
        var wrongReference = Good with { Ref = "bad" };
        var tooLate = Good with { Ref = "good", Issued = SmallPack.Date("2017-02-15") };
        Assert.That(pack.Screen(worker with { Documents = [wrongReference, tooLate] }, "2020-01-01").Verdict, Is.EqualTo(Verdict.Prohibited));
        Assert.That(pack.Screen(worker with { Documents = [wrongReference, Good with { Ref = "good" }] }, "2020-01-01").Verdict, Is.EqualTo(Verdict.Exempt));
    }

    [Test]
    public void A_condition_of_a_rule_does_not_see_documents_of_later_days()
    {
        var pack = new SmallPack().Rule("{id: nexus, expr: dprk(w.person)}", "{id: nexus, expr: \"dprk(w.person) and not any(d in w.documents: d.type == notice)\"}");
        var worker = SmallPack.Worker("2017-02-01/2017-03-01") with { Documents = [new RecordDocument { Type = "notice", Issued = SmallPack.Date("2020-01-01") }] };
        Assert.That(pack.Screen(worker, "2019-12-31").Verdict, Is.EqualTo(Verdict.Prohibited));
        Assert.That(pack.Screen(worker, "2020-01-01").Verdict, Is.EqualTo(Verdict.Clear));
    }

    [Test]
    public void An_exemption_lifts_only_the_measures_it_names()
    {
        var pack = new SmallPack().Rule("law: [un_duty, eu_ban]\n    applies_to", "law: [eu_ban]\n    applies_to");
        var finding = pack.Finding(SmallPack.Worker("2017-02-01/2017-03-01") with { Documents = [Good] }, "2020-01-01");
        Assert.That(finding.Laws.Select(l => (l.Measure.Id, l.Outcome)), Is.EquivalentTo(new[] { ("eu_ban", LawOutcome.Exempt), ("un_duty", LawOutcome.StateDuty) }));
        Assert.That((finding.Status, finding.Verdict), Is.EqualTo((RuleStatus.True, Verdict.Review)));
    }

    private static TestCaseData Case(string name, ExemptionState state, params RecordDocument[] documents) =>
        new TestCaseData(state, documents).SetArgDisplayNames(name);
}
