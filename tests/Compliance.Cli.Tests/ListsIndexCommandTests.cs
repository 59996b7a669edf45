using NUnit.Framework;

namespace Compliance.Cli.Tests;

/// <summary><c>lists index</c>, and <c>--index</c> of the commands that compare names.</summary>
internal sealed class ListsIndexCommandTests
{
    private static readonly string List = ToolRun.Sample(Path.Combine("lists", "un_sample.xml"));

    [TestCase("match", "Kim Beispiel")]
    [TestCase("match", "Beispiel Trading", "--exhaustive")]
    public void Names_are_answered_as_without_an_index(params string[] command)
    {
        using var folder = new TemporaryFolder();
        var index = Index(folder);

        var with = ToolRun.Of([.. command, "--watchlist", List, "--index", index]);

        Assert.That(with.Code, Is.Zero, with.Error);
        Assert.That(with.Output, Is.EqualTo(ToolRun.Of([.. command, "--watchlist", List]).Output));
    }

    [Test]
    public void Records_are_screened_as_without_an_index()
    {
        using var folder = new TemporaryFolder();
        string[] command = ["screen", ToolRun.Sample("workers.csv"), "--watchlist", List, "--as-of", "2020-01-28", "--format", "jsonl"];

        var (with, without) = (ToolRun.Of([.. command, "--index", Index(folder)]), ToolRun.Of(command));

        Assert.That(with.Code, Is.EqualTo(without.Code), with.Error);
        Assert.That(with.Output, Is.EqualTo(without.Output));
    }

    [Test]
    public void An_index_of_other_lists_or_of_none_ends_the_run()
    {
        using var folder = new TemporaryFolder();
        var index = Index(folder);

        var other = ToolRun.Of("match", "Kim", "--index", index);
        Assert.That(other.Code, Is.EqualTo(4));
        Assert.That(other.Error, Does.Contain("CMP1264").And.Contain("compliance lists index"));
        Assert.That(ToolRun.Of("match", "Kim", "--index", List).Error, Does.Contain("CMP1261"));
        var screened = ToolRun.Of("screen", ToolRun.Sample("workers.csv"), "--as-of", "2020-01-28", "--index", index);
        Assert.That(screened.Code, Is.EqualTo(4));
        Assert.That(screened.Output, Is.Empty);
    }

    // Half a list would make an index that looks whole.
    [Test]
    public void No_index_is_made_of_a_list_that_cannot_be_read_nor_over_the_list()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.At("broken.xml");
        File.WriteAllText(broken, File.ReadAllText(List)[..2_000]);

        var run = ToolRun.Of("lists", "index", "--watchlist", broken, "--output", folder.At("out.index"));
        Assert.That(run.Code, Is.EqualTo(4), run.Error);
        Assert.That(File.Exists(folder.At("out.index")), Is.False);
        Assert.That(ToolRun.Of("lists", "index", "--watchlist", List, "--output", List).Code, Is.EqualTo(2));
    }

    private static string Index(TemporaryFolder folder)
    {
        var index = folder.At("ours.index");
        var run = ToolRun.Of("lists", "index", "--watchlist", List, "--output", index);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("distinct names"));
        return index;
    }
}
