using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.OwnLists;

/// <summary>data/watchlists/institutions.csv: institutions of the DPRK that no sanctions list names.</summary>
public class InstitutionsTests
{
    private static readonly string Path = Repository.Data("watchlists", "institutions.csv");

    [Test]
    public void It_builds_without_a_finding_and_designates_nobody()
    {
        var result = WatchlistBuild.FromFiles([Path], Regimes.Dprk);
        var info = ListFileInfo.Read(Path);

        Assert.Multiple(() =>
        {
            Assert.That(result.Diagnostics, Is.Empty);
            Assert.That(result.Value!.Parties, Has.Length.EqualTo(18), "twelve of the fact sheet and six of the registry");
            Assert.That((info.Designated, info.OnlyMentioned, info.DprkParties), Is.EqualTo((0, 18, 18)));
            Assert.That(result.Value.Parties.SelectMany(p => p.Mentions).Select(m => (m.Authority, m.Meaning)).Distinct(), Is.EqualTo(new[]
            {
                ("COMPLIANCE", ListMeaning.StateLinked),
                ("ROR", ListMeaning.Register),
            }));
            Assert.That(result.Value.Coverage(new DateOnly(2026, 11, 22)).NotCovered, Is.EqualTo(WatchlistCoverage.KnownAuthorities));
        });
    }

    [Test]
    public void It_does_not_contradict_the_table_of_indicators()
    {
        var indicators = File.ReadAllText(Repository.Data("indicators", "institutions.yaml"));
        foreach (var party in ListFile.Read(Path).Parties.Where(p => p.Mentions[0].Authority == "COMPLIANCE"))
        {
            Assert.That(indicators, Does.Contain($"- id: {party.Mentions[0].Reference}\n"));
            foreach (var name in party.Names)
            {
                Assert.That(indicators, Does.Contain(name.Name), party.Id);
            }
        }
    }

    [Test]
    public void Its_records_of_the_registry_are_what_the_registry_gives()
    {
        var folder = Repository.Shared("lists", "ror");
        var own = ListFile.Read(Path).Parties.Where(p => p.Mentions[0].Authority == "ROR").ToDictionary(p => p.Id);
        var registry = Directory.GetFiles(folder, "*.json").Select(f => ListFile.Read(f).Parties.Single()).DistinctBy(p => p.Id).ToArray();

        Assert.That(registry.Select(p => p.Id).Order(), Is.EqualTo(own.Keys.Order()));
        foreach (var record in registry)
        {
            Assert.That(own[record.Id].Names.ToHashSet(), Is.EquivalentTo(record.Names), record.Id);
            Assert.That(own[record.Id].Identifiers, Is.EquivalentTo(record.Identifiers), record.Id);
            Assert.That(own[record.Id].Mentions[0], Is.EqualTo(record.Mentions[0]), record.Id);
        }
    }
}
