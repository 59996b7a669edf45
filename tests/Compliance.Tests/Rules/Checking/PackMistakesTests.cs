using NUnit.Framework;

namespace Compliance.Tests.Rules.Checking;

/// <summary>What authors get wrong, each in a copy of the shipped pack: it is named on its line, with what was expected or what to do.</summary>
internal sealed class PackMistakesTests
{
    private static readonly Lazy<HashSet<string>> Known = new(() =>
    {
        using var copy = PackCopy.With("pack.yaml", "regime: KP", "regime: KP");
        return [.. copy.Check().Diagnostics.Select(d => d.Code + d.Message)];
    });

    // Code (one of several, divided by |), file, the text that is replaced, the mistake, a piece of the message, and a text of the line that is
    // named where that is not the line of the mistake.
    [TestCase("RP1004", "rules/workers.yaml", "scenario: guest-workers", "scenaro: guest-workers", "scenaro")]
    [TestCase("RP2001", "rules/workers.yaml", "expr: w.paid}", "expr: w.payd}", "payd")]
    [TestCase("RP2003", "rules/research.yaml", "a.kind == conference}", "a.kind == confernce}", "confernce")]
    [TestCase("RP2001", "rules/workers.yaml", "law: [un_2321_34]", "law: [un_2321_43]", "un_2321_43")]
    [TestCase("RP2001", "rules/workers.yaml", "unless: [X-17a, X-17p, X-17d]", "unless: [X-17a, X-17q, X-17d]", "X-17q")]
    [TestCase("RP2003", "rules/research.yaml", "discipline(a, teaching)", "discipline(a, teachng)", "teachng")]
    [TestCase("RP2001", "rules/workers.yaml", "dprk(w.person)", "dprkk(w.person)", "dprkk")]
    [TestCase("RP2001", "rules/research.yaml", "refines: RC-1", "refines: RC-9", "RC-9")]
    [TestCase("RP1004", "rules/research.yaml", "refines: RC-1", "refine: RC-1", "refine")]
    [TestCase("RP1011", "rules/workers.yaml", "verdict: prohibited, severity: 85", "verdict: prohibitted, severity: 85", "prohibitted")]
    [TestCase("RP2001", "rules/workers.yaml", "{w.permit_issued} was issued while", "{w.permit_isued} was issued while", "permit_isued")]
    [TestCase("RP2001", "rules/workers.yaml", "Measure: {law}.", "Measure: {laws}.", "laws")]
    [TestCase("RP2001", "rules/workers.yaml", "ask: [w.employment, w.paid]", "ask: [w.employment, w.pay]", "pay")]
    [TestCase("RP2001", "rules/workers.yaml", "clock: w.permit_renewed", "clock: w.permit_renewd", "permit_renewd")]
    [TestCase("RP1004", "rules/workers.yaml", "clock: w.employment", "clok: w.employment", "clok")]
    [TestCase("RP1020", "rules/workers.yaml", "applies_to: worker as w\n    law: [un_2321_34]", "applies_to: workers as w\n    law: [un_2321_34]", "workers")]
    [TestCase("RP2001", "rules/workers.yaml", "requires: {document: un_1718_approval", "requires: {document: un_1718_aproval", "un_1718_aproval")]
    [TestCase("RP1004", "rules/workers.yaml", "requires: {document: protection_status, covers: as_of}", "requires: {document: protection_status, cover: as_of}", "cover")]
    [TestCase("RP1011", "rules/nexus.yaml", "combine: max", "combine: maximum", "maximum")]
    [TestCase("RP2001", "pack.yaml", "default_layers: [UN, EU, DE]", "default_layers: [UN, EU, D]", "\"D\"")]
    [TestCase("RP1011", "pack.yaml", "format: rulepack/1", "format: rulepack/2", "rulepack/2")]
    [TestCase("RP1011", "pack.yaml", "version: 1.0.0", "version: 1.0", "1.0")]
    [TestCase("RP1011", "law/un-workers.yaml", "contracts_reported_by: 2017-12-15", "contracts_reported_by: 2017-13-15", "2017-13-15")]
    [TestCase("RP1011", "law/un-workers.yaml", "contracts_reported_by: 2017-12-15", "contracts_reported_by: 2017-02-30", "2017-02-30")]
    [TestCase("RP1011", "law/un-workers.yaml", "contracts_reported_by: 2017-12-15", "contracts_reported_by: 15.12.2017", "15.12.2017")]
    [TestCase("RP1015", "law/de.yaml", "in_force: {from: 2017-09-01, to: 2026-02-05}", "in_force: {from: 2017-09-01, to: 2016-02-05}", "ends before")]
    [TestCase("RP1009", "law/de.yaml", "in_force: {from: 2017-09-01, to: 2026-02-05}", "in_force: {from: 2017-09-01}", "\"to\"")]
    [TestCase("RP1011", "law/de.yaml", "in_force: {from: 2017-09-01, to: 2026-02-05}", "in_force: {from: 2017-09-01, to: opn}", "opn")]
    [TestCase("RP1011", "law/de.yaml", "in_force: {from: 2017-09-01, to: 2026-02-05}", "in_force: {from: 2017-9-1, to: 2026-02-05}", "2017-9-1")]
    [TestCase("RP3012", "law/un-workers.yaml", "repatriation_due: 2019-12-22", "repatriation_due: 2009-12-22", "repatriation_due")]
    [TestCase("RP3013", "law/eu.yaml", "in_force: {from: \"[2017-02-28..2017-03-01]\", to: open}\n    implements: un_2321_11", "in_force: {from: 2015-02-28, to: open}\n    implements: un_2321_11", "begins before")]
    [TestCase("RP1011", "pack.yaml", "next: 2027-05-22", "next: 2027-05-32", "2027-05-32")]
    [TestCase("RP1004", "law/de.yaml", "    verified: primary\n    unverified: when", "    verified: no\n    unverifed: when", "unverifed")]
    [TestCase("RP1009", "law/de.yaml", "    source: AWG\n", "", "source", "id: de_awg_18_1")]
    [TestCase("RP1011", "law/de.yaml", "layer: DE", "layer: GER", "GER")]
    [TestCase("RP1011", "law/de.yaml", "addressee: everyone", "addressee: everybody", "everybody")]
    [TestCase("RP1011", "law/de.yaml", "force: binding", "force: bindng", "bindng")]
    [TestCase("RP1011", "law/eu.yaml", "url: \"http://data.europa.eu/eli/reg/2017/1509/oj\"", "url: \"data.europa.eu/eli/reg/2017/1509/oj\"", "data.europa.eu")]
    [TestCase("RP3004", "law/eu.yaml", "url: \"http://data.europa.eu/eli/reg/2017/1509/oj\"", "url: \"http://data.europa.eu\"", "no document")]
    [TestCase("RP2001", "law/eu.yaml", "implements: un_2321_11", "implements: un_2321_12", "un_2321_12")]
    [TestCase("RP3013", "law/eu.yaml", "implements: un_2321_11", "implements: eu_2017_330", "layer EU")]
    [TestCase("RP1013", "law/de.yaml", "id: de_awg_18_2026", "id: de_awg_18_1", "twice")]
    [TestCase("RP1003", "law/de.yaml", "    reference: § 18 Abs. 1 AWG\n", "    reference: § 18 Abs. 1 AWG\n    reference: § 18\n", "reference")]
    [TestCase("RP2105", "rules/research.yaml", "{id: meeting, expr: a.kind == conference}", "{id: meeting, expr: a.kind == conference and a.kind == visit}", "never be true")]
    [TestCase("RP2101", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: a.kind == peer_review or a.kind != peer_review}", "never false")]
    [TestCase("RP2104", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: a.kind == peer_review}\n      - {id: review2, expr: \"a.kind in [peer_review, visit]\"}", "without")]
    [TestCase("RP2104", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: a.kind == peer_review}\n      - {id: review2, expr: a.kind == peer_review}", "same as")]
    [TestCase("RP2105", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: a.kind == peer_review}\n      - {id: review2, expr: a.kind == visit}", "RC-5")]
    [TestCase("RP2105", "rules/workers.yaml", "{id: after_due, expr: as_of > law.un_2397_8.repatriation_due}", "{id: after_due, expr: as_of > law.un_2397_8.repatriation_due and as_of < 2019-01-01}", "after_due")]
    [TestCase("RP2105", "rules/workers.yaml", "{id: after_due, expr: as_of > law.un_2397_8.repatriation_due}", "{id: after_due, expr: law.un_2397_8.from > law.un_2397_8.repatriation_due}", "after_due")]
    [TestCase("RP2103", "rules/workers.yaml", "{id: earning, expr: w.paid}", "{id: earning, expr: known(w.paid)}", "known")]
    [TestCase("RP2105", "rules/research.yaml", "refines: RC-3", "refines: RC-1", "RC-4")]
    [TestCase("RP1001", "rules/workers.yaml", "expr: w.contract_signed < law.un_2375_17.from}", "expr: w.contract_signed < law.un_2375_17.from #x}", "", "{id: reported, expr")]
    [TestCase("RP1006", "rules/workers.yaml", "clock: w.employment", "clock: w.employment # or the permit", "comment")]
    [TestCase("RP1007", "rules/workers.yaml", "        expr: w.protection == host_national or (w.place", "        expr: >\n          w.protection == host_national or (w.place", "folded")]
    [TestCase("RP1005", "rules/workers.yaml", "unless: [X-8n, X-8p, X-8d, X-8g]", "unless: &x [X-8n, X-8p, X-8d, X-8g]", "anchor")]
    [TestCase("RP1005", "rules/workers.yaml", "unless: [X-8n, X-8p, X-8d, X-8g]", "unless: *x", "alias")]
    [TestCase("RP1005", "rules/workers.yaml", "unless: [X-8n, X-8p, X-8d, X-8g]", "unless: !!seq [X-8n, X-8p, X-8d, X-8g]", "tag")]
    [TestCase("RP1005", "rules/workers.yaml", "unless: [X-8n, X-8p, X-8d, X-8g]", "<<: {unless: [X-8n]}", "merge")]
    [TestCase("RP1001", "rules/workers.yaml", "    clock: w.employment", "\tclock: w.employment", "tab")]
    [TestCase("RP1001", "rules/workers.yaml", "    clock: w.employment", "   clock: w.employment", "")]
    [TestCase("RP1001", "rules/workers.yaml", "    clock: w.employment", "     clock: w.employment", "")]
    [TestCase("RP1001", "rules/workers.yaml", "unless: [X-17p, X-17e]", "unless: [X-17p, X-17e", "")]
    [TestCase("RP1001", "rules/workers.yaml", "next: \"Who is paid, the person or somebody else?\"", "next: \"Who is paid, the person or somebody else?", "")]
    [TestCase("RP1030", "rules/workers.yaml", "ask: [w.permit_renewed]", "ask: []", "empty")]
    [TestCase("RP1027", "rules/workers.yaml", "law: [un_2321_34]", "law: []", "no measure")]
    [TestCase("RP1030", "rules/workers.yaml", "unless: [X-17n]", "unless: []", "empty")]
    [TestCase("RP1030", "rules/workers.yaml", "unless: [X-17n]", "unless:", "empty")]
    [TestCase("RP1008", "rules/workers.yaml", "unless: [X-17n]", "unless: X-17n", "list")]
    [TestCase("RP1008", "rules/workers.yaml", "all:\n      - {id: nexus, expr: dprk(w.person)}\n      - {id: earning, expr: w.paid}", "all:\n      id: nexus\n      expr: dprk(w.person)", "list")]
    [TestCase("RP1004", "rules/listed.yaml", "clock: as_of", "on: as_of", "on")]
    [TestCase("RP1011", "rules/workers.yaml", "severity: 95", "severity: 0o17", "0o17")]
    [TestCase("RP1011", "rules/workers.yaml", "severity: 95", "severity: 1_0", "1_0")]
    [TestCase("RP1011", "rules/workers.yaml", "severity: 95", "severity: 1:30", "1:30")]
    [TestCase("RP1011", "rules/workers.yaml", "severity: 95", "severity: 9.5", "9.5")]
    [TestCase("RP1011", "rules/workers.yaml", "severity: 95", "severity: 101", "severity")]
    [TestCase("RP1011", "rules/workers.yaml", "severity: 95", "severity: -5", "severity")]
    [TestCase("RP1011", "rules/workers.yaml", "severity: 95", "severity: high", "high")]
    [TestCase("RP1011", "rules/nexus.yaml", "others_open: true", "others_open: yes", "yes")]
    [TestCase("RP2001", "rules/workers.yaml", "expr: w.paid}", "expr: w.paid == yes}", "yes")]
    [TestCase("RP1011", "pack.yaml", "value: P24M", "value: -P24M", "-P24M")]
    [TestCase("RP1011", "pack.yaml", "value: P24M", "value: 24", "24")]
    [TestCase("RP1011", "pack.yaml", "type: duration", "type: durations", "durations")]
    [TestCase("RP1004", "pack.yaml", "    rationale: A paper may appear", "    rational: A paper may appear", "rational")]
    [TestCase("RP2002", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: a.title > 2016-11-30}", "cannot be compared")]
    [TestCase("RP2002", "rules/property.yaml", "not l.income_for_owner", "not (l.rent_month > 0)", "currency")]
    [TestCase("RP1010", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: a.kind = peer_review}", "=")]
    [TestCase("RP1010", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: a.kind == peer_review && a.place == DE}", "")]
    [TestCase("RP2105", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: \"as_of between 2020-01-01 and 2019-01-01\"}", "never")]
    [TestCase("RP2002", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: \"a.period >= 2016-11-30\"}", "no order|cannot")]
    [TestCase("RP2004", "rules/research.yaml", "work(a, params.paper_latency)", "work(a)", "work")]
    [TestCase("RP2001", "rules/research.yaml", "work(a, params.paper_latency)", "work(a, params.paper_latenci)", "paper_latenci")]
    [TestCase("RP1010", "rules/research.yaml", "dprk(a.party, a.partner)\"}\n      - {id: meeting", "dprk(a.party, a.partner\"}\n      - {id: meeting", "")]
    [TestCase("RP1013", "rules/research.yaml", "id: RC-5", "id: RC-4", "twice")]
    [TestCase("RP1024", "rules/workers.yaml", "unless: [X-17n]", "unless: [X-11a]", "scope")]
    [TestCase("RP2202", "rules/workers.yaml", "unless: [X-17n]", "unless: [X-8n]", "lifts no measure")]
    [TestCase("RP1014", "rules/research.yaml", "refines: RC-3", "refines: RC-2", "refine")]
    [TestCase("RP1014", "rules/research.yaml", "refines: RC-3", "refines: RC-4", "refine")]
    [TestCase("RP1009", "rules/workers.yaml", "    next: \"Who is paid, the person or somebody else?\"\n", "", "next", "id: GW-0")]
    [TestCase("RP1009", "rules/workers.yaml", "outcome: {verdict: note, severity: 0, basis: permit}", "outcome: {verdict: note, severity: 0}", "basis")]
    [TestCase("RP1013", "rules/workers.yaml", "{id: earning, expr: w.paid}", "{id: nexus, expr: w.paid}", "nexus")]
    [TestCase("RP1019", "rules/workers.yaml", "{id: earning, expr: w.paid}", "{id: earning}", "earning")]
    [TestCase("RP1009", "rules/workers.yaml", "{id: earning, expr: w.paid}", "{expr: w.paid}", "id")]
    [TestCase("RP1021", "rules/workers.yaml", "    when:\n      - {id: protected, expr: \"w.protection in [refugee, international_protection, return_prohibited]\"}\n", "", "no proof", "id: X-8p")]
    [TestCase("RP1016", "rules/nexus.yaml", "confirm_db: 10", "confirm_db: -20", "above")]
    [TestCase("RP1025|RP2001|RP1010", "rules/workers.yaml", "explain: \"Employment on {days}:", "explain: \"Employment on {days:", "")]
    [TestCase("RP1025", "rules/workers.yaml", "explain: \"Employment on {days}:", "explain: \"Employment on days}:", "brace")]
    [TestCase("RP1001", "pack.yaml", "title: North Korea - research", "title: North Korea: research", "")]
    [TestCase("RP1004|RP1009", "pack.yaml", "review: {by: open", "review: {by open", "")]
    [TestCase("RP1011|RP1018", "rules/nexus.yaml", "bands: {", "bands: {98000: 40, ", "")]
    [TestCase("RP1013", "rules/nexus.yaml", "id: N2,", "id: N1,", "")]
    [TestCase("RP2109", "rules/nexus.yaml", "prior_db: -20", "prior_db: 20", "")]
    [TestCase("RP2109", "rules/nexus.yaml", "clamp_db: 35", "clamp_db: 5", "")]
    [TestCase("RP3014", "rules/nexus.yaml", "designated_by: UN", "designated_by: UNN", "")]
    [TestCase("RP1013", "rules/workers.yaml", "unless: [X-17n]", "unless: [X-17n, X-17n]", "")]
    [TestCase("RP1013", "pack.yaml", "layers: [UN, EU, DE, UK, US, NL, CA]\n", "layers: [UN, EU, EU, DE, UK, US, NL, CA]\n", "")]
    [TestCase("RP2003", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: a.place == UK}", "")]
    [TestCase("RP1010", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: as_of > 2017-02-30}", "")]
    [TestCase("RP1010", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: a.start > as_of - P24}", "")]
    [TestCase("RP2203", "rules/workers.yaml", "scenario: guest-workers", "scenario: guest-worker", "")]
    [TestCase("RP2203", "rules/workers.yaml", "basis: permit}", "basis: permitt}", "")]
    [TestCase("RP1004", "rules/workers.yaml", "{id: earning, expr: w.paid}", "{id:earning, expr: w.paid}", "")]
    [TestCase("RP1008", "law/eu.yaml", "in_force: {from: \"[2017-02-28..2017-03-01]\", to: open}", "in_force: {from: [2017-02-28..2017-03-01], to: open}", "")]
    [TestCase("RP2001", "rules/workers.yaml", "unless: [X-8n, X-8p, X-8d, X-8g]", "unless: [X-8n X-8p, X-8d]", "")]
    [TestCase("RP1001", "rules/workers.yaml", "clock: w.employment", "clock:w.employment", "")]
    [TestCase("RP1011", "rules/workers.yaml", "id: GW-0", "id: GW 0", "")]
    [TestCase("RP1011", "law/un-workers.yaml", "id: un_2321_34", "id: un-2321-34", "")]
    [TestCase("RP1011", "rules/nexus.yaml", "id: dprk\n", "id: dprk-2\n", "")]
    [TestCase("RP2001", "rules/workers.yaml", "expr: w.paid}", "expr: w.paid}\n      - {id: x, expr: a.kind == visit}", "")]
    [TestCase("RP2001", "rules/workers.yaml", "{id: earning, expr: w.paid}", "{id: earning, expr: w.person.nationalities == KP}", "")]
    [TestCase("RP2002", "rules/workers.yaml", "covers: w.permit_issued", "covers: w.paid", "")]
    [TestCase("RP1004", "pack.yaml", "documents:", "document:", "")]
    [TestCase("RP2110", "rules/workers.yaml", "verdict: note, severity: 0", "verdict: prohibited, severity: 0", "")]
    [TestCase("RP1001|RP1009", "law/un-workers.yaml", "source: ", "source:", "")]
    [TestCase("RP1004", "law/un-workers.yaml", "paragraph: ", "paragraf: ", "")]
    [TestCase("RP1013", "rules/listed.yaml", "law: [un_1718_8d, eu_2017_1509_34]", "law: [un_1718_8d, un_1718_8d]", "")]
    [TestCase("RP1004", "rules/listed.yaml", "any:\n", "anny:\n", "")]
    [TestCase("RP2101", "rules/workers.yaml", "expr: w.paid}", "expr: true}", "")]
    [TestCase("RP2002", "rules/workers.yaml", "expr: \"contains(w.employment, as_of)\"", "expr: \"contains(as_of, w.employment)\"", "")]
    [TestCase("RP2001", "rules/workers.yaml", "expr: w.contract_signed < law.un_2375_17.from", "expr: w.contract_signed < law.un_2375_17.form", "")]
    [TestCase("RP2101", "rules/research.yaml", "{id: peer_review, expr: a.kind == peer_review}", "{id: peer_review, expr: \"count(d in a.documents: d.type == un_1718_request) >= 0\"}", "")]
    public void A_mistake_is_named_on_its_line(string codes, string file, string old, string mistake, string piece, string? line = null)
    {
        using var copy = PackCopy.With(file, old, mistake);
        var found = copy.Check().Diagnostics.Where(d => !Known.Value.Contains(d.Code + d.Message)).ToList();
        var (first, last) = line is null ? (copy.FirstLine, copy.LastLine) : (copy.LineOf(line), copy.LineOf(line));
        var named = found.Where(d => codes.Split('|').Contains(d.Code)
            && Path.GetRelativePath(copy.Folder, d.Location.File).Replace('\\', '/') == file
            && d.Location.Line >= first && d.Location.Line <= last
            && piece.Split('|').Any(p => d.ToString().Contains(p, StringComparison.Ordinal))).ToList();
        Assert.That(named, Is.Not.Empty, $"{codes} on line {first} of {file}, but found:\n{string.Join('\n', found)}");
        Assert.That(named.Any(d => d.Expected is not null || d.NextStep is not null), Is.True, "it says what was expected or what to do");
    }

    // The definition is spelt otherwise than its uses: the uses are named, with the new spelling where it is near.
    [TestCase("  paper_latency:", "  latency_paper:", "params.paper_latency")]
    [TestCase("  sponsorship_rebuttal:", "  sponsorship_rebutal:", "did you mean \"sponsorship_rebutal\"?")]
    public void A_definition_that_was_renamed_is_missed_where_it_is_used(string old, string mistake, string piece)
    {
        using var copy = PackCopy.With("pack.yaml", old, mistake);
        var found = copy.Check().Diagnostics;
        Assert.That(found.Where(d => d.Code == "RP2001").Select(d => d.ToString()), Has.Some.Contains(piece));
    }

    [Test]
    public void A_deleted_law_entry_is_missed_where_it_is_engaged()
    {
        var law = File.ReadAllText(Repository.Data("packs", "dprk", "law", "un-workers.yaml"));
        using var copy = PackCopy.Of("law/un-workers.yaml", law[..law.IndexOf("  - id: un_2371_11", StringComparison.Ordinal)]);
        var found = copy.Check();
        Assert.That(found.Value, Is.Null);
        Assert.That(found.Diagnostics.Where(d => d.Code == "RP2001").Select(d => d.ToString()), Has.Some.Contains("un_2375_17"));
    }
}
