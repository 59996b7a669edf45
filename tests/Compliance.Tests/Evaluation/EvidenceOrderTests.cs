using Compliance.Dates;
using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>A score says how much agrees: the same name alone is less than the name with its birth date, and that is less than both
/// with the passport. Measured on every listed person who has them.</summary>
internal sealed class EvidenceOrderTests
{
    private static readonly PartyMatcher Matcher = new(Watchlist.Default.Parties);

    private static IEnumerable<ListedParty> Persons => Watchlist.Default.Parties.Where(p =>
        p.Kind == PartyKind.Person && p.BirthDates.Any(d => d.IsExact) && p.Identifiers.Any(i => i.Kind == IdentifierKind.Passport));

    [Test]
    public void More_agreement_is_a_higher_score()
    {
        var wrong = Persons.Where(p =>
        {
            var name = new NameQuery { Name = p.PrimaryName, Kind = PartyKind.Person };
            var dated = name with { BirthDate = p.BirthDates.First(d => d.IsExact) };
            var identified = dated with { Identifiers = [p.Identifiers.First(i => i.Kind == IdentifierKind.Passport).Value] };
            return !(Score(name, p) < Score(dated, p) && Score(dated, p) < Score(identified, p));
        });
        Assert.That(Persons.Count(), Is.GreaterThan(50));
        Assert.That(wrong.Select(p => p.Id), Is.Empty);
    }

    [Test]
    public void An_exact_name_born_a_year_off_is_found_with_less_evidence()
    {
        var wrong = Persons.Where(p =>
        {
            var born = p.BirthDates.First(d => d.IsExact);
            var query = new NameQuery { Name = p.PrimaryName, Kind = PartyKind.Person, BirthDate = born };
            var off = Own(query with { BirthDate = UncertainDate.Day(born.Earliest.AddYears(1)) }, p);
            return off is null || off.Band < MatchBand.Possible || off.EvidenceDecibans >= Own(query, p)!.EvidenceDecibans;
        });
        Assert.That(wrong.Select(p => p.Id), Is.Empty);
    }

    private static int Score(NameQuery query, ListedParty party) => Own(query, party)?.Score ?? 0;

    private static PartyMatch? Own(NameQuery query, ListedParty party) => Matcher.Match(query).FirstOrDefault(m => m.Party.Id == party.Id);
}
