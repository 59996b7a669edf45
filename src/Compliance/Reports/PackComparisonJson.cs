using System.Text.Json;
using Compliance.PackTesting.Versions;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>Writes how two versions of a pack judge the same records as one JSON document (<c>pack-diff/1</c>).</summary>
public static class PackComparisonJson
{
    /// <summary>Writes the report, with a line break at its end.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="report">The report.</param>
    public static void Write(TextWriter output, PackComparisonReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        JsonDocuments.Write(output, json => Write(json, report));
    }

    private static void Write(Utf8JsonWriter json, PackComparisonReport report)
    {
        json.WriteString("format", "pack-diff/1");
        Write(json, "older", report.Older);
        Write(json, "newer", report.Newer);
        json.WriteNumber("records", report.Records);
        json.WriteNumber("same", report.Same);
        Write(json, report.Counts);
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.RuleId);
            json.WriteString("kind", ChoiceWords<FindingChangeKind>.Word(rule.Kind));
            Write(json, rule.Records);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in report.Changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, PackIdentity pack)
    {
        json.WriteStartObject(name);
        json.WritePack(pack, "pack");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ChangeCounts counts)
    {
        json.WriteNumber("milder", counts.Milder);
        json.WriteNumber("mixed", counts.Mixed);
        json.WriteNumber("stricter", counts.Stricter);
        json.WriteNumber("even", counts.Even);
    }

    private static void Write(Utf8JsonWriter json, RecordChange change)
    {
        json.WriteStartObject();
        json.WriteString("record", change.Key);
        json.WriteString("type", ReportWords.Of(change.RecordType));
        json.WriteString("file", change.Location.File);
        json.WriteNumber("line", change.Location.Line);
        json.WriteString("direction", ChoiceWords<ChangeDirection>.Word(change.Direction));
        json.WriteString("older_verdict", ReportWords.Of(change.OlderVerdict));
        json.WriteString("newer_verdict", ReportWords.Of(change.NewerVerdict));
        json.WriteScore("older_score", change.OlderScore);
        json.WriteScore("newer_score", change.NewerScore);
        json.WriteStartArray("findings");
        foreach (var finding in change.Findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("incomplete");
        foreach (var text in change.Incomplete)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FindingChange finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.RuleId);
        json.WriteString("subject", finding.Subject);
        json.WriteString("kind", ChoiceWords<FindingChangeKind>.Word(finding.Kind));
        json.WriteString("direction", ChoiceWords<ChangeDirection>.Word(finding.Direction));
        Write(json, "older", finding.Older);
        Write(json, "newer", finding.Newer);
        json.WriteStartArray("laws");
        foreach (var measure in finding.Measures)
        {
            json.WriteStartObject();
            json.WriteString("law", measure.Measure);
            json.WriteString("older", measure.Older is { } older ? ReportWords.Of(older) : null);
            json.WriteString("newer", measure.Newer is { } newer ? ReportWords.Of(newer) : null);
            WritePolicy(json, "older", FindingChange.Engaged(finding.Older, measure.Measure));
            WritePolicy(json, "newer", FindingChange.Engaged(finding.Newer, measure.Measure));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("exemptions");
        foreach (var exemption in finding.Exemptions)
        {
            json.WriteStartObject();
            json.WriteString("exemption", exemption.Exemption);
            json.WriteString("older", exemption.Older is { } older ? ReportWords.Of(older) : null);
            json.WriteString("newer", exemption.Newer is { } newer ? ReportWords.Of(newer) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Only where the outcome rests on policy: read alone it would be one of law.
    private static void WritePolicy(Utf8JsonWriter json, string side, LawEngagement? law)
    {
        if (law is not { IsByPolicy: true })
        {
            return;
        }

        json.WriteBoolean($"{side}_is_policy", true);
        if (law.OutcomeByLaw is { } byLaw)
        {
            json.WriteString($"{side}_law_outcome", ReportWords.Of(byLaw));
            json.WriteString($"{side}_set_aside_by", law.SetAsideBy);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, Finding? finding)
    {
        if (finding is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("status", ReportWords.Of(finding.Status));
        json.WriteString("verdict", ReportWords.Of(finding.Verdict));
        if (finding.IsChangedByPolicy)
        {
            json.WriteString("law_verdict", ReportWords.Of(finding.LawVerdict ?? finding.Verdict));
        }

        json.WriteScore("score", finding.Score);
        json.WriteEndObject();
    }
}
