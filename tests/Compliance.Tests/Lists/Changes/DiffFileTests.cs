using System.Text;
using Compliance.Lists;
using Compliance.Lists.Changes;
using NUnit.Framework;
using static Compliance.Tests.Lists.Changes.DiffSamples;

namespace Compliance.Tests.Lists.Changes;

internal sealed class DiffFileTests
{
    private static readonly ListedParty Held = ListSamples.Party("XXe.005", "EXAMPLE FIVE") with
    {
        Relations = [new Relation(RelationKind.OwnedOrControlledBy, "EXAMPLE TWO", 60m) { OtherId = "UN:XXi.002" }],
    };

    internal static readonly WatchlistDiff Diff = WatchlistDiff.Between(
        Watchlist.Create([ListSamples.Source(), ListSamples.Source("EU")], [DiffSamples.One, Two, ListSamples.Party("XXi.003", "EXAMPLE THREE"), Held]),
        List(
            DiffSamples.One with { Titles = [], Nationalities = ["Otherland"] },
            Two with { Designations = [Two.Designations[0] with { DelistedOn = new DateOnly(2025, 5, 6) }] },
            ListSamples.Party("XXi.004", "EXAMPLE FOUR"),
            Held));

    private static readonly string[] Lines = Content(Diff).TrimEnd('\n').Split('\n');

    private static LoadResult<WatchlistDiff> Read(string text) => DiffReader.Read(Encoding.UTF8.GetBytes(text), "x.jsonl");

    [Test]
    public void What_is_written_is_read_back_to_the_same_bytes()
    {
        var back = Read("\uFEFF" + string.Join("\r\n\n", Lines)).GetValueOrThrow();

        Assert.That(Content(back), Is.EqualTo(Content(Diff)));
        Assert.That(back.Entries.Select(e => (e.Kind, e.Weight)), Is.EqualTo(Diff.Entries.Select(e => (e.Kind, e.Weight))));
        Assert.That(Lines, Has.Length.EqualTo(1 + 1 + 4 + 3 + 3 + 1), "header, a list, four entries, three parties a side, one that is held");
    }

    [Test]
    public void An_empty_diff_is_a_header()
    {
        var same = WatchlistDiff.Between(List(Two), List(Two));

        Assert.That(Content(same).Count(c => c == '\n'), Is.EqualTo(1));
        Assert.That(Read(Content(same)).GetValueOrThrow().IsEmpty);
    }

    [Test]
    public void Each_line_left_out_refuses_the_file()
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            var result = Read(string.Join('\n', Lines.Where((_, at) => at != i)));
            Assert.That((result.Value, result.Diagnostics[^1].Code), Is.EqualTo(((WatchlistDiff?)null, i == 0 ? "CMP1230" : "CMP1234")), $"line {i + 1}");
        }
    }

    [TestCase("\"change\":\"added\"", "\"change\":\"come\"", "CMP1233", "an unknown word")]
    [TestCase("\"change\":\"added\"", "\"changed\":\"added\"", "CMP1232", "an unknown key")]
    [TestCase("\"change\":\"added\",", "\"change\":\"added\",\"change\":\"added\",", "CMP1232", "a key that stands twice")]
    [TestCase("\"change\":\"added\",", "\"change\":\"added\",\"delisted_on\":\"2025-02-30\",", "CMP1233", "a day that does not exist")]
    [TestCase("{\"before\":", "{\"before\":{},\"after\":", "CMP1233", "two sides")]
    [TestCase("{\"linked\":", "{\"linkd\":", "CMP1232", "an unknown side")]
    [TestCase("{\"before\":{", "{\"before\":1,\"x\":{", "CMP1232", "no party")]
    [TestCase("\"kind\":\"primary\"", "\"kind\":\"aka\"", "CMP1233", "no primary name")]
    [TestCase("\"list_change\":\"gone\"", "\"list_change\":\"\\ud800\"", "CMP1233", "half a character")]
    [TestCase("\"list_change\"", "\"\\ud800\"", "CMP1231", "half a character in a key")]
    [TestCase("\"entries\":0", "\"entries\":-1", "CMP1233", "a negative count")]
    [TestCase("watchlist-diff/1", "watchlist-diff/2", "CMP1230", "a later format")]
    [TestCase("\"new_hash\"", "\"newhash\"", "CMP1232", "an unknown key of the header")]
    [TestCase("{\"list_change\"", "[]{\"list_change\"", "CMP1231", "no object")]
    public void A_damaged_file_is_refused_with_the_place(string from, string to, string code, string reason)
    {
        var text = Content(Diff);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var result = Read(text[..at] + to + text[(at + from.Length)..]);

        Assert.That(result.Value, Is.Null, reason);
        Assert.That(result.Diagnostics.Select(d => d.Code), Does.Contain(code), reason);
        Assert.That(result.Diagnostics[0].Location, Is.EqualTo(new SourceLocation("x.jsonl", text[..at].Count(c => c == '\n') + 1, 1)), reason);
    }

    [TestCase("", "CMP1230", "an empty file")]
    [TestCase("\n \n", "CMP1230", "blank lines")]
    [TestCase("{\"format\":1}", "CMP1230", "no text for the format")]
    [TestCase("<html>", "CMP1231", "an HTML page")]
    [TestCase("{\"format\":\"watchlist/1\",\"parties\":1}", "CMP1230", "a snapshot is no diff")]
    public void What_is_no_diff_is_refused(string text, string code, string reason)
    {
        Assert.That(Read(text).Diagnostics.Select(d => d.Code), Does.Contain(code), reason);
        Assert.That(Read(text).Value, Is.Null, reason);
    }

    [Test]
    public void A_line_or_findings_beyond_bounds_refuse_the_file()
    {
        Assert.That(Read(Lines[0] + "\n{\"change\":\"" + new string('x', 1 << 21) + "\"}").Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP1235" }));
        Assert.That(Read(Lines[0] + "\n" + string.Concat(Enumerable.Repeat("x\n", 20_000))).Diagnostics, Has.Length.LessThan(10_010));
        Assert.That(Read(Lines[0] + "\n" + new string('[', 100_000)).Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP1231" }), "nesting");
    }

    [Test]
    public void A_file_that_does_not_exist_is_reported() =>
        Assert.That(WatchlistDiff.Load("no/such/file").Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP1236" }));
}
