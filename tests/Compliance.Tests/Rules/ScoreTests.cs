using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

internal sealed class ScoreTests
{
    private static readonly WorkerRecord Worker = SmallPack.Worker("2017-02-01/2017-03-01");

    // 0.80 x 0.9693 = 0.77544
    [Test]
    public void A_true_finding_weighs_its_severity_by_the_nexus() =>
        Assert.That(new SmallPack().Screen(Worker, "2020-01-01").Score, Is.EqualTo(new Score(7754, 7754, 7754)));

    // 1 - (1 - 0.824) x (1 - 0.921) = 0.986: the worked case of a permit and of the work itself.
    [Test]
    public void Separate_bases_combine_by_noisy_or() =>
        Assert.That(new Score(8240, 8240, 8240).Or(new Score(9210, 9210, 9210)), Is.EqualTo(new Score(9861, 9861, 9861)));

    [Test]
    public void The_same_basis_counts_once() =>
        Assert.That(new Score(8240, 8240, 8240).Max(new Score(0, 4000, 9500)), Is.EqualTo(new Score(8240, 8240, 9500)));

    // Nationality not stated: nothing is certain, 0.80 x 0.0099 is likely, 0.80 x 0.9997 is possible.
    [Test]
    public void An_undecided_nexus_opens_the_bounds()
    {
        var result = new SmallPack().Screen(Worker with { Person = new Party { Name = "Han Myong-su" } }, "2020-01-01");
        Assert.That((result.Score, result.Verdict), Is.EqualTo((new Score(0, 79, 7998), Verdict.Review)));
    }

    // Something else than the nexus is open: the estimate is halved, what is possible stays.
    [Test]
    public void Days_that_are_open_halve_the_estimate() =>
        Assert.That(new SmallPack().Screen(Worker with { Employment = null }, "2020-01-01").Score, Is.EqualTo(new Score(0, 3877, 7754)));

    // The condition holds whoever the party is, so the nexus does not weigh it down.
    [Test]
    public void A_rule_that_holds_without_a_nexus_keeps_its_severity()
    {
        var pack = new SmallPack().Rule("expr: dprk(w.person)", "expr: dprk(w.person) or w.paid == false");
        var other = Worker with { Person = new Party { Name = "Muster", Nationalities = ["CH"], NationalitySource = NationalitySource.Document } };
        Assert.That(pack.Screen(other, "2020-01-01").Score, Is.EqualTo(new Score(8000, 8000, 8000)));
        Assert.That(pack.Screen(other with { Paid = null }, "2020-01-01").Score.High, Is.EqualTo(8000));
    }

    [TestCase(0, 0, 0, "0.0")]
    [TestCase(8470, 8470, 9500, "84.7 (84.7 to 95.0)")]
    [TestCase(0, 4735, 9500, "47.4 (0.0 to 95.0)")]
    public void A_score_prints_in_points(int low, int point, int high, string text) =>
        Assert.That(new Score(low, point, high).ToString(), Is.EqualTo(text));
}
