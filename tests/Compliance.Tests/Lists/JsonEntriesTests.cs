using System.Text;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists;

/// <summary>The cutting of JSON into entries, tried with Senzing records, the smallest of them.</summary>
public class JsonEntriesTests
{
    private const string One = "{\"DATA_SOURCE\":\"T\",\"RECORD_ID\":\"1\",\"NAME_FULL\":\"ONE\"}";
    private const string Two = "{\"DATA_SOURCE\":\"T\",\"RECORD_ID\":\"2\",\"NAME_FULL\":\"TWO }]{[ \\\"\"}";
    private const string Pretty = "{\n  \"DATA_SOURCE\": \"T\",\n  \"RECORD_ID\": \"2\",\n  \"NAME_FULL\": \"TWO\"\n}";

    [TestCase(One + "\n" + Two + "\n", TestName = "lines")]
    [TestCase("\uFEFF" + One + "\r\n\r\n" + Two, TestName = "lines with a mark, an empty line and no last line end")]
    [TestCase("[" + One + ",\n" + Two + "]", TestName = "an array")]
    [TestCase(Pretty + "\n" + One, TestName = "pretty-printed objects one after another")]
    [TestCase("[\n" + Pretty + ",\n" + One + "\n]\n", TestName = "a pretty-printed array")]
    public void Entries_are_found_however_they_are_laid_out(string text)
    {
        var content = ListSamples.Read(text);

        Assert.That(content.Parties.Select(p => p.Id), Is.EquivalentTo(new[] { "T:1", "T:2" }));
        Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
    }

    [TestCase("{\"DATA_SOURCE\":\"T\",\"RECORD_ID\":\"2\",\"NAME_F", TestName = "cut")]
    [TestCase("{\"DATA_SOURCE\":\"T\",\"RECORD_ID\":\"2\",\"NAME_FULL\":\"A\",\"NAME_FULL\":\"B\"}", TestName = "a key twice")]
    [TestCase("[1,2]", TestName = "no object")]
    [TestCase("{\"DATA_SOURCE\":\"T\",\"RECORD_ID\":\"2\",\"NAME_FULL\":\"\\ud800\"}", TestName = "half a character")]
    [TestCase("{\"DATA_SOURCE\":\"T\",\"RECORD_ID\":\"2\",\"NAME_FULL\":\"A\",\"\\ud800\":\"B\"}", TestName = "half a character in a key")]
    [TestCase("{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}", TestName = "too deep")]
    public void A_damaged_line_is_left_out_alone_and_named(string line)
    {
        var content = ListSamples.Read(One + "\n" + line + "\n" + One.Replace("\"1\"", "\"3\"", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "T:1", "T:3" }));
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((3, 1)));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1037").Location.Line, Is.EqualTo(2));
        });
    }

    [Test]
    public void A_line_that_is_not_UTF8_is_left_out()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(One + "\n"), .. Encoding.Latin1.GetBytes("{\"DATA_SOURCE\":\"T\",\"RECORD_ID\":\"2\",\"NAME_FULL\":\"É\"}")];

        var content = ListFile.Parse(bytes, "list");

        Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "T:1" }));
        Assert.That(content.Tally.Rejected, Is.EqualTo(1));
    }

    [TestCase("[" + One + ",\n" + Pretty, TestName = "an array that does not end")]
    [TestCase("[" + One + " " + Pretty + "]", TestName = "a comma is missing")]
    [TestCase(Pretty + "\n{ \"DATA_SOURCE\": \"T\",", TestName = "an object that does not end")]
    [TestCase("[" + One + "] more", TestName = "something behind the array")]
    [TestCase("[" + One + ", {\"a\" 1}]", TestName = "an entry that is no JSON")]
    public void Json_that_breaks_refuses_the_file(string text)
    {
        var content = ListSamples.Read(text);

        Assert.That(content.Parties, Is.Empty);
        Assert.That(content.Codes(), Does.Contain("CMP1122"));
    }
}
