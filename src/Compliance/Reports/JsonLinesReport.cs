using System.Collections.Immutable;
using System.Text.Json;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>JSON Lines (format <c>results/1</c>): a header, one object a record, a summary. The order of keys is fixed, lines end with a line
/// feed, and nothing of the machine or the moment is written: the same run gives the same bytes everywhere.</summary>
public sealed class JsonLinesReport : IReportWriter
{
    /// <summary>The name and version of the format.</summary>
    public const string Format = "results/1";

    private readonly JsonLines _lines;
    private readonly JsonFindings _findings;
    private readonly PersonalDataPolicy _policy;

    /// <summary>Makes a report.</summary>
    /// <param name="output">Where it is written; left open. Let it encode UTF-8 without a byte order mark.</param>
    /// <param name="policy">Whether names are written; with <see cref="PersonalDataPolicy.Keys"/> they are left out or null.</param>
    public JsonLinesReport(TextWriter output, PersonalDataPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(output);
        _lines = new JsonLines(output);
        _findings = new JsonFindings(policy);
        _policy = policy;
    }

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        _lines.Add(json =>
        {
            json.WriteString("kind", "header");
            json.WriteString("format", Format);
            json.WriteString("as_of", ReportWords.Day(header.AsOf));
            json.WriteString("engine", header.EngineVersion);
            WritePacks(json, header.Packs);
            json.WriteString("watchlist_hash", header.WatchlistHash);
            json.WriteNumber("listed_parties", header.Parties);
            json.WriteStartArray("lists");
            foreach (var list in header.Coverage.Lists)
            {
                WriteList(json, list);
            }

            json.WriteEndArray();
            json.WriteStrings("not_covered", header.Coverage.NotCovered);
            json.WriteString("profile_hash", header.ProfileHash);
            if (header.AsKnownOn is { } known)
            {
                json.WriteString("as_known_on", ReportWords.Day(known));
            }

            if (header.OnlyAffectedBy is { } scope)
            {
                json.WriteStartObject("only_affected_by");
                json.WriteString("old_hash", scope.OldHash);
                json.WriteString("new_hash", scope.NewHash);
                json.WriteString("every_record_because", scope.EveryRecordBecause);
                json.WriteEndObject();
            }

            json.WriteString("pii", _policy == PersonalDataPolicy.Full ? "full" : "keys");
            json.WriteString("disclaimer", ScreeningResult.Disclaimer);
        });
    }

    /// <inheritdoc/>
    public void Write(ScreeningResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _lines.Add(json =>
        {
            json.WriteString("kind", "result");
            json.WriteString("record", result.RecordId);
            json.WriteString("type", ReportWords.Of(result.RecordType));
            json.WritePlace("location", result.Location);
            json.WriteString("verdict", ReportWords.Of(result.Verdict));
            if (result.LawVerdict is { } law)
            {
                json.WriteString("law_verdict", ReportWords.Of(law));
            }

            json.WriteScore("score", result.Score);
            json.WriteBoolean("escalated_by_score", result.IsEscalatedByScore);
            json.WriteBoolean("clear_without_nationality", result.IsClearWithoutNationality);
            _findings.Write(json, result);
            JsonCandidates.Write(json, result, _policy);
            json.WriteStartArray("incomplete");
            foreach (var problem in result.Incomplete)
            {
                json.WriteDiagnostic(problem, withMessage: true);
            }

            json.WriteEndArray();
            json.WriteStartObject("decision");
            json.WriteString("record_hash", result.Decision.RecordHash);
            json.WriteString("watchlist_hash", result.Decision.WatchlistHash);
            WritePacks(json, result.Decision.Packs);
            json.WriteString("profile_hash", result.Decision.ProfileHash);
            json.WriteString("engine", result.Decision.EngineVersion);
            json.WriteString("as_of", ReportWords.Day(result.Decision.AsOf));
            json.WriteEndObject();
        });
    }

    /// <inheritdoc/>
    public void WriteUnread(RecordReadResult unread)
    {
        ArgumentNullException.ThrowIfNull(unread);
        _lines.Add(json =>
        {
            json.WriteString("kind", "unread");
            json.WriteString("record", unread.Key);
            json.WriteBoolean("whole_file", unread.IsFileFailure);
            json.WritePlace("location", unread.Location);
            json.WriteStartArray("incomplete");
            foreach (var diagnostic in unread.Diagnostics)
            {
                // The message of a diagnostic may quote what the record says.
                json.WriteDiagnostic(diagnostic, withMessage: _policy == PersonalDataPolicy.Full);
            }

            json.WriteEndArray();
        });
    }

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        _lines.Add(json =>
        {
            json.WriteString("kind", "summary");
            json.WriteNumber("screened", summary.Screened);
            json.WriteStartObject("verdicts");
            foreach (var count in summary.ByVerdict)
            {
                json.WriteNumber(ReportWords.Of(count.Verdict), count.Count);
            }

            json.WriteEndObject();
            if (summary.PassedOver > 0)
            {
                json.WriteNumber("passed_over", summary.PassedOver);
            }

            json.WriteNumber("incomplete", summary.Incomplete);
            json.WriteNumber("unread", summary.Unread);
            json.WriteNumber("unread_files", summary.UnreadFiles);
            json.WriteNumber("clear_without_nationality", summary.ClearWithoutNationality);
            json.WriteStrings("worst", summary.Worst.Select(w => w.RecordId));
            json.WriteStrings("reasons", summary.Reasons);
        });
    }

    private static void WritePacks(Utf8JsonWriter json, ImmutableArray<PackIdentity> packs)
    {
        json.WriteStartArray("packs");
        foreach (var pack in packs)
        {
            json.WriteStartObject();
            json.WritePack(pack);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, ListCoverage list)
    {
        json.WriteStartObject();
        json.WriteString("authority", list.Authority);
        json.WriteString("list", list.List);
        json.WriteString("scope", list.Scope);
        json.WriteDay("published_on", list.PublishedOn);
        json.WriteCount("age_days", list.AgeDays);
        json.WriteBoolean("newer_than_as_of", list.IsNewerThanAsOf);
        json.WriteBoolean("stale", list.IsStale);
        json.WriteBoolean("outdated", list.IsOutdated);
        json.WriteStrings("notes", list.Notes);
        json.WriteEndObject();
    }
}
