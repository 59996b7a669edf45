using System.Text;
using Compliance.Records;
using NUnit.Framework;

namespace Compliance.Tests.Records;

[TestFixture]
internal sealed class JsonRecordsTests
{
    private const string Good = """{"type":"worker","id":"W-1","name":"A"}""";

    [Test]
    public void A_malformed_line_is_named_with_its_column_and_the_others_go_on()
    {
        var results = RecordReading.Results(Good + "\n\n{\"type\":\"worker\",\"id\" \"W-2\"}\n{\"type\":\"worker\",\"id\":\"W-3\",\"name\":\"B\"}\n", "r.jsonl");

        Assert.That(results.Select(r => r.Record?.Id), Is.EqualTo((string?[])["W-1", null, "W-3"]));
        Assert.That(results[1].Diagnostics.Single().Location, Is.EqualTo(new SourceLocation("r.jsonl", 3, 23)));
        Assert.That(results[2].Location.Line, Is.EqualTo(4));
        Assert.That(results.Any(r => r.IsFileFailure), Is.False);
    }

    [TestCase("", "CMP2001", TestName = "An_empty_file_is_no_empty_success")]
    [TestCase("\n \n", "CMP2001", TestName = "Blank_lines_hold_no_records")]
    [TestCase("[]", "CMP2012", TestName = "A_list_is_no_record_of_JSON_Lines")]
    [TestCase("""{"id":"W-1"}""", "CMP2003", TestName = "A_record_says_what_it_is")]
    [TestCase("""{"type":"wroker","id":"W-1"}""", "CMP2004", TestName = "A_type_that_does_not_exist")]
    public void A_file_without_a_readable_record_fails_as_a_whole(string text, string code)
    {
        var results = RecordReading.Results(text, "r.jsonl");

        Assert.That(results[0].Diagnostics[0].Code, Is.EqualTo(code));
        Assert.That(results[^1].IsFileFailure, Is.True);
    }

    [Test]
    public void The_type_is_asked_for_by_option_and_must_agree_with_the_record()
    {
        var options = new RecordReadOptions { Type = RecordType.Worker };
        var results = RecordReading.Results("{\"id\":\"W-1\",\"name\":\"A\"}\n{\"type\":\"lease\",\"id\":\"L-1\"}", "r.jsonl", options);

        Assert.That(results[0].Record, Is.InstanceOf<WorkerRecord>());
        Assert.That(results[1].Diagnostics.Single().Code, Is.EqualTo("CMP2004"));
    }

    [Test]
    public void Records_of_different_types_stand_in_one_file() =>
        Assert.That(
            RecordReading.Results(Good + "\n{\"type\":\"lease\",\"id\":\"L-1\",\"owner\":{\"name\":\"A\"}}", "r.jsonl").Select(r => r.Record!.Type),
            Is.EqualTo((RecordType[])[RecordType.Worker, RecordType.Lease]));

    [Test]
    public void A_key_used_twice_is_refused_with_both_lines()
    {
        var results = RecordReading.Results(Good + "\n" + Good, "r.jsonl");

        Assert.That(results[0].Record, Is.Not.Null);
        Assert.That(results[1].Record, Is.Null);
        Assert.That(results[1].Diagnostics.Single().Code, Is.EqualTo("CMP2013"));
        Assert.That(results[1].Diagnostics.Single().Message, Does.Contain("line 2").And.Contain("line 1"));
    }

    [TestCase("r.json")]
    [TestCase("r", Description = "told by the bracket")]
    public void A_pretty_printed_list_is_read(string file)
    {
        var results = RecordReading.Results("[\n  {\n    \"type\": \"worker\",\n    \"id\": \"W-1\", \"name\": \"A\"\n  },\n  {\"type\": \"worker\", \"id\": \"W-2\", \"name\": \"B\"}\n]\n", file);

        Assert.That(results.Select(r => r.Record!.Id), Is.EqualTo((string[])["W-1", "W-2"]));
        Assert.That(results.Select(r => r.Location.Line), Is.EqualTo((int[])[2, 6]));
    }

