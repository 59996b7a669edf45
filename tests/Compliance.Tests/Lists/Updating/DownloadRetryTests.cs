using Compliance.Lists.Updating;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Updating;

internal sealed class DownloadRetryTests
{
    private static readonly Answer Good = ListServer.Ok(UpdateRun.List());

    private static IEnumerable<TestCaseData> Passing() =>
    [
        new TestCaseData(ListServer.Status(500)).SetName("A_server_that_fails_once"),
        new TestCaseData(ListServer.Status(503)).SetName("A_server_that_is_busy"),
        new TestCaseData(ListServer.Status(408)).SetName("A_server_that_waited_too_long"),
        new TestCaseData(ListServer.Status(429, "Retry-After: 0")).SetName("A_server_that_was_asked_too_often"),
        new TestCaseData(ListServer.Reset("")).SetName("A_connection_torn_down"),
        new TestCaseData(ListServer.Reset(ListServer.Head("200 OK", "Content-Length: 99999"), "<CONS")).SetName("A_body_torn_off"),
        new TestCaseData(ListServer.Raw(ListServer.Head("200 OK", "Content-Length: 99999"), [1, 2, 3])).SetName("A_body_that_ends_early"),
    ];

    [TestCaseSource(nameof(Passing))]
    public async Task What_may_pass_is_asked_for_again(Answer failure)
    {
        using var run = new UpdateRun { Settings = "timeout_seconds: 50, retries: 1, retry_seconds: 0.01" };
        run.Server.On("/un.xml", failure, Good);
        var result = await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Updated), string.Join('\n', result.Diagnostics));
        Assert.That(run.Server.Requests, Has.Count.EqualTo(2));
        Assert.That(run.Contents()["un.xml"], Is.EqualTo(UpdateRun.List()), "nothing of the first attempt is left");
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(404)]
    [TestCase(410)]
    [TestCase(451)]
    public async Task What_does_not_pass_is_asked_for_once(int status)
    {
        using var run = new UpdateRun { Settings = "timeout_seconds: 50, retries: 3, retry_seconds: 0.01" };
        run.Server.On("/un.xml", ListServer.Status(status), Good);

        Assert.That((await run.Un()).Diagnostics.Single().Message, Does.Contain(status.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(run.Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Each_wait_is_twice_the_one_before_and_the_number_of_attempts_is_limited()
    {
        using var run = new UpdateRun { Settings = "timeout_seconds: 50, retries: 3, retry_seconds: 0.02" };
        run.Server.On("/un.xml", ListServer.Status(500));
        var result = await run.Un();

        Assert.That(result.Diagnostics.Single().Code, Is.EqualTo(UpdateDiagnostics.HttpStatus));
        Assert.That(run.Server.Requests, Has.Count.EqualTo(4), "once and three times more");
        Assert.That(Waits(run), Is.EqualTo(new[] { 20, 40, 80 }));
    }

    [TestCase("1", 1000, TestName = "Seconds_are_waited")]
    [TestCase("Sun, 22 Nov 2026 09:00:01 GMT", 1000, TestName = "A_moment_is_waited_for")]
    [TestCase("86400", 60000, TestName = "No_more_than_a_minute_is_waited")]
    [TestCase("Mon, 23 Nov 2026 09:00:00 GMT", 60000, TestName = "No_moment_beyond_a_minute_is_waited_for")]
    [TestCase("0", 10, TestName = "No_less_than_the_usual_wait")]
    [TestCase("Sun, 22 Nov 2026 08:00:00 GMT", 10, TestName = "A_moment_that_has_passed_is_not_waited_for")]
    [TestCase("soon", 10, TestName = "A_word_that_says_nothing_is_not_waited_for")]
    public async Task The_server_says_how_long_to_wait(string retryAfter, int milliseconds)
    {
        using var run = new UpdateRun { Settings = "timeout_seconds: 50, retries: 1, retry_seconds: 0.01" };
        run.Server.On("/un.xml", ListServer.Status(429, "Retry-After: " + retryAfter), Good);

        Assert.That((await run.Un()).Outcome, Is.EqualTo(UpdateOutcome.Updated));
        Assert.That(Waits(run), Is.EqualTo(new[] { milliseconds }));
    }

    // Without the timers of the time-out, which are of 50 seconds.
    private static IEnumerable<int> Waits(UpdateRun run) =>
        run.Clock.Waits.Select(w => (int)w.TotalMilliseconds).Where(w => w is > 0 and not 50_000);
}
