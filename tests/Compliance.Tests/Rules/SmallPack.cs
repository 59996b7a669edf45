using Compliance.Dates;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;
using Compliance.Screening;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

/// <summary>A small pack with invented law, written to a folder of its own; tests replace parts of its text.</summary>
internal sealed class SmallPack : SmallFiles<SmallPack>
{
    public const string Header = """
        format: rulepack/1
        id: small
        version: 1.0.0
        title: A small pack
        regime: KP
        programme: DPRK
        layers: [UN, EU]
        review: {by: nobody, done: 2026-01-01, next: 2027-01-01}
        disclaimer: Invented law for tests.
        documents:
          permit: {title: A permit}
          notice: {title: A notice}
        params:
          latency: {type: duration, value: P24M, rationale: policy}

        """;

    public const string Law = """
        law:
          - id: un_duty
            measure: T-1
            layer: UN
            instrument: Resolution T (2015)
            paragraph: "1"
            in_force: {from: 2015-06-10, to: open}
            addressee: states
            force: binding
            verified: primary
            source: T
            gist: A duty of States.
          - id: eu_ban
            measure: T-2
            layer: EU
            instrument: Regulation (EU) T
            paragraph: Art. 2
            in_force: {from: 2016-03-01, to: 2018-12-31}
            addressee: everyone
            force: binding
            verified: primary
            source: T
            gist: A ban for everyone.

        """;

    public const string Rules = """
        nexus:
          - id: dprk
            title: this party is the DPRK, its national or its body
            prior_db: -20
            confirm_db: 10
            dismiss_db: -10
            clamp_db: 35
            groups: {name: {combine: max, cap: 40}, civil: {combine: max, cap: 35}, affiliation: {combine: max, cap: 30}, contra: {combine: min, cap: -10}}
            needs:
              person_of_worker: {all_of: [nationalities]}
              default: {any_of: [nationalities, affiliation, country, address]}
            indicators:
              - {id: N1, group: name, fact: listed_name, bands: {8000: 9, 9800: 26}}
              - {id: N2, group: civil, fact: nationality_document, db: 35}
              - {id: N3, group: affiliation, fact: affiliation_state_linked, db: 30}
              - {id: N4, group: contra, fact: other_nationality_document, db: -10}
        exemptions:
          - id: X-1
            title: a permit from before the work
            law: [un_duty, eu_ban]
            applies_to: worker as w
            requires: {document: permit, issued_before: start(w.employment), notified_before: start(w.employment), covers: w.employment}
            when:
              - {id: unpaid, expr: w.paid == false}
            missing: a permit
        rules:
          - id: W-1
            title: Work
            scenario: guest-workers
            applies_to: worker as w
            law: [un_duty, eu_ban]
            clock: w.employment
            all:
              - {id: nexus, expr: dprk(w.person)}
            unless: [X-1]
            outcome: {verdict: prohibited, severity: 80, basis: work}
            explain: "{w.person.name} worked on {days} under {law}"
            next: "Is a permit on file?"
            ask: [w.employment]

        """;

    public SmallPack()
        : base(Header, Law, Rules)
    {
    }

    /// <summary>One invented listed party, so that the programme is covered.</summary>
    public static Watchlist Watchlist { get; } = Watchlist.Create(
        [new ListSource("UN", "Test list", new DateOnly(2020, 1, 1), new string('0', 64), 0, 1, ListSource.WholeList)],
        [
            new ListedParty
            {
                Id = "UN:KPe.999",
                Kind = PartyKind.Organisation,
                Names = [new Alias("Invented Trading Corporation", AliasKind.Primary, AliasQuality.Strong)],
                Designations = [new Designation("UN", "Test list", "KPe.999", "DPRK", new DateOnly(2012, 1, 1), [])],
            },
        ]);

    /// <summary>A worker who is a DPRK national by document; the name is a pseudonym.</summary>
    public static WorkerRecord Worker(string employment) => new()
    {
        Id = "w1",
        Person = new Party { Name = "Han Myong-su", Nationalities = ["KP"], NationalitySource = NationalitySource.Document },
        Employment = Days(employment),
        Paid = false,
        Documents = [],
    };

    public static Period Days(string text) => Period.TryParse(text, out var period) ? period! : throw new ArgumentException(text);

    public static UncertainDate Date(string text) => UncertainDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);

    /// <summary>Writes the folder and returns its path.</summary>
    public string Write()
    {
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "small-packs", TestContext.CurrentContext.Test.ID);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        WriteTo(folder);

        return folder;
    }

    public LoadResult<RulePack> Load() => RulePack.Load(Write());

    public ScreeningResult Screen(ScreeningRecord record, string asOf, ScreeningProfile? profile = null) => new ScreenerBuilder()
        .AddWatchlist(Watchlist)
        .AddRulePack(Load().GetValueOrThrow())
        .UseProfile(profile ?? ScreeningProfile.Default)
        .Build()
        .Explain(record, Date(asOf).Earliest);

    public Finding Finding(ScreeningRecord record, string asOf, ScreeningProfile? profile = null, string rule = "W-1") =>
        Screen(record, asOf, profile).Findings.Single(f => f.RuleId == rule);
}
