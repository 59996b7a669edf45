using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Lists.Ownership;
using Compliance.Matching;
using Compliance.Records;
using Compliance.Tests.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Evidence;

/// <summary>Whose test and whose designations count is said by the scope in which a fact is asked.</summary>
internal sealed class OwnershipFactTests
{
    private const string Owned = "owned_by_listed";
    private const string ActsFor = "acts_for_listed";

    private const string Owners = """
        id,kind,name,list,list_date,authority,reference,meaning,regime,listed_on,owners,acts_for
        d1,organisation,Karmidon Trading,US list,2024-07-01,US,1,designation,DPRK,2009-01-01,,
        d2,organisation,Ormlight Trust,UK list,2024-07-01,UK,2,designation,DPRK,2009-01-01,,
        d3,organisation,Sturmhold Bank,EU list,2024-07-01,EU,3,designation,DPRK,2009-01-01,,
        d4,organisation,Bracknose Capital,UN list,2024-07-01,UN,4,designation,DPRK,2009-01-01,,
        free,organisation,Anybody Else,,2024-07-01,,,,,,,

        """;

    [TestCase("US:1 50 %", "US", "2024-07-03", "True", "half is enough for the United States")]
    [TestCase("US:1 50 %", "UK", "2024-07-03", "False", "the United Kingdom does not designate the owner")]
    [TestCase("US:1 50 %", "EU", "2024-07-03", "False", "nor does the EU")]
    [TestCase("UK:2 50 %", "UK", "2024-07-03", "False", "exactly half is not over half")]
    [TestCase("UK:2 50.01 %", "UK", "2024-07-03", "True", "over half")]
    [TestCase("UK:2 60 %", "UK", "2020-12-30", "Unknown", "no test of the day before the regulations is known")]
    [TestCase("US:1 60 %", "UK", "2020-12-30", "False", "nobody who counts for the United Kingdom stands behind it, whatever the test was")]
    [TestCase("US:1 60 %", "US", "2014-08-12", "Unknown", "no test of the day before the guidance is known")]
    [TestCase("free 60 %", "US", "2014-08-12", "False", "nobody designated stands behind it")]
    [TestCase("EU:3 50 %", "EU", "2024-07-02", "False", "more than half until then")]
    [TestCase("EU:3 50 %", "EU", "2024-07-03", "True", "half from then on")]
    [TestCase("UN:4 50.01 %", "EU", "2024-07-02", "True", "the EU takes the designations of the UN up")]
    [TestCase("UN:4 50.01 %", "UK", "2024-07-02", "True", "the United Kingdom designates them automatically")]
    [TestCase("UN:4 50.01 %", "US", "2024-07-02", "False", "the United States name their own")]
    [TestCase("US:1 (not stated)", "US", "2024-07-03", "Unknown", "a share that is not stated")]
    [TestCase("US:1 60 % former", "US", "2024-07-03", "Unknown", "former, without a day")]
    [TestCase("US:1 60 % until 2024-07-02", "US", "2024-07-03", "False", "ended before the day")]
    public void Ownership_is_judged_by_the_test_and_the_designations_of_the_authority_asked_about(string owners, string authority, string day, string expected, string reason) =>
        Assert.That(Fact(Owned, owners, "", new ListedScope(authority, OthersOpen: false), day).Value.ToString(), Is.EqualTo(expected), reason);

    [TestCase("US:1 50 %", "2024-07-03", "True", "US-50")]
    [TestCase("EU:3 50 %", "2024-07-03", "True", "EU-OWN50")]
    [TestCase("UK:2 50.01 %", "2024-07-03", "True", "UK-411-13..17")]
    [TestCase("UK:2 50 %", "2024-07-03", "False", "")]
    public void Without_an_authority_the_test_of_any_is_enough(string owners, string day, string expected, string measure)
    {
        var fact = Fact(Owned, owners, "", ListedScope.Any, day);

        Assert.That(fact.Value.ToString(), Is.EqualTo(expected));
        Assert.That(fact.Text, Does.Contain(measure));
    }

    [TestCase("US:1 50.01 %", "2024-07-03", "Unknown", "the owner may be on a list of the United Kingdom that is not loaded")]
    [TestCase("US:1 50 %", "2024-07-03", "False", "even then half would not be over half")]
    [TestCase("US:1 60 %", "2020-12-30", "Unknown", "no test of that day is known")]
    [TestCase("free 60 %", "2024-07-03", "False", "nobody designates the owner")]
    public void Where_others_leave_the_question_open_so_do_owners_that_only_they_designate(string owners, string day, string expected, string reason) =>
        Assert.That(Fact(Owned, owners, "", new ListedScope("UK", OthersOpen: true), day).Value.ToString(), Is.EqualTo(expected), reason);

    [TestCase("US", false, "True")]
    [TestCase("UN", false, "False")]
    [TestCase("UN", true, "Unknown")]
    [TestCase(null, true, "True")]
    public void Acting_for_a_party_counts_for_the_authority_that_designates_it(string? authority, bool othersOpen, string expected) =>
        Assert.That(Fact(ActsFor, "", "US:1", new ListedScope(authority, othersOpen), "2024-07-03").Value.ToString(), Is.EqualTo(expected));

    [Test]
    public void A_relation_that_is_certain_counts_before_one_that_is_open() =>
        Assert.That(Fact(ActsFor, "", "UN:4 former; US:1", ListedScope.Any, "2024-07-03").Value, Is.EqualTo(Truth.True));

    private static Fact Fact(string id, string owners, string actsFor, ListedScope scope, string day)
    {
        var content = ListSamples.Read(Owners.ReplaceLineEndings("\n") + $"held,organisation,Quorvex Freight Ltd,,2024-07-01,,,,,,{owners},{actsFor}\n", "own.csv");
        var watchlist = Watchlist.Create(content.Sources, content.Parties);
        var gatherer = new EvidenceGatherer(
            new PartyMatcher(watchlist.Parties, new MatchOptions()), IndicatorTable.Default, DisciplineTable.Default, [scope], new RelatedFacts(watchlist, OwnershipGraph.Of(watchlist)));
        var party = EvidenceFixture.Named("Quorvex Freight Ltd", PartyForm.Organisation);
        return gatherer.Gather(new InstitutionRecord { Id = "i1", Party = party }, DateOnly.ParseExact(day, "yyyy-MM-dd")).For(party).In(scope).Single(f => string.Equals(f.Id, id, StringComparison.Ordinal));
    }
}
