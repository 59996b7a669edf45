using System.IO.Compression;
using System.Text;
using Compliance.Lists;
using Compliance.Lists.Updating;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Updating;

/// <summary>Whatever comes instead of a good list: it is named, and what was in place stays, byte for byte.</summary>
internal sealed class RefusedDownloadTests
{
    private const string Newer = "2026-11-21T00:00:00Z";

    private static readonly string Good = UpdateRun.List(10, Newer);

    // What only a comparison with the edition in place tells.
    private static readonly string[] Comparisons =
        ["A_list_with_fewer_entries", "A_list_that_lost_its_aliases", "An_older_edition", "Another_list_of_the_authority", "A_part_of_the_list_by_its_own_account"];

    private static IEnumerable<TestCaseData> RefusedByItself() => Refused().Where(c => !Comparisons.Contains(c.TestName));

    private static IEnumerable<TestCaseData> Refused()
    {
        static TestCaseData Case(string name, string code, Answer answer, string settings = "") => new TestCaseData(code, answer, settings).SetName(name);

        var length = Encoding.UTF8.GetByteCount(Good);
        yield return Case("No_answer_in_time", UpdateDiagnostics.TimedOut, ListServer.Stall(), "timeout_seconds: 0.2");
        yield return Case("Headers_that_break_off_in_time_to_wait", UpdateDiagnostics.TimedOut, ListServer.Stall("HTTP/1.1 200 OK\r\nContent-Le"), "timeout_seconds: 0.2");
        yield return Case("A_body_that_stops_coming", UpdateDiagnostics.TimedOut, ListServer.Stall(ListServer.Head("200 OK", $"Content-Length: {length}"), Good[..100]), "timeout_seconds: 0.2");
        yield return Case("A_body_that_comes_byte_by_byte", UpdateDiagnostics.TimedOut, ListServer.Drip(ListServer.Head("200 OK", "Content-Length: 1000000")), "timeout_seconds: 0.2");
        yield return Case("A_connection_closed_without_an_answer", UpdateDiagnostics.Unreachable, ListServer.Raw(""));
        yield return Case("A_connection_torn_down_without_an_answer", UpdateDiagnostics.Unreachable, ListServer.Reset(""));
        yield return Case("An_answer_that_is_not_http", UpdateDiagnostics.Unreachable, ListServer.Raw("SSH-2.0-Sample\r\n\r\n"));
        yield return Case("A_connection_torn_down_in_the_body", UpdateDiagnostics.BrokenOff, ListServer.Reset(ListServer.Head("200 OK", $"Content-Length: {length}"), Good[..(length / 2)]));
        yield return Case("A_body_shorter_than_announced", UpdateDiagnostics.BrokenOff, ListServer.Raw(ListServer.Head("200 OK", $"Content-Length: {length + 1}"), Encoding.UTF8.GetBytes(Good)));
        yield return Case("A_chunked_body_without_its_end", UpdateDiagnostics.BrokenOff, ListServer.Raw(ListServer.Head("200 OK", "Transfer-Encoding: chunked"), Chunk(Good)));
        yield return Case("A_list_cut_off_where_nothing_announces_its_length", UpdateDiagnostics.NotUsable, ListServer.Raw(ListServer.Head("200 OK"), Encoding.UTF8.GetBytes(Good[..(length / 2)])));
        yield return Case("A_web_page_with_status_200", UpdateDiagnostics.WebPage, ListServer.Ok("<!DOCTYPE html><html><body>Please sign in</body></html>", "Content-Type: application/xml"));
        yield return Case("A_web_page_behind_an_xml_declaration", UpdateDiagnostics.WebPage, ListServer.Ok("<?xml version=\"1.0\"?>\n<!-- x -->\n<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"));
        yield return Case("Not_found", UpdateDiagnostics.HttpStatus, ListServer.Status(404));
        yield return Case("Forbidden", UpdateDiagnostics.HttpStatus, ListServer.Status(403));
        yield return Case("A_server_that_fails", UpdateDiagnostics.HttpStatus, ListServer.Status(500));
        yield return Case("Too_many_requests", UpdateDiagnostics.HttpStatus, ListServer.Status(429));
        yield return Case("No_content", UpdateDiagnostics.HttpStatus, ListServer.Status(204));
        yield return Case("A_part_of_the_list", UpdateDiagnostics.HttpStatus, ListServer.Reply("206 Partial Content", Encoding.UTF8.GetBytes(Good), $"Content-Range: bytes 0-{length - 1}/{length}"));
        yield return Case("Not_modified_although_nobody_asked", UpdateDiagnostics.HttpStatus, ListServer.Status(304));
        yield return Case("A_leading_on_in_circles", UpdateDiagnostics.Redirection, ListServer.Status(302, "Location: /un.xml"));
        yield return Case("A_leading_on_to_a_server_without_encryption", UpdateDiagnostics.Redirection, ListServer.Status(301, "Location: http://lists.example/un.xml"));
        yield return Case("A_leading_on_to_a_file", UpdateDiagnostics.Redirection, ListServer.Status(307, "Location: file:///etc/hostname"));
        yield return Case("A_leading_on_to_a_user_name", UpdateDiagnostics.Redirection, ListServer.Status(308, "Location: https://user:secret@lists.example/"));
        yield return Case("A_leading_on_to_nowhere", UpdateDiagnostics.Redirection, ListServer.Status(303));
        yield return Case("A_choice_of_addresses", UpdateDiagnostics.HttpStatus, ListServer.Status(300, "Location: /other"));
        yield return Case("An_empty_body", UpdateDiagnostics.EmptyFile, ListServer.Ok(""));
        yield return Case("A_body_larger_than_allowed_by_its_announcement", UpdateDiagnostics.TooLarge, ListServer.Stall(ListServer.Head("200 OK", "Content-Length: 5001")), "max_bytes: 5000");
        yield return Case("A_body_larger_than_allowed_without_announcement", UpdateDiagnostics.TooLarge, ListServer.Drip(ListServer.Head("200 OK") + new string(' ', 5001)), "max_bytes: 5000");
        yield return Case("A_compressed_body", UpdateDiagnostics.Encoded, ListServer.Reply("200 OK", Gzip(Good), "Content-Encoding: gzip"));
        yield return Case("A_compression_bomb", UpdateDiagnostics.Encoded, ListServer.Reply("200 OK", Gzip(new string(' ', 10_000_000)), "Content-Encoding: GZIP"), "max_bytes: 20000");
        yield return Case("A_text_that_is_no_list", UpdateDiagnostics.NotUsable, ListServer.Ok("{\"error\": \"maintenance\"}"));
        yield return Case("Another_xml", UpdateDiagnostics.NotUsable, ListServer.Ok("<Error><Code>AccessDenied</Code></Error>"));
        yield return Case("A_list_without_entries", UpdateDiagnostics.NotUsable, ListServer.Ok(ListSamples.UnitedNationsList()));
        yield return Case("A_list_with_an_entry_that_cannot_be_read", UpdateDiagnostics.NotUsable, ListServer.Ok(Good.Replace("XXi.004", "", StringComparison.Ordinal)));
        yield return Case("A_list_of_another_authority", UpdateDiagnostics.OtherList, ListServer.Ok(Snapshot("EU", "EU list")));
        yield return Case("Another_list_of_the_authority", UpdateDiagnostics.OtherList, ListServer.Ok(Snapshot("UN", "UN list of something else")));
        yield return Case("A_part_of_the_list_by_its_own_account", UpdateDiagnostics.OtherList, ListServer.Ok(Snapshot("UN", "UN Security Council Consolidated List", "Sample")));
        yield return Case("A_list_with_fewer_entries", UpdateDiagnostics.Shrunk, ListServer.Ok(UpdateRun.List(8, Newer)));
        yield return Case("A_list_that_lost_its_aliases", UpdateDiagnostics.Shrunk, ListServer.Ok(UpdateRun.List(10, Newer, aliases: 0)));
        yield return Case("An_older_edition", UpdateDiagnostics.Edition, ListServer.Ok(UpdateRun.List(10, "2026-11-19T00:00:00Z")));
        yield return Case("An_edition_of_the_future", UpdateDiagnostics.Edition, ListServer.Ok(UpdateRun.List(10, "2026-11-24T00:00:00Z")));
    }

