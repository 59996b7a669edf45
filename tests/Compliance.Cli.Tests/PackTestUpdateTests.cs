using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class PackTestUpdateTests
{
    private const string Tests = """
        format: rulepack-test/1
        tests:
          - name: a lease without facts
            as_of: 2020-01-28
            record: {type: lease, id: T-1, lessor: {name: Muster}, use: office}
            expect: {verdict: prohibited} # a remark

        """;

    [Test]
    public void Without_accept_the_change_is_shown_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        var pack = Pack(folder);
        var run = ToolRun.Of("packs", "test", pack, "--update");

        Assert.That(run.Code, Is.EqualTo(7), run.ToString());
        Assert.That(run.Output, Does.Contain("-    expect: {verdict: prohibited} # a remark\n+    expect: {verdict: review} # a remark\n").And.Match(@"@@ -4,3 \+4,3 @@ .*one\.yaml:6\n"));
        Assert.That(File.ReadAllText(Path.Combine(pack, "tests", "one.yaml")), Is.EqualTo(Tests));
    }

    [Test]
    public void With_accept_the_change_is_written_and_the_tests_run_again()
    {
        using var folder = new TemporaryFolder();
        var pack = Pack(folder);
        var run = ToolRun.Of("packs", "test", pack, "--update", "--accept");

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("1 passed, 0 failed"));
        Assert.That(File.ReadAllText(Path.Combine(pack, "tests", "one.yaml")), Is.EqualTo(Tests.Replace("prohibited", "review", StringComparison.Ordinal)));
    }

    [TestCase("--accept")]
    [TestCase("--update", "--filter", "lease")]
    [TestCase("--properties", "--count", "0")]
    public void Options_that_do_not_go_together_are_2(params string[] options)
    {
        using var folder = new TemporaryFolder();
        Assert.That(ToolRun.Of(["packs", "test", Pack(folder), .. options]).Code, Is.EqualTo(2));
    }

    [Test]
    public void Tests_with_an_error_are_3_and_are_not_rewritten()
    {
        using var folder = new TemporaryFolder();
        var pack = Pack(folder);
        File.AppendAllText(Path.Combine(pack, "tests", "one.yaml"), "more: 1\n");

        Assert.That(ToolRun.Of("packs", "test", pack, "--update", "--accept").Code, Is.EqualTo(3));
        Assert.That(File.ReadAllText(Path.Combine(pack, "tests", "one.yaml")), Is.EqualTo(Tests + "more: 1\n"));
    }

    // One record and few trials: what the statements are worth is tested in the library.
    [Test]
    public void Properties_are_tried_with_the_same_output_for_the_same_seed()
    {
        using var folder = new TemporaryFolder();
        var pack = Pack(folder, Tests.Replace("prohibited", "review", StringComparison.Ordinal));
        var run = ToolRun.Of("packs", "test", pack, "--properties", "--seed", "3", "--count", "30");

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("trials").And.Contain("taking statements out of a record never clears it"));
        Assert.That(ToolRun.Of("packs", "test", pack, "--properties", "--seed", "3", "--count", "30").Output, Is.EqualTo(run.Output));
    }

    private static string Pack(TemporaryFolder folder, string tests = Tests)
    {
        var pack = folder.CopyPack();
        Directory.Delete(Path.Combine(pack, "tests"), recursive: true);
        folder.Write("pack/tests/one.yaml", tests);
        return pack;
    }
}
