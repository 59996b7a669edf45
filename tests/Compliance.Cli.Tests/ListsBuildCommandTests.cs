using NUnit.Framework;

namespace Compliance.Cli.Tests;

public class ListsBuildCommandTests
{
    private static readonly string[] OfacParts = ["ofac_sdn_sample.csv", "ofac_alt_sample.csv", "ofac_add_sample.csv"];

    [Test]
    public void What_publications_do_not_say_of_themselves_can_be_given_and_stands_in_the_manifest()
    {
        using var folder = new TemporaryFolder();
        var output = folder.At("ours.jsonl");
        var run = ToolRun.Of(
            ["lists", "build", Samples("un_sample.xml"), .. Samples(OfacParts), "--published-on", $"{OfacParts[0]}=2026-01-02", "--retrieved-on", "un_sample.xml=2026-11-20", "--outdated", "US", "--output", output]);

        Assert.That(run.Code, Is.Zero, run.Error);
        var header = File.ReadLines(output).First();
        Assert.That(header, Does.Contain("\"date_basis\":\"given\"").And.Contain("\"published_on\":\"2026-01-02\"").And.Contain("\"outdated\":true").And.Contain("\"retrieved_on\":\"2026-11-20\""));
    }

    [TestCase("--published-on", "sdn.csv", TestName = "No_day")]
    [TestCase("--published-on", "sdn.csv=2.1.2026", TestName = "Another_form_of_day")]
    [TestCase("--retrieved-on", "=2026-01-02", TestName = "No_file_name")]
    public void A_day_that_cannot_be_read_is_a_usage_error(string option, string value)
    {
        using var folder = new TemporaryFolder();
        var output = folder.At("ours.jsonl");
        var run = ToolRun.Of("lists", "build", Samples("un_sample.xml"), option, value, "--output", output);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("expected FILENAME=YYYY-MM-DD"));
        Assert.That(File.Exists(output), Is.False);
    }

    [Test]
    public void The_files_of_one_publication_are_counted_together()
    {
        var run = ToolRun.Of(["lists", "info", .. Samples(OfacParts), "--format", "jsonl"]);

        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(3), "one line a file");
        Assert.That(run.Output, Does.Contain("\"adds_to\":"));
        Assert.That(ToolRun.Of("lists", "info", Samples(OfacParts[1])).Code, Is.EqualTo(4), "alone it adds to nothing");
    }

    private static string Samples(string name) => ToolRun.Sample(Path.Combine("lists", name));

    private static IEnumerable<string> Samples(string[] names) => names.Select(Samples);
}
