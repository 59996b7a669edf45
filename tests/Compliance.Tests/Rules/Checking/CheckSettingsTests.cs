using Compliance.Rules.Checking;
using Compliance.Rules.Packs;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Checking;

internal sealed class CheckSettingsTests
{
    private const string Reason = "counsel looks at it in spring";

    private static SmallPack With(string checks) => new SmallPack().Add("pack.yaml", "checks:\n" + checks);

    private static string Exclusion(string code, string id, string expires = "2026-09-01", string reason = Reason) =>
        $"  exclusions:\n    - {{code: {code}, id: {id}, reason: {reason}, expires: {expires}}}\n";

    private static List<string> Found(SmallPack pack, string? on = null) => [.. RulePackCheck
        .Run(pack.Write(), new RulePackCheckOptions { On = on is null ? null : SmallPack.Date(on).Earliest })
        .Diagnostics.Where(d => d.Code is not ("RP3007" or "RP3008")).Select(d => $"{d.Severity} {d.Code}")];

    private static SmallPack Unverified(string checks) =>
        With(checks).Measure("verified: primary\n    source: T\n    gist: A ban", "verified: no\n    source: T\n    gist: A ban");

    [TestCase("error", "Error RP3007")]
    [TestCase("info", "Info RP3007")]
    [TestCase("off", null)]
    public void A_pack_says_how_much_a_check_weighs(string weight, string? finding)
    {
        var found = RulePackCheck.Run(With($"  severity: {{RP3007: {weight}}}\n").Write()).Diagnostics.Where(d => d.Code == "RP3007").Select(d => $"{d.Severity} {d.Code}");
        Assert.That(found, finding is null ? Is.Empty : Is.EqualTo(new[] { finding }));
    }

    // What cannot be evaluated cannot be wished away.
    [TestCase("  severity: {RP1004: off}\n")]
    [TestCase("  severity: {RP2002: info}\n")]
    [TestCase("  severity: {RP9999: info}\n")]
    [TestCase("  exclusions:\n    - {code: RP1011, id: W-1, reason: counsel looks at it in spring, expires: 2027-05-01}\n")]
    public void Errors_of_syntax_and_type_cannot_be_weighed_or_excluded(string checks)
    {
        var loaded = With(checks).Load();
        Assert.That(loaded.Value, Is.Null);
        Assert.That(loaded.Diagnostics.Select(d => d.Code), Does.Contain("RP3009"));
    }

    [TestCase("  severity: {RP3007: fatal}\n", "RP1011", TestName = "A_weight_is_one_of_four_words")]
    [TestCase("  severity: {RP3007: }\n", "RP1009", TestName = "A_weight_has_to_be_given")]
    [TestCase("  severty: {RP3007: off}\n", "RP1004", TestName = "The_keys_are_closed")]
    [TestCase("  exclusions:\n    - {code: RP3007, id: W-1, reason: too short, expires: 2027-05-01}\n", "RP1011", TestName = "A_reason_has_twenty_characters")]
    [TestCase("  exclusions:\n    - {code: RP3007, id: W-1, expires: 2027-05-01}\n", "RP1009", TestName = "A_reason_is_required")]
    [TestCase("  exclusions:\n    - {code: RP3007, id: W-1, reason: counsel looks at it in spring}\n", "RP1009", TestName = "An_end_is_required")]
    [TestCase("  exclusions:\n    - {code: RP3007, id: W-1, reason: counsel looks at it in spring, expires: 2027}\n", "RP1011", TestName = "An_end_is_a_day")]
    public void Settings_are_checked_like_the_rest(string checks, string code) =>
        Assert.That(With(checks).Load().Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code), Does.Contain(code));

    // An error is accepted with a reason and an end, or not at all.
    [TestCase("off")]
    [TestCase("info")]
    public void An_error_is_not_weighed_less(string weight)
    {
        var loaded = Unverified($"  severity: {{RP3003: {weight}}}\n").Load();
        Assert.That(loaded.Value, Is.Null);
        Assert.That(loaded.Diagnostics.Select(d => $"{d.Severity} {d.Code}"), Does.Contain("Error RP3003"));
    }

    [Test]
    public void An_excluded_error_leaves_a_pack_that_can_be_used()
    {
        Assert.That(Unverified("").Load().Value, Is.Null, "without the exclusion it is an error");
        var pack = Unverified(Exclusion("RP3003", "eu_ban"));
        Assert.That(pack.Load().Value, Is.Not.Null);
        Assert.That(Found(pack, "2026-09-01"), Is.Empty);
    }

    // The day after its last the finding is back, and the exclusion is a finding itself; what the pack decides has not changed.
    [Test]
    public void An_expired_exclusion_brings_the_finding_back()
    {
        var pack = Unverified(Exclusion("RP3003", "eu_ban"));
        Assert.That(Found(pack, "2026-09-02"), Is.EquivalentTo(new[] { "Error RP3003", "Error RP3010" }));
        Assert.That(pack.Load().Value, Is.Not.Null, "evaluation knows no day of expiry");
        Assert.That(Found(pack), Is.Empty, "without a day nothing expires");
    }

    [TestCase("RP3003", "eu_ben")]
    [TestCase("RP2104", "W-1")]
    public void An_exclusion_that_excludes_nothing_is_named(string code, string id) =>
        Assert.That(Found(With(Exclusion(code, id))), Is.EqualTo(new[] { "Warning RP3011" }));

    // An exclusion of a rule covers its conditions; one of a condition leaves the others.
    [TestCase("W-1", 0)]
    [TestCase("W-1/nexus", 2)]
    [TestCase("W-1/x", 1)]
    public void A_condition_can_be_excluded_alone(string id, int left)
    {
        var pack = With(Exclusion("RP2103", id)).Rule(
            "- {id: nexus, expr: dprk(w.person)}\n", "- {id: nexus, expr: dprk(w.person)}\n      - {id: x, expr: known(w.paid)}\n      - {id: y, expr: known(w.place)}\n");
        Assert.That(Found(pack).Count(f => f == "Info RP2103"), Is.EqualTo(left));
    }

    [Test]
    public void A_parameter_is_excluded_by_its_key()
    {
        var found = RulePackCheck.Run(With(Exclusion("RP3008", "latency")).Write()).Diagnostics.Where(d => d.Code == "RP3008").Select(d => d.Message);
        Assert.That(found, Is.EqualTo(new[] { "nothing asks for a document of the type \"notice\"" }));
    }
}
