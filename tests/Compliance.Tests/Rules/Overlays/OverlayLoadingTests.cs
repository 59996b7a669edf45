using Compliance.Rules.Packs;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Overlays;

/// <summary>An overlay is read with its base into one pack; what it may not say is named where it stands.</summary>
internal sealed class OverlayLoadingTests
{
    private const string Pack = "pack.yaml";
    private const string Law = "law/law.yaml";
    private const string Rules = "rules/rules.yaml";

    [Test]
    public void Base_and_overlay_are_one_pack()
    {
        var loaded = new SmallOverlay().Load();
        Assert.That(loaded.Diagnostics, Is.Empty);
        var pack = loaded.Value!;

        Assert.That((pack.Id, pack.Version, pack.Base!.Id, pack.Base.Version, pack.Authority), Is.EqualTo(("house", "1.0.0", "small", "1.0.0", (string?)null)));
        Assert.That(pack.Rules.Select(r => r.Id), Is.EqualTo(new[] { "H-1", "W-1" }));
        Assert.That(pack.Measures.Select(m => m.Id), Is.EqualTo(new[] { "eu_ban", "house_4", "un_duty" }));
        Assert.That(pack.Layers, Is.EqualTo(new[] { "UN", "EU", "HOUSE" }), "policy is the innermost");
        Assert.That(pack.DefaultLayers, Is.EqualTo(pack.Layers));
        Assert.That(pack.Programme, Is.EqualTo("DPRK"));
        Assert.That(pack.Disclaimer, Is.EqualTo("Invented house rules for tests. Invented law for tests."));
        Assert.That(pack.Base.Rules.Select(r => r.Id), Is.EqualTo(new[] { "W-1" }), "the base is as it was");
    }

    // A house that has no folder of the base lies over the pack that comes with the library.
    [Test]
    public void Without_a_path_the_base_is_the_pack_of_the_library()
    {
        var loaded = new SmallOverlay()
            .Pack("overlay: {pack: small, version: 1.0.0, path: ../base}", "overlay: {pack: dprk, version: 1.0.0}")
            .Rule("rule: W-1, severity: 90, without: [X-1]", "rule: GW-1, severity: 100")
            .Load();

        Assert.That(loaded.HasErrors, Is.False, string.Join('\n', loaded.Diagnostics));
        Assert.That(loaded.Value!.Base!.Hash, Is.EqualTo(RulePack.Default.Hash));
        Assert.That(loaded.Value.DefaultLayers, Is.EqualTo(new[] { "UN", "EU", "DE", "HOUSE" }), "a layer of the base that is asked for by name stays so");
    }

    [Test]
    public void The_hash_covers_both()
    {
        var plain = new SmallOverlay().Load().Value!.Hash;

        Assert.That(new SmallOverlay().Measure("gist: Nobody", "gist: No one").Load().Value!.Hash, Is.Not.EqualTo(plain));
        Assert.That(new SmallOverlay().Under(b => b.Measure("gist: A ban", "gist: The ban")).Load().Value!.Hash, Is.Not.EqualTo(plain));
        Assert.That(new SmallOverlay().Load().Value!.Hash, Is.EqualTo(plain));
    }

