using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.ListSamples;

namespace Compliance.Tests.Lists;

public class SnapshotTests
{
    private static readonly string[] Lines = SnapshotText(Watchlist.Create([Source()], [Party("XXi.001"), Party("XXi.002")])).TrimEnd('\n').Split('\n');

    [Test]
    public void A_party_with_every_field_survives_the_round_trip()
    {
        var watchlist = Watchlist.Create([Source(), Source("EU", scope: "Sample")], [FullParty()]);
        var content = Read(SnapshotText(watchlist), "x.jsonl");
        var again = Watchlist.Create(content.Sources, content.Parties);

        Assert.Multiple(() =>
        {
            Assert.That(content.Diagnostics, Is.Empty);
            Assert.That(SnapshotText(again), Is.EqualTo(SnapshotText(watchlist)));
            Assert.That(again.Sources, Is.EqualTo(watchlist.Sources));
            Assert.That(again.Parties.Single().Names, Is.EqualTo(FullParty().Names));
            Assert.That(again.Parties.Single().BirthDates, Is.EqualTo(FullParty().BirthDates));
            Assert.That(again.Parties.Single().Identifiers, Is.EqualTo(FullParty().Identifiers));
            Assert.That(again.Parties.Single().Relations, Is.EqualTo(FullParty().Relations));
            Assert.That(again.Parties.Single().Addresses, Is.EqualTo(FullParty().Addresses));
            Assert.That(again.Parties.Single().Designations[0].AmendedOn, Is.EqualTo(FullParty().Designations[0].AmendedOn));
            Assert.That(again.Parties.Single().Designations[0].DelistedOn, Is.EqualTo(new DateOnly(2025, 1, 1)));
        });
    }

    [Test]
    public void The_text_is_stable()
    {
        Assert.That(SnapshotText(Watchlist.Create([Source()], [Party()])), Is.EqualTo(
            "{\"format\":\"watchlist/1\",\"parties\":1,\"sources\":[{\"authority\":\"UN\",\"list\":\"UN list\",\"published_on\":\"2026-01-15\",\"sha256\":\"" + new string('0', 64) + "\",\"persons\":1,\"organisations\":0,\"scope\":\"whole list\"}]}\n"
            + "{\"id\":\"UN:XXi.001\",\"kind\":\"person\",\"names\":[{\"name\":\"EXAMPLE ONE\",\"kind\":\"primary\",\"quality\":\"strong\"}],\"designations\":[{\"authority\":\"UN\",\"list\":\"UN list\",\"reference\":\"XXi.001\",\"programme\":\"Sample\",\"listed_on\":\"2020-01-01\"}]}\n"));
    }

