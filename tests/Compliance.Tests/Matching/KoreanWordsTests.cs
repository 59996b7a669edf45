using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using Compliance.Tests.Matching.Candidates;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>Words read as romanised Korean: what a bound leaves out must be less alike than asked.</summary>
public class KoreanWordsTests
{
    private static readonly Gen<string> Words =
        Gen.Elements("han", "hang", "gyo", "nyo", "ryo", "tong", "ton", "il", "nil", "so", "song", "ri", "gi", "kang", "an", "ak", "gak", "chon", "chong", "sam", "pap", "mul", "dok", "sok", "su")
            .ListOf().Where(s => s.Count is > 1 and < 5).Select(string.Concat);

    [FsCheck.NUnit.Property(MaxTest = 5_000)]
    public Property A_least_similarity_changes_nothing_that_reaches_it() => Prop.ForAll(Words.ToArbitrary(), Words.ToArbitrary(), (left, right) =>
    {
        if (RomanisedKorean.Read(left) is not { } a || RomanisedKorean.Read(right) is not { } b)
        {
            return true;
        }

        var exact = KoreanWords.Similarity(a, b);
        return new[] { 6_500, 7_500, 8_000, 8_500, exact }.All(least => exact < least || KoreanWords.Similarity(a, b, least) == exact);
    });

    // ng against n and a k that the reader joined to it, with an n that the initial law drops: a K that costs a third of an edit.
    [TestCase("Hangyo", "Hangnyo")]
    [TestCase("Tongil", "Tongnil")]
    [TestCase("Songi", "Songri")]
    public void A_k_joined_to_an_n_does_not_part_names(string query, string listed)
    {
        ListedParty[] parties = [Parties.Organisation("O", listed), Parties.Person("P", listed), Parties.Organisation("S", listed) with { Kind = PartyKind.Vessel }];
        Assert.That(PartyMatcher.Similarity(PartyKind.Vessel, query, listed), Is.GreaterThanOrEqualTo(8_000), "near enough for the default floor");
        foreach (var floor in new[] { 6_500, 8_000, 8_400 })
        {
            foreach (var kind in new[] { PartyKind.Organisation, PartyKind.Vessel, PartyKind.Unknown })
            {
                var search = new IndexedSearch([.. parties], MatchOptions.Default with { SimilarityFrom = floor });
                Assert.That(search.Difference(new NameQuery { Name = query, Kind = kind }), Is.Null, $"{kind} at {floor}");
            }
        }

        Assert.That(new PartyMatcher([.. parties]).Match(new NameQuery { Name = query, Kind = PartyKind.Vessel }).Select(m => m.Party.Id), Does.Contain("S"));
    }
}
