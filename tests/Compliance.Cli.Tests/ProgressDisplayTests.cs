using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class ProgressDisplayTests
{
    [Test]
    public void Somebody_who_watches_sees_the_counts_and_the_report_stays_the_same()
    {
        var (report, seen) = Screen(showsProgress: true);
        Assert.Multiple(() =>
        {
            Assert.That(seen, Does.Contain("Prohibited").And.Contain("not read"));
            Assert.That(report, Is.EqualTo(Screen(showsProgress: false).Report));
        });
    }

    [Test]
    public void Without_a_watcher_there_is_no_progress() => Assert.That(Screen(showsProgress: false).Seen, Does.Not.Contain("Prohibited"));

    private static (string Report, string Seen) Screen(bool showsProgress)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, () => Stream.Null, _ => null, TimeProvider.System, CancellationToken.None, showsProgress);
        Tool.Run(["screen", ToolRun.Sample("leases.csv"), "--as-of", "2020-01-28", "--format", "jsonl", "--fail-on", "never"], terminal);
        return (output.ToString(), error.ToString());
    }
}