    [TestCase("}", "]", "CMP1031", "broken JSON", true)]
    [TestCase("\"kind\":\"person\"", "\"kind\":\"dog\"", "CMP1033", "an unknown word", false)]
    [TestCase("\"kind\":\"person\"", "\"kind\":1", "CMP1033", "a number for a word", false)]
    [TestCase("\"kind\":\"person\",", "", "CMP1033", "a missing key", false)]
    [TestCase("\"kind\":\"person\"", "\"knid\":\"person\"", "CMP1032", "a misspelt key", false)]
    [TestCase("\"kind\":\"person\"", "\"kind\":\"person\",\"kind\":\"vessel\"", "CMP1032", "a key given twice", false)]
    [TestCase("\"name\":\"EXAMPLE ONE\"", "\"name\":\"\\ud800\"", "CMP1033", "half a surrogate pair", false)]
    [TestCase("\"kind\":\"person\"", "\"\\ud800\":\"person\"", "CMP1031", "half a surrogate pair as a key", false)]
    [TestCase("\"name\":\"EXAMPLE ONE\"", "\"n\\u0061me\":\" \"", "CMP1033", "a blank name under an escaped key", false)]
    [TestCase("\"name\":\"EXAMPLE ONE\"", "\"name\":\" \"", "CMP1033", "a blank name", false)]
    [TestCase("\"kind\":\"primary\"", "\"kind\":\"aka\"", "CMP1033", "no primary name", false)]
    [TestCase("2020-01-01", "2020-13-01", "CMP1033", "a day that does not exist", false)]
    [TestCase("2020-01-01", "2020-01", "CMP1033", "a month for a day", false)]
    [TestCase("\"names\":[{", "\"names\":[1,{", "CMP1033", "a number for an object", false)]
    [TestCase("UN:XXi.002", "UN:XXi.001", "CMP1012", "an id given twice", false)]
    public void A_bad_line_is_reported_with_its_place_and_the_others_are_read(string from, string to, string code, string reason, bool hasColumn)
    {
        var at = Lines[2].IndexOf(from, StringComparison.Ordinal);
        var content = Read(Lines[0] + "\n" + Lines[1] + "\n" + Lines[2][..at] + to + Lines[2][(at + from.Length)..] + "\n", "x.jsonl");

        Assert.Multiple(() =>
        {
            Assert.That(content.Codes(), Does.Contain(code), reason);
            Assert.That(content.Diagnostics.All(d => d is { Severity: DiagnosticSeverity.Error, Location: { File: "x.jsonl", Line: 3 } }));
            Assert.That(content.Diagnostics[0].Location.Column > 1, Is.EqualTo(hasColumn));
            Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "UN:XXi.001" }));
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((2, 1)));
        });
    }

    [Test]
    public void A_problem_deep_in_a_line_names_its_path()
    {
        var content = Read(string.Join('\n', Lines).Replace("\"listed_on\"", "\"listed_no\"", StringComparison.Ordinal), "x.jsonl");

        Assert.That(content.Diagnostics[0].Message, Does.Contain("designations[0].listed_no"));
        Assert.That(content.Diagnostics[0].Expected, Does.Contain("listed_on"), "the nearest known key is suggested");
    }

    [Test]
    public void A_snapshot_that_breaks_off_is_refused()
    {
        var content = Read(Lines[0] + "\n" + Lines[1] + "\n", "x.jsonl");

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1034" }));
        Assert.That(content.Parties, Is.Empty);
    }

    [TestCase("{\"a\":1}", "CMP1030", "another JSON Lines file")]
    [TestCase("{\"format\":\"watchlist/2\"}", "CMP1030", "a later version")]
    [TestCase("{\"format\":\"watchlist/1\",\"parties\":0,\"sources\":[]}", "CMP1030", "no source")]
    [TestCase("{\"format\":\"watchlist/1\",\"parties\":-1,\"sources\":[{}]}", "CMP1033", "a negative count and an empty source")]
    [TestCase("{\"format\":\"watchlist/1\",\"sources\":1}", "CMP1033", "no count and no array")]
    [TestCase("{\"format\":\"watchlist/1\",\"parties\":1,\"sources\":[1]}", "CMP1033", "a number for a source")]
    [TestCase("{", "CMP1031", "broken JSON")]
    public void A_header_that_is_none_refuses_the_file(string header, string code, string reason)
    {
        var content = Read(header + "\n" + Lines[1] + "\n", "x.jsonl");

        Assert.That(content.Codes(), Does.Contain(code), reason);
        Assert.That(content.Parties, Is.Empty);
        Assert.That(content.Sources, Is.Empty);
    }

    [Test]
    public void Deep_nesting_is_a_bad_line()
    {
        var deep = Lines[1].Replace("\"person\"", new string('[', 1000) + new string(']', 1000), StringComparison.Ordinal);
        var content = Read(Lines[0] + "\n" + deep + "\n" + Lines[2], "x.jsonl");

        Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1031" }));
        Assert.That(content.Parties, Has.Length.EqualTo(1));
    }

    [Test]
    public void Windows_line_ends_a_byte_order_mark_and_blank_lines_do_not_matter()
    {
        var content = Read("\uFEFF" + string.Join("\r\n\r\n", Lines) + "\r\n", "x.jsonl");

        Assert.That(content.Diagnostics, Is.Empty);
        Assert.That(content.Parties, Has.Length.EqualTo(2));
    }

    [TestCase(1_500_000, 1, TestName = "A_line_beyond_bounds_refuses_the_file")]
    [TestCase(2, 20_000, TestName = "Findings_without_end_refuse_the_file")]
    public void What_is_beyond_bounds_refuses_the_file(int length, int lines)
    {
        var text = SnapshotText(Watchlist.Create([Source()], [Party()])) + string.Concat(Enumerable.Repeat(new string('x', length) + "\n", lines));
        var content = Read(text, "s.jsonl");

        Assert.That(content.Codes(), Does.Contain("CMP1027"));
        Assert.That(content.Diagnostics, Has.Length.LessThan(10_010));
        Assert.That(content.Parties, Is.Empty);
    }
}
