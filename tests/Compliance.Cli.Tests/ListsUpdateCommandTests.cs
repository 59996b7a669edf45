using System.Text.Json;
using Compliance.Tests.Lists.Updating;
using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class ListsUpdateCommandTests
{
    [Test]
    public void A_list_is_fetched_and_used_for_screening()
    {
        using var folder = new TemporaryFolder();
        using var server = new ListServer();
        server.On("/un.xml", ListServer.Ok(List(2), "ETag: \"one\""), ListServer.Status(304));
        var first = Update(folder, Plan(folder, server, "un"));
        var second = Update(folder, Plan(folder, server, "un"));
        var match = ToolRun.Of("match", "Quorblik Wexnam", "--watchlist", folder.At("lists/un.xml"));

        Assert.That((first.Code, second.Code), Is.EqualTo((0, 0)), first.ToString() + second);
        Assert.That(first.Output, Is.EqualTo($"un (UN): updated, of 2026-11-20 (2 days old), 3 entries; {folder.At("lists/un.xml")}, as fetched on 2026-11-22\n"));
        Assert.That(second.Output, Does.StartWith("un (UN): not modified, of 2026-11-20 (2 days old), 3 entries; "));
        Assert.That(match.Output, Does.Contain("KPi.901"));
    }

    [Test]
    public void What_fails_is_said_with_6_and_the_others_are_updated()
    {
        using var folder = new TemporaryFolder();
        using var server = new ListServer();
        server.On("/a.xml", ListServer.Status(404));
        server.On("/b.xml", ListServer.Ok(List(2)));
        var run = Update(folder, Plan(folder, server, "a", "b"));

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(run.Output, Does.Contain("a (UN): failed\n").And.Contain("b (UN): updated"));
        Assert.That(run.Error, Does.Contain("error CMP1211: the server answered 404").And.Contain("exit 6: a was not updated").And.Not.Contain("b was"));
    }

    [Test]
    public void A_line_of_json_comes_for_each_list()
    {
        using var folder = new TemporaryFolder();
        using var server = new ListServer();
        server.On("/a.xml", ListServer.Ok("<html>"));
        server.On("/b.xml", ListServer.Ok(List(2)), ListServer.Ok(List(3)));
        Update(folder, Plan(folder, server, "b"));
        var run = Update(folder, Plan(folder, server, "a", "b"), "--format", "jsonl");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();

        Assert.That(lines.Select(l => (l.GetProperty("source").GetString(), l.GetProperty("outcome").GetString())), Is.EqualTo(new[] { ("a", "failed"), ("b", "updated") }));
        Assert.That(lines[0].GetProperty("diagnostics")[0].GetProperty("code").GetString(), Is.EqualTo("CMP1216"));
        Assert.That(lines[0].GetProperty("published_on").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That((lines[1].GetProperty("entries").GetInt32(), lines[1].GetProperty("entries_before").GetInt32(), lines[1].GetProperty("age_days").GetInt32()), Is.EqualTo((4, 3, 2)));
        Assert.That(lines[1].GetProperty("files")[0].GetProperty("intact").GetBoolean(), Is.True);
    }

    [Test]
    public void A_smaller_list_is_put_in_place_only_when_it_is_named()
    {
        using var folder = new TemporaryFolder();
        using var server = new ListServer();
        server.On("/un.xml", ListServer.Ok(List(20)), ListServer.Ok(List(2)));
        Update(folder, Plan(folder, server, "un"));
        var refused = Update(folder, Plan(folder, server, "un"));
        var accepted = Update(folder, Plan(folder, server, "un"), "--accept-shrink", "un");

        Assert.That((refused.Code, accepted.Code), Is.EqualTo((6, 0)), refused.ToString() + accepted);
        Assert.That(refused.Error, Does.Contain("CMP1220").And.Contain("--accept-shrink un"));
        Assert.That(accepted.Output, Does.Contain("3 entries (21 before)"));
        Assert.That(accepted.Error, Does.Contain("CMP1227"));
    }

    [Test]
    public void Without_a_connection_only_what_is_there_is_told()
    {
        using var folder = new TemporaryFolder();
        using var server = new ListServer();
        server.On("/un.xml", ListServer.Ok(List(2)));
        Update(folder, Plan(folder, server, "un"));
        var intact = Update(folder, Plan(folder, server, "un"), "--offline");
        File.AppendAllText(folder.At("lists/un.xml"), " ");
        var altered = Update(folder, Plan(folder, server, "un"), "--offline");
        File.Delete(folder.At("lists/un.xml"));
        var absent = Update(folder, Plan(folder, server, "un"), "--offline");

        Assert.That((intact.Code, altered.Code, absent.Code), Is.EqualTo((0, 6, 6)), intact.ToString() + altered + absent);
        Assert.That(intact.Output, Does.StartWith("un (UN): in place, of 2026-11-20 (2 days old), 3 entries; "));
        Assert.That(altered.Output, Does.Contain("NOT AS FETCHED"));
        Assert.That(absent.Output, Is.EqualTo("un (UN): absent\n"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void The_built_in_plan_says_of_each_authority_what_is_there()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("lists", "update", "--offline", "--directory", folder.At("lists"));

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(run.Output, Does.Contain("un (UN): absent\n").And.Contain("eu (EU): not configured\n").And.Not.Contain("us-sdn-csv"));
        Assert.That(run.Error, Does.Contain("EU_FSF_TOKEN").And.Not.Contain("exit 6: eu"), "what nobody asked for and nobody can fetch without a token is no failure");
    }

    [Test]
    public void A_list_that_was_asked_for_and_lacks_its_token_is_6()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("lists", "update", "--source", "eu", "--directory", folder.At("lists"));

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(run.Error, Does.Contain("exit 6: eu is not configured"));
    }

    [Test]
    public void The_built_in_plan_can_be_written_out_and_used()
    {
        using var folder = new TemporaryFolder();
        var print = ToolRun.Of("lists", "update", "--print-plan");
        var plan = folder.Write("lists.yaml", print.Output);
        var run = ToolRun.Of("lists", "update", "--offline", "--plan", plan, "--source", "un", "--directory", folder.At("lists"));

        Assert.That(print.Code, Is.Zero);
        Assert.That((run.Code, run.Output), Is.EqualTo((6, "un (UN): absent\n")), run.ToString());
    }

    [TestCase("--source", "unn", "CMP1205", TestName = "A_source_that_is_not_in_the_plan")]
    [TestCase("--accept-shrink", "unn", "CMP1205", TestName = "A_shrink_of_a_source_that_is_not_in_the_plan")]
    [TestCase("--plan", "absent.yaml", "CMP1200", TestName = "A_plan_that_is_not_there")]
    [TestCase("--directory", "", "--directory is empty", TestName = "No_folder")]
    [TestCase("--format", "xml", "xml", TestName = "A_format_that_does_not_exist")]
    public void A_wrong_option_is_2(string option, string value, string said)
    {
        var run = ToolRun.Of("lists", "update", "--offline", option, value);

        Assert.That(run.Code, Is.EqualTo(2), run.ToString());
        Assert.That(run.Error, Does.Contain(said));
    }

    [Test]
    public void A_plan_that_is_wrong_is_2_with_every_place()
    {
        using var folder = new TemporaryFolder();
        var plan = folder.Write("lists.yaml", "format: list-sources/1\nsources:\n- {name: UN, authority: UN, files: [{file: un.xml, url: \"http://lists.example/\"}]}\n");
        var run = Update(folder, plan);

        Assert.That(run.Code, Is.EqualTo(2), run.ToString());
        Assert.That(run.Error, Does.Contain("lists.yaml:3:").And.Contain("CMP1201").And.Contain("CMP1203"));
    }

    [Test]
    public void An_interrupt_is_130_and_leaves_what_is_in_place()
    {
        using var folder = new TemporaryFolder();
        using var server = new ListServer();
        using var stop = new CancellationTokenSource();
        server.On("/un.xml", ListServer.Ok(List(2)));
        var plan = Plan(folder, server, "un");
        Update(folder, plan);
        var before = File.ReadAllText(folder.At("lists/un.xml"));
        server.On("/un.xml", async (_, end) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, end);
        });
        var run = ToolRun.With(["lists", "update", "--plan", plan, "--directory", folder.At("lists")], stop: stop.Token);

        Assert.That(run.Code, Is.EqualTo(130), run.ToString());
        Assert.That(File.ReadAllText(folder.At("lists/un.xml")), Is.EqualTo(before));
    }

    private static ToolRun Update(TemporaryFolder folder, string plan, params string[] more) =>
        ToolRun.Of(["lists", "update", "--plan", plan, "--directory", folder.At("lists"), .. more]);

    private static string Plan(TemporaryFolder folder, ListServer server, params string[] names) => folder.Write("lists.yaml", "format: list-sources/1\nsources:\n"
        + string.Concat(names.Select(n => $"- {{name: {n}, authority: UN, timeout_seconds: 50, retries: 0, files: [{{file: {n}.xml, url: \"{server.At($"/{n}.xml")}\"}}]}}\n")));

    private static string List(int persons)
    {
        var people = string.Concat(Enumerable.Range(901, persons).Select(n =>
            $"<INDIVIDUAL><FIRST_NAME>Quorblik</FIRST_NAME><SECOND_NAME>Wexnam</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.{n}</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON></INDIVIDUAL>"));
        return $"<CONSOLIDATED_LIST dateGenerated=\"2026-11-20T00:00:00.000Z\"><INDIVIDUALS>{people}</INDIVIDUALS><ENTITIES><ENTITY><FIRST_NAME>Vrindle Works</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.999</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>";
    }
}
