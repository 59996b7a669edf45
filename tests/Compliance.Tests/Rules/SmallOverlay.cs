using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;
using Compliance.Screening;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

/// <summary>An overlay over <see cref="SmallPack"/>: a house rule of its own, and an exemption of the base that it sets aside. Tests replace parts of
/// its text or of that of the base.</summary>
internal sealed class SmallOverlay : SmallFiles<SmallOverlay>
{
    public const string Header = """
        format: rulepack/1
        id: house
        version: 1.0.0
        title: House rules
        overlay: {pack: small, version: 1.0.0, path: ../base}
        layers: [HOUSE]
        review: {by: nobody, done: 2026-01-01, next: 2027-01-01}
        disclaimer: Invented house rules for tests.

        """;

    public const string Law = """
        law:
          - id: house_4
            measure: H-4
            layer: HOUSE
            instrument: Staff rules (invented)
            paragraph: "4"
            in_force: {from: 2018-06-01, to: open}
            addressee: everyone
            force: policy
            verified: primary
            source: H
            gist: Nobody is employed without asking the office.

        """;

    public const string Rules = """
        tighten:
          - {rule: W-1, severity: 90, without: [X-1], reason: The house accepts no permits for such work.}
        rules:
          - id: H-1
            title: Work under the house rule
            scenario: guest-workers
            applies_to: worker as w
            law: [house_4]
            clock: w.employment
            all:
              - {id: nexus, expr: dprk(w.person)}
            outcome: {verdict: prohibited, severity: 60, basis: house}
            explain: "{w.person.name} worked on {days} under {law}"
            next: "Was the office asked?"

        """;

    public SmallOverlay()
        : base(Header, Law, Rules)
    {
    }

    /// <summary>The pack under it.</summary>
    public SmallPack Base { get; } = new();

    public SmallOverlay Under(Action<SmallPack> change)
    {
        change(Base);
        return this;
    }

    public SmallOverlay Pack(string old, string with) => Replace("pack.yaml", old, with);

    /// <summary>Leaves out the house rule and its measure, so that only what is tightened is left.</summary>
    public SmallOverlay WithoutRule()
    {
        Remove("law/law.yaml");
        Set("rules/rules.yaml", Rules[..Rules.IndexOf("rules:\n", StringComparison.Ordinal)]);
        return Set("pack.yaml", Text("pack.yaml").Replace("layers: [HOUSE]\n", "", StringComparison.Ordinal));
    }

    /// <summary>Writes both folders and returns that of the overlay.</summary>
    public string Write()
    {
        var under = Base.Write();
        var root = under + "-over";
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }

        Directory.CreateDirectory(root);
        Directory.Move(under, Path.Combine(root, "base"));
        var folder = Path.Combine(root, "house");
        WriteTo(folder);

        return folder;
    }

    public LoadResult<RulePack> Load() => RulePack.Load(Write());

    public ScreeningResult Screen(ScreeningRecord record, string asOf, ScreeningProfile? profile = null) =>
        Screener(Load().GetValueOrThrow(), profile).Explain(record, SmallPack.Date(asOf).Earliest);

    public Finding Finding(ScreeningRecord record, string asOf, string rule = "W-1", ScreeningProfile? profile = null) =>
        Screen(record, asOf, profile).Findings.Single(f => f.RuleId == rule);

    public static Screener Screener(RulePack pack, ScreeningProfile? profile = null) => new ScreenerBuilder()
        .AddWatchlist(SmallPack.Watchlist)
        .AddRulePack(pack)
        .UseProfile(profile ?? ScreeningProfile.Default)
        .Build();

    /// <summary>The worker of <see cref="SmallPack"/> with a permit that the base grants.</summary>
    public static WorkerRecord WithPermit(string employment = "2017-02-01/2017-03-01") => SmallPack.Worker(employment) with
    {
        Documents = [new RecordDocument { Type = "permit", Issued = SmallPack.Date("2016-12-01"), Notified = SmallPack.Date("2016-12-01"), Covers = SmallPack.Days("2017-01-01/2019-12-31") }],
    };
}
