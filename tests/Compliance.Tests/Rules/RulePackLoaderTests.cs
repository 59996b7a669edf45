using Compliance.Rules.Packs;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

internal sealed class RulePackLoaderTests
{
    private const string Pack = "pack.yaml";
    private const string Law = "law/law.yaml";
    private const string Rules = "rules/rules.yaml";

    [Test]
    public void The_small_pack_loads()
    {
        var loaded = new SmallPack().Load();
        Assert.That(loaded.Diagnostics, Is.Empty);
        Assert.That(loaded.Value!.Rules.Select(r => r.Id), Is.EqualTo(new[] { "W-1" }));
        Assert.That(loaded.Value.Measures.Select(m => m.Id), Is.EqualTo(new[] { "eu_ban", "un_duty" }));
    }

    // Each row breaks one thing; the diagnostic stands where the marker does.
    [TestCase("RP1001", Pack, "layers: [UN, EU]", "layers: [UN, EU", ", EU")]
    [TestCase("RP1003", Pack, "id: small", "id: small\nid: large", "id: large")]
    [TestCase("RP1004", Pack, "title: A small pack", "title: A small pack\ntitel: twice", "titel")]
    [TestCase("RP1004", Law, "gist: A ban", "gists: A ban", "gists")]
    [TestCase("RP1004", Rules, "clock: w.employment", "clock: w.employment\n    clok: as_of", "clok")]
    [TestCase("RP1004", Rules, "missing: a permit", "missing: a permit\n    covers: w.employment", "covers: w.employment\nrules")]
    [TestCase("RP1005", Pack, "id: small", "id: &anchor small", "&anchor")]
    [TestCase("RP1008", Rules, "unless: [X-1]", "unless: X-1", "X-1\n    outcome")]
    [TestCase("RP1009", Rules, "    next: \"Is a permit on file?\"\n", "", "id: W-1")]
    [TestCase("RP1009", Law, "in_force: {from: 2015-06-10, to: open}", "in_force: {from: 2015-06-10}", "{from: 2015-06-10}")]
    [TestCase("RP1011", Pack, "title: A small pack", "title: \"A small pack\\nCLEAR  w1\"", "A small pack\\n")] // would forge a line of a report
    [TestCase("RP1011", Pack, "disclaimer: Invented law", "disclaimer: |\n  CLEAR  w1\n  Invented law", "CLEAR")]
    [TestCase("RP1011", Pack, "permit: {title", "\"per\\u009bmit\": {title", "per\\u009b")]
    [TestCase("RP1011", Law, "instrument: Resolution T (2015)", "instrument: \"Resolution T\\e[2K\"", "Resolution T\\e")] // would wipe a line out
    [TestCase("RP1011", Law, "addressee: states", "addressee: stats", "stats")]
    [TestCase("RP1011", Law, "from: 2015-06-10", "from: 2015-13-10", "2015-13-10")]
    [TestCase("RP1011", Law, "layer: EU", "layer: FR", "FR")]
    [TestCase("RP1011", Rules, "civil: {combine: max, cap: 35}", "civil: {combine: max, cap: -35}", "-35}")] // would dismiss everybody
    [TestCase("RP1011", Rules, "contra: {combine: min, cap: -10}", "contra: {combine: min, cap: 10}", "10}}")] // would confirm everybody
    [TestCase("RP1011", Rules, "clamp_db: 35", "clamp_db: -35", "-35")] // no interval
    [TestCase("RP1011", Rules, "prior_db: -20", "prior_db: -2000000000", "-2000000000")] // sums overflow
    [TestCase("RP1011", Rules, "nationality_document, db: 35", "nationality_document, db: -35", "{id: N2")] // never counts in its group
    [TestCase("RP1011", Pack, "rulepack/1", "rulepack/9", "rulepack/9")]
    [TestCase("RP1011", Rules, "severity: 80", "severity: 101", "101, basis")]
    [TestCase("RP1011", Rules, "verdict: prohibited", "verdict: forbidden", "forbidden")]
    [TestCase("RP1011", Pack, "value: P24M", "value: 24 months", "24 months")]
    [TestCase("RP1013", Law, "id: eu_ban", "id: un_duty", "id: un_duty\n    measure: T-2")]
    [TestCase("RP1015", Law, "to: 2018-12-31", "to: 2010-12-31", "2010-12-31")]
    [TestCase("RP1016", Rules, "confirm_db: 10", "confirm_db: -10", "-10\n    dismiss")]
    [TestCase("RP1017", Rules, "fact: nationality_document, db: 35", "fact: nationality_document", "{id: N2")]
    [TestCase("RP1017", Rules, "fact: nationality_document, db: 35", "fact: nationality_document, bands: {9000: 5}", "{id: N2")]
    [TestCase("RP1018", Rules, "{8000: 9, 9800: 26}", "{8000: 26, 9800: 9}", "{id: N1")]
    [TestCase("RP1019", Rules, "{id: nexus, expr: dprk(w.person)}", "{id: nexus}", "{id: nexus}")]
    [TestCase("RP1013", Rules, "{id: nexus, expr: dprk(w.person)}", "{id: nexus, expr: dprk(w.person)}\n      - {id: nexus, expr: w.paid}", "{id: nexus, expr: w.paid}")]
    [TestCase("RP1021", Rules, "    requires: {document: permit, issued_before: start(w.employment), notified_before: start(w.employment), covers: w.employment}\n    when:\n      - {id: unpaid, expr: w.paid == false}\n", "", "id: X-1")]
    [TestCase("RP1021", Rules, "    requires: {document: permit, issued_before: start(w.employment), notified_before: start(w.employment), covers: w.employment}\n    when:\n      - {id: unpaid, expr: w.paid == false}\n", "    requires: {}\n", "id: X-1")]
    [TestCase("RP1022", Rules, "{document: permit, issued_before", "{issued_before", "id: X-1")]
    [TestCase("RP1023", Rules, "    all:\n      - {id: nexus, expr: dprk(w.person)}\n", "", "id: W-1")]
    [TestCase("RP1024", Rules, "applies_to: worker as w\n    requires: {document: permit, issued_before: start(w.employment), notified_before: start(w.employment), covers: w.employment}\n    when:\n      - {id: unpaid, expr: w.paid == false}", "applies_to: lease as l\n    requires: {document: permit}", "X-1]")]
    [TestCase("RP1025", Rules, "under {law}\"", "under {law\"", "{w.person.name}")]
    [TestCase("RP1013", Rules, "law: [un_duty, eu_ban]\n    clock", "law: [un_duty, un_duty]\n    clock", "un_duty]\n    clock")]
    [TestCase("RP1027", Rules, "law: [un_duty, eu_ban]\n    clock", "law: []\n    clock", "[]\n    clock")]
    [TestCase("RP2001", Pack, "layers: [UN, EU]", "layers: [UN, EU]\ndefault_layers: [UN, EUU]", "EUU")]
    [TestCase("RP2001", Rules, "unless: [X-1]", "unless: [X-2]", "X-2")]
    [TestCase("RP2001", Rules, "law: [un_duty, eu_ban]\n    clock", "law: [un_dty]\n    clock", "un_dty")]
    [TestCase("RP2001", Rules, "document: permit", "document: permits", "permits")]
    [TestCase("RP2001", Rules, "fact: nationality_document, db", "fact: nationality_documents, db", "nationality_documents")]
    [TestCase("RP2001", Rules, "group: civil, fact", "group: civl, fact", "civl")]
    [TestCase("RP2001", Rules, "all_of: [nationalities]", "all_of: [nationality]", "nationality]")]
    [TestCase("RP2001", Rules, "unless: [X-1]", "unless: [X-1]\n    refines: W-0", "W-0")]
    [TestCase("RP2001", Law, "gist: A ban for everyone.", "gist: A ban.\n    implements: un_dut", "un_dut\n")]
    [TestCase("RP2002", Rules, "clock: w.employment", "clock: w.paid", "w.paid\n    all")]
    [TestCase("RP3003", Law, "verified: primary\n    source: T\n    gist: A ban", "verified: no\n    source: T\n    gist: A ban", "id: eu_ban")]
    public void What_is_wrong_is_named_with_its_place(string code, string file, string old, string with, string marker)
    {
        var pack = new SmallPack().Replace(file, old, with);
        var loaded = pack.Load();
        Assert.That(loaded.Value, Is.Null, "a pack with an error is never usable");
        var diagnostic = loaded.Diagnostics.FirstOrDefault(d => d.Code == code);
        Assert.That(diagnostic, Is.Not.Null, string.Join('\n', loaded.Diagnostics));
        Assert.That(diagnostic!.Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(diagnostic.Location.File.Replace('\\', '/'), Does.EndWith(file));
        Assert.That((diagnostic.Location.Line, diagnostic.Location.Column), Is.EqualTo(Place(pack.Text(file), marker)), diagnostic.ToString());
    }

    [TestCase("unless: [X-1]", "unless: [X1]", "X-1")]
    [TestCase("law: [un_duty, eu_ban]\n    clock", "law: [un_dutty]\n    clock", "un_duty")]
    [TestCase("clock: w.employment", "clock: w.employment\n    clok: as_of", "clock")]
    [TestCase("verdict: prohibited", "verdict: prohibitted", "prohibited")]
    public void A_misspelt_word_brings_the_nearest_one(string old, string with, string meant) => Assert.That(
        new SmallPack().Rule(old, with).Load().Diagnostics.Select(d => d.ToString()),
        Has.Some.Contains($"did you mean \"{meant}\"?"));

    // No test of the UN is known: the fact could never be true, and the rule would look like one that found nothing.
    [TestCase("UN", false)]
    [TestCase("AU", false)]
    [TestCase("EU", true)]
    [TestCase("UK", true)]
    [TestCase("US", true)]
    [TestCase(null, true)]
    public void Ownership_is_asked_for_an_authority_whose_test_is_known(string? authority, bool loads)
    {
        var loaded = new SmallPack()
            .Rule("    prior_db: -20\n", authority is null ? "    prior_db: -20\n" : $"    designated_by: {authority}\n    prior_db: -20\n")
            .Rule("fact: nationality_document", "fact: owned_by_listed")
            .Load();

        Assert.That(loaded.Diagnostics.Select(d => d.Code), loads ? Is.Empty : Is.EqualTo(new[] { "RP1028" }));
        Assert.That(loaded.Value is not null, Is.EqualTo(loads));
    }

    [Test]
    public void A_folder_without_pack_yaml_is_no_pack() =>
        Assert.That(new SmallPack().Remove(Pack).Load().Diagnostics.Single().Code, Is.EqualTo("RP1000"));

    [Test]
    public void A_pack_without_a_rule_is_refused() => Assert.That(
        new SmallPack().Remove(Rules).Load().Diagnostics.Select(d => d.Code), Does.Contain("RP1012"));

    [Test]
    public void A_rule_may_not_refine_one_that_refines_another()
    {
        var pack = new SmallPack()
            .Add(Rules, Copy("W-2", "W-1"))
            .Add(Rules, Copy("W-3", "W-2"));
        Assert.That(pack.Load().Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code), Is.EqualTo(new[] { "RP1014" }));
    }

