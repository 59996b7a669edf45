using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NUnit.Framework;

namespace Compliance.Tests;

internal sealed class YamlNodesTests
{
    [Test]
    public void Keys_and_values_keep_their_order_and_places()
    {
        var root = (DataMapping)Good("rules:\n  - id: RC-1\n    all: [a, 'b']\n");
        var rule = (DataMapping)((DataSequence)root.Find("rules")!).Items[0];
        Assert.That(string.Join(' ', rule.Entries.Select(e => e.Key)), Is.EqualTo("id all"));
        Assert.That(rule.Entries[1].KeyLocation, Is.EqualTo(new SourceLocation("p.yaml", 3, 5)));
        Assert.That(rule.Find("id")!.Location, Is.EqualTo(new SourceLocation("p.yaml", 2, 9)));
        Assert.That(((DataSequence)rule.Find("all")!).Items[1].Location, Is.EqualTo(new SourceLocation("p.yaml", 3, 15)), "behind the quote");
        Assert.That(rule.Find("none"), Is.Null);
    }

    [TestCase("k: NO", "NO", false, TestName = "Norway is not false")]
    [TestCase("k: yes", "yes", false, TestName = "Yes is text")]
    [TestCase("k: 1.0", "1.0", false, TestName = "Numbers keep their form")]
    [TestCase("k: 2016-11-30", "2016-11-30", false, TestName = "Dates are text")]
    [TestCase("k: ~", "~", true, TestName = "Tilde is null")]
    [TestCase("k: null", "null", true, TestName = "Null is null")]
    [TestCase("k:", "", true, TestName = "Nothing is null")]
    [TestCase("k: ''", "", false, TestName = "Empty quotes are an empty text")]
    [TestCase("k: 'null'", "null", false, TestName = "Quoted null is text")]
    [TestCase("k: \"~\"", "~", false, TestName = "Quoted tilde is text")]
    public void Scalars_are_text_and_only_plain_nothing_is_null(string yaml, string text, bool isNull)
    {
        var scalar = (DataScalar)((DataMapping)Good(yaml)).Find("k")!;
        Assert.That((scalar.Text, scalar.IsNull), Is.EqualTo((text, isNull)));
    }

    // yaml, style, line, column of the first character of the text
    [TestCase("k: abc", DataScalarStyle.Plain, 1, 4)]
    [TestCase("k: 'abc'", DataScalarStyle.SingleQuoted, 1, 5)]
    [TestCase("k: 'it''s'", DataScalarStyle.SingleQuoted, 1, 5)]
    [TestCase("k: \"abc\"", DataScalarStyle.DoubleQuoted, 1, 5)]
    [TestCase("k: \"a\\tb\"", DataScalarStyle.Reflowed, 1, 5)] // an escape shifts the columns behind it
    [TestCase("k: a\n  b", DataScalarStyle.Reflowed, 1, 4)] // lines are joined
    [TestCase("k: 'a\n  b'", DataScalarStyle.Reflowed, 1, 5)]
    [TestCase("k: |\n  abc\n", DataScalarStyle.Literal, 2, 3)]
    [TestCase("k: |-\n      abc\n      def", DataScalarStyle.Literal, 2, 7)]
    [TestCase("k: | # why\n  abc\n", DataScalarStyle.Literal, 2, 3)]
    [TestCase("k: |\n\n   abc\n", DataScalarStyle.Literal, 2, 4)] // the text begins with the blank line
    [TestCase("k: |2\n    abc\n", DataScalarStyle.Literal, 2, 3)] // the indicator leaves two blanks in the text
    [TestCase("a:\r\n  k: |\r\n    abc\r\n", DataScalarStyle.Literal, 3, 5)]
    [TestCase("k: >\n  abc\n", DataScalarStyle.Reflowed, 2, 3)]
    [TestCase("\uFEFFk: abc", DataScalarStyle.Plain, 1, 4)] // a byte order mark takes no column
    [TestCase("\U0001F600: abc", DataScalarStyle.Plain, 1, 5)] // columns count UTF-16 units
    public void A_scalar_tells_how_it_was_written_and_where_its_text_begins(string yaml, DataScalarStyle style, int line, int column)
    {
        var node = Good(yaml);
        while (node is DataMapping mapping)
        {
            node = mapping.Entries[0].Value;
        }

        Assert.That(((DataScalar)node).Style, Is.EqualTo(style));
        Assert.That(node.Location, Is.EqualTo(new SourceLocation("p.yaml", line, column)));
    }

