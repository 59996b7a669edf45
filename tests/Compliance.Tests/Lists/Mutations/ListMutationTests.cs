using System.Globalization;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>Damaged lists are never lost in silence. The environment variable LIST_MUTATIONS sets how many damaged inputs each sample gives (10000 is the full measure).</summary>
public class ListMutationTests
{
    private const int Few = 150;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private static int Inputs =>
        int.TryParse(Environment.GetEnvironmentVariable("LIST_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Few;

    [Test]
    public void Every_format_that_can_be_read_has_a_sample_that_is_damaged() =>
        Assert.That(MutationSubjects.All.Select(s => s.Format).Distinct(), Is.EquivalentTo(ListFormats.All.Select(r => r.Format)));

    [TestCaseSource(typeof(MutationSubjects), nameof(MutationSubjects.All))]
    public void What_a_damaged_file_still_holds_is_read_or_reported_and_one_value_changes_alone(object subject)
    {
        var run = new MutationRun((MutationSubject)subject);
        run.Run(Inputs);

        TestContext.Out.WriteLine($"{subject}: {run.Counts}, slowest {run.Slowest.TotalMilliseconds:0} ms");
        Assert.That(run.Failures, Is.Empty);
        Assert.That(run.Counts.Values, Is.Positive.Or.EqualTo(0).And.Not.EqualTo(run.Counts.Read));

        // With few inputs the time would say more about the machine than about the reader.
        Assert.That(Inputs < 10_000 || run.Slowest < Longest, $"the slowest input took {run.Slowest}");
    }
}