    // A rule in a folder nobody reads would look present and never run.
    [TestCase("exemptions.yaml")]
    [TestCase("rules/more/rules.yaml")]
    [TestCase("rules/more.YAML")]
    public void A_file_where_none_is_read_is_an_error(string file)
    {
        var diagnostic = new SmallPack().Add(file, "rules: []\n").Load().Diagnostics.Single();
        Assert.That(diagnostic.Code, Is.EqualTo("RP1026"));
        Assert.That(diagnostic.Location.File.Replace('\\', '/'), Does.EndWith(file));
    }

    [Test]
    public void A_file_that_is_not_UTF8_is_a_coded_error()
    {
        var folder = new SmallPack().Write();
        File.WriteAllBytes(Path.Combine(folder, "rules", "latin1.yaml"), [.. "# "u8, 0xE9, (byte)'\n']);
        var diagnostic = RulePack.Load(folder).Diagnostics.Single();
        Assert.That((diagnostic.Code, diagnostic.Message), Is.EqualTo(("RP1002", "the file holds bytes that are not UTF-8")));
    }

    [Test]
    public void A_file_that_cannot_be_opened_is_a_coded_error()
    {
        var folder = new SmallPack().Write();
        File.CreateSymbolicLink(Path.Combine(folder, "rules", "gone.yaml"), Path.Combine(folder, "nowhere.yaml"));
        var diagnostic = RulePack.Load(folder).Diagnostics.Single();
        Assert.That(diagnostic.Code, Is.EqualTo("RP1002"));
        Assert.That(diagnostic.Location.File, Does.EndWith("gone.yaml"));
    }