    [TestCaseSource(nameof(Refused))]
    public async Task What_is_no_good_list_leaves_everything_as_it_was(string code, Answer answer, string settings)
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List()));
        Assert.That((await run.Un()).Outcome, Is.EqualTo(UpdateOutcome.Updated));
        var before = run.Contents();
        run.Server.On("/un.xml", answer);
        run.Settings = Merge(run.Settings, settings);
        var result = await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Failed));
        Assert.That(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code).Distinct(), Is.EqualTo(new[] { code }), string.Join('\n', result.Diagnostics));
        Assert.That(result.Diagnostics[0].Location.File, Is.EqualTo(run.Server.At("/un.xml")));
        Assert.That(result.Diagnostics[0].NextStep, Is.Not.Empty);
        Assert.That(run.Contents(), Is.EqualTo(before));
        Assert.That((result.Entries, result.PublishedOn, result.Files.Single().IsIntact), Is.EqualTo((11, new DateOnly(2026, 11, 20), true)), "the result says what is still in place");
    }

    [TestCaseSource(nameof(RefusedByItself))]
    public async Task Where_no_list_was_none_is_put(string code, Answer answer, string settings)
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", answer);
        run.Settings = Merge(run.Settings, settings);
        var result = await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Failed));
        Assert.That(result.Diagnostics.Select(d => d.Code), Does.Contain(code));
        Assert.That(run.Contents(), Is.Empty);
    }

    [Test]
    public async Task A_server_that_is_not_there_is_said()
    {
        using var run = new UpdateRun();
        var plan = run.Plan(("un", ["un.xml"]));
        run.Server.Stop();
        var result = (await run.All(plan)).Single();

        Assert.That(result.Diagnostics.Single().ToString(), Does.Contain(UpdateDiagnostics.Unreachable).And.Contain("no connection could be made"));
    }

    [TestCase(10, ExpectedResult = UpdateOutcome.Updated, TestName = "Ten_per_cent_may_go")]
    [TestCase(9, ExpectedResult = UpdateOutcome.Failed, TestName = "Eleven_per_cent_may_not")]
    public async Task<UpdateOutcome> A_limit_of_ten_per_cent_allows(int share)
    {
        using var run = new UpdateRun { Settings = $"retries: 0, max_shrink_percent: {share}" };
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(19, aliases: 0)), UpdateRun.Ok(UpdateRun.List(17, aliases: 0)));
        await run.Un();
        return (await run.Un()).Outcome;
    }

    [Test]
    public async Task A_smaller_list_that_the_user_accepts_is_put_in_place_and_said()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List()), UpdateRun.Ok(UpdateRun.List(3, Newer)));
        await run.Un();
        var result = await run.Un("un");

        Assert.That((result.Outcome, result.Entries, result.EntriesBefore), Is.EqualTo((UpdateOutcome.Updated, 4, 11)));
        Assert.That(result.Diagnostics.Select(d => d.Code).Distinct(), Is.EqualTo(new[] { UpdateDiagnostics.ShrinkAccepted }));
    }

    [Test]
    public async Task A_list_with_an_entry_that_cannot_be_read_is_put_in_place_when_the_user_accepts_it()
    {
        using var run = new UpdateRun();
        var faulty = Good.Replace("XXi.004", "", StringComparison.Ordinal);
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(aliases: 0)), UpdateRun.Ok(faulty));
        await run.Un();
        var plan = run.Plan(("un", ["un.xml"]));
        var result = (await run.All(plan, acceptErrors: ["un"])).Single();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Updated), string.Join('\n', result.Diagnostics));
        Assert.That(result.Diagnostics.Single().ToString(), Does.Contain(UpdateDiagnostics.ErrorsAccepted).And.Contain("CMP1010"));
    }

    [TestCase("XXi.005", "", UpdateOutcome.Updated, TestName = "As_many_errors_as_before")]
    [TestCase("XXi.005", "XXi.006", UpdateOutcome.Failed, TestName = "One_more_error_than_before")]
    public async Task A_list_whose_errors_the_edition_in_place_has_too_is_put_in_place(string first, string second, UpdateOutcome expected)
    {
        using var run = new UpdateRun();
        var faulty = Good.Replace(first, "", StringComparison.Ordinal).Replace("Other 1", "Another 1", StringComparison.Ordinal);
        run.Server.On(
            "/un.xml",
            UpdateRun.Ok(UpdateRun.List().Replace("XXi.004", "", StringComparison.Ordinal)),
            UpdateRun.Ok(second.Length == 0 ? faulty : faulty.Replace(second, "", StringComparison.Ordinal)));
        await run.All(run.Plan(("un", ["un.xml"])), acceptErrors: ["un"]);
        run.Settings += ", max_shrink_percent: 50";
        var result = await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(expected), string.Join('\n', result.Diagnostics));
        Assert.That(result.Diagnostics.Single().Code, Is.EqualTo(expected == UpdateOutcome.Updated ? UpdateDiagnostics.ErrorsAccepted : UpdateDiagnostics.NotUsable));
    }

    [Test]
    public async Task Accepting_a_smaller_list_does_not_accept_an_older_one_or_another_source()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List()), UpdateRun.Ok(UpdateRun.List(3, "2026-01-01T00:00:00Z")), UpdateRun.Ok(UpdateRun.List(3)));
        await run.Un();

        Assert.That((await run.Un("un")).Diagnostics.Select(d => d.Code), Does.Contain(UpdateDiagnostics.Edition));
        Assert.That((await run.Un("other")).Outcome, Is.EqualTo(UpdateOutcome.Failed));
    }

    private static string Merge(string settings, string changes) => changes.Length == 0
        ? settings
        : string.Join(", ", settings.Split(", ").Where(s => !s.StartsWith(changes.Split(':')[0] + ":", StringComparison.Ordinal)).Append(changes));

    private static byte[] Chunk(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. Encoding.ASCII.GetBytes(bytes.Length.ToString("x", System.Globalization.CultureInfo.InvariantCulture) + "\r\n"), .. bytes, .. "\r\n"u8];
    }

    private static byte[] Gzip(string text)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }

    private static string Snapshot(string authority, string list, string scope = ListSource.WholeList) => ListSamples.SnapshotText(Watchlist.Create(
        [ListSamples.Source(authority, "2026-11-21", scope) with { List = list }], [.. Enumerable.Range(1, 30).Select(n => ListSamples.Party($"XXi.{n + 100}"))]));
}
