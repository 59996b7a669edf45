using Compliance.Dates;
using Compliance.Records;
using Compliance.Rules.Packs;
using Compliance.Screening;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Overlays;

/// <summary>Whatever an overlay without authority says, no record gets a lower verdict or score than under its base. Only what loading refuses could.</summary>
internal sealed class TightenOnlyProperties
{
    // A second rule with an exemption of its own, so that a tightening of one leaves the other alone, and one that rests on another rule.
    private const string MoreRules = """
          - id: W-2
            title: Work that is paid
            scenario: guest-workers
            applies_to: worker as w
            law: [un_duty]
            clock: as_of
            all:
              - {id: nexus, expr: dprk(w.person)}
              - {id: paid, expr: w.paid}
            unless: [X-2]
            outcome: {verdict: review, severity: 30, basis: pay}
            explain: e
            next: n
          - id: W-3
            title: Work in Germany
            scenario: guest-workers
            applies_to: worker as w
            refines: W-1
            law: [eu_ban]
            clock: w.employment
            all:
              - {id: here, expr: w.place == DE}
            unless: [X-1, X-2]
            outcome: {verdict: licence_required, severity: 50, basis: work}
            explain: e
            next: n

        """;

    private const string MoreExemptions = """
          - id: X-2
            title: a notice
            law: [un_duty]
            applies_to: worker as w
            requires: {document: notice}
            missing: a notice

        """;

    private static readonly Gen<string> Tightenings = Gen.Elements(
        "",
        "  - {rule: W-1, severity: 81, reason: stricter than what the base says}\n",
        "  - {rule: W-1, without: [X-1], reason: stricter than what the base says}\n",
        "  - {rule: W-2, severity: 100, without: [X-2], reason: stricter than what the base says}\n",
        "  - {rule: W-3, without: [X-2], reason: stricter than what the base says}\n",
        "  - {rule: W-1, severity: 95, without: [X-1], reason: stricter than what the base says}\n  - {rule: W-3, without: [X-1, X-2], reason: stricter than what the base says}\n");

    private static readonly Gen<string> Rules =
        from law in Gen.Elements("house_4", "house_4, own_ban", "own_duty", "own_ban", "own_duty, house_4")
        from clock in Gen.Elements("w.employment", "as_of")
        from condition in Gen.Elements("dprk(w.person)", "not dprk(w.person)", "w.paid", "w.place == DE", "w.place != DE and not w.paid", "sent(w.person)")
        from unless in Gen.Elements("", "    unless: [X-1]\n", "    unless: [X-1, X-2]\n", "    unless: [X-H]\n")
        from refines in Gen.Elements("", "    refines: W-1\n", "    refines: W-2\n")
        from verdict in Gen.Elements("prohibited", "licence_required", "review", "note")
        from severity in Gen.Choose(0, 100)
        from basis in Gen.Elements("work", "pay", "house")
        select FormattableString.Invariant($$"""
              - id: ID
                title: A rule of the house
                scenario: guest-workers
                applies_to: worker as w
                law: [{{law}}]
                clock: {{clock}}
                all:
                  - {id: it, expr: {{condition}}}
            {{unless}}{{refines}}    outcome: {verdict: {{verdict}}, severity: {{severity}}, basis: {{basis}} }
                explain: e
                next: n

            """);

    private static readonly Gen<(string Tighten, string[] Rules, string Force, string Verified)> Overlays =
        from tighten in Tightenings
        from count in Gen.Choose(tighten.Length == 0 ? 1 : 0, 3)
        from rules in Gen.ArrayOf(Rules, count)
        from force in Gen.Elements("policy", "policy", "binding", "vigilance", "guidance")
        from verified in Gen.Elements("primary", "primary", "no\n    unverified: the text")
        select (tighten, rules, force, verified);

