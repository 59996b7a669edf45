using System.Net;
using Compliance.Lists.Updating;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Updating;

internal sealed class RedirectionTests
{
    [Test]
    public async Task A_server_may_lead_on_five_times()
    {
        using var run = new UpdateRun();
        Lead(run, 5);
        var result = await run.Un();

        Assert.That(result.Outcome, Is.EqualTo(UpdateOutcome.Updated), string.Join('\n', result.Diagnostics));
        Assert.That(run.Contents()["un.xml.source.json"], Does.Contain("/un.xml\""), "the record names the address of the plan");
    }

    [Test]
    public async Task A_server_may_not_lead_on_six_times()
    {
        using var run = new UpdateRun();
        Lead(run, 6);

        Assert.That((await run.Un()).Diagnostics.Single().Code, Is.EqualTo(UpdateDiagnostics.Redirection));
    }

    [Test]
    public async Task The_last_address_is_asked_conditionally_too()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", ListServer.Status(302, "Location: /there"));
        run.Server.On("/there", ListServer.Ok(UpdateRun.List(), "ETag: \"one\""), ListServer.Status(304));
        await run.Un();

        Assert.That((await run.Un()).Outcome, Is.EqualTo(UpdateOutcome.NotModified));
        Assert.That(run.Server.Requests[3], Does.StartWith("GET /there ").And.Contain("If-None-Match: \"one\""));
    }

    [TestCase("https://other.example/list", true, TestName = "From_encrypted_to_encrypted")]
    [TestCase("/list", true, TestName = "To_another_path_of_the_server")]
    [TestCase("http://lists.example/list", false, TestName = "From_encrypted_to_plain")]
    [TestCase("http://127.0.0.1/list", false, TestName = "From_outside_to_this_machine")]
    [TestCase("https://localhost/list", false, TestName = "From_outside_to_this_machine_encrypted")]
    [TestCase("file:///list", false, TestName = "To_a_file")]
    [TestCase("ftp://lists.example/list", false, TestName = "To_another_protocol")]
    public async Task An_encrypted_address_leads(string location, bool isFollowed)
    {
        using var run = new UpdateRun { Network = _ => new Leading(location) };
        var plan = UpdatePlan.Parse("format: list-sources/1\nsources: [{name: un, authority: UN, retries: 0, files: [{file: un.xml, url: \"https://lists.example/\"}]}]", "p").GetValueOrThrow();
        var result = (await run.All(plan)).Single();

        Assert.That(
            (result.Outcome, result.Diagnostics.SingleOrDefault()?.Code),
            Is.EqualTo(isFollowed ? (UpdateOutcome.Updated, (string?)null) : (UpdateOutcome.Failed, UpdateDiagnostics.Redirection)));
    }

    private static void Lead(UpdateRun run, int times)
    {
        run.Server.On("/un.xml", ListServer.Status(301, "Location: /1"));
        for (var i = 1; i < times; i++)
        {
            run.Server.On($"/{i}", ListServer.Status(308, $"Location: {run.Server.At($"/{i + 1}")}"));
        }

        run.Server.On($"/{times}", ListServer.Ok(UpdateRun.List()));
    }

    /// <summary>Leads on once, then gives the list.</summary>
    private sealed class Leading(string location) : HttpMessageHandler
    {
        private bool _hasLed;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(_hasLed ? HttpStatusCode.OK : HttpStatusCode.Found) { Content = new StringContent(UpdateRun.List()) };
            response.Headers.Location = _hasLed ? null : new Uri(location, UriKind.RelativeOrAbsolute);
            _hasLed = true;
            return Task.FromResult(response);
        }
    }
}
