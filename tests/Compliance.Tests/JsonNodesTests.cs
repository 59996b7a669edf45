using System.Collections.Immutable;
using NUnit.Framework;

namespace Compliance.Tests;

[TestFixture]
internal sealed class JsonNodesTests
{
    [Test]
    public void Values_carry_their_line_and_their_column_in_UTF16_units()
    {
        // The emoji is one character, four bytes and two UTF-16 units; the Hangul are three bytes and one unit each.
        var root = (DataMapping)Read("{\"a\": \"\U0001F600김\", \"b\": [1,\n  true]}", out _)!;

        Assert.That(root.Find("b")!.Location, Is.EqualTo(new SourceLocation("f.json", 7, 19)));
        Assert.That(((DataSequence)root.Find("b")!).Items[1].Location, Is.EqualTo(new SourceLocation("f.json", 8, 3)));
    }

    [Test]
    public void Numbers_and_truth_values_are_kept_as_written()
    {
        var items = ((DataSequence)Read("[1.50, true, null, \"x\"]", out _)!).Items.Cast<DataScalar>().ToArray();

        Assert.That(items.Select(i => i.Text), Is.EqualTo((string[])["1.50", "true", "", "x"]));
        Assert.That(items.Select(i => i.IsNull), Is.EqualTo((bool[])[false, false, true, false]));
    }

    [TestCase("{\"a\":1,\"a\":2}", JsonNodes.DuplicateKey, 8, TestName = "A_repeated_key_is_refused_at_its_second_place")]
    [TestCase("{\"a\":1,}", JsonNodes.Malformed, 8, TestName = "A_trailing_comma_is_refused")]
    [TestCase("{\"a\":1} {}", JsonNodes.Malformed, 9, TestName = "A_second_value_is_refused")]
    [TestCase("{\"a\":", JsonNodes.Malformed, 6, TestName = "Text_that_ends_too_early_is_refused")]
    [TestCase("", JsonNodes.Malformed, 1, TestName = "Empty_text_is_refused")]
    [TestCase("{\"a\":\"\\ud800\"}", JsonNodes.Malformed, 6, TestName = "Half_a_surrogate_pair_is_refused")]
    public void What_is_wrong_is_said_with_its_place(string text, string code, int column)
    {
        Assert.That(Read(text, out var diagnostics), Is.Null);
        Assert.That(diagnostics.Select(d => (d.Code, d.Location)), Is.EqualTo(new[] { (code, new SourceLocation("f.json", 7, column)) }));
    }

    [Test]
    public void Nesting_beyond_the_limit_is_refused_without_overflowing_the_stack()
    {
        Assert.That(Read(new string('[', 200_000), out var diagnostics), Is.Null);
        Assert.That(diagnostics.Single().Code, Is.EqualTo(JsonNodes.Malformed));
    }

    private static DataNode? Read(string text, out ImmutableArray<Diagnostic> diagnostics)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var node = JsonNodes.Parse(text, "f.json", 7, found);
        diagnostics = found.ToImmutable();
        return node;
    }
}
