using Compliance.Lists;
using Compliance.Lists.Ownership;
using NUnit.Framework;

namespace Compliance.Tests.Lists.OwnLists;

/// <summary>An own list is how users bring in who owns whom.</summary>
public class OwnListOwnershipTests
{
    private static readonly DateOnly Day = new(2026, 1, 31);

    [TestCase("UN:XXe.001 60 %", "True", "above half")]
    [TestCase("UN:XXe.001 40 %", "False", "below half")]
    [TestCase("UN:XXe.001 (not stated)", "Unknown", "a share that is not stated leaves the test open")]
    [TestCase("UN:XXe.001 sixty", "Unknown", "a share that cannot be read does too")]
    [TestCase("UN:XXe.001 60 % until 2025-12-31", "False", "it ended before the day")]
    [TestCase("UN:XXe.001 60 % former", "Unknown", "former, without a day")]
    [TestCase("2 100 %", "True", "through a body of the own list that the designated party owns")]
    public void Ownership_from_an_own_list_reaches_the_graph(string owners, string expected, string reason)
    {
        var paths = new[] { ("un.xml", ListSamples.UnitedNationsList(ListSamples.Person.Replace("{0}", "", StringComparison.Ordinal), ListSamples.Organisation.Replace("{0}", "", StringComparison.Ordinal))), ("own.csv", $"id,kind,name,list_date,owners\n1,organisation,Held Ltd,2026-01-31,{owners}\n2,organisation,Between Ltd,2026-01-31,UN:XXe.001 75 %\n") };
        var contents = paths.Select(p => ListSamples.Read(p.Item2, p.Item1)).ToArray();
        var watchlist = WatchlistFiles.Combine([.. contents]).Value!;

        var graph = OwnershipGraph.Of(watchlist);

        Assert.That(graph.Assess("OWN:1", "EU", Day).Value.ToString(), Is.EqualTo(expected), reason);
        Assert.That(watchlist.Find("OWN:1")!.Designations, Is.Empty, "owned is not designated");
    }

    [Test]
    public void An_owner_written_by_the_short_id_of_a_transcribed_designation_is_that_designation()
    {
        var content = ListSamples.Read("id,kind,name,list_date,authority,reference,meaning,owners\n1,organisation,Held Ltd,2026-01-31,,,,7 60 %\n7,organisation,Listed Corp,2026-01-31,US,777,designation,\n");

        Assert.That(content.Parties[0].Relations.Single().OtherId, Is.EqualTo("US:777"));
        Assert.That(OwnershipGraph.Of(Watchlist.Create(content.Sources, content.Parties)).Assess("OWN:1", "US", Day).Value, Is.EqualTo(Truth.True));
    }
}
