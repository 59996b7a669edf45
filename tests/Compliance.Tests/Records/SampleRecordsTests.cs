using Compliance.Records;
using NUnit.Framework;

namespace Compliance.Tests.Records;

[TestFixture]
internal sealed class SampleRecordsTests
{
    [TestCase("collaborators.csv", 4)]
    [TestCase("collaborators.jsonl", 4)]
    [TestCase("institutions.csv", 5)]
    [TestCase("leases.csv", 8)]
    [TestCase("leases.jsonl", 8)]
    [TestCase("workers.csv", 5)]
    public void A_sample_is_read_without_a_word(string file, int count)
    {
        var result = Load(file);

        Assert.That(result.Diagnostics.Select(d => d.ToString()), Is.Empty);
        Assert.That(result.Value!.Records, Has.Length.EqualTo(count));
    }

    [TestCase("collaborators")]
    [TestCase("leases")]
    public void The_CSV_and_the_JSON_shape_of_a_sample_hold_the_same_records(string name) =>
        Assert.That(
            Load(name + ".csv").Value!.Records.Select(RecordHash.Sha256),
            Is.EqualTo(Load(name + ".jsonl").Value!.Records.Select(RecordHash.Sha256)));

    private static LoadResult<RecordFile> Load(string file)
    {
        using var stream = File.OpenRead(Repository.Data("samples", file));
        return RecordReader.Load(stream, file);
    }
}
