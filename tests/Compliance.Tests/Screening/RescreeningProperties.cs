using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Lists;
using Compliance.Lists.Changes;
using Compliance.Lists.Merging;
using Compliance.PackTesting;
using Compliance.Records;
using Compliance.Screening;
using Compliance.Tests.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Screening;

/// <summary>Screening again only what a change touches comes to the same as screening everything again.</summary>
internal sealed class RescreeningProperties
{
    private static readonly ImmutableArray<RulePackTestCase> Golden = [.. GoldenRecords.Cases().Select(c => (RulePackTestCase)c.Arguments[0]!)];

    [FsCheck.NUnit.Property(MaxTest = 6)]
    public void Earlier_results_and_rescreened_ones_together_are_a_full_rescreen(int seed) => Rescreen(seed);

    [Test]
    public void The_records_of_the_property_are_touched_and_passed_over_alike()
    {
        var counts = Enumerable.Range(1, 4).Select(Rescreen).ToList();

        Assert.That(counts.Sum(c => c.Touched), Is.GreaterThan(20));
        Assert.That(counts.Sum(c => c.PassedOver), Is.GreaterThan(50));
    }

    private static (int Touched, int PassedOver) Rescreen(int seed)
    {
        var random = new Random(seed);
        var old = Mutated(EmbeddedParts.UnitedNations.Parties, random, random.Next(0, 4));
        var current = Mutated(old, random, random.Next(1, 6));
        var (before, after) = (List(old), List(current));
        var diff = DiffReader.Read(Written(WatchlistDiff.Between(before, after)), "diff").GetValueOrThrow();
        var golden = Golden[random.Next(Golden.Length)];
        var (then, now) = (Screener(before, golden.Profile), Screener(after, golden.Profile));
        var affected = now.AffectedBy(diff, golden.AsOf);
        var (touched, passedOver) = (0, 0);
        foreach (var record in Records(diff, random))
        {
            if (affected.Contains(record))
            {
                touched++;
                continue;
            }

            passedOver++;
            Assert.That(Outcome.Of(then.Screen(record, golden.AsOf)), Is.EqualTo(Outcome.Of(now.Screen(record, golden.AsOf))), $"seed {seed}, record {record.Id}");
        }

        return (touched, passedOver);
    }

    // Records of the pack's tests, and records that come as near to changed and unchanged parties as records can.
    private static IEnumerable<ScreeningRecord> Records(WatchlistDiff diff, Random random)
    {
        for (var i = 0; i < 12; i++)
        {
            yield return Golden[random.Next(Golden.Length)].Record;
        }

        var number = 0;
        ImmutableArray<ListedParty> others = [.. Enumerable.Range(0, 4).Select(_ => EmbeddedParts.UnitedNations.Parties[random.Next(EmbeddedParts.UnitedNations.Parties.Length)])];
        foreach (var listed in diff.Before.Concat(diff.After).Take(8).Concat(diff.Linked.Take(3)).Concat(others))
        {
            yield return new CollaboratorRecord { Id = $"N{++number}", Party = Near(listed, random) };
            yield return new InstitutionRecord { Id = $"N{++number}", Party = Near(listed, random) };
            yield return new LeaseRecord { Id = $"N{++number}", Owner = Near(listed, random), Operator = Near(others[0], random) };
        }
    }

    private static Party Near(ListedParty listed, Random random)
    {
        var name = listed.Names[random.Next(listed.Names.Length)].Name;
        return random.Next(7) switch
        {
            0 => new Party { Name = name },
            1 => new Party { Name = name, BirthDate = listed.BirthDates.IsEmpty ? null : listed.BirthDates[0], Nationalities = ["KP"] },
            2 => new Party { Name = "EXAMPLE Person", Affiliation = $"Department of Examples, {name}" },
            3 => new Party { Name = "EXAMPLE Person", Identifiers = [.. listed.Identifiers.Select(i => i.Value)] },
            4 => new Party { Name = "EXAMPLE Person", ConfirmedListing = listed.Designations is [var first, ..] ? first.Reference : listed.Id },
            5 => new Party { Name = name.Length > 8 ? name.Remove(random.Next(name.Length), 1) : name, Country = "KP" },
            _ => new Party { Name = "EXAMPLE Person", OtherNames = [name], StatedNone = ["identifiers", "email", "phone", "bic"] },
        };
    }

