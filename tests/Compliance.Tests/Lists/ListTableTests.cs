using System.Text;
using Compliance.Lists;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Lists;

/// <summary>Rows, cells and lines of a list that is a delimited table.</summary>
public class ListTableTests
{
    [TestCase("a,b\n1,2\n", "1:a|b 2:1|2", TestName = "line feeds")]
    [TestCase("a,b\r\n1,2\r\n", "1:a|b 2:1|2", TestName = "both line ends")]
    [TestCase("a,b\r1,2", "1:a|b 2:1|2", TestName = "carriage returns, and none at the end")]
    [TestCase("a,b\n\n \n,\n1,2\n", "1:a|b 5:1|2", TestName = "blank lines are no rows and count as lines")]
    [TestCase("a\n1,2,3\n", "1:a 2:1|2|3", TestName = "rows of other lengths are the reader's to judge")]
    [TestCase("#a,b\n#1,2\n", "1:#a|b 2:#1|2", TestName = "no line is a comment")]
    [TestCase("\"a\nb\",\"c\"\"d\"\n1,2\n", "1:a\nb|c\"d 3:1|2", TestName = "lines and quotes in a cell")]
    [TestCase("\"a\r\nb\",c\r\n1,2\r\n", "1:a\r\nb|c 3:1|2", TestName = "both line ends in a cell")]
    [TestCase("a,THE \"BIG\" ONE\n1,2\n", "1:a|THE \"BIG\" ONE 2:1|2", TestName = "quotes inside a cell that has none around it")]
    [TestCase("a,\"ONE\"; TWO\n1,2\n", "1:a|ONE; TWO 2:1|2", TestName = "text behind a quoted part, as in the Official Journal's table")]
    [TestCase("1,\"ONE\"; TWO,\"a\nb\"\n3,4\n", "1:1|ONE; TWO|a\nb 3:3|4", TestName = "the same beside a cell with lines")]
    public void Rows_come_out_as_printed_with_the_line_on_which_they_begin(string text, string expected)
    {
        var (rows, findings, _) = Read(text);

        Assert.That(string.Join(' ', rows), Is.EqualTo(expected));
        Assert.That(findings.Diagnostics, Is.Empty);
    }

    [TestCase("a,b\n1\"2,x\n3,4\n", "1:a|b 3:3|4", TestName = "a single quote inside a cell: only its own row is lost")]
    [TestCase("a,b\n6\" x,5\" y\n3,4\n", "1:a|b 3:3|4", TestName = "a single quote in each of two cells")]
    [TestCase("a,b\nA \"B, C\" D,2\n3,4\n", "1:a|b 3:3|4", TestName = "a cell that quotes do not surround and a delimiter parts")]
    [TestCase("a,b\n\"12\"3\"4,x\n3,4\n", "1:a|b 3:3|4", TestName = "a single quote behind a quoted part")]
    [TestCase("a,b\n1,\"2\n3,4\n5,6\n", "1:a|b", TestName = "a quote that is not closed swallows the rest")]
    [TestCase("a,b\n\"One,2\n\"Two,4\n5,6\n", "1:a|b 4:5|6", TestName = "two rows that a quote each has run together")]
    public void A_row_with_a_quote_left_over_is_left_out_and_named(string text, string expected)
    {
        var (rows, findings, leftOut) = Read(text);

        Assert.Multiple(() =>
        {
            Assert.That(string.Join(' ', rows), Is.EqualTo(expected));
            Assert.That(leftOut, Is.EqualTo(1));
            Assert.That(findings.Diagnostics.Single().Code, Is.EqualTo(ListDiagnostics.RowLeftOut));
            Assert.That(findings.Diagnostics.Single().Location.Line, Is.EqualTo(2));
        });
    }

    // The sign of comments that the parser is given must not hide what a file holds.
    [Test]
    public void A_line_that_begins_with_a_control_character_is_left_out_and_named()
    {
        var (rows, findings, leftOut) = Read("a,b\n\u00011,2\n3,4\n5,6\n");

        Assert.That(string.Join(' ', rows), Is.EqualTo("1:a|b 3:3|4 4:5|6"));
        Assert.That((leftOut, findings.Diagnostics.Single().Location.Line), Is.EqualTo((1, 2)));
    }

    [TestCase(2_500_000, false, TestName = "a row larger than any")]
    [TestCase(2_000, true, TestName = "a cell with more lines than any")]
    public void A_file_that_an_open_quote_has_swallowed_is_refused(int length, bool hasLines)
    {
        var (_, findings, _) = Read("a,b\n1,\"" + string.Concat(Enumerable.Repeat(hasLines ? "x\n" : "x", length)) + "\"\n");

        Assert.That(findings.IsRefused, Is.True);
    }

    [Test]
    public void A_row_longer_than_the_parts_in_which_a_file_is_read_comes_out_whole()
    {
        var cell = new string('x', 300_000);
        var (rows, findings, _) = Read($"a,b\n{cell},\"2\"\n3,4\n");

        Assert.That(rows, Is.EqualTo(new[] { "1:a|b", $"2:{cell}|2", "3:3|4" }));
        Assert.That(findings.Diagnostics, Is.Empty);
    }

    // Both line ends, one on each side of the place where the next part is read, must not count twice or part a quote from its cell.
    [Test]
    public void A_line_end_where_the_next_part_is_read_is_one_line_end([Range(65_530, 65_540)] int length)
    {
        var (rows, findings, _) = Read($"{new string('x', length - 2)},b\r\n\"c,d\",e\r\n");

        Assert.That(rows[^1], Is.EqualTo("2:c,d|e"));
        Assert.That(findings.Diagnostics, Is.Empty);
    }

    /// <summary>What is written as RFC 4180 says is read as it was written.</summary>
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Every_cell_that_is_written_is_read()
    {
        var cell = Gen.Elements("", "x", "a b", ",", "\"", "\"\"", "\n", "\r\n", "#", "é", "조선").ListOf().Select(string.Concat);
        var rows = cell.NonEmptyListOf().Where(r => r.Any(c => !string.IsNullOrWhiteSpace(c))).ListOf();
        return Prop.ForAll(rows.ToArbitrary(), written =>
        {
            var text = string.Concat(written.Select(r => string.Join(',', r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
            var (read, findings, _) = Read(text);
            return findings.Diagnostics.IsEmpty && read.Select(r => r[(r.IndexOf(':', StringComparison.Ordinal) + 1)..]).SequenceEqual(written.Select(r => string.Join('|', r)));
        });
    }

    private static (List<string> Rows, ListFindings Findings, int LeftOut) Read(string text)
    {
        var (input, problem) = ListInput.Of("list", Encoding.UTF8.GetBytes(text));
        Assert.That(problem, Is.Null);
        using (input)
        {
            var findings = new ListFindings("list");
            using var table = ListTable.Open(input!, findings, ',')!;
            var rows = new List<string>();
            while (table.Read())
            {
                rows.Add(FormattableString.Invariant($"{table.Line}:{string.Join('|', Enumerable.Range(0, table.Count).Select(i => table[i]))}"));
            }

            return (rows, findings, table.RowsLeftOut);
        }
    }
}