    [TestCase("a: 1\nb: 2\na: 3", "RP1003", 3, 1, TestName = "Duplicate key")]
    [TestCase("a: 1\n\"a\": 3", "RP1003", 2, 2, TestName = "Duplicate key in quotes")]
    [TestCase("a: &x 1", "RP1005", 1, 4, TestName = "Anchor")]
    [TestCase("a: &x {}", "RP1005", 1, 4, TestName = "Anchor on a mapping")]
    [TestCase("a: *x", "RP1005", 1, 4, TestName = "Alias")]
    [TestCase("a: !!str 1", "RP1005", 1, 4, TestName = "Tag")]
    [TestCase("a: !x [1]", "RP1005", 1, 4, TestName = "Tag on a list")]
    [TestCase("<<: {a: 1}", "RP1005", 1, 1, TestName = "Merge key")]
    [TestCase("a: 1\n---\nb: 2", "RP1005", 2, 1, TestName = "Second document")]
    [TestCase("%YAML 1.1\n---\na: 1", "RP1005", 1, 1, TestName = "Directive")]
    [TestCase("%TAG !e! tag:x,2000:\n---\na: 1", "RP1005", 1, 1, TestName = "Tag directive")]
    [TestCase("? [a]\n: 1", "RP1005", 1, 3, TestName = "Key that is a list")]
    [TestCase(": 1", "RP1005", 1, 1, TestName = "Empty key")]
    [TestCase("a:\n\t- b", "RP1001", 2, 1, TestName = "Tab")]
    [TestCase("a: [1, 2\n", "RP1001", 2, 1, TestName = "Open bracket")]
    [TestCase("a: 'x", "RP1001", 1, 4, TestName = "Open quote")]
    [TestCase("a: b: c", "RP1001", 1, 5, TestName = "Two keys on a line")]
    [TestCase("a: @b", "RP1001", 1, 4, TestName = "Reserved character")]
    [TestCase("a: 1\n b: 2", "RP1001", 2, 3, TestName = "Wrong indent")]
    [TestCase("", "RP1001", 1, 1, TestName = "Empty file")]
    [TestCase("# only a comment\n", "RP1001", 2, 1, TestName = "Only a comment")]
    public void Bad_input_gives_a_coded_diagnostic_at_its_place(string yaml, string code, int line, int column)
    {
        var (_, diagnostics) = Read(yaml);
        Assert.That(diagnostics.Select(d => d.Code), Is.EqualTo(new[] { code }), string.Join('\n', diagnostics));
        Assert.That((diagnostics[0].Location.Line, diagnostics[0].Location.Column), Is.EqualTo((line, column)), diagnostics[0].ToString());
        Assert.That(diagnostics[0].Severity, Is.EqualTo(DiagnosticSeverity.Error));
    }

    [Test]
    public void Refused_features_give_no_tree_and_a_duplicate_key_keeps_its_first_value()
    {
        Assert.That(Read("a: *x").Node, Is.Null);
        var root = (DataMapping)Read("a: 1\na: 2").Node!;
        Assert.That(((DataScalar)root.Entries.Single().Value).Text, Is.EqualTo("1"));
    }

    [Test]
    public void Every_refused_feature_of_a_file_is_reported_at_once() =>
        Assert.That(string.Join(' ', Read("a: &x 1\nb: !y 2\nc: *x").Diagnostics.Select(d => $"{d.Code}@{d.Location.Line}")), Is.EqualTo("RP1005@1 RP1005@2 RP1005@3"));

    [TestCase("[")]
    [TestCase("{a: ")]
    [TestCase("- ")]
    public void Two_hundred_kilobytes_of_nesting_give_a_diagnostic(string opening)
    {
        var (node, diagnostics) = Read(string.Concat(Enumerable.Repeat(opening, 200_000 / opening.Length)));
        Assert.That(node, Is.Null);
        Assert.That(diagnostics.Single().Code, Is.EqualTo("RP1001"));
    }