    // Code, file of the overlay, what is replaced, by what, and where the diagnostic stands.
    [TestCase("RP1009", Pack, "version: 1.0.0, path", "path", "{pack: small")]
    [TestCase("RP1011", Pack, "small, version: 1.0.0", "small, version: 1.0", "1.0, path")]
    [TestCase("RP1011", Pack, "path: ../base", "path: /etc", "/etc")]
    [TestCase("RP1011", Pack, "path: ../base", "path: 'C:/packs'", "C:/packs")]
    [TestCase("RP1008", Pack, "path: ../base", "path: [../base]", "[../base")]
    [TestCase("RP1011", Pack, "path: ../base", "path: \"../base\\u0000\"", "../base\\u0000")] // no folder has such a name
    [TestCase("RP1011", Pack, "path: ../base", "path: ../base, authority: \"counsel\\nCLEAR  w1\"", "counsel\\nCLEAR")] // would forge a line of a report
    [TestCase("RP1011", Rules, "reason: The house accepts no permits for such work.", "reason: \"The house accepts no permits\\e[2K.\"", "The house accepts no permits\\e")] // would wipe one out
    [TestCase("RP1011", Pack, "path: ../base", "path: ../base, authority: \" \"", " \"}")]
    [TestCase("RP1004", Pack, "path: ../base", "path: ../base, authorty: counsel", "authorty")]
    [TestCase("RP1008", Pack, "overlay: {pack: small, version: 1.0.0, path: ../base}", "overlay: small", "small\nlayers")]
    [TestCase("RP2302", Pack, "path: ../base", "path: ../nowhere", "../nowhere")]
    [TestCase("RP2302", Pack, "pack: small, version: 1.0.0, path: ../base", "pack: dprkk, version: 1.0.0", "dprkk")]
    [TestCase("RP2302", Pack, "pack: small", "pack: smal", "smal,")]
    [TestCase("RP2302", Pack, "small, version: 1.0.0", "small, version: 2.0.0", "2.0.0")]
    [TestCase("RP2304", Pack, "layers: [HOUSE]", "layers: [HOUSE]\nregime: KP", "KP")]
    [TestCase("RP2304", Pack, "layers: [HOUSE]", "layers: [HOUSE]\nprogramme: DPRK", "DPRK")]
    [TestCase("RP2304", Pack, "id: house", "id: small", "small\n")] // results would seem to come from the base
    [TestCase("RP1013", Pack, "layers: [HOUSE]", "layers: [HOUSE, EU]", "EU]")]
    [TestCase("RP2301", Pack, "layers: [HOUSE]", "layers: [HOUSE]\ndefault_layers: [UN, HOUSE]", "[UN, HOUSE]")]
    [TestCase("RP2001", Pack, "layers: [HOUSE]", "layers: [HOUSE]\ndefault_layers: [UN, EU, HOUS]", "HOUS]")]
    [TestCase("RP1013", Pack, "layers: [HOUSE]", "layers: [HOUSE]\ndocuments: {permit: {title: Another}}", "permit:")]
    [TestCase("RP2301", Pack, "layers: [HOUSE]", "layers: [HOUSE]\nparams: {latency: {type: duration, value: P12M, rationale: shorter}}", "P12M")]
    [TestCase("RP2304", Pack, "layers: [HOUSE]", "layers: [HOUSE]\nparams: {latency: {type: integer, value: 24, rationale: months}}", "24")]
    [TestCase("RP1013", Law, "id: house_4", "id: eu_ban", "id: eu_ban")]
    [TestCase("RP2305", Law, "layer: HOUSE", "layer: EU", "EU")]
    [TestCase("RP2305", Law, "addressee: everyone", "addressee: states", "states")]
    [TestCase("RP2305", Law, "source: H", "source: H\n    implements: eu_ban", "eu_ban")]
    [TestCase("RP1013", Rules, "id: H-1", "id: W-1", "id: W-1\n    title: Work under")]
    [TestCase("RP2305", Rules, "law: [house_4]", "law: [eu_ban]", "[eu_ban]")] // the house's own condition would read as what the ban says
    [TestCase("RP2305", Rules, "law: [house_4]", "law: [house_4, un_duty]", "[house_4, un_duty]")]
    [TestCase("RP2001", Rules, "rule: W-1", "rule: W-2", "W-2, severity")]
    [TestCase("RP2001", Rules, "without: [X-1]", "without: [X-2]", "X-2")]
    [TestCase("RP2301", Rules, "severity: 90", "severity: 80", "80, without")] // as in the base: nothing is tightened
    [TestCase("RP2301", Rules, "severity: 90", "severity: 10", "10, without")]
    [TestCase("RP1011", Rules, "severity: 90", "severity: 101", "101, without")]
    [TestCase("RP1011", Rules, "severity: 90", "severity: high", "high, without")]
    [TestCase("RP1030", Rules, "without: [X-1]", "without: []", "[], reason")]
    [TestCase("RP1013", Rules, "without: [X-1]", "without: [X-1, X-1]", "X-1], reason")]
    [TestCase("RP1011", Rules, "The house accepts no permits for such work.", "No permits.", "No permits.")]
    [TestCase("RP1009", Rules, ", reason: The house accepts no permits for such work.", "", "{rule: W-1")]
    [TestCase("RP1004", Rules, "severity: 90", "severity: 90, verdict: review", "verdict: review")]
    [TestCase("RP2306", Rules, "severity: 90, without: [X-1], ", "", "{rule: W-1")]
    [TestCase("RP2306", Rules, "rule: W-1", "rule: H-1", "H-1, severity")]
    [TestCase("RP2306", Rules, "rules:\n", "  - {rule: W-1, severity: 95, reason: The same rule once more here.}\nrules:\n", "W-1, severity: 95")]
    public void What_is_wrong_is_named_with_its_place(string code, string file, string old, string with, string marker)
    {
        var overlay = new SmallOverlay().Replace(file, old, with);
        var loaded = overlay.Load();
        Assert.That(loaded.Value, Is.Null, "a pack with an error is never usable");
        var diagnostic = loaded.Diagnostics.FirstOrDefault(d => d.Code == code);
        Assert.That(diagnostic, Is.Not.Null, string.Join('\n', loaded.Diagnostics));
        Assert.That(diagnostic!.Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(diagnostic.Location.File.Replace('\\', '/'), Does.EndWith("/house/" + file));
        Assert.That((diagnostic.Location.Line, diagnostic.Location.Column), Is.EqualTo(Place(overlay.Text(file), marker)), diagnostic.ToString());
    }

    // One mistake under "overlay" must not make the other keys of the file unknown.
    [TestCase("RP1011", "version: 1.0.0, path", "version: v1, path")]
    [TestCase("RP1009", "version: 1.0.0, path", "path")]
    [TestCase("RP1030", "{pack: small, version: 1.0.0, path: ../base}", "~")]
    [TestCase("RP1008", "{pack: small, version: 1.0.0, path: ../base}", "[small]")]
    public void What_is_wrong_with_the_base_is_the_only_message(string code, string old, string with) =>
        Assert.That(new SmallOverlay().Pack(old, with).Load().Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { code }));

