using Compliance.PackTesting;
using Compliance.PackTesting.Versions;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting.Overlays;

/// <summary>The tests of the base are tried with and without the overlay: what gets milder is named.</summary>
internal sealed class BaseComparisonTests
{
    [Test]
    public void An_overlay_that_tightens_makes_no_test_of_the_base_milder() =>
        Assert.That(OverlaySuite.Of(OverlaySuite.Tested()).CompareWithBase(SmallPack.Watchlist), Is.Empty);

    [Test]
    public void A_pack_that_stands_alone_is_compared_with_nothing() =>
        Assert.That(RulePackTests.Load(OverlaySuite.Tested().Base.Write()).GetValueOrThrow().CompareWithBase(SmallPack.Watchlist), Is.Empty);

    // A lower severity with somebody's leave is still shown, with the test of the base on which it tells.
    [Test]
    public void With_authority_what_gets_milder_is_an_info_that_names_test_and_rule()
    {
        var overlay = OverlaySuite.WithSeverity(10).Pack("path: ../base", "path: ../base, authority: the general counsel");
        var found = OverlaySuite.Of(overlay).CompareWithBase(SmallPack.Watchlist);

        Assert.That(found.Select(d => (d.Code, d.Severity)), Is.All.EqualTo(("RP2301", DiagnosticSeverity.Info)));
        Assert.That(found[0].Message, Does.StartWith("with the overlay the record of the test \"without a permit\" is milder: prohibited becomes prohibited, score 77.5 becomes 9.7; W-1 is true (prohibited, 77.5) and becomes true (prohibited, 9.7)"));
        Assert.That(found[0].Location.File.Replace('\\', '/'), Does.EndWith("base/tests/t.yaml"));
    }

    // The base asks nothing about leases, so that such a record is incomplete and has to be looked at; one rule of the overlay that is false must not
    // make it read clear.
    [Test]
    public void A_rule_of_the_overlay_alone_clears_no_record() => Assert.That(OverlaySuite.Of(WithLease()).CompareWithBase(SmallPack.Watchlist), Is.Empty);

    // With somebody's leave the rule of the overlay is the answer, and that is said.
    [Test]
    public void With_authority_a_rule_of_the_overlay_answers_alone()
    {
        var overlay = WithLease().Pack("path: ../base", "path: ../base, authority: the general counsel");
        var found = OverlaySuite.Of(overlay).CompareWithBase(SmallPack.Watchlist).Single();

        Assert.That((found.Code, found.Severity), Is.EqualTo(("RP2301", DiagnosticSeverity.Info)));
        Assert.That(found.Message, Does.StartWith("with the overlay the record of the test \"a lease is not asked about\" is milder: review becomes clear"));
        Assert.That(found.Message, Does.Contain("only under the older pack: CMP"));
    }

    [Test]
    public void Without_tests_of_the_base_nothing_was_tried_and_that_is_said()
    {
        var overlay = OverlaySuite.Tested();
        overlay.Base.Remove("tests/t.yaml");
        var found = OverlaySuite.Of(overlay).CompareWithBase(SmallPack.Watchlist).Single();

        Assert.That((found.Code, found.Severity, found.Location.Line), Is.EqualTo(("RP2307", DiagnosticSeverity.Info, 5)));
    }

    [Test]
    public void Tests_of_the_base_that_cannot_be_read_prove_nothing()
    {
        var overlay = OverlaySuite.Tested();
        overlay.Base.Replace("tests/t.yaml", "expect: {verdict: prohibited}", "expect: {verdict: forbidden}");

        Assert.That(OverlaySuite.Of(overlay).CompareWithBase(SmallPack.Watchlist).Select(d => d.Severity), Has.Some.EqualTo(DiagnosticSeverity.Error));
    }

    // The layer of the house says nothing to the base: a test that names it is compared under the others.
    [Test]
    public void Base_and_overlay_are_compared_like_two_versions()
    {
        var overlay = OverlaySuite.Tested();
        overlay.Replace("tests/t.yaml", "as_of: 2020-01-01", "as_of: 2020-01-01, layers: [UN, EU, HOUSE]");
        var newer = OverlaySuite.Of(overlay);
        var older = RulePackTests.Load(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(newer.Cases[0].Location.File)!)!)!, "base")).GetValueOrThrow();
        var report = PackComparison.OfTests(older, newer, watchlist: SmallPack.Watchlist);
        var back = PackComparison.OfTests(newer, older, watchlist: SmallPack.Watchlist);

        Assert.That(report.Counts, Is.EqualTo(new ChangeCounts(0, 0, 4, 0)), "two tests of each");
        Assert.That(back.Counts, Is.EqualTo(new ChangeCounts(4, 0, 0, 0)));
        Assert.That(report.Newer.Base, Is.EqualTo(report.Older));
        Assert.That(report.Rules.Select(r => (r.RuleId, r.Kind)), Is.EqualTo(new[] { ("H-1", FindingChangeKind.RuleAdded), ("W-1", FindingChangeKind.Changed) }));
    }

    private static SmallOverlay WithLease()
    {
        var overlay = OverlaySuite.Tested().Rule("applies_to: worker as w\n    law: [house_4]\n    clock: w.employment", "applies_to: lease as w\n    law: [house_4]\n    clock: w.term")
            .Rule("dprk(w.person)", "dprk(w.lessee)")
            .Rule("{w.person.name} worked", "let")
            .Replace("tests/t.yaml", ", {rule: H-1, status: true, laws: {house_4: prohibited}}", "");
        overlay.Base.Add("tests/lease.yaml", """
            format: rulepack-test/1
            defaults: {as_of: 2020-01-01}
            tests:
              - name: a lease is not asked about
                record: {type: lease, id: l1, lessor: {name: Muster Estates, country: CH}, lessee: {name: Beispiel Tailors, country: CH}, use: office, term: 2019-01-01/2019-12-31}
                expect: {verdict: review, findings: []}

            """);
        return overlay;
    }
}