    [Test]
    public void The_deepest_accepted_nesting_is_read()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
        Assert.That(Read(Nested(YamlNodes.MaximumDepth)).Diagnostics, Is.Empty);
        Assert.That(Read(Nested(YamlNodes.MaximumDepth + 1)).Diagnostics.Single().Message, Does.Contain("too deeply"));
    }

    [Test]
    public void A_file_that_is_too_large_or_holds_too_many_values_is_refused()
    {
        Assert.That(Read(new string('a', YamlNodes.MaximumLength + 1)).Diagnostics.Single().Code, Is.EqualTo("RP1001"));
        var many = new StringBuilder("[").Insert(1, "a,", YamlNodes.MaximumNodes).Append(']').ToString();
        Assert.That(Read(many).Diagnostics.Single().Message, Does.Contain("too many values"));
    }

    [TestCase("k: a == b # c", 1, 10)]
    [TestCase("- {expr: a == b # c\n  }", 1, 16)]
    public void A_value_cut_by_a_comment_is_warned_of_when_asked(string yaml, int line, int column)
    {
        var (_, diagnostics) = Read(yaml, warnOfCutValues: true);
        Assert.That(diagnostics.Single().Code, Is.EqualTo("RP1006"));
        Assert.That(diagnostics.Single().Severity, Is.EqualTo(DiagnosticSeverity.Warning));
        Assert.That((diagnostics[0].Location.Line, diagnostics[0].Location.Column), Is.EqualTo((line, column)));
        Assert.That(Read(yaml).Diagnostics, Is.Empty, "not asked");
    }

    [TestCase("k: 'a == b' # c", TestName = "The quoted value is whole")]
    [TestCase("k: a == b\n# c", TestName = "The comment has its own line")]
    [TestCase("k: # c\n  a: b", TestName = "The value has not begun")]
    [TestCase("k: [a, b] # c", TestName = "A list ends with its bracket")]
    [TestCase("k: a#b", TestName = "No blank before the hash")]
    public void Other_comments_cut_nothing(string yaml) => Assert.That(Read(yaml, warnOfCutValues: true).Diagnostics, Is.Empty);

    [Test]
    public void Damaged_input_gives_diagnostics_and_never_an_exception()
    {
        const string seed = "a: [1, {b: 'c', d: \"e\\u0041\"}]\nf: |\n  g\n  h\ni: >-\n  j\n? k\n: - l\n  - &m !n o\n%p *q @ ` \t : # --- ...\n";
        var alphabet = seed.Distinct().Append('\0').Append('\u0085').Append('\uD800').Append('\uFEFF').ToArray();
        var random = new Random(7); // a fixed sequence: the same damage in every run
        for (var round = 0; round < 5_000; round++)
        {
            var text = new StringBuilder(seed);
            for (var edits = random.Next(1, 8); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
                        break;
                    case 1:
                        text.Insert(at, alphabet[random.Next(alphabet.Length)]);
                        break;
                    default:
                        text.Insert(at, text.ToString(random.Next(text.Length), 1));
                        break;
                }

                if (text.Length == 0)
                {
                    text.Append('-');
                }
            }

            var yaml = text.ToString();
            var (node, diagnostics) = Read(yaml, warnOfCutValues: true);
            Assert.That(node is not null || diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), Is.True, yaml);
        }
    }

    private static DataNode Good(string yaml)
    {
        var (node, diagnostics) = Read(yaml);
        Assert.That(diagnostics, Is.Empty, string.Create(CultureInfo.InvariantCulture, $"{string.Join('\n', diagnostics)}"));
        return node!;
    }

    private static (DataNode? Node, ImmutableArray<Diagnostic> Diagnostics) Read(string yaml, bool warnOfCutValues = false)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var node = YamlNodes.Read(yaml, "p.yaml", diagnostics, warnOfCutValues);
        return (node, diagnostics.ToImmutable());
    }
}
