using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.ListSamples;

namespace Compliance.Tests.Lists;

public class WatchlistCoverageTests
{
    private static readonly DateOnly AsOf = new(2026, 2, 1);

    private static readonly ListedParty OfEu = Party("1", "EXAMPLE OF THE EU") with
    {
        Id = "EU:1",
        Designations = [new Designation("EU", "EU list", "1", "Sample", new DateOnly(2020, 1, 1), [])],
    };

    [Test]
    public void The_age_counts_from_the_lists_own_date()
    {
        var coverage = Watchlist.Create([Source(publishedOn: "2026-01-15")], [Party()]).Coverage(AsOf);

        Assert.That(coverage.Lists.Single(), Has.Property("AgeDays").EqualTo(17).And.Property("IsNewerThanAsOf").False.And.Property("IsStale").False);
        Assert.That(coverage.Lists.Single().Notes, Is.Empty);
    }

    [Test]
    public void A_list_newer_than_the_day_has_age_zero_and_says_whom_it_cannot_show()
    {
        var list = Watchlist.Create([Source(publishedOn: "2026-08-01")], [Party()]).Coverage(AsOf, maxAgeDays: 0).Lists.Single();

        Assert.Multiple(() =>
        {
            Assert.That((list.AgeDays, list.IsNewerThanAsOf, list.IsStale), Is.EqualTo((0, true, false)));
            Assert.That(list.Notes.Single(), Is.EqualTo("The list is newer than 2026-02-01: parties delisted before 2026-08-01 are not on it."));
        });
    }

    [TestCase(17, false, "at the limit")]
    [TestCase(16, true, "one day above it")]
    public void A_list_above_the_limit_is_stale(int limit, bool isStale, string reason)
    {
        var coverage = Watchlist.Create([Source()], [Party()]).Coverage(AsOf, limit);

        Assert.That(coverage.Lists.Single().IsStale, Is.EqualTo(isStale), reason);
        Assert.That(coverage.Stale, Is.EqualTo(isStale ? new[] { "UN" } : []));
    }

    [Test]
    public void An_authority_is_stale_only_when_its_newest_list_is()
    {
        var coverage = Watchlist.Create([Source(publishedOn: "2020-01-01"), Source(publishedOn: "2026-01-31"), Source("EU", "2020-01-01"), Source("US", "2026-01-31")], [Party(), OfEu]).Coverage(AsOf, 30);

        Assert.That(coverage.Stale, Is.EqualTo(new[] { "EU" }));
        Assert.That(coverage.Covered, Is.EqualTo(new[] { "EU", "UN" }), "the list of the US here designates nobody");
        Assert.That(coverage.NotCovered, Is.EqualTo(new[] { "UK", "US" }));
    }

    [Test]
    public void A_list_that_is_outdated_or_of_unknown_date_covers_nothing_and_says_so()
    {
        var outdated = Watchlist.Create([Source() with { IsOutdated = true }], [Party()]).Coverage(AsOf, 30);
        var undated = Watchlist.Create([Source() with { PublishedOn = null }], [Party()]).Coverage(AsOf, 30);

        Assert.Multiple(() =>
        {
            Assert.That((outdated.Covered.IsEmpty, undated.Covered.IsEmpty), Is.EqualTo((true, true)));
            Assert.That(outdated.NotCovered, Does.Contain("UN"));
            Assert.That(outdated.Lists.Single().Notes.Single(), Does.StartWith("Outdated: the list is of 2026-01-15 and covers nothing."));
            Assert.That(undated.Lists.Single(), Has.Property("IsOutdated").True.And.Property("AgeDays").Null);
            Assert.That(undated.Stale, Is.EqualTo(new[] { "UN" }), "whoever asks for an age gets none from it");
        });
    }

    [Test]
    public void The_embedded_list_says_which_authorities_it_covers_and_which_of_its_lists_are_outdated()
    {
        var coverage = Watchlist.Default.Coverage(new DateOnly(2026, 8, 1));

        Assert.That(coverage.NotCovered, Is.EqualTo(new[] { "EU", "UK", "US" }));
        Assert.That(coverage.Covered, Is.EqualTo(new[] { "AU", "UN" }));
        Assert.That(coverage.Lists.Select(l => (l.Authority, l.IsOutdated)), Is.EqualTo(new[] { ("AU", false), ("COMPLIANCE", false), ("ROR", false), ("UK", true), ("UN", false), ("US", true) }));
        Assert.That(coverage.Lists.Select(l => l.Notes[0]), Is.All.EqualTo("Not the whole list: DPRK."));
    }

    [Test]
    public void A_negative_limit_is_a_programming_error() =>
        Assert.That(() => Watchlist.Default.Coverage(AsOf, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Age_never_goes_below_zero_at_the_edges_of_the_calendar()
    {
        Assert.That(ListAge.InDays(Source(), DateOnly.MinValue), Is.Zero);
        Assert.That(ListAge.InDays(Source(), DateOnly.MaxValue), Is.GreaterThan(2_900_000));
    }
}
