using Compliance.Lists.Updating;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Updating;

internal sealed class OfflineTests
{
    [Test]
    public async Task Without_a_connection_age_and_state_of_what_is_there_are_told_and_nothing_is_changed()
    {
        using var run = new UpdateRun();
        run.Server.On("/fetched.xml", UpdateRun.Ok(UpdateRun.List()));
        run.Server.On("/altered.xml", UpdateRun.Ok(UpdateRun.List()));
        await run.All(run.Plan(("fetched", ["fetched.xml"]), ("altered", ["altered.xml"])));
        run.Put("altered.xml", UpdateRun.List(3));
        run.Put("byhand.xml", UpdateRun.List(4, "2026-11-12T00:00:00Z"));
        run.Put("unusable.xml", "<html>");
        var before = run.Contents();
        run.Clock.Now = run.Clock.Now.AddDays(10);
        run.Network = _ => throw new InvalidOperationException("a connection");
        var requests = run.Server.Requests.Count;
        var results = run.Update(run.Plan(("fetched", ["fetched.xml"]), ("altered", ["altered.xml"]), ("byhand", ["byhand.xml"]), ("unusable", ["unusable.xml"]), ("absent", ["absent.xml"]))).Inspect();

        Assert.That(results.Select(r => (r.Name, r.Outcome, r.AgeDays, r.Entries, r.Files.SingleOrDefault()?.IsIntact, r.Files.SingleOrDefault()?.RetrievedOn)), Is.EqualTo(new (string, UpdateOutcome, int?, int?, bool?, DateOnly?)[]
        {
            ("fetched", UpdateOutcome.InPlace, 12, 11, true, new DateOnly(2026, 11, 22)),
            ("altered", UpdateOutcome.Damaged, 12, 4, false, null),
            ("byhand", UpdateOutcome.InPlace, 20, 5, null, null),
            ("unusable", UpdateOutcome.Damaged, null, null, null, null),
            ("absent", UpdateOutcome.Absent, null, null, null, null),
        }));
        Assert.That(results.SelectMany(r => r.Diagnostics).Select(d => d.Code), Is.EqualTo(new[] { UpdateDiagnostics.Altered, UpdateDiagnostics.NotUsable, UpdateDiagnostics.Absent }));
        Assert.That(run.Contents(), Is.EqualTo(before));
        Assert.That(run.Server.Requests, Has.Count.EqualTo(requests));
    }

    [Test]
    public void A_folder_that_is_not_there_is_not_made()
    {
        using var run = new UpdateRun();
        var result = run.Update(run.Plan(("set", ["a.xml", "b.csv"]))).Inspect().Single();

        Assert.That((result.Outcome, result.Diagnostics.Length), Is.EqualTo((UpdateOutcome.Absent, 2)), "each file that is missing is named");
        Assert.That(Directory.Exists(run.Folder), Is.False);
    }

    [Test]
    public async Task A_set_that_lacks_a_file_is_not_there()
    {
        using var run = new UpdateRun();
        run.Server.On("/a.xml", UpdateRun.Ok(UpdateRun.List()));
        run.Server.On("/b.csv", ListServer.Ok(UpdateRun.List(2)));
        var plan = run.Plan(("set", ["a.xml", "b.csv"]));
        await run.All(plan);
        File.Delete(run.At("b.csv"));
        var result = run.Update(plan).Inspect().Single();

        Assert.That((result.Outcome, result.Files.Length, result.Entries), Is.EqualTo((UpdateOutcome.Absent, 1, 11)));
    }

    [Test]
    public void A_list_that_needs_a_token_and_is_not_there_is_not_configured()
    {
        using var run = new UpdateRun();
        var plan = UpdatePlan.BuiltIn().Only(["eu"]).GetValueOrThrow();

        Assert.That(run.Update(plan).Inspect().Single().Outcome, Is.EqualTo(UpdateOutcome.NotConfigured));
        run.Put("eu_fsf.xml", UpdateRun.List());
        Assert.That(run.Update(plan).Inspect().Single().Outcome, Is.EqualTo(UpdateOutcome.InPlace), "whoever fetched it by hand has it");
    }
}
