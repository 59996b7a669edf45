using NUnit.Framework;

namespace Compliance.Cli.Tests;

/// <summary><c>packs mutate</c> and <c>packs test --coverage</c>: what a run proves, and which run proves nothing.</summary>
internal sealed class PacksMutateCommandTests
{
    [Test]
    public void Few_tests_notice_few_mutants_and_a_minimum_is_7()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.OneCasePack("review");
        var run = ToolRun.Of("packs", "mutate", pack, "--filter", "DP-1", "--min", "100");

        Assert.That(run.Code, Is.EqualTo(7), run.ToString());
        Assert.That(run.Error, Does.Contain("less than 100 %"));
        Assert.That(ToolRun.Of("packs", "mutate", pack, "--filter", "DP-1").Code, Is.Zero, "without a minimum it is a report");
    }

    // A misspelt filter must not look like a pack without survivors.
    [Test]
    public void A_filter_that_leaves_no_mutant_is_2()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("packs", "mutate", folder.OneCasePack("review"), "--filter", "rules/propperty.yaml");

        Assert.That(run.Code, Is.EqualTo(2), run.ToString());
        Assert.That(run.Error, Does.Contain("no mutant"));
    }

    [TestCase("101")]
    [TestCase("-1")]
    public void A_minimum_is_a_share(string least)
    {
        using var folder = new TemporaryFolder();
        Assert.That(ToolRun.Of("packs", "mutate", folder.OneCasePack("review"), "--min", least).Code, Is.EqualTo(2));
    }

    // Refused before the run: the pack's file is still what it was.
    [Test]
    public void The_report_is_not_written_over_the_pack()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.OneCasePack("review");
        var rules = Path.Combine(pack, "rules", "property.yaml");
        var before = File.ReadAllText(rules);
        var run = ToolRun.Of("packs", "mutate", pack, "--output", rules);

        Assert.That(run.Code, Is.EqualTo(2), run.ToString());
        Assert.That(File.ReadAllText(rules), Is.EqualTo(before));
    }

    [Test]
    public void Tests_that_fail_are_7_and_cover_nothing()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("packs", "test", folder.OneCasePack("clear"), "--coverage");

        Assert.That(run.Code, Is.EqualTo(7), run.ToString());
        Assert.That(run.Output, Does.Not.Contain("law_date"));
    }

    [Test]
    public void The_document_of_coverage_is_about_one_pack()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.OneCasePack("review");
        var run = ToolRun.Of("packs", "test", pack, pack, "--coverage", "--coverage-output", folder.At("c.json"));

        Assert.That(run.Code, Is.EqualTo(2), run.ToString());
    }
}
