using NUnit.Framework;

namespace Compliance.Tests;

[TestFixture]
internal sealed class DiagnosticTests
{
    [Test]
    public void It_reads_as_place_severity_code_message_expectation_and_next_step() =>
        Assert.That(
            Diagnostic.Error("CMP1", "It is wrong.", new SourceLocation("a.csv", 2, 3), "a date", "write it so").ToString(),
            Is.EqualTo("a.csv:2:3: error CMP1: It is wrong; expected a date; next: write it so"));

    [TestCase("x\nb.csv:1: error CMP2: forged", "x\\u000ab.csv:1: error CMP2: forged", Description = "a line break would forge a line")]
    [TestCase("x\u001b[2K", "x\\u001b[2K", Description = "a terminal sequence would wipe the line")]
    [TestCase("x\u202Ey\u2028", "x\\u202ey\\u2028", Description = "a bidirectional override and a line separator")]
    [TestCase("김 \U0001F600 \\u000a", "김 \U0001F600 \\u000a", Description = "everything else stays as it is")]
    public void It_stays_on_one_line_whatever_the_input_holds(string quoted, string shown) =>
        Assert.That(Diagnostic.Warning("CMP1", quoted, new SourceLocation(quoted)).ToString(), Is.EqualTo($"{shown}: warning CMP1: {shown}"));

    [Test]
    public void A_quotation_is_short_and_cuts_no_character_in_two()
    {
        var edge = new string('x', 59) + "\U0001F600";
        Assert.That(Diagnostic.Excerpt(new string('x', 60)), Is.EqualTo(new string('x', 60)));
        Assert.That(Diagnostic.Excerpt(edge), Is.EqualTo(new string('x', 59) + "..."));
        Assert.That(Diagnostic.Excerpt(new string('x', 5_000)), Has.Length.EqualTo(63));
    }

    [Test]
    public void An_exception_carries_every_diagnostic_and_says_the_errors()
    {
        var problem = new ComplianceDataException([Diagnostic.Info("CMP1", "Note.", SourceLocation.None), Diagnostic.Error("CMP2", "Wrong.", SourceLocation.None)]);
        Assert.That(problem.Message, Is.EqualTo("error CMP2: Wrong."));
        Assert.That(problem.Diagnostics, Has.Length.EqualTo(2));
        Assert.That(new ComplianceDataException(default(System.Collections.Immutable.ImmutableArray<Diagnostic>)).Diagnostics, Is.Empty);
    }
}
