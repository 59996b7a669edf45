using Compliance.Lists;
using Compliance.Lists.Ownership;
using Compliance.PackTesting;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Law;
using Compliance.Rules.Packs;
using Compliance.Screening;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting;

/// <summary>Runs every test that lies beside the rules of the shipped pack.</summary>
internal sealed class DprkPackTests
{
    // One test for all: each case is a test of its own in Compliance.Consumer.Tests.
    [Test]
    public void The_shipped_pack_meets_its_own_tests()
    {
        var summary = RulePackTests.Load(Repository.Data("packs", "dprk")).GetValueOrThrow().Run();
        Assert.That(summary.Results.Where(r => !r.Passed).Select(r => r.ToString()), Is.Empty);
        Assert.That(summary.IsGreen, Is.True);
    }

    [Test]
    public void The_shipped_pack_and_its_tests_load_without_any_error()
    {
        var loaded = RulePackTests.Load(Repository.Data("packs", "dprk"));
        Assert.That(loaded.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
    }

    [Test]
    public void The_law_of_the_United_Kingdom_and_the_United_States_counts_only_when_it_is_asked_for()
    {
        Assert.That(RulePack.Default.Layers, Is.EqualTo(new[] { "UN", "EU", "DE", "UK", "US", "NL", "CA" }));
        Assert.That(RulePack.Default.DefaultLayers, Is.EqualTo(new[] { "UN", "EU", "DE" }));
    }

    [Test]
    public void Each_ownership_test_of_the_library_is_a_measure_of_the_pack_with_its_days()
    {
        var measures = RulePack.Default.Measures;
        foreach (var test in OwnershipTest.All)
        {
            var dated = measures.Where(m => m.Row == test.Measure && m.Layer == test.Authority && m.IsInForceOn(test.From ?? test.Until!.Value) != Truth.False).ToList();
            Assert.That(dated, Has.Count.EqualTo(1), test.ToString());
            Assert.That(dated[0].To?.Latest, Is.EqualTo(test.Until), test.ToString());
        }
    }

    [Test]
    public void A_measure_of_the_United_Kingdom_or_the_United_States_that_was_not_read_itself_never_yields_more_than_review()
    {
        var unread = RulePack.Default.Measures.Where(m => m.Layer is "UK" or "US" && m.Verification != Verification.Primary).Select(m => m.Id).ToHashSet();
        Assert.That(unread, Is.Not.Empty);
        Assert.That(RulePack.Default.Definitions.Where(r => r.Laws.Any(l => unread.Contains(l.Id))).Select(r => r.Verdict), Is.All.EqualTo(Verdict.Review));
    }

    [Test]
    public void The_outdated_lists_of_the_United_Kingdom_and_the_United_States_cover_nothing_whatever_law_is_asked_for()
    {
        var screener = new ScreenerBuilder().AddWatchlist(Watchlist.Default).AddRulePack(RulePack.Default)
            .UseProfile(ScreeningProfile.Default with { Layers = ["UK", "US"] }).Build();

        var result = screener.Screen(
            new InstitutionRecord { Id = "i1", Party = new Party { Name = "Bridge Builders Example Ltd", Country = "DE" } }, new DateOnly(2026, 8, 1));

        Assert.That(result.Coverage.NotCovered, Does.Contain("UK").And.Contain("US"));
    }
}
