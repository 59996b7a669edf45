using System.Collections.Immutable;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists;

public class WatchlistBuildTests
{
    private static readonly string Sample = Repository.Data("samples", "lists", "un_sample.xml");

    [Test]
    public void The_embedded_list_is_rebuilt_to_the_byte()
    {
        var built = WatchlistBuild.FromFiles(
            [
                Repository.Shared("lists", "un", "un_consolidated_2026-08-01.xml"),
                Repository.Shared("lists", "au_dfat", "dfat_2026-08.xlsx"),
                .. new[] { "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv" }.Select(f => Repository.Shared("lists", "us_ofac", "legacy_csv_2021-07", f)),
                Repository.Shared("lists", "uk", "ofsi_conlist_2018-04-13.csv"),
                Repository.Data("watchlists", "institutions.csv"),
            ],
            Regimes.Dprk,
            new WatchlistBuildOptions
            {
                Outdated = ["UK", "US"],
                PublishedOn = ImmutableDictionary<string, DateOnly>.Empty.Add("sdn.csv", new DateOnly(2021, 7, 7)),
            }).GetValueOrThrow();

        Assert.That(ListSamples.SnapshotText(built), Is.EqualTo(File.ReadAllText(Repository.Data("watchlists", "dprk.jsonl"))));
    }

    [Test]
    public void Of_several_editions_the_newest_is_used_whatever_the_order()
    {
        var older = Repository.Shared("lists", "un", "un_consolidated_2017-07-03.xml");
        var newer = Repository.Shared("lists", "un", "un_consolidated_2026-08-01.xml");

        foreach (var paths in new[] { new[] { older, newer }, [newer, older] })
        {
            var result = WatchlistBuild.FromFiles(paths, "DPRK");
            Assert.That(result.Value!.ContentHash, Is.EqualTo(EmbeddedParts.UnitedNations.ContentHash), "the embedded entries of that list");
            Assert.That(result.Diagnostics.Single(d => d.Code == "CMP1025").Location.File, Is.EqualTo(older));
        }
    }

    [Test]
    public void A_newer_edition_of_one_programme_does_not_replace_the_whole_list()
    {
        using var folder = new TemporaryLists();
        var whole = folder.Write("whole.jsonl", Watchlist.Create(
            [ListSamples.Source(publishedOn: "2026-01-15")], [ListSamples.Party(), ListSamples.Party("XXi.002", "EXAMPLE TWO") with { Designations = [OfList("XXi.002", "Other")] }]));
        var part = folder.Write("part.jsonl", Watchlist.Create(
            [ListSamples.Source(publishedOn: "2026-02-15", scope: "Sample")], [ListSamples.Party()]));

        Assert.Multiple(() =>
        {
            Assert.That(Ids(WatchlistBuild.FromFiles([whole, part], null)), Is.EqualTo(new[] { "UN:XXi.001", "UN:XXi.002" }));
            Assert.That(Ids(WatchlistBuild.FromFiles([whole, part], "Other")), Is.EqualTo(new[] { "UN:XXi.002" }));
            Assert.That(WatchlistBuild.FromFiles([whole, part], "Sample").Value!.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2026, 2, 15)));
        });
    }

    private static IEnumerable<string> Ids(LoadResult<Watchlist> result) => result.Value!.Parties.Select(p => p.Id);

    private static Designation OfList(string reference, string programme) => new("UN", "UN list", reference, programme, new DateOnly(2020, 1, 1), []);

    private sealed class TemporaryLists : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

        public string Write(string name, Watchlist watchlist)
        {
            var path = Path.Combine(folder.FullName, name);
            using var stream = File.Create(path);
            watchlist.WriteTo(stream);
            return path;
        }

        public void Dispose() => folder.Delete(recursive: true);
    }

    [Test]
    public void Offices_are_dropped_and_the_scope_is_named()
    {
        var built = WatchlistBuild.FromFiles([Sample], "Sample").GetValueOrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(built.Parties, Has.Length.EqualTo(3));
            Assert.That(built.Parties.SelectMany(p => p.Positions), Is.Empty);
            Assert.That(built.Sources.Single(), Has.Property("Scope").EqualTo("Sample").And.Property("Persons").EqualTo(2).And.Property("Organisations").EqualTo(1));
        });
    }

    [Test]
    public void Without_a_programme_the_whole_list_is_kept()
    {
        Assert.That(WatchlistBuild.FromFiles([Sample], null).GetValueOrThrow().Sources.Single().Scope, Is.EqualTo(ListSource.WholeList));
    }

    [Test]
    public void An_unknown_programme_is_an_error_that_names_the_known_ones()
    {
        var result = WatchlistBuild.FromFiles([Sample], "Smaple");

        Assert.That(result.Value, Is.Null);
        Assert.That(result.Diagnostics.Single(d => d.Code == "CMP1026").ToString(), Does.Contain("one of Sample").And.Contain("did you mean \"Sample\"?"));
    }

    [Test]
    public void A_snapshot_can_be_built_from_a_snapshot()
    {
        var built = WatchlistBuild.FromFiles([Repository.Data("watchlists", "dprk.jsonl")], "DPRK").GetValueOrThrow();

        Assert.That(built.ContentHash, Is.EqualTo(Watchlist.Default.ContentHash));
    }
}
