using System.Text.Json;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>The findings of a record as JSON.</summary>
internal sealed class JsonFindings(PersonalDataPolicy policy)
{
    private bool ShowsNames => policy == PersonalDataPolicy.Full;

    public void Write(Utf8JsonWriter json, ScreeningResult result)
    {
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.RuleId);
            json.WriteString("title", finding.Title);
            json.WriteString("scenario", finding.Scenario);
            json.WriteString("subject", finding.Subject);
            json.WriteString("status", ReportWords.Of(finding.Status));
            json.WriteString("verdict", ReportWords.Of(finding.Verdict));
            if (finding.IsChangedByPolicy)
            {
                json.WriteString("law_verdict", ReportWords.Of(finding.LawVerdict ?? finding.Verdict));
            }

            if (!finding.Policy.IsEmpty)
            {
                json.WriteStrings("policy", finding.Policy);
            }

            json.WriteString("basis", finding.Basis);
            json.WriteScore("score", finding.Score);
            json.WriteString("explanation", ShowsNames ? finding.Explanation : finding.ExplanationWithoutNames);
            WriteEach(json, "laws", finding.Laws, WriteLaw);
            WriteEach(json, "atoms", finding.Atoms, WriteAtom);
            WriteEach(json, "exemptions", finding.Exemptions, WriteExemption);
            WriteEach(json, "nexus", finding.Nexus, (writer, nexus) => WriteNexus(writer, nexus, result));
            json.WriteStrings("missing", MissingText.Of(finding, result, policy));
            json.WriteString("next", finding.NextQuestion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLaw(Utf8JsonWriter json, LawEngagement law)
    {
        json.WriteString("id", law.Measure.Id);
        json.WriteString("layer", law.Measure.Layer);
        json.WriteString("citation", law.Measure.Citation);
        json.WriteString("url", law.Measure.Url);
        json.WriteString("addressee", ReportWords.Of(law.Measure.Addressee));
        json.WriteString("force", ReportWords.Of(law.Measure.Force));
        json.WriteString("verified", ReportWords.Of(law.Measure.Verification));
        json.WriteString("unverified", law.Measure.Unverified);
        json.WriteString("implements", law.Measure.Implements);
        json.WriteString("implements_citation", law.Measure.ImplementsCitation);
        json.WriteString("in_force", ReportWords.Of(law.InForce));
        json.WriteDay("first_day", law.Days?.First);
        json.WriteDay("last_day", law.Days?.Last);
        json.WriteDay("certain_first_day", law.Days?.CertainFirst);
        json.WriteDay("certain_last_day", law.Days?.CertainLast);
        json.WriteString("ongoing", ReportWords.Of(law.IsOngoing));
        json.WriteString("outcome", ReportWords.Of(law.Outcome));
        if (law.OutcomeByLaw is { } byLaw)
        {
            json.WriteString("law_outcome", ReportWords.Of(byLaw));
            json.WriteString("set_aside_by", law.SetAsideBy);
        }

        json.WriteString("reason", law.Reason);
        json.WriteString("exempted_by", law.ExemptedBy);
    }

    private void WriteAtom(Utf8JsonWriter json, AtomTrace atom)
    {
        json.WriteString("id", atom.Id);
        json.WriteString("expression", atom.Expression);
        json.WriteString("value", ReportWords.Of(atom.Value));
        json.WriteBoolean("negated", atom.IsNegated);
        WriteEach(json, "values", atom.Values, (writer, value) =>
        {
            writer.WriteString("path", value.Path);
            writer.WriteString("value", value.IsPersonal && !ShowsNames ? null : value.Value);
        });
        json.WriteStrings("missing", atom.Missing.Select(m => MissingText.Of(m, policy)));
    }

    private void WriteExemption(Utf8JsonWriter json, ExemptionDecision exemption)
    {
        json.WriteString("id", exemption.Id);
        json.WriteString("title", exemption.Title);
        json.WriteString("state", ReportWords.Of(exemption.State));
        json.WriteString("text", exemption.Text);
        json.WriteString("document", ShowsNames ? exemption.Document : null);
    }

    private void WriteNexus(Utf8JsonWriter json, NexusAssessment nexus, ScreeningResult result)
    {
        json.WriteString("proposition", nexus.Proposition);
        json.WriteString("title", nexus.Title);
        json.WriteString("role", PartyRoles.Of(nexus, result));
        json.WriteString("party", ShowsNames ? nexus.PartyName : null);
        json.WriteString("value", ReportWords.Of(nexus.Value));
        json.WriteNumber("low_db", nexus.LowDecibans);
        json.WriteNumber("point_db", nexus.PointDecibans);
        json.WriteNumber("high_db", nexus.HighDecibans);
        WriteEach(json, "contributions", nexus.Contributions, (writer, step) =>
        {
            writer.WriteString("indicator", step.Indicator);
            writer.WriteNumber("db", step.Decibans);
            writer.WriteBoolean("undecided", step.IsUndecided);
            writer.WriteString("text", ShowsNames ? step.Text : null);
            writer.WriteString("source", step.Source);
        });
        json.WriteStrings("missing", nexus.Missing);
    }
}
