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

    [TestCase("UN,EU,DE,UK,US", "2024-07-02", "LP-8", "LP-6")]
    [TestCase("UN,EU,DE,UK,US", "2024-07-03", "LP-6", "LP-7")]
    [TestCase(null, "2024-07-02", "CLEAR", "LP-8")]
    public void Half_a_body_is_enough_for_the_authorities_whose_law_is_asked_for(string? layers, string day, string shown, string notShown)
    {
        using var folder = new TemporaryFolder();
        var owners = folder.Write("own.csv", "id,kind,name,list_date,owners\n1,organisation,Quorvex Freight Ltd,2024-07-01,UN:KPe.050 50 %\n");
        var records = folder.Write("institutions.csv", "id,name,form,country\ni1,Quorvex Freight Ltd,organisation,DE\n");
        string[] asked = layers is null ? [] : ["--layers", layers];

        var run = ToolRun.Of(["screen", records, "--type", "institution", "--as-of", day, "--watchlist", Path.Combine(ToolRun.Root, "data", "watchlists", "dprk.jsonl"), owners, "--fail-on", "never", .. asked]);

        Assert.That(run.Output, Does.Contain(shown).And.Not.Contain(notShown), run.ToString());
        Assert.That(run.Output, Does.Match("not covered .*UK, US"), "the embedded lists of the two are outdated");
    }
}