    private static readonly Gen<WorkerRecord> Workers =
        from nationality in Gen.Elements("KP", "CH", "")
        from proven in Gen.Elements(true, false)
        from affiliation in Gen.Elements("", "Kim Il Sung University", "Beispiel Tailors")
        from employment in Gen.Elements("2014/2015-01-01", "2015-06-10/2016-02-29", "2017-02-01/2018-12-31", "2018-06-01/2018-06-01", "2019-01-01/2019-12-31", "2019/..", "")
        from paid in Gen.Elements<bool?>(true, false, null)
        from place in Gen.Elements("DE", "CH", "")
        from permit in Gen.Elements("", "2014-01-01", "2016-01-01", "2018-12-31")
        from notice in Gen.Elements(true, false)
        select new WorkerRecord
        {
            Id = "w1",
            Person = new Party
            {
                Name = "Han Myong-su",
                Nationalities = nationality.Length == 0 ? null : [nationality],
                NationalitySource = proven ? NationalitySource.Document : null,
                Affiliation = affiliation.Length == 0 ? null : affiliation,
            },
            Employment = employment.Length == 0 ? null : SmallPack.Days(employment),
            Paid = paid,
            Place = place.Length == 0 ? null : place,
            Documents =
            [
                .. permit.Length == 0
                    ? Array.Empty<RecordDocument>()
                    : [new RecordDocument { Type = "permit", Issued = SmallPack.Date(permit), Notified = SmallPack.Date(permit), Covers = SmallPack.Days("2014-01-01/2021-12-31") }],
                .. notice ? [new RecordDocument { Type = "notice", Issued = SmallPack.Date("2014-01-01") }] : Array.Empty<RecordDocument>(),
            ],
        };

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public Property An_overlay_never_lowers_verdict_or_score() => Prop.ForAll(
        Arb.From(Overlays),
        Arb.From(Gen.ArrayOf(Workers, 25)),
        Arb.From(Gen.Elements("2016-01-01", "2018-06-15", "2020-01-01", "2026-11-22")),
        (overlay, workers, asOf) =>
        {
            var pack = Load(overlay);
            var day = SmallPack.Date(asOf).Earliest;
            var (under, over) = (SmallOverlay.Screener(pack.Base!), SmallOverlay.Screener(pack));
            foreach (var worker in workers)
            {
                var (before, after) = (under.Explain(worker, day), over.Explain(worker, day));
                var isLower = after.Verdict < before.Verdict || after.Score.Low < before.Score.Low || after.Score.Point < before.Score.Point || after.Score.High < before.Score.High;
                var byLaw = overlay.Force == "policy" && overlay.Rules.Length == 0 && (after.LawVerdict ?? after.Verdict) != before.Verdict;
                if (isLower || byLaw)
                {
                    return false.Label($"{overlay.Tighten}{string.Concat(overlay.Rules)}{worker} on {asOf}: {before.Verdict} {before.Score}, then {after.Verdict} {after.Score}, by law {after.LawVerdict}");
                }
            }

            return true.ToProperty();
        });

    private static RulePack Load((string Tighten, string[] Rules, string Force, string Verified) overlay)
    {
        var text = (overlay.Tighten.Length == 0 ? "" : "tighten:\n" + overlay.Tighten)
            + Nexus
            + "exemptions:\n  - {id: X-H, title: the office agreed, law: [house_4, own_ban], applies_to: worker as w, requires: {document: permit}, missing: a letter}\n"
            + (overlay.Rules.Length == 0 ? "" : "rules:\n" + string.Concat(overlay.Rules.Select((r, i) => r.Replace("id: ID", FormattableString.Invariant($"id: H-{i + 1}"), StringComparison.Ordinal))));
        return new SmallOverlay()
            .Under(b => b.Add("rules/rules.yaml", MoreRules).Rule("rules:\n", MoreExemptions + "rules:\n"))
            .Rule(SmallOverlay.Rules, text)
            .Add("law/law.yaml", MoreLaw)
            .Measure("force: policy\n    verified: primary", $"force: {overlay.Force}\n    verified: {overlay.Verified}")
            .Load().GetValueOrThrow();
    }

    // Law of the overlay's own, in layers of the base.
    private const string MoreLaw = """
          - id: own_duty
            measure: O-1
            layer: UN
            instrument: Resolution O (2016)
            paragraph: "1"
            in_force: {from: 2016-01-01, to: open}
            addressee: states
            force: binding
            verified: primary
            source: O
            gist: A duty of States.
          - id: own_ban
            measure: O-2
            layer: EU
            instrument: Act O
            paragraph: "2"
            in_force: {from: 2016-03-01, to: 2018-12-31}
            addressee: everyone
            force: binding
            verified: primary
            source: O
            gist: A ban for everyone.

        """;

    private const string Nexus = """
        nexus:
          - id: sent
            title: this party was sent by a body of the State
            prior_db: -20
            confirm_db: 10
            dismiss_db: -10
            clamp_db: 35
            groups: {affiliation: {combine: max, cap: 30}}
            needs: {default: {any_of: [affiliation]}}
            indicators: [{id: S1, group: affiliation, fact: affiliation_state_linked, db: 35}]

        """;
}
