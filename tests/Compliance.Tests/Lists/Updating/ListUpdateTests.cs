using Compliance.Lists.Updating;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Updating;

internal sealed class ListUpdateTests
{
    [Test]
    public async Task A_list_that_was_not_there_is_fetched_with_the_record_of_where_it_came_from()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(), "ETag: \"one\"", "Last-Modified: Fri, 20 Nov 2026 01:02:03 GMT"));
        var result = await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Updated), string.Join('\n', result.Diagnostics));
        Assert.That((result.PublishedOn, result.AgeDays, result.Entries, result.EntriesBefore), Is.EqualTo((new DateOnly(2026, 11, 20), 2, 11, (int?)null)));
        Assert.That(result.Files.Single().IsIntact, Is.True);
        Assert.That(run.Contents().Keys, Is.EquivalentTo(new[] { "un.xml", "un.xml.source.json" }), "nothing else, and no work in progress");
        Assert.That(run.Contents()["un.xml"], Is.EqualTo(UpdateRun.List()));
        Assert.That(run.Contents()["un.xml.source.json"], Does
            .Contain("\"url\": \"" + run.Server.At("/un.xml") + "\"").And
            .Contain("\"etag\": \"\\u0022one\\u0022\"").And
            .Contain("\"last_modified\": \"2026-11-20T01:02:03Z\"").And
            .Contain("\"retrieved_on\": \"2026-11-22\"").And
            .Contain("\"published_on\": \"2026-11-20\"").And
            .Contain("\"entries\": 11").And
            .Contain("\"sha256\": \"" + result.Files.Single().Sha256 + "\""));
        Assert.That(run.Server.Requests.Single(), Does.Contain("Accept-Encoding: identity").And.Contain("User-Agent: Compliance/").And.Not.Contain("If-None-Match"));
    }

    [Test]
    public async Task A_list_that_has_not_changed_is_not_fetched_again_and_counts_as_retrieved_today()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(), "ETag: W/\"one\"", "Last-Modified: Fri, 20 Nov 2026 01:02:03 GMT"), ListServer.Status(304));
        await run.Un();
        run.Clock.Now = run.Clock.Now.AddDays(3);
        var result = await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.NotModified), string.Join('\n', result.Diagnostics));
        Assert.That((result.Files.Single().RetrievedOn, result.AgeDays, result.Entries), Is.EqualTo((new DateOnly(2026, 11, 25), 5, 11)));
        Assert.That(run.Server.Requests[1], Does.Contain("If-None-Match: W/\"one\"").And.Contain("If-Modified-Since: Fri, 20 Nov 2026 01:02:03 GMT"));
        Assert.That(run.Contents()["un.xml.source.json"], Does.Contain("\"etag\": \"W/\\u0022one\\u0022\""), "an answer without a tag does not take the tag away");
        Assert.That(Directory.Exists(run.At("previous")), Is.False);
    }

    [Test]
    public async Task The_same_content_under_another_tag_is_not_a_new_edition()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(), "ETag: \"one\""), UpdateRun.Ok(UpdateRun.List(), "ETag: \"two\""), ListServer.Status(304));
        await run.Un();
        var result = await run.Un();
        await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.NotModified));
        Assert.That(run.Contents().Keys, Is.EquivalentTo(new[] { "un.xml", "un.xml.source.json" }));
        Assert.That(run.Server.Requests[2], Does.Contain("If-None-Match: \"two\""), "the new tag is remembered");
    }

    [Test]
    public async Task A_new_edition_takes_the_place_of_the_old_one_which_is_kept_with_its_record()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(10, "2026-11-01T00:00:00Z")), UpdateRun.Ok(UpdateRun.List(12, "2026-11-20T00:00:00Z")));
        await run.Un();
        var record = run.Contents()["un.xml.source.json"];
        var result = await run.Un();

        Assert.That((result.Outcome, result.Entries, result.EntriesBefore), Is.EqualTo((UpdateOutcome.Updated, 13, 11)));
        Assert.That(run.Contents().Keys, Is.EquivalentTo(new[]
        {
            "un.xml", "un.xml.source.json", "previous/un-2026-11-01.xml", "previous/un-2026-11-01.xml.source.json",
        }));
        Assert.That(run.Contents()["previous/un-2026-11-01.xml"], Is.EqualTo(UpdateRun.List(10, "2026-11-01T00:00:00Z")));
        Assert.That(run.Contents()["previous/un-2026-11-01.xml.source.json"], Is.EqualTo(record));
        Assert.That(run.Contents()["un.xml"], Is.EqualTo(UpdateRun.List(12, "2026-11-20T00:00:00Z")));
    }

    [Test]
    public async Task Two_editions_of_one_day_are_both_kept()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(10)), UpdateRun.Ok(UpdateRun.List(11)), UpdateRun.Ok(UpdateRun.List(12)));
        await run.Un();
        await run.Un();
        await run.Un();

        var kept = run.Contents().Keys.Where(k => k.EndsWith(".xml", StringComparison.Ordinal) && k.StartsWith("previous/", StringComparison.Ordinal)).Order().ToArray();
        Assert.That(kept, Has.Length.EqualTo(2));
        Assert.That(kept[0], Does.Match("^previous/un-2026-11-20-[0-9a-f]{8}\\.xml$"));
        Assert.That(kept[1], Is.EqualTo("previous/un-2026-11-20.xml"));
    }

    [Test]
    public async Task Of_the_kept_editions_the_oldest_are_removed_and_nothing_else()
    {
        using var run = new UpdateRun { Keep = "2" };
        run.Put("previous/un-2001-01-01.xml", "put here by somebody else");
        run.Put("previous/un-2001-01-01.xml.source.json", "not a record");
        run.Server.On("/un.xml", [.. Enumerable.Range(1, 5).Select(day => UpdateRun.Ok(UpdateRun.List(10, $"2026-11-0{day}T00:00:00Z")))]);
        for (var i = 0; i < 5; i++)
        {
            Assert.That((await run.Un()).Outcome, Is.EqualTo(UpdateOutcome.Updated));
        }

        Assert.That(run.Contents().Keys.Where(k => k.StartsWith("previous/", StringComparison.Ordinal)), Is.EquivalentTo(new[]
        {
            "previous/un-2001-01-01.xml", "previous/un-2001-01-01.xml.source.json",
            "previous/un-2026-11-03.xml", "previous/un-2026-11-03.xml.source.json",
            "previous/un-2026-11-04.xml", "previous/un-2026-11-04.xml.source.json",
        }));
    }

    [Test]
    public async Task A_list_that_was_put_there_by_hand_is_kept_with_a_record_of_what_is_known()
    {
        using var run = new UpdateRun();
        run.Put("un.xml", UpdateRun.List(10, "2026-10-01T00:00:00Z"));
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List()));
        var result = await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Updated), string.Join('\n', result.Diagnostics));
        Assert.That(run.Contents()["previous/un-2026-10-01.xml.source.json"], Does.Contain("\"published_on\": \"2026-10-01\"").And.Not.Contain("\"url\"").And.Not.Contain("retrieved_on"));
    }

    [Test]
    public async Task A_list_that_was_put_there_by_hand_and_is_current_gets_its_record()
    {
        using var run = new UpdateRun();
        run.Put("un.xml", UpdateRun.List());
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(), "ETag: \"one\""));
        var result = await run.Un();

        Assert.That((result.Outcome, result.Files.Single().IsIntact), Is.EqualTo((UpdateOutcome.NotModified, true)));
        Assert.That(run.Contents().Keys, Is.EquivalentTo(new[] { "un.xml", "un.xml.source.json" }));
    }

    [Test]
    public async Task A_file_that_was_altered_is_fetched_whole_whatever_the_server_says_of_its_tag()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(), "ETag: \"one\""), UpdateRun.Ok(UpdateRun.List(), "ETag: \"one\""));
        await run.Un();
        File.AppendAllText(run.At("un.xml"), " ");
        var result = await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Updated));
        Assert.That(result.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { UpdateDiagnostics.Altered }));
        Assert.That(run.Server.Requests[1], Does.Not.Contain("If-"));
        Assert.That(run.Contents()["un.xml"], Is.EqualTo(UpdateRun.List()));
    }

    [Test]
    public async Task A_file_that_can_no_longer_be_read_is_replaced_and_measured_by_its_record()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(20)), UpdateRun.Ok(UpdateRun.List(5)), UpdateRun.Ok(UpdateRun.List(20)));
        await run.Un();
        File.WriteAllText(run.At("un.xml"), "damaged");
        var shrunk = await run.Un();
        var result = await run.Un();

        Assert.That(shrunk.Diagnostics.Select(d => d.Code), Does.Contain(UpdateDiagnostics.Shrunk), "the record still says how large the list was");
        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Updated));
        Assert.That(result.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { UpdateDiagnostics.Altered, UpdateDiagnostics.PreviousEditions }));
        Assert.That(run.Contents().Keys, Is.EquivalentTo(new[] { "un.xml", "un.xml.source.json" }), "what is no list is no earlier edition");
    }

    [Test]
    public async Task A_list_from_another_address_is_fetched_whole()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(), "ETag: \"one\""));
        run.Server.On("/moved", UpdateRun.Ok(UpdateRun.List(), "ETag: \"one\""));
        await run.Un();
        await run.All(UpdatePlan.Parse($"format: list-sources/1\nsources: [{{name: un, authority: UN, files: [{{file: un.xml, url: \"{run.Server.At("/moved")}\"}}]}}]", "p").GetValueOrThrow());

        Assert.That(run.Server.Requests[1], Does.StartWith("GET /moved ").And.Not.Contain("If-"), "a tag of one address says nothing about another");
    }

    [TestCase("{", TestName = "A_record_that_breaks_off")]
    [TestCase("{\"format\": \"list-source/1\", \"sha256\": \"x\", \"bytes\": 1}", TestName = "A_record_with_a_hash_that_is_none")]
    [TestCase("{\"format\": \"list-source/2\", \"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\", \"bytes\": 1}", TestName = "A_record_of_another_form")]
    [TestCase("{\"format\": \"list-source/1\", \"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\", \"bytes\": 1, \"etag\": \"one\\r\\nX: y\"}", TestName = "A_record_with_a_tag_that_is_none")]
    public async Task A_record_that_cannot_be_used_is_written_again(string damaged)
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", UpdateRun.Ok(UpdateRun.List(), "ETag: \"one\""));
        await run.Un();
        run.Put("un.xml.source.json", damaged);
        var result = await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.NotModified));
        Assert.That(result.Diagnostics.Single(), Has.Property("Code").EqualTo(UpdateDiagnostics.RecordUnusable).And.Property("Severity").EqualTo(DiagnosticSeverity.Warning));
        Assert.That(run.Server.Requests[1], Does.Not.Contain("If-"));
        Assert.That(result.Files.Single().IsIntact, Is.True);
    }

    [Test]
    public async Task One_list_that_fails_does_not_keep_the_others_from_being_updated()
    {
        using var run = new UpdateRun();
        run.Server.On("/a.xml", UpdateRun.Ok(UpdateRun.List()));
        run.Server.On("/b.xml", ListServer.Status(404));
        run.Server.On("/c.xml", UpdateRun.Ok(UpdateRun.List()));
        var results = await run.All(run.Plan(("a", ["a.xml"]), ("b", ["b.xml"]), ("c", ["c.xml"])));

        Assert.That(results.Select(r => (r.Name, r.Outcome)), Is.EqualTo(new[]
        {
            ("a", UpdateOutcome.Updated), ("b", UpdateOutcome.Failed), ("c", UpdateOutcome.Updated),
        }));
    }

    [Test]
    public async Task A_list_whose_variable_has_no_value_is_not_asked_for()
    {
        using var run = new UpdateRun { Network = _ => throw new InvalidOperationException("a connection") };
        var plan = UpdatePlan.Parse("format: list-sources/1\nsources: [{name: eu, authority: EU, files: [{file: eu.xml, url: \"https://example.org/?t=${TOKEN}\"}]}]", "p").GetValueOrThrow();
        var result = (await run.All(plan)).Single();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.NotConfigured));
        Assert.That(result.Diagnostics.Single().ToString(), Does.Contain(UpdateDiagnostics.NotConfigured).And.Contain("TOKEN"));
    }

    [Test]
    public async Task The_value_of_a_variable_is_sent_and_never_shown()
    {
        using var run = new UpdateRun();
        run.Server.On("/eu.xml?t=s%2Fcret%3D", UpdateRun.Ok(UpdateRun.List()), ListServer.Status(403));
        var plan = UpdatePlan.Parse(
            $"format: list-sources/1\nsources: [{{name: eu, authority: UN, retries: 0, files: [{{file: eu.xml, url: \"{run.Server.At("/eu.xml")}?t=${{TOKEN}}\"}}]}}]", "p", _ => "s/cret=").GetValueOrThrow();
        var first = (await run.All(plan)).Single();
        var second = (await run.All(plan)).Single();

        Assert.That((first.Outcome, second.Outcome), Is.EqualTo((UpdateOutcome.Updated, UpdateOutcome.Failed)), string.Join('\n', first.Diagnostics));
        Assert.That(string.Join('\n', second.Diagnostics) + plan + first + second + string.Concat(run.Contents().Values), Does.Not.Contain("cret").And.Contain("${TOKEN}"));
    }
}