    [Test]
    public void A_misspelt_key_is_still_named_beside_it() => Assert.That(
        new SmallOverlay().Pack("version: 1.0.0, path", "version: v1, path").Pack("title: House", "titel: House").Load().Diagnostics.Select(d => d.Code),
        Is.EqualTo(new[] { "RP1004", "RP1011" }));

    // Beside the link lies another base of the same id and version. Which one counts must not depend on the way to the overlay.
    [Test]
    [Platform(Exclude = "Win", Reason = "links ask for a privilege there")]
    public void Through_a_link_the_base_is_the_same()
    {
        var folder = new SmallOverlay().Write();
        var links = Path.GetDirectoryName(folder)! + "-links";
        if (Directory.Exists(links))
        {
            Directory.Delete(links, recursive: true);
        }

        Directory.CreateDirectory(links);
        Directory.Move(new SmallPack().Measure("gist: A ban", "gist: Another ban").Write(), Path.Combine(links, "base"));
        Directory.CreateSymbolicLink(Path.Combine(links, "house"), folder);
        Directory.CreateSymbolicLink(Path.Combine(links, "packs"), Path.GetDirectoryName(folder)!);
        var expected = RulePack.Load(folder).GetValueOrThrow();

        Assert.That(RulePack.Load(Path.Combine(links, "house")).GetValueOrThrow().Base!.Hash, Is.EqualTo(expected.Base!.Hash));
        Assert.That(RulePack.Load(Path.Combine(links, "house") + Path.DirectorySeparatorChar).GetValueOrThrow().Hash, Is.EqualTo(expected.Hash));
        Assert.That(RulePack.Load(Path.Combine(links, "packs", "house")).GetValueOrThrow().Hash, Is.EqualTo(expected.Hash));
    }

