using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class ExplainCommandTests
{
    private static ToolRun Explain(params string[] more) => ToolRun.Of(["explain", ToolRun.Sample("leases.csv"), "--as-of", "2020-01-28", .. more]);

    [Test]
    public void Every_rule_is_explained_also_those_that_are_false()
    {
        var run = Explain("--record", "L-004");

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("CLEAR  L-004").And.Contain("status    false, clear").And.Contain("not engaged: a condition is not met"));
        Assert.That(run.Output, Does.Contain("l.use = dwelling").And.Contain("-20 dB  prior"));
        Assert.That(run.Output, Does.Contain("Screening aid, not legal advice"));
    }

    [Test]
    public void One_rule_can_be_asked_for()
    {
        var run = Explain("--record", "L-001", "--rule", "DP-3");

        Assert.That(run.Output, Does.Contain("  DP-3 ").And.Not.Contain("  DP-8 "));
        Assert.That(run.Output, Does.Contain("prohibited: binds everyone"));
    }

    [TestCase("L-999", null, 4, "CMP4004")]
    [TestCase("L-001", "DP-99", 2, "there are ")]
    public void What_is_not_there_is_said(string record, string? rule, int code, string said)
    {
        var run = Explain(["--record", record, .. rule is null ? Array.Empty<string>() : ["--rule", rule]]);

        Assert.That(run.Code, Is.EqualTo(code), run.ToString());
        Assert.That(run.Error, Does.Contain(said));
    }

    [Test]
    public void A_record_must_be_named() => Assert.That(Explain().Code, Is.EqualTo(2));
}
