using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

/// <summary>What evaluation keeps from one record to the next must never show in the words of another record.</summary>
internal sealed class FindingTextTests
{
    private static readonly WorkerRecord Korean = SmallPack.Worker("2017-02-01/2017-03-01");

    private static readonly WorkerRecord Swiss = Korean with
    {
        Id = "w2", Paid = true, Person = new Party { Name = "Urs Beispiel", Nationalities = ["CH"], NationalitySource = NationalitySource.Document },
    };

    // The last "not engaged" text of a rule is kept: it must be that of the conditions which are false now.
    [Test]
    public void Each_record_is_told_its_own_reasons_why_a_rule_is_not_engaged()
    {
        var evaluator = Evaluator(new SmallPack().Rule("- {id: nexus, expr: dprk(w.person)}", "- {id: nexus, expr: dprk(w.person)}\n      - {id: unpaid, expr: w.paid == false}"));
        string[] texts = [.. new[] { Swiss, Korean with { Paid = true }, Swiss with { Paid = false }, Swiss }.Select(r => Finding(evaluator, r).Explanation)];
        Assert.That(texts, Is.EqualTo(new[]
        {
            "Work: not engaged, because of nexus (dprk(w.person)), unpaid (w.paid == false).",
            "Work: not engaged, because of unpaid (w.paid == false).",
            "Work: not engaged, because of nexus (dprk(w.person)).",
            "Work: not engaged, because of nexus (dprk(w.person)), unpaid (w.paid == false).",
        }));
    }

    // Fields that traces showed are kept for one subject of one record.
    [Test]
    public void Each_record_shows_its_own_values()
    {
        var evaluator = Evaluator(new SmallPack().Rule("- {id: nexus, expr: dprk(w.person)}", "- {id: unpaid, expr: w.paid == false}"));
        Assert.That(
            new[] { Swiss, Korean, Swiss }.Select(r => Finding(evaluator, r).Atoms.Single().Values.Single()),
            Is.EqualTo(new[] { new AtomValue("w.paid", "true", false), new AtomValue("w.paid", "false", false), new AtomValue("w.paid", "true", false) }));
    }

    // A file that many people read has roles in place of names, and everything else alike.
    [Test]
    public void The_text_without_names_has_the_role_in_brackets()
    {
        var finding = Finding(Evaluator(new SmallPack()), Korean);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Explanation, Does.StartWith("Han Myong-su worked on 2017-02-01..2017-03-01 under paragraph 1 of Resolution T (2015); Art. 2 of"));
            Assert.That(finding.ExplanationWithoutNames, Is.EqualTo(finding.Explanation.Replace("Han Myong-su", "[w.person.name]", StringComparison.Ordinal)));
        });
    }

    // A caller of the library may put evidence together: facts are found by their id, wherever they stand.
    [Test]
    public void The_order_of_facts_does_not_matter()
    {
        var nexus = new Compliance.Rules.Nexus.NexusEvaluator(new SmallPack().Load().GetValueOrThrow().Nexus.Single());
        var evidence = Evidence(Korean).For(Korean.Person);
        var (straight, reversed) = (nexus.Assess(evidence, isWorker: true, default), nexus.Assess(evidence with { Facts = [.. evidence.Facts.Reverse()] }, isWorker: true, default));
        Assert.Multiple(() =>
        {
            Assert.That(reversed.Contributions, Is.EqualTo(straight.Contributions));
            Assert.That((reversed.LowDecibans, reversed.PointDecibans, reversed.HighDecibans), Is.EqualTo((15, 15, 15)));
        });
    }

    private static RuleEvaluator Evaluator(SmallPack pack) => new(pack.Load().GetValueOrThrow(), new EvaluationOptions());

    private static Finding Finding(RuleEvaluator evaluator, ScreeningRecord record) =>
        evaluator.Evaluate(record, Evidence(record), new DateOnly(2020, 1, 1), includeFalse: true).Single();

    private static RecordEvidence Evidence(ScreeningRecord record) => new EvidenceGatherer(
        new PartyMatcher(SmallPack.Watchlist.Parties, new MatchOptions()), IndicatorTable.Default, DisciplineTable.Default).Gather(record, new DateOnly(2020, 1, 1));
}
