using System.Text.Json;
using Compliance.PackTesting;
using Compliance.PackTesting.Versions;
using Compliance.Reports;
using Compliance.Rules.Packs;
using Compliance.Screening;
using Compliance.Tests.PackTesting.Overlays;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.Reports;

/// <summary>Every output tells policy from law, and names the pack that an overlay lies over.</summary>
internal sealed class OverlayReportTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Test]
    public void Text_calls_policy_policy()
    {
        var text = Text(SmallPack.Worker("2019-02-01/2019-03-01"));

        Assert.That(text, Does.Contain("\nPROHIBITED  w1").And.Contain("\n  the verdict rests on policy; by law alone it is review\n"));
        Assert.That(text, Does.Contain("    policy    paragraph 4 of Staff rules (invented) (policy, not law)\n              prohibited: by policy, not by law; in force on 2019-02-01..2019-03-01"));
        Assert.That(text, Does.Contain("    policy    the verdict rests on policy; from law alone none follows\n"));
        Assert.That(text, Does.Not.Contain("law       paragraph 4"));
    }

    [Test]
    public void Text_says_who_sets_an_exemption_aside_and_that_law_does_not()
    {
        var text = Text(SmallOverlay.WithPermit());

        Assert.That(text, Does.Contain("\n  the verdict rests on policy; by law alone it is exempt\n"));
        Assert.That(text, Does.Contain("    exemption X-1 a permit from before the work: set aside by the policy of house: The house accepts no permits for such work; by itself granted: proven by the document on file"));
        Assert.That(text, Does.Contain("policy of house, not law: by law the exemption X-1 lifts it"));
        Assert.That(text, Does.Contain("\n              by law alone: exempt\n"));
    }

    [Test]
    public void Both_packs_are_named_before_the_results()
    {
        var pack = Pack();
        using var text = new StringWriter();
        new TextReport(text, PersonalDataPolicy.Full).Begin(ReportHeader.Of(SmallOverlay.Screener(pack), Day));

        Assert.That(text.ToString(), Does.Contain($"rules        house 1.0.0 ({pack.Hash[..8]}) over small 1.0.0 ({pack.Base!.Hash[..8]})\n"));
    }

    [Test]
    public void Who_allowed_it_to_be_milder_is_named()
    {
        var pack = Pack(o => o.Pack("path: ../base", "path: ../base, authority: the general counsel"));
        using var text = new StringWriter();
        new TextReport(text, PersonalDataPolicy.Full).Begin(ReportHeader.Of(SmallOverlay.Screener(pack), Day));

        Assert.That(text.ToString(), Does.Contain(", milder by the authority of the general counsel\n"));
    }

    [Test]
    public void Json_holds_the_verdict_of_law_beside_that_of_policy()
    {
        using var document = JsonDocument.Parse(Json(SmallOverlay.WithPermit()));
        var root = document.RootElement;
        var finding = root.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "W-1");
        var decided = root.GetProperty("decision").GetProperty("packs")[0];

        Assert.That((root.GetProperty("verdict").GetString(), root.GetProperty("law_verdict").GetString()), Is.EqualTo(("prohibited", "exempt")));
        Assert.That((finding.GetProperty("verdict").GetString(), finding.GetProperty("law_verdict").GetString()), Is.EqualTo(("prohibited", "exempt")));
        Assert.That(finding.GetProperty("policy").GetArrayLength(), Is.EqualTo(2));
        Assert.That(finding.GetProperty("exemptions")[0].GetProperty("state").GetString(), Is.EqualTo("set_aside"));
        Assert.That((decided.GetProperty("id").GetString(), decided.GetProperty("base").GetProperty("id").GetString()), Is.EqualTo(("house", "small")));
        Assert.That(decided.GetProperty("base").GetProperty("hash").GetString(), Has.Length.EqualTo(64));
    }

    [Test]
    public void Json_marks_the_force_of_policy()
    {
        using var document = JsonDocument.Parse(Json(SmallPack.Worker("2019-02-01/2019-03-01")));
        var law = document.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "H-1").GetProperty("laws")[0];

        Assert.That((law.GetProperty("force").GetString(), law.GetProperty("layer").GetString()), Is.EqualTo(("policy", "HOUSE")));
    }

    // Whoever reads the measures alone must not take for law what policy makes of them.
    [Test]
    public void Json_says_of_each_measure_what_law_comes_to_and_who_sets_the_exemption_aside()
    {
        using var document = JsonDocument.Parse(Json(SmallOverlay.WithPermit()));
        var laws = document.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "W-1").GetProperty("laws").EnumerateArray().ToList();

        Assert.That(laws.Select(l => l.GetProperty("law_outcome").GetString()), Is.EqualTo(new[] { "exempt", "exempt" }));
        Assert.That(laws.Select(l => l.GetProperty("set_aside_by").GetString()), Is.All.EqualTo("house"));
    }

    // Only the score rests on policy here; that the verdict does not is said as well.
    [Test]
    public void Json_holds_the_verdict_of_law_wherever_policy_changes_something()
    {
        using var document = JsonDocument.Parse(Json(SmallPack.Worker("2017-02-01/2017-03-01")));
        var finding = document.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "W-1");

        Assert.That((finding.GetProperty("verdict").GetString(), finding.GetProperty("law_verdict").GetString()), Is.EqualTo(("prohibited", "prohibited")));
        Assert.That(finding.GetProperty("laws").EnumerateArray().Count(l => l.TryGetProperty("law_outcome", out _)), Is.Zero);
    }

    // From a base to its overlay a measure seems to get stricter, and the law is what it was.
    [Test]
    public void A_comparison_of_two_packs_marks_what_is_policy()
    {
        var newer = OverlaySuite.Of(OverlaySuite.Tested());
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(newer.Cases[0].Location.File)!)!;
        var older = RulePackTests.Load(Path.Combine(Path.GetDirectoryName(folder)!, "base")).GetValueOrThrow();
        var report = PackComparison.OfTests(older, newer, watchlist: SmallPack.Watchlist);
        using var text = new StringWriter();
        using var json = new StringWriter();
        new PackComparisonText(text).Write(report);
        PackComparisonJson.Write(json, report);
        using var document = JsonDocument.Parse(json.ToString());
        var findings = document.RootElement.GetProperty("changes").EnumerateArray().SelectMany(c => c.GetProperty("findings").EnumerateArray())
            .Where(f => f.GetProperty("newer").ValueKind == JsonValueKind.Object && f.GetProperty("newer").GetProperty("law_verdict").GetString() == "exempt").ToList();

        Assert.That(text.ToString(), Does.Contain("\n    eu_ban: exempt -> prohibited (policy, not law; by law exempt)\n").And.Contain("\n    house_4: none -> prohibited (policy, not law)\n"));
        Assert.That(text.ToString(), Does.Contain("-> true (prohibited, by law alone exempt, "));
        Assert.That(findings, Is.Not.Empty);
        var law = findings[0].GetProperty("laws").EnumerateArray().Single(l => l.GetProperty("law").GetString() == "eu_ban");
        Assert.That(law.GetProperty("newer_is_policy").GetBoolean(), Is.True);
        Assert.That((law.GetProperty("newer_law_outcome").GetString(), law.GetProperty("newer_set_aside_by").GetString()), Is.EqualTo(("exempt", "house")));
        Assert.That(law.TryGetProperty("older_is_policy", out _), Is.False);
    }

    // What law alone decides says nothing of policy, so that the outputs of other packs stay as they are.
    [Test]
    public void Without_policy_nothing_is_said_of_it()
    {
        var json = Write(SmallOverlay.Screener(new SmallPack().Load().GetValueOrThrow()), SmallOverlay.WithPermit());
        Assert.That(json, Does.Not.Contain("law_verdict").And.Not.Contain("law_outcome").And.Not.Contain("set_aside").And.Not.Contain("\"policy\"").And.Not.Contain("\"base\""));
    }

    [Test]
    public void The_measures_of_a_day_tell_policy_from_law()
    {
        using var text = new StringWriter();
        new LawReport(text).Write(Pack(), Day, null);

        Assert.That(text.ToString(), Does.Contain("house 1.0.0").And.Contain(" over small 1.0.0 "));
        Assert.That(text.ToString(), Does.Contain("HOUSE  house_4  paragraph 4 of Staff rules (invented) (policy, not law)\n").And.Contain("    policy    a house rule of house, not law\n"));
    }

    [Test]
    public void An_explanation_tells_them_apart_as_well()
    {
        using var text = new StringWriter();
        new ExplanationReport(text).Write(SmallOverlay.Screener(Pack()).Explain(SmallOverlay.WithPermit(), Day));

        Assert.That(text.ToString(), Does.Contain("\nthe verdict rests on policy; by law alone it is exempt\n").And.Contain("\n  over small 1.0.0 "));
    }

    private static RulePack Pack(Func<SmallOverlay, SmallOverlay>? change = null) => (change?.Invoke(new SmallOverlay()) ?? new SmallOverlay()).Load().GetValueOrThrow();

    private static string Text(Compliance.Records.ScreeningRecord record)
    {
        using var text = new StringWriter();
        new TextReport(text, PersonalDataPolicy.Full).Write(SmallOverlay.Screener(Pack()).Screen(record, Day));
        return text.ToString();
    }

    private static string Json(Compliance.Records.ScreeningRecord record) => Write(SmallOverlay.Screener(Pack()), record);

    private static string Write(Screener screener, Compliance.Records.ScreeningRecord record)
    {
        using var text = new StringWriter();
        new JsonLinesReport(text, PersonalDataPolicy.Full).Write(screener.Screen(record, Day));
        return text.ToString();
    }
}
