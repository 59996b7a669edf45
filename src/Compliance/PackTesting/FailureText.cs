using System.Globalization;
using System.Text;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>Says what was expected, what came out, and why the rule came to that.</summary>
internal static class FailureText
{
    private const string Indent = "\n    ";

    public static string OfVerdict(Placed<Verdict> expected, ScreeningResult result, WhyNot? whyNot)
    {
        var text = new StringBuilder($"{expected.Location}: expected verdict {Word(expected.Value)}, was {Word(result.Verdict)}");
        if (result.IsEscalatedByScore)
        {
            text.Append(" (raised by the score)");
        }

        foreach (var finding in result.Findings.Where(f => f.Status is not (RuleStatus.False or RuleStatus.NotInForce or RuleStatus.NotApplicable)))
        {
            text.Append(Indent).Append(Named(finding)).Append(": ").Append(Word(finding.Status)).Append(", ").Append(Word(finding.Verdict))
                .Append(" - ").Append(finding.Explanation);
        }

        // A verdict that is milder than expected comes from rules that did not hold.
        if (result.Verdict < expected.Value)
        {
            foreach (var finding in result.Findings.Where(f => f.Status is RuleStatus.False or RuleStatus.NotInForce or RuleStatus.Exempt))
            {
                foreach (var line in whyNot?.Of(finding) ?? [])
                {
                    text.Append(Indent).Append(line.StartsWith(' ') ? "" : Named(finding) + ": ").Append(line);
                }
            }
        }

        return text.ToString();
    }

    public static string OfScore(Placed<ScoreBounds> expected, ScreeningResult result)
    {
        var text = new StringBuilder($"{expected.Location}: expected a score {Bounds(expected.Value)}, was {result.Score}");
        foreach (var finding in result.Findings.Where(f => f.Score != Score.Zero))
        {
            text.Append(Indent).Append(Named(finding)).Append(": ").Append(finding.Score).Append(" (basis ").Append(finding.Basis).Append(')');
            AppendNexus(text, finding);
        }

        return text.ToString();
    }

    public static string OfFinding(string problem, Finding finding, WhyNot? whyNot) => new StringBuilder(problem).Append(Why(finding, whyNot)).ToString();

    public static string NotReached(ExpectedFinding expectation, ScreeningResult result)
    {
        var subjects = result.Findings
            .Where(f => string.Equals(f.RuleId, expectation.Rule, StringComparison.Ordinal))
            .Select(f => f.Subject.Length == 0 ? "the record" : f.Subject)
            .ToList();
        return $"{expectation.Location}: {expectation.Name}: the rule did not run there; "
            + (subjects.Count == 0 ? "the record holds nothing that it applies to" : "it ran on " + string.Join(", ", subjects));
    }

    public static string NotNamed(SourceLocation location, Finding finding, WhyNot? whyNot) =>
        $"{location}: {Named(finding)} is {Word(finding.Status)} ({Word(finding.Verdict)}) and is not among the expected findings{Why(finding, whyNot)}";

    private static StringBuilder Why(Finding finding, WhyNot? whyNot)
    {
        var text = new StringBuilder();
        foreach (var line in whyNot?.Of(finding) ?? [])
        {
            text.Append(Indent).Append(line);
        }

        if (finding.Atoms.IsEmpty)
        {
            text.Append(Indent).Append(finding.Explanation);
        }

        foreach (var atom in finding.Atoms)
        {
            text.Append(Indent).Append(Letter(atom.Value)).Append(' ').Append(atom.IsNegated ? "none: " : "").Append(atom.Id).Append(": ").Append(atom.Expression);
            if (!atom.Values.IsEmpty)
            {
                text.Append(" [").AppendJoin("; ", atom.Values.Select(v => $"{v.Path} = {v.Value}")).Append(']');
            }

            if (!atom.Missing.IsEmpty)
            {
                text.Append(" because of ").AppendJoin(", ", atom.Missing);
            }
        }

        AppendNexus(text, finding);
        foreach (var law in finding.Laws)
        {
            text.Append(Indent).Append("law ").Append(law.Measure.Id).Append(": ").Append(Word(law.Outcome)).Append(" - ").Append(law.Reason);
            if (law.Days is { } days)
            {
                text.Append(" (days ").Append(days).Append(')');
            }
        }

        foreach (var exemption in finding.Exemptions)
        {
            text.Append(Indent).Append("exemption ").Append(exemption.Id).Append(": ").Append(Word(exemption.State)).Append(" - ").Append(exemption.Text);
        }

        return text;
    }

    private static void AppendNexus(StringBuilder text, Finding finding)
    {
        foreach (var nexus in finding.Nexus)
        {
            text.Append(Indent).Append(CultureInfo.InvariantCulture, $"{Letter(nexus.Value)} {nexus.Proposition}({nexus.PartyName ?? "no name"}): {nexus.LowDecibans}/{nexus.PointDecibans}/{nexus.HighDecibans} dB = ")
                .AppendJoin(" ", nexus.Contributions.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Indicator} {(c.IsUndecided ? "?" : "")}{c.Decibans:+0;-0;0}")));
            if (!nexus.Missing.IsEmpty)
            {
                text.Append(", not stated: ").AppendJoin(", ", nexus.Missing);
            }
        }
    }

    private static string Bounds(ScoreBounds bounds) => (bounds.Low, bounds.High) switch
    {
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"from {low / 100m} to {high / 100m}"),
        ({ } low, _) => string.Create(CultureInfo.InvariantCulture, $"of at least {low / 100m}"),
        (_, { } high) => string.Create(CultureInfo.InvariantCulture, $"of at most {high / 100m}"),
        _ => "of anything",
    };

    private static string Named(Finding finding) => finding.Subject.Length == 0 ? finding.RuleId : $"{finding.RuleId} on {finding.Subject}";

    private static char Letter(Truth truth) => truth switch
    {
        Truth.True => 'T',
        Truth.False => 'F',
        _ => 'U',
    };

    private static string Word<T>(T value)
        where T : struct, Enum => ChoiceWords<T>.Word(value);
}
