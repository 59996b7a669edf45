using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Rules.Packs;
using Compliance.Screening;
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

    // Also a field that is added to the schema one day.
    [Test]
    public void Nothing_else_that_a_record_states_goes_unseen()
    {
        var bodies = Bodies();
        Warm(bodies, Body);
        foreach (var field in Party.RecordSchema.Fields.Where(f => f.Name is not ("name" or "form" or "country")))
        {
            _asked.Clear();
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            var value = field.Type is FieldType.TextList or FieldType.CountryList
                ? new ImmutableStrings(["KP"])
                : FieldText.Parse(field, field.Example, new FieldPath("", field.Name), SourceLocation.None, diagnostics);

            Warm(bodies, (Party)field.Write(Body, value));

            Assert.That(_asked, Has.Count.EqualTo(3), field.Name);
        }
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

    // The first time is never kept, the third time is.
    [Test]
    public void A_body_that_is_or_resembles_a_listed_one_has_the_evidence_of_its_first_time_again([Values("KP", "DE", null)] string? country)
    {
        var screener = new ScreenerBuilder().AddWatchlist(Watchlist.Default).AddRulePack(RulePack.Default).Build();
        var names = Watchlist.Default.Parties.Where(p => p.Kind == PartyKind.Organisation).Take(40).SelectMany(p => p.Names).Select(n => n.Name).Append("Kim Il Sung University").Append("Musterinstitut");
        var evidence = Enumerable.Range(0, 3).Select(_ => names.Select(Form).ToList()).ToList();

        Assert.That(evidence[0], Has.Some.Contains("True"), "some facts hold");
        Assert.That(evidence[1], Is.EqualTo(evidence[0]));
        Assert.That(evidence[2], Is.EqualTo(evidence[0]));

        string Form(string name)
        {
            var party = new Party { Name = name, Form = PartyForm.Organisation, Country = country };
            var known = screener.Gather(new CollaboratorRecord { Id = "c1", Party = party }, Today, supplied: null)[0].For(party);
            Assert.That(known.Party, Is.SameAs(party));
            return string.Join('\n', [
                .. known.Facts.Select(Fact), .. known.Scoped.SelectMany(s => s.Facts.Select(f => $"{s.Scope} {Fact(f)}")),
                .. known.Matches.Concat(known.ListedLater).Concat(known.Mentioned).Select(m => $"{m.Party.Id} {m.Score} {m.Band}")]);
        }

        static string Fact(Fact fact) => $"{fact.Id} {fact.Value} {fact.Gap} {fact.Grade} {fact.Text} {fact.Source}";
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
