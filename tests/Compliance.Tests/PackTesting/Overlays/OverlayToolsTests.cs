using System.Text.Json;
using Compliance.PackTesting;
using Compliance.PackTesting.Coverage;
using Compliance.PackTesting.Locking;
using Compliance.PackTesting.Mutation;
using Compliance.Rules.Checking;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting.Overlays;

/// <summary>Coverage, mutants, checks and lock of an overlay are about its own files: the base has tests of its own.</summary>
internal sealed class OverlayToolsTests
{
    [Test]
    public void Coverage_counts_what_stands_in_the_overlay()
    {
        var report = PackCoverage.Of(OverlaySuite.Of(OverlaySuite.Tested()), watchlist: SmallPack.Watchlist);
        var places = report.Items.Concat(report.Impossible).Select(i => i.Place).Distinct().ToList();

        Assert.That(places, Is.EquivalentTo(new[] { "H-1", "H-1.nexus", "house_4", "W-1.X-1" }));
        Assert.That(report.Items.Single(i => i.Key == "W-1.X-1 set_aside").IsSeen, Is.True);
    }

    // Each tightening that is left out is a mistake that somebody should notice.
    [TestCase("W-1.tighten: X-1 is not set aside", MutationGroup.Verdict, true)]
    [TestCase("W-1.tighten: the severity stays 80", MutationGroup.Score, false)]
    [TestCase("house_4: it is guidance", MutationGroup.Verdict, true)]
    [TestCase("H-1.nexus: the condition says the opposite", MutationGroup.Verdict, true)]
    public void A_tightening_that_is_left_out_is_a_mutant(string key, MutationGroup group, bool isKilled)
    {
        var result = PackMutation.Run(OverlaySuite.Of(OverlaySuite.Tested()), SmallPack.Watchlist).Results.Single(r => r.Mutant.Key == key);

        Assert.That(result.Mutant.Operator.Group(), Is.EqualTo(group));
        Assert.That(result.Fate, Is.EqualTo(isKilled ? MutantFate.Killed : MutantFate.Survived));
    }

    [Test]
    public void Nothing_of_the_base_is_mutated()
    {
        var places = PackMutants.Of(OverlaySuite.Tested().Load().GetValueOrThrow(), 20).Select(m => m.Location.File.Replace('\\', '/'));
        Assert.That(places, Has.All.Contain("/house/"));
    }

    // Whether it binds States is nothing to policy, and neither is it a call for vigilance.
    [Test]
    public void Policy_is_weakened_only_to_what_it_could_be()
    {
        var keys = PackMutants.Of(new SmallOverlay().Load().GetValueOrThrow(), 20).Select(m => m.Key).Where(k => k.StartsWith("house_4: it ", StringComparison.Ordinal));
        Assert.That(keys, Is.EquivalentTo(new[] { "house_4: it is guidance", "house_4: it starts a day earlier", "house_4: it starts a day later" }));
    }

    // The base of the example has an unused document type and no test of W-1: its own check says so.
    [Test]
    public void A_check_is_about_the_files_of_the_overlay()
    {
        var overlay = new SmallOverlay();
        Assert.That(RulePackCheck.Run(overlay.Write()).Diagnostics.Select(d => $"{d.Code} {d.Message}"), Is.EqualTo(new[] { "RP3007 no test expects anything of the rule \"H-1\"" }));
        Assert.That(RulePackCheck.Run(OverlaySuite.Tested().Write()).Diagnostics, Is.Empty);
    }

    // Each pack weighs what stands in its files: the overlay cannot turn off what its base reports.
    [TestCase("pack.yaml", "checks: {severity: {RP3001: off}}\n", "Info RP3001 base, Error RP3001 house")]
    public void Each_pack_weighs_its_own_findings(string file, string checks, string found)
    {
        var overlay = OverlaySuite.Tested().Pack("done: 2026-01-01, ", "").Add(file, "checks: {severity: {RP3001: error}}\n");
        overlay.Base.Replace("pack.yaml", "done: 2026-01-01, ", "");
        var diagnostics = RulePackCheck.Run(overlay.Write()).Diagnostics;
        Assert.That(string.Join(", ", diagnostics.Select(d => $"{d.Severity} {d.Code} {(d.Location.File.Contains("house", StringComparison.Ordinal) ? "house" : "base")}")), Is.EqualTo(found));

        var silent = OverlaySuite.Tested().Pack("done: 2026-01-01, ", "").Add(file, checks);
        silent.Base.Replace("pack.yaml", "done: 2026-01-01, ", "");
        Assert.That(RulePackCheck.Run(silent.Write()).Diagnostics.Select(d => d.Location.File), Has.All.Not.Contain("house"));
    }

    // The later of two rules that conflict is named, and that is the one which was laid over the other.
    [Test]
    public void A_rule_that_repeats_one_of_the_base_is_named()
    {
        var overlay = OverlaySuite.Tested().Pack("path: ../base", "path: ../base, authority: the general counsel").Rule("law: [house_4]", "law: [house_4, eu_ban]").Rule("basis: house", "basis: work");
        var found = RulePackCheck.Run(overlay.Write()).Diagnostics.Single(d => d.Severity != DiagnosticSeverity.Info);

        Assert.That((found.Code, found.Message), Is.EqualTo(("RP2107", "the rule \"H-1\" asks the same as \"W-1\" of \"eu_ban\"")));
    }

    [Test]
    public void The_lock_names_the_base_and_finds_another_one()
    {
        var folder = OverlaySuite.Tested().Write();
        var text = RulePackLock.Create(folder).GetValueOrThrow();
        File.WriteAllText(Path.Combine(folder, RulePackLock.FileName), text);
        using var document = JsonDocument.Parse(text);

        Assert.That(document.RootElement.GetProperty("base").GetProperty("pack").GetString(), Is.EqualTo("small"));
        Assert.That(RulePackLock.Verify(folder).Diagnostics, Is.Empty);

        File.AppendAllText(Path.Combine(Path.GetDirectoryName(folder)!, "base", "law", "law.yaml"), "# another text\n");
        var verified = RulePackLock.Verify(folder);
        Assert.That(verified.Value, Is.Null);
        Assert.That(verified.Diagnostics.Single() is { Code: "RP6001" } and { Message: var message } && message.StartsWith("the pack under it is not the one that was locked: small 1.0.0", StringComparison.Ordinal), Is.True);
    }

    [Test]
    public void An_overlay_that_is_milder_is_not_locked()
    {
        var overlay = OverlaySuite.WithSeverity(10);
        Assert.That(RulePackLock.Create(overlay.Write()) is { Value: null, HasErrors: true }, Is.True, "the severity without authority");
        var allowed = RulePackLock.Create(OverlaySuite.WithSeverity(10).Pack("path: ../base", "path: ../base, authority: counsel").Write());
        Assert.That(allowed.Diagnostics.Select(d => (d.Code, d.Severity)), Has.All.EqualTo(("RP2301", DiagnosticSeverity.Info)));
        Assert.That(allowed.Value, Is.Not.Null);
    }

    [Test]
    public void The_statements_for_every_record_hold()
    {
        var suite = OverlaySuite.Of(OverlaySuite.Tested());
        var report = RulePackProperties.Check(suite, suite.Cases, seed: 1, count: 60, SmallPack.Watchlist);
        Assert.That(report.IsGreen, Is.True, string.Join('\n', report.Violations.Select(v => $"{v.Statement}: {v.Text}")));
    }
}
