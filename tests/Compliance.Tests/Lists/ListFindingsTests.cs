using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists;

public class ListFindingsTests
{
    [Test]
    public void A_small_flaw_in_every_entry_of_a_large_list_is_counted_and_does_not_refuse_it()
    {
        var findings = Findings(20_000, DiagnosticSeverity.Warning);

        Assert.Multiple(() =>
        {
            Assert.That(findings.IsRefused, Is.False);
            Assert.That(findings.Diagnostics, Has.Length.EqualTo(ListDiagnostics.MostOfAKind + 1));
            Assert.That(findings.Diagnostics[^1].Message, Does.StartWith("19000 further findings of this code are not listed"));
            Assert.That(findings.Diagnostics[^1].Location.Line, Is.EqualTo(20_000), "the last one has its place");
        });
    }

    [Test]
    public void Errors_are_never_counted_only_and_too_many_of_them_refuse_the_file()
    {
        var findings = Findings(20_000, DiagnosticSeverity.Error);

        Assert.That(findings.IsRefused, Is.True);
        Assert.That(findings.Diagnostics, Has.Length.EqualTo(ListDiagnostics.MostFindings + 2));
    }

    private static ListFindings Findings(int count, DiagnosticSeverity severity)
    {
        var findings = new ListFindings("list");
        for (var line = 1; line <= count; line++)
        {
            findings.Add(new Diagnostic(ListDiagnostics.DateNotUnderstood, severity, "A date could not be read.", findings.At(line)));
        }

        return findings;
    }
}
