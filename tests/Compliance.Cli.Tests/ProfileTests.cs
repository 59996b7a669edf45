using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class ProfileTests
{
    [Test]
    public void For_a_body_that_acts_for_a_State_its_duties_read_licence_required()
    {
        var run = ToolRun.Of("screen", ToolRun.Sample("workers.csv"), "--as-of", "2021-03-01", "--profile", ToolRun.Sample("profile_state_body.yaml"), "--fail-on", "licence-required");
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(1), run.ToString());
            Assert.That(run.Output, Does.Match(@"LICENCE[- ]REQUIRED\s+W-002"));
            Assert.That(run.Output, Does.Not.Contain("PROHIBITED"), "a duty of States is never a prohibition of the actor");
        });
    }
}
