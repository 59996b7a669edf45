using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Lists.Changes;
using NUnit.Framework;
using static Compliance.Tests.Lists.Changes.DiffSamples;

namespace Compliance.Tests.Lists.Changes;

internal sealed class WatchlistDiffProperties
{
    private static readonly ImmutableArray<ListedParty> Parties = [DiffSamples.One, Two, .. Watchlist.Default.Parties];

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public bool Order_repeats_and_white_space_change_nothing(int seed)
    {
        var turned = Watchlist.Create([ListSamples.Source()], Shuffled(Parties, new Random(seed)).Select(p => Disturbed(p, new Random(seed))));
        var straight = Watchlist.Create([ListSamples.Source()], Parties);
        return WatchlistDiff.Between(straight, turned).IsEmpty && WatchlistDiff.Between(turned, straight).IsEmpty;
    }

    [FsCheck.NUnit.Property(MaxTest = 20)]
    public bool The_other_direction_tells_the_opposite(int dropped, int added)
    {
        var without = Watchlist.Create([ListSamples.Source()], Parties.RemoveAt(At(dropped)));
        var other = Watchlist.Create([ListSamples.Source()], Parties.RemoveAt(At(added)));
        var (forth, back) = (WatchlistDiff.Between(without, other), WatchlistDiff.Between(other, without));
        static string[] Of(WatchlistDiff diff, EntryChangeKind kind) => [.. diff.Entries.Where(e => e.Kind == kind).Select(e => e.Reference)];
        static IEnumerable<string> Ids(ImmutableArray<ListedParty> parties) => parties.Select(p => p.Id);
        return Ids(forth.Before).SequenceEqual(Ids(back.After)) && Ids(forth.After).SequenceEqual(Ids(back.Before))
            && Of(forth, EntryChangeKind.Added).SequenceEqual(Of(back, EntryChangeKind.NotShown).Concat(Of(back, EntryChangeKind.Delisted)));
    }

    [FsCheck.NUnit.Property(MaxTest = 20)]
    public bool A_list_compared_with_itself_is_empty(int dropped)
    {
        var list = Watchlist.Create([ListSamples.Source()], Parties.RemoveAt(At(dropped)));
        return WatchlistDiff.Between(list, list).IsEmpty;
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public bool A_party_that_is_not_spelled_otherwise_has_the_names_of_its_canonical_form(int seed)
    {
        var random = new Random(seed);
        return Parties.Select(p => random.Next(2) == 0 ? p : Disturbed(p, random)).All(p =>
            CanonicalParty.MaySpellOtherwise(p) || CanonicalParty.Of(p).Names.All(n => p.Names.Any(own => string.Equals(own.Name, n.Name, StringComparison.Ordinal))));
    }

    private static int At(int number) => (int)(unchecked((uint)number) % (uint)Parties.Length);

    private static ListedParty Disturbed(ListedParty party, Random random) => party with
    {
        Names = [Spaced(party.Names[0], random), .. Shuffled([.. party.Names[1..], .. party.Names[1..]], random).Select(n => Spaced(n, random))],
        Designations = Shuffled([.. party.Designations.Select(d => d with { AmendedOn = Shuffled(d.AmendedOn, random), Programme = d.Programme + " " })], random),
        BirthDates = Shuffled([.. party.BirthDates, .. party.BirthDates], random),
        BirthPlaces = Shuffled([.. party.BirthPlaces, new ListedAddress(" ", null, null, "", null)], random),
        Nationalities = Shuffled([.. party.Nationalities.Select(n => "\t" + n), "  "], random),
        Titles = Shuffled(party.Titles, random),
        Addresses = Shuffled([.. party.Addresses.Select(a => a with { City = a.City is null ? "" : $"  {a.City}" })], random),
        Identifiers = Shuffled([.. party.Identifiers.Select(i => i with { Value = i.Value + "\n" })], random),
        Relations = Shuffled(party.Relations, random),
    };

    private static Alias Spaced(Alias alias, Random random) =>
        alias with { Name = alias.Name.Replace(" ", random.Next(2) == 0 ? "  " : " \u00a0", StringComparison.Ordinal) + " " };

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, Random random)
    {
        var array = items.ToArray();
        random.Shuffle(array);
        return [.. array];
    }
}
