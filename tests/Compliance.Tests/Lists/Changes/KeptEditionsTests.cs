using Compliance.Lists;
using Compliance.Lists.Changes;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Changes;

internal sealed class KeptEditionsTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("compliance").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("2026-02-01", "JANUARY", "the newest by that day")]
    [TestCase("2026-02-28", "JANUARY", "the day before the next edition")]
    [TestCase("2026-03-01", "MARCH", "the day of an edition")]
    [TestCase("2026-12-31", "MAY", "the edition in place")]
    public void Of_each_list_the_newest_edition_published_by_the_day_is_used(string day, string expected, string reason)
    {
        Write("un.xml", "2026-05-01", "MAY");
        Write("previous/un-2026-01-01.xml", "2026-01-01", "JANUARY");
        Write("previous/un-2026-03-01.xml", "2026-03-01", "MARCH");

        var loaded = KeptEditions.AsKnownOn([_folder], Day(day));

        Assert.That(loaded.GetValueOrThrow().Parties.Select(p => p.PrimaryName), Does.Contain(expected), reason);
        Assert.That(loaded.Value!.Sources, Has.Length.EqualTo(1), reason);
        Assert.That(loaded.Diagnostics.Select(d => d.Code), Does.Contain("CMP1253"));
    }

    [Test]
    public void Folders_of_a_set_and_single_files_are_read_as_well()
    {
        Write("previous/un-2026-01-01/un.xml", "2026-01-01", "JANUARY");
        var file = Write("elsewhere.xml", "2026-03-01", "MARCH");

        Assert.That(Names(KeptEditions.AsKnownOn([_folder], Day("2026-02-01"))), Does.Contain("JANUARY"));
        Assert.That(Names(KeptEditions.AsKnownOn([file], Day("2026-04-01"))), Does.Contain("MARCH"));
    }

    [Test]
    public void What_updating_keeps_beside_the_lists_is_no_list()
    {
        Write("un.xml", "2026-01-01", "JANUARY");
        foreach (var name in new[] { "un.xml.source.json", "lists.yaml", ".lock" })
        {
            File.WriteAllText(Path.Combine(_folder, name), "{}");
        }

        Assert.That(KeptEditions.AsKnownOn([_folder], Day("2026-02-01")).HasErrors, Is.False);
    }

    [Test]
    public void Nothing_of_that_time_is_an_error_without_a_watchlist()
    {
        Write("un.xml", "2026-05-01", "MAY");

        var loaded = KeptEditions.AsKnownOn([_folder], Day("2026-04-30"));

        Assert.That(loaded.Value, Is.Null);
        Assert.That(loaded.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP1251", "CMP1250" }));
        Assert.That(loaded.Diagnostics[0].Message, Does.Contain("the oldest is of 2026-05-01"));
        Assert.That(KeptEditions.AsKnownOn([], Day("2026-04-30")).Diagnostics.Single().Code, Is.EqualTo("CMP1250"));
    }

    [Test]
    public void A_list_that_is_kept_from_a_later_day_on_is_missed()
    {
        Write("un.xml", "2026-01-01", "JANUARY");
        Snapshot("eu.jsonl", ListSamples.Source("EU", "2026-05-01"));

        var loaded = KeptEditions.AsKnownOn([_folder], Day("2026-02-01"));

        Assert.That(Names(loaded), Does.Contain("JANUARY"));
        Assert.That(loaded.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error).Code, Is.EqualTo("CMP1251"), "what it held on the day is not known");
    }

    [Test]
    public void A_snapshot_that_also_holds_a_later_list_was_not_known()
    {
        Snapshot("both.jsonl", ListSamples.Source("UN", "2026-01-01"), ListSamples.Source("EU", "2026-05-01"));

        var loaded = KeptEditions.AsKnownOn([_folder], Day("2026-02-01"));

        Assert.That(loaded.Value, Is.Null);
        Assert.That(string.Join('\n', loaded.Diagnostics), Does.Contain("part of a snapshot with later lists"));
    }

    [Test]
    public void A_damaged_file_may_be_the_edition_of_the_day()
    {
        Write("un.xml", "2026-01-01", "JANUARY");
        File.WriteAllText(Path.Combine(_folder, "un2.xml"), "<html>");

        var loaded = KeptEditions.AsKnownOn([_folder], Day("2026-02-01"));

        Assert.That((loaded.Value is null, loaded.HasErrors), Is.EqualTo((false, true)));
        Assert.That(loaded.Diagnostics.Select(d => d.Location.File), Does.Contain(Path.Combine(_folder, "un2.xml")));
    }

    [Test]
    public void Of_two_editions_of_one_day_the_one_in_place_is_used_and_the_other_named()
    {
        Write("a.xml", "2026-01-01", "PLACE");
        Write("previous/z.xml", "2026-01-01", "PREVIOUS");

        var loaded = KeptEditions.AsKnownOn([_folder], Day("2026-02-01"));

        Assert.That(Names(loaded), Does.Contain("PLACE").And.Not.Contain("PREVIOUS"));
        Assert.That(loaded.Diagnostics.Count(d => d.Code == "CMP1252"), Is.EqualTo(1));
    }

    [Test]
    public void A_part_of_a_list_does_not_replace_the_whole()
    {
        Write("un.xml", "2026-01-01", "WHOLE");
        Snapshot("part.jsonl", ListSamples.Source("UN", "2026-02-01", "Sample") with { List = "UN Security Council Consolidated List" });

        Assert.That(Names(KeptEditions.AsKnownOn([_folder], Day("2026-03-01"))), Does.Contain("WHOLE"), "the other programmes are only there");
    }

    private static IEnumerable<string> Names(LoadResult<Watchlist> loaded) => loaded.Value!.Parties.Select(p => p.PrimaryName);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private string Write(string name, string publishedOn, string person)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, ListSamples.UnitedNationsList(
            ListSamples.Person.Replace("{0}", "", StringComparison.Ordinal).Replace("EXAMPLE", person, StringComparison.Ordinal),
            ListSamples.Organisation.Replace("{0}", "", StringComparison.Ordinal),
            publishedOn + "T00:00:00.000Z"));
        return path;
    }

    private void Snapshot(string name, params ListSource[] sources)
    {
        using var stream = File.Create(Path.Combine(_folder, name));
        Watchlist.Create(sources, [ListSamples.Party("XXi.009", "EXAMPLE NINE")]).WriteTo(stream);
    }
}
