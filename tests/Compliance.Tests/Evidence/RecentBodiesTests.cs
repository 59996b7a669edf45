using Compliance.Evidence;
using Compliance.Records;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;
using PartyEvidence = Compliance.Evidence.PartyEvidence;

namespace Compliance.Tests.Evidence;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RecentBodiesTests
{
    private static readonly Party Body = new() { Name = "Musterinstitut", Form = PartyForm.Organisation, Country = "DE" };

    private static readonly Party[] Different =
    [
        Body with { Name = "Musterinstitut " },
        Body with { Country = null },
        Body with { Country = "KP" },
        Body with { Form = PartyForm.StateBody },
        Body with { Form = PartyForm.Person },
        Body with { Form = null },
        Body with { Bic = "MUSTKPPY" },
        Body with { OtherNames = ["Mansudae Art Studio"] },
        Body with { BirthDate = Day(1960, 1, 1) },
        Body with { StatedNone = ["bic"] },
    ];

    private readonly List<Party> _asked = [];

    // What a record states once is not kept; from the second time on it is.
    [Test]
    public void A_body_that_is_named_again_is_established_twice_at_most()
    {
        var bodies = Bodies();

        var found = Enumerable.Range(0, 5).Select(i => bodies.Of(Body with { Location = new SourceLocation("r.csv", i) }, Today)).ToList();

        Assert.That(_asked, Has.Count.EqualTo(2));
        Assert.That(found.Select(e => e.Party.Location.Line), Is.EqualTo(new[] { 0, 1, 2, 3, 4 }), "each is the evidence of the party that was asked about");
        Assert.That(found[4].Facts, Is.EqualTo(found[1].Facts));
    }

    [TestCaseSource(nameof(Different))]
    public void What_a_record_states_differently_is_another_question(Party other)
    {
        var bodies = Bodies();
        Warm(bodies, Body);
        Warm(bodies, other);
        _asked.Clear();

        Assert.That(bodies.Of(other, Today).Facts, Is.EqualTo(Gathered(other, Today).Facts), "with the facts of what it states");
    }

    [Test]
    public void Another_day_is_another_question()
    {
        var bodies = Bodies();
        Warm(bodies, Body);
        _asked.Clear();

        bodies.Of(Body, Today.AddDays(-1));

        Assert.That(_asked, Is.EqualTo(new[] { Body }));
    }

    // A person's record is not kept beyond its screening.
    [Test]
    public void Persons_and_whoever_may_be_one_are_asked_about_each_time([Values(PartyForm.Person, null)] PartyForm? form)
    {
        var bodies = Bodies();
        Warm(bodies, Body with { Form = form });

        Assert.That(_asked, Has.Count.EqualTo(3));
    }

    private static void Warm(RecentBodies bodies, Party party)
    {
        for (var i = 0; i < 3; i++)
        {
            bodies.Of(party, Today);
        }
    }

    // Facts that tell what was stated, so that those of another party would show.
    private static PartyEvidence Gathered(Party party, DateOnly day) => new() { Party = party, Facts = [FactCatalogue.ListedName.False($"{party} {day}")] };

    private RecentBodies Bodies() => new((party, day) =>
    {
        _asked.Add(party);
        return Gathered(party, day);
    });
}
