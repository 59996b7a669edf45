using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>Invariants of matching on names built from parts that occur in names, and on arbitrary strings.</summary>
[TestFixture]
internal sealed class MatchingProperties
{
    private static readonly string[] Parts =
    [
        "Kim", "Jong", "Un", "Yong", "Chol", "Jongun", "Ri", "Lee", "Pak", "Ch'o'l", "Muhammad", "Mohamed", "Abdul", "Rahman", "Abdurrahman",
        "al-Tikriti", "bin", "Omar", "Omer", "J.", "Haji", "Dr.", "Hassan", "Hasan", "Ibrahim", "Ansar", "Trading", "Korea", "Corporation",
        "Co., Ltd.", "39", "Second", "Ryonbong", "Ryongbong", "D.O.O.", "김정은", "김", "金铁三", "Барханоев", "Γεώργιος", "محمد", "(KKBC)", "of", "the",
        "a", "aa", "gun", "gunrus", "rus",
    ];

    public static Arbitrary<string> Names() =>
        Gen.Elements(Parts).ListOf().Where(p => p.Count is > 0 and < 7).Select(p => string.Join(' ', p)).ToArbitrary();

    [FsCheck.NUnit.Property(MaxTest = 2_000)]
    public Property The_similarity_of_a_pair_is_the_same_in_either_order() => Prop.ForAll(Names(), Names(), (a, b) =>
        Kinds.All(k => PartyMatcher.MatchPair(k, a, b).Similarity == PartyMatcher.MatchPair(k, b, a).Similarity));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property A_name_is_the_same_as_itself() => Prop.ForAll(Names(), a =>
        Kinds.All(k => PartyMatcher.MatchPair(k, a, a).Similarity == 10_000));

    // Case says one thing: the only word printed in capitals is the surname ("Chun Yong CHOE"). Such names are left out.
    [FsCheck.NUnit.Property(MaxTest = 1_000)]
    public Property Case_and_blanks_and_punctuation_change_nothing() => Prop.ForAll(Names().Filter(n => SpelledWords.InCapitals(n) is null), Names(), (a, b) =>
        Kinds.All(k => PartyMatcher.MatchPair(k, a.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal) + " .", b).Similarity
            == PartyMatcher.MatchPair(k, a, b).Similarity));

    [FsCheck.NUnit.Property(MaxTest = 1_000)]
    public Property Any_two_strings_have_a_similarity_within_bounds() => Prop.ForAll<string?, string?>((a, b) =>
        Kinds.All(k => PartyMatcher.MatchPair(k, a ?? "", b ?? "").Similarity is >= 0 and <= 10_000));

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Adding_an_alias_never_lowers_score_or_band() => Prop.ForAll(Names(), Names(), Names(), (listed, added, query) =>
    {
        var party = Parties.Person("P", listed);
        ImmutableArray<ListedParty> more = [Parties.Person("P", listed, added), party.WithWeak(added)];
        return more.All(m => Best(m, query) is var (score, band) && Best(party, query) is var (before, old) && score >= before && band >= old);
    });

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property A_longer_list_never_removes_or_changes_a_hit() => Prop.ForAll(Names(), Names(), Names(), (first, second, query) =>
    {
        var alone = new PartyMatcher([Parties.Person("A", first)]).Match(new NameQuery { Name = query });
        var together = new PartyMatcher([Parties.Person("A", first), Parties.Person("B", second)]).Match(new NameQuery { Name = query });
        return alone.All(m => together.Any(t => t.Party.Id == m.Party.Id && t.Score == m.Score && t.Band == m.Band));
    });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property A_floor_only_cuts_off_what_lies_below_it() => Prop.ForAll(Names(), Names(), (listed, query) =>
    {
        ImmutableArray<ListedParty> parties = [Parties.Person("A", listed), Parties.Organisation("B", listed)];
        var all = new PartyMatcher(parties, new MatchOptions { Floor = MatchBand.None }).Match(new NameQuery { Name = query });
        var some = new PartyMatcher(parties).Match(new NameQuery { Name = query });
        return all.Where(m => m.Band >= MatchBand.Possible).Select(m => (m.Party.Id, m.Score)).SequenceEqual(some.Select(m => (m.Party.Id, m.Score)));
    });

    private static readonly PartyKind[] Kinds = [PartyKind.Person, PartyKind.Organisation, PartyKind.Vessel];

    private static (int Score, MatchBand Band) Best(ListedParty party, string query)
    {
        var match = new PartyMatcher([party], new MatchOptions { Floor = MatchBand.None }).Match(new NameQuery { Name = query });
        return (match.Single().Score, match.Single().Band);
    }
}