    private static ImmutableArray<ListedParty> Mutated(ImmutableArray<ListedParty> parties, Random random, int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            var at = random.Next(parties.Length);
            var party = parties[at];
            var other = parties[random.Next(parties.Length)];
            parties = !party.Entries.IsEmpty ? parties.RemoveAt(at).AddRange(Remerged(party, other, random)) : random.Next(16) switch
            {
                0 => parties.RemoveAt(at),
                1 => parties.Add(party with
                {
                    Id = $"UN:KPx.{parties.Length}",
                    Names = [new Alias(other.PrimaryName + " II", AliasKind.Primary, AliasQuality.Strong)],
                    Designations = [EmbeddedParts.UnitedNations.Parties[0].Designations[0] with { Reference = $"KPx.{parties.Length}" }],
                }),
                2 => parties.SetItem(at, party with { Names = party.Names.SetItem(0, party.Names[0] with { Name = other.PrimaryName }) }),
                3 => parties.SetItem(at, party with { BirthDates = [UncertainDate.Day(new DateOnly(1950 + random.Next(40), 1, 2))] }),
                4 => parties.SetItem(at, party with { Names = party.Names.Add(new Alias(other.Names[^1].Name, AliasKind.AlsoKnownAs, (AliasQuality)random.Next(2))) }),
                5 => parties.SetItem(at, party with { Names = [.. party.Names.Select(n => n with { Quality = n.Kind == AliasKind.Primary ? n.Quality : AliasQuality.Weak })] }),
                6 => parties.SetItem(at, party with { Names = party.Names[..1] }),
                7 => parties.SetItem(at, party with { Designations = [.. party.Designations.Select(d => d with { DelistedOn = new DateOnly(2019, 1, 1) })] }),
                8 => parties.SetItem(at, party with { Titles = ["Invented title"], Positions = ["Invented office"] }),
                9 => parties.SetItem(at, party with { Identifiers = [.. other.Identifiers, new Identifier(IdentifierKind.Passport, "X1234567")] }),
                10 => parties.SetItem(at, party with { Designations = [.. party.Designations.Select(d => d with { Programme = "Other", Regime = null })] }),
                11 => parties.SetItem(at, Turned(party)),
                12 => parties.SetItem(at, party with
                {
                    Designations = [],
                    Mentions = [new Mention("XX", "Example register", party.Designations is [var d, ..] ? d.Reference : "1", (ListMeaning)random.Next(8)) { Regime = Regimes.Dprk }],
                }),
                13 => parties.SetItem(at, party with { Relations = [new Relation(RelationKind.OwnedOrControlledBy, other.PrimaryName, 60m) { OtherId = other.Id }] }),
                14 => parties.SetItem(at, party with { Relations = [new Relation(RelationKind.ActsFor, other.PrimaryName) { OtherId = other.Id }] }),
                _ => parties.SetItem(at, MergedParty.Of([party, European(party, other)])),
            };
        }

        return parties;
    }

    // The entries of a merged party come apart, or one of them is amended.
    private static ImmutableArray<ListedParty> Remerged(ListedParty party, ListedParty other, Random random) => random.Next(3) switch
    {
        0 => party.Entries,
        1 => [MergedParty.Of(party.Entries.SetItem(1, European(party, other)))],
        _ => [party.Entries[random.Next(party.Entries.Length)]],
    };

    private static ListedParty European(ListedParty party, ListedParty other) => party with
    {
        Id = "EU:" + party.Id,
        Entries = [],
        Mentions = [],
        Names = [party.Names[0], new Alias(other.Names[^1].Name, AliasKind.AlsoKnownAs, AliasQuality.Strong)],
        Designations = [new Designation("EU", "EU list", party.Id, "PRK", new DateOnly(2017, 1, 1), []) { Regime = Regimes.Dprk }],
    };

    // Not a change, and no result may depend on it.
    private static ListedParty Turned(ListedParty party) => party with
    {
        Names = [party.Names[0], .. party.Names[1..].Reverse()],
        BirthDates = [.. party.BirthDates.Reverse()],
        Identifiers = [.. party.Identifiers.Reverse()],
        Nationalities = [.. party.Nationalities.Reverse()],
        Addresses = [.. party.Addresses.Reverse()],
    };

    private static Watchlist List(ImmutableArray<ListedParty> parties) =>
        Watchlist.Create(EmbeddedParts.UnitedNations.Sources, parties.DistinctBy(p => p.Id, StringComparer.Ordinal));

    private static Screener Screener(Watchlist watchlist, ScreeningProfile profile) =>
        new ScreenerBuilder().AddWatchlist(watchlist).AddRulePack(GoldenRecords.Pack).UseProfile(profile).Build();

    private static byte[] Written(WatchlistDiff diff)
    {
        using var stream = new MemoryStream();
        diff.WriteTo(stream);
        return stream.ToArray();
    }
}
