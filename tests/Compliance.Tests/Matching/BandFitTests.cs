using System.Collections.Immutable;
using System.Globalization;
using Compliance.Dates;
using Compliance.Lists;
using Compliance.Matching;
using CsvHelper;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>Repeats the fit of data/names/bands.tsv: strangers with full records against the whole UN list, and the list's own persons.</summary>
[TestFixture]
internal sealed class BandFitTests
{
    private const string List = "un_consolidated_2026-08-01.xml";

    // Every fiftieth of 50,000: the bar of 0.05 % leaves none or one of 1,000.
    private const int Step = 50;
    private const int Bar = 1;

    [Test]
    public void Strangers_with_full_records_are_hardly_ever_candidates()
    {
        var matcher = new PartyMatcher(Load());
        var strangers = Strangers().Where((_, i) => i % Step == 0).ToList();
        var flagged = strangers.AsParallel().Count(q => !matcher.Match(q).IsEmpty);
        var byName = strangers.AsParallel().Count(q => !matcher.Match(new NameQuery { Name = q.Name, Kind = q.Kind }).IsEmpty);
        TestContext.Out.WriteLine($"{flagged} of {strangers.Count} flagged with full records, {byName} by name alone");
        Assert.That(strangers, Has.Count.EqualTo(1_000));
        Assert.That(flagged, Is.LessThanOrEqualTo(Bar));
        Assert.That(flagged, Is.LessThanOrEqualTo(byName), "evidence brings up nobody whom the name does not");
    }

    [Test]
    public void A_listed_person_is_found_by_the_facts_of_the_list_with_a_birth_year_off_by_one()
    {
        var parties = Load();
        var matcher = new PartyMatcher(parties);
        var persons = parties.Where(p => p.Kind == PartyKind.Person).ToList();
        var lost = persons.AsParallel().Where(p => !OffByOne(p).All(q => matcher.Match(q).Any(m => m.Party.Id == p.Id))).Select(p => p.Id).ToList();
        Assert.That(persons, Has.Count.GreaterThan(600));
        Assert.That(lost, Is.Empty);
    }

    [Test]
    public void The_facts_of_the_list_never_speak_against_its_own_person()
    {
        var parties = Load();
        foreach (var party in parties.Where(p => p.Kind == PartyKind.Person))
        {
            var query = Query(party) with { BirthDate = party.BirthDates.IsEmpty ? null : party.BirthDates[^1] };
            var against = CandidateEvidence.Weigh(query, party).Where(e => e.Decibans < 0).Select(e => $"{party.Id}: {e.Text}");
            Assert.That(against, Is.Empty);
        }
    }

    private static IEnumerable<NameQuery> OffByOne(ListedParty party) =>
        party.BirthDates.SelectMany(d => new[] { -1, 1 }.Select(y => Query(party) with { BirthDate = UncertainDate.Year(d.Earliest.Year + y) })).DefaultIfEmpty(Query(party));

    private static NameQuery Query(ListedParty party) => new()
    {
        Name = party.PrimaryName.ToLowerInvariant(),
        Kind = party.Kind,
        Nationalities = party.Nationalities,
        Gender = party.Gender,
        BirthPlaces = [.. party.BirthPlaces.Select(p => string.Join(", ", new[] { p.City, p.Region, p.Country }.OfType<string>()))],
    };

    private static ImmutableArray<ListedParty> Load() => Watchlist.Load([Repository.Shared("lists", "un", List)]).Value!.Parties;

    private static IEnumerable<NameQuery> Strangers()
    {
        using var text = new StreamReader(Repository.Shared("lists", "negatives", "negatives_us.csv"));
        using var rows = new CsvReader(text, CultureInfo.InvariantCulture);
        rows.Read();
        rows.ReadHeader();
        while (rows.Read())
        {
            yield return new NameQuery
            {
                Name = rows.GetField("full_name")!,
                Kind = PartyKind.Person,
                BirthDate = Parties.Date(rows.GetField("date_of_birth")!),
                Gender = rows.GetField("gender"),
                BirthPlaces = [rows.GetField("place_of_birth")!],
                Nationalities = [rows.GetField("nationality")!],
            };
        }
    }
}
