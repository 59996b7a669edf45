using Compliance.Lists.Updating;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Updating;

internal sealed class EditionSwapTests
{
    private static readonly string[] Set = ["main.xml", "names.csv", "notes.csv"];

    private static readonly string OldNames = UpdateRun.List(12, "2026-10-01T00:00:00Z");

    private static readonly string OldNotes = UpdateRun.List(13, "2026-10-01T00:00:00Z");

    private static readonly string NewNames = UpdateRun.List(12, "2026-10-02T00:00:00Z");

    private static readonly string NewNotes = UpdateRun.List(13, "2026-10-02T00:00:00Z");

    [Test]
    public async Task The_files_of_a_set_are_fetched_kept_and_replaced_together()
    {
        using var run = new UpdateRun();
        Serve(run, "2026-11-01T00:00:00Z", OldNames, OldNotes);
        await run.All(run.Plan(("set", Set)));
        Serve(run, "2026-11-20T00:00:00Z", NewNames, NewNotes);
        var result = (await run.All(run.Plan(("set", Set)))).Single();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Updated), string.Join('\n', result.Diagnostics));
        Assert.That(result.Files.Select(f => Path.GetFileName(f.Path)), Is.EqualTo(Set));
        Assert.That(run.Contents().Where(c => !c.Key.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(), Is.EquivalentTo(new Dictionary<string, string>
        {
            ["main.xml"] = UpdateRun.List(10, "2026-11-20T00:00:00Z"),
            ["names.csv"] = NewNames,
            ["notes.csv"] = NewNotes,
            ["previous/set-2026-11-01/main.xml"] = UpdateRun.List(10, "2026-11-01T00:00:00Z"),
            ["previous/set-2026-11-01/names.csv"] = OldNames,
            ["previous/set-2026-11-01/notes.csv"] = OldNotes,
        }), "in a folder, so that the files keep their names");
        Assert.That(run.Contents().Keys.Count(k => k.EndsWith(".source.json", StringComparison.Ordinal)), Is.EqualTo(6), "each file with its record");
    }

    [Test]
    public async Task A_set_of_which_one_file_has_not_changed_is_replaced_where_it_has()
    {
        using var run = new UpdateRun();
        Serve(run, "2026-11-01T00:00:00Z", NewNames, NewNotes);
        run.Server.On("/names.csv", ListServer.Ok(NewNames, "ETag: \"n\""), ListServer.Status(304));
        await run.All(run.Plan(("set", Set)));
        Serve(run, "2026-11-20T00:00:00Z", null, NewNotes);
        run.Clock.Now = run.Clock.Now.AddDays(1);
        var result = (await run.All(run.Plan(("set", Set)))).Single();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Updated), string.Join('\n', result.Diagnostics));
        Assert.That(result.Files.Select(f => (f.IsIntact, f.RetrievedOn)), Is.All.EqualTo((true, new DateOnly(2026, 11, 23))));
        Assert.That(run.Contents()["names.csv"], Is.EqualTo(NewNames));
        Assert.That(run.Contents()["previous/set-2026-11-01/names.csv"], Is.EqualTo(NewNames), "the earlier edition is whole");
    }

    private static IEnumerable<TestCaseData> BrokenParts() =>
    [
        new TestCaseData(ListServer.Status(404), UpdateDiagnostics.HttpStatus).SetName("A_part_that_is_not_found"),
        new TestCaseData(ListServer.Ok("<html></html>"), UpdateDiagnostics.WebPage).SetName("A_part_that_is_a_web_page"),
        new TestCaseData(ListServer.Ok(""), UpdateDiagnostics.EmptyFile).SetName("A_part_that_is_empty"),
        new TestCaseData(ListServer.Ok("a text"), UpdateDiagnostics.NotUsable).SetName("A_part_that_is_no_list"),
        new TestCaseData(ListServer.Ok(UpdateRun.List(5)), UpdateDiagnostics.Shrunk).SetName("A_part_that_has_shrunk"),
    ];

    [TestCaseSource(nameof(BrokenParts))]
    public async Task A_set_of_which_one_file_is_not_good_stays_as_it_was(Answer answer, string code)
    {
        using var run = new UpdateRun();
        Serve(run, "2026-11-01T00:00:00Z", OldNames, OldNotes);
        await run.All(run.Plan(("set", Set)));
        var before = run.Contents();
        Serve(run, "2026-11-20T00:00:00Z", NewNames, null);
        run.Server.On("/notes.csv", answer);
        var result = (await run.All(run.Plan(("set", Set)))).Single();

        Assert.That((result.Outcome, result.Diagnostics.Single().Code), Is.EqualTo((UpdateOutcome.Failed, code)));
        Assert.That(run.Contents(), Is.EqualTo(before));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public async Task When_one_file_cannot_be_put_in_place_those_before_it_are_put_back(int blocked)
    {
        using var run = new UpdateRun();
        Serve(run, "2026-11-01T00:00:00Z", OldNames, OldNotes);
        await run.All(run.Plan(("set", Set)));

        // A folder where the file belongs cannot be replaced by a file, whoever runs the test.
        File.Delete(run.At(Set[blocked]));
        run.Put(Path.Combine(Set[blocked], "in the way"), "");
        var before = run.Contents();
        Serve(run, "2026-11-20T00:00:00Z", NewNames, NewNotes);
        var result = (await run.All(run.Plan(("set", Set)))).Single();

        Assert.That((result.Outcome, result.Diagnostics[^1].Code), Is.EqualTo((UpdateOutcome.Failed, UpdateDiagnostics.NotStored)), string.Join('\n', result.Diagnostics));
        Assert.That(result.Diagnostics[^1].Location.File, Is.EqualTo(run.At(Set[blocked])));
        Assert.That(run.Contents().Where(c => !c.Key.StartsWith("previous/", StringComparison.Ordinal)).ToDictionary(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_file_that_was_not_there_before_is_taken_away_again_when_the_set_cannot_be_put_in_place()
    {
        using var run = new UpdateRun();
        run.Put(Path.Combine("notes.csv", "in the way"), "");
        Serve(run, "2026-11-20T00:00:00Z", NewNames, NewNotes);
        var result = (await run.All(run.Plan(("set", Set)))).Single();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Failed));
        Assert.That(run.Contents().Keys, Is.EqualTo(new[] { "notes.csv/in the way" }));
    }

    [Test]
    public async Task What_an_earlier_run_had_accepted_and_not_put_in_place_is_put_in_place()
    {
        using var run = new UpdateRun();
        Serve(run, "2026-11-20T00:00:00Z", NewNames, NewNotes);
        await run.All(run.Plan(("set", Set)));

        // As a run leaves it that is killed behind the first of its renames.
        foreach (var name in new[] { "names.csv", "names.csv.source.json", "main.xml.source.json" })
        {
            Directory.CreateDirectory(run.At(".update", "set.ready"));
            File.Move(run.At(name), run.At(".update", "set.ready", name));
        }

        run.Put("names.csv", OldNames);
        run.Put(Path.Combine(".update", "set.saved", "names.csv"), OldNames);
        run.Put(Path.Combine(".update", "other", "half.xml"), "<half");
        var result = (await run.All(run.Plan(("set", Set)))).Single();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.NotModified), string.Join('\n', result.Diagnostics));
        Assert.That(result.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { UpdateDiagnostics.Resumed }));
        Assert.That(run.Contents()["names.csv"], Is.EqualTo(NewNames));
        Assert.That(run.Contents().Keys.Where(k => k.StartsWith(".update", StringComparison.Ordinal)), Is.Empty, "and nothing half done is left");
    }

    [Test]
    public async Task A_request_that_is_broken_off_leaves_the_list_as_it_was()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", ListServer.Ok(UpdateRun.List()));
        await run.Un();
        var before = run.Contents();
        run.Network = _ => new BrokenOff(() => new OperationCanceledException("broken off"));
        var result = await run.Un();

        Assert.That((result.Outcome, result.Diagnostics.Single().Code), Is.EqualTo((UpdateOutcome.Failed, UpdateDiagnostics.Unreachable)));
        Assert.That(run.Contents(), Is.EqualTo(before));
    }

    [Test]
    public async Task An_interrupt_in_the_middle_of_a_list_ends_the_update_and_leaves_the_list_as_it_was()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", ListServer.Ok(UpdateRun.List()));
        await run.Un();
        var before = run.Contents();
        using var stop = new CancellationTokenSource();
        run.Network = _ => new BrokenOff(() =>
        {
            stop.Cancel();
            return new OperationCanceledException(stop.Token);
        });

        Assert.That(
            async () =>
            {
                await foreach (var _ in run.Update(run.Plan(("un", ["un.xml"]))).RunAsync(stop: stop.Token))
                {
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(run.Contents().Where(c => !c.Key.StartsWith(".update/", StringComparison.Ordinal)).ToDictionary(), Is.EqualTo(before));

        run.Network = ListUpdate.OpenNetwork;
        Assert.That((await run.Un()).Outcome, Is.EqualTo(UpdateOutcome.NotModified), "and the next run is not hindered");
        Assert.That(run.Contents(), Is.EqualTo(before), "and clears away what was begun");
    }

    [Test]
    public async Task Two_updates_of_one_folder_do_not_run_at_once()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", ListServer.Ok(UpdateRun.List()));
        var plan = run.Plan(("un", ["un.xml"]));
        await using var first = run.Update(plan).RunAsync().GetAsyncEnumerator();
        await first.MoveNextAsync();
        var second = (await run.All(plan)).Single();
        await first.MoveNextAsync();
        var third = (await run.All(plan)).Single();

        Assert.That((second.Outcome, second.Diagnostics.Single().Code), Is.EqualTo((UpdateOutcome.Failed, UpdateDiagnostics.AlreadyRunning)));
        Assert.That(third.Outcome, Is.EqualTo(UpdateOutcome.NotModified), "the lock ends with the run");
    }

    [Test]
    public async Task A_folder_that_cannot_be_made_is_said_for_each_list()
    {
        using var run = new UpdateRun();
        run.Folder = run.Put("file", "");
        var results = await run.All(run.Plan(("a", ["a.xml"]), ("b", ["b.xml"])));

        Assert.That(results.Select(r => (r.Name, r.Outcome, r.Diagnostics.Single().Code)), Is.EqualTo(new[]
        {
            ("a", UpdateOutcome.Failed, UpdateDiagnostics.FolderUnusable), ("b", UpdateOutcome.Failed, UpdateDiagnostics.FolderUnusable),
        }));
        Assert.That(run.Server.Requests, Is.Empty, "nothing is fetched that cannot be kept");
    }

    // A null leaves the answer of that path as it is.
    private static void Serve(UpdateRun run, string generated, string? names, string? notes)
    {
        run.Server.On("/main.xml", ListServer.Ok(UpdateRun.List(10, generated)));
        if (names is not null)
        {
            run.Server.On("/names.csv", ListServer.Ok(names));
        }

        if (notes is not null)
        {
            run.Server.On("/notes.csv", ListServer.Ok(notes));
        }
    }

    private sealed class BrokenOff(Func<Exception> problem) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new Half(problem)) });
    }

    /// <summary>Half a list, then a failure.</summary>
    private sealed class Half(Func<Exception> problem) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(UpdateRun.List()[..500]))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? ValueTask.FromException<int>(problem()) : base.ReadAsync(buffer, cancellationToken);
    }
}
