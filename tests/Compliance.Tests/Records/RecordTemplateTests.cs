using Compliance.Records;
using NUnit.Framework;

namespace Compliance.Tests.Records;

[TestFixture]
internal sealed class RecordTemplateTests
{
    [Test]
    public void A_template_reads_back_without_a_word([Values] RecordType type)
    {
        var csv = RecordReading.Results(RecordTemplate.Csv(type), "t.csv").Single();
        var json = RecordReading.Results(RecordTemplate.JsonLine(type), "t.jsonl").Single();

        Assert.That(csv.Diagnostics, Is.Empty);
        Assert.That(json.Diagnostics, Is.Empty);
        Assert.That(csv.Record!.Type, Is.EqualTo(type));
        Assert.That(RecordReading.Statements(csv.Record), Is.EqualTo(RecordReading.Statements(json.Record!)));
    }

    [Test]
    public void A_CSV_template_shows_every_column([Values] RecordType type)
    {
        var header = RecordTemplate.Csv(type).Split('\n')[0].Split(',');

        Assert.That(header.Skip(1), Is.EqualTo(CsvColumn.All(RecordSchema.For(type)).Select(c => c.Name)));
        Assert.That(header.Skip(1), Is.All.Matches<string>(name => name is not null && CsvColumn.Resolve(RecordSchema.For(type), name) is not null));
    }
}
