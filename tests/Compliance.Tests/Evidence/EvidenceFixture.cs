using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;
using PartyEvidence = Compliance.Evidence.PartyEvidence;

namespace Compliance.Tests.Evidence;

/// <summary>A gatherer over a small list with a matcher that knows exact names only, so that tests state what was matched.</summary>
internal static class EvidenceFixture
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static ListedParty Mansudae { get; } = new()
    {
        Id = "UN:KPe.050",
        Kind = PartyKind.Organisation,
        Names = [new Alias("Mansudae Overseas Project Group of Companies", AliasKind.Primary, AliasQuality.Strong), new Alias("Mansudae Art Studio", AliasKind.AlsoKnownAs, AliasQuality.Weak)],
        Designations = [new Designation("UN", "UN Security Council Consolidated List", "KPe.050", "DPRK", new DateOnly(2017, 8, 5), [])],
        Addresses = [new ListedAddress(null, "Pyongyang", null, null, "KP")],
        Identifiers = [new Identifier(IdentifierKind.Email, "office@star-co.net.kp")],
    };

    public static ListedParty Person { get; } = new()
    {
        Id = "UN:KPi.901",
        Kind = PartyKind.Person,
        Names = [new Alias("HAN Tae Rim (pseudonym)", AliasKind.Primary, AliasQuality.Strong)],
        Designations = [new Designation("UN", "UN Security Council Consolidated List", "KPi.901", "DPRK", new DateOnly(2016, 11, 30), [], new DateOnly(2025, 1, 1))],
    };

    /// <summary>A person in effect with a date of birth, a country and a passport.</summary>
    public static ListedParty Current { get; } = Person with
    {
        Id = "UN:KPi.902",
        Designations = [new Designation("UN", "UN Security Council Consolidated List", "KPi.902", "DPRK", new DateOnly(2016, 11, 30), [])],
        BirthDates = [Day(1960, 1, 1)],
        Addresses = [new ListedAddress(null, "Pyongyang", null, null, "KP")],
        Identifiers = [new Identifier(IdentifierKind.Passport, "123456789", "KP")],
    };

    public static EvidenceGatherer Gatherer(Func<NameQuery, ImmutableArray<PartyMatch>>? match = null) =>
        new([Mansudae, Person], match ?? ExactNames, IndicatorTable.Default, DisciplineTable.Default);

    public static PartyEvidence Gather(Party party, DateOnly? asOf = null, Func<NameQuery, ImmutableArray<PartyMatch>>? match = null)
    {
        var record = new CollaboratorRecord { Id = "c1", Party = party };
        return Gatherer(match).Gather(record, asOf ?? Today).For(party);
    }

    public static Fact Fact(Party party, string id, DateOnly? asOf = null, Func<NameQuery, ImmutableArray<PartyMatch>>? match = null) =>
        Gather(party, asOf, match).Get(id);

    public static PartyMatch Match(ListedParty party, string queryName, MatchBand band = MatchBand.Strong, int similarity = 10_000, int alias = 0, params MatchEvidence[] evidence) => new()
    {
        Party = party,
        Alias = party.Names[alias],
        QueryName = queryName,
        Similarity = similarity,
        EvidenceDecibans = evidence.Sum(e => e.Decibans),
        Score = similarity,
        Band = band,
        Evidence = [.. evidence],
        Explanation = new MatchExplanation([], []),
    };

    /// <summary>A party with every field answered that may make it a candidate, so that a fact can be false.</summary>
    public static Party Named(string name, PartyForm? form = null, string? country = null) =>
        new() { Name = name, Form = form, Country = country, OtherNames = [], StatedNone = ImmutableSortedSet.Create(StringComparer.Ordinal, "native_name", "identifiers", "email", "phone", "bic") };

    public static UncertainDate Day(int year, int month, int day) => UncertainDate.Day(new DateOnly(year, month, day));

    private static ImmutableArray<PartyMatch> ExactNames(NameQuery query)
    {
        var matches = ImmutableArray.CreateBuilder<PartyMatch>();
        foreach (var party in new[] { Mansudae, Person })
        {
            for (var i = 0; i < party.Names.Length; i++)
            {
                foreach (var name in query.OtherNames.Prepend(query.Name))
                {
                    if (string.Equals(name, party.Names[i].Name, StringComparison.Ordinal))
                    {
                        matches.Add(Match(party, name, alias: i));
                    }
                }
            }
        }

        return matches.ToImmutable();
    }
}
