using Compliance.Lists;
using Compliance.Lists.Ownership;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Ownership;

/// <summary>The 50 % tests of the EU, the United Kingdom and the United States, with their dates.</summary>
public class OwnershipGraphTests
{
    private static readonly DateOnly BeforeChange = new(2024, 7, 2);
    private static readonly DateOnly AfterChange = new(2024, 7, 3);

    [TestCase("EU", "2024-07-02", 50, "False", "more than 50 % until 2 July 2024")]
    [TestCase("EU", "2024-07-02", 50.01, "True", "above it")]
    [TestCase("EU", "2024-07-03", 50, "True", "50 % or more from 3 July 2024")]
    [TestCase("EU", "2024-07-03", 49.99, "False", "below it")]
    [TestCase("UK", "2024-07-03", 50, "False", "the United Kingdom says over 50 %")]
    [TestCase("UK", "2024-07-03", 50.01, "True", "over it")]
    [TestCase("UK", "2020-12-30", 60, "Unknown", "the day before the regulations: no test is known")]
    [TestCase("US", "2024-07-03", 50, "True", "50 % or more")]
    [TestCase("US", "2014-08-12", 60, "Unknown", "the day before the guidance")]
    public void One_owner_meets_each_test_from_its_share_on(string authority, string day, decimal share, string expected, string reason)
    {
        var graph = Graph(Designated("A", authority), Owned("X", ("A", share)));

        Assert.That(graph.Assess("T:X", authority, DateOnly.ParseExact(day, "yyyy-MM-dd")).Value.ToString(), Is.EqualTo(expected), reason);
    }

    [Test]
    public void Holdings_of_several_designated_owners_are_added_up_where_the_test_says_so()
    {
        ListedParty[] Parties(string authority) => [Designated("A", authority), Designated("B", authority), Owned("X", ("A", 30), ("B", 25), ("T:free", 45))];

        Assert.Multiple(() =>
        {
            Assert.That(Graph(Parties("EU")).Assess("T:X", "EU", BeforeChange).Value, Is.EqualTo(Truth.True), "55 %");
            Assert.That(Graph(Parties("US")).Assess("T:X", "US", AfterChange).Value, Is.EqualTo(Truth.True), "55 %");
            Assert.That(Graph(Parties("UK")).Assess("T:X", "UK", AfterChange).Value, Is.EqualTo(Truth.Unknown), "whether owners are added up is not stated");
            Assert.That(Graph(Parties("EU")).Assess("T:X", "US", AfterChange).Value, Is.EqualTo(Truth.False), "a designation of the EU is none of the US");
        });
    }

    [Test]
    public void A_body_owned_by_designated_parties_counts_for_what_it_holds_and_a_ring_does_not_own_itself()
    {
        var chain = Graph(Designated("A", "US"), Owned("X", ("A", 60)), Owned("Y", ("T:X", 50)), Owned("Z", ("T:Y", 49)));
        var ring = Graph(Designated("A", "US"), Owned("X", ("T:Y", 100)), Owned("Y", ("T:X", 100)), Owned("Z", ("A", 10)));

        Assert.Multiple(() =>
        {
            Assert.That(chain.Assess("T:Y", "US", AfterChange).Value, Is.EqualTo(Truth.True), "60 % of 50 % counts as 50 %: X is treated as blocked itself");
            Assert.That(chain.Assess("T:Z", "US", AfterChange).Value, Is.EqualTo(Truth.False), "49 %");
            Assert.That(ring.Assess("T:X", "US", AfterChange).Value, Is.EqualTo(Truth.False), "nobody designated stands behind the ring");
        });
    }

    [Test]
    public void A_share_or_an_end_that_is_not_stated_leaves_the_question_open()
    {
        var unstated = Graph(Designated("A", "EU"), Party("X", new Relation(RelationKind.OwnedOrControlledBy, "A") { OtherId = "T:A" }));
        var former = Graph(Designated("A", "EU"), Party("X", new Relation(RelationKind.OwnedOrControlledBy, "A", 100m) { OtherId = "T:A", IsFormer = true }));
        var ended = Graph(Designated("A", "EU"), Party("X", new Relation(RelationKind.OwnedOrControlledBy, "A", 100m) { OtherId = "T:A", Until = new DateOnly(2020, 1, 1) }));

        Assert.Multiple(() =>
        {
            Assert.That(unstated.Assess("T:X", "EU", AfterChange).Value, Is.EqualTo(Truth.Unknown), "\"owned or controlled\" without a share");
            Assert.That(former.Assess("T:X", "EU", AfterChange).Value, Is.EqualTo(Truth.Unknown), "a former owner without a date");
            Assert.That(ended.Assess("T:X", "EU", AfterChange).Value, Is.EqualTo(Truth.False), "ended before the day");
            Assert.That(ended.Assess("T:X", "EU", new DateOnly(2020, 1, 1)).Value, Is.EqualTo(Truth.True), "its last day");
        });
    }

    private static OwnershipGraph Graph(params ListedParty[] parties) =>
        OwnershipGraph.Of(Watchlist.Create([new ListSource("T", "Test list", AfterChange, new string('0', 64), 0, parties.Length, ListSource.WholeList)], parties));

    private static ListedParty Designated(string name, string authority) => Party(name) with
    {
        Designations = [new Designation(authority, "Test list", name, "Test", new DateOnly(2010, 1, 1), [])],
        Mentions = [],
    };

    private static ListedParty Owned(string name, params (string Owner, decimal Share)[] owners) => Party(
        name, [.. owners.Select(o => new Relation(RelationKind.OwnedOrControlledBy, o.Owner, o.Share) { OtherId = o.Owner.StartsWith("T:", StringComparison.Ordinal) ? o.Owner : "T:" + o.Owner })]);

    private static ListedParty Party(string name, params Relation[] relations) => new()
    {
        Id = "T:" + name,
        Kind = PartyKind.Organisation,
        Names = [new Alias(name, AliasKind.Primary, AliasQuality.Strong)],
        Designations = [],
        Mentions = [new Mention("T", "Test list", name, ListMeaning.Other)],
        Relations = [.. relations],
    };
}