    [Test]
    public void A_json_file_may_hold_one_object_or_several() =>
        Assert.That(RecordReading.Results(Good + "\n" + Good.Replace("W-1", "W-2", StringComparison.Ordinal), "r.json").Select(r => r.Record!.Id), Is.EqualTo((string[])["W-1", "W-2"]));

    [Test]
    public void A_json_document_may_be_one_long_line_but_not_without_limit()
    {
        var text = "[" + string.Join(',', Enumerable.Range(1, 50).Select(i => Good.Replace("W-1", "W-" + i, StringComparison.Ordinal))) + "]";

        Assert.That(RecordReading.Results(text, "r.json", new RecordReadOptions { MaxLineLength = 100 }), Has.Length.EqualTo(50));
        var tooLong = RecordReading.Results(text, "r.json", new RecordReadOptions { MaxLineLength = 10 }).Single();
        Assert.That(tooLong.IsFileFailure, Is.True);
        Assert.That(tooLong.Diagnostics.Single().Code, Is.EqualTo("CMP2010"));
    }

    [Test]
    public void A_json_list_that_is_malformed_is_lost_as_a_whole()
    {
        var results = RecordReading.Results("[" + Good + ",\n oops]", "r.json");

        Assert.That(results.Single().IsFileFailure, Is.True);
        Assert.That(results.Single().Diagnostics.Single().Location, Is.EqualTo(new SourceLocation("r.json", 2, 2)));
    }

    [Test]
    public void A_line_that_is_too_long_loses_itself_only()
    {
        var options = new RecordReadOptions { MaxLineLength = 100 };
        var results = RecordReading.Results($"{{\"type\":\"worker\",\"id\":\"{new string('x', 200_000)}\"}}\n{Good}", "r.jsonl", options);

        Assert.That(results.Select(r => r.Record?.Id), Is.EqualTo((string?[])[null, "W-1"]));
        Assert.That(results[0].Diagnostics.Single().Code, Is.EqualTo("CMP2010"));
        Assert.That(results[1].Location.Line, Is.EqualTo(2));
    }

    [Test]
    public void Bytes_that_are_not_UTF8_reject_the_line_they_stand_in()
    {
        byte[] latin1 = [.. Encoding.UTF8.GetBytes("{\"type\":\"worker\",\"id\":\"W-0\",\"name\":\"M"), 0xFC, .. Encoding.UTF8.GetBytes("ller\"}\n" + Good)];
        var results = RecordReader.Read(new MemoryStream(latin1), "r.jsonl").ToArray();

        Assert.That(results[0].Diagnostics.Single().Code, Is.EqualTo("CMP2011"));
        Assert.That(results[1].Record!.Id, Is.EqualTo("W-1"));
    }

    [Test]
    public void A_byte_order_mark_and_line_ends_of_any_system_are_read()
    {
        var results = RecordReading.Results("\uFEFF" + Good + "\r\n" + Good.Replace("W-1", "W-2", StringComparison.Ordinal) + "\r\n", "r.jsonl");

        Assert.That(results.Select(r => r.Record!.Id), Is.EqualTo((string[])["W-1", "W-2"]));
    }

    [Test]
    public void The_whole_file_load_keeps_good_and_rejected_records_apart()
    {
        var result = RecordReader.Load(new StringReader(Good + "\n{}"), "r.jsonl");

        Assert.That(result.HasErrors, Is.True);
        Assert.That(result.Value!.Records.Single().Id, Is.EqualTo("W-1"));
        Assert.That(result.Value.Rejected.Single().Location.Line, Is.EqualTo(2));
        Assert.That(RecordReader.Load(new StringReader(""), "r.jsonl").Value, Is.Null);
    }
}
