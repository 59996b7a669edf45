using System.Globalization;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>Plain text for a person: one block a record with its findings, their law, their evidence and the next question. Lines are
/// not wrapped and carry no colour.</summary>
public sealed class TextReport : IReportWriter
{
    private readonly TextLines _lines;
    private readonly TextFindings _findings;
    private readonly TextCandidates _candidates;
    private readonly PersonalDataPolicy _policy;

    /// <summary>Makes a report.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="policy">Whether names are shown.</param>
    public TextReport(TextWriter output, PersonalDataPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(output);
        _lines = new TextLines(output);
        _policy = policy;
        _findings = new TextFindings(_lines, policy);
        _candidates = new TextCandidates(_lines, policy);
    }

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        _lines.Add($"as of        {ReportWords.Day(header.AsOf)}");
        _lines.Add($"engine       {header.EngineVersion}");
        foreach (var pack in header.Packs)
        {
            _lines.Add($"rules        {ReportWords.Of(pack)}");
        }

        _lines.Add($"watchlist    {ReportWords.Count(header.Parties, "listed party", "listed parties")} ({ReportWords.Short(header.WatchlistHash)})");
        foreach (var list in header.Coverage.Lists)
        {
            var age = list.IsNewerThanAsOf ? "newer than the day asked about"
                : list.AgeDays is { } days ? $"{ReportWords.Count(days, "day", "days")} old{(list.IsOutdated ? ", OUTDATED" : list.IsStale ? ", STALE" : "")}"
                : "OUTDATED";
            _lines.Add($"list         {list.Authority}: {list.List}, {list.Scope}, of {ReportWords.Day(list.PublishedOn)} ({age})");
            foreach (var note in list.Notes)
            {
                _lines.Add($"             {note}");
            }
        }

        if (!header.Coverage.NotCovered.IsEmpty)
        {
            _lines.Add($"not covered  the lists of {string.Join(", ", header.Coverage.NotCovered)}: nobody was looked up in a current list of theirs");
        }

        if (header.AsKnownOn is { } known)
        {
            _lines.Add($"known on     {ReportWords.Day(known)}: no list published after that day was used");
        }

        _lines.Add($"profile      {ReportWords.Short(header.ProfileHash)}");
        if (header.OnlyAffectedBy is { } scope)
        {
            _lines.Add($"rescreening  what the change of the watchlist from {ReportWords.Short(scope.OldHash)} to {ReportWords.Short(scope.NewHash)} can touch"
                + (scope.EveryRecordBecause is { } reason ? $"; that is every record: {reason}" : ""));
        }

        _lines.Add("");
        _lines.Add(ScreeningResult.Disclaimer);
    }

    /// <inheritdoc/>
    public void Write(ScreeningResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _lines.Add("");
        var score = result.Score.High == 0 ? "" : $"  score {result.Score}";
        _lines.Add($"{ReportWords.Of(result.Verdict).ToUpperInvariant()}  {result.RecordId}  {ReportWords.Of(result.RecordType)}  {result.Location}{score}");
        if (result.Verdict == Verdict.Clear)
        {
            _lines.Add($"  screened, {(HasTraces(result) ? "no measure engaged" : "nothing found")}; this is no clearance" + (result.IsClearWithoutNationality ? "; the nationality of a person is not stated" : ""));
        }

        if (result.LawVerdict is { } law)
        {
            _lines.Add($"  {ReportWords.ByLawAlone(law)}");
        }

        if (result.IsEscalatedByScore)
        {
            _lines.Add("  raised from clear to review because of the score");
        }

        foreach (var problem in result.Incomplete)
        {
            _lines.Add($"  INCOMPLETE {problem}");
        }

        _findings.Write(result);
        _candidates.Write(result);
    }

    /// <inheritdoc/>
    public void WriteUnread(RecordReadResult unread)
    {
        ArgumentNullException.ThrowIfNull(unread);
        _lines.Add("");
        var what = unread.IsFileFailure ? "file" : unread.Key ?? "a record without a readable key";
        _lines.Add($"NOT SCREENED  {what}  {unread.Location}");
        foreach (var diagnostic in unread.Diagnostics)
        {
            // The message of a diagnostic may quote what the record says.
            _lines.Add(_policy == PersonalDataPolicy.Full ? $"  {diagnostic}" : $"  {diagnostic.Location}: {diagnostic.Code}");
        }
    }

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        _lines.Add("");
        _lines.Add("summary");
        var counts = summary.ByVerdict.Reverse().Where(c => c.Count > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {ReportWords.Of(c.Verdict)}"));
        _lines.Add($"  {ReportWords.Count(summary.Screened, "record", "records")} screened{(summary.Screened > 0 ? ": " : "")}{string.Join(", ", counts)}");
        AddCount(
            summary.PassedOver,
            "record passed over: the change cannot touch it and its earlier result stands, if it has one and did not change",
            "records passed over: the change cannot touch them and their earlier results stand, if they have one and did not change");
        AddCount(summary.Incomplete, "record incomplete: something could not be evaluated", "records incomplete: something could not be evaluated");
        AddCount(summary.Unread, "record could not be read and was not screened", "records could not be read and were not screened");
        AddCount(summary.UnreadFiles, "file could not be read to its end", "files could not be read to their end");
        AddCount(summary.ClearWithoutNationality, "record clear without nationality", "records clear without nationality");
        if (summary.Worst.Length > 1)
        {
            _lines.Add("  worst first:");
            foreach (var record in summary.Worst)
            {
                _lines.Add($"    {ReportWords.Of(record.Verdict)}  {record.RecordId}  score {record.Score}  {record.Location}");
            }
        }

        foreach (var reason in summary.Reasons)
        {
            _lines.Add($"  {reason}");
        }
    }

    // "Nothing found" would be wrong beside a party of the DPRK, a candidate, a note or a measure that was not in force yet.
    private static bool HasTraces(ScreeningResult result) =>
        result.Parties.Any(p => !p.Matches.IsEmpty || !p.ListedLater.IsEmpty || !p.Mentioned.IsEmpty)
        || result.Findings.Any(f => f.Status is not (RuleStatus.False or RuleStatus.NotApplicable) || f.Nexus.Any(n => n.Value != Truth.False));

    private void AddCount(int count, string one, string many)
    {
        if (count > 0)
        {
            _lines.Add($"  {ReportWords.Count(count, one, many)}");
        }
    }
}