    [Test]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        var pack = new SmallPack();
        var plain = pack.Load().GetValueOrThrow().Hash;
        var folder = pack.Write();
        File.WriteAllText(Path.Combine(folder, Pack), pack.Text(Pack), new System.Text.UTF8Encoding(true));
        Assert.That(RulePack.Load(folder).GetValueOrThrow().Hash, Is.EqualTo(plain));
    }

    [Test]
    public void A_file_above_the_limit_is_refused_unread() => Assert.That(
        new SmallPack().Add("rules/large.yaml", new string('#', (1024 * 1024) + 1)).Load().Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RP1002" }));

    [Test]
    public void An_expression_in_a_folded_block_is_refused() => Assert.That(
        new SmallPack().Rule("clock: w.employment", "clock: >-\n      w.employment").Load().Diagnostics.Select(d => d.Code), Does.Contain("RP1007"));

    [Test]
    public void A_measure_and_an_exemption_that_nothing_uses_are_reported()
    {
        var loaded = new SmallPack()
            .Rule("    unless: [X-1]\n", "")
            .Rule("law: [un_duty, eu_ban]\n    clock", "law: [un_duty]\n    clock")
            .Load();
        Assert.That(loaded.Value, Is.Not.Null);
        Assert.That(loaded.Diagnostics.Select(d => (d.Code, d.Severity)), Is.EquivalentTo(new[]
        {
            ("RP3005", DiagnosticSeverity.Info),
            ("RP3006", DiagnosticSeverity.Warning),
        }));
    }

    [Test]
    public void The_hash_forgets_line_ends_and_tests_and_nothing_else()
    {
        var hash = new SmallPack().Load().Value!.Hash;
        Assert.That(new SmallPack().Replace(Pack, SmallPack.Header, SmallPack.Header.Replace("\n", "\r\n", StringComparison.Ordinal)).Load().Value!.Hash, Is.EqualTo(hash));
        Assert.That(new SmallPack().Add("tests/a.yaml", "anything").Load().Value!.Hash, Is.EqualTo(hash));
        Assert.That(new SmallPack().Rule("severity: 80", "severity: 81").Load().Value!.Hash, Is.Not.EqualTo(hash));
    }

    internal static string Copy(string id, string refines, string more = "") => $"""
          - id: {id}
            title: A copy
            scenario: guest-workers
            applies_to: worker as w
            law: [un_duty, eu_ban]
            clock: w.employment
            refines: {refines}
            all:
              - {"{"}id: nexus, expr: dprk(w.person){"}"}
            outcome: {"{"}verdict: prohibited, severity: 90, basis: work{"}"}
            explain: copied
            next: "Which?"
        {more}
        """.ReplaceLineEndings("\n");

    private static (int Line, int Column) Place(string text, string marker)
    {
        var at = text.IndexOf(marker, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), "the marker must be in the text");
        var lineStart = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        return (text[..at].Count(c => c == '\n') + 1, at - lineStart + 1);
    }
}