    // Each of them belongs to another pack or kind of rule than the author thought.
    [Test]
    public void An_exemption_that_the_rule_does_not_have_is_told_from_one_that_nobody_has()
    {
        var overlay = new SmallOverlay().Under(b => b.Rule("    unless: [X-1]\n", ""));
        var found = overlay.Load().Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);

        Assert.That(found.Code, Is.EqualTo("RP2306"));
        Assert.That(found.Message, Is.EqualTo("the rule \"W-1\" does not have the exemption \"X-1\""));
    }

    [Test]
    public void The_severity_of_a_note_raises_no_score()
    {
        var overlay = new SmallOverlay().Under(b => b.Rule("verdict: prohibited", "verdict: note"));
        Assert.That(overlay.Load().Diagnostics.Select(d => d.Code), Does.Contain("RP2306"));
    }

    [TestCase("rule: W-1", "rule: W1", "W-1")]
    [TestCase("without: [X-1]", "without: [X1]", "X-1")]
    public void A_misspelt_id_brings_the_nearest_one(string old, string with, string meant) =>
        Assert.That(new SmallOverlay().Rule(old, with).Load().Diagnostics.Select(d => d.ToString()), Has.Some.Contains($"did you mean \"{meant}\"?"));

    [Test]
    public void A_misspelt_pack_of_the_library_brings_the_nearest_one() => Assert.That(
        new SmallOverlay().Pack("pack: small, version: 1.0.0, path: ../base", "pack: dprkk, version: 1.0.0").Load().Diagnostics.Single().ToString(),
        Does.Contain("did you mean \"dprk\"?"));

    // House rules among the laws of a pack would be read as law.
    [Test]
    public void A_pack_that_stands_alone_holds_no_policy()
    {
        var found = new SmallPack().Measure("force: binding", "force: policy").Load();
        Assert.That(found.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RP2305", "RP2305" }), "the force, and that it binds States");
    }

    [Test]
    public void A_pack_that_stands_alone_tightens_nothing()
    {
        var pack = new SmallPack().Add("rules/more.yaml", "tighten:\n  - {rule: W-1, severity: 90, reason: Why not change the rule itself?}\n");
        var found = pack.Load().Diagnostics.Single();

        Assert.That((found.Code, found.Location.Line, found.Location.Column), Is.EqualTo(("RP2306", 1, 1)));
    }

    // One level is what a reader can follow.
    [Test]
    public void An_overlay_is_no_base()
    {
        var overlay = new SmallOverlay().Pack("path: ../base", "path: \"./\"");
        Assert.That(overlay.Load().Diagnostics.Single().Message, Is.EqualTo("the base \"small\" is an overlay itself"));
    }

    [Test]
    public void A_base_with_errors_is_put_right_first()
    {
        var loaded = new SmallOverlay().Under(b => b.Measure("addressee: states", "addressee: stats")).Load();

        Assert.That(loaded.Value, Is.Null);
        Assert.That(loaded.Diagnostics.Select(d => d.Code), Does.Contain("RP1011"));
        Assert.That(loaded.Diagnostics.Select(d => d.Location.File), Has.None.Contains("house"));
    }

    [Test]
    public void Another_minor_version_of_the_base_is_a_warning()
    {
        var loaded = new SmallOverlay().Under(b => b.Replace(Pack, "version: 1.0.0", "version: 1.2.0")).Load();

        Assert.That(loaded.Value, Is.Not.Null);
        Assert.That(loaded.Diagnostics.Single() is { Code: "RP2303", Severity: DiagnosticSeverity.Warning }, Is.True);
    }

    // Who allowed it is on record; what is milder is still said.
    [TestCase(Rules, "severity: 90", "severity: 10")]
    [TestCase(Pack, "layers: [HOUSE]", "layers: [HOUSE]\ndefault_layers: [UN, HOUSE]")]
    [TestCase(Pack, "layers: [HOUSE]", "layers: [HOUSE]\nparams: {latency: {type: duration, value: P12M, rationale: shorter}}")]
    public void With_authority_it_may_be_milder(string file, string old, string with)
    {
        var loaded = new SmallOverlay().Pack("path: ../base", "path: ../base, authority: the general counsel").Replace(file, old, with).Load();

        Assert.That(loaded.Value?.Authority, Is.EqualTo("the general counsel"));
        var info = loaded.Diagnostics.Single();
        Assert.That((info.Code, info.Severity), Is.EqualTo(("RP2301", DiagnosticSeverity.Info)));
        Assert.That(info.Message, Does.EndWith("by the authority of the general counsel"));
    }

    // Counsel may know that the law of the base says so; whose word it is stands with it.
    [Test]
    public void With_authority_a_rule_of_the_overlay_may_rest_on_law_of_the_base()
    {
        var loaded = new SmallOverlay().Pack("path: ../base", "path: ../base, authority: the general counsel").Rule("law: [house_4]", "law: [house_4, eu_ban]").Load();

        Assert.That(loaded.Value, Is.Not.Null, string.Join('\n', loaded.Diagnostics));
        var info = loaded.Diagnostics.Single();
        Assert.That((info.Code, info.Severity), Is.EqualTo(("RP2305", DiagnosticSeverity.Info)));
        Assert.That(info.Message, Does.EndWith("by the authority of the general counsel"));
    }

    [Test]
    public void What_is_new_is_added()
    {
        var pack = new SmallOverlay()
            .Pack("layers: [HOUSE]", "layers: [HOUSE]\ndocuments: {letter: {title: A letter}}\nparams: {notice: {type: duration, value: P30D, rationale: policy}}")
            .Rule("- {id: nexus, expr: dprk(w.person)}", "- {id: nexus, expr: dprk(w.person)}\n      - {id: soon, expr: start(w.employment) < law.eu_ban.to + params.notice}\n      - {id: letter, expr: \"any(d in w.documents: d.type == letter)\"}")
            .Rule("    next: \"Was", "    unless: [X-H]\n    refines: W-1\n    next: \"Was")
            .Add(Rules, "exemptions:\n  - {id: X-H, title: the office agreed, law: [house_4], applies_to: worker as w, requires: {document: notice}, missing: a notice}\n")
            .Load().GetValueOrThrow();

        Assert.That(pack.Header.Documents.Keys, Is.EqualTo(new[] { "letter", "notice", "permit" }));
        Assert.That(pack.Header.Parameters.Keys, Is.EqualTo(new[] { "latency", "notice" }));
        Assert.That(pack.Definitions.Single(r => r.Id == "H-1").Refines, Is.EqualTo("W-1"), "it is asked where the rule of the base is not false, and leaves that rule as it is");
    }

    // A State's law needs nobody's leave: adding law takes nothing away.
    [Test]
    public void An_overlay_may_hold_law_of_its_own()
    {
        var pack = new SmallOverlay().Measure("force: policy", "force: binding").Load();
        Assert.That(pack.HasErrors, Is.False, string.Join('\n', pack.Diagnostics));
        Assert.That(pack.Value!.Measures.Single(m => m.Id == "house_4").Citation, Does.Not.Contain("policy"));
    }

    private static (int Line, int Column) Place(string text, string marker)
    {
        var at = text.IndexOf(marker, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), $"the marker \"{marker}\" is not in the text");
        var before = text[..at];
        return (before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n'));
    }
}
