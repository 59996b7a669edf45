using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Evidence;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RecentMatchesTests
{
    private static readonly PartyMatcher Matcher = new(Watchlist.Default);

    private readonly List<NameQuery> _asked = [];
    private ImmutableArray<PartyMatch> _answer = [];

    private RecentMatches Recent => field ??= new RecentMatches(query =>
    {
        _asked.Add(query);
        return _answer;
    });

    private static NameQuery Body(string name) => new() { Name = name, Kind = PartyKind.Organisation };

    [Test]
    public void A_body_that_was_asked_for_is_not_compared_again()
    {
        Recent.Match(Body("Musteruniversitaet"));
        Recent.Match(Body("Musteruniversitaet"));

        Assert.That(_asked, Has.Count.EqualTo(1));
    }

    // The country is evidence: with another one the candidates have other scores.
    [Test]
    public void A_name_that_resembles_somebody_is_another_question_with_another_country()
    {
        _answer = Matcher.Match(Body(Matcher.Parties[0].PrimaryName) with { Kind = Matcher.Parties[0].Kind });
        Recent.Match(Body("Musteruniversitaet"));
        Recent.Match(Body("Musteruniversitaet") with { Country = "DE" });
        Recent.Match(Body("Musteruniversitaet") with { Country = "KP" });
        Recent.Match(Body("Musteruniversitaet") with { Country = "DE" });

        Assert.That(_answer, Is.Not.Empty);
        Assert.That(_asked.Select(q => q.Country), Is.EqualTo(new[] { null, "DE", "KP" }));
    }

    // A batch names one university with the countries of all its partners.
    [Test]
    public void A_name_that_resembles_nobody_is_asked_for_once_whatever_the_country()
    {
        Recent.Match(Body("Musteruniversitaet") with { Country = "DE" });
        Recent.Match(Body("Musteruniversitaet") with { Country = "KP" });
        Recent.Match(Body("Musteruniversitaet"));

        Assert.That(_asked.Select(q => q.Country), Is.EqualTo(new string?[] { null }));
    }

    // What the last case rests on, at every floor: a country weighs too little to lift anybody above it.
    [Test]
    public void A_country_never_brings_up_a_candidate([Values(MatchBand.Weak, MatchBand.Possible, MatchBand.Strong)] MatchBand floor)
    {
        var matcher = new PartyMatcher(Watchlist.Default, new MatchOptions { Floor = floor });
        var names = Watchlist.Default.Parties.Where(p => p.Kind == PartyKind.Organisation).SelectMany(p => p.Names.Select(n => n.Name)).ToList();
        var found = 0;
        foreach (var name in names.Concat(names.Select(n => n[..^1] + "x")))
        {
            var anywhere = matcher.Match(Body(name)).Select(m => m.Party.Id).ToList();
            foreach (var country in (string[])["KP", "DE"])
            {
                var there = matcher.Match(Body(name) with { Country = country }).Select(m => m.Party.Id).ToList();
                Assert.That(there, Is.SubsetOf(anywhere), $"{name} in {country}");
                found += there.Count;
            }
        }

        Assert.That(found, Is.GreaterThan(names.Count), "there is something to bring up");
    }

    // An answer that is kept for one must never be given to the other, whatever control characters a record holds: it could be "nobody".
    [TestCase('\u001f')]
    [TestCase('\n')]
    [TestCase('|')]
    public void A_name_that_spells_a_country_behind_it_is_another_question(char between)
    {
        Recent.Match(Body($"Musteruniversitaet{between}KP"));
        Recent.Match(Body("Musteruniversitaet") with { Country = "KP" });

        Assert.That(_asked, Has.Count.EqualTo(2));
    }

    // Whatever else is stated is evidence too, and names of persons are not kept.
    private static IEnumerable<NameQuery> Others() =>
    [
        Body("Muster") with { Kind = PartyKind.Person },
        Body("Muster") with { Kind = PartyKind.Unknown },
        Body("Muster") with { OtherNames = ["Beispiel"] },
        Body("Muster") with { Identifiers = ["IMO 9562233"] },
        Body("Muster") with { Nationalities = ["KP"] },
        Body("Muster") with { BirthPlaces = ["Pyongyang"] },
        Body("Muster") with { Affiliations = ["Beispiel"] },
        Body("Muster") with { Gender = "female" },
        Body("Muster") with { BirthDate = Compliance.Dates.UncertainDate.Year(1977) },
    ];

    [TestCaseSource(nameof(Others))]
    public void Whoever_states_more_than_name_and_country_is_compared_each_time(NameQuery query)
    {
        Recent.Match(query);
        Recent.Match(query);

        Assert.That(_asked, Has.Count.EqualTo(2));
    }

    // A screener may live for years: what was asked long ago is forgotten, what is asked again and again is not.
    [Test]
    public void The_oldest_are_forgotten_and_the_frequent_are_kept()
    {
        Recent.Match(Body("once"));
        for (var i = 0; i < 20_000; i++)
        {
            Recent.Match(Body(FormattableString.Invariant($"body {i}")));
            if (i % 1_000 == 0)
            {
                Recent.Match(Body("often"));
            }
        }

        Recent.Match(Body("once"));

        Assert.That(_asked.Count(q => q.Name == "once"), Is.EqualTo(2));
        Assert.That(_asked.Count(q => q.Name == "often"), Is.EqualTo(1));
    }

    [Test]
    public void The_answer_is_the_one_of_the_matcher()
    {
        var recent = new RecentMatches(Matcher.Match);
        var names = Watchlist.Default.Parties.Select(p => p.PrimaryName).Take(40).ToImmutableArray();

        foreach (var query in names.Concat(names).SelectMany(name => new[] { null, "KP", "DE" }, (name, country) => Body(name) with { Country = country }))
        {
            Assert.That(
                recent.Match(query).Select(m => (m.Party.Id, m.Score, m.EvidenceDecibans)),
                Is.EqualTo(Matcher.Match(query).Select(m => (m.Party.Id, m.Score, m.EvidenceDecibans))),
                $"{query.Name} in {query.Country}");
        }
    }
}
