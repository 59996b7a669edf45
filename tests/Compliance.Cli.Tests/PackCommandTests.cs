using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class PackCommandTests
{
    [Test]
    public void The_shipped_pack_is_valid()
    {
        var run = ToolRun.Of("packs", "check", ToolRun.Pack);

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("dprk ").And.Contain(" rules, ").And.Contain(" measures"));
        Assert.That(run.Output, Does.Contain("layers UN, EU, DE, UK, US, NL, CA (by default UN, EU, DE)"));
    }

    [TestCase("scenario: diplomatic-property", "scenari: diplomatic-property", "RP1004", TestName = "A_key_that_does_not_exist")]
    [TestCase("not (l.use in [embassy, consulate, diplomat_residence])", "l.use > 3", "RP2", TestName = "An_expression_of_the_wrong_type")]
    [TestCase("un_2321_18", "un_2321_81", "RP", TestName = "A_measure_that_does_not_exist")]
    public void A_fault_is_shown_at_its_place_with_a_caret(string from, string to, string code)
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPack();
        var file = Path.Combine(pack, "rules", "property.yaml");
        var text = File.ReadAllText(file);
        Assert.That(text, Does.Contain(from), "the fault can be planted");
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
        var run = ToolRun.Of("packs", "check", pack);

        Assert.That(run.Code, Is.EqualTo(3), run.ToString());
        Assert.That(run.Error, Does.Match(@"property\.yaml:\d+:\d+: error " + code));
        Assert.That(run.Error.Split('\n'), Has.Some.Match("^ +\\^$"));
        Assert.That(ToolRun.Of("screen", ToolRun.Sample("leases.csv"), "--as-of", "2020-01-28", "--pack", pack) is { Code: 3, Output: "" }, Is.True, "a pack with an error screens nothing");
    }

    [TestCase("packs", "check")]
    [TestCase("packs", "test")]
    public void A_folder_without_a_pack_is_3(string group, string command)
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of(group, command, folder.Path);

        Assert.That(run.Code, Is.EqualTo(3), run.ToString());
        Assert.That(run.Error, Does.Contain("RP1000"));
    }

    [Test]
    public void Tests_that_pass_are_counted()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.OneCasePack("review");
        var run = ToolRun.Of("packs", "test", pack);

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("1 passed, 0 failed"));
    }

    [Test]
    public void A_test_that_fails_is_7_and_says_why()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("packs", "test", folder.OneCasePack("prohibited"));

        Assert.That(run.Code, Is.EqualTo(7), run.ToString());
        Assert.That(run.Output, Does.Contain("a lease without facts").And.Contain("0 passed, 1 failed"));
    }

    [Test]
    public void A_filter_that_selects_nothing_is_2()
    {
        using var folder = new TemporaryFolder();

        Assert.That(ToolRun.Of("packs", "test", folder.OneCasePack("review"), "--filter", "quux").Code, Is.EqualTo(2));
    }

    [Test]
    public void A_test_that_cannot_be_read_is_3()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPack();
        File.WriteAllText(Path.Combine(pack, "tests", "zz.yaml"), "cases: {");

        Assert.That(ToolRun.Of("packs", "test", pack, "--filter", "hostel").Code, Is.EqualTo(3));
    }
}
