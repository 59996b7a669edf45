using System.Collections.Immutable;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.OwnLists;

public class OwnJsonReaderTests
{
    private const string Header = "{\"format\":\"own-list/1\",\"list\":\"House list\",\"list_date\":\"2026-01-31\"}\n";

    [Test]
    public void The_sample_gives_what_the_columns_of_a_table_would()
    {
        var content = ListFile.Read(Repository.Data("samples", "lists", "own_sample.jsonl"));

        var table = ListSamples.Read(
            "id,kind,name,aliases,weak_aliases,country,identifiers,owners,birth_dates,nationalities,acts_for,list,list_date\n"
            + "1,organisation,Example Holding Ltd,Example Holding Limited,EHL,Exampleland,registration:HR-0001 (Exampleland),2 60 % from 2019-01-31,,,,House list,2026-01-31\n"
            + "2,person,Erika Muster,,,,passport:X0000001 (Exampleland),,1962-02,Exampleland,1,House list,2026-01-31\n");
        Assert.Multiple(() =>
        {
            Assert.That((content.Format, content.Tally.StatedEntries, content.Diagnostics.Length), Is.EqualTo(("own-list/1", 2, 0)));
            Assert.That(Text(content.Parties), Is.EqualTo(Text(table.Parties)));
            Assert.That(content.Sources.Single() with { Sha256 = "", Format = "" }, Is.EqualTo(table.Sources.Single() with { Sha256 = "", Format = "" }));
        });
    }

    [TestCase("{\"id\":\"x\",\"kind\":\"person\",\"name\":\"N\",\"alises\":[\"O\"]}", "CMP1144", TestName = "an unknown key")]
    [TestCase("{\"id\":\"x\",\"kind\":\"person\",\"name\":\"N\",\"name\":\"O\"}", "CMP1037", TestName = "a key twice")]
    [TestCase("{\"id\":\"x\",\"kind\":\"person\",\"name\":\"N\",\"aliases\":\"O\"}", "CMP1145", TestName = "a text for a list")]
    [TestCase("{\"id\":7,\"kind\":\"person\",\"name\":\"N\"}", "CMP1145", TestName = "a number for a text")]
    [TestCase("{\"id\":\"x\",\"kind\":\"person\"}", "CMP1011", TestName = "no name")]
    [TestCase("{\"kind\":\"person\",\"name\":\"N\"}", "CMP1037", TestName = "no id")]
    [TestCase("{\"id\":\"x\",\"kind\":\"person\",\"na", "CMP1037", TestName = "a line that breaks off")]
    [TestCase("{\"id\":\"x\",\"kind\":\"person\",\"name\":\"\\ud800\"}", "CMP1037", TestName = "half a character")]
    [TestCase("{\"id\":\"x\",\"kind\":\"person\",\"name\":\"N\",\"\\ud800\":\"O\"}", "CMP1037", TestName = "half a character in a key")]
    [TestCase("{\"id\":\"x\",\"kind\":\"person\",\"name\":\" \"}", "CMP1145", TestName = "a blank text")]
    [TestCase("{\"id\":\"x\",\"kind\":\"person\",\"name\":\"N\",\"aliases\":[\"O\",null]}", "CMP1145", TestName = "nothing in a list")]
    public void A_line_that_is_no_entry_is_left_out_with_an_error(string line, string code)
    {
        var content = ListSamples.Read(Header + "{\"id\":\"y\",\"kind\":\"person\",\"name\":\"First\"}\n" + line + "\n");

        Assert.That((content.Parties.Single().Id, content.Tally.Entries, content.Tally.Rejected), Is.EqualTo(("OWN:y", 2, 1)));
        Assert.That(content.Codes(), Is.EqualTo(new[] { code }));
    }

    [TestCase("{\"format\":\"own-list/2\"}", TestName = "a later version")]
    [TestCase("{\"format\":\"own-list/1\",\"lst\":\"x\"}", TestName = "an unknown key")]
    [TestCase("{\"format\":\"own-list/1\",\"list_date\":\"January\"}", TestName = "a date that is none")]
    [TestCase("{\"list\":\"own-list/1\" , \"remark\":\"own-list/\"}", TestName = "no format")]
    public void A_header_that_is_not_known_refuses_the_file(string header)
    {
        var content = ListSamples.Read(header + "\n{\"id\":\"y\",\"kind\":\"person\",\"name\":\"First\"}\n");

        Assert.That((content.Sources.Length, content.Parties.Length), Is.EqualTo((0, 0)));
        Assert.That(content.Codes().Any(c => c is "CMP1143" or "CMP1030"));
    }

    [Test]
    public void A_missing_line_shows_in_the_count_that_the_header_states()
    {
        var content = ListSamples.Read("{\"format\":\"own-list/1\",\"list_date\":\"2026-01-31\",\"entries\":2}\n{\"id\":\"y\",\"kind\":\"person\",\"name\":\"First\"}\n");

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1039" }));
    }

    private static string Text(ImmutableArray<ListedParty> parties) => ListSamples.SnapshotText(Watchlist.Create([ListSamples.Source()], parties));

    [Test]
    public void A_key_may_be_escaped_and_stand_anywhere()
    {
        var content = ListSamples.Read(Header + "{\"n\\u0061me\":\"N\",\"aliases\":[\"O \\u0041\"],\"nationalities\":[\"K\\u0050\"],\"kind\":\"person\",\"id\":\"y\"}\n");

        var party = content.Parties.Single();
        Assert.That((party.Id, party.PrimaryName, party.Names[1].Name, party.Nationalities.Single()), Is.EqualTo(("OWN:y", "N", "O A", "KP")));
    }
}
