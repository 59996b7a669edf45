using System.Text;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Ror;

public class RorReaderTests
{
    [Test]
    public void Both_schemata_give_names_places_and_a_mention_of_a_register()
    {
        var content = ListFile.Read(Repository.Data("samples", "lists", "ror_sample.json"));

        var (first, second) = (content.Parties[0], content.Parties[1]);
        Assert.Multiple(() =>
        {
            Assert.That((content.Format, content.Tally.Entries, content.Tally.NameElements), Is.EqualTo(("ror-json", 2, 7)));
            Assert.That(first.Names, Is.EqualTo(new[]
            {
                new Alias("Example University of Telecommunications", AliasKind.Primary, AliasQuality.Strong),
                new Alias("예시 통신 대학", AliasKind.OriginalScript, AliasQuality.Strong),
                new Alias("Example Telecom University", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                new Alias("EUT", AliasKind.AlsoKnownAs, AliasQuality.Weak),
            }));
            Assert.That(first.Mentions.Single(), Is.EqualTo(new Mention("ROR", "Research Organization Registry", "https://ror.org/000000000", ListMeaning.Register) { Regime = Regimes.Dprk }));
            Assert.That(first.Addresses.Single(), Is.EqualTo(new ListedAddress(null, "Exampletown", null, null, "North Korea")));
            Assert.That(first.Identifiers.Select(i => i.Value), Is.EqualTo(new[] { "https://ror.org/000000000", "grid.000000.0" }));
            Assert.That(second.Names, Is.EqualTo(new[]
            {
                new Alias("Example Institute", AliasKind.Primary, AliasQuality.Strong),
                new Alias("Institut Exemple", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                new Alias("EI", AliasKind.AlsoKnownAs, AliasQuality.Weak),
            }));
            Assert.That((second.Mentions[0].Regime, second.Mentions[0].Programme), Is.EqualTo(((string?)null, "inactive")));
            Assert.That(second.Addresses.Single(), Is.EqualTo(new ListedAddress(null, "Exampleville", "Exampleshire", null, "France")));
            Assert.That(second.Relations.Single(), Is.EqualTo(new Relation(RelationKind.LinkedTo, "Example University of Telecommunications") { OtherId = "ROR:000000000" }));
            Assert.That(content.Parties.SelectMany(p => p.Designations), Is.Empty);
            Assert.That((content.Sources.Single().PublishedOn, content.Sources.Single().Scope), Is.EqualTo(((DateOnly?)new DateOnly(2025, 2, 3), "the records in the file")));
        });
    }

    [TestCase("https://ror.org/00000000", TestName = "too short")]
    [TestCase("https://ror.org/0000000ü0", TestName = "another character")]
    [TestCase("https://example.org/000000000", TestName = "another address")]
    public void A_record_without_an_id_of_the_registry_is_left_out(string id)
    {
        var content = ListSamples.Read($$"""{"id":"{{id}}","name":"X","country":{"country_code":"KP"},"aliases":[],"acronyms":[],"labels":[]}""");

        Assert.That((content.Parties.Length, content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((0, 1, 1)));
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1010" }));
    }

    [Test]
    public void A_record_without_a_name_and_one_that_stood_before_are_left_out()
    {
        var content = ListSamples.Read("""
            {"id":"https://ror.org/000000000","names":[{"value":"X","types":["ror_display"]}],"locations":[],"types":[],"admin":{},"external_ids":[]}
            {"id":"https://ror.org/000000000","names":[{"value":"Y","types":["ror_display"]}],"locations":[],"types":[],"admin":{},"external_ids":[]}
            {"id":"https://ror.org/000000011","names":[],"locations":[],"types":[],"admin":{},"external_ids":[]}
            """);

        Assert.That((content.Parties.Single().PrimaryName, content.Tally.Entries, content.Tally.Rejected), Is.EqualTo(("X", 3, 2)));
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1012", "CMP1011", "CMP1043", "CMP1044" }));
    }

    [Test]
    public void Keys_and_types_that_are_not_known_are_named_and_the_names_beside_them_kept()
    {
        var content = ListSamples.Read("""{"id":"https://ror.org/000000000","names":[{"value":"X","types":["ror_displax"]},{"valve":"Y","types":["label"]}],"locations":[],"typus":[],"admin":{},"external_ids":[]}""");

        Assert.That(content.Parties.Single().Names.Texts(), Is.EqualTo(new[] { "X" }));
        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1040", "CMP1013", "CMP1013", "CMP1043", "CMP1044" }));
    }

    [Test]
    public void A_dump_that_breaks_off_is_refused_whole()
    {
        var whole = File.ReadAllBytes(Repository.Data("samples", "lists", "ror_sample.json"));
        for (var length = whole.AsSpan().IndexOf("},"u8); length < whole.Length - 2; length += 7)
        {
            var content = ListFile.Parse(whole[..length], "x");
            Assert.That(content.Sources.IsEmpty && content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), $"cut at {length}: {Encoding.UTF8.GetString(whole, Math.Max(0, length - 20), 20)}");
        }
    }

    // Six institutions, one of them in both schemata; five have a Korean label.
    [Test]
    public void The_records_of_the_six_institutions_are_read()
    {
        var parties = Directory.GetFiles(Repository.Shared("lists", "ror"), "*.json").Select(f => ListFile.Read(f).Parties.Single()).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That((parties.Length, parties.Select(p => p.Id).Distinct().Count()), Is.EqualTo((7, 6)));
            Assert.That(parties.All(p => p.IsOfRegime(Regimes.Dprk) && p.Designations.IsEmpty && p.Mentions[0].Meaning == ListMeaning.Register));
            Assert.That(parties.Count(p => p.Names.Any(n => n.Kind == AliasKind.OriginalScript)), Is.EqualTo(5));
            var metrology = parties.Where(p => p.Id == "ROR:02a9x5m28").ToArray();
            Assert.That(metrology[0].Names, Is.EqualTo(metrology[1].Names), "the same record in both schemata");
        });
    }

    [Test]
    public void Records_in_files_of_their_own_stand_beside_one_another()
    {
        var files = Directory.GetFiles(Repository.Shared("lists", "ror"), "*.json");

        Assert.That(WatchlistBuild.FromFiles(files, Regimes.Dprk).Value!.Parties, Has.Length.EqualTo(6));
    }
}
