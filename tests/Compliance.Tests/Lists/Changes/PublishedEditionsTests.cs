using System.Xml.Linq;
using Compliance.Lists;
using Compliance.Lists.Changes;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Changes;

/// <summary>Editions of the UN list as published, compared with a count of their references by other means.</summary>
internal sealed class PublishedEditionsTests
{
    [TestCase("2017-07-03", "2024-11-30", 160, 302)]
    [TestCase("2024-11-30", "2026-02-27", 130, 6)]
    [TestCase("2026-02-27", "2026-08-01", 16, 8)]
    public void Every_reference_that_came_or_went_is_told(string older, string newer, int added, int gone)
    {
        var (old, current) = (References(older), References(newer));
        var diff = WatchlistDiff.Between(Load(older), Load(newer));

        Assert.That(Of(diff, EntryChangeKind.Added), Is.EquivalentTo(current.Except(old)));
        Assert.That(Of(diff, EntryChangeKind.Delisted), Is.EquivalentTo(old.Except(current)));
        Assert.That(Of(diff, EntryChangeKind.NotShown), Is.Empty, "both are full publications");
        Assert.That((Of(diff, EntryChangeKind.Added).Count, Of(diff, EntryChangeKind.Delisted).Count), Is.EqualTo((added, gone)));
    }

    [Test]
    public void A_snapshot_of_one_programme_does_not_delist_the_others()
    {
        var path = Repository.Shared("lists", "un", "un_consolidated_2026-08-01.xml");
        var part = WatchlistBuild.FromFiles([path], "DPRK").GetValueOrThrow();
        var diff = WatchlistDiff.Between(Load("2026-08-01"), part);

        Assert.That(diff.Entries.Count(e => e.Kind == EntryChangeKind.NotShown), Is.EqualTo(1011 - 155));
        Assert.That(diff.Entries.Where(e => e.Kind is EntryChangeKind.Delisted or EntryChangeKind.Added), Is.Empty);
    }

    [TestCase("2024-11-29", "2017-07-03")]
    [TestCase("2024-11-30", "2024-11-30")]
    [TestCase("2026-12-31", "2026-08-01")]
    public void A_folder_of_editions_gives_the_one_known_on_a_day(string day, string edition)
    {
        var loaded = KeptEditions.AsKnownOn([Repository.Shared("lists", "un")], DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.That(loaded.Value!.Sources.Single().PublishedOn, Is.EqualTo(DateOnly.ParseExact(edition, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static List<string> Of(WatchlistDiff diff, EntryChangeKind kind) => [.. diff.Entries.Where(e => e.Kind == kind).Select(e => e.Reference)];

    private static Watchlist Load(string day) => Watchlist.Load([Repository.Shared("lists", "un", $"un_consolidated_{day}.xml")]).Value!;

    private static HashSet<string> References(string day) =>
        [.. XDocument.Load(Repository.Shared("lists", "un", $"un_consolidated_{day}.xml")).Descendants("REFERENCE_NUMBER").Select(e => e.Value.Trim())];
}
