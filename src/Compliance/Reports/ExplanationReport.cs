using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>Everything that led to one result, as text with names: every rule, also those that are false, with each condition and what it
/// read, each measure with its reason, each exemption and the evidence.</summary>
public sealed class ExplanationReport
{
    private readonly TextLines _lines;
    private readonly TextFindings _findings;
    private readonly TextCandidates _candidates;

    /// <summary>Makes a report.</summary>
    /// <param name="output">Where it is written; left open.</param>
    public ExplanationReport(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _lines = new TextLines(output);
        _findings = new TextFindings(_lines, PersonalDataPolicy.Full);
        _candidates = new TextCandidates(_lines, PersonalDataPolicy.Full);
    }

    /// <summary>Writes the explanation.</summary>
    /// <param name="result">What <see cref="Screener.Explain"/> came to.</param>
    /// <param name="rule">The only rule to explain, or null for all.</param>
    public void Write(ScreeningResult result, string? rule = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        _lines.Add($"{ReportWords.Of(result.Verdict).ToUpperInvariant()}  {result.RecordId}  {ReportWords.Of(result.RecordType)}  {result.Location}  as of {ReportWords.Day(result.AsOf)}  score {result.Score}");
        _lines.Add(ScreeningResult.Disclaimer);
        if (result.LawVerdict is { } law)
        {
            _lines.Add(ReportWords.ByLawAlone(law));
        }

        foreach (var problem in result.Incomplete)
        {
            _lines.Add($"INCOMPLETE {problem}");
        }

        var findings = result.Findings.Where(f => rule is null || string.Equals(f.RuleId, rule, StringComparison.Ordinal)).ToList();
        foreach (var finding in findings)
        {
            _lines.Add("");
            Write(finding, result);
        }

        _lines.Add("");
        _findings.WriteEvidence(result, findings);
        _candidates.Write(result);
        _lines.Add($"record {result.Decision.RecordHash}");
        _lines.Add($"watchlist {result.Decision.WatchlistHash}");
        foreach (var pack in result.Decision.Packs)
        {
            _lines.Add($"rules {pack.Id} {pack.Version} {pack.Hash}");
            if (pack.Base is { } under)
            {
                _lines.Add($"  over {under.Id} {under.Version} {under.Hash}{(pack.Authority is { } authority ? $", milder by the authority of {authority}" : "")}");
            }
        }

        _lines.Add($"profile {result.Decision.ProfileHash}");
        _lines.Add($"engine {result.Decision.EngineVersion}");
    }

    private void Write(Finding finding, ScreeningResult result)
    {
        _findings.WriteTitle(finding);
        foreach (var atom in finding.Atoms)
        {
            var sign = atom.IsNegated ? " (speaks against the rule when true)" : "";
            _lines.Add($"    {ReportWords.Of(atom.Value),-7}   {atom.Id}: {atom.Expression}{sign}");
            foreach (var value in atom.Values)
            {
                _lines.Add($"                {value.Path} = {value.Value}");
            }

            foreach (var missing in atom.Missing)
            {
                _lines.Add($"                undecided: {missing}");
            }
        }

        _findings.WriteBody(finding, result, finding.Laws);
    }
}
