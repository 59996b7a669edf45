using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Nexus;
using Compliance.Screening;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

/// <summary>Waterfalls worked by hand: prior -20, document +35, affiliation +30, other document -10, clamped to 35.</summary>
internal sealed class NexusTests
{
    private const string AsOf = "2017-06-01";

    [Test]
    public void A_document_lifts_the_prior_to_15() => Check(new Party { Name = "Han Myong-su", Nationalities = ["KP"], NationalitySource = NationalitySource.Document }, 15, 15, 15, Truth.True);

    [Test]
    public void Groups_add_up_and_are_clamped_at_35() => Check(
        new Party { Name = "Han Myong-su", Nationalities = ["KP"], NationalitySource = NationalitySource.Document, Affiliation = "Kim Il Sung University" },
        35, 35, 35, Truth.True); // -20 + 35 + 30 = 45

    [Test]
    public void Another_nationality_by_document_weighs_against() => Check(
        new Party { Name = "Han Myong-su", Nationalities = ["CH"], NationalitySource = NationalitySource.Document }, -30, -30, -30, Truth.False);

    // The need of a worker is not met: what the missing field could add opens the interval upwards, -20 + 40 (name, capped 26) + 35 + 30, clamped.
    [Test]
    public void A_worker_without_a_nationality_is_undecided() =>
        Check(new Party { Name = "Han Myong-su", BirthPlace = "Pyongyang" }, -20, -20, 35, Truth.Unknown);

    [Test]
    public void A_party_without_any_name_is_undecided() =>
        Assert.That(Assess(new Party { Nationalities = ["CH"], NationalitySource = NationalitySource.Document }).Value, Is.EqualTo(Truth.Unknown));

    // Nationality answers the need; the affiliation and further names are not asked for by
    // default and are under strict identity: -20 - 10 + 30 + 26 = 26.
    [Test]
    public void Strict_identity_leaves_open_what_nobody_stated()
    {
        var party = new Party { Name = "Han Myong-su", Nationalities = ["CH"], NationalitySource = NationalitySource.Document };
        var strict = Assess(party, IdentityRequirement.Strict);
        Assert.That((strict.LowDecibans, strict.PointDecibans, strict.HighDecibans, strict.Value), Is.EqualTo((-30, -30, 26, Truth.Unknown)));
        Assert.That(strict.Missing, Does.Contain("affiliation"));
    }

    // A gap may raise a question; it must not soften what is certain: -20 + 30 = 10, and no 10 less for a document that nobody stated.
    [Test]
    public void Strict_identity_does_not_lower_what_is_certain() => Assert.That(
        Assess(new Party { Name = "Han Myong-su", Affiliation = "Kim Il Sung University" }, IdentityRequirement.Strict).Value,
        Is.EqualTo(Truth.True));

    [Test]
    public void The_place_of_birth_counts_for_nothing()
    {
        var without = Assess(new Party { Name = "Han Myong-su", Nationalities = ["CH"], NationalitySource = NationalitySource.Document });
        var with = Assess(new Party { Name = "Han Myong-su", Nationalities = ["CH"], NationalitySource = NationalitySource.Document, BirthPlace = "Pyongyang" });
        Assert.That((with.LowDecibans, with.HighDecibans), Is.EqualTo((without.LowDecibans, without.HighDecibans)));
    }

    // A fact that nobody knows must not be passed over as one of which nothing is known.
    [Test]
    public void A_proposition_that_reads_an_unknown_fact_fails()
    {
        var nexus = new SmallPack().Load().GetValueOrThrow().Nexus.Single();
        var reading = new NexusEvaluator(nexus with { Indicators = [.. nexus.Indicators.Select(i => i with { Fact = "unheard_of" })] });
        var party = new Party { Name = "Muster", Form = PartyForm.Person };

        Assert.That(() => reading.Assess(new Compliance.Evidence.PartyEvidence { Party = party, Facts = [.. FactCatalogue.All.Select(d => d.False("no"))] }, isWorker: false, default), Throws.ArgumentException);
    }

    // The figures of the design's worked cases: 10,000 / (1 + 10^(-L/10)).
    [TestCase(35, 9997)]
    [TestCase(25, 9968)]
    [TestCase(20, 9901)]
    [TestCase(15, 9693)]
    [TestCase(10, 9091)]
    [TestCase(0, 5000)]
    [TestCase(-5, 2403)]
    [TestCase(-20, 99)]
    [TestCase(99, 9999)]
    [TestCase(-99, 1)]
    public void Decibans_read_as_a_probability(int decibans, int basisPoints) =>
        Assert.That(Probability.OfDecibans(decibans), Is.EqualTo(basisPoints));

    [Test]
    public void The_frozen_table_agrees_with_the_formula()
    {
        for (var decibans = -40; decibans <= 40; decibans++)
        {
            var exact = 10_000 / (1 + Math.Pow(10, -decibans / 10.0));
            Assert.That(Probability.OfDecibans(decibans), Is.EqualTo(exact).Within(0.51), $"{decibans} dB");
        }
    }

    private static void Check(Party party, int low, int point, int high, Truth value)
    {
        var nexus = Assess(party);
        Assert.That((nexus.LowDecibans, nexus.PointDecibans, nexus.HighDecibans, nexus.Value), Is.EqualTo((low, point, high, value)));
    }

    private static NexusAssessment Assess(Party party, IdentityRequirement identity = IdentityRequirement.Default) => new SmallPack()
        .Finding(SmallPack.Worker("2017-01-01/2017-03-01") with { Person = party }, AsOf, ScreeningProfile.Default with { Identity = identity })
        .Nexus.Single();
}
