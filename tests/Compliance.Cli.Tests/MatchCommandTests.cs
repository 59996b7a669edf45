using System.Text.Json;
using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class MatchCommandTests
{
    [Test]
    public void A_listed_name_is_a_candidate_with_its_reasons_and_exits_with_0()
    {
        var run = ToolRun.Of("match", "Ri Won Ho");

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("a candidate is not an identity").And.Contain("UN KPi.033 (DPRK), listed 2016-11-30"));
        Assert.That(run.Output, Does.Contain("tokens").And.Contain("won ~ won").And.Contain("others"));
    }

    [Test]
    public void Nothing_found_is_never_called_a_clearance()
    {
        var run = ToolRun.Of("match", "Xqzv Wwyk");

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("no listed party on these lists resembles the name; this is not a clearance"));
        Assert.That(run.Output, Does.Not.Contain("clear\n").And.Not.Contain("is clear"));
    }

    [Test]
    public void A_name_that_starts_with_an_at_sign_is_a_name()
    {
        Assert.That(ToolRun.Of("match", "@absent") is { Code: 0 } run && run.Output.Contains("\"@absent\"", StringComparison.Ordinal), Is.True);
    }

    [Test]
    public void Facts_beside_the_name_are_weighed()
    {
        var agrees = ToolRun.Of("match", "Ri Won Ho", "--birth-date", "1964-07-17", "--format", "jsonl");
        var differs = ToolRun.Of("match", "Ri Won Ho", "--birth-date", "1999", "--threshold", "0.9", "--format", "jsonl");

        Assert.That(Decibans(agrees), Is.GreaterThan(0), agrees.ToString());
        Assert.That(Decibans(differs), Is.LessThan(0), differs.ToString());
    }

    [Test]
    public void The_threshold_asks_for_similarity()
    {
        var all = ToolRun.Of("match", "Ri Won Ho", "--threshold", "0", "--kind", "person", "--format", "jsonl");
        var same = ToolRun.Of("match", "Ri Won Ho", "--threshold", "1", "--kind", "person", "--format", "jsonl");

        Assert.That(Candidates(all), Has.Count.EqualTo(Compliance.Lists.Watchlist.Default.Parties.Count(p => p.Kind == Compliance.Lists.PartyKind.Person)), "every person on the embedded list");
        Assert.That(Candidates(same), Is.Not.Empty);
        Assert.That(Candidates(same).Select(c => c.GetProperty("similarity").GetDecimal()), Is.All.EqualTo(1m));
    }

    [TestCase("match", TestName = "No_name")]
    [TestCase("match", "", TestName = "An_empty_name")]
    [TestCase("match", "Ri Won Ho", "???", TestName = "A_name_without_a_letter")]
    [TestCase("match", "Kim", "--threshold", "85", TestName = "A_threshold_above_1")]
    [TestCase("match", "Kim", "--birth-date", "yesterday", TestName = "A_birth_date_that_is_none")]
    [TestCase("match", "Kim", "--kind", "alien", TestName = "A_kind_that_does_not_exist")]
    [TestCase("match", "Kim", "--nationalty", "KP", TestName = "A_misspelt_option_is_no_name")]
    [TestCase("match", "Kim", "--pairs", "x.csv", TestName = "Names_and_pairs")]
    public void Bad_usage_is_2(params string[] args) => Assert.That(ToolRun.Of(args).Code, Is.EqualTo(2));

    [Test]
    public void Pairs_are_scored_one_json_line_a_pair()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("pairs.csv", "id,kind,left,right,label\n1,person,Ri Won Ho,RI Won-ho,x\n2,organisation,\"Alpha, Ltd\",Omega Trading,y\n");
        var run = ToolRun.Of("match", "--pairs", file);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(lines.Select(l => l.GetProperty("id").GetString()), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(lines[0].GetProperty("score").GetDecimal(), Is.EqualTo(1m));
        Assert.That(lines[1].GetProperty("left").GetString(), Is.EqualTo("Alpha, Ltd"));
        Assert.That(run.Error, Does.Contain("not read: label"));
    }

    [TestCase("a,b\n1,2\n", 4, "CMP4005", TestName = "Pairs_with_wrong_columns")]
    [TestCase("", 4, "CMP4005", TestName = "Pairs_of_an_empty_file")]
    [TestCase("kind,left,right\n", 4, "CMP4006", TestName = "Pairs_without_a_pair")]
    [TestCase("kind,left,right\nalien,a,b\nperson,a,b\n", 6, "CMP4006", TestName = "A_pair_of_an_unknown_kind_beside_a_good_one")]
    [TestCase("kind,left,right\nperson,a\nperson,a,b\n", 6, "pairs.csv:2", TestName = "A_row_that_is_too_short_beside_a_good_one")]
    public void Bad_pairs_are_reported(string csv, int code, string said)
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("match", "--pairs", folder.Write("pairs.csv", csv));

        Assert.That(run.Code, Is.EqualTo(code), run.ToString());
        Assert.That(run.Error, Does.Contain(said));
    }

    [Test]
    public void A_file_of_pairs_that_does_not_exist_is_4() => Assert.That(ToolRun.Of("match", "--pairs", "absent.csv").Code, Is.EqualTo(4));

    private static List<JsonElement> Candidates(ToolRun run) =>
        JsonDocument.Parse(run.Output.Split('\n')[1]).RootElement.GetProperty("candidates").EnumerateArray().ToList();

    private static int Decibans(ToolRun run) => Candidates(run)[0].GetProperty("evidence_db").GetInt32();
}
